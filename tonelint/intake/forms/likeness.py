"""Whether two examples show the same thing, once badly and once well."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z][a-z’']*|\d+", re.IGNORECASE)
_SMALL = frozenset(
    (
        "the",
        "a",
        "an",
        "to",
        "of",
        "in",
        "on",
        "for",
        "and",
        "or",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "it",
        "its",
        "this",
        "that",
        "you",
        "your",
        "we",
        "our",
        "us",
        "i",
        "with",
        "by",
        "at",
        "as",
        "from",
        "not",
        "do",
        "does",
        "don't",
        "can",
        "will",
    )
)


def alike(one: str, other: str) -> bool:
    """Return whether two texts share words enough to be one example before and after an edit."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return 3 * len(a & b) >= min(len(a), len(b))


def shared(one: str, other: str) -> int:
    """Return how many words two texts share, small ones aside."""
    return len(_words(one) & _words(other))


def _words(text: str) -> set[str]:
    words = {word.lower().replace("’", "'")[:6] for word in _WORD.findall(text)}
    return words - _SMALL or words
