"""Ranges of whole numbers as answers state them: “18 to 24”, “under 18”, “65+”, “£50–£99”."""

from __future__ import annotations

from typing import NamedTuple

from tonelint.language.lazy import compiled


class Range(NamedTuple):
    """The whole numbers an answer takes in; None is without end. `unit` may be empty."""

    low: int | None
    high: int | None
    unit: str = ""


_NUMBER = r"[£$€]?(\d{1,3}(?:[ ,]\d{3})+|\d+)(?![.,:\d])"
_UNIT = (
    r"(?: ?(%|years?(?: old)?|days?|weeks?|months?|hours?|minutes?|people|employees|times|orders?"
    r"|€|kg|km|miles)(?!\w))?"
)
_ONE = _NUMBER + _UNIT
_FORMS: tuple[tuple[str, int | None, int | None], ...] = (
    (rf"(?:from |between )?{_ONE} ?(?:-|–|—|to|and) ?{_ONE}", 0, 0),
    (rf"(?:under|below|less than|fewer than|younger than|<) ?{_ONE}", None, -1),
    (rf"(?:up to|at most|no more than) {_ONE}", None, 0),
    (rf"{_ONE} (?:or|and) (?:less|fewer|under|below|younger)", None, 0),
    (rf"(?:over|above|more than|older than|>) ?{_ONE}", 1, None),
    (rf"(?:at least|from) {_ONE}", 0, None),
    (rf"{_ONE} ?(?:\+|(?:or|and) (?:more|over|older|above|up)|plus){_UNIT}", 0, None),
)
"""Each form, what is added to its lower number, what to its upper one; None: no such end."""


def range_of(folded: str) -> Range | None:
    """Return the range an answer states; None for times of day, decimals and everything else."""
    text = folded.strip(" .")
    for pattern, low, high in _FORMS:
        match = compiled(pattern).fullmatch(text)
        if match:
            return _range([group for group in match.groups() if group], low, high)
    return None


def _range(groups: list[str], low: int | None, high: int | None) -> Range | None:
    numbers = [int(compiled(r"\D").sub("", group)) for group in groups if group[0].isdigit()]
    units = {group.removesuffix(" old").rstrip("s") for group in groups if not group[0].isdigit()}
    if len(units) > 1 or numbers != sorted(numbers):
        return None  # “6 months to 1 year”
    return Range(
        None if low is None else numbers[0] + low,
        None if high is None else numbers[-1] + high,
        units.pop() if units else "",
    )
