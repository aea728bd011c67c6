"""Words of a text: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.language.lazy import compiled

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u0900-\u0903\u093a-\u093c\u093e-\u094f"
    "\u0981-\u0983\u09bc\u09be-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd"
    "\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
"""Combining signs that `str.isalnum` leaves out, as ranges of a character class."""


def _pattern(core: str) -> str:
    return (
        r"(?:[^\W\d_]\.){2,}"  # e.g., U.S.: the stops belong to the word
        rf"|\d+(?:[.,:]\d+)+(?:{core})?"  # 1,000.50 and 4:30pm
        rf"|{core}(?:['\u2019\u02bc\-\u2010\u2011_]{core})*"
    )


_PLAIN = _pattern(r"[^\W_]+")
_MARKED = _pattern(rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*")


def word_spans(text: str, *, kept: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the words of `text` as (start, end), in reading order.

    A kept stretch (a placeholder, code) is one word, with any letters that touch it. Apostrophes
    and hyphens inside a word belong to it; a number with its separators is one word; a run of a
    script without spaces (Japanese, Thai) is one word.
    """
    masked = mask(text, kept, "x")
    return [match.span() for match in _word(masked).finditer(masked)]


def word_count(text: str, start: int, end: int) -> int:
    """Return how many words text[start:end] has, of a text that is masked already."""
    return len(_word(text).findall(text, start, end))


def _word(text: str) -> re.Pattern[str]:
    """Return the pattern of a word; most texts have no signs that only the slow one knows."""
    return compiled(_PLAIN if text.isascii() else _MARKED)


def mask(text: str, kept: Iterable[tuple[int, int]], letter: str) -> str:
    """Return `text` at equal length with every kept stretch written over by `letter`."""
    for start, end in kept:
        text = text[:start] + letter * (end - start) + text[end:]
    return text
