"""All packs that can be named here: those that are on, and those that are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tonelint.errors import Problem, TonelintError
from tonelint.pack.defaults import load_defaults
from tonelint.pack.entry_points import offers
from tonelint.pack.family import LoadedPack
from tonelint.pack.folder import load_pack
from tonelint.pack.sources import Source, installed_pack, shipped_pack
from tonelint.policy.build import guide_of
from tonelint.policy.packs import load_packs
from tonelint.run import CheckRequest, settings
from tonelint.settings import Settings
from tonelint.shipped import guide_names, pack_names


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packs that are on, in order; those that could be; and what is wrong with any."""

    on: tuple[LoadedPack, ...]
    off: tuple[LoadedPack, ...]
    pinned: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...]


def shelf(request: CheckRequest) -> Shelf:
    """Return the packs of the settings that hold here, and those that could be named in them.

    Raises `TonelintError` when a pack that is named cannot be had.
    """
    found = settings(request)
    guide, axes = guide_of(found, request.guide or "", load_defaults())
    family = load_packs(found, guide, axis_of=axes.axis_of)
    gathered = family.rules()
    problems = [*gathered.problems, *gathered.warnings]
    off = tuple(_off(set(family.packs), axes.axis_of, found, problems))
    pinned = {Path(name).name: pin for name, pin in found.pins.items()}
    return Shelf(tuple(family.packs.values()), off, pinned, tuple(problems))


def _off(
    on: set[str], known: Mapping[str, str], found: Settings, problems: list[Problem]
) -> Iterator[LoadedPack]:
    """Yield the packs that are not on; an installed one that cannot be had is a problem."""
    for name in pack_names():
        if name not in on and name not in guide_names():
            yield _load(shipped_pack(name), known)
    taken = {name: f"rules/{name}" for name in pack_names()}
    for offer in offers():
        if (Path(found.folder) / offer.name).is_dir():
            taken.setdefault(offer.name, offer.name)
        if offer.name in taken:
            problem = f"Its pack “{offer.name}” is hidden by {taken[offer.name]}."
            remedy = "Rename one of them; the other is not used."
            problems.append(Problem(problem, offer.shown, None, remedy))
            continue
        taken[offer.name] = offer.shown
        if offer.name in on:
            continue
        try:
            one = _load(installed_pack(offer), known)
        except TonelintError as error:
            problems += error.problems
            continue
        problems += one.pack.problems
        yield one


def _load(source: Source, known: Mapping[str, str]) -> LoadedPack:
    pack = load_pack(source.folder, axis_of=known, shown=source.shown, name=source.name)
    extends = pack.manifest.extends
    return LoadedPack(pack, source, extends.name if extends else "")
