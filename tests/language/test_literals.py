from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.fold import fold
from tonelint.language.literals import LiteralScanner, word_begins, word_ends


def whole(literals: list[str], text: str) -> list[str]:
    low = fold(text)
    hits = LiteralScanner(literals).scan(low)
    return [
        text[start:end] for _, start, end in hits if word_begins(low, start) and word_ends(low, end)
    ]


def test_finds_overlapping_phrases_longest_first() -> None:
    assert whole(["log", "log in", "in"], "Log in now") == ["Log in", "Log", "in"]


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        ("can", "You can't"),
        ("t", "You can't"),
        ("just", "just-in-time"),
        ("time", "just-in-time"),
        ("it", "it's late"),
        ("let", "let's go"),
        ("user", "users"),
        ("user", "super_user"),
        ("caf", "café"),
        ("cafe", "cafe\u0301"),
    ],
)
def test_a_part_of_a_word_is_no_word(literal: str, text: str) -> None:
    assert whole([literal], text) == []


@pytest.mark.parametrize(
    ("literal", "text"),
    [
        ("user", "the user’s bill"),
        ("users", "the users' bills"),
        ("time", "30-time"),
        ("&", "R&D"),
        ("use", "‘use’"),
        ("使用", "请使用它"),
        ("café", "Café!"),
        ("log in", "log   in"),
        ("log in", "log\n  in"),
    ],
)
def test_a_word_is_found(literal: str, text: str) -> None:
    assert len(whole([literal], text)) == 1


def test_one_text_may_stand_for_several_numbers() -> None:
    hits = LiteralScanner(["use", "use"]).scan("use")
    assert [hit[0] for hit in hits] == [0, 1]


def test_places_hold_behind_collapsed_spaces() -> None:
    text = "a   b  use    make  use  of x"
    hits = LiteralScanner(["use", "make use of"]).scan(text)
    assert [text[s:e] for _, s, e in hits] == ["use", "make  use  of", "use"]


def test_no_literals_find_nothing() -> None:
    assert LiteralScanner([]).scan("anything") == []
    assert LiteralScanner([], native=False).scan("anything") == []


def test_an_empty_literal_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        LiteralScanner(["use", ""])


@given(
    st.lists(st.text("ab'- é", min_size=1, max_size=4), max_size=8),
    st.text("ab'- é\x1e.", max_size=40),
)
def test_both_engines_agree(literals: list[str], text: str) -> None:
    assert LiteralScanner(literals).scan(text) == LiteralScanner(literals, native=False).scan(text)


@given(st.lists(st.text("ab c", min_size=1, max_size=3), min_size=1), st.text("ab c", max_size=30))
def test_every_occurrence_is_found(literals: list[str], text: str) -> None:
    squeezed = " ".join(text.split())
    plain = [" ".join(literal.split()) for literal in literals]
    plain = [literal for literal in plain if literal]
    expected = sorted(
        (start, -(start + len(literal)), number)
        for number, literal in enumerate(plain)
        for start in range(len(squeezed))
        if squeezed.startswith(literal, start)
    )
    hits = LiteralScanner(plain).scan(squeezed)
    assert [(start, -end, number) for number, start, end in hits] == expected


def test_ends_of_a_text_are_borders() -> None:
    assert word_begins("use", 0)
    assert word_ends("use", 3)
