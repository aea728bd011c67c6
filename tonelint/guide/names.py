"""The names that a guide and those it extends know, and their short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tonelint.guide.cells import plain
from tonelint.guide.tree import Guide, Row


def names_of(family: Sequence[Guide], brand: str) -> tuple[str, ...]:
    """Return the brand and all names of the names tables, each once."""
    names = [brand, *(plain(row.cells.get("Name", "")) for row in _rows(family))]
    return tuple(dict.fromkeys(name for name in names if name))


def short_forms(family: Sequence[Guide]) -> dict[str, str]:
    """Return the short form of each name that has one -> the name; "" with a first mention."""
    found: dict[str, str] = {}
    for row in _rows(family):
        name, first, short = (
            plain(row.cells.get(header, "")) for header in ("Name", "First mention", "Short")
        )
        inside = re.search(r"\(([^()]+)\)", first)
        short = short or (inside[1] if inside else "")
        if short:
            found[short] = "" if first else name
    return found


def _rows(family: Sequence[Guide]) -> Iterator[Row]:
    sections = (section for guide in family for section in guide.sections)
    tables = (table for section in sections for table in section.tables)
    return (row for table in tables if table.kind == "names" for row in table.rows)
