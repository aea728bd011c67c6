"""Pieces of prose before they are a segment: cut at tags, trimmed, laid out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tonelint.model.source import Mark, Run, RunKind, Segment, lay_out

Piece = tuple[int, int, str, RunKind]
"""Start and end in the source, the text it stands for, and how the two relate."""

TagPlace = tuple[int, int, RunKind | None]
"""A template tag: PLACEHOLDER shows a value, BREAK parts two texts, None shows nothing."""

_LOOSE = (RunKind.VERBATIM, RunKind.BREAK)
_WRITTEN = (RunKind.VERBATIM, RunKind.DECODED, RunKind.READONLY)


def cut(pieces: Iterable[Piece], tags: Sequence[TagPlace], source: str) -> list[Piece]:
    """Return `pieces` with the tags in them, which are sorted, made pieces of their own."""
    if not tags:
        return list(pieces)
    out: list[Piece] = []
    for piece in pieces:
        start, end, _, kind = piece
        first = bisect_right(tags, start, key=_end_of)
        if first == len(tags) or tags[first][0] >= end:
            out.append(piece)
        elif kind is RunKind.VERBATIM:
            _cut_one(out, start, end, tags[first:], source)
        elif kind is RunKind.BREAK:
            out.append(piece)
        else:  # an escape inside a tag belongs to the tag
            out.append((start, end, piece[2], RunKind.PLACEHOLDER))
    return out


def _cut_one(out: list[Piece], start: int, end: int, tags: Iterable[TagPlace], source: str) -> None:
    at = start
    for tag_start, tag_end, seen in tags:
        if tag_start >= end:
            break
        if tag_start > at:
            out.append((at, tag_start, source[at:tag_start], RunKind.VERBATIM))
        begin, at = max(tag_start, start), min(tag_end, end)
        if seen is RunKind.PLACEHOLDER:
            out.append((begin, at, source[begin:at], seen))
        elif seen is RunKind.BREAK:
            out.append((begin, at, "\n", seen))
    if at < end:
        out.append((at, end, source[at:end], RunKind.VERBATIM))


def _end_of(tag: TagPlace) -> int:
    return tag[1]


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` without the white space at both ends."""
    out = list(pieces)
    while out and out[-1][2][-1:].isspace() and out[-1][3] in _LOOSE:
        start, end, text, kind = out.pop()
        bare = text.rstrip()
        if bare and kind is RunKind.VERBATIM:
            out.append((start, end - len(text) + len(bare), bare, kind))
    while out and out[0][2][:1].isspace() and out[0][3] in _LOOSE:
        start, end, text, kind = out.pop(0)
        bare = text.lstrip()
        if bare and kind is RunKind.VERBATIM:
            out.insert(0, (start + len(text) - len(bare), end, bare, kind))
    return out


def is_prose(pieces: Iterable[Piece]) -> bool:
    """Return whether a person wrote any of it: tags, code and white space alone are no copy."""
    return any(kind in _WRITTEN and text and not text.isspace() for _, _, text, kind in pieces)


def segment_of(
    pieces: Sequence[Piece],
    *,
    role: str = "body",
    speaker: str = "brand",
    key: str | None = None,
    locale: str | None = None,
    judged: bool = True,
    escape: str = "plain",
    marks: tuple[Mark, ...] = (),
) -> Segment | None:
    """Return the segment of `pieces`, without white space at its ends; None when it is no prose.

    `marks` count from the first piece's first character.
    """
    if not is_prose(pieces):
        return None
    kept = trimmed(pieces)
    if len(kept) == 1:
        start, end, text, kind = kept[0]
        runs: tuple[Run, ...] = (Run(0, start, end, text, kind),)
    else:
        text, runs = lay_out(kept)
    if marks:
        before = 0
        if pieces[0][1] <= kept[0][0]:
            before = next((n for n, piece in enumerate(pieces) if piece[1] > kept[0][0]), 0)
        skipped = sum(len(piece[2]) for piece in pieces[:before])
        if pieces[before][3] is RunKind.VERBATIM:
            skipped += kept[0][0] - pieces[before][0]
        marks = tuple(_moved(marks, -skipped, len(text)))
    return Segment(text, runs, role, speaker, key, locale, judged, escape, marks)


def _moved(marks: Iterable[Mark], by: int, length: int) -> Iterable[Mark]:
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        start, end = max(0, mark.start + by), min(length, mark.end + by)
        if start < end:
            yield Mark(start, end, mark.kind, mark.value)
