"""JSON: translation catalogues, bot exports, and the strings of other data that read like copy."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tonelint.errors import FormatError
from tonelint.formats.base import ReadOptions
from tonelint.formats.prose import Piece
from tonelint.formats.strings import Found, messages_of
from tonelint.model.source import Document, RunKind, Source

_STRING = r'"([^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*)"'
_COMMA = re.compile(r"[ \t\r\n]*(,?)[ \t\r\n]*")
_SPACE = re.compile(r"[ \t\r\n]*")
_KEY = re.compile(rf"[ \t\r\n]*{_STRING}[ \t\r\n]*:[ \t\r\n]*")
_VALUE = re.compile(rf"{_STRING}|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)")
_ESCAPE = re.compile(r"\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)|\\u(....)|\\(.)")
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return a message for each string that is copy; raises `FormatError` for broken JSON."""
    del options  # a string is a message whatever its channel
    found = list(scan(source.text, path=source.path))
    return Document(source, "json", tuple(messages_of(found, path=source.path, source=source.text)))


def scan(text: str, *, path: str) -> Iterator[Found]:
    """Yield every string value with its key path, in order. Keeps no stack of calls."""
    at = _space(text, 0)
    names: list[str] = []
    counts: list[int] = []  # the item number of a list, -1 for an object
    while True:
        # Here a value must begin.
        opener = text[at : at + 1]
        if opener in ("{", "["):
            at = _space(text, at + 1)
            closer = "}" if opener == "{" else "]"
            if text.startswith(closer, at):
                at += 1
            else:
                counts.append(-1 if opener == "{" else 0)
                names.append("0")
                if opener == "{":
                    at = _key(text, at, names, path)
                continue
        else:
            match = _VALUE.match(text, at)
            if match is None:
                raise _broken(text, at, path)
            if match[2] is None:
                start, end = match.span(1)
                yield Found(tuple(names), _pieces(text, start, end), "json")
            at = match.end()
        # Here a value has ended.
        comma, at = _after(text, at)
        while not comma and counts and text[at : at + 1] == ("}" if counts[-1] < 0 else "]"):
            counts.pop()
            names.pop()
            comma, at = _after(text, at + 1)
        if not counts and not comma and at == len(text):
            return
        if not comma or not counts:
            raise _broken(text, at, path)
        if counts[-1] < 0:
            at = _key(text, at, names, path)
        else:
            counts[-1] += 1
            names[-1] = str(counts[-1])


def _key(text: str, at: int, names: list[str], path: str) -> int:
    match = _KEY.match(text, at)
    if match is None:
        raise _broken(text, at, path)
    written = match[1]
    names[-1] = json.loads(f'"{written}"') if "\\" in written else written
    return match.end()


def _after(text: str, at: int) -> tuple[bool, int]:
    """Return whether a comma follows, and where what comes then begins."""
    match = _COMMA.match(text, at)
    return (bool(match[1]), match.end()) if match else (False, at)


def _space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    if text.find("\\", start, end) < 0:
        return [(start, end, text[start:end], RunKind.VERBATIM)]
    pieces: list[Piece] = []
    at = start
    for match in _ESCAPE.finditer(text, start, end):
        if match.start() > at:
            pieces.append((at, match.start(), text[at : match.start()], RunKind.VERBATIM))
        at = match.end()
        shown = _decoded(match)
        kind = RunKind.BREAK if shown in "\r\n" else RunKind.DECODED
        pieces.append((match.start(), at, shown, kind))
    if at < end:
        pieces.append((at, end, text[at:end], RunKind.VERBATIM))
    return pieces


def _decoded(match: re.Match[str]) -> str:
    if match[1]:
        high, low = int(match[1], 16), int(match[2], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if match[3]:
        code = int(match[3], 16)
        # Half a character is none: it could not be written to a file.
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return _SIMPLE.get(match[4], match[4])


def _broken(text: str, at: int, path: str) -> FormatError:
    line = text.count("\n", 0, at) + 1
    near = text[at : at + 1]
    problem, remedy = "The JSON is broken here.", "Check the quotes, commas and braces."
    if not near:
        problem, remedy = "The JSON ends too early.", "Close every brace, bracket and quote."
    elif near == "/":
        problem, remedy = "JSON has no comments.", "Remove the comment."
    elif near in "}]" and text[:at].rstrip().endswith(","):
        problem, remedy = "A comma stands before the closing bracket.", "Remove the comma."
    elif near == "'":
        remedy = "Put strings between double quotes."
    elif near == '"' and not re.match(_STRING, text[at:]):
        problem = "A string is broken: it does not end on its line, or has a wrong escape."
        remedy = "Write line breaks as \\n and a backslash as \\\\."
    return FormatError(problem, path=path, line=line, remedy=remedy)
