"""Markers of address, and the verdict over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Marker(NamedTuple):
    """A word that shows how the reader is addressed: its place (code points), its form (T or V).

    A strong marker decides; a weak one may mean something else and never makes a fault. `id` names
    the entry of the language's data.
    """

    start: int
    end: int
    form: str
    strong: bool
    id: str


@dataclass(frozen=True, slots=True)
class Address:
    """The form of address of a text: `verdict` is T, V, mixed or none; markers are in order."""

    verdict: str
    markers: tuple[Marker, ...] = ()


class Doubt(NamedTuple):
    """How far one marker can be trusted to make a text mixed, in a language.

    In French a *vous* in a text that says *tu* may speak to several people. `share` is the part of
    the strong markers that the rarer form needs to have, below `least` of them; with 0 one is
    enough. `weak` is how many weak polite markers stand for a strong one beside familiar ones, in
    languages whose polite form is mostly the third person; 0: none do.
    """

    share: float = 0.0
    least: int = 2
    weak: int = 0


def verdict(markers: Iterable[Marker], doubt: Doubt | None = None) -> str:
    """Return T, V, mixed or none for a whole text. Strong markers decide, see `Doubt`."""
    doubt = doubt or Doubt()
    seen = Counter((marker.form, marker.strong) for marker in _places(markers))
    familiar, polite = seen["T", True], seen["V", True]
    if familiar and polite and min(familiar, polite) >= doubt.least:
        return "mixed"
    if familiar and doubt.weak:
        polite += seen["V", False] // doubt.weak
    if not familiar or not polite:
        return "T" if familiar else "V" if polite else "none"
    if min(familiar, polite) >= doubt.share * (familiar + polite):
        return "mixed"
    return "T" if familiar > polite else "V"


def _places(markers: Iterable[Marker]) -> Iterator[Marker]:
    """Yield the first marker of each place: “vous serez” says one thing once."""
    before: Marker | None = None
    for marker in markers:
        beside = before is not None and marker.start - before.end <= 1
        if before is None or not beside or (marker.form, marker.strong) != before[2:4]:
            yield marker
        before = marker
