"""Copy inside template tags: `{{ govukButton({ text: "Save" }) }}`, `<%= link_to "Help", url %>`.

Only strings under keys and calls known to hold copy are taken. They are plain slices of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tonelint.formats.collector import Collector
from tonelint.formats.expression_roles import (
    CALLS,
    HTML,
    INLINE,
    call_name,
    is_prose,
    role_of_key,
)
from tonelint.formats.masking import Tag, TagKind
from tonelint.model.source import Segment

_STRING = r"""\"([^\"\\]*+(?:\\.[^\"\\]*+)*+)\"|'([^'\\]*+(?:\\.[^'\\]*+)*+)'"""
_TOKEN = re.compile(
    # Most characters begin no token: one look tells.
    r"""(?=["'()\[\]{},=:~+!<>|@$A-Za-z_])(?:"""
    rf"(?P<string>{_STRING})"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>,)"
    r"|(?P<assign>=>|=(?!=)|:(?![\w:]))"
    r"|(?P<join>[~+])"
    r"|(?P<compare>==|!=|<=?|>=?|\b(?:in|is|and|or|not|eq|ne)\b)"
    r"|(?P<filter>\|(?!\|)\s*\w+)"
    r"|(?P<name>:?[@$]?[A-Za-z_][\w.]*[?!]?))",
    re.S,
)
_NO_COPY = frozenset(
    {"if", "elif", "elsif", "unless", "for", "include", "extends", "import", "from", "url",
     "static", "render", "case", "when", "layout", "block", "load", "asset", "cycle", "end"}
)  # fmt: skip
_QUOTED = re.compile(_STRING, re.S)
_KEYED_FILTER = re.compile(r"\|\s*t\b")
# `class: "btn"` in the call, or a partial that draws a button.
_BUTTON = re.compile(
    r"class[\w\"']*\s*(?::|=>|=)\s*[\"'][^\"']*\b(?:btn|button)|render[\s(]+[\"'][\w/]*button"
)
_LIQUID = re.compile(r"-?\s*(?:assign|capture|unless|case|liquid|increment|tablerow|cycle)\b")
_BARE = "bare"
_INTERPOLATED = re.compile(
    r"\\(?P<escape>u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|(?P<slot>#\{[^}]*\}|%\{\w+\}|%\(\w+\)[sd]"
    r"|\{\{[^}]*\}\}|\(\([^()\n]{1,60}\)\)|\{[A-Za-z_][\w.]*\})",
    re.S,
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "b": "\b", "f": "\f", "v": "\v"}
_WITHOUT_COPY = frozenset({TagKind.COMMENT, TagKind.RAW, TagKind.ELSE})
_FIRST_WORD = re.compile(r"[-+~\s]*(\w+)")


class CopyString(NamedTuple):
    """A text in a tag: its strings without their quotes, which `~` or `+` joins to other values.

    `end` is where the last string or value ends. `inline`: it belongs to the sentence around.
    """

    parts: tuple[tuple[int, int], ...]
    end: int
    role: str
    key: str = ""
    inline: bool = False

    @property
    def start(self) -> int:
        """Where the first string begins."""
        return self.parts[0][0]


@dataclass(slots=True)
class _Frame:
    """An open bracket: the call or key before it, and where its arguments are."""

    around: tuple[str, ...]  # keys and calls from the outside in
    call: str = ""
    argument: int = 0
    key: str = ""


@dataclass(slots=True)
class _Held:
    """A string that more may be joined to."""

    parts: list[tuple[int, int]]
    role: str
    key: str
    depth: int
    joins: bool = False

    def done(self, end: int) -> CopyString:
        """The whole text, when the expression ends at `end`."""
        last = end if self.joins else self.parts[-1][1]
        return CopyString(tuple(self.parts), last, self.role, self.key)


