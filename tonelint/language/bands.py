"""What range of formality a collection of approved sentences shows."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.language.scale import Scale

FEWEST = 50
"""Sentences from which a band can be told."""

FEWEST_FOR_OFFSET = 300
"""Sentences from which the cuts of a channel may move with its copy."""

LOWEST, HIGHEST = 0.05, 0.95
"""The shares of the sentences below and above which they count as outliers."""

_MOST = 0.4  # an offset never moves a cut by more than half of a usual level


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the sorted `values` lies, between its neighbours."""
    place = share * (len(values) - 1)
    number = int(place)
    above = values[min(number + 1, len(values) - 1)]
    return values[number] + (place - number) * (above - values[number])


def spread_of(values: Sequence[float]) -> tuple[float, float]:
    """Return the lowest and highest score of a collection without its outliers."""
    ordered = sorted(values)
    return percentile(ordered, LOWEST), percentile(ordered, HIGHEST)


def levels_of(low: float, high: float, scale: Scale) -> tuple[int, int]:
    """Return the smallest range of levels in which two scores lie."""
    return scale.level_of(low), scale.level_of(high)


def offset_of(low: float, high: float, scale: Scale) -> float:
    """Return how far to move the cuts, so that the levels of a range lie evenly around the copy.

    A range that is open at one end (level 1, level 5) has its other cut moved to the copy's end.
    """
    first, last = levels_of(low, high, scale)
    start, end = scale.band((first, last))
    if first == 1 and last == len(scale.cuts) + 1:
        return 0.0
    if first == 1:
        move = high - end
    elif last == len(scale.cuts) + 1:
        move = low - start
    else:
        move = ((low - start) - (end - high)) / 2
    return max(-_MOST, min(_MOST, move))
