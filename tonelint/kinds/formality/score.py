"""What the score of a message says: beside its cues, and where it has none that tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.kinds.base import Match
from tonelint.kinds.formality.evidence import ENOUGH, Case, Sighting
from tonelint.kinds.formality.place import place
from tonelint.kinds.view import View, kept_spans
from tonelint.language.formality import Cause, Score, combine, score
from tonelint.model.rule import Severity

_SHARE = 0.5
_MOST = 0.6
_LONGEST = 40_000
"""Characters of a message that are scored; what goes beyond says nothing new of its register."""
_FAR = 0.5
"""How far above the range a score alone must be. No message that people find right goes so far;
below the range some do, by “!” and emoji, and there a score says nothing alone."""
_LEAST = 0.1
_NAMED = 3
_MARKS = frozenset({"semicolon"})
"""Signs that make a text formal; a verdict by score names words."""


def added(case: Case, found: Sequence[Sighting]) -> float:
    """Return what the score adds to cues that are not enough by themselves, in levels.

    The paragraphs with the cues add half of the distance of their score, or take as much away. When
    the whole interval around the score of the message lies outside the range, that is enough.
    """
    texts = _scores(case)
    near = combine(texts[index] for index in sorted({one.segment for one in found} & texts.keys()))
    if near.formality is None:
        return 0.0
    beyond = case.beyond(case.scale.position(near.formality))
    own = max(-_MOST, min(_MOST, _SHARE * beyond))
    return ENOUGH if _outside(combine(texts.values()), case) else own


def by_score(case: Case) -> Iterator[Match]:
    """Yield one match for a short text that scores far too formal: at the word that does most."""
    texts = _scores(case)
    whole = combine(texts.values())
    if whole.formality is None:
        return
    far = whole.formality - case.scale.band(case.levels)[1] >= _FAR
    causes = _causes(case, texts) if far else []
    if not causes:
        return
    words = [case.view.segments[index].text[one.start : one.end] for index, one in causes]
    index, first = causes[0]
    values = {
        "found": "”, “".join(dict.fromkeys(words)),
        "place": place(case.view.context),
        "advice": "Say it in everyday words.",
    }
    level = case.beyond(case.scale.position(whole.formality))
    severity = Severity.WARNING if level >= ENOUGH else Severity.NOTICE
    yield Match(
        case.rule, index, first.start, first.end, values, origin=case.origin, severity=severity
    )


def _causes(case: Case, texts: dict[int, Score]) -> list[tuple[int, Cause]]:
    """Return the words that do most to make the score formal, the strongest first."""
    found = [
        (index, cause)
        for index, own in texts.items()
        for cause in own.causes(least=_LEAST)
        if cause.weight > 0
        and cause.feature not in _MARKS
        and case.view.admits(case.rule, index, cause.start, cause.end)
    ]
    found.sort(key=lambda pair: (-pair[1].weight, pair[0], pair[1].start))
    return found[:_NAMED]


def _outside(whole: Score, case: Case) -> bool:
    if whole.interval is None:
        return False
    low, high = case.scale.band(case.levels)
    return whole.interval[1] < low if case.casual else whole.interval[0] > high


def _scores(case: Case) -> dict[int, Score]:
    """Return the score of each running segment; other people's words count as names."""
    found: dict[int, Score] = {}
    left = _LONGEST
    for index in case.running:
        segment = case.view.segments[index]
        if left > 0 and case.view.admits(case.rule, index, 0, 0):
            found[index] = score(segment.text, kept=_kept(case.view, index))
            left -= len(segment.text)
    return found


def _kept(view: View, index: int) -> list[tuple[int, int]]:
    segment = view.segments[index]
    quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
    return [*kept_spans(segment), *quotes]
