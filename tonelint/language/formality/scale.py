"""The five levels of formality, and where one ends and the next begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

LEVELS = ("very casual", "casual", "plain", "formal", "very formal")
"""The names of the levels 1 to 5."""

CUTS = (-1.0, -0.2, 0.6, 1.35)
"""Scores at which levels 2 to 5 begin, when no guide sets its own anchors."""


def level_of(formality: float, cuts: Sequence[float] = CUTS) -> int:
    """Return the level, 1 to 5, of a score."""
    return bisect_right(cuts, formality) + 1


def level_name(formality: float, cuts: Sequence[float] = CUTS) -> str:
    """Return the name of the level of a score."""
    return LEVELS[level_of(formality, cuts) - 1]


def band(levels: tuple[int, int], cuts: Sequence[float] = CUTS) -> tuple[float, float]:
    """Return the scores between which a range of levels lies; the ends of the scale are ∓3."""
    edges = (-3.0, *cuts, 3.0)
    return edges[levels[0] - 1], edges[levels[1]]
