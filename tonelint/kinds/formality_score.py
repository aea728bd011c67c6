"""What the score of a message adds to the evidence of its cues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonelint.kinds.formality_evidence import ENOUGH, Sighting
from tonelint.kinds.view import View, kept_spans
from tonelint.language.formality import Score, combine, score
from tonelint.language.scale import Scale
from tonelint.model.rule import Rule

_SHARE = 0.5
_MOST = 0.6
_LONGEST = 40_000
"""Characters of a message that are scored; what goes beyond says nothing new of its register."""


def added(
    view: View,
    rule: Rule,
    found: Sequence[Sighting],
    running: Sequence[int],
    band: tuple[tuple[int, int], Scale],
    *,
    casual: bool,
) -> float:
    """Return what the score adds to cues that are not enough by themselves, in levels.

    The paragraphs with the cues add half of the distance of their score, or take as much away. When
    the whole interval around the score of the message lies outside the range, that is enough.
    """
    levels, scale = band
    texts = _scores(view, rule, running)
    near = combine(texts[index] for index in sorted({one.segment for one in found} & texts.keys()))
    if near.formality is None:
        return 0.0
    position = scale.position(near.formality)
    beyond = levels[0] - position if casual else position - levels[1]
    own = max(-_MOST, min(_MOST, _SHARE * beyond))
    return ENOUGH if _outside(combine(texts.values()), levels, scale, casual=casual) else own


def _outside(whole: Score, levels: tuple[int, int], scale: Scale, *, casual: bool) -> bool:
    if whole.interval is None:
        return False
    low, high = scale.band(levels)
    return whole.interval[1] < low if casual else whole.interval[0] > high


def _scores(view: View, rule: Rule, indices: Iterable[int]) -> dict[int, Score]:
    """Return the score of each segment; other people's words count as names."""
    found: dict[int, Score] = {}
    left = _LONGEST
    for index in indices:
        segment = view.segments[index]
        if left > 0 and view.admits(rule, index, 0, 0):
            found[index] = score(segment.text, kept=_kept(view, index))
            left -= len(segment.text)
    return found


def _kept(view: View, index: int) -> list[tuple[int, int]]:
    segment = view.segments[index]
    quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
    return [*kept_spans(segment), *quotes]
