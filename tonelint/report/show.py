"""What a file was read as: its messages and segments, with context, for writers and machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.model.source import Document, Message, Run, RunKind, Segment
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, listing
from tonelint.report.lines import Lines
from tonelint.report.tally import number_of
from tonelint.report.width import cells, columns, shown, wrap


class Told(NamedTuple):
    """A message's context: axis -> value, and axis -> where the value comes from.

    `suggested` are values that nobody has set: axis, value, what speaks for it.
    """

    values: Mapping[str, str]
    why: Mapping[str, str]
    suggested: Sequence[tuple[str, str, str]] = ()


def render_json(files: Sequence[tuple[Document, Sequence[Told]]]) -> Iterator[str]:
    """Yield all messages as JSON, one a line; they name their file when there are several."""
    yield f'{{"version": {VERSION},'
    named = len(files) > 1
    messages = (
        ({"path": document.source.path} if named else {}) | message_data(message, told)
        for document, contexts in files
        for message, told in zip(document.messages, contexts, strict=True)
    )
    yield from listing("messages", messages, last=True)
    yield "}"


def message_data(message: Message, told: Told) -> dict[str, object]:
    """Return one message as plain data."""
    return {
        "start": message.span.start,
        "end": message.span.end,
        "context": dict(sorted(told.values.items())),
        "why": dict(sorted(told.why.items())),
        "suggested": [
            {"axis": axis, "value": value, "because": because}
            for axis, value, because in told.suggested
        ],
        "segments": [_segment_data(segment) for segment in message.segments],
    }


def render(
    document: Document, contexts: Sequence[Told], *, paint: Paint, width: int
) -> Iterator[str]:
    """Yield one file as people read it: each message with its context and its copy."""
    lines = Lines(document.source.text)
    total = number_of(len(document.messages), "message")
    yield f"{paint('path', document.source.path)}  {paint('dim', f'{document.format}, {total}')}"
    for number, (message, told) in enumerate(zip(document.messages, contexts, strict=True), 1):
        yield ""
        first, last = lines.place(message.span.start), lines.place(message.span.end)
        where = (
            f"line {first.line}" if first.line == last.line else f"lines {first.line}–{last.line}"
        )
        yield f"{paint('strong', f'Message {number}')}  {paint('dim', where)}"
        yield from _context(told, paint)
        if message.segments:
            yield ""
        yield from _segments(message, paint, width)


def _context(told: Told, paint: Paint) -> Iterator[str]:
    if not told.values:
        yield f"  {paint('dim', 'no context: only rules for every context run')}"
        return
    axis_size = max(map(columns, told.values))
    value_size = max(map(columns, told.values.values()))
    for axis, value in sorted(told.values.items()):
        source = paint("dim", f"from {told.why[axis]}") if told.why.get(axis) else ""
        yield f"  {axis.ljust(axis_size)}  {value.ljust(value_size)}  {source}".rstrip()
    for axis, value, because in told.suggested:
        hint = f"{axis}: {value}? It has {because}. Say so to have it judged so."
        yield f"  {paint('dim', hint)}"


def _segments(message: Message, paint: Paint, width: int) -> Iterator[str]:
    labels = [_label(segment) for segment in message.segments]
    size = max(map(columns, labels), default=0)
    room = max(width - size - 4, 20)
    for segment, label in zip(message.segments, labels, strict=True):
        if segment.key and segment.key != segment.role:
            yield f"  {' ' * size}  {paint('dim', segment.key)}"
        text = _text(segment, paint)
        rows = [text] if columns(shown(segment.text)) <= room else list(wrap(segment.text, room))
        for number, row in enumerate(rows):
            name = label if number == 0 else ""
            style = "strong" if segment.judged else "dim"
            words = row if segment.judged else paint("dim", row)
            yield f"  {paint(style, name)}{' ' * (size - columns(name))}  {words}".rstrip()


def _label(segment: Segment) -> str:
    parts = [segment.role]
    if segment.speaker != "brand":
        parts.append(segment.speaker)
    if not segment.judged:
        parts.append("not judged")
    return ", ".join(parts)


def _text(segment: Segment, paint: Paint) -> str:
    """Return the text on one line; in colour, what no rewrite may touch is underlined."""
    parts = []
    for run in segment.runs:
        text = " " if run.kind is RunKind.BREAK else "".join(char for char, _ in cells(run.text))
        kept = run.kind in (RunKind.PLACEHOLDER, RunKind.CODE)
        parts.append(paint("blank", text) if kept and segment.judged else text)
    return "".join(parts)


def _segment_data(segment: Segment) -> dict[str, object]:
    return {
        "role": segment.role,
        "speaker": segment.speaker,
        "key": segment.key,
        "text": segment.text,
        "runs": [_run_data(run) for run in segment.runs],
        "judged": segment.judged,
    }


def _run_data(run: Run) -> dict[str, object]:
    return {"start": run.start, "end": run.end, "text": run.text, "verbatim": run.verbatim}
