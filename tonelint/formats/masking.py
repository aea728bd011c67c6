"""Template tags found and blanked at equal length, so that what is left parses as plain HTML.

One scanner reads Jinja, Nunjucks, Twig, Liquid, Django, Handlebars, Mustache, Go, ERB, EJS, Vue,
Mailchimp and the merge fields of mail services. It needs no dialect: openers do not clash. It is
linear in the length of the text whatever the text is: a search that failed is not made again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from tonelint.formats.prose import TagPlace
from tonelint.model.source import RunKind


class TagKind(Enum):
    """What a template tag does to the text around it."""

    CONTROL = "control"  # if, for, end: nothing is shown
    ELSE = "else"  # separates two texts of which one is shown
    BLOCK = "block"  # begins or ends a part of the page: block, macro, include
    OUTPUT = "output"  # a value is shown
    COMMENT = "comment"
    RAW = "raw"  # a block in another language: schema, style, script


class Tag(NamedTuple):
    """A template tag at start..end; inner_start..inner_end is what stands between delimiters."""

    start: int
    end: int
    kind: TagKind
    inner_start: int
    inner_end: int


class Masked(NamedTuple):
    """A text of the same length without its tags, and the tags in order.

    Output tags are filled with `x`, all others with spaces; line ends stay.
    """

    text: str
    tags: tuple[Tag, ...]


_OPENER = re.compile(
    r"\{%|\{\{|\{#(?=[\s\w-])|<%|\$\{"
    r"|\*\|[^|*\n]{1,80}\|\*"  # Mailchimp
    r"|%%[A-Za-z_][\w.:=-]{0,60}%%|%recipient\.\w{1,60}%|%[A-Z][A-Z0-9]*_[A-Z0-9_]{1,60}%"
    r"|%\{[A-Za-z_][\w.]{0,60}\}|%\([A-Za-z_]\w{0,60}\)[sd]"  # Ruby and Python formats
    r"|\{[A-Za-z_][\w.]{0,60}\}|\{\d{1,2}\}|\{ ?[$-][\w.-]{1,60} ?\}"  # messages, Fluent
    r"|\[\[[$#]\{[^\]\n]{1,200}\}\]\]"  # Thymeleaf
)
# Where a tag that minds quotes and braces may end.
_INSIDE = re.compile(
    r"""\\.|\"[^"\\]*+(?:\\.[^"\\]*+)*+\"|'[^'\\]*+(?:\\.[^'\\]*+)*+'|[{}]|%\}""", re.S
)
_LONGEST = 20_000  # no tag is longer; keeps a stray opener from swallowing the file
_NAME = re.compile(r"[-+~=\s]*([#/^>&!*$]?[\w-]*)")
_FOREIGN = frozenset({"schema", "stylesheet", "style", "javascript", "highlight", "css", "js"})
_COMMENTS = frozenset({"comment", "doc"})
_LITERAL = frozenset({"raw", "verbatim"})
_ELSE = frozenset({"else", "elif", "elsif", "elseif", "when", "case", "plural", "^", "empty"})
_BLOCK = frozenset(
    {"block", "endblock", "macro", "endmacro", "call", "endcall", "include", "extends", "import",
     "from", "section", "endsection", "render", "layout", "form", "endform", "embed", "endembed",
     "content_for", "capture", "endcapture"}
)  # fmt: skip
_SHOWN = frozenset(
    {"url", "link", "post_url", "static", "asset", "now", "trans", "translate", "t", "cycle"}
)
_BRACED = frozenset(
    {"if", "else", "end", "range", "with", "define", "block", "template", "unless", "each",
     "partial"}
)  # fmt: skip
_RUBY = frozenset(
    {"if", "unless", "else", "elsif", "end", "case", "when", "for", "while", "content_for"}
)
_RUBY_BLOCK = re.compile(r"(?:\bdo|\{)\s*(?:\|[^|]*\|)?\s*-?\Z")
_SEEN = {TagKind.OUTPUT: RunKind.PLACEHOLDER, TagKind.ELSE: RunKind.BREAK}
_NOT_LINE_END = re.compile(r"[^\r\n]")


def mask(text: str) -> Masked:
    """Return `text` with its template tags blanked, and the tags."""
    tags = find_tags(text)
    if not tags:
        return Masked(text, ())
    parts: list[str] = []
    at = 0
    for tag in tags:
        parts.append(text[at : tag.start])
        parts.append(_blank(text[tag.start : tag.end], tag.kind))
        at = tag.end
    parts.append(text[at:])
    return Masked("".join(parts), tuple(tags))


def find_tags(text: str) -> list[Tag]:
    """Return the template tags and merge fields of `text` in order; they never overlap."""
    return list(_Scanner(text).scan())


def places_of(tags: Iterable[Tag]) -> list[TagPlace]:
    """Return where the tags are and what a reader sees of each."""
    return [(tag.start, tag.end, _SEEN.get(tag.kind)) for tag in tags]


def outputs(tags: Sequence[Tag]) -> list[tuple[int, int]]:
    """Return the places of the tags that show a value."""
    return [(tag.start, tag.end) for tag in tags if tag.kind is TagKind.OUTPUT]


def _blank(tag: str, kind: TagKind) -> str:
    return blank(tag, "x" if kind is TagKind.OUTPUT else " ")


def blank(text: str, filler: str = " ") -> str:
    """Return `text` with every character but line ends replaced by `filler`."""
    if "\r" in text:
        return _NOT_LINE_END.sub(filler, text)
    return "\n".join([filler * len(line) for line in text.split("\n")])


@dataclass(slots=True)
class _Scanner:
    text: str
    _next: dict[str, int] = field(default_factory=dict)  # where a closer was last seen
    _absent: set[str] = field(default_factory=set)  # ends of blocks that do not come any more
    _naive_until: int = 0  # minding quotes failed up to here

    def scan(self) -> Iterator[Tag]:
        text, at, literal_end = self.text, 0, 0
        while found := _OPENER.search(text, at):
            tag = self._tag(found)
            if tag is None or found.start() < literal_end < tag.end:
                at = found.start() + 1
                continue
            yield tag
            at = tag.end
            if at > literal_end and text.startswith("{%", tag.start):
                name = _name(text, tag.inner_start)
                if name in _LITERAL:
                    literal_end = self._end_of_block(name, at)[0]

    def _tag(self, found: re.Match[str]) -> Tag | None:
        start, opener = found.start(), found.group()
        if len(opener) > 2:
            return Tag(start, found.end(), TagKind.OUTPUT, start, found.end())
        if opener == "{%":
            return self._statement(start)
        if opener == "{{":
            return self._braces(start)
        if opener == "<%":
            return self._erb(start)
        if opener == "{#":
            return self._simple(start, 2, "#}", TagKind.COMMENT)
        end = self._close(start + 2, "}")
        return None if end < 0 else Tag(start, end + 1, TagKind.OUTPUT, start + 2, end)

    def _statement(self, start: int) -> Tag | None:
        """Jinja, Twig, Django and Liquid: `{% … %}`, and blocks whose inside is not copy."""
        end = self._close(start + 2, "%}")
        if end < 0:
            return None
        name = _name(self.text, start + 2)
        if name in _FOREIGN or name in _COMMENTS:
            inner_end, stop = self._end_of_block(name, end + 2)
            if stop:
                kind = TagKind.RAW if name in _FOREIGN else TagKind.COMMENT
                return Tag(start, stop, kind, end + 2, inner_end)
        kind = TagKind.CONTROL
        if name in _ELSE:
            kind = TagKind.ELSE
        elif name in _BLOCK:
            kind = TagKind.BLOCK
        elif name in _SHOWN and ("'" in (body := self.text[start:end]) or '"' in body):
            kind = TagKind.OUTPUT
        return Tag(start, end + 2, kind, start + 2, end)

    def _braces(self, start: int) -> Tag | None:
        """Everything in double or triple braces."""
        text = self.text
        if text.startswith("{{{", start) and (tag := self._simple(start, 3, "}}}", TagKind.OUTPUT)):
            return tag
        if text.startswith(("{{!--", "{{~!--"), start):
            return self._simple(start, 5 + (text[start + 2] == "~"), "--}}", TagKind.COMMENT)
        if text.startswith(("{{!", "{{~!"), start):
            return self._simple(start, 3 + (text[start + 2] == "~"), "}}", TagKind.COMMENT)
        if text.startswith(("{{/*", "{{- /*"), start):
            return self._simple(start, text.index("*", start) + 1 - start, "}}", TagKind.COMMENT)
        end = self._close(start + 2, "}}")
        if end < 0:
            return None
        kind = TagKind.OUTPUT
        name = _name(text, start + 2)
        if name in _ELSE:
            kind = TagKind.ELSE
        elif name[:1] in {"#", "/", "^", ">", "*"} or name in _BRACED or ":=" in text[start:end]:
            kind = TagKind.CONTROL
        return Tag(start, end + 2, kind, start + 2, end)

    def _erb(self, start: int) -> Tag | None:
        """ERB and EJS: `<% %>`, `<%= %>`, `<%- %>`, `<%# %>`."""
        mark = self.text[start + 2 : start + 3]
        if mark == "#":
            return self._simple(start, 3, "%>", TagKind.COMMENT)
        if self.text.startswith("<%--", start):
            return self._simple(start, 4, "--%>", TagKind.COMMENT)
        tag = self._simple(start, 2 + (mark in "=-"), "%>", TagKind.CONTROL)
        if tag is None:
            return None
        body = self.text[tag.inner_start : tag.inner_end]
        kind = TagKind.CONTROL
        word = _name(body, 0)
        # `<%-` shows a value in EJS; in Ruby it trims space, and `-%>` or a keyword gives it away.
        if mark == "=" or (mark == "-" and not body.endswith("-") and word not in _RUBY):
            if not _RUBY_BLOCK.search(body[-200:]):
                kind = TagKind.OUTPUT
        elif word in _ELSE:
            kind = TagKind.ELSE
        return Tag(tag.start, tag.end, kind, tag.inner_start, tag.inner_end)

    def _simple(self, start: int, width: int, closer: str, kind: TagKind) -> Tag | None:
        """A tag that ends at the next `closer`, whatever stands between."""
        end = self._find(closer, start + width)
        return None if end < 0 else Tag(start, end + len(closer), kind, start + width, end)

    def _close(self, at: int, closer: str) -> int:
        """The place of the `closer` that ends a tag, minding quotes and braces; -1 if none."""
        plain = self._find(closer, at)
        if plain < 0 or plain - at > _LONGEST:
            return -1
        if at < self._naive_until:
            return plain
        inside = self.text[at:plain]
        if '"' not in inside and "'" not in inside and "{" not in inside:
            return plain
        depth = 0
        for found in _INSIDE.finditer(self.text, at, at + _LONGEST):
            what = found.group()
            if what == "{":
                depth += 1
            elif what == closer == "%}":
                return found.start()
            elif what == "}" and closer != "%}":
                if depth == 0 and self.text.startswith(closer, found.start()):
                    return found.start()
                depth -= 1
        self._naive_until = at + _LONGEST
        return plain

    def _end_of_block(self, name: str, at: int) -> tuple[int, int]:
        """Where `{% endNAME %}` begins and ends; (0, 0) when it does not come."""
        key = "end" + name
        if key not in self._absent:
            found = re.compile(r"\{%[-+]?\s*" + key + r"\s*[-+]?%\}").search(self.text, at)
            if found:
                return found.span()
            self._absent.add(key)
        return 0, 0

    def _find(self, what: str, at: int) -> int:
        """The next place of `what` from `at` on, or -1; kept, so that no search is repeated."""
        place = self._next.get(what, 0)
        if 0 <= place < at or (place == 0 and what not in self._next):
            place = self._next[what] = self.text.find(what, at)
        return place


def _name(text: str, at: int) -> str:
    """The first word of a tag, with the sign before it (`#if`, `^`, `>`)."""
    found = _NAME.match(text, at)
    name = found[1] if found else ""
    return "^" if name.startswith("^") and len(name) == 1 else name
