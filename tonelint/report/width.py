"""How text looks in a terminal: the columns it takes, wrapping, and a window on a long line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import bidirectional, category, east_asian_width

Cell = tuple[str, int]
"""What is shown for one character, and how many columns that takes."""

TAB = "    "
ELLIPSIS: Cell = ("…", 1)
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cells(text: str) -> list[Cell]:
    """Return a cell for each character: tabs are spaces, control characters are made visible."""
    if text.isascii() and text.isprintable():
        return [(char, 1) for char in text]
    found: list[Cell] = []
    before = ""
    for char in text:
        found.append(_cell(char, before, found[-1][1] if found else 0))
        before = char
    return found


def columns(text: str) -> int:
    """Return how many columns `text` takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(width for _, width in cells(text))


def shown(text: str) -> str:
    """Return `text` as it is safe to show: no tabs, no control characters."""
    return text if text.isprintable() else "".join(char for char, _ in cells(text))


def shown_lines(text: str) -> list[str]:
    """Return the lines of `text`, each as it is safe to show."""
    return [shown(line) for line in text.replace("\r\n", "\n").split("\n")]


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield `text` in lines of at most `width` columns; a longer word has a line of its own."""
    line, taken = "", 0
    for word in shown(" ".join(text.split())).split(" "):
        size = columns(word)
        if line and taken + 1 + size > width:
            yield line
            line, taken = word, size
        else:
            line, taken = (f"{line} {word}", taken + 1 + size) if line else (word, size)
    yield line


def runs_leftward(text: str) -> bool:
    """Return whether a part of `text` is read from right to left."""
    return not text.isascii() and any(bidirectional(char) in ("R", "AL") for char in text)


def window(row: Sequence[Cell], start: int, end: int, width: int) -> tuple[int, int]:
    """Return the part of `row` to show in `width` columns so that start..end is in view.

    What goes before the place gets a third of what is left; a place too long loses its end. Two
    columns are left for the ellipses that show that something is cut.
    """
    if sum(size for _, size in row) <= width:
        return 0, len(row)
    room = max(width - 2, 1)
    first, last, taken = start, start, 0
    while last < end and taken + row[last][1] <= room:
        taken += row[last][1]
        last += 1
    before = taken + (room - taken) // 3
    while first > 0 and taken + row[first - 1][1] <= before:
        first -= 1
        taken += row[first][1]
    while last < len(row) and taken + row[last][1] <= room:
        taken += row[last][1]
        last += 1
    while first > 0 and taken + row[first - 1][1] <= room:
        first -= 1
        taken += row[first][1]
    return first, last


def _cell(char: str, before: str, width_before: int) -> Cell:
    if char == _EMOJI_STYLE:
        # The style makes a narrow symbol (❤) as wide as an emoji.
        return char, 1 if width_before == 1 and not before.isalnum() else 0
    if before == _JOINER:
        return char, 0
    return _alone(char)


@lru_cache(maxsize=4096)
def _alone(char: str) -> Cell:
    """Return the cell of a character whatever comes before it."""
    code = ord(char)
    if char == "\t":
        return TAB, len(TAB)
    if code < 0x20:
        return chr(0x2400 + code), 1
    sort = category(char)
    if char in _TURNS_TEXT or sort in {"Cc", "Cs", "Zl", "Zp"}:
        return "\ufffd", 1
    if code in _FLAG_LETTERS:
        return char, 1
    if code in _SKIN_TONES or sort in {"Mn", "Me", "Cf"}:
        return char, 0
    return char, 2 if east_asian_width(char) in "WF" else 1
