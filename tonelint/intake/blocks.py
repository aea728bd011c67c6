"""What a foreign guide is cut into: headings, paragraphs, items and rows, each with its place."""

from __future__ import annotations

from typing import NamedTuple


class Block(NamedTuple):
    """One heading, paragraph, list item or table row of a guide.

    `text` is Markdown as written. `path` are the headings above it. `side` is "do" or "dont" inside
    a container that shows good and bad copy, and `group` tells one such container from the next.
    `lead` is the sentence or heading that opens the list an item belongs to.
    """

    line: int
    kind: str  # heading, para, item, row
    text: str
    path: tuple[str, ...] = ()
    side: str = ""
    group: int = 0
    lead: str = ""
    depth: int = 0
    list_id: int = 0
    headers: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
