"""The prose of a Markdown page, gathered from the parser's events."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from tonelint.formats.base import ReadOptions
from tonelint.formats.md_masks import Page
from tonelint.formats.md_places import char_places
from tonelint.formats.prose import Piece, cut, segment_of
from tonelint.model.source import Comment, Feature, Mark, RunKind, Segment

_BLOCKS = frozenset(
    {"Paragraph", "Heading", "Item", "TableCell", "FootnoteDefinition", "BlockQuote", "List",
     "Table", "CodeBlock", "HtmlBlock", "TableHead", "TableRow"}
)  # fmt: skip
_MEANT = frozenset({"Heading", "BlockQuote", "TableHead", "CodeBlock", "HtmlBlock"})
"""Blocks that say something about the text in them."""
_BREAKS = {"SoftBreak": " ", "HardBreak": "\n"}
_PLAIN_FENCES = frozenset({"", "text", "txt", "plain", "md", "markdown", "email", "mail"})
_TAG = r"<(/?)([A-Za-z][\w.:-]*)"
_HREF = r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))"""
_CODE_TAGS = frozenset({"code", "kbd", "samp", "pre", "script", "style", "svg", "var"})
_VERBATIM, _DECODED, _BREAK = RunKind.VERBATIM, RunKind.DECODED, RunKind.BREAK


