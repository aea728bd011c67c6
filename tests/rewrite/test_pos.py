from __future__ import annotations

import pytest

from tonelint.rewrite.pos import is_attributive, past_form, verb_or_noun


@pytest.mark.parametrize(
    ("before", "after", "form", "expected"),
    [
        ("to", "", "base", "verb"),
        ("you can", "", "base", "verb"),
        ("please", "the", "base", "verb"),
        ("we'll", "", "base", "verb"),
        ("", "your", "base", "verb"),
        ("", "to", "base", "verb"),
        ("your", "is", "base", "noun"),
        ("a new", "", "base", "noun"),
        ("30", "", "base", "noun"),
        ("tom's", "", "base", "noun"),
        ("due to", "", "base", "noun"),
        ("high", "", "base", "noun"),
        ("", "ratios", "base", ""),
        ("it", "the", "s", "verb"),
        ("your", "", "plural", "noun"),
        ("he", "", "past", "verb"),
        ("the", "plan", "past", ""),
    ],
)
def test_neighbours_decide(before: str, after: str, form: str, expected: str) -> None:
    assert verb_or_noun(before.split(), after.split(), form) == expected


@pytest.mark.parametrize(
    ("before", "forms", "expected"),
    [
        ("we have", ["past", "participle"], "participle"),
        ("was not", ["past", "participle"], "participle"),
        ("has just been", ["past", "participle"], "participle"),
        ("we", ["past", "participle"], "past"),
        ("goods", ["past", "participle"], ""),
        ("to", ["base", "past", "participle"], "base"),
        ("we", ["base", "past", "participle"], ""),
        ("", ["base", "past", "participle"], "base"),
    ],
)
def test_forms_that_look_alike(before: str, forms: list[str], expected: str) -> None:
    assert past_form(before.split(), forms) == expected


@pytest.mark.parametrize(
    ("before", "after", "form", "expected"),
    [
        ("an", "sale", "past", True),
        ("your", "plan ends", "participle", True),
        ("the shop's", "sale", "participle", True),
        ("", "delivery is free", "past", True),
        ("the", "nurse", "ing", True),
        ("", "by friends", "past", False),
        ("", "people", "ing", False),
        ("we", "people", "past", False),
        ("was", "quickly", "participle", False),
        ("the", "by staff", "participle", False),
        ("the", "", "participle", False),
        ("the", "40", "participle", False),
        ("the", "plan", "base", False),
        ("the plan", "the team", "past", False),
    ],
)
def test_a_verb_before_its_noun_is_an_adjective(
    before: str, after: str, form: str, expected: bool
) -> None:
    assert is_attributive(before.split(), after.split(), form) is expected
