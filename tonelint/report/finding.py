"""One violation as a writer reads it: the place, the reason, the guide, the rewrite."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.language.lazy import compiled
from tonelint.model.rule import Safety
from tonelint.model.violation import Edit, Suggestion, Violation
from tonelint.report.clause import quoted
from tonelint.report.colour import Paint
from tonelint.report.lines import Lines
from tonelint.report.pieces import after, inline, pieces
from tonelint.report.width import (
    ELLIPSIS,
    Cell,
    cells,
    columns,
    runs_leftward,
    window,
    wrap,
)

_MARGIN = "  "
_INDENT = " " * 5
_LABELS = 9
_REACH = 4
"""Widths of the terminal to look at on either side of a place; some characters take no room."""
_BLANK = r"\{[^{}]*\}|_{2,}|\[[^\[\]]*\]"


class Shown:
    """What the reader of a file knows already and need not read again.

    `context` is what all its findings have in common; `said` are reasons and clauses shown before.
    """

    def __init__(self, context: Mapping[str, str] | None = None) -> None:
        self.context: Mapping[str, str] = context or {}
        self.said: set[str] = set()


def render(
    violation: Violation, lines: Lines, *, paint: Paint, width: int, shown: Shown | None = None
) -> Iterator[str]:
    """Yield the lines that show one violation: the place, the rewrite, the reason, the guide."""
    shown = shown or Shown()
    yield from _headline(violation, paint, width)
    yield from _excerpt(violation, lines, paint, width)
    yield from _rewrites(violation, lines, paint, width)
    for label, text in _reasons(violation):
        if text not in shown.said:
            shown.said.add(text)
            yield from _labelled(label, text, paint, width)
    for row in _footer(violation, lines, shown.context, max(width - len(_INDENT), 20)):
        yield _INDENT + paint("dim", row)


def _reasons(violation: Violation) -> Iterator[tuple[str, str]]:
    """Yield why the rule is there and the line of the guide or the default behind it."""
    origin = violation.origin
    why = violation.why or (origin.reason if origin else "")
    if why and why.strip().casefold() not in violation.message.casefold():
        yield "why", why
    if origin:
        label = "default" if origin.is_default else "guide"
        yield label, quoted(origin, message=violation.message)
        if origin.good and not violation.fix:
            yield "like", f"“{origin.good}”"


def _headline(violation: Violation, paint: Paint, width: int) -> Iterator[str]:
    word = violation.severity.word
    indent = len(_MARGIN) + 9
    first, *rest = wrap(violation.message, max(width - indent, 20))
    yield f"{_MARGIN}{paint(word, word)}{' ' * (9 - len(word))}{paint('strong', first)}"
    for line in rest:
        yield " " * indent + paint("strong", line)


def _excerpt(violation: Violation, lines: Lines, paint: Paint, width: int) -> Iterator[str]:
    start, end = violation.span.start, violation.span.end
    place = lines.place(start)
    gutter = max(len(str(place.line)), len(_INDENT) - 1)
    view = _view(lines, start, end, max(width - gutter - 4, 20))
    bar, under = paint("dim", "│"), f"{' ' * gutter} {paint('dim', '│')}"
    word = violation.severity.word
    shown = paint(word, f"\u27e6{view.place}\u27e7") if view.leftward else view.place
    text = f"{view.before}{shown}{view.after}"
    yield f"{paint('dim', str(place.line).rjust(gutter))} {bar} {text}".rstrip()
    if start == end:
        if not violation.excerpt:
            yield f"{under} {paint('dim', 'this message as a whole')}"
        return
    more = lines.place(end - 1).line - place.line
    note = paint("dim", f" and {more} more {'line' if more == 1 else 'lines'}") if more else ""
    if not view.leftward:
        yield f"{under} {' ' * view.column}{paint(word, '^' * view.size)}{note}"
    elif note:
        yield f"{under}{note}"


class _View(NamedTuple):
    """What is shown of a line: before its place, the place, and after it.

    `column` and `size` are columns. Whether a terminal turns Arabic letters round nobody can know:
    in a line that is `leftward` signs below the place would stand below other words.
    """

    before: str
    place: str
    after: str
    column: int
    size: int
    leftward: bool


def _view(lines: Lines, start: int, end: int, room: int) -> _View:
    """Return what is shown of the line of a place.

    Of a line as long as a file, only what can be in view is looked at.
    """
    begin, finish = lines.span(lines.place(start).line)
    begin = min(_indented(lines.text, begin, finish), start)
    near, far = max(begin, start - _REACH * room), min(finish, start + _REACH * room)
    leftward = start < end and runs_leftward(lines.text[near:far])
    row = cells(lines.text[near:far])
    left, right = start - near, min(end - near, len(row))
    first, last = window(row, left, right, room - 2 * leftward)
    cut = first > 0 or near > begin
    right = min(right, last)
    return _View(
        (ELLIPSIS[0] if cut else "") + _joined(row[first:left]),
        _joined(row[left:right]),
        _joined(row[right:last]) + (ELLIPSIS[0] if last < len(row) or far < finish else ""),
        sum(size for _, size in row[first:left]) + cut,
        max(sum(size for _, size in row[left:right]), 1),
        leftward,
    )


def _joined(row: Sequence[Cell]) -> str:
    return "".join(char for char, _ in row)


def _indented(text: str, begin: int, finish: int) -> int:
    """Return where the line text[begin:finish] has its first word."""
    while begin < finish and text[begin] in " \t":
        begin += 1
    return begin


def _rewrites(violation: Violation, lines: Lines, paint: Paint, width: int) -> Iterator[str]:
    room = max(width - len(_INDENT) - _LABELS, 20)
    if violation.fix and violation.fix.edits:
        label = "fix" if violation.fix.safety is Safety.SAFE else "rewrite"
        yield from _rows(label, [_changed(violation.fix.edits, lines, paint, room)], paint)
    yield from _suggestions(violation.suggestions, lines, paint, width)


def _suggestions(
    suggestions: tuple[Suggestion, ...], lines: Lines, paint: Paint, width: int
) -> Iterator[str]:
    room = max(width - len(_INDENT) - _LABELS, 20)
    for number, suggestion in enumerate(suggestions):
        label = "or" if number else "try"
        if suggestion.edits:
            yield from _rows(label, [_changed(suggestion.edits, lines, paint, room)], paint)
        else:
            words = any(char.isalnum() for char in suggestion.title)
            title = suggestion.title if words else f"“{suggestion.title}”"
            rows = [_with_blanks(row, paint) for row in wrap(title, room)]
            yield from _rows(label, rows, paint)


def _changed(edits: Sequence[Edit], lines: Lines, paint: Paint, room: int) -> str:
    """Return the line as it would be; in colour, what goes is there too, struck out."""
    parts = pieces(lines, edits)
    return inline(parts, paint, room) if paint.on else after(parts, paint, room)


def _labelled(label: str, text: str, paint: Paint, width: int) -> Iterator[str]:
    room = max(width - len(_INDENT) - _LABELS, 20)
    yield from _rows(label, list(wrap(text, room)), paint)


def _rows(label: str, rows: list[str], paint: Paint) -> Iterator[str]:
    for number, row in enumerate(rows):
        name = "" if number else label
        yield f"{_INDENT}{paint('dim', name)}{' ' * (_LABELS - columns(name))}{row}".rstrip()


def _with_blanks(text: str, paint: Paint) -> str:
    """Return `text` with the blanks that a writer fills in underlined."""
    return compiled(_BLANK).sub(lambda blank: paint("blank", blank[0]), text) if paint.on else text


def _footer(
    violation: Violation, lines: Lines, known: Mapping[str, str], room: int
) -> Iterator[str]:
    """Yield the rule, the place and what is special about it, broken only between them."""
    place = lines.place(violation.span.start)
    own = {axis: value for axis, value in violation.context.items() if known.get(axis) != value}
    about = [violation.key] if violation.key and violation.key != violation.role else []
    if violation.role != "body" and violation.excerpt:  # a whole message has no role
        about.append(violation.role)
    about += [violation.speaker] if violation.speaker != "brand" else []
    row = violation.rule
    for part in (f"{violation.path}:{place.line}:{place.column}", ", ".join(about + in_order(own))):
        if part and columns(row) + columns(part) + 3 <= room:
            row += f" · {part}"
        elif part:
            yield row
            row = part
    yield from wrap(row, room)


def in_order(context: Mapping[str, str]) -> list[str]:
    """Return the values of a context as people name them: the channel first, the language last."""
    return [value for _, value in sorted(context.items(), key=_rank)]


def _rank(item: tuple[str, str]) -> tuple[int, str]:
    return {"channel": 0, "situation": 1, "locale": 3}.get(item[0], 2), item[0]
