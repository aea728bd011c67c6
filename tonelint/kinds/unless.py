"""Phrases inside which a match is no fault: the `unless` of a rule, for all kinds."""

from __future__ import annotations

from functools import lru_cache

from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.literals import word_begins, word_ends
from tonelint.model.rule import Rule


def excused(rule: Rule, view: View, segment: int, start: int, end: int) -> bool:
    """Whether start..end of a segment lies inside one of the rule's `unless` phrases.

    Case and the shape of quotes do not matter; the phrase must be made of whole words.
    """
    return bool(rule.unless) and inside(rule.unless, view.folded[segment], start, end)


def inside(phrases: tuple[str, ...], folded: str, start: int, end: int) -> bool:
    """Whether start..end of a folded text lies inside one of `phrases`."""
    for phrase in phrases:
        low = _folded(phrase)
        first = max(0, end - len(low))
        at = folded.find(low, first, start + len(low))
        while at != -1:
            if word_begins(folded, at) and word_ends(folded, at + len(low)):
                return True
            at = folded.find(low, at + 1, start + len(low))
    return False


@lru_cache(maxsize=4096)
def _folded(phrase: str) -> str:
    return fold(" ".join(phrase.split()))
