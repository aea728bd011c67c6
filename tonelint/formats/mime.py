"""The structure of a mail file, with places: headers, parts, and what encoded parts say."""

from __future__ import annotations

import binascii
import quopri
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tonelint.errors import FormatError

_HEADER = re.compile(
    r"([!-9;-~]+)[ \t]*:[ \t]*((?:[^\r\n]|(?:\r\n|\r|\n)(?=[ \t]))*)(?:\r\n|\r|\n|\Z)"
)
_BLANK = re.compile(r"\r\n|\r|\n|\Z")
_PARAMETER = re.compile(r";\s*([\w-]+)\*?\s*=\s*(?:\"([^\"]*)\"|([^;\s]+))")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_DEEPEST = 20  # parts within parts; no mail comes near


@dataclass(frozen=True, slots=True)
class Header:
    """One header: its name in lower case, and the place of its value."""

    name: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail: headers, the place of its body, and the parts within it."""

    headers: tuple[Header, ...]
    start: int
    end: int
    parts: tuple[Part, ...] = ()

    def header(self, name: str) -> Header | None:
        """Return the first header of a name (in lower case)."""
        return next((header for header in self.headers if header.name == name), None)

    @property
    def kind(self) -> str:
        """The content type in lower case, `text/plain` when it names none."""
        header = self.header("content-type")
        return header.value.split(";")[0].strip().lower() if header else "text/plain"

    @property
    def encoding(self) -> str:
        """The transfer encoding in lower case, "" for text as it stands."""
        header = self.header("content-transfer-encoding")
        name = header.value.strip().lower() if header else ""
        return name if name in ("quoted-printable", "base64") else ""

    @property
    def attached(self) -> bool:
        """Whether it is an attachment."""
        header = self.header("content-disposition")
        return header is not None and header.value.strip().lower().startswith("attachment")

    @property
    def charset(self) -> str:
        """The character set, UTF-8 when it names none."""
        header = self.header("content-type")
        return parameters(header.value).get("charset", "utf-8") if header else "utf-8"


def parse(text: str, *, path: str) -> Part:
    """Return the mail in `text`; raises `FormatError` when it has no headers."""
    # Some programs put an envelope line on top.
    at = len(_LINE.match(text)[0]) if text.startswith("From ") else 0  # type: ignore[index]
    part = _part(text, at, len(text), 0)
    if not part.headers:
        raise FormatError(
            "This is no mail: it does not begin with headers.",
            path=path,
            line=1,
            remedy="Save the mail with its headers (From:, Subject:), or name the file .txt.",
        )
    return part


def parameters(value: str) -> dict[str, str]:
    """Return the parameters of a header's value (`; charset=utf-8`)."""
    flat = re.sub(r"[\r\n]+[ \t]+", " ", value)
    return {m[1].lower(): m[2] if m[2] is not None else m[3] for m in _PARAMETER.finditer(flat)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of an encoded part, and the way from it to lines of the source."""

    text: str
    _at: tuple[int, ...]
    _lines: tuple[tuple[int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of the source lines that text[start:end] comes from."""
        first = bisect_right(self._at, start) - 1
        last = bisect_right(self._at, max(start, end - 1)) - 1
        return self._lines[first][0], self._lines[last][1]


def decode(text: str, part: Part, *, path: str) -> Decoded:
    """Return the decoded body of a part; raises `FormatError` when it cannot be decoded."""
    written = text[part.start : part.end]
    try:
        raw = written.encode("ascii")
        base64 = part.encoding == "base64"
        data = binascii.a2b_base64(raw) if base64 else quopri.decodestring(raw)
        shown = data.decode(part.charset, errors="replace")
    except (UnicodeEncodeError, binascii.Error, LookupError) as error:
        raise FormatError(
            f"A part of this mail cannot be decoded ({part.encoding}): {error}.",
            path=path,
            line=text.count("\n", 0, part.start) + 1,
            remedy="Export the mail again.",
        ) from None
    if not base64:
        lines = _logical_lines(text, part)
        starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", shown))]
        if len(starts) == len(lines):
            return Decoded(shown, tuple(starts), tuple(lines))
    return Decoded(shown, (0,), ((part.start, part.end),))


def _logical_lines(text: str, part: Part) -> list[tuple[int, int]]:
    """Return the lines of a quoted-printable body; `=` at the end joins two."""
    lines: list[tuple[int, int]] = []
    begin = at = part.start
    while True:
        match = _LINE.match(text, at, part.end)
        if match is None:
            return lines
        at = match.end()
        if match[1].rstrip(" \t").endswith("=") and match[2]:
            continue
        lines.append((begin, match.end(1)))
        begin = at
        if not match[2]:
            return lines


def _part(text: str, start: int, end: int, depth: int) -> Part:
    headers: list[Header] = []
    at = start
    while match := _HEADER.match(text, at, end):
        headers.append(Header(match[1].lower(), match.start(2), match.end(2), match[2]))
        at = match.end()
    blank = _BLANK.match(text, at, end)
    body = blank.end() if blank and headers else at
    part = Part(tuple(headers), body, end)
    header = part.header("content-type")
    boundary = parameters(header.value).get("boundary") if header else None
    if not boundary or not part.kind.startswith("multipart/") or depth >= _DEEPEST:
        return part
    inside = tuple(_part(text, a, b, depth + 1) for a, b in _between(text, boundary, body, end))
    return Part(part.headers, body, end, inside)


def _between(text: str, boundary: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places between boundary lines; a missing last one ends with the file."""
    line = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\r|\n|\Z)", re.M)
    before: int | None = None
    for match in line.finditer(text, start, end):
        if before is not None:
            # The line break before a boundary belongs to it.
            stop = match.start()
            if text[stop - 1 : stop] == "\n":
                stop -= 1
            if text[stop - 1 : stop] == "\r":
                stop -= 1
            yield before, max(before, stop)
        before = None if match[1] else match.end()
        if match[1]:
            return
    if before is not None:
        yield before, end
