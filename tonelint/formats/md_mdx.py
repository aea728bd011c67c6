"""MDX: imports, exports, expressions and JSX tags blanked, so that the rest is Markdown."""

from __future__ import annotations

import html
import re

from tonelint.formats.md_masks import Page, without_containers
from tonelint.formats.md_tags import fill
from tonelint.formats.prose import TagPlace, segment_of
from tonelint.model.source import Comment, RunKind, Segment

_FRONT = re.compile(r"---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_NEXT = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\r\n]*"
    r"|(?P<code>`+)"
    r"|(?P<comment>\{/\*)"
    r"|(?P<brace>\{)"
    r"|^(?P<esm>import|export)\b"
    r"|(?P<tag></?(?:[A-Za-z][\w.:-]*)?(?=[\s/>]))",
    re.M,
)
_PARTS = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/|[{}()\[\]>]", re.S
)
_PROP = re.compile(
    r"(?<=\s)(title|subtitle|heading|header|label|aria-label|alt|placeholder|description|caption"
    r"|summary|text|message|tooltip|hint)=(?:\"([^\"]*)\"|'([^']*)')"
)
_ROLES = {
    "title": "heading", "subtitle": "heading", "heading": "heading", "header": "heading",
    "label": "label", "aria-label": "label", "alt": "alt", "placeholder": "hint", "hint": "hint",
    "tooltip": "hint",
}  # fmt: skip
_ESM = re.compile(r"import\s*(?:[\"'{*\w])|export\s+(?:const|let|var|default|function|async|\*|\{)")
_LONGEST, _SHORT, _PATIENCE = 20_000, 200, 50
_DEEP = re.compile(r"^ {4,}(?=\S)(?![-*+] |\d+[.)] |<x)", re.M)


def mdx_page(text: str) -> Page:
    """Return the page without its script; the words in tags' titles and labels are segments."""
    scan = _Scan(text)
    scan.run()
    masked = fill(text, scan.tags)
    if scan.tags:  # MDX has no indented code: deep lines are children of tags
        masked = _DEEP.sub(lambda m: "<" + "x" * (len(m[0]) - 2) + ">", masked)
    page = without_containers(masked)
    return Page(page, tuple(scan.tags), tuple(scan.comments), tuple(scan.segments))


class _Scan:
    """One pass over a page; `tags`, `comments` and `segments` hold what is no Markdown in it."""

    def __init__(self, text: str) -> None:
        self.tags: list[TagPlace] = []
        self.comments: list[Comment] = []
        self.segments: list[Segment] = []
        self._text = text
        self._failures = 0

    def run(self) -> None:
        """Take in the whole page."""
        front = _FRONT.match(self._text)
        at = front.end() if front else 0
        while match := _NEXT.search(self._text, at):
            at = self._one(match)

    def _one(self, match: re.Match[str]) -> int:
        """Take in what `match` begins; returns where to look on."""
        what = match.lastgroup or ""
        start = match.start(what)
        if what in ("fence", "code"):
            return self._code(match)
        if what == "comment":
            return self._comment(start)
        if what == "esm":
            if not _ESM.match(self._text, start):
                return match.end()
            return self._skip(start, _statement_end(self._text, start))
        if what == "brace":
            stop = self._balanced(start + 1, "}")
            if stop < 0:
                return start + 1
            return self._skip(start, stop, _expression(self._text, start, stop))
        stop = self._balanced(match.end(), ">")
        if stop < 0:
            return match.end()
        name = match["tag"].strip("</")
        if name[:1].isupper() or not name or _fills_lines(self._text, start, stop):
            self.segments += _props(self._text, start, stop)
            return self._skip(start, stop)
        return stop

    def _skip(self, start: int, stop: int, seen: RunKind | None = None) -> int:
        self.tags.append((start, stop, seen))
        return stop

    def _code(self, match: re.Match[str]) -> int:
        """Return where a fenced block or a stretch of inline code ends."""
        text = self._text
        if match["fence"]:
            close = re.compile(rf"^[ \t]*{re.escape(match['fence'])}[`~]*[ \t]*$", re.M)
            end = close.search(text, match.end())
            return end.end() if end else len(text)
        blank = text.find("\n\n", match.end())
        inside = re.compile(rf"(?<!`){match['code']}(?!`)")
        end = inside.search(text, match.end(), blank if blank >= 0 else len(text))
        return end.end() if end else match.end()

    def _comment(self, start: int) -> int:
        stop = self._text.find("*/}", start)
        if stop < 0:
            return start + 3
        said = self._text[start + 3 : stop].strip()
        self.comments.append(Comment(start, stop + 3, said))
        return self._skip(start, stop + 3)

    def _balanced(self, at: int, closer: str) -> int:
        """Return the place after the `closer` that ends what began before `at`; -1 if none."""
        # A page with many openers that never close is looked at closely only for a while.
        limit = _LONGEST if self._failures < _PATIENCE else _SHORT
        stop = _closing(self._text, at, closer, at + limit)
        self._failures += stop < 0
        return stop


def _closing(text: str, at: int, closer: str, limit: int) -> int:
    depth = 0
    for match in _PARTS.finditer(text, at, limit):
        what = match[0]
        if depth == 0 and what == closer:
            return match.end()
        if what in "{([":
            depth += 1
        elif what in "})]":
            depth -= 1
            if depth < 0:
                return -1
    return -1


def _statement_end(text: str, start: int) -> int:
    """Return where an import or export ends: a line end outside all brackets."""
    depth = 0
    pattern = re.compile(_PARTS.pattern + r"|\n", re.S)
    for match in pattern.finditer(text, start):
        what = match[0]
        if what in "{([":
            depth += 1
        elif what in "})]":
            depth -= 1
        elif what == "\n" and depth <= 0:
            return match.start()
    return len(text)


def _expression(text: str, start: int, stop: int) -> RunKind | None:
    inner = text[start + 1 : stop - 1].strip()
    if not inner or _fills_lines(text, start, stop):
        return None
    if inner in ("' '", '" "'):
        return RunKind.BREAK
    return RunKind.PLACEHOLDER


def _props(text: str, start: int, stop: int) -> list[Segment]:
    found: list[Segment] = []
    for match in _PROP.finditer(text, start, stop):
        group = 2 if match[2] is not None else 3
        written = match[group]
        shown = html.unescape(written)
        kind = RunKind.VERBATIM if shown == written else RunKind.READONLY
        segment = segment_of(
            [(match.start(group), match.end(group), shown, kind)],
            role=_ROLES.get(match[1], "body"),
            escape="html-attr-dq" if group == 2 else "html-attr-sq",
        )
        if segment:
            found.append(segment)
    return found


def _fills_lines(text: str, start: int, stop: int) -> bool:
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", stop)
    return not (text[before:start] + text[stop : after if after >= 0 else None]).strip()
