"""Table cells and their items: pipes, commas, quotation marks, backslashes, parts of speech."""

from __future__ import annotations

import re

from tonelint.errors import nearest
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Item

PARTS = ("noun", "verb")
"""Parts of speech a word can be given in braces."""

_QUOTES = {'"': '"', "“": "”"}
_POS = re.compile(r"(.*\S)\s*\{([^{}]*)\}\Z", re.DOTALL)


def split_row(line: str) -> list[str]:
    """Return the cells of a table row, trimmed; `\\|` is a pipe, other backslashes stay."""
    line = line.strip()
    cells: list[str] = []
    part: list[str] = []
    at = 1 if line.startswith("|") else 0
    while at < len(line):
        char = line[at]
        if char == "\\" and at + 1 < len(line):
            part.append("|" if line[at + 1] == "|" else line[at : at + 2])
            at += 2
            continue
        if char == "|":
            cells.append("".join(part).strip())
            part = []
        else:
            part.append(char)
        at += 1
    if "".join(part).strip() or not line.endswith("|"):
        cells.append("".join(part).strip())
    return cells


def plain(cell: str) -> str:
    """Return a cell's text without the quotation marks around it and without backslashes."""
    if len(cell) > 1 and _QUOTES.get(cell[0]) == cell[-1] and cell.count(cell[-1]) <= 2:
        cell = cell[1:-1]
    return unescape(cell)


def unescape(text: str) -> str:
    """Return `text` with each backslash before a mark taken away."""
    return re.sub(r"\\([^\w\s])", r"\1", text) if "\\" in text else text


def split_items(cell: str, *, mark: str = ",") -> list[str]:
    """Return the items of a cell: split at `mark` outside quotes, quotes and escapes resolved."""
    items: list[str] = []
    part: list[str] = []
    closing = ""
    at = 0
    while at < len(cell):
        char = cell[at]
        if char == "\\" and at + 1 < len(cell) and not cell[at + 1].isalnum():
            part.append(cell[at + 1])
            at += 1
        elif closing:
            if char == closing:
                closing = ""
            else:
                part.append(char)
        elif char in _QUOTES and not "".join(part[-1:]).strip():
            closing = _QUOTES[char]
        elif char == mark:
            items.append("".join(part).strip())
            part = []
        else:
            part.append(char)
        at += 1
    if closing:
        raise ClauseError(
            "A quotation mark is opened and not closed.",
            f"Put {closing} after the last quoted word, or a backslash before the first mark.",
        )
    items.append("".join(part).strip())
    return [item for item in items if item]


def word_items(cell: str) -> list[Item]:
    """Return the items of a Use or Not cell, each with its part of speech."""
    return [_word(text) for text in dict.fromkeys(split_items(cell))]


def _word(text: str) -> Item:
    found = _POS.match(text) if text.endswith("}") else None
    if not found:
        return Item(text)
    pos = found[2].strip()
    if pos not in PARTS:
        raise ClauseError(f"“{pos}” is not a part of speech.", nearest(pos, PARTS))
    return Item(found[1], pos)
