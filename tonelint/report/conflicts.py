"""The conflicts between rules, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, listing
from tonelint.report.tally import number_of
from tonelint.report.width import wrap


class ConflictFacts(NamedTuple):
    """What is shown about one conflict: what kind it is, between which rules, what to do."""

    kind: str
    rules: tuple[str, ...]
    problem: str
    remedy: str


def render_json(rules: int, found: Sequence[ConflictFacts]) -> Iterator[str]:
    """Yield the conflicts as JSON, one a line, and how many rules were compared."""
    yield f'{{"version": {VERSION}, "rules": {rules},'
    rows = (row._asdict() | {"rules": list(row.rules)} for row in found)
    yield from listing("conflicts", rows, last=True)
    yield "}"


def render(
    rules: int, found: Sequence[ConflictFacts], *, paint: Paint, width: int
) -> Iterator[str]:
    """Yield each conflict with its remedy, then how many there are."""
    for row in found:
        yield paint("path", " and ".join(row.rules))
        yield from (f"  {line}" for line in wrap(row.problem, width - 2))
        yield from (f"  {paint('dim', line)}" for line in wrap(row.remedy, width - 2))
        yield ""
    number = number_of(len(found), "conflict") if found else "No conflicts"
    yield f"{number} among {number_of(rules, 'rule')}."
