"""Plain text: mails, chat macros, notes, with or without template tags. One file is one message.

A chat pasted as text, in which `Customer:` and `Agent:` speak, has a message for each turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tonelint.formats.base import ReadOptions
from tonelint.formats.extent import extent_of
from tonelint.formats.masking import TagKind, find_tags, places_of
from tonelint.formats.names import in_mail_folder
from tonelint.formats.prose import Piece, TagPlace, cut, segment_of
from tonelint.model.source import (
    Comment,
    Declared,
    Document,
    Mark,
    Message,
    Rank,
    RunKind,
    Segment,
    Source,
)
from tonelint.span import Span

_CUSTOMER = re.compile(r"(?:customer|client|user|visitor|caller|guest)[ \t]*:", re.I)
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_SUBJECT = re.compile(r"subject[ \t]*:[ \t]*(?=\S)", re.I)
_RULE = re.compile(r"[ \t]*([-=*_~#+•—–])(?:[ \t]*\1){2,}[ \t]*\Z")
_ITEM = re.compile(r"[ \t]*(?:[-*•‣·–—+]|\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*>[> \t]*")
# A line that is a link, as the plain-text twins of mails have them: `Label ( https://… )`.
_LINK = re.compile(
    r"^[ \t]*((?=\S)(?:[^\r\n().!?]|\.(?!\s)){1,80}?(?<=\S)(?:\.\.\.)?)[ \t]*"
    r"\([ \t]*(\{\{[^{}\r\n]*\}\}|<%[^%\r\n]*%>|[^\s()]+)[ \t]*\)[ \t]*$",
    re.M,
)
_TARGET = re.compile(r"[a-z][a-z0-9+.-]*:|www\.|\{\{|<%|\*\|", re.I)
_ALONE = re.compile(r"\S+@\S+\Z|[a-z][a-z0-9+.-]*://\S+\Z|www\.\S+\Z", re.I)


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return the file as one message of paragraphs, list items and titles between rules."""
    text = source.text
    found = find_tags(text)
    comments = tuple(
        Comment(tag.start, tag.end, text[tag.inner_start : tag.inner_end].strip())
        for tag in found
        if tag.kind is TagKind.COMMENT
    )
    if _two_speak(text):
        from tonelint.formats.transcript import conversation  # few texts are one

        tags = places_of(found)
        turns = conversation(
            text, lambda start, end: block_segments(text, start, end, tags, mail=False)
        )
        if turns:
            return Document(source, "text", tuple(turns), comments)
    mail = options.channel in ("", "email")
    segments = block_segments(text, 0, len(text), places_of(found), mail=mail)
    if not segments:
        return Document(source, "text", (), comments)
    declared: tuple[Declared, ...] = ()
    if options.channel == "" and in_mail_folder(source.path):
        declared = (Declared("channel", "email", "folder of mails", Rank.FORMAT),)
    elif options.channel == "" and is_mail(segments):
        declared = (Declared("channel", "email", "greeting and sign-off", Rank.FORMAT),)
    extent = extent_of(source.path, text, segments, markup=False)
    message = Message(Span(0, len(text)), tuple(segments), declared, extent)
    return Document(source, "text", (message,), comments)


def _two_speak(text: str) -> bool:
    """Return whether a customer may speak in a text: most need no closer look."""
    return ":" in text and _CUSTOMER.search(text) is not None


def is_mail(segments: Sequence[Segment]) -> bool:
    """Return whether a text reads like a mail: a subject line, or a greeting and a sign-off."""
    roles = {segment.role for segment in segments}
    return "subject" in roles or {"greeting", "sign-off"} <= roles


def block_segments(
    text: str, start: int, end: int, tags: Sequence[TagPlace], *, mail: bool
) -> list[Segment]:
    """Return the segments of text[start:end], which is plain prose with template `tags`.

    With `mail`, the first and last lines to the reader are greeting and sign-off.
    """
    segments: list[Segment] = []
    for lines, role in _blocks(text, start, end, tags):
        segment = _segment(text, lines, tags, role)
        if segment:
            segments.append(segment)
    if not mail:
        return segments
    from tonelint.formats.roles import mail_roles

    return list(mail_roles(segments))


