"""What a message seems to be, for people to confirm: nothing is ever judged by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.kinds.evidence import Evidence
from tonelint.kinds.view import View
from tonelint.language.moves import meaning
from tonelint.model.features import FEATURES
from tonelint.model.source import Message
from tonelint.model.target import Target


class Suggested(NamedTuple):
    """A value for an axis that nobody has set, and what in the message speaks for it."""

    axis: str
    value: str
    because: str


_SIGNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("situation", "security", ("move:password-reset",)),
    ("situation", "security", ("move:sign-in-code",)),
    ("situation", "security", ("move:magic-link",)),
    ("situation", "security", ("move:account-change",)),
    ("situation", "problem", ("move:trouble",)),
    ("purpose", "transactional", ("move:password-reset",)),
    ("purpose", "transactional", ("move:transaction-news",)),
    ("purpose", "marketing", ("feature:list-unsubscribe", "move:offer")),
    ("purpose", "marketing", ("move:unsubscribe-link", "move:offer")),
)
"""Axis, value, and terms that speak for it together. The first that holds for an axis counts."""

_MAILS = frozenset({"email", "sms"})


def suggested(
    message: Message, context: Mapping[str, str], *, unsaid: frozenset[str]
) -> tuple[Suggested, ...]:
    """Return a value for each axis of `unsaid` (those nobody has set) that the words speak for."""
    if context.get("channel") not in _MAILS or not message.segments:
        return ()
    view = View(message, context=context, target=Target(), locale=context.get("locale", "en"))
    evidence = Evidence(view)
    found: dict[str, Suggested] = {}
    for axis, value, terms in _SIGNS:
        if axis in unsaid and axis not in found and all(map(evidence.holds, terms)):
            found[axis] = Suggested(axis, value, " and ".join(map(_said, terms)))
    return tuple(found.values())


def _said(term: str) -> str:
    kind, _, name = term.partition(":")
    return FEATURES[name] if kind == "feature" else meaning(name)
