"""The scores of copy, as `tonelint score` tells them: per segment, message and document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tonelint.language.formality import Score, combine
from tonelint.language.register import Measured
from tonelint.language.scale import DEFAULT, Scale, scale_of
from tonelint.model.source import Segment, Source
from tonelint.span import Span


class Told(NamedTuple):
    """A stretch of a message in its file: its words, what it adds, and the feature."""

    span: Span
    text: str
    weight: float
    feature: str
    label: str


@dataclass(frozen=True, slots=True)
class ScoredSegment:
    """A segment and what it measures; None for headings, buttons and all that is no sentence."""

    segment: Segment
    measured: Measured | None


@dataclass(frozen=True, slots=True)
class ScoredMessage:
    """A message with its context, the levels of formality wanted there, and its segments.

    `grade` is the LIX of its running text, None under a hundred words. `cuts` are the scores at
    which the brand's levels begin; empty: the default ones.
    """

    span: Span
    context: Mapping[str, str]
    target: tuple[int, int] | None
    segments: tuple[ScoredSegment, ...]
    grade: float | None
    cuts: tuple[float, ...] = ()

    @property
    def measured(self) -> list[Measured]:
        """The measures of all segments that have some."""
        return [segment.measured for segment in self.segments if segment.measured]

    @property
    def causes(self) -> list[Told]:
        """The stretches that move the message's formality, the strongest first, each place once."""
        words = sum(own.words for own in self.measured) or 1
        found: dict[Span, Told] = {}
        for own in self.segments:
            if own.measured is None:
                continue
            share = own.measured.words / words
            for cause in own.measured.causes():
                span = own.segment.to_source(cause.start, cause.end)
                weight = cause.weight * share
                if span not in found or abs(found[span].weight) < abs(weight):
                    text = own.segment.text[cause.start : cause.end]
                    found[span] = Told(span, text, weight, cause.feature, cause.label)
        return sorted(found.values(), key=lambda told: (-abs(told.weight), told.span.start))


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """A file and the scores of its messages."""

    source: Source
    messages: tuple[ScoredMessage, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The measures of several texts taken together: means by words, counts added.

    `sentences`: there was something to measure; headings, buttons and labels are not.
    """

    score: Score | None
    politeness: float | None
    energy: int
    address: str
    words: int
    scale: Scale = DEFAULT
    sentences: bool = True


def common_cuts(messages: Sequence[ScoredMessage]) -> tuple[float, ...]:
    """Return the cuts that messages share; the default ones when they differ."""
    found = {message.cuts for message in messages}
    return found.pop() if len(found) == 1 else ()


def summary(measured: Sequence[Measured], cuts: tuple[float, ...] = ()) -> Summary:
    """Return what texts measure together; without English in them there is no formality."""
    scores = [own.score for own in measured if own.score is not None]
    rated = [(own.politeness.score, own.words) for own in measured if own.politeness is not None]
    english = sum(words for _, words in rated)
    return Summary(
        combine(scores) if scores else None,
        sum(score * words for score, words in rated) / english if english else None,
        sum(own.energy.total for own in measured),
        _address([own.address for own in measured]),
        sum(own.words for own in measured),
        scale_of(cuts),
        bool(measured),
    )


def _address(found: Sequence[str]) -> str:
    forms = {form for form in found if form != "none"}
    return "mixed" if len(forms) > 1 else next(iter(forms), "none")
