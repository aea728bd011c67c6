"""Headings of one page in two cases: “How it works” beside “What It Costs”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.kinds.view import Place, View
from tonelint.language.casing import recase

_FEWEST_WORDS = 3  # of shorter headings nobody can tell the case
_MOST_WORDS = 12
_MAJORITY = 3  # so many headings agree before the others are odd ones out


def cases_apart(view: View, part: str) -> Iterator[tuple[Place, str]]:
    """Yield the headings that are in another case than most, and how they would read in it."""
    found: dict[str, list[tuple[Place, str]]] = {"sentence": [], "title": []}
    for index, segment in enumerate(view.segments):
        spans = view.words(index)
        if segment.role != part or not _FEWEST_WORDS <= len(spans) <= _MOST_WORDS:
            continue
        if view.protected(index) or (segment.locale or view.locale)[:2] != "en":
            continue
        now = {style: _as(style, segment.text, spans) for style in found}
        right = [style for style, text in now.items() if text == segment.text]
        if len(right) == 1:
            other = "title" if right[0] == "sentence" else "sentence"
            found[right[0]].append(((index, 0, len(segment.text)), now[other]))
    most, fewest = sorted(found.values(), key=len, reverse=True)
    if len(most) >= _MAJORITY and len(fewest) * 2 < len(most):
        yield from fewest


def _as(style: str, text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a heading in a style."""
    changes = recase(style, text, spans).changes
    for change in sorted(changes, key=lambda c: -c.start):
        text = text[: change.start] + change.text + text[change.end :]
    return text
