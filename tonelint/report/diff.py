"""The difference a fix makes, as `git apply` and `patch -p1` read it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from tonelint.report.colour import Paint


def unified(path: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified diff, without their line ends; none when nothing changed."""
    lines = unified_diff(_lines(before), _lines(after), fromfile=f"a/{path}", tofile=f"b/{path}")
    for line in lines:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def in_colour(line: str, paint: Paint) -> str:
    """Return a line of a diff as people see it on a terminal."""
    if line.startswith(("---", "+++")):
        return paint("strong", line)
    style = {"-": "minus", "+": "added", "@": "dim"}.get(line[:1])
    return paint(style, line) if style else line


def _lines(text: str) -> list[str]:
    # str.splitlines would also split at form feeds and the like, which diff and git do not.
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
