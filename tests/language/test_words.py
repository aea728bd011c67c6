from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.words import word_spans


def words(text: str, kept: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[start:end] for start, end in word_spans(text, kept=kept or [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's a well-known plan", ["It's", "a", "well-known", "plan"]),
        ("it’s the users’ data", ["it’s", "the", "users", "data"]),
        ("1,000.50 at 4:30pm", ["1,000.50", "at", "4:30pm"]),
        ("e.g. the U.S. — yes", ["e.g.", "the", "U.S.", "yes"]),
        ("‘quoted’ (words) …", ["quoted", "words"]),
        ("first_name -- __", ["first_name"]),
        ("naïve cafe\u0301 Straße", ["naïve", "cafe\u0301", "Straße"]),
        ("मेरी किताब", ["मेरी", "किताब"]),
        ("می\u200cرسد", ["می\u200cرسد"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_placeholder_is_one_word_with_its_letters() -> None:
    text = "Hi {{ first name }}'s {count}th"
    assert words(text, [(3, 19), (22, 29)]) == ["Hi", "{{ first name }}'s", "{count}th"]


@given(st.text(max_size=60))
def test_words_are_in_order_and_apart(text: str) -> None:
    spans = word_spans(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
