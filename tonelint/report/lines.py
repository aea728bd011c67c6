"""Lines and columns, made from offsets at the edge: in code points, UTF-16 units and bytes."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.language.lazy import compiled
from tonelint.model.violation import Report, Violation

_LINE_END = r"\r\n|\r|\n"


class Place(NamedTuple):
    """An offset in a text, with its line and column; both count from 1."""

    offset: int
    line: int
    column: int


class Lines:
    """A text cut into lines. A line ends with LF, CR or both, as editors have it."""

    __slots__ = ("_ends", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        ends = list(compiled(_LINE_END).finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def place(self, offset: int) -> Place:
        """Return the place of `offset`; the column counts code points."""
        line = bisect_right(self._starts, offset)
        return Place(offset, line, offset - self._starts[line - 1] + 1)

    def utf16(self, offset: int) -> Place:
        """Return the place of `offset`; the column counts UTF-16 units (SARIF, LSP)."""
        line, before = self._before(offset)
        return Place(offset, line, len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1)

    def utf8(self, offset: int) -> Place:
        """Return the place of `offset`; the column counts bytes of UTF-8 (rdjson)."""
        line, before = self._before(offset)
        return Place(offset, line, len(before.encode("utf-8", "surrogatepass")) + 1)

    def span(self, line: int) -> tuple[int, int]:
        """Return where `line` (from 1) begins, and where it ends without its line end."""
        return self._starts[line - 1], self._ends[line - 1]

    def _before(self, offset: int) -> tuple[int, str]:
        line = bisect_right(self._starts, offset)
        return line, self._text[self._starts[line - 1] : offset]


def with_lines(report: Report) -> Iterator[tuple[Violation, Lines]]:
    """Yield each violation with the lines of its file, cut once a file."""
    path, lines = None, Lines("")
    for violation in report.violations:
        if violation.path != path:
            path = violation.path
            lines = Lines(report.sources.get(path, ""))
        yield violation, lines
