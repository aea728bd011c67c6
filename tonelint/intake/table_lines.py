"""Rows of Markdown and HTML tables as cells."""

from __future__ import annotations

import re

from tonelint.intake.inline import shown
from tonelint.intake.sides import label_side

Row = tuple[int, list[str]]
"""A row's line number and its cells."""

_DASHES = re.compile(r"\s*:?-+:?\s*\Z")
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=</tr|<tr\b|</table|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)(?=</t[dh]|<t[dh]\b|</tr|\Z)", re.DOTALL | re.IGNORECASE)


def split_cells(line: str) -> list[str]:
    """Return the cells of a pipe row, trimmed."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", inner)]


def is_delimiter(line: str) -> bool:
    """Return whether a line is the row of dashes below the headers."""
    return (
        "|" in line
        and "-" in line
        and all(
            _DASHES.match(cell) or not cell.strip() for cell in line.strip().strip("|").split("|")
        )
    )


def html_rows(lines: list[str], first: int) -> list[tuple[int, list[str]]]:
    """Return the rows of an HTML table, each with the line it begins on."""
    text = "\n".join(lines)
    rows = []
    for row in _ROW.finditer(text):
        cells = [
            re.sub(r"\s*<br\s*/?>\s*", ", ", cell[1]).strip() for cell in _CELL.finditer(row[1])
        ]
        if cells:
            rows.append((first + text.count("\n", 0, row.start()), cells))
    return rows


def without_blank_head(rows: list[Row]) -> list[Row]:
    """Return the rows of a table; where its headers are blank, its first row has them."""
    return rows[1:] if rows and not any(shown(cell) for cell in rows[0][1]) else rows


def row_sides(rows: list[Row]) -> list[str]:
    """Return the side that the first cell of each row names, [] where rows are not labelled so."""
    sides = [label_side(shown(cells[0])) for _, cells in rows]
    if not {"do", "dont"} <= set(sides) or label_side(shown(rows[0][1][-1])):
        return []
    return sides
