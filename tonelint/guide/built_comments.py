"""Comments that people write into built packs: kept above the line they were written for."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ID = re.compile(r"- id: (\S+)")

NOTE_LINES = 2
"""How many lines at the top of a built file say where it comes from."""

Place = tuple[str, str, int]
"""The rule, the line below the comment without its value, and how many like it came before."""


def with_comments(text: str, existing: str) -> str:
    """Return `text` with the comments of `existing`, each above the line it stood above.

    A comment whose rule is gone goes with it. The first lines of a built file, which say where it
    comes from, and what stands under `overrides:` are nobody's comments here.
    """
    comments = _comments(existing)
    if not comments:
        return text
    out: list[str] = []
    for place, line in _lines(text):
        out += comments.pop(place, [])
        out.append(line)
    return "\n".join(out)


def _comments(text: str) -> dict[Place, list[str]]:
    """Return the comments of a file by the place below them."""
    body = text.replace("\r\n", "\n").split("\noverrides:")[0]
    lines = body.split("\n")[NOTE_LINES:]
    found: dict[Place, list[str]] = {}
    waiting: list[str] = []
    for place, line in _lines("\n".join(lines)):
        if line.lstrip().startswith("#"):
            waiting.append(line)
        elif waiting and line.strip():
            found[place] = waiting
            waiting = []
    return found


def _lines(text: str) -> Iterator[tuple[Place, str]]:
    """Yield each line with its place."""
    rule = ""
    seen: dict[tuple[str, str], int] = {}
    for line in text.split("\n"):
        found = _ID.match(line.lstrip())
        if found:
            rule = found[1]
        key = line.split(":")[0]
        count = seen.get((rule, key), 0)
        if not line.lstrip().startswith("#"):
            seen[rule, key] = count + 1
        yield (rule, key, count), line
