"""The text of one block after another, gathered into segments as a browser would show it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tonelint.formats import html_tokens
from tonelint.formats.collector import Collector
from tonelint.formats.expressions import CopyString, add_string, elided
from tonelint.formats.html_finish import has_words, refined, worth_keeping
from tonelint.formats.html_traits import CONTAINERS
from tonelint.formats.masking import Tag, TagKind
from tonelint.model.source import RunKind, Segment

_DEEPEST = 32  # marks inside each other; more is broken HTML
_ATTRIBUTE_ESCAPES = {'"': "html-attr-dq", "'": "html-attr-sq", "": "html-attr-bare"}


class Around(NamedTuple):
    """What the elements around the text say about it."""

    inside: str = ""  # the nearest block's name
    role: str = ""
    button: bool = False
    locale: str | None = None


@dataclass(slots=True)
class Flow:
    """Gathers segments. Places in arguments count from `base`, those in segments from the start."""

    source: str
    base: int
    masked: str
    tags: Sequence[Tag]
    copy: dict[int, list[CopyString]]  # the copy inside each tag; taken out when it is shown
    segments: list[Segment] = field(default_factory=list)
    used: bool = False  # whether the current segment has anything in it
    _out: Collector = field(default_factory=lambda: Collector(""))
    _marks: list[tuple[str, str]] = field(default_factory=list)
    _tag: int = 0  # the next tag that text was not read up to
    _tag_start: int = -1  # where text must mind that tag
    _tag_end: int = 0  # where the one before it ends
    _broke: bool = False
    _quoted: bool = False  # part of the text is a string inside a tag
    _part: str = ""  # the template part the text is in, when it says its role

    def __post_init__(self) -> None:
        self._out = Collector(self.source, collapse=True)

    def text(self, start: int, end: int, around: Around) -> None:
        """Add character data, with the template tags in it."""
        if self._tag_end <= start and end <= self._tag_start:
            self._plain(start, end)
            return
        tags, number = self.tags, self._tag
        if self._tag_end > start:  # the token began inside a filled tag
            start = min(end, self._tag_end)
        while number < len(tags) and tags[number].end <= start:
            number += 1
        while number < len(tags) and tags[number].start < end:
            tag = tags[number]
            self._plain(start, tag.start)
            self._template(tag, around)
            start = tag.end
            number += 1
        self._tag = number
        self._tag_start = tags[number].start if number < len(tags) else len(self.source)
        self._tag_end = tags[number - 1].end if number else 0
        self._plain(start, end)

    def decoded(self, start: int, end: int, text: str) -> None:
        """Add what a character reference stands for."""
        self._out.decoded(self.base + start, self.base + end, text)
        self.used, self._broke = True, False

    def kept(self, start: int, end: int, kind: RunKind, text: str) -> None:
        """Add inline code or a sample that a template replaces: shown, never judged."""
        if kind is RunKind.CODE:
            self._out.code(self.base + start, self.base + end, text)
        else:
            self._out.placeholder(self.base + start, self.base + end)
        self.used, self._broke = True, False

    def line_break(self, start: int, end: int, around: Around) -> None:
        """Add a `<br>`; a second one in a row begins a new paragraph."""
        if self._broke:
            self.flush(around)
        elif self.used:
            self._out.line_break(self.base + start, self.base + end)
            self._broke = True

    def open(self, mark: str, target: str) -> None:
        """Begin a mark; it goes on through the segments until it is closed."""
        if len(self._marks) < _DEEPEST:
            self._marks.append((mark, target))
            self._out.open(mark, target)

    def close(self, mark: str) -> None:
        """End the innermost open `mark`."""
        self._out.close(mark)
        for number in range(len(self._marks) - 1, -1, -1):
            if self._marks[number][0] == mark:
                del self._marks[number]
                return

    def flush(self, around: Around) -> None:
        """End the segment that is being gathered; open marks go on in the next."""
        if not self.used:
            return
        for mark, _ in reversed(self._marks):
            self._out.close(mark)
        escape = "html-string" if self._quoted else "html"
        role = self._part or around.role or "body"
        segment = self._out.segment(role=role, locale=around.locale, escape=escape)
        if segment is not None and worth_keeping(segment):
            self.segments.append(refined(segment, around.button))
        self._out = Collector(self.source, collapse=True)
        for mark, target in self._marks:
            self._out.open(mark, target)
        self.used = self._broke = self._quoted = False

    def attribute(self, place: tuple[int, int, str], role: str, locale: str | None) -> None:
        """Add an attribute's value as a segment: text, character references, template tags."""
        start, end, quote = place
        out, base, tags = Collector(self.source, collapse=True), self.base, self.tags
        pieces: list[tuple[int, int, str | None]] = list(
            html_tokens.references(self.masked, start, end)
        )
        number = bisect_left(tags, start, key=lambda tag: tag.start)
        while number < len(tags) and tags[number].start < end:
            tag = tags[number]
            pieces.append((tag.start, tag.end, None if tag.kind is TagKind.OUTPUT else ""))
            number += 1
        for first, last, text in sorted(pieces):
            out.verbatim(base + start, base + first)
            if text is None:
                out.placeholder(base + first, base + last, self._shown(first, base + last))
            else:
                out.decoded(base + first, base + last, text)
            start = last
        out.verbatim(base + start, base + end)
        segment = out.segment(role=role, locale=locale, escape=_ATTRIBUTE_ESCAPES[quote])
        if segment is not None and has_words(segment):
            self.segments.append(segment)

    def _plain(self, start: int, end: int) -> None:
        if start >= end:
            return
        blank = self.masked[start:end].isspace()
        if self.used or not blank:
            self._out.verbatim(self.base + start, self.base + end)
        if not blank:
            self.used, self._broke = True, False

    def _template(self, tag: Tag, around: Around) -> None:
        if tag.kind is TagKind.OUTPUT:
            self._output(tag)
            self.used, self._broke = True, False
        elif tag.kind is TagKind.ELSE and self.used:
            self._out.space(self.base + tag.start, self.base + tag.end)
        elif tag.kind is TagKind.BLOCK and around.inside in CONTAINERS:
            self.flush(around)
            words = self.source[self.base + tag.inner_start : self.base + tag.inner_end].split()
            titled = words[-2:-1] == ["block"] and "title" in words[-1].lower()
            self._part = "title" if titled else ""

    def _output(self, tag: Tag) -> None:
        """Add a value that is filled in, or the text a call shows in the middle of a sentence."""
        strings = self.copy.get(tag.start)
        if not strings or len(strings) > 1 or not strings[0].inline:
            start, end = self.base + tag.start, self.base + tag.end
            self._out.placeholder(start, end, self._shown(tag.start, end))
            return
        linked = strings[0].role == "link"
        if linked:
            self._out.open("link")
        add_string(self._out, strings[0])
        if linked:
            self._out.close("link")
        self._quoted = True
        del self.copy[tag.start]

    def _shown(self, tag: int, end: int) -> str:
        """A tag as it is shown in a sentence: without the copy in it, which stands for itself."""
        strings = self.copy.get(tag)
        return elided(self.source, self.base + tag, end, strings) if strings else ""