@dataclass(slots=True)
class _Reader:
    source: str
    start: int
    end: int
    stack: list[_Frame] = field(default_factory=lambda: [_Frame(())])
    name: str = ""  # the last word, while nothing but a bracket or a string may follow
    compared: bool = False

    def strings(self) -> Iterator[CopyString]:
        """Yield each text that is copy."""
        held: _Held | None = None
        last = None
        for found in _TOKEN.finditer(self.source, self.start, self.end):
            kind = found.lastgroup
            depth = len(self.stack)
            if kind == "string":
                copy = self._string(found, self.stack[-1])
                self.compared, self.name = False, ""
                if copy and held and held.joins and held.depth == depth:
                    held.parts.append((found.start() + 1, found.end() - 1))
                    held.joins = False
                elif copy:
                    if held:
                        yield held.done(found.start())
                    held = _Held([(found.start() + 1, found.end() - 1)], *copy, depth)
            elif kind == "join":
                if held and held.depth == depth and last == "string":
                    held.joins = True
            else:
                if held and depth <= held.depth and kind in {"comma", "close"}:
                    yield held.done(found.start())
                    held = None
                self._step(found, kind)
            last = kind
        if held:
            yield held.done(self.end)

    def _step(self, found: re.Match[str], kind: str | None) -> None:
        frame = self.stack[-1]
        if kind == "open":
            self._open(frame)
        elif kind == "close":
            if len(self.stack) > 1:
                self.stack.pop()
            self.name = ""
        elif kind == "comma":
            if not frame.call and self.name and len(self.stack) == 1:
                frame.call = self._called(self.name)
            frame.argument += 1
            frame.key = self.name = ""
        elif kind == "assign":
            if self.name:
                frame.key, self.name = self.name, ""
        elif kind == "compare":
            self.compared = found.group() not in {"and", "or", "not"}
        elif kind == "name":
            self._word(found.group(), frame)

    def _word(self, word: str, frame: _Frame) -> None:
        # Ruby and `{% trans %}` call without brackets: the word before the first argument.
        if self.name and not frame.call and not frame.key and call_name(self.name) in CALLS:
            frame.call, frame.argument = self.name, 0
        if self.compared and word not in {"else"}:
            self.compared = False
        self.name = word

    def _called(self, name: str) -> str:
        return name if call_name(name) in CALLS else ""

    def _open(self, frame: _Frame) -> None:
        key = frame.key
        around = frame.around + tuple(part for part in (frame.call, key) if part)
        call = self.name
        if call:
            around = (*around, call)
        self.stack.append(_Frame(around, call))
        self.name = ""

    def _string(self, found: re.Match[str], frame: _Frame) -> tuple[str, str] | None:
        """The role and key of a string, or None when it is no copy."""
        after = self.source[found.end() : found.end() + 12].lstrip()
        if after.startswith((":", "=>")) and not after.startswith("::"):
            frame.key = found.group()[1:-1]  # a quoted key: its value follows
            return None
        if self.compared or after.startswith(("==", "!=")) or _KEYED_FILTER.match(after):
            return None
        if frame.key:
            role = role_of_key(frame.key, frame.around)
            return None if role is None else (role, frame.key)
        call = frame.call = frame.call or self._called(self.name)
        wanted = CALLS.get(call_name(call)) if call else None
        if wanted and frame.argument == wanted[0]:
            return wanted[1], call_name(call)
        if len(self.stack) == 1 and not call and not self.name and not frame.argument:
            return _BARE, ""
        return None


def find_copy(source: str, tags: Sequence[Tag], *, base: int = 0) -> dict[int, list[CopyString]]:
    """Return the copy inside the tags of `source`: a tag's start -> its strings in order.

    Tag places count from `base`, those of the strings from the start of `source`.
    """
    found: dict[int, list[CopyString]] = {}
    for tag in tags:
        start, end = base + tag.inner_start, base + tag.inner_end
        if tag.kind in _WITHOUT_COPY or end - start < 4:
            continue
        if not any(
            is_prose(first or second) for first, second in _QUOTED.findall(source, start, end)
        ):
            continue
        if tag.kind is not TagKind.OUTPUT:
            word = _FIRST_WORD.match(source, start, end)
            if word and word[1] in _NO_COPY:
                continue
        if strings := list(_copy_in(source, start, end, tag.kind is TagKind.OUTPUT)):
            found[tag.start] = strings
    return found


def _copy_in(source: str, start: int, end: int, output: bool) -> Iterator[CopyString]:
    for found in _Reader(source, start, end).strings():
        text = " ".join(source[first:last] for first, last in found.parts)
        role = found.role
        if not is_prose(text):
            continue
        if role in {HTML, _BARE}:
            if " " not in text.strip() or "<" in text or (role == _BARE and not output):
                continue
            role = "body"
        if role in {"link", "label"} and _BUTTON.search(source, start, end):
            role = "cta"
        inline = output and (not found.key or found.key in INLINE) and role in {"link", "body"}
        yield CopyString(found.parts, found.end, role, found.key, inline)


def string_segment(source: str, string: CopyString, *, escapes: bool = True) -> Segment | None:
    """Return the segment of a string that stands for itself.

    `escapes` is False where a string cannot hold an escaped quote (Liquid).
    """
    out = Collector(source)
    add_string(out, string)
    style = "dq" if source[string.start - 1] == '"' else "sq"
    return out.segment(
        role=string.role, key=string.key or None, escape=f"{'js' if escapes else 'bare'}-{style}"
    )


def add_string(out: Collector, string: CopyString) -> None:
    """Add the inside of quoted strings: text, escapes decoded, what is filled in kept."""
    at = string.start
    for start, end in string.parts:
        _value(out, at, start)
        at = start
        for found in _INTERPOLATED.finditer(out.source, start, end):
            out.verbatim(at, found.start())
            at = found.end()
            if found["slot"]:
                out.placeholder(found.start(), at)
            else:
                out.decoded(found.start(), at, _unescape(found["escape"]))
        out.verbatim(at, end)
        at = end
    _value(out, at, string.end)


def _value(out: Collector, start: int, end: int) -> None:
    """Add the value between two joined strings, in braces."""
    if start < end:
        out.placeholder(start, end, "{" + out.source[start:end].strip("\"'~+ \r\n\t") + "}")


def elided(source: str, start: int, end: int, strings: Sequence[CopyString]) -> str:
    """Return the tag source[start:end] with its copy left out, as it is shown in a sentence."""
    parts: list[str] = []
    for string in strings:
        parts.append(source[start : string.start])
        start = string.end
    return "…".join((*parts, source[start:end]))


def is_liquid(source: str, tags: Sequence[Tag], *, base: int = 0) -> bool:
    """Return whether the tags are Liquid, whose strings cannot hold an escaped quote."""
    return any(
        _LIQUID.match(source, base + tag.inner_start, base + tag.inner_end)
        for tag in tags
        if source.startswith("{%", base + tag.start)
    )


def _unescape(what: str) -> str:
    if len(what) > 1:
        return chr(int(what[1:], 16))
    return _ESCAPED.get(what, what)
