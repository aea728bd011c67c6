"""What a guide says already, so that nothing is put in twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.parse import parse_leniently
from tonelint.guide.tags import find_tag, read_tag
from tonelint.intake.clauses import Bullet, Clause, Row

_KEY = ("Use", "Not", "Name", "Never", "When", "In")


def says(text: str, compiled: CompiledGuide, path: str) -> Callable[[Clause], int]:
    """Return a function that tells on which line a guide says a clause already, 0 for nowhere."""
    guide, _ = parse_leniently(text, path=path)
    tags = {bullet.tag: bullet.line for section in guide.sections for bullet in section.bullets}
    rows = {
        _row_key(table.kind, row.cells): row.line
        for section in guide.sections
        for table in section.tables
        for row in table.rows
    }
    advice = {" ".join(prose.text.split()): prose.line for _, prose in compiled.advice}

    def where(clause: Clause) -> int:
        if isinstance(clause, Row):
            return rows.get(_row_key(clause.table, clause.cells), 0)
        if isinstance(clause, Bullet):
            at = find_tag(clause.text) if clause.key else None
            return (
                tags.get(read_tag(clause.text[at + 1 : -1]), 0)
                if at is not None
                else advice.get(clause.text, 0)
            )
        return 0

    return where


def _same(cell: str) -> str:
    return " ".join(sorted(part.strip().lower() for part in cell.split(",")))


def _row_key(kind: str, cells: Mapping[str, str]) -> tuple[str, ...]:
    return (kind, *(_same(cells.get(name, "")) for name in _KEY))
