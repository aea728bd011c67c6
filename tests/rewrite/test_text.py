from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.rewrite.text import (
    carry_case,
    minimal_change,
    repair_article,
    starts_with_vowel_sound,
)


@pytest.mark.parametrize(
    ("found", "written", "use", "expected"),
    [
        ("utilise", "utilise", "use", "use"),
        ("Utilise", "utilise", "use", "Use"),
        ("UTILISE", "utilise", "use", "USE"),
        ("Log In", "log in", "sign in", "Sign In"),
        ("Log in", "log in", "sign in", "Sign in"),
        ("IPHONE", "iphone", "iPhone", "iPhone"),
        ("DD", "DD", "direct debit", "direct debit"),
        ("&", "&", "and", "and"),
        ("Utilise", "utilise", "", ""),
    ],
)
def test_case_is_carried_over(found: str, written: str, use: str, expected: str) -> None:
    assert carry_case(found, written, use) == expected


def test_an_abbreviation_that_begins_a_sentence() -> None:
    assert carry_case("DD", "DD", "direct debit", begins=True) == "Direct debit"


@pytest.mark.parametrize(
    "word", ["apple", "hour", "honest", "SMS", "MTD", "8-day", "11th", "uninstalled", "FAQ", "item"]
)
def test_an_goes_before(word: str) -> None:
    assert starts_with_vowel_sound(word)


@pytest.mark.parametrize(
    "word", ["user", "unit", "one-off", "European", "URL", "used", "PDF", "house", "historic", "30"]
)
def test_a_goes_before(word: str) -> None:
    assert not starts_with_vowel_sound(word)


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("send an item", "item", "thing", "send a thing"),
        ("A purchase", "purchase", "order", "An order"),
        ("a utilised form", "utilised", "used", "a used form"),
        ("An\nitem", "item", "thing", "A\nthing"),
        ("an historic item", "historic", "old", "an old item"),
        ("data item", "item", "thing", "data thing"),
        ("plan-a item", "item", "thing", "plan-a thing"),
    ],
)
def test_the_article_follows(text: str, old: str, new: str, expected: str) -> None:
    start = text.index(old)
    edit = repair_article(text, start, old, new)
    text = text[:start] + new + text[start + len(old) :]
    if edit is not None:
        text = text[: edit[0]] + edit[2] + text[edit[1] :]
    assert text == expected


def test_the_smallest_edit() -> None:
    assert minimal_change("log in", "sign in") == (0, 3, "sign")
    assert minimal_change("have got to", "have to") == (5, 9, "")
    assert minimal_change("same", "same") == (4, 4, "")


@given(st.text("ab ", max_size=12), st.text("ab ", max_size=12))
def test_the_smallest_edit_makes_the_new_text(old: str, new: str) -> None:
    start, end, text = minimal_change(old, new)
    assert old[:start] + text + old[end:] == new
