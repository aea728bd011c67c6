"""ICU messages: `{count, plural, one{# item} other{# items}}`, taken apart into their branches."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CHOICE = re.compile(r"\{\s*[\w.]+\s*,\s*(?:plural|select|selectordinal)\s*,")
_SELECTOR = re.compile(r"\s*(?:offset:\d+\s*)?(=\d+|\w+)\s*\{")
_BRACE = re.compile(r"[{}]")


def has_choice(text: str) -> bool:
    """Return whether a string chooses between texts."""
    return "{" in text and "," in text and bool(_CHOICE.search(text))


def choices(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Yield each outermost choice: its start and end, and the places of its branches' texts."""
    at = 0
    while match := _CHOICE.search(text, at):
        branches: list[tuple[int, int]] = []
        at = match.end()
        while selector := _SELECTOR.match(text, at):
            end = _closing(text, selector.end())
            if end < 0:
                return
            branches.append((selector.end(), end))
            at = end + 1
        closing = _BRACE.search(text, at)
        if closing is None or not branches:
            return
        at = closing.end()
        yield match.start(), at, branches


def _closing(text: str, at: int) -> int:
    """Return the place of the brace that closes the one before `at`, -1 when there is none."""
    depth = 0
    for match in _BRACE.finditer(text, at):
        if match[0] == "{":
            depth += 1
        elif depth == 0:
            return match.start()
        else:
            depth -= 1
    return -1
