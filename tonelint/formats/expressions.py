"""Copy inside template tags: `{{ govukButton({ text: "Save" }) }}`, `<%= link_to "Help", url %>`.

Only strings under keys and calls known to hold copy are taken. They are plain slices of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tonelint.formats.base import Collector
from tonelint.formats.masking import Tag, TagKind
from tonelint.model.source import Segment

_TOKEN = re.compile(
    r"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>,)"
    r"|(?P<assign>=>|=(?!=)|:(?![\w:]))"
    r"|(?P<compare>==|!=|<=?|>=?|\b(?:in|is|and|or|not|eq|ne)\b)"
    r"|(?P<filter>\|(?!\|)\s*\w+)"
    r"|(?P<name>:?[@$]?[A-Za-z_][\w.]*[?!]?)",
    re.S,
)
_KEY_ROLES = {
    "text": "", "label": "label", "hint": "hint", "hinttext": "hint", "legend": "label",
    "title": "heading", "titletext": "heading", "pagetitle": "title", "page_title": "title",
    "heading": "heading", "subheading": "heading", "headingtext": "heading",
    "summary": "label", "summarytext": "label", "caption": "label",
    "description": "body", "descriptiontext": "body", "pagedescription": "preheader",
    "message": "body", "lede": "body", "intro": "body", "introduction": "body", "body": "body",
    "error": "error", "errormessage": "error", "error_message": "error",
    "button": "cta", "button_text": "cta", "buttontext": "cta", "cta": "cta", "submit": "cta",
    "secondary_link_text": "link", "link_text": "link", "linktext": "link", "back_link": "link",
    "placeholder": "hint", "alt": "alt", "alttext": "alt", "imgalt": "alt", "hint_text": "hint",
    "arialabel": "label", "aria_label": "label", "prompt": "hint", "confirm": "body",
    "visuallyhiddentext": "label", "subject": "subject", "preheader": "preheader",
    "content": "body", "headertext": "heading", "help": "hint", "help_text": "hint",
}  # fmt: skip
"""Key in lower case -> role; "" asks the keys around it. Dashes are left out."""

_HTML_KEYS = frozenset({"html", "descriptionhtml", "innerhtml", "titlehtml"})
_AROUND = {
    "label": "label", "hint": "hint", "legend": "label", "errormessage": "error",
    "errorlist": "error", "error": "error", "items": "label", "rows": "body", "key": "label",
    "value": "body", "summary": "label", "heading": "heading", "title": "heading", "head": "label",
    "primarylinks": "link", "links": "link", "breadcrumb": "link", "actions": "link",
    "previous": "link", "next": "link", "button": "cta",
}  # fmt: skip
"""Key or call around a `text:` -> role."""

_CALL_ROLES = (
    (re.compile(r"errorsummary|errormessage", re.I), "error"),
    (re.compile(r"button|submit|cta\b|actionlink", re.I), "cta"),
    (re.compile(r"backlink|skiplink|breadcrumb|actionlink|pagination", re.I), "link"),
    (re.compile(r"hint", re.I), "hint"),
    (re.compile(r"label|legend|tag$|radios|checkboxes|select|tabs", re.I), "label"),
)
_CALLS: dict[str, tuple[int, str]] = {
    "link_to": (0, "link"), "link_to_if": (1, "link"), "link_to_unless_current": (0, "link"),
    "button_to": (0, "cta"), "button_tag": (0, "cta"), "submit_tag": (0, "cta"),
    "submit": (0, "cta"), "button": (0, "cta"), "label": (1, "label"), "label_tag": (1, "label"),
    "content_for": (1, "title"), "provide": (1, "title"), "content_tag": (1, "body"),
    "page_title": (0, "title"), "mail_to": (1, "link"), "_": (0, "body"), "gettext": (0, "body"),
    "ngettext": (0, "body"), "lazy_gettext": (0, "body"), "page_header": (0, "heading"),
    "page_footer": (0, "cta"), "trans": (0, "body"), "translate": (0, "body"),
    "blocktrans": (0, "body"), "tag.p": (0, "body"), "simple_format": (0, "body"),
}  # fmt: skip
"""Function -> which of its arguments is copy, and its role. A method counts by its last name."""

_INLINE = frozenset(
    {"link_to", "link_to_if", "mail_to", "_", "gettext", "lazy_gettext", "trans", "translate"}
)
"""Calls that show their text where they stand, so that it belongs to the sentence around them."""

_NO_COPY = frozenset(
    {"if", "elif", "elsif", "unless", "for", "include", "extends", "import", "from", "url",
     "static", "render", "case", "when", "layout", "block", "load", "asset", "cycle", "end"}
)  # fmt: skip
_CATALOGUE = frozenset({"t", "i18n", "I18n.t", "trans_key", "translate_key"})
_KEYED_FILTER = re.compile(r"\|\s*t\b")
_BUTTON_CLASS = re.compile(r"class[\w\"']*\s*(?::|=>|=)\s*[\"'][^\"']*\b(?:btn|button)")
_NOT_PROSE = re.compile(
    r"\A(?:[a-z0-9_./#?&=%:*+-]*[-_./#=:*0-9][a-z0-9_./#?&=%:*+-]*|[a-z]+[A-Z]\w*|https?:\S*"
    r"|\S+@\S+|[./#]\S*|%[a-zA-Z][\S ]*|[\W\d]+|\d[\d.,]*(?:px|rem|em|%)?)\Z"
)
_INTERPOLATED = re.compile(
    r"\\(?P<escape>u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|(?P<slot>#\{[^}]*\}|%\{\w+\}|%\(\w+\)[sd]"
    r"|\{\{[^}]*\}\}|\(\([^()\n]{1,60}\)\)|\{[A-Za-z_][\w.]*\})",
    re.S,
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "b": "\b", "f": "\f", "v": "\v"}


_WITHOUT_COPY = frozenset({TagKind.COMMENT, TagKind.RAW, TagKind.ELSE})
_FIRST_WORD = re.compile(r"[-+~\s]*(\w+)")


@dataclass(frozen=True, slots=True)
class CopyString:
    """A string that is copy, without its quotes. `inline`: it belongs to the sentence around."""

    start: int
    end: int
    role: str
    key: str = ""
    inline: bool = False


@dataclass(slots=True)
class _Frame:
    """An open bracket: the call or key before it, and where its arguments are."""

    around: tuple[str, ...]  # keys and calls from the outside in
    call: str = ""
    argument: int = 0
    key: str = ""


@dataclass(slots=True)
class _Reader:
    source: str
    start: int
    end: int
    stack: list[_Frame] = field(default_factory=lambda: [_Frame(())])
    name: str = ""  # the last word, while nothing but a bracket or a string may follow
    compared: bool = False

    def strings(self) -> Iterator[tuple[int, int, str, str]]:
        """Yield each string that is copy: start, end (without quotes), role, key."""
        for found in _TOKEN.finditer(self.source, self.start, self.end):
            kind = found.lastgroup
            frame = self.stack[-1]
            if kind == "string":
                yield from self._string(found, frame)
                self.compared = False
                self.name = ""
            elif kind == "open":
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
        if self.name and not frame.call and not frame.key and _last(self.name) in _CALLS:
            frame.call, frame.argument = self.name, 0
        if self.compared and word not in {"else"}:
            self.compared = False
        self.name = word

    def _called(self, name: str) -> str:
        return name if _last(name) in _CALLS else ""

    def _open(self, frame: _Frame) -> None:
        key = frame.key
        around = frame.around + tuple(part for part in (frame.call, key) if part)
        call = self.name
        if call:
            around = (*around, call)
        self.stack.append(_Frame(around, call))
        self.name = ""

    def _string(self, found: re.Match[str], frame: _Frame) -> Iterator[tuple[int, int, str, str]]:
        start, end = found.start() + 1, found.end() - 1
        after = self.source[found.end() : found.end() + 12].lstrip()
        if after.startswith((":", "=>")) and not after.startswith("::"):
            self.name = self.source[start:end]
            frame.key = self.name  # a quoted key: its value follows
            return
        if self.compared or after.startswith(("==", "!=")) or _KEYED_FILTER.match(after):
            return
        if frame.key:
            role = self._role_of_key(frame)
            if role is not None:
                yield start, end, role, frame.key
            return
        call = frame.call or self._called(self.name)
        if not frame.call and call:
            frame.call = call
        wanted = _CALLS.get(_last(call)) if call else None
        if wanted and frame.argument == wanted[0] and call not in _CATALOGUE:
            yield start, end, wanted[1], _last(call)
        elif len(self.stack) == 1 and not call and not self.name and not frame.argument:
            yield start, end, "bare", ""

    def _role_of_key(self, frame: _Frame) -> str | None:
        key = frame.key.lstrip(":").replace("-", "").lower()
        key = key.rsplit(".", 1)[-1]
        if key in _HTML_KEYS:
            return "html"
        role = _KEY_ROLES.get(key)
        if role != "":
            return role
        for around in reversed(frame.around):
            near = around.replace("-", "").lower().rsplit(".", 1)[-1]
            if near in _AROUND:
                return _AROUND[near]
            for pattern, call_role in _CALL_ROLES:
                if pattern.search(near):
                    return call_role
        return "body"


def find_copy(source: str, tags: Sequence[Tag], *, base: int = 0) -> dict[int, list[CopyString]]:
    """Return the copy inside the tags of `source`: a tag's start -> its strings in order.

    Tag places count from `base`, those of the strings from the start of `source`.
    """
    found: dict[int, list[CopyString]] = {}
    for tag in tags:
        start, end = base + tag.inner_start, base + tag.inner_end
        if tag.kind in _WITHOUT_COPY or end - start < 4:
            continue
        if source.find('"', start, end) < 0 and source.find("'", start, end) < 0:
            continue
        if tag.kind is not TagKind.OUTPUT:
            word = _FIRST_WORD.match(source, start, end)
            if word and word[1] in _NO_COPY:
                continue
        if strings := list(_copy_in(source, start, end, tag.kind is TagKind.OUTPUT)):
            found[tag.start] = strings
    return found


def _copy_in(source: str, start: int, end: int, output: bool) -> Iterator[CopyString]:
    for first, last, role, key in _Reader(source, start, end).strings():
        text = source[first:last]
        if not is_prose(text):
            continue
        if role in {"html", "bare"}:
            if " " not in text.strip() or "<" in text or (role == "bare" and not output):
                continue
            role = "body"
        if role == "link" and _BUTTON_CLASS.search(source, start, end):
            role = "cta"
        inline = output and (not key or key in _INLINE) and role in {"link", "body"}
        yield CopyString(first, last, role, key, inline)


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
    """Add the inside of a quoted string: its text, escapes decoded, what is filled in kept."""
    at = string.start
    for found in _INTERPOLATED.finditer(out.source, at, string.end):
        out.verbatim(at, found.start())
        at = found.end()
        if found["slot"]:
            out.placeholder(found.start(), at)
        else:
            out.decoded(found.start(), at, _unescape(found["escape"]))
    out.verbatim(at, string.end)


def elided(source: str, start: int, end: int, strings: Sequence[CopyString]) -> str:
    """Return the tag source[start:end] with its copy left out, as it is shown in a sentence."""
    parts: list[str] = []
    for string in strings:
        parts.append(source[start : string.start])
        start = string.end
    return "…".join((*parts, source[start:end]))


def is_prose(text: str) -> bool:
    """Return whether a string reads as copy, not as an id, a class, an address or a number."""
    text = text.strip()
    return bool(text) and not _NOT_PROSE.match(text) and any(char.isalpha() for char in text)


def _unescape(what: str) -> str:
    if len(what) > 1:
        return chr(int(what[1:], 16))
    return _ESCAPED.get(what, what)


def _last(name: str) -> str:
    """A method's own name: `submit` of `f.submit`; `tag.p` stays whole."""
    return name if name in _CALLS else name.rsplit(".", 1)[-1]
