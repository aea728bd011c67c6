"""The five levels of formality, and where one ends and the next begins."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LEVELS = ("very casual", "casual", "plain", "formal", "very formal")
"""The names of the levels 1 to 5."""

CUTS = (-1.0, -0.2, 0.6, 1.35)
"""Scores at which levels 2 to 5 begin, when no guide sets its own anchors."""

_LOWEST, _HIGHEST = -3.0, 3.0


class Scale(NamedTuple):
    """Scores cut into five levels. `cuts` are the scores at which the levels 2 to 5 begin.

    Make one with `scale_of`, which checks the cuts; `Scale()` has the default ones.
    """

    cuts: tuple[float, ...] = CUTS

    def level_of(self, formality: float) -> int:
        """Return the level, 1 to 5, of a score."""
        return bisect_right(self.cuts, formality) + 1

    def name_of(self, formality: float) -> str:
        """Return the name of the level of a score."""
        return LEVELS[self.level_of(formality) - 1]

    def band(self, levels: tuple[int, int]) -> tuple[float, float]:
        """Return the scores between which a range of levels lies; the ends of the scale are ∓3."""
        edges = (_LOWEST, *self.cuts, _HIGHEST)
        return edges[levels[0] - 1], edges[levels[1]]

    def position(self, formality: float) -> float:
        """Return where a score lies among the levels: 1.5 is the cut between levels 1 and 2.

        Below the first cut and above the last, a level is as wide as its neighbour.
        """
        cuts = self.cuts
        number = min(max(bisect_right(cuts, formality), 1), len(cuts) - 1)
        low, high = cuts[number - 1], cuts[number]
        return number + 0.5 + (formality - low) / (high - low)

    def score_at(self, position: float) -> float:
        """Return the score that lies at a place among the levels: the other way of `position`."""
        cuts = self.cuts
        number = min(max(int(position - 0.5), 1), len(cuts) - 1)
        low, high = cuts[number - 1], cuts[number]
        return low + (position - 0.5 - number) * (high - low)


DEFAULT = Scale()
"""The scale of a brand that has set no anchors."""


def scale_of(cuts: Sequence[float]) -> Scale:
    """Return the scale with these cuts, the default one for none; they must be four and rise."""
    if not cuts:
        return DEFAULT
    if len(cuts) != len(LEVELS) - 1 or any(low >= high for low, high in pairwise(cuts)):
        raise ValueError("a scale has four cuts, each higher than the one before")
    return Scale(tuple(cuts))


def level_of(formality: float, cuts: Sequence[float] = CUTS) -> int:
    """Return the level, 1 to 5, of a score."""
    return bisect_right(cuts, formality) + 1


def level_name(formality: float, cuts: Sequence[float] = CUTS) -> str:
    """Return the name of the level of a score."""
    return LEVELS[level_of(formality, cuts) - 1]


def band(levels: tuple[int, int], cuts: Sequence[float] = CUTS) -> tuple[float, float]:
    """Return the scores between which a range of levels lies; the ends of the scale are ∓3."""
    return Scale(tuple(cuts)).band(levels)
