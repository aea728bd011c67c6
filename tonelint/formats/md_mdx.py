"""MDX: imports, exports, expressions and JSX tags blanked, so that the rest is Markdown."""

from __future__ import annotations

import html
import re

from tonelint.formats.md_masks import Page, fill
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
_DEEP = re.compile(r"^ {4,}(?=\S)(?![-*+] |\d+[.)] |<x)", re.M)


def mdx_page(text: str) -> Page:
    """Return the page without its script; the words in tags' titles and labels are segments."""
    front = _FRONT.match(text)
    tags: list[TagPlace] = []
    comments: list[Comment] = []
    segments: list[Segment] = []
    at = front.end() if front else 0
    while match := _NEXT.search(text, at):
        at = _one(text, match, tags, comments, segments)
    masked = fill(text, tags)
    if segments or tags:  # MDX has no indented code: deep lines are children of tags
        masked = _DEEP.sub(lambda m: "<" + "x" * (len(m[0]) - 2) + ">", masked)
    return Page(masked, tuple(tags), tuple(comments), tuple(segments))


def _one(
    text: str,
    match: re.Match[str],
    tags: list[TagPlace],
    comments: list[Comment],
    segments: list[Segment],
) -> int:
    """Take in what `match` begins; returns where to look on."""
    start = match.start(match.lastgroup or 0)
    if match["fence"]:
        close = re.compile(rf"^[ \t]*{re.escape(match['fence'])}`*~*[ \t]*$", re.M)
        end = close.search(text, match.end())
        return end.end() if end else len(text)
    if match["code"]:
        end = re.compile(rf"(?<!`){match['code']}(?!`)").search(text, match.end())
        return end.end() if end else match.end()
    if match["comment"]:
        stop = text.find("*/}", start)
        if stop < 0:
            return match.end()
        comments.append(Comment(start, stop + 3, text[start + 3 : stop].strip()))
        tags.append((start, stop + 3, None))
        return stop + 3
    if match["esm"]:
        if not _ESM.match(text, start):
            return match.end()
        stop = _statement_end(text, start)
        tags.append((start, stop, None))
        return stop
    if match["brace"]:
        stop = _balanced(text, start + 1, "}")
        if stop < 0:
            return start + 1
        tags.append((start, stop, _expression(text, start, stop)))
        return stop
    stop = _balanced(text, match.end(), ">")
    if stop < 0:
        return match.end()
    name = match["tag"].strip("</")
    if name[:1].isupper() or not name or _fills_lines(text, start, stop):
        tags.append((start, stop, None))
        segments += _props(text, start, stop)
    return stop


def _balanced(text: str, at: int, closer: str) -> int:
    """Return the place after the `closer` that ends what began before `at`; -1 if none."""
    depth = 0
    for match in _PARTS.finditer(text, at, at + 20_000):
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
