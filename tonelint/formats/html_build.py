"""HTML tokens turned into segments: what a reader sees, block by block, with every place kept."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from tonelint.formats import html_tokens
from tonelint.formats.base import Collector
from tonelint.formats.expressions import CopyString, add_string, elided, find_copy
from tonelint.formats.html_attributes import copy_attributes, is_prototype, language
from tonelint.formats.html_finish import has_words, refined
from tonelint.formats.html_tokens import COMMENT, END, REFERENCE, START, TEXT, Attributes
from tonelint.formats.html_traits import (
    CLOSED_BY,
    CODE,
    CONTAINERS,
    SKIPPED,
    STRONG,
    VOID,
    Trait,
    role_within,
    trait,
)
from tonelint.formats.masking import Tag, TagKind, mask
from tonelint.model.source import Comment, RunKind, Segment

_KEPT_WHEN_EMPTY = frozenset({"cta", "heading", "title", "preheader"})


class _Open(NamedTuple):
    """An open element with all that its descendants inherit."""

    name: str
    block: bool
    inside: str  # the nearest block's name
    role: str
    button: bool
    locale: str | None
    mark: str


class _Skip(NamedTuple):
    """An element whose inside is not copy. `keep` says what stands for it in the sentence."""

    name: str
    start: int
    keep: RunKind | None


@dataclass(slots=True)
class Builder:
    """Reads source[start:end] as HTML. `email` says whether it looks like a mail."""

    source: str
    base: int
    end: int
    email: bool = False
    segments: list[Segment] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    shut: list[tuple[int, int]] = field(default_factory=list)  # places that hold no copy
    tags: tuple[Tag, ...] = ()
    lang: tuple[str, int] | None = None
    copy: dict[int, list[CopyString]] = field(default_factory=dict)  # inside the tags
    _masked: str = ""
    _tag: int = 0
    _stack: list[_Open] = field(default_factory=list)
    _count: dict[str, int] = field(default_factory=dict)
    _marks: list[tuple[str, str]] = field(default_factory=list)
    _out: Collector = field(default_factory=lambda: Collector(""))
    _used: bool = False
    _broke: bool = False
    _quoted: bool = False  # part of the text is a string inside a tag
    _skip: _Skip | None = None
    _depth: int = 0
    _kept: list[str] = field(default_factory=list)

    def build(self) -> None:
        """Read everything; the results are the public fields."""
        masked = mask(self.source[self.base : self.end])
        self._masked, self.tags = masked.text, masked.tags
        self.copy = find_copy(self.source, masked.tags, base=self.base)
        self._stack = [_Open("", True, "", "", False, None, "")]
        self._out = Collector(self.source, collapse=True)
        last = 0
        for kind, start, end, data, attributes, closed in html_tokens.tokenize(self._masked):
            last = end
            if self._skip is not None and self._skipping(kind, start, end, data, closed):
                continue
            if kind == TEXT:
                self._text(start, end)
            elif kind == START:
                self._start(start, end, data, attributes or [], closed)
            elif kind == END:
                self._end(start, data)
            elif kind == REFERENCE:
                self._out.decoded(self.base + start, self.base + end, data)
                self._used, self._broke = True, False
            elif kind == COMMENT:
                self._comment(start, end)
        if self._skip is not None:
            self._stop_skipping(last)
        self._flush()
        self._template_comments()

    # Text

    def _text(self, start: int, end: int) -> None:
        tags, number = self.tags, self._tag
        while number < len(tags) and tags[number].end <= start:
            number += 1
        while number < len(tags) and tags[number].start < end:
            tag = tags[number]
            self._plain(start, tag.start)
            self._template(tag)
            start = tag.end
            number += 1
        self._tag = number
        self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self._masked[start:end].isspace():
            if self._used:
                self._out.verbatim(self.base + start, self.base + end)
            return
        self._out.verbatim(self.base + start, self.base + end)
        self._used, self._broke = True, False

    def _template(self, tag: Tag) -> None:
        start, end = self.base + tag.start, self.base + tag.end
        if tag.kind is TagKind.OUTPUT:
            self._output(tag, start, end)
            self._used, self._broke = True, False
        elif tag.kind is TagKind.ELSE and self._used:
            self._out.space(start, end)
        elif tag.kind is TagKind.BLOCK and self._stack[-1].inside in CONTAINERS:
            self._flush()

    def _output(self, tag: Tag, start: int, end: int) -> None:
        """Add a value that is filled in, or the text a call shows in the middle of a sentence."""
        strings = self.copy.get(tag.start)
        if strings is None:
            self._out.placeholder(start, end)
        elif len(strings) > 1 or not strings[0].inline:
            self._out.placeholder(start, end, elided(self.source, start, end, strings))
        else:
            linked = strings[0].role == "link"
            if linked:
                self._out.open("link")
            add_string(self._out, strings[0])
            if linked:
                self._out.close("link")
            self._quoted = True
            del self.copy[tag.start]

    # Elements

    def _start(self, start: int, end: int, name: str, attributes: Attributes, closed: bool) -> None:
        values = {key: value or "" for key, value in attributes}
        if name == "br":
            self._line_break(start, end)
            return
        if values:
            self._attributes(start, end, name, values)
        if name in VOID:
            if name == "hr":
                self._flush()
            return
        look = trait(name, values.get("class", ""), values.get("style", ""))
        if look.block:
            self._close_implied(name)
            self._flush()
        if closed:
            return
        if self._begin_skipping(end, name, values, look):
            return
        self._push(name, values, look, start, end)

    def _push(self, name: str, values: dict[str, str], look: Trait, start: int, end: int) -> None:
        outer = self._stack[-1]
        role, block = look.role, look.block
        if role == "preheader" and not self.email:
            role = ""
        if look.hidden and self.email and not self.segments and not self._used:
            role, block = "preheader", True
        locale = outer.locale
        if values and (lang := language(values)):
            if name in {"html", "mjml"}:
                self.lang = self.lang or (lang, self.base + start)
            else:
                locale = lang
        mark, target = _mark_of(name), ""
        if name == "a" and "href" in values:
            places = html_tokens.attribute_places(self._masked, start, end)
            if "href" in places:
                first, last, _ = places["href"]
                target = self.source[self.base + first : self.base + last]
        self._stack.append(
            _Open(
                name,
                block,
                name if block else outer.inside,
                role_within(role, outer.role),
                look.button or outer.button,
                locale,
                mark,
            )
        )
        self._count[name] = self._count.get(name, 0) + 1
        if mark:
            self._marks.append((mark, target))
            self._out.open(mark, target)

    def _end(self, start: int, name: str) -> None:
        if not self._count.get(name):
            if name in {"p", "br"}:
                self._flush()
            return
        stack = self._stack
        at = len(stack) - 1
        crosses = False
        while stack[at].name != name:
            crosses = crosses or stack[at].block
            at -= 1
        if crosses and not stack[at].block:
            return  # as browsers do: an inline end tag does not close the blocks inside
        if crosses or stack[at].block:
            self._flush()
        self._pop(at)
        del start

    def _pop(self, at: int) -> None:
        """Leave the elements from number `at` of the stack on."""
        while len(self._stack) > at:
            left = self._stack.pop()
            self._count[left.name] -= 1
            if left.mark:
                self._out.close(left.mark)
                for number in range(len(self._marks) - 1, -1, -1):
                    if self._marks[number][0] == left.mark:
                        del self._marks[number]
                        break

    def _close_implied(self, name: str) -> None:
        inside = self._stack[-1].inside
        if name in CLOSED_BY.get(inside, ()):
            at = len(self._stack) - 1
            while not self._stack[at].block:
                at -= 1
            self._flush()
            self._pop(at)

    def _line_break(self, start: int, end: int) -> None:
        if self._broke:
            self._flush()
        elif self._used:
            self._out.line_break(self.base + start, self.base + end)
            self._broke = True

    # What is not copy

    def _begin_skipping(self, end: int, name: str, values: dict[str, str], look: Trait) -> bool:
        keep: RunKind | None = None
        if name in CODE:
            keep = RunKind.CODE
        elif name not in SKIPPED:
            if is_prototype(values):
                keep = None if look.block else RunKind.PLACEHOLDER
            elif values.get("translate") == "no" and name not in {"html", "body"}:
                keep = None if look.block else RunKind.CODE
            else:
                return False
        self._skip, self._depth, self._kept = _Skip(name, end, keep), 1, []
        return True

    def _skipping(self, kind: int, start: int, end: int, data: str, closed: bool) -> bool:
        """Whether the token belongs to the element being skipped."""
        skip = self._skip
        if skip is None:
            return False
        if kind == COMMENT:
            self._comment(start, end)
        elif kind == TEXT:
            if skip.keep is not None:
                self._kept.append(self.source[self.base + start : self.base + end])
        elif kind == REFERENCE:
            self._kept.append(data)
        elif kind == START:
            # Inline code that nobody closed ends with its block.
            if skip.keep is not None and trait(data, "", "").block:
                self._stop_skipping(start)
                return False
            self._depth += data == skip.name and not closed
        elif kind == END:
            if data == skip.name:
                self._depth -= 1
                if self._depth == 0:
                    self._stop_skipping(start)
            elif skip.keep is not None and self._count.get(data) and trait(data, "", "").block:
                self._stop_skipping(start)
                return False
        return True

    def _stop_skipping(self, end: int) -> None:
        skip = self._skip
        self._skip = None
        if skip is None:
            return
        start, end = self.base + skip.start, self.base + end
        if skip.keep is RunKind.CODE:
            self._out.code(start, end, " ".join("".join(self._kept).split()))
        elif skip.keep is RunKind.PLACEHOLDER:
            self._out.placeholder(start, end)
        self._used, self._broke = self._used or skip.keep is not None, False
        if skip.keep is not RunKind.CODE:
            self.shut.append((start - self.base, end - self.base))

    def _comment(self, start: int, end: int) -> None:
        self.shut.append((start, end))
        text = self.source[self.base + start : self.base + end]
        inner = text.removeprefix("<!--").removesuffix("-->")
        self.comments.append(Comment(self.base + start, self.base + end, inner))

    def _template_comments(self) -> None:
        for tag in self.tags:
            if tag.kind is TagKind.COMMENT:
                inner = self.source[self.base + tag.inner_start : self.base + tag.inner_end]
                self.comments.append(Comment(self.base + tag.start, self.base + tag.end, inner))
        self.comments.sort(key=lambda comment: comment.start)

    # Segments

    def _flush(self) -> None:
        """End the segment that is being gathered; open marks go on in the next."""
        if not self._used:
            return
        top = self._stack[-1]
        for mark, _ in reversed(self._marks):
            self._out.close(mark)
        role = top.role or "body"
        escape = "html-string" if self._quoted else "html"
        segment = self._out.segment(role=role, locale=top.locale, escape=escape)
        if segment is not None and (role in _KEPT_WHEN_EMPTY or has_words(segment)):
            self.segments.append(refined(segment, top.button))
        self._out = Collector(self.source, collapse=True)
        for mark, target in self._marks:
            self._out.open(mark, target)
        self._used = self._broke = self._quoted = False

    def _attributes(self, start: int, end: int, name: str, values: dict[str, str]) -> None:
        """Add a segment for each attribute of a start tag that holds copy."""
        roles = copy_attributes(name, values)
        if not roles:
            return
        places = html_tokens.attribute_places(self._masked, start, end)
        for attribute, role in roles:
            if attribute not in places:
                continue
            first, last, quote = places[attribute]
            out = Collector(self.source, collapse=True)
            self._gather(out, first, last)
            escape = {'"': "html-attr-dq", "'": "html-attr-sq", "": "html-attr-bare"}[quote]
            segment = out.segment(role=role, locale=self._stack[-1].locale, escape=escape)
            if segment is not None and has_words(segment):
                self.segments.append(segment)

    def _gather(self, out: Collector, start: int, end: int) -> None:
        """Add an attribute's value: text, character references and template tags."""
        pieces: list[tuple[int, int, str | None]] = [
            (first, last, text)
            for first, last, text in html_tokens.references(self._masked, start, end)
        ]
        number = bisect_left(self.tags, start, key=lambda tag: tag.start)
        while number < len(self.tags) and self.tags[number].start < end:
            tag = self.tags[number]
            pieces.append((tag.start, tag.end, None if tag.kind is TagKind.OUTPUT else ""))
            number += 1
        base = self.base
        for first, last, text in sorted(pieces):
            out.verbatim(base + start, base + first)
            if text is None:
                out.placeholder(base + first, base + last)
            else:
                out.decoded(base + first, base + last, text)
            start = last
        out.verbatim(base + start, base + end)


def _mark_of(name: str) -> str:
    if name == "a":
        return "link"
    if name in STRONG:
        return "strong"
    return "quote" if name == "q" else ""
