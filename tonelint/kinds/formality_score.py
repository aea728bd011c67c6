"""The score of a message's running text, for the verdict on its formality."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.kinds.view import View, kept_spans
from tonelint.language.formality import Score, combine, score
from tonelint.language.formality.scale import Scale
from tonelint.model.rule import Rule


def score_of(view: View, rule: Rule, indices: Iterable[int]) -> Score:
    """Return the score of segments taken together; other people's words count as names."""
    return combine(_scores(view, rule, indices))


def _scores(view: View, rule: Rule, indices: Iterable[int]) -> list[Score]:
    found = []
    for index in sorted(indices):
        segment = view.segments[index]
        if view.admits(rule, index, 0, 0):
            quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
            found.append(score(segment.text, kept=[*kept_spans(segment), *quotes]))
    return found


def position_of(view: View, rule: Rule, indices: Iterable[int], scale: Scale) -> float | None:
    """Return where the score of segments lies among the levels; None with too few words."""
    formality = score_of(view, rule, indices).formality
    return None if formality is None else scale.position(formality)
