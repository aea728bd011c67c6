"""Things that are marked rather than worded: dashes, commas, labels in bold, emoji as bullets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tonelint.kinds.view import View
from tonelint.language.emoji import emoji_spans
from tonelint.model.rule import Rule

_DASH = re.compile(r"—|(?<=\w )–(?= \w)")
_LINE = re.compile(r"^[ \t•*-]*", re.MULTILINE)
_LABEL = 6
"""A label in bold has at most this many words."""


class Item(NamedTuple):
    """One counted thing: its place."""

    segment: int
    start: int
    end: int


def dashes(view: View, rule: Rule) -> Iterator[Item]:
    """Yield em dashes, and spaced en dashes between words."""
    if "—" not in view.joined and "–" not in view.joined:
        return
    for index, start, end in view.places(rule):
        for match in _DASH.finditer(view.segments[index].text, start, end):
            if not view.is_protected(index, *match.span()):
                yield Item(index, *match.span())


def bold_labels(view: View, rule: Rule) -> Iterator[Item]:
    """Yield labels in bold at the start of a part, with a colon and a text after them."""
    if "strong" not in view.roles:
        return
    for index, start, end in view.places(rule):
        segment = view.segments[index]
        for mark in segment.marks:
            if mark.kind != "strong" or mark.start != start or mark.end >= end:
                continue
            label, after = segment.text[start : mark.end], segment.text[mark.end : end]
            colon = label.endswith(":") or after.startswith((":", " –", " —"))
            if colon and len(label.split()) <= _LABEL and after.strip(" :–—"):
                yield Item(index, start, mark.end)


def emoji_lines(view: View, rule: Rule) -> Iterator[Item]:
    """Yield emoji that begin a line or a part and stand for a bullet."""
    if view.joined.isascii():
        return
    for index, start, end in view.places(rule):
        text = view.segments[index].text
        spans = emoji_spans(text)
        if spans:
            begins = {match.end() for match in _LINE.finditer(text, start, end)}
            for begin, stop in spans:
                if begin in begins and text[stop:end].lstrip()[:1].isalnum():
                    yield Item(index, begin, stop)


MARKED: dict[str, Callable[[View, Rule], Iterator[Item]]] = {
    "dash": dashes,
    "bold-label": bold_labels,
    "emoji-line": emoji_lines,
}
"""What `of` can be."""
