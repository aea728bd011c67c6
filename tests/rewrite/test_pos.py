from __future__ import annotations

import pytest

from tonelint.rewrite.pos import past_form, verb_or_noun


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
