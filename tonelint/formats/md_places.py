"""From the byte offsets a parser gives to places in the text."""

from __future__ import annotations

from collections.abc import Callable


def char_places(body: str, begin: int) -> Callable[[int], int]:
    """Return a function from UTF-8 byte offsets in `body` to places in the file.

    A place is counted from the one asked for before, so asking in reading order is fast.
    """
    if body.isascii():
        return begin.__add__
    data = body.encode()
    last, found = 0, begin

    def place(byte: int) -> int:
        nonlocal last, found
        if byte >= last:
            found += len(data[last:byte].decode())
        else:
            found -= len(data[byte:last].decode())
        last = byte
        return found

    return place
