"""The limits of all contexts of a guide, and how equal ones are told together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import prod
from types import MappingProxyType
from typing import NamedTuple

from tonelint.model.rule import Origin
from tonelint.model.target import LEVERS, Limit

NOT_SAID = ""
"""The value of an axis that nobody has said anything about."""


class Shown(NamedTuple):
    """An axis that is shown: its values in order, `NOT_SAID` last where it has no default."""

    name: str
    values: tuple[str, ...]
    default: str = NOT_SAID

    def said(self, value: str) -> str:
        """Return a value as people say it."""
        return value or f"no {self.name}"


class Clash(NamedTuple):
    """Two rows of the guide that leave no room for a lever; `used` is the one that tightens."""

    lever: str
    ignored: Origin
    used: Origin


class Place(NamedTuple):
    """One context, as a value for each axis shown, with its limits and what contradicts there."""

    values: tuple[str, ...]
    limits: Mapping[str, Limit]
    clashes: tuple[Clash, ...] = ()


class Contexts(NamedTuple):
    """All contexts over some axes of a guide. `places` are in the order of the axes' values.

    `fixed` are axes that have one value in all of them.
    """

    path: str
    brand: str
    axes: tuple[Shown, ...]
    places: tuple[Place, ...]
    fixed: Mapping[str, str] = MappingProxyType({})

    @property
    def held(self) -> str:
        """The axes that have one value, as people say them: `, all in email`; "" for none."""
        return f", all in {' + '.join(self.fixed.values())}" if self.fixed else ""

    @property
    def levers(self) -> tuple[str, ...]:
        """The levers that any context limits, in the usual order."""
        found = {lever for place in self.places for lever in place.limits}
        return (*(lever for lever in LEVERS if lever in found), *sorted(found - LEVERS.keys()))

    @property
    def clashes(self) -> Mapping[Clash, list[tuple[str, ...]]]:
        """Each pair of rows that leave no room -> the contexts where they do."""
        found: dict[Clash, list[tuple[str, ...]]] = {}
        for place in self.places:
            for clash in place.clashes:
                found.setdefault(clash, []).append(place.values)
        return found

    def described(self, group: Sequence[tuple[str, ...]], *, skip: int = 0) -> str:
        """Return `problem/apology + owner` for contexts; the first `skip` axes are known."""
        boxes = merged([[{value} for value in values[skip:]] for values in group])
        return "; ".join(_box(box, self.axes[skip:]) for box in boxes)


def merged(boxes: list[list[set[str]]]) -> list[list[set[str]]]:
    """Return fewer boxes that hold the same contexts: two that differ on one axis become one."""
    for axis in reversed(range(len(boxes[0]) if boxes else 0)):
        known: dict[tuple[frozenset[str], ...], list[set[str]]] = {}
        for box in boxes:
            rest = tuple(frozenset(part) for number, part in enumerate(box) if number != axis)
            if rest in known:
                known[rest][axis] |= box[axis]
            else:
                known[rest] = [set(part) for part in box]
        boxes = list(known.values())
    return boxes


def _box(box: Sequence[set[str]], axes: Sequence[Shown]) -> str:
    parts = []
    for part, axis in zip(box, axes, strict=True):
        if len(part) == len(axis.values) and len(part) > 1:
            continue
        named = [axis.said(value) for value in axis.values if value in part]
        left = [value for value in axis.values if value not in part]
        if len(left) == 1 and len(named) > 2 and left[0]:
            parts.append(f"not {left[0]}")
        else:
            parts.append("/".join(named))
    return " + ".join(parts) or "always"


def grouped(places: Iterable[Place]) -> list[tuple[Place, list[tuple[str, ...]]]]:
    """Return places with the same limits together: one of them, and the contexts of all."""
    groups: dict[tuple[object, ...], tuple[Place, list[tuple[str, ...]]]] = {}
    for place in places:
        values = sorted((lever, limit.value) for lever, limit in place.limits.items())
        key = (*values, *((c.lever, c.ignored.line, c.used.line) for c in place.clashes))
        groups.setdefault(key, (place, []))[1].append(place.values)
    return list(groups.values())


def size(axes: Iterable[Shown]) -> int:
    """Return how many contexts there are over `axes`."""
    return prod(len(axis.values) for axis in axes)


def short(lever: str, limit: Limit | None) -> str:
    """Return a limit's value as it stands in a table: `2–3`, `0`, `prefer`."""
    if limit is None:
        return ""
    value = limit.value
    if isinstance(value, tuple):
        low, high = value
        return str(low) if low == high else f"{low}–{high}"
    return f"≤{value}" if lever in ("sentence", "grade") else str(value)
