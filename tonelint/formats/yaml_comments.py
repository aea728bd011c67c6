"""The comments of a YAML text: `#` that stands in no scalar."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from tonelint.model.source import Comment

# At the start of a line, or after white space; the sign first, because that is found fast.
_HASH = re.compile(r"#(?<![^ \t\n]#)([^\r\n]*)")


def yaml_comments(text: str, nodes: Iterable[Any]) -> tuple[Comment, ...]:
    """Return the comments of `text`, given the node trees it was composed to."""
    found = list(_HASH.finditer(text))
    if not found:
        return ()
    # Only quoted and block scalars can hold a `#` after a space.
    spans = sorted(
        (node.start_mark.index, node.end_mark.index)
        for root in nodes
        for node in _scalars(root)
        if node.style and "#" in node.value
    )
    starts = [start for start, _ in spans]
    return tuple(
        Comment(match.start(), match.end(), match[1].strip())
        for match in found
        if not _inside(spans, starts, match.start())
    )


def _inside(spans: list[tuple[int, int]], starts: list[int], place: int) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < spans[index][1]


def _scalars(root: Any) -> Iterator[Any]:
    """Yield every scalar node below `root`, each once however often an alias names it."""
    seen: set[int] = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if node.id == "scalar":
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            if node.id == "sequence":
                stack += node.value
            else:
                for key, value in node.value:
                    stack += (key, value)
