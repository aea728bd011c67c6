"""Single texts as messages, and model wordings in the forms that a guide asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonelint.engine.checks import Checks, Made
from tonelint.engine.places import rewritten
from tonelint.kinds.base import Change
from tonelint.kinds.view import View
from tonelint.model.rule import Rule
from tonelint.model.source import Message, RunKind, Segment, lay_out
from tonelint.span import Span

# Merge tags as people write them in examples: {name}, {{ name }}, *|NAME|*, %{name}.
_TAG = re.compile(r"\{\{.*?\}\}|%?\{[\w.]+\}|\*\|.*?\|\*")


def single(text: str, *, role: str = "body", speaker: str = "brand") -> Message | None:
    """Return a text as a message of one segment, its merge tags known; None for an empty one."""
    laid, runs = lay_out(_pieces(text))
    if not laid.strip():
        return None
    return Message(Span(0, len(laid)), (Segment(laid, runs, role=role, speaker=speaker),))


def _pieces(text: str) -> list[tuple[int, int, str, RunKind]]:
    pieces: list[tuple[int, int, str, RunKind]] = []
    at = 0
    for tag in _TAG.finditer(text):
        pieces.append((at, tag.start(), text[at : tag.start()], RunKind.VERBATIM))
        pieces.append((tag.start(), tag.end(), tag[0], RunKind.PLACEHOLDER))
        at = tag.end()
    pieces.append((at, len(text), text[at:], RunKind.VERBATIM))
    return pieces


def in_house(text: str, forms: Sequence[Rule], view: View, made: Made) -> str:
    """Return a model wording as the guide's `forms` have it: quotation marks, numbers, times.

    A pack cannot know them, and a writer would be told off for what a finding has shown.
    """
    message = single(text)
    if not forms or message is None:
        return text
    there = View(message, context=view.context, target=view.target, locale=view.locale)
    changes: list[Change] = []
    matches = sorted(Checks(forms, made).run(there), key=lambda match: (match.start, match.end))
    for match in matches:
        first = min((change.start for change in match.changes), default=0)
        if not changes or first >= changes[-1].end:
            changes += match.changes
    return rewritten(message.segments[0], changes).text if changes else text
