"""Markdown made ready for the parser: what is no Markdown is blanked at equal length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonelint.formats.masking import Tag, TagKind, blank, find_tags
from tonelint.formats.prose import TagPlace
from tonelint.model.source import Comment, RunKind, Segment

_LINE = re.compile(r"[^\r\n]*")
# `:::note`, `::: tip Title`, `:::warning[Title]{.class}`, `:::`
_FENCE = re.compile(r"^([ \t]*:{3,})([ \t]*[\w-]*)([^\r\n]*)", re.M)
_KRAMDOWN = re.compile(r"\{:[^}\r\n]*\}|\{::[^}\r\n]*/?\}")


@dataclass(frozen=True, slots=True)
class Page:
    """The text for the parser, as long as the source, and what was taken out of it."""

    text: str
    tags: tuple[TagPlace, ...] = ()
    comments: tuple[Comment, ...] = ()
    segments: tuple[Segment, ...] = ()  # copy found inside JSX tags


def page_of(text: str) -> Page:
    """Return Markdown without template tags, containers (`:::`) and attribute lists."""
    tags: list[TagPlace] = []
    comments: list[Comment] = []
    for tag in find_tags(text) if "{" in text or "<%" in text or "*|" in text else ():
        tags.append((tag.start, tag.end, _seen(text, tag)))
        if tag.kind is TagKind.COMMENT:
            said = text[tag.inner_start : tag.inner_end].strip()
            comments.append(Comment(tag.start, tag.end, said))
    if "{:" in text:
        tags += [(m.start(), m.end(), None) for m in _KRAMDOWN.finditer(text)]
        tags = without_overlaps(tags)
    return Page(without_containers(fill(text, tags)), tuple(tags), tuple(comments))


def without_containers(masked: str) -> str:
    """Return the text without the fences of containers; their titles become headings."""
    return _FENCE.sub(_container, masked) if ":::" in masked else masked


def fill(text: str, tags: list[TagPlace]) -> str:
    """Return `text` with tags filled so that they cannot change the structure of the page.

    Shown ones become a word. Others become white space where they fill their lines, and an inline
    HTML tag elsewhere: spaces would make an indented code block of the line.
    """
    if not tags:
        return text
    bare = _joined(text, [(s, e, blank(text[s:e], "x" if seen else " ")) for s, e, seen in tags])
    parts = []
    for start, end, seen in tags:
        if seen is not RunKind.PLACEHOLDER and not _fills_lines(bare, start, end):
            shape = "<" + blank(text[start + 1 : end - 1], "x") + ">"
            parts.append((start, end, shape))
    return _joined(bare, parts) if parts else bare


def without_overlaps(tags: list[TagPlace]) -> list[TagPlace]:
    """Return the tags sorted, without those that begin inside another."""
    kept: list[TagPlace] = []
    for tag in sorted(tags, key=lambda tag: (tag[0], -tag[1])):
        if not kept or tag[0] >= kept[-1][1]:
            kept.append(tag)
    return kept


def _seen(text: str, tag: Tag) -> RunKind | None:
    if tag.kind is TagKind.ELSE:
        return RunKind.BREAK
    if tag.kind is not TagKind.OUTPUT:
        return None
    if text[tag.inner_start : tag.inner_start + 1] in ("<", "%") and text[tag.start] == "{":
        # A Hugo shortcode on lines of its own makes a block; inside a line it may show words.
        return None if _fills_lines(text, tag.start, tag.end, tag=True) else RunKind.PLACEHOLDER
    return RunKind.PLACEHOLDER


def _fills_lines(text: str, start: int, end: int, *, tag: bool = False) -> bool:
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    rest = _LINE.match(text, end)
    after = rest[0] if rest else ""
    if text[before:start].strip() or after.strip():
        return False
    return tag or not text[start:end].strip()


def _container(match: re.Match[str]) -> str:
    title = match[3]
    bare = re.sub(r"\{[^}]*\}\s*$", lambda m: " " * len(m[0]), title)
    bare = re.sub(r"[\[\]]", " ", bare)
    if not bare.strip():
        return " " * len(match[0])
    # A title becomes a heading of its own: `:::note Mind the gap` -> `#       Mind the gap`.
    return "#" + " " * (len(match[1]) + len(match[2]) - 1) + bare


def _joined(text: str, parts: list[tuple[int, int, str]]) -> str:
    out: list[str] = []
    at = 0
    for start, end, shape in parts:
        out += (text[at:start], shape)
        at = end
    out.append(text[at:])
    return "".join(out)
