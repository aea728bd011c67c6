"""What the ways of writing share: the place they look at, and what they find."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tonelint.kinds.base import Change, OptionError


class Spot(NamedTuple):
    """Something written otherwise: its place, the changes, and whether the change is certain."""

    start: int
    end: int
    changes: tuple[Change, ...]
    sure: bool = True


class Stretch(NamedTuple):
    """A stretch of a segment. `folded` has the length of `text`; places count from its start."""

    text: str
    folded: str
    start: int
    end: int
    role: str = "body"
    locale: str = "en"


Finder = Callable[[Stretch], Iterator[Spot]]
"""Yields what is not written in one style."""


def whole(start: int, end: int, text: str, *, sure: bool = True) -> Spot:
    """Return a spot that is replaced as a whole."""
    return Spot(start, end, (Change(start, end, text),), sure)


def unknown(what: str, style: str, known: str) -> OptionError:
    """Return the error for a style that cannot be read; `known` shows what can be."""
    return OptionError(f"“{style}” is no way to write {what}.", f"Write {known}.")
