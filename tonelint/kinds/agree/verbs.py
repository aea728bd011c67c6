"""Two verbs for one act in one message: a button that deletes what the heading removes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tonelint.kinds.view import Place, View

_SAME = (
    ("delete", "remove", "erase", "discard"),
    ("transfer", "move"),
    ("cancel", "end", "terminate", "stop"),
    ("send", "submit"),
    ("buy", "purchase", "order"),
    ("archive", "hide"),
    ("publish", "post"),
    ("add", "create"),
    ("edit", "change", "update", "modify"),
    ("sign in to", "log in to"),
)
"""Verbs that people use for one act; within a message one of them is enough."""

_OBJECT = re.compile(r"(?: (?:the|this|your|my|a|an))? (?P<noun>[a-z][a-z-]{2,})\W*\Z")
_LONGEST = 90  # characters of a title or a line that confirms; longer texts explain


def verbs_apart(view: View, part: str) -> Iterator[tuple[Place, str]]:
    """Yield the buttons whose act the title or the confirmation calls otherwise, and how."""
    for index, segment in enumerate(view.segments):
        if segment.role != part:
            continue
        for group in _SAME:
            for verb in group:
                found = re.match(rf"\s*{verb}\b", view.folded[index])
                noun = found and _OBJECT.match(view.folded[index], found.end())
                if found and noun:
                    other = _called(view, group, verb, noun["noun"])
                    if other:
                        yield (index, found.start(), found.end()), other


def _called(view: View, group: tuple[str, ...], verb: str, noun: str) -> str:
    """Return the other verb that a short text has for the same object; "" when `verb` is used."""
    texts = [
        view.folded[index]
        for index, segment in enumerate(view.segments)
        if segment.role in {"heading", "title", "body", "error"} and len(segment.text) <= _LONGEST
    ]
    if any(_says(verb, noun).search(text) for text in texts):
        return ""
    for other in group:
        if other != verb and any(_says(other, noun).search(text) for text in texts):
            return other
    return ""


@cache
def _says(verb: str, noun: str) -> re.Pattern[str]:
    """The pattern of “remove this photo”, “photo removed”, “removing the photo”."""
    stem = verb.removesuffix("e")
    forms = rf"(?:{verb}|{stem}(?:e?d|ing|es))"
    thing = rf"(?:(?:the|this|your|my|a|an) )?{re.escape(noun)}\b"
    return re.compile(rf"\b{forms} {thing}|\b{re.escape(noun)} (?:was |has been |is )?{forms}\b")
