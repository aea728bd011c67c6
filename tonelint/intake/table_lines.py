"""Rows of Markdown and HTML tables as cells."""

from __future__ import annotations

import re

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
