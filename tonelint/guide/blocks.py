"""A guide's Markdown cut into blocks, line by line: headings, tables, bullets, fences, prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_DASHES = re.compile(r"[ \t]*:?-+:?[ \t]*\Z")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*(.*)")
_BREAK = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
EXAMPLE = re.compile(r"(?:[✗✘❌✓✔✅]\ufe0f?|BAD:|GOOD:)\s*")
"""How an example begins, with or without a bullet before it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `kind` is heading, table, item, fence, comment, prose, or unclosed.

    An unclosed fence or comment swallows the rest of the file; its `text` says which it is.
    `text` has no bullet, hashes or fence; `level` is a heading's, `info` a fence's first line.
    """

    kind: str
    line: int
    text: str
    level: int = 0
    info: str = ""


def split_blocks(lines: list[str], *, first: int) -> Iterator[Block]:
    """Yield the blocks of `lines`, in order; `first` is the number of the first line."""
    at = 0
    while at < len(lines):
        line = lines[at]
        start = at
        fence = _FENCE.match(line)
        if not line.strip() or (_BREAK.match(line) and not _ITEM.match(line)):
            at += 1
        elif fence:
            at, text = _fence(lines, at, fence[1])
            if text is None:
                yield Block("unclosed", first + start, "block of code")
            else:
                yield Block("fence", first + start, text, info=fence[2].strip())
        elif line.lstrip().startswith("<!--"):
            at, text = _comment(lines, at)
            kind = "unclosed" if text is None else "comment"
            yield Block(kind, first + start, "comment" if text is None else text)
            rest = lines[at - 1].partition("-->")[2].strip()
            if rest:
                yield Block("prose", first + at - 1, rest)
        elif line.startswith("#") and line.lstrip("#")[:1] in ("", " ", "\t"):
            at += 1
            level = len(line) - len(line.lstrip("#"))
            yield Block("heading", first + start, _title(line), level=level)
        elif _is_table(lines, at):
            at = _while(lines, at, lambda text: "|" in text)
            yield Block("table", first + start, "\n".join(lines[start:at]))
        elif item := _ITEM.match(line):
            at = _while(lines, at, _continues)
            parts = [line[item.end() :], *lines[start + 1 : at]]
            yield Block("item", first + start, "\n".join(part.strip() for part in parts))
        elif EXAMPLE.match(line):
            at += 1
            yield Block("item", first + start, line.strip())
        else:
            at = _while(lines, at, _is_prose)
            yield Block("prose", first + start, "\n".join(lines[start:at]))


def _while(lines: list[str], at: int, holds: Callable[[str], bool]) -> int:
    """Return the number of the first line after `at` for which `holds` is false."""
    at += 1
    while at < len(lines) and lines[at].strip() and holds(lines[at]):
        at += 1
    return at


def _continues(line: str) -> bool:
    """Whether a line belongs to the bullet above: indented, and no bullet itself."""
    return line[0] in " \t" and not _ITEM.match(line)


def _is_prose(line: str) -> bool:
    return not (
        line.startswith(("#", "|"))
        or line.lstrip().startswith("<!--")
        or _ITEM.match(line)
        or _FENCE.match(line)
        or EXAMPLE.match(line)
    )


def _is_table(lines: list[str], at: int) -> bool:
    """Whether a table begins here: a row of dashes follows, or the line begins with a pipe."""
    line = lines[at]
    if line.lstrip().startswith("|"):
        return True
    return "|" in line and at + 1 < len(lines) and is_delimiter(lines[at + 1])


def is_delimiter(line: str) -> bool:
    """Return whether `line` is the row of dashes below a table's headers."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return "|" in line and all(_DASHES.match(cell) for cell in inner.split("|"))


def _fence(lines: list[str], at: int, mark: str) -> tuple[int, str | None]:
    """Return the line after the fence opened at `at`, and the text inside; None: no end."""
    start = at + 1
    for end in range(start, len(lines)):
        bare = lines[end].strip()
        if len(bare) >= len(mark) and not bare.strip(mark[0]):
            return end + 1, "\n".join(lines[start:end])
    return len(lines), None


def _comment(lines: list[str], at: int) -> tuple[int, str | None]:
    """Return the line after the comment opened at `at`, and the text inside; None: no end."""
    for end in range(at, len(lines)):
        if "-->" in lines[end]:
            text = "\n".join(lines[at : end + 1])
            return end + 1, text.partition("<!--")[2].partition("-->")[0].strip()
    return len(lines), None


def _title(line: str) -> str:
    """Return a heading's words, without the hashes that open and may close it."""
    text = line.lstrip("#").strip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare != text and (not bare or bare[-1] in " \t") else text
