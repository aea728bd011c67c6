"""A cursor over a guide's lines, and what is taken at once: fences, comments, long tags."""

from __future__ import annotations

import re

from tonelint.intake.forms.canon import canonical
from tonelint.intake.forms.numbered import LONGEST_LINE

_TITLE = re.compile(r"title:\s*[\"']?(.*?)[\"']?\s*$")
_ROWS = re.compile(r"\brows[\"']?\s*:")
_CELL = re.compile(r"\b(?:text|html)[\"']?\s*:\s*([\"'])(.{0,600}?)\1\s*,?\s*\}?,?\s*\Z")
_END_OF_CALL = re.compile(r"\}\s*\)\s*-?\}\}")
_MOST = 400
"""Lines that front matter, or a tag that goes on over lines, may have."""


class Lines:
    """The lines of a text; `at` is the number of the line read last, from 1."""

    def __init__(self, text: str) -> None:
        numbered = canonical(text)
        self._lines = [line.text for line in numbered]
        self._numbers = [line.number for line in numbered]
        self._next = 0

    @property
    def at(self) -> int:
        """The number of the line read last, 0 before the first."""
        return self._numbers[self._next - 1] if self._next else 0

    @property
    def more(self) -> bool:
        """Whether a line is left."""
        return self._next < len(self._lines)

    def next(self) -> str:
        """Return the next line."""
        self._next += 1
        return self._lines[self._next - 1]

    def this(self) -> str:
        """Return the line read last."""
        return self._lines[self._next - 1] if self._next else ""

    def peek(self) -> str:
        """Return the line after this one, "" at the end."""
        return self._lines[self._next] if self.more else ""

    def section(self) -> list[str]:
        """Return the lines up to the next heading."""
        rest = self._lines[self._next : self._next + _MOST]
        end = next((at for at, line in enumerate(rest) if line.startswith("#")), len(rest))
        return rest[:end]

    def front_matter(self) -> str:
        """Skip YAML front matter; return the title in it."""
        if not self._lines or self._lines[0].strip() != "---":
            return ""
        title = ""
        for number, line in enumerate(self._lines[1:_MOST], 1):
            if line.strip() in ("---", "..."):
                self._next = number + 1
                return title
            found = _TITLE.match(line)
            if found and found[1]:
                title = found[1]
        return ""

    def fence(self, mark: str) -> str:
        """Return what stands in the fence that this line opened, on one line."""
        inside = []
        while self.more:
            line = self.next().strip()
            if line.startswith(mark):
                break
            if line:
                inside.append(line)
        return " ".join(inside)

    def comment(self, after: str) -> str:
        """Skip a comment that goes on after `after`; return what follows it on its last line."""
        while "-->" not in after and self.more:
            after = self.next()
        return after.partition("-->")[2]

    def tag(self, line: str) -> str:
        """Return a tag that this line opens, with the lines it goes on over, as one line."""
        parts = [line]
        while self.more and len(parts) < _MOST and ">" not in parts[-1]:
            parts.append(self.next())
        return " ".join(part.strip() for part in parts)[:LONGEST_LINE]

    def rows(self) -> list[tuple[int, str]]:
        """Return this line and those below it that belong to the same pipe table."""
        out = [(self.at, self.this())]
        while self.more and "|" in self.peek() and self.peek().strip():
            line = self.next()
            out.append((self.at, line))
        return out

    def call_rows(self) -> list[tuple[int, list[str]]]:
        """Return the rows of a Nunjucks call `table({head: [...], rows: [...]})`, headers first."""
        cells: list[tuple[int, str]] = []
        columns = 0
        while self.more:
            line = self.next()
            if _ROWS.search(line):
                columns = len(cells)
            found = _CELL.search(line)
            if found:
                cells.append((self.at, found[2]))
            if _END_OF_CALL.search(line):
                break
        if not columns:
            return []
        starts = range(0, len(cells) - columns + 1, columns)
        return [(cells[at][0], [text for _, text in cells[at : at + columns]]) for at in starts]

    def until(self, mark: str) -> tuple[int, list[str]]:
        """Return the number of this line, and the lines up to the one with `mark`."""
        first = self.at
        out = [self.this()]
        while mark not in out[-1] and self.more:
            out.append(self.next())
        return first, out
