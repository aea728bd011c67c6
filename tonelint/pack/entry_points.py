"""Packs that come in Python packages, under the entry point group `tonelint.packs`.

Nothing of a package is imported: its folder is found, and the rules in it are read as data.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tonelint.errors import PackError

GROUP = "tonelint.packs"


class Offer(NamedTuple):
    """One entry point: the pack's name, what it leads to, and the package that has it."""

    name: str
    value: str
    package: str
    version: str

    @property
    def shown(self) -> str:
        """What people read as the place of this offer."""
        return f"the package {self.package}"


def offers(name: str | None = None) -> tuple[Offer, ...]:
    """Return the packs called `name` that installed packages offer, all when None, sorted."""
    from importlib.metadata import entry_points

    points = entry_points(group=GROUP)
    found = set()
    for point in points if name is None else points.select(name=name):
        package, version = (point.dist.name, point.dist.version) if point.dist else ("?", "")
        found.add(Offer(point.name, point.value, package, version))
    return tuple(sorted(found))


def folder_of(offer: Offer) -> Path:
    """Return the folder that an offer leads to. Raises `PackError` when there is no pack there."""
    parts = offer.value.strip().split(".")
    if not all(part.isidentifier() for part in parts):
        raise PackError(
            f"The pack “{offer.name}” leads to “{offer.value}”, which is no package.",
            path=offer.shown,
            remedy="Its entry point must name the package that holds pack.yaml: acme_tone.rules.",
        )
    places = [top.joinpath(*parts[1:]) for top in _top(parts[0])]
    for place in places:
        if (place / "pack.yaml").is_file():
            return place
    if any(place.is_dir() for place in places):
        problem = f"The pack “{offer.name}” has no pack.yaml in {offer.value}."
        remedy = "Add one, and make sure that the package's data files are installed."
    else:
        problem = f"The pack “{offer.name}” leads to {offer.value}, which is not a folder here."
        remedy = "Install the package again, or correct its entry point."
    raise PackError(problem, path=offer.shown, remedy=remedy)


def _top(name: str) -> Iterator[Path]:
    """Yield the folders of a package at the top; finding it runs none of its code.

    A package inside of another could only be found by importing the other one.
    """
    from importlib.util import find_spec

    try:
        spec = find_spec(name)
    except (ImportError, ValueError, AttributeError):
        return
    for place in (spec and spec.submodule_search_locations) or ():
        yield Path(place)
