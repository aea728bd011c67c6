"""YAML scalars as pieces: which characters of the file make which characters of the value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tonelint.model.source import RunKind

Piece = tuple[int, int, str, RunKind]
"""Start and end in the source, the text it stands for, and how the two relate."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
_FOLD = re.compile(r"[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_DOUBLE = re.compile(
    r"\\(?:(\r\n|\r|\n)[ \t]*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))"
    r"|(" + _FOLD.pattern + ")"
)
_SINGLE = re.compile("('')|(" + _FOLD.pattern + ")")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029", "\t": "\t",
}  # fmt: skip
_VERBATIM, _DECODED, _BREAK = RunKind.VERBATIM, RunKind.DECODED, RunKind.BREAK


def scalar_pieces(text: str, node: Any, *, base: int = 0) -> tuple[list[Piece], str]:
    """Return the pieces of a scalar node and the name of the escape for new text in it.

    `text` is what the node was composed from and `base` where it begins in the source. The pieces'
    texts, joined, are the node's value; a scalar that cannot be followed is one read-only piece.
    """
    start, end = node.start_mark.index, node.end_mark.index
    value, style = node.value, node.style
    if not style:  # libyaml gives plain scalars an empty style, the pure loader None
        start += _properties(text, start)
        if text.startswith(value, start) and end - start == len(value):
            return [(base + start, base + end, value, _VERBATIM)], "yaml-plain"
        end = start + len(text[start:end].rstrip())
        pieces, escape = _flow(text, start, end, _SINGLE), "yaml-plain"
    elif style in ("'", '"'):
        start, end = _inside(text, start, end, style)
        if text.startswith(value, start) and end - start == len(value):
            return [(base + start, base + end, value, _VERBATIM)], _QUOTED[style]
        pattern = _SINGLE if style == "'" else _DOUBLE
        pieces, escape = _flow(text, start, end, pattern), _QUOTED[style]
    else:
        pieces, escape = _block(text, start, end, value), "yaml-block"
    if "".join(piece[2] for piece in pieces) != value:
        return [(base + start, base + end, value, RunKind.READONLY)], "never"
    if base:
        pieces = [(base + a, base + b, shown, kind) for a, b, shown, kind in pieces]
    return pieces, escape


_QUOTED = {"'": "yaml-single", '"': "yaml-double"}


def _inside(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """Return the place between the quotes; a tag or anchor may stand before them."""
    return text.index(quote, start, end) + 1, text.rindex(quote, start, end)


def _properties(text: str, start: int) -> int:
    """Return how long the tag and anchor before a plain scalar are."""
    match = _PROPERTIES.match(text, start)
    return match.end() - start if match else 0


def _flow(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[Piece]:
    """Return the pieces of a plain or quoted scalar: verbatim between escapes and folded lines."""
    pieces: list[Piece] = []
    at = start
    for match in pattern.finditer(text, start, end):
        if match.start() > at:
            pieces.append((at, match.start(), text[at : match.start()], _VERBATIM))
        at = match.end()
        shown, kind = _stands_for(match)
        pieces.append((match.start(), at, shown, kind))
    if at < end:
        pieces.append((at, end, text[at:end], _VERBATIM))
    return [piece for piece in pieces if piece[2]]


def _stands_for(match: re.Match[str]) -> tuple[str, RunKind]:
    written = match[0]
    if written[0] == "\\":
        if match[1]:  # an escaped line break joins the lines
            return "", _BREAK
        digits = match[2] or match[3] or match[4]
        if digits:
            return chr(int(digits, 16)), _DECODED
        shown = _ESCAPES.get(match[5], match[5])
        return shown, _BREAK if shown == "\n" else _DECODED
    if written == "''":
        return "'", _DECODED
    blank = len(_NEWLINE.findall(written)) - 1
    return "\n" * blank if blank else " ", _BREAK


def _block(text: str, start: int, end: int, value: str) -> list[Piece]:
    """Return the pieces of a literal or folded block scalar, line by line.

    Every line's words stand in the value as they are, so the value leads the way: what lies between
    two lines is a break, whatever the folding rules made of it.
    """
    pieces: list[Piece] = []
    at = 0
    broken = -1
    lines = _lines(text, start, end)
    next(lines, None)  # the header: `|`, `>-`
    for begin, finish in lines:
        words = text[begin:finish]
        bare = words.lstrip(" ")
        if not bare:
            continue
        # Spaces beyond the block's indentation belong to the value.
        near = value.find(bare, at)
        if near < 0:
            return []
        extra = _trailing_spaces(value, at, near)
        begin += len(words) - len(bare) - extra
        near -= extra
        if near > at and broken >= 0:
            pieces.append((broken, begin, value[at:near], _BREAK))
        elif near > at:
            pieces.append((begin, begin, value[at:near], _BREAK))
        pieces.append((begin, finish, text[begin:finish], _VERBATIM))
        at = near + finish - begin
        broken = finish
    if at < len(value) and broken >= 0:
        pieces.append((broken, end, value[at:], _BREAK))
    return pieces


def _trailing_spaces(value: str, start: int, end: int) -> int:
    count = 0
    while end - count > start and value[end - count - 1] == " ":
        count += 1
    # A folded line break is one space: it is no indentation.
    return count if start == 0 or "\n" in value[start:end] else 0


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each line of text[start:end] without its line break."""
    at = start
    for match in _NEWLINE.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end
