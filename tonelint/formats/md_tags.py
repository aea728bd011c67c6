"""Template tags in Markdown, filled so that the parser sees the page's own structure."""

from __future__ import annotations

import re

from tonelint.formats.masking import Tag, TagKind, blank, find_tags
from tonelint.formats.prose import TagPlace
from tonelint.model.source import Comment, RunKind

_LINE = re.compile(r"[^\r\n]*")
_KRAMDOWN = re.compile(r"\{:[^}\r\n]*\}|\{::[^}\r\n]*/?\}")


def tags_of(text: str) -> tuple[list[TagPlace], list[Comment]]:
    """Return the template tags and attribute lists of a page in order, and its comments."""
    tags: list[TagPlace] = []
    comments: list[Comment] = []
    for tag in find_tags(text):
        tags.append((tag.start, tag.end, _seen(text, tag)))
        if tag.kind is TagKind.COMMENT:
            said = text[tag.inner_start : tag.inner_end].strip()
            comments.append(Comment(tag.start, tag.end, said))
    if "{:" in text:
        tags += [(m.start(), m.end(), None) for m in _KRAMDOWN.finditer(text)]
        tags = without_overlaps(tags)
    return tags, comments


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


def _joined(text: str, parts: list[tuple[int, int, str]]) -> str:
    out: list[str] = []
    at = 0
    for start, end, shape in parts:
        out += (text[at:start], shape)
        at = end
    out.append(text[at:])
    return "".join(out)