_Lines = list[tuple[int, int, int]]
"""The lines of a block: start, end, and where the line break after it ends."""


def _blocks(
    text: str, start: int, end: int, tags: Sequence[TagPlace]
) -> Iterator[tuple[_Lines, str]]:
    """Yield blocks of lines and the role each has: blank lines, rules and list items part them."""
    lines: _Lines = []
    first = True
    ruled = False  # whether the line before the block is a rule
    role = "body"
    for begin, stop, after in _lines(text, start, end):
        written = _without(text, begin, stop, tags)
        rule = _RULE.match(written)
        if rule or not written.strip():
            if lines:
                # A title stands between two rules, or over one.
                titled = rule and len(lines) <= 2 and (ruled or rule[1] in "-=*")
                yield (
                    lines,
                    "heading" if role == "body" and (titled or _shouts(text, lines)) else role,
                )
                lines, role = [], "body"
            ruled = bool(rule)
            continue
        subject = _SUBJECT.match(text, begin, stop) if first else None
        first = False
        quoted = _QUOTED.match(text, begin, stop)
        item = _ITEM.match(text, begin, stop)
        kind = "quote" if quoted else "body"
        if lines and (item or kind != role or subject):
            yield lines, role
            lines = []
            ruled = False
        role = kind
        if subject:
            yield [(subject.end(), stop, after)], "subject"
            continue
        opening = item or quoted
        lines.append((opening.end() if opening else begin, stop, after))
    if lines:
        yield lines, role


def _shouts(text: str, lines: _Lines) -> bool:
    """Return whether a block is one short line in capitals, as titles in plain text are."""
    start, end, _ = lines[0]
    line = text[start:end].strip()
    return len(lines) == 1 and line.isupper() and 4 <= len(line) <= 70 and line[-1] not in ".,"


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    at = start
    while at < end:
        match = _LINE.match(text, at, end)
        if match is None:
            return
        yield at, match.end(1), match.end()
        at = match.end()


def _without(text: str, start: int, end: int, tags: Sequence[TagPlace]) -> str:
    """Return text[start:end] without the tags a reader does not see; other tags are a word."""
    if not tags:
        return text[start:end]
    pieces = cut([(start, end, text[start:end], RunKind.VERBATIM)], tags, text)
    return "".join("x" if kind is RunKind.PLACEHOLDER else shown for _, _, shown, kind in pieces)


def _segment(text: str, lines: _Lines, tags: Sequence[TagPlace], role: str) -> Segment | None:
    pieces: list[Piece] = []
    for number, (start, end, after) in enumerate(lines):
        last = number == len(lines) - 1
        if last:
            pieces.append((start, end, text[start:end], RunKind.VERBATIM))
        elif text[end:after] == "\n" and lines[number + 1][0] == after:
            pieces.append((start, after, text[start:after], RunKind.VERBATIM))
        else:  # a carriage return, or a quotation sign before the next line
            pieces.append((start, end, text[start:end], RunKind.VERBATIM))
            pieces.append((end, lines[number + 1][0], "\n", RunKind.BREAK))
    pieces = cut([piece for piece in pieces if piece[2]], tags, text)
    shown = "".join(piece[2] for piece in pieces)
    if _ALONE.match(shown.strip()):
        return None
    return segment_of(pieces, role=role, escape="plain", marks=_links(shown))


def _links(shown: str) -> tuple[Mark, ...]:
    """Return a mark for each line that is a link: `Label ( url )`."""
    if "(" not in shown:
        return ()
    return tuple(
        Mark(match.start(1), match.end(1), "link", match[2])
        for match in _LINK.finditer(shown)
        if _TARGET.match(match[2])
    )
