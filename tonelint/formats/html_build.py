"""The elements of HTML: which are open, what they say about the text, what is not copy."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tonelint.formats import html_tokens
from tonelint.formats.expressions import find_copy
from tonelint.formats.html_attributes import copy_attributes, is_prototype, language
from tonelint.formats.html_features import Lacking
from tonelint.formats.html_flow import Around, Flow
from tonelint.formats.html_tokens import COMMENT, END, REFERENCE, START, TEXT, Attributes
from tonelint.formats.html_traits import (
    CLOSED_BY,
    CODE,
    SKIPPED,
    STRONG,
    VOID,
    Trait,
    role_within,
    trait,
)
from tonelint.formats.masking import TagKind, mask
from tonelint.model.source import Comment, RunKind

_MARKS = {"a": "link", "q": "quote", **dict.fromkeys(STRONG, "strong")}
_NO_COPY = CODE | SKIPPED
_LACKING = frozenset({"img", "mj-image", "input", "textarea", "label"})
_DEEPEST = 256  # an end tag closes no element further out: keeps broken HTML linear


class _Open(NamedTuple):
    """An open element, with all that its descendants inherit."""

    name: str
    block: bool
    around: Around
    mark: str


class _Skip(NamedTuple):
    """An element whose inside is not copy. `keep` says what stands for it in the sentence."""

    name: str
    start: int
    keep: RunKind | None


@dataclass(slots=True)
class Builder:
    """Reads source[base:end] as HTML. `email` says whether it looks like a mail."""

    source: str
    base: int
    end: int
    email: bool = False
    comments: list[Comment] = field(default_factory=list)
    shut: list[tuple[int, int]] = field(default_factory=list)  # places that hold no copy
    lang: tuple[str, int] | None = None
    flow: Flow = field(init=False)
    lacking: Lacking = field(init=False)
    _stack: list[_Open] = field(default_factory=lambda: [_Open("", True, Around(), "")])
    _count: dict[str, int] = field(default_factory=dict)
    _skip: _Skip | None = None
    _depth: int = 0
    _kept: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        text, tags = mask(self.source[self.base : self.end])
        copy = find_copy(self.source, tags, base=self.base)
        self.flow = Flow(self.source, self.base, text, tags, copy)
        self.lacking = Lacking(self.source, self.base)

    def build(self) -> None:
        """Read everything; the results are in the public fields and in `flow`."""
        flow, last = self.flow, 0
        for kind, start, end, data, attributes, closed in html_tokens.tokenize(flow.masked):
            last = end
            if self._skip is not None and self._skipping(kind, start, end, data, closed):
                continue
            if kind == TEXT:
                flow.text(start, end, self._stack[-1].around)
            elif kind == START:
                self._start(start, end, data, attributes or (), closed)
            elif kind == END:
                self._end(data)
            elif kind == REFERENCE:
                flow.decoded(start, end, data)
            elif kind == COMMENT:
                self._comment(start, end)
        if self._skip is not None:
            self._stop_skipping(last)
        self._flush()
        self._template_comments()

    def _flush(self) -> None:
        if self.flow.used:
            self.flow.flush(self._stack[-1].around)

    # Elements

    def _start(self, start: int, end: int, name: str, attributes: Attributes, closed: bool) -> None:
        if name == "br":
            self.flow.line_break(start, end, self._stack[-1].around)
            return
        values = {key: value or "" for key, value in attributes} if attributes else {}
        if values and (roles := copy_attributes(name, values)):
            places = html_tokens.attribute_places(self.flow.masked, start, end)
            for attribute, role in roles:
                if attribute in places:
                    locale = self._stack[-1].around.locale
                    self.flow.attribute(places[attribute], role, locale)
        if name in _LACKING and values:
            self.lacking.element(name, values, start, end, in_label=bool(self._count.get("label")))
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
        if (values or name in _NO_COPY) and self._begin_skipping(end, name, values, look):
            return
        self._push(name, values, look, start, end)

    def _push(self, name: str, values: dict[str, str], look: Trait, start: int, end: int) -> None:
        outer = self._stack[-1].around
        role, block = look.role, look.block
        if role == "preheader" and not self.email:
            role = ""
        if look.hidden and self.email and not self._begun():
            role, block = "preheader", True
        locale = outer.locale
        if values and (lang := language(values)):
            if name in {"html", "mjml"}:
                self.lang = self.lang or (lang, self.base + start)
            else:
                locale = lang
        around = outer
        if block or role or look.button or locale != outer.locale:
            inside = name if block else outer.inside
            button = look.button or outer.button
            around = Around(inside, role_within(role, outer.role), button, locale)
        mark = _MARKS.get(name, "")
        self._stack.append(_Open(name, block, around, mark))
        self._count[name] = self._count.get(name, 0) + 1
        if mark:
            self.flow.open(mark, self._target(start, end) if "href" in values else "")

    def _begun(self) -> bool:
        """Whether the mail's text has begun; its title comes before."""
        return self.flow.used or any(s.role != "title" for s in self.flow.segments)

    def _target(self, start: int, end: int) -> str:
        places = html_tokens.attribute_places(self.flow.masked, start, end)
        first, last, _ = places.get("href", (0, 0, ""))
        return self.source[self.base + first : self.base + last]

    def _end(self, name: str) -> None:
        if not self._count.get(name):
            if name == "p":
                self._flush()
            return
        stack = self._stack
        at, crosses = len(stack) - 1, False
        lowest = max(0, at - _DEEPEST)
        while stack[at].name != name:
            crosses = crosses or stack[at].block
            at -= 1
            if at < lowest:
                return
        if crosses and not stack[at].block:
            return  # as browsers do: an inline end tag does not close the blocks inside
        if crosses or stack[at].block:
            self._flush()
        self._pop(at)

    def _pop(self, at: int) -> None:
        """Leave the elements from number `at` of the stack on."""
        while len(self._stack) > at:
            left = self._stack.pop()
            self._count[left.name] -= 1
            if left.mark:
                self.flow.close(left.mark)

    def _close_implied(self, name: str) -> None:
        if name in CLOSED_BY.get(self._stack[-1].around.inside, ()):
            at = len(self._stack) - 1
            while not self._stack[at].block:
                at -= 1
            self._flush()
            self._pop(at)

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
        """Whether the token belongs to the element that is being skipped."""
        skip = self._skip
        if skip is None:
            return False
        if kind == COMMENT:
            self._comment(start, end)
        elif kind == TEXT and skip.keep is not None:
            self._kept.append(self.source[self.base + start : self.base + end])
        elif kind == REFERENCE:
            self._kept.append(data)
        elif kind in {START, END}:
            # Inline code that nobody closed ends with its block.
            block = skip.keep is not None and data != skip.name and trait(data, "", "").block
            if block and (kind == START or self._count.get(data)):
                self._stop_skipping(start)
                return False
            if data == skip.name:
                self._depth += -1 if kind == END else not closed
                if self._depth == 0:
                    self._stop_skipping(start)
        return True

    def _stop_skipping(self, end: int) -> None:
        skip, self._skip = self._skip, None
        if skip is None:
            return
        if skip.keep is not None:
            self.flow.kept(skip.start, end, skip.keep, " ".join("".join(self._kept).split()))
        if skip.keep is not RunKind.CODE:
            self.shut.append((skip.start, end))

    def _comment(self, start: int, end: int) -> None:
        self.shut.append((start, end))
        text = self.source[self.base + start : self.base + end]
        inner = text.removeprefix("<!--").removesuffix("-->")
        self.comments.append(Comment(self.base + start, self.base + end, inner))

    def _template_comments(self) -> None:
        for tag in self.flow.tags:
            if tag.kind is TagKind.COMMENT:
                inner = self.source[self.base + tag.inner_start : self.base + tag.inner_end]
                self.comments.append(Comment(self.base + tag.start, self.base + tag.end, inner))
        self.comments.sort(key=lambda comment: comment.start)
