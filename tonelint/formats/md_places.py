"""From the byte offsets a parser gives to places in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_WIDE = re.compile("[^\x00-\x7f]+")
_SAME_WIDTH = re.compile("([\x80-\u07ff]+)|([\u0800-\uffff]+)|([\U00010000-\U0010ffff]+)")


def char_places(body: str, begin: int) -> Callable[[int], int]:
    """Return a function from UTF-8 byte offsets in `body` to places in the file.

    Stretches of characters of equal width are found once; between them the distance is constant.
    """
    if body.isascii():
        return begin.__add__
    chars: list[int] = []
    offsets: list[int] = []
    widths: list[int] = []
    at = byte = 0
    for match in _WIDE.finditer(body):
        start, end = match.span()
        byte += start - at
        for stretch in _SAME_WIDTH.finditer(body, start, end):
            width = 2 if stretch[1] else 3 if stretch[2] else 4
            chars.append(stretch.start() + begin)
            offsets.append(byte)
            widths.append(width)
            byte += width * (stretch.end() - stretch.start())
        at = end
        chars.append(at + begin)
        offsets.append(byte)
        widths.append(1)

    def place(byte: int) -> int:
        index = bisect_right(offsets, byte) - 1
        if index < 0:
            return byte + begin
        return chars[index] + (byte - offsets[index]) // widths[index]

    return place
