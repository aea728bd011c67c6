"""How much of what the reader gets a file holds: a whole mail or page, its text, or a part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from tonelint.model.source import Extent, Segment

_PART_FOLDERS = frozenset(
    {"partials", "partial", "includes", "include", "layouts", "layout", "components", "component",
     "snippets", "snippet", "shared", "blocks", "macros", "atoms", "molecules", "fragments"}
)  # fmt: skip
_FRAMED = (".erb", ".markerb", ".haml", ".slim")
"""Views that a framework puts into a layout."""

_ROOTS = ("<html", "<body", "<mjml", "<mj-body", "<!doctype")
_TAGS = ("{%", "{{", "<%", "@include", "@yield", "@extends", "<mj-include", "<#include", "*|")
_LAYOUT = (
    r"<%[=-]?\s*yield\b|\{%-?\s*block\b[^%]*%\}\s*\{%-?\s*endblock"
    r"|\{\{\{?\s*@?(?:content|yield|body|children|outlet|mc_content|content_for_layout)\s*\}\}"
    r"|@yield\("
)
_INCLUDES = (
    r"\{%-?\s*(?:include|embed|render|section|import|from|extends|layout)\b|\{\{-?\s*>"
    r"|<%[=-]?\s*(?:render|include|partial|content_for)\b|@include\(|@extends\("
    r"|\{\{-?\s*(?:template|partial|include)\b|<mj-include|<#include"
)


def extent_of(path: str, text: str, segments: Iterable[Segment], *, markup: bool) -> Extent:
    """Return how much of a message the file at `path` holds.

    `markup`: the text is HTML, which says by its root element whether it is a whole page.
    """
    place = PurePosixPath(path)
    name = place.name
    # Only the nearest folder says something: those further out may be anybody's.
    if name.startswith("_") or place.parent.name.lower() in _PART_FOLDERS:
        return Extent.PART
    tagged = any(sign in text for sign in _TAGS)
    if tagged and re.compile(_LAYOUT).search(text):
        return Extent.PART
    framed = name.endswith(_FRAMED) or (tagged and re.compile(_INCLUDES).search(text) is not None)
    rooted = not markup or any(root in text[:20_000].lower() for root in _ROOTS)
    if rooted and not framed:
        return Extent.WHOLE
    return Extent.BODY if _opens(segments) else Extent.PART


def _opens(segments: Iterable[Segment]) -> bool:
    """Whether the text greets or signs off, so that it is a mail's own text from end to end."""
    return any(
        segment.role in {"greeting", "sign-off"}
        or any(mark.kind in {"greeting", "sign-off"} for mark in segment.marks)
        for segment in segments
    )
