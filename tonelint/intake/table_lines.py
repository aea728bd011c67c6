"""Rows of Markdown and HTML tables as cells."""

from __future__ import annotations

import re

from tonelint.intake.inline import shown
from tonelint.intake.sides import label_side

Row = tuple[int, list[str]]
"""A row's line number and its cells."""

_DASHES = re.compile(r"\s*:?-+:?\s*\Z")
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=</tr|<tr\b|</table|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(
    r"<t[dh]\b(?P<attrs>[^<>]*)>(?P<text>.*?)(?=</t[dh]|<t[dh]\b|</tr|</thead|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BARE_HEAD = re.compile(r"(<thead\b[^<>]*>)(?=\s*<th\b)", re.IGNORECASE)
_SPAN = re.compile(r"rowspan\s*=\s*[\"']?(\d{1,2})")


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


def html_rows(lines: list[str], first: int) -> list[Row]:
    """Return the rows of an HTML table, each with the line it begins on.

    A cell that spans rows stands in each of them; headers need no row around them.
    """
    text = _BARE_HEAD.sub(r"\1<tr>", "\n".join(lines))
    rows: list[Row] = []
    spans: dict[int, tuple[int, str]] = {}  # by column: rows left, text
    for row in _ROW.finditer(text):
        cells: list[str] = []
        for cell in _CELL.finditer(row[1]):
            _spanned(cells, spans)
            shown_text = re.sub(r"\s*<br\s*/?>\s*", ", ", cell["text"]).strip()
            span = _SPAN.search(cell["attrs"])
            if span and int(span[1]) > 1:
                spans[len(cells)] = (int(span[1]) - 1, shown_text)
            cells.append(shown_text)
        _spanned(cells, spans)
        if cells:
            rows.append((first + text.count("\n", 0, row.start()), cells))
    return rows


def _spanned(cells: list[str], spans: dict[int, tuple[int, str]]) -> None:
    """Add the cells of rows above that reach down to the next column."""
    while len(cells) in spans and spans[len(cells)][0] > 0:
        left, text = spans[len(cells)]
        spans[len(cells)] = (left - 1, text)
        cells.append(text)


def without_blank_head(rows: list[Row]) -> list[Row]:
    """Return the rows of a table; where its headers are blank, its first row has them."""
    return rows[1:] if rows and not any(shown(cell) for cell in rows[0][1]) else rows


def row_sides(rows: list[Row]) -> list[str]:
    """Return the side that the first cell of each row names, [] where rows are not labelled so."""
    sides = [label_side(shown(cells[0])) for _, cells in rows]
    if not {"do", "dont"} <= set(sides) or label_side(shown(rows[0][1][-1])):
        return []
    return sides
