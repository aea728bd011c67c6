"""The scores as a table for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.language.formality import Score
from tonelint.language.formality.model import model
from tonelint.language.register import Measured
from tonelint.language.scale import DEFAULT, Scale
from tonelint.report.colour import Paint
from tonelint.report.lines import Lines
from tonelint.report.score import ScoredDocument, ScoredMessage, Summary, common_cuts, summary
from tonelint.report.tally import listed, number_of
from tonelint.report.width import columns, shown, wrap

TOLD = 4
"""Stretches that are named for each message."""

HEADS = ("formality", "target", "polite", "energy", "address", "grade")
_NONE = "–"
_WIDTHS = (24, 6, 6, 6, 7, 5)
_LEAST = 12  # columns of the first column
_USUAL = 16  # its columns, where there is room
_FIGURES = sum(_WIDTHS) + 2 * len(_WIDTHS)
_INDENT = "    "


def render(
    documents: Sequence[ScoredDocument], *, paint: Paint, width: int, segments: bool
) -> Iterator[str]:
    """Yield a table: a row for each message, the words behind it below, and a row for all.

    Where a row does not fit, each message has its name and below it its figures, wrapped.
    """
    if not any(document.messages for document in documents):
        yield "There is no copy to score."
        return
    size = _name_size(documents, width)
    if size:
        yield paint("dim", _row("", HEADS, size))
    measured: list[Measured] = []
    messages = [message for document in documents for message in document.messages]
    for document in documents:
        names = _names(document)
        if len(names) > 1:
            yield paint("path", shown(document.source.path))
        for name, message in zip(names, document.messages, strict=True):
            yield from _message(name, message, paint, size, width, segments)
            measured += message.measured
    if len(messages) > 1:
        name = f"all {number_of(len(messages), 'message')}"
        cuts = common_cuts(messages)
        cells = cells_of(summary(measured, cuts), None, None)
        yield from _line(name, cells, "strong", paint, size, width)
    yield ""
    for line in _legend(measured, messages):
        yield from wrap(line, width)


def _name_size(documents: Sequence[ScoredDocument], width: int) -> int:
    """Return the columns of the first column: the longest path that leaves room for the rest.

    0 where there is no room for a table.
    """
    room = width - _FIGURES
    if room < _LEAST:
        return 0
    paths = [columns(shown(d.source.path)) for d in documents if len(d.messages) == 1]
    return max([min(_USUAL, room), *(size for size in paths if size <= room)])


def _names(document: ScoredDocument) -> list[str]:
    """Return the first cell of each message: the path of the only one, places of several."""
    if len(document.messages) == 1:
        return [shown(document.source.path)]
    lines = Lines(document.source.text)
    return [f"  {place_of(message, lines)}" for message in document.messages]


def place_of(message: ScoredMessage, lines: Lines) -> str:
    """Return the key of a text in a file of strings, and the line of any other message."""
    keys = [own.segment.key or "" for own in message.segments]
    return shown(keys[0]) if all(keys) and keys else f"line {lines.place(message.span.start).line}"


def _message(
    name: str, message: ScoredMessage, paint: Paint, size: int, width: int, segments: bool
) -> Iterator[str]:
    own = summary(message.measured, message.cuts)
    cells = cells_of(own, message.target, message.grade)
    yield from _line(name, cells, "path", paint, size, width)
    causes = message.causes[:TOLD]
    if causes:
        words = listed(f"“{shown(told.text)}” {told.weight:+.2f}" for told in causes)
        for line in wrap(words, width - len(_INDENT)):
            yield f"{_INDENT}{paint('dim', line)}"
    if segments:
        yield from _segments(message, paint, size, width)


def _line(
    name: str, cells: Sequence[str], style: str, paint: Paint, size: int, width: int
) -> Iterator[str]:
    """Yield a row of the table; a name that is too long for it stands on a line of its own."""
    if columns(name) <= size:
        row = _row(name, cells, size)
        yield paint(style, row) if style == "strong" else row
        return
    yield paint(style, name) if style else name
    yield from [_row("", cells, size)] if size else _figures(cells, width)


def _figures(cells: Sequence[str], width: int) -> Iterator[str]:
    """Yield the cells of a row with their names, wrapped; those without a figure are left out."""
    said = [f"{head}: {cell}" for head, cell in zip(HEADS, cells, strict=True) if cell != _NONE]
    line = ""
    for part in said:
        if line and columns(f"{_INDENT}{line}, {part}") > width:
            yield f"{_INDENT}{line},"
            line = part
        else:
            line = f"{line}, {part}" if line else part
    yield f"{_INDENT}{line}"


def _row(name: str, cells: Sequence[str], size: int) -> str:
    row = "  ".join(cell.ljust(wide) for cell, wide in zip(cells, _WIDTHS, strict=True))
    return f"{name}{' ' * (size - columns(name))}  {row}".rstrip()


def cells_of(own: Summary, target: tuple[int, int] | None, grade: float | None) -> list[str]:
    """Return the columns of a row, in the order of `HEADS`."""
    return [
        formality_text(own.score, own.scale) if own.sentences else "no sentence",
        f"{target[0]}–{target[1]}" if target else _NONE,
        _NONE if own.politeness is None else f"{round(own.politeness, 1) + 0.0:+.1f}",
        str(own.energy),
        _NONE if own.address == "none" else own.address,
        _NONE if grade is None else f"{grade:.0f}",
    ]


def formality_text(score: Score | None, scale: Scale = DEFAULT) -> str:
    """Return `2 casual −0.52 ±0.6`, or why there is no figure."""
    if score is None:
        return "no meter"
    if score.formality is None or score.interval is None:
        return "too short"
    half = (score.interval[1] - score.interval[0]) / 2
    level = score.formality
    return f"{scale.level_of(level)} {scale.name_of(level)} {level:+.2f} ±{half:.1f}"


def _segments(message: ScoredMessage, paint: Paint, size: int, width: int) -> Iterator[str]:
    for own in message.segments:
        if own.measured is None:
            continue
        cells = cells_of(summary([own.measured], message.cuts), None, None)
        yield from _line(f"  {own.segment.role}", cells, "", paint, size, width)
        text = shown(" ".join(own.segment.text.split()))
        room = width - 6
        yield f"    {paint('dim', text if len(text) <= room else text[: room - 1] + '…')}"


def _legend(measured: Sequence[Measured], messages: Sequence[ScoredMessage]) -> Iterator[str]:
    yield (
        "formality: level 1–5 and score −3 to 3, ± where four of five readers' judgements lie; "
        f"scale {model().version}"
    )
    yield "polite: 0 is usual; energy: !, emoji, capitals and repeated letters; grade: LIX"
    if any(own.address != "none" for own in measured):
        yield "address: T familiar (du, tu, ty), V polite (Sie, vous, Pan), mixed: both"
    if any(own.score is None for own in measured):
        yield "no meter: formality and politeness are measured in English only"
    if any(not message.measured for message in messages):
        yield "no sentence: headings, buttons and labels are not measured"
