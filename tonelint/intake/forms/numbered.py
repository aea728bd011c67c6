"""Lines of a guide with their numbers; more than one may stand for the same line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

LONGEST_LINE = 20_000
"""Characters of a line that are read: nobody writes a rule that long."""

WIDE = 1_500
"""Characters of a line in which marks of examples are looked for."""

BEFORE = r"(?P<before>\s*(?:>\s*)?(?:[-*+•]\s+|\d{1,3}[.)]\s+)?)"
"""What stands before the text of a line: the marks of a quotation or an item."""

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


class Line(NamedTuple):
    """A line's number, from 1, and its text."""

    number: int
    text: str


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text, whatever its line ends, without a byte order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return [Line(at, line[:LONGEST_LINE]) for at, line in enumerate(text.split("\n"), 1)]


def in_code(lines: Iterable[Line]) -> list[bool]:
    """Return for each line whether it stands in a fence of code, or opens or ends one."""
    out, mark = [], ""
    for line in lines:
        found = _FENCE.match(line.text)
        if mark:
            out.append(True)
            if found and found[1].startswith(mark) and line.text.strip() == found[1]:
                mark = ""
        else:
            out.append(bool(found))
            mark = found[1] if found else ""
    return out


def each(lines: list[Line], made: Callable[[str], Iterable[str] | None]) -> list[Line]:
    """Return the lines with those outside of code that `made` has others for written anew."""
    return list(_each(lines, made))


def _each(lines: list[Line], made: Callable[[str], Iterable[str] | None]) -> Iterator[Line]:
    for line, code in zip(lines, in_code(lines), strict=True):
        others = None if code or len(line.text) > WIDE else made(line.text)
        if others is None:
            yield line
        else:
            yield from (Line(line.number, text) for text in others)