class Walk:
    """One pass over the events of a page; its public lists hold what it found.

    `source` is the file's text and `page.text` the same, masked; the page begins at `begin`.
    """

    def __init__(self, source: str, page: Page, *, begin: int, options: ReadOptions) -> None:
        self.segments: list[Segment] = []
        self.macros: list[list[Segment]] = []
        self.comments: list[Comment] = []
        self.features: list[Feature] = []
        self._source = source
        self._masked = page.text
        self._tags = page.tags
        self._tag_ends = [end for _, end, _ in page.tags]
        self._begin = begin
        self._options = options
        self._pieces: list[Piece] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._open: list[tuple[int, int, str, str]] = []  # text place, piece, kind, value
        self._outside: list[tuple[list[Piece], int, list[Mark]]] = []  # the text around an image
        self._covered = begin
        self._quotes = 0
        self._heading = False
        self._head_row = False
        self._frozen = 0  # inside a link whose words are also its label
        self._code = 0  # inside <code> written as HTML
        self._fence: list[tuple[int, int]] | None = None
        self._skip = False
        self._place: Callable[[int], int] = begin.__add__

    def run(self) -> None:
        """Walk all events of the page."""
        import pyromark

        options = (
            pyromark.Options.ENABLE_TABLES
            | pyromark.Options.ENABLE_FOOTNOTES
            | pyromark.Options.ENABLE_STRIKETHROUGH
            | pyromark.Options.ENABLE_TASKLISTS
            | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
            | pyromark.Options.ENABLE_GFM
        )
        body = self._masked[self._begin :]
        place = self._place = char_places(body, self._begin)
        event: Any
        for event, where in pyromark.events_with_range(body, options=options):
            if type(event) is str:
                if event in _BREAKS:
                    start, end = place(where["start"]), place(where["end"])
                    self._add(start, end, _BREAKS[event], _BREAK)
                continue
            ((name, value),) = event.items()
            if name == "Text":
                if not self._skip:
                    self._text(value, place(where["start"]), place(where["end"]))
            elif name == "Start":
                self._start(value, where)
            elif name == "End":
                self._end(value)
            elif name == "Code":
                self._add(place(where["start"]), place(where["end"]), value, RunKind.CODE)
            elif name == "InlineHtml":
                self._inline_html(place(where["start"]), place(where["end"]))
        self._flush()

    def _text(self, shown: str, start: int, end: int) -> None:
        if self._fence is not None:
            self._fence.append((start, end))
            return
        if self._code:
            self._add(start, end, shown, RunKind.CODE)
            return
        masked = self._masked
        if start > self._covered and masked[start - 1] == "\\":
            # `\*`: the parser leaves the backslash out of the text's place.
            self._add(start - 1, start + 1, shown[0], _DECODED)
            start += 1
            shown = shown[1:]
            if not shown:
                return
        kind = _VERBATIM if masked[start:end] == shown else _DECODED
        if self._frozen:
            kind = RunKind.READONLY
        if self._tags and kind is _VERBATIM:
            at = bisect_right(self._tag_ends, start)
            if at < len(self._tags) and self._tags[at][0] < end:
                for piece in cut([(start, end, shown, kind)], self._tags, self._source):
                    self._add(*piece)
                return
        self._add(start, end, shown, kind)

    def _add(self, start: int, end: int, text: str, kind: RunKind) -> None:
        """Add a piece to the block that is being read."""
        self._pieces.append((start, end, text, kind))
        self._length += len(text)
        self._covered = end

    def _start(self, tag: Any, where: Any) -> None:
        name: str
        value: Any
        name, value = (tag, None) if type(tag) is str else next(iter(tag.items()))
        if name in _BLOCKS:
            self._flush()
            self._covered = self._place(where["start"])
            if name in _MEANT:
                self._start_block(name, value, where)
        elif name == "Link":
            kind = value["link_type"]
            self._open_mark("link", self._href(value["dest_url"], where))
            self._frozen += kind in ("Shortcut", "Collapsed")
            self._covered = self._place(where["start"])
        elif name == "Strong":
            self._open_mark("strong", "")
        elif name == "Image":
            self._outside.append((self._pieces, self._length, self._marks))
            self._pieces, self._length, self._marks = [], 0, []
            self._frozen += value["link_type"] in ("Shortcut", "Collapsed")

    def _start_block(self, name: str, value: Any, where: Any) -> None:
        if name == "Heading":
            self._heading = True
        elif name == "BlockQuote":
            self._quotes += value is None  # `> [!NOTE]` is nobody else's words
        elif name == "TableHead":
            self._head_row = True
        elif name == "HtmlBlock":
            self._html(self._place(where["start"]), self._place(where["end"]))
            self._skip = True
        elif name == "CodeBlock":
            language = value["Fenced"] if type(value) is dict else None
            words = (language or "").split()
            wanted = language is not None and (not words or words[0].lower() in _PLAIN_FENCES)
            if self._options.fenced_copy and wanted:
                self._fence = []
            else:
                self._skip = True

    def _end(self, tag: Any) -> None:
        name, value = (tag, None) if type(tag) is str else next(iter(tag.items()))
        if name in _BLOCKS:
            self._flush()
            if name not in _MEANT:
                return
            if name == "Heading":
                self._heading = False
            elif name == "BlockQuote":
                self._quotes -= value is None
            elif name == "TableHead":
                self._head_row = False
            elif name in ("CodeBlock", "HtmlBlock"):
                self._skip = False
                self._end_fence()
        elif name == "Link":
            self._close_link()
        elif name == "Strong":
            self._close_mark("strong")
        elif name == "Image":
            self._end_image()

    def _open_mark(self, kind: str, value: str) -> None:
        self._open.append((self._length, len(self._pieces), kind, value))

    def _close_mark(self, kind: str) -> tuple[int, str]:
        """End the innermost mark of `kind`; returns its first piece and its value."""
        for number in range(len(self._open) - 1, -1, -1):
            start, piece, name, value = self._open[number]
            if name == kind:
                del self._open[number]
                if start < self._length:
                    self._marks.append(Mark(start, self._length, kind, value))
                return piece, value
        return len(self._pieces), ""

    def _close_link(self) -> None:
        first, href = self._close_mark("link")
        words = "".join(piece[2] for piece in self._pieces[first:])
        if words and href.removeprefix("mailto:") == words.removeprefix("mailto:"):
            # An address shown as it is: nobody wrote these words.
            self._pieces[first:] = [
                (start, end, text, RunKind.CODE) for start, end, text, _ in self._pieces[first:]
            ]
        self._frozen = max(0, self._frozen - 1)

    def _end_image(self) -> None:
        self._keep(role="alt")
        self._pieces, self._length, self._marks = self._outside.pop()
        self._frozen = max(0, self._frozen - 1)

    def _href(self, target: str, where: Any) -> str:
        if not self._tags:
            return target
        start, end = self._place(where["start"]), self._place(where["end"])
        at = self._masked.find(target, start, end)
        return self._source[at : at + len(target)] if at >= 0 else target

    def _inline_html(self, start: int, end: int) -> None:
        written = self._source[start:end]
        self._covered = end
        if self._masked[start:end] != written:
            at = bisect_right(self._tag_ends, start)
            if at < len(self._tags) and self._tags[at][2] is _BREAK:
                self._add(start, end, "\n", _BREAK)
            return
        if written.startswith("<!--"):
            self.comments.append(Comment(start, end, written[4:-3].strip()))
            return
        match = re.match(_TAG, written)
        closing, name = (match[1], match[2].lower()) if match else ("", "")
        if name == "br":
            self._add(start, end, "\n", _BREAK)
        elif name in _CODE_TAGS:
            self._code = max(0, self._code + (-1 if closing else 1))
        elif name in ("b", "strong"):
            self._close_mark("strong") if closing else self._open_mark("strong", "")
        elif name == "a":
            href = re.search(_HREF, written)
            if closing:
                self._close_link()
            else:
                self._open_mark("link", (href[1] or href[2] or href[3] or "") if href else "")
        elif name == "img":
            self._html(start, end)

    def _html(self, start: int, end: int) -> None:
        from tonelint.formats.html import read_region

        region = read_region(self._source, start, end, options=self._options)
        for segment in region.segments:
            body = segment.role == "body" and self._quotes
            self.segments.append(segment._replace(role="quote") if body else segment)
        self.comments += region.comments
        self.features += region.features

    def _end_fence(self) -> None:
        if self._fence is None:
            return
        from tonelint.formats.text import block_segments

        if self._fence:
            start, end = self._fence[0][0], self._fence[-1][1]
            segments = block_segments(self._source, start, end, self._tags, mail=True)
            if segments:
                self.macros.append(segments)
        self._fence = None

    def _flush(self) -> None:
        if self._pieces:
            role = "body"
            if self._quotes:
                role = "quote"
            elif self._heading:
                role = "heading"
            elif self._head_row:
                role = "label"
            self._keep(role=role)
            self._pieces, self._length = [], 0
        self._marks = []
        self._open = []
        self._code = 0

    def _keep(self, *, role: str) -> None:
        segment = segment_of(
            self._pieces, role=role, escape="markdown", marks=tuple(self._marks),
            judged=not self._options.fenced_copy,
        )  # fmt: skip
        if segment:
            self.segments.append(segment)
