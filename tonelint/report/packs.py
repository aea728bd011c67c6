"""The list of packs, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import Problem
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, dump, listing
from tonelint.report.tally import number_of
from tonelint.report.width import wrap


class PackFacts(NamedTuple):
    """What is listed about one pack. `place` says where it comes from, in words."""

    name: str
    version: str
    digest: str
    source: str
    place: str
    rules: int
    on: bool
    summary: str = ""
    pinned: Mapping[str, str] = {}
    extends: str = ""
    overrides: int = 0


def render_json(packs: Sequence[PackFacts], problems: Sequence[Problem]) -> Iterator[str]:
    """Yield the packs as JSON, one a line, and what is wrong with any."""
    yield f'{{"version": {VERSION},'
    yield from listing("packs", (_data(pack) for pack in packs))
    rows = [problem._asdict() for problem in problems]
    yield f' "problems": {dump(rows)}}}'


def _data(pack: PackFacts) -> dict[str, object]:
    said = {"version": pack.version or None, "extends": pack.extends or None}
    return pack._asdict() | said | {"pinned": dict(pack.pinned)}


def render(
    packs: Sequence[PackFacts], problems: Sequence[Problem], *, paint: Paint, width: int
) -> Iterator[str]:
    """Yield the packs that are on, then those that are not, each with its digest."""
    groups = [("On here", [pack for pack in packs if pack.on])]
    groups.append(("Not on here; name them under “packs”", [p for p in packs if not p.on]))
    for title, members in groups:
        if not members:
            continue
        yield paint("strong", title)
        for pack in members:
            yield ""
            yield from _pack(pack, paint, width)
        yield ""
    for problem in problems:
        yield from wrap(str(problem), width)
    yield number_of(len(packs), "pack") + "."


def _pack(pack: PackFacts, paint: Paint, width: int) -> Iterator[str]:
    facts = [pack.version or "no version", number_of(pack.rules, "rule"), pack.place]
    if pack.extends:
        facts.append(f"extends {pack.extends} with {number_of(pack.overrides, 'override')}")
    if pack.pinned:
        facts.append(f"pinned by {' and '.join(sorted(pack.pinned))}")
    yield f"{paint('path', pack.name)}  {', '.join(facts)}"
    if pack.summary:
        yield from (f"  {row}" for row in wrap(pack.summary, width - 2))
    yield f"  {paint('dim', pack.digest)}"
