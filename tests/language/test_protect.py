from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.protect import protected_spans


def protected(text: str) -> list[str]:
    return [text[start:end] for start, end in protected_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Go to https://a.example/b?c=d. Now", ["https://a.example/b?c=d"]),
        ("See www.tallybird.example, or pay.com/now!", ["www.tallybird.example", "pay.com/now"]),
        ("Write to me+you@a.example.", ["me+you@a.example"]),
        ("Ask @sam about #42 or #SaveNow", ["@sam", "#42", "#SaveNow"]),
        ("Open ~/x/y, /usr/lib or C:\\Temp", ["~/x/y", "/usr/lib", "C:\\Temp"]),
        ("Read report.pdf.", ["report.pdf"]),
        ("He said “just do it” once", ["“just do it”"]),
        ('He said "just do it" once', ['"just do it"']),
        ("„Ja“ «oui» »no«", ["„Ja“", "«oui»", "»no«"]),
        ("“Two\nlines”", ["“Two\nlines”"]),
    ],
)
def test_what_is_protected(text: str, expected: list[str]) -> None:
    assert protected(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Call us 24/7 and/or write",
        'A 5" screen, and a stray " mark',
        "“An open mark, and no close",
        "“One\n\nparagraph later”",
        "Wait for it.Then go",
        "5 @ £3 each",
        "Rated #",
        '"' + "long " * 100 + '"',
        "",
    ],
)
def test_what_is_not(text: str) -> None:
    assert protected(text) == []


@given(st.text('ab "“”«».@/#\n', max_size=60))
def test_stretches_are_sorted_and_not_empty(text: str) -> None:
    spans = protected_spans(text)
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
