"""Mail files (.eml): the subject and the text a reader sees, as one message.

Where a mail has both an HTML and a plain-text version of the same words, the HTML is read: it is
what most readers see, and reading both would count every fault twice. Parts in quoted-printable or
base64 and encoded subjects are shown and judged, but cannot be fixed in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tonelint.formats import mime
from tonelint.formats.base import ReadOptions
from tonelint.formats.html import Region, read_region
from tonelint.formats.masking import find_tags, places_of
from tonelint.formats.mime import Decoded, Header, Part
from tonelint.formats.names import as_locale
from tonelint.formats.prose import Piece, cut, segment_of
from tonelint.formats.roles import mail_roles
from tonelint.formats.text import block_segments
from tonelint.model.source import (
    Comment,
    Declared,
    Document,
    Feature,
    Message,
    Rank,
    Run,
    RunKind,
    Segment,
    Source,
)
from tonelint.span import Span

_TEXTS = ("text/html", "text/plain")


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return the mail as one message; raises `FormatError` when it is none or cannot be decoded."""
    if not source.text.strip():
        return Document(source, "eml", ())
    mail = mime.parse(source.text, path=source.path)
    segments: list[Segment] = []
    comments: list[Comment] = []
    features = [*_headers(mail)]
    subject = mail.header("subject")
    if subject:
        segments += _subject(source.text, subject)
    for part in _shown(mail):
        read_part = _read_part(source, part, options)
        segments += read_part.segments
        comments += read_part.comments
        features += read_part.features
    if not segments:
        return Document(source, "eml", (), tuple(comments))
    declared = tuple(_declared(mail, next(_shown(mail), mail)))
    message = Message(
        Span(0, len(source.text)), mail_roles(segments), declared, features=tuple(features)
    )
    return Document(source, "eml", (message,), tuple(comments))


def _shown(part: Part) -> Iterator[Part]:
    """Yield the text parts a reader sees: of alternatives the HTML, no attachments."""
    if part.parts:
        inside = [list(_shown(below)) for below in part.parts]
        if part.kind == "multipart/alternative":
            # The last alternative is the richest.
            html = [parts for parts in inside if any(p.kind == "text/html" for p in parts)]
            inside = html[-1:] or inside[:1]
        for parts in inside:
            yield from parts
    elif part.kind in _TEXTS and not part.attached:
        yield part


def _headers(mail: Part) -> Iterator[Feature]:
    """Yield what the headers say that rules may ask about."""
    for name in ("from", "reply-to", "list-unsubscribe"):
        header = mail.header(name)
        if header:
            value = _words(header.value) if "=?" in header.value else header.value
            yield Feature(name, header.start, header.end, value)


def _read_part(source: Source, part: Part, options: ReadOptions) -> Region:
    if not part.encoding:
        return _prose(source.text, part.start, part.end, part.kind, options)
    decoded = mime.decode(source.text, part, path=source.path)
    region = _prose(decoded.text, 0, len(decoded.text), part.kind, options)
    segments = tuple(_encoded(segment, decoded) for segment in region.segments)
    features = (
        Feature(f.kind, *(decoded.place(f.start, f.end) if f.end else (0, 0)), f.value)
        for f in region.features
    )
    return Region(segments, (), features=tuple(features))


def _prose(text: str, start: int, end: int, kind: str, options: ReadOptions) -> Region:
    if kind == "text/html":
        region = read_region(text, start, end, options=options, email=True)
        return replace(region, features=(Feature("markup", 0, 0), *region.features))
    tags = places_of(find_tags(text)) if "{" in text or "<%" in text or "*|" in text else ()
    return Region(tuple(block_segments(text, start, end, tags, mail=False)), ())


def _encoded(segment: Segment, decoded: Decoded) -> Segment:
    """Return a segment of a decoded part with the places of the lines it comes from."""
    runs = []
    for run in segment.runs:
        kind = run.kind
        if kind in (RunKind.VERBATIM, RunKind.DECODED):
            kind = RunKind.READONLY
        start, end = decoded.place(run.start, run.end)
        runs.append(Run(run.at, start, end, run.text, kind))
    return segment._replace(runs=tuple(runs), escape="never")


def _subject(text: str, header: Header) -> list[Segment]:
    written = header.value
    if "=?" in written:
        pieces: list[Piece] = [(header.start, header.end, _words(written), RunKind.READONLY)]
    elif "\n" in written or "\r" in written:
        pieces = _unfolded(header)
    else:
        pieces = [(header.start, header.end, written, RunKind.VERBATIM)]
    pieces = cut(pieces, places_of(find_tags(text[: header.end])), text)
    segment = segment_of(pieces, role="subject")
    return [segment] if segment else []


def _unfolded(header: Header) -> list[Piece]:
    """Return the pieces of a header on several lines; a line break there is one space."""
    pieces: list[Piece] = []
    at = header.start
    for line in header.value.splitlines(keepends=True):
        bare = line.strip()
        start = at + line.find(bare)
        if bare:
            if pieces:
                pieces.append((pieces[-1][1], start, " ", RunKind.BREAK))
            pieces.append((start, start + len(bare), bare, RunKind.VERBATIM))
        at += len(line)
    return pieces


def _words(written: str) -> str:
    """Return the words of an encoded header (RFC 2047)."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(written)))
    except (HeaderParseError, LookupError, ValueError):
        return written


def _declared(mail: Part, first: Part) -> Iterator[Declared]:
    yield Declared("channel", "email", "mail file", Rank.FORMAT)
    language = mail.header("content-language") or first.header("content-language")
    locale = as_locale(language.value.split(",")[0].strip()) if language else None
    if language and locale:
        yield Declared("locale", locale, "Content-Language", Rank.METADATA, language.start)
    context = mail.header("x-tonelint-context")
    for item in context.value.split(";") if context else ():
        axis, equals, value = item.partition("=")
        if equals and context:
            origin = "X-Tonelint-Context"
            yield Declared(axis.strip(), value.strip(), origin, Rank.METADATA, context.start)
