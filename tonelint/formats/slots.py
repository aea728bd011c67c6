"""Slots and markup inside a string of a data file: what is no prose, and what links it marks."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tonelint.formats.masking import TagKind, find_tags
from tonelint.formats.prose import Piece
from tonelint.model.source import Mark, RunKind

SPECIAL = re.compile(r"[{%$*<&\[@_]")
"""A string with none of these has no slots and no markup."""
_SLOTS = re.compile(
    r"(?P<printf>(?<![\d%])%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|z)?[@a-zA-Z](?![A-Za-z]))"
    r"|(?P<named>%[A-Za-z_]\w*%|__\w+?__)"  # Symfony, old i18next
    r"|(?P<nested>\$t\([^()]*\)|@:(?:\([\w.]+\)|[\w.]*\w))"  # i18next, vue-i18n
    r"|(?P<args>\{\s*\w+\s*,[^{}]*\})"  # {when, date, short}
    r"|(?P<tag></?(?P<name>[A-Za-z0-9][\w-]*)(?:\s[^<>]*)?/?>|<!--.*?-->)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)"
    r"|(?P<link>\[(?P<label>[^\[\]\n]+)\]\((?P<to>[^()\s]+)\))",
    re.S,
)
_HREF = re.compile(r"""\bhref\s*=\s*\\?["']?([^"'\s>\\]*)""")
_LINES = frozenset(
    {"br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "hr"}
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a string's text that is no prose of its own.

    `kind` is what stands there for the reader, with `shown` as its text; None: nothing.
    """

    start: int
    end: int
    kind: RunKind | None
    shown: str = ""


def slots_of(text: str) -> tuple[list[Slot], list[tuple[int, int, str]]]:
    """Return the slots of a string in order, and its links (start, end, target)."""
    if not SPECIAL.search(text):
        return [], []
    slots = [
        Slot(tag.start, tag.end, _SEEN.get(tag.kind), _shown(text, tag.start, tag.end, tag.kind))
        for tag in find_tags(text)
    ]
    links: list[tuple[int, int, str]] = []
    anchor: tuple[int, str] | None = None
    for match in _SLOTS.finditer(text):
        start, end = match.span()
        if match["link"]:
            slots.append(Slot(start, start + 1, None))
            slots.append(Slot(match.end("label"), end, None))
            links.append((start + 1, match.end("label"), match["to"]))
        elif match["tag"]:
            name = (match["name"] or "").lower()
            slots.append(Slot(start, end, RunKind.BREAK if name in _LINES else None, "\n"))
            if name == "a" and not match[0].startswith("</"):
                href = _HREF.search(match[0])
                anchor = (end, href[1] if href else "")
            elif name == "a" and anchor:
                links.append((anchor[0], start, anchor[1]))
                anchor = None
        elif match["entity"]:
            shown = html.unescape(match[0])
            if shown != match[0]:
                slots.append(Slot(start, end, RunKind.DECODED, shown))
        else:
            slots.append(Slot(start, end, RunKind.PLACEHOLDER, match[0]))
    return apart(slots), links


_SEEN = {TagKind.OUTPUT: RunKind.PLACEHOLDER, TagKind.ELSE: RunKind.BREAK}


def _shown(text: str, start: int, end: int, kind: TagKind) -> str:
    return "\n" if kind is TagKind.ELSE else text[start:end]


def apart(slots: list[Slot]) -> list[Slot]:
    """Return the slots in order, without those that begin inside another."""
    kept: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: (slot.start, -slot.end)):
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return kept


def part(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """Return the pieces of text[start:end], where the text is that of all `pieces`."""
    out: list[Piece] = []
    at = 0
    for begin, stop, text, kind in pieces:
        after = at + len(text)
        if after > start and at < end:
            low, high = max(start - at, 0), min(end, after) - at
            if low == 0 and high == len(text):
                out.append((begin, stop, text, kind))
            elif kind is RunKind.VERBATIM:
                out.append((begin + low, begin + high, text[low:high], kind))
            else:
                out.append((begin, stop, text[low:high], kind))
        at = after
        if at >= end:
            break
    return out


def with_slots(
    pieces: Sequence[Piece], slots: Sequence[Slot], links: Sequence[tuple[int, int, str]]
) -> tuple[list[Piece], tuple[Mark, ...]]:
    """Return `pieces` with the slots in them made pieces of their own, and marks for the links."""
    if not slots:
        return list(pieces), ()
    out: list[Piece] = []
    places: list[tuple[int, int]] = [(0, 0)]  # where the old text's places are in the new
    at = length = 0
    for slot in slots:
        before = part(pieces, at, slot.start)
        out += before
        length += slot.start - at
        places.append((slot.start, length))
        inside = part(pieces, slot.start, slot.end)
        if slot.kind is not None and inside:
            out.append((inside[0][0], inside[-1][1], slot.shown, slot.kind))
            length += len(slot.shown)
        at = slot.end
        places.append((at, length))
    total = sum(len(piece[2]) for piece in pieces)
    out += part(pieces, at, total)

    def moved(place: int) -> int:
        old, new = max(pair for pair in places if pair[0] <= place)
        return new + place - old

    marks = (Mark(moved(start), moved(end), "link", target) for start, end, target in links)
    return out, tuple(mark for mark in marks if mark.start < mark.end)
