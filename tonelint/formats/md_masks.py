"""Markdown made ready for the parser: what is no Markdown is blanked at equal length."""

import re
from typing import NamedTuple

from tonelint.formats.prose import TagPlace
from tonelint.model.source import Comment, Segment

# `:::note`, `::: tip Title`, `:::warning[Title]{.class}`, `:::`
_FENCE = r"(?m)^([ \t]*:{3,})([ \t]*[\w-]*)([^\r\n]*)"


class Page(NamedTuple):
    """The text for the parser, as long as the source, and what was taken out of it."""

    text: str
    tags: tuple[TagPlace, ...] = ()
    comments: tuple[Comment, ...] = ()
    segments: tuple[Segment, ...] = ()  # copy found inside JSX tags


def page_of(text: str) -> Page:
    """Return Markdown without template tags, containers (`:::`) and attribute lists."""
    if not ("{" in text or "<%" in text or "*|" in text):
        return Page(without_containers(text))
    from tonelint.formats.md_tags import fill, tags_of

    tags, comments = tags_of(text)
    return Page(without_containers(fill(text, tags)), tuple(tags), tuple(comments))


def without_containers(masked: str) -> str:
    """Return the text without the fences of containers; their titles become headings.

    A line that ends in a bare carriage return ends in a line feed, which the parser knows.
    """
    if "\r" in masked:
        masked = re.sub(r"\r(?!\n)", "\n", masked)
    return re.sub(_FENCE, _container, masked) if ":::" in masked else masked


def _container(match: re.Match[str]) -> str:
    title = match[3]
    bare = re.sub(r"\{[^}]*\}\s*$", lambda m: " " * len(m[0]), title)
    bare = re.sub(r"[\[\]]", " ", bare)
    if not bare.strip():
        return " " * len(match[0])
    # A title becomes a heading of its own: `:::note Mind the gap` -> `#       Mind the gap`.
    return "#" + " " * (len(match[1]) + len(match[2]) - 1) + bare
