"""A rewrite as pieces of text that stay, go and come, ready to be shown on one line."""

from collections.abc import Sequence
from typing import NamedTuple

from tonelint.model.violation import Edit
from tonelint.report.colour import Paint
from tonelint.report.lines import Lines
from tonelint.report.width import ELLIPSIS, Cell, cells, window

_LINE_END = ("⏎", 1)
_FAR = 1000  # no more is looked at, so that a line as long as a file costs no more than others
_NEAR = 30
"""How many characters around a change are shown; the excerpt above it has the whole line."""


class Piece(NamedTuple):
    """A stretch of text: `same`, `removed` or `added`."""

    sort: str
    text: str


def pieces(lines: Lines, edits: Sequence[Edit]) -> list[Piece]:
    """Return what `edits` change with a few words around: what stays, goes and comes."""
    edits = sorted(edits)
    last = max(edit.end for edit in edits)
    at = max(lines.span(lines.place(edits[0].start).line)[0], edits[0].start - _FAR)
    end = min(lines.span(lines.place(last).line)[1], last + _FAR)
    text = lines.text
    found: list[Piece] = []
    for edit in edits:
        found.append(Piece("same", text[at : edit.start]))
        found.append(Piece("removed", text[edit.start : edit.end]))
        found.append(Piece("added", edit.text))
        at = edit.end
    found.append(Piece("same", text[at:end]))
    found[0] = Piece("same", _tail(found[0].text.lstrip(" \t")))
    found[-1] = Piece("same", _head(found[-1].text))
    return [piece for piece in found if piece.text]


def after(parts: Sequence[Piece], paint: Paint, width: int) -> str:
    """Return one line with the text as it would be, what comes in colour."""
    return _row([piece for piece in parts if piece.sort != "removed"], paint, width)


def inline(parts: Sequence[Piece], paint: Paint, width: int) -> str:
    """Return one line with what goes and what comes, told apart by colour."""
    return _row(parts, paint, width)


def _tail(text: str) -> str:
    """Return the last words of `text`, as many as help to find the place."""
    if len(text) <= _NEAR:
        return text
    cut = text.find(" ", len(text) - _NEAR)
    return ELLIPSIS[0] + text[cut + 1 if cut >= 0 else len(text) - _NEAR :].lstrip(" \t")


def _head(text: str) -> str:
    """Return the first words of `text`."""
    if len(text) <= _NEAR:
        return text
    cut = text.rfind(" ", 0, _NEAR)
    return text[: cut if cut >= 0 else _NEAR] + ELLIPSIS[0]


def _row(parts: Sequence[Piece], paint: Paint, width: int) -> str:
    row: list[tuple[Cell, str]] = [
        (cell, piece.sort) for piece in parts for cell in _visible(piece.text)
    ]
    changed = [index for index, (_, sort) in enumerate(row) if sort != "same"]
    start, end = (changed[0], changed[-1] + 1) if changed else _seam(parts)
    first, last = window([cell for cell, _ in row], start, end, width)
    out = [ELLIPSIS[0]] if first else []
    begin = first
    for index in range(first, last):
        if index + 1 == last or row[index + 1][1] != row[index][1]:
            text = "".join(cell[0] for cell, _ in row[begin : index + 1])
            sort = row[index][1]
            out.append(text if sort == "same" else paint(sort, text))
            begin = index + 1
    if last < len(row):
        out.append(ELLIPSIS[0])
    return "".join(out).rstrip()


def _seam(parts: Sequence[Piece]) -> tuple[int, int]:
    """Return where text went or will come: the end of the first piece."""
    at = len(_visible(parts[0].text)) if parts else 0
    total = sum(len(_visible(piece.text)) for piece in parts)
    return min(at, total), min(at, total)


def _visible(text: str) -> list[Cell]:
    row: list[Cell] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
        if number:
            row.append(_LINE_END)
        row.extend(cells(line))
    return row
