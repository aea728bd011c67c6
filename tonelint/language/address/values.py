"""Markers of address, and the verdict over them."""

from __future__ import annotations

from collections.abc import Iterable
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


def verdict(markers: Iterable[Marker]) -> str:
    """Return T, V, mixed or none. Only strong markers count."""
    forms = {marker.form for marker in markers if marker.strong}
    if len(forms) == 2:
        return "mixed"
    return forms.pop() if forms else "none"
