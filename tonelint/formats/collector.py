"""The runs of a segment, gathered one after another as a browser would show them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonelint.model.source import Mark, RunKind, Segment, lay_out

_SPACE = " \t\r\n\f\v"
_ODD_SPACE = re.compile(r"[\t\r\n\f\v]|  ")
# Words with single plain spaces between them, or white space of any other shape.
_WORDS = re.compile(r"([^ \t\r\n\f\v]+(?: [^ \t\r\n\f\v]+)*)|[ \t\r\n\f\v]+")


@dataclass(slots=True)
class Collector:
    """Gathers the runs of one segment in reading order.

    With `collapse`, white space is what a browser shows: one space between words, none at the ends.
    Places are offsets in `source`.
    """

    source: str
    collapse: bool = False
    _pieces: list[tuple[int, int, str, RunKind]] = field(default_factory=list)
    _length: int = 0
    _open: list[tuple[int, str, str]] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _spaced: bool = True  # whether the text so far ends in white space, or is empty

    def verbatim(self, start: int, end: int) -> None:
        """Add source[start:end] as it stands."""
        text = self.source[start:end]
        if not self.collapse:
            self._add(start, end, text, RunKind.VERBATIM)
            return
        words = text.strip(_SPACE)
        if words and not _ODD_SPACE.search(words):  # one line, as nearly all
            begin = start + text.index(words[0])
            stop = begin + len(words)
            if begin > start:
                self.space(start, begin)
            self._add(begin, stop, words, RunKind.VERBATIM)
            if stop < end:
                self.space(stop, end)
            return
        for found in _WORDS.finditer(self.source, start, end):
            if found[1]:
                self._add(found.start(), found.end(), found[1], RunKind.VERBATIM)
            else:
                self.space(found.start(), found.end())

    def space(self, start: int, end: int) -> None:
        """Add what a reader sees as one space, unless the text so far ends in white space."""
        if not self._spaced:
            kind = RunKind.VERBATIM if self.source[start:end] == " " else RunKind.BREAK
            self._add(start, end, " ", kind)

    def decoded(self, start: int, end: int, text: str) -> None:
        """Add `text`, which source[start:end] stands for (an entity, an escape)."""
        same = self.source[start:end] == text
        self._add(start, end, text, RunKind.VERBATIM if same else RunKind.DECODED)

    def placeholder(self, start: int, end: int, text: str = "") -> None:
        """Add a merge tag or slot, shown as it is written or, when given, as `text`."""
        self._add(start, end, text or self.source[start:end], RunKind.PLACEHOLDER)

    def code(self, start: int, end: int, text: str) -> None:
        """Add inline code."""
        self._add(start, end, text, RunKind.CODE)

    def line_break(self, start: int, end: int) -> None:
        """Add a break that the reader sees, such as `<br>`."""
        if self._length:
            self._trim()
            self._add(start, end, "\n", RunKind.BREAK)

    def readonly(self, start: int, end: int, text: str) -> None:
        """Add text that must never be changed at this place."""
        self._add(start, end, text, RunKind.READONLY)

    def open(self, kind: str, value: str = "") -> None:
        """Begin a mark (`link`, `quote`, `strong`) at the end of the text so far."""
        self._open.append((self._length, kind, value))

    def close(self, kind: str) -> None:
        """End the innermost open mark of `kind`; nothing happens when none is open."""
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number][1] == kind:
                start, _, value = self._open.pop(number)
                if self._length > start:
                    self._marks.append(Mark(start, self._length, kind, value))
                return

    def segment(
        self,
        *,
        role: str = "body",
        speaker: str = "brand",
        key: str | None = None,
        locale: str | None = None,
        judged: bool = True,
        escape: str = "plain",
    ) -> Segment | None:
        """Return what was gathered as a segment, or None when a reader would see nothing."""
        self._trim()
        text, runs = lay_out(self._pieces)
        if not text or text.isspace():
            return None
        marks: tuple[Mark, ...] = ()
        if self._marks:
            marks = tuple(
                Mark(m.start, min(m.end, len(text)), m.kind, m.value)
                for m in sorted(self._marks, key=lambda m: (m.start, m.end))
                if m.start < len(text)
            )
        return Segment(text, runs, role, speaker, key, locale, judged, escape, marks)

    def _trim(self) -> None:
        """Drop white space at the end when collapsing."""
        while self.collapse and self._pieces:
            start, end, text, kind = self._pieces[-1]
            bare = text.rstrip(_SPACE)
            if bare == text or kind in (RunKind.PLACEHOLDER, RunKind.CODE):
                return
            self._length -= len(text) - len(bare)
            self._pieces.pop()
            if bare:
                cut = end - (len(text) - len(bare)) if kind is RunKind.VERBATIM else end
                self._pieces.append((start, cut, bare, kind))
                return

    def _add(self, start: int, end: int, text: str, kind: RunKind) -> None:
        if text:
            self._pieces.append((start, end, text, kind))
            self._length += len(text)
            self._spaced = text[-1] in _SPACE
