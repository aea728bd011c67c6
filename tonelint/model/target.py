"""A target: the tone limits that hold in one context, each with the line it came from."""

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.model.rule import Origin

LEVERS: dict[str, str] = {
    "formality": "the range of formality, 1 to 5",
    "contractions": "prefer, allow, avoid or forbid",
    "exclamation": "the most exclamation marks in a message",
    "emoji": "the most emoji in a message",
    "sentence": "the most words in a sentence",
    "speaker": "who speaks: we, I or a name",
    "address": "how the reader is addressed",
    "greeting": "the greeting, with merge fields in braces, or none",
    "sign-off": "the sign-off, or none",
    "grade": "the highest reading grade",
}
"""The levers a tone row can set, with their meaning. The guide's column names are in `guide`."""


class Limit(NamedTuple):
    """One lever's value and where it is written.

    `value` is an int for exclamation, emoji, sentence and grade, a pair of ints for formality, and
    a text for the rest.
    """

    value: int | str | tuple[int, int]
    origin: Origin


class Target(NamedTuple):
    """The limits of one context: lever -> Limit. A lever nobody sets is absent.

    `cuts` are the scores at which levels 2 to 5 of formality begin; empty: the default ones.
    """

    limits: Mapping[str, Limit] = {}
    cuts: tuple[float, ...] = ()

    def number(self, lever: str) -> tuple[int, Origin] | None:
        """Return the lever's number and its origin, or None when it has none."""
        limit = self.limits.get(lever)
        if limit is None or not isinstance(limit.value, int):
            return None
        return limit.value, limit.origin

    def text(self, lever: str) -> tuple[str, Origin] | None:
        """Return the lever's text and its origin, or None when it has none."""
        limit = self.limits.get(lever)
        if limit is None or not isinstance(limit.value, str):
            return None
        return limit.value, limit.origin

    def bounds(self, lever: str) -> tuple[tuple[int, int], Origin] | None:
        """Return the lever's range and its origin, or None when it has none."""
        limit = self.limits.get(lever)
        if limit is None or not isinstance(limit.value, tuple):
            return None
        return limit.value, limit.origin
