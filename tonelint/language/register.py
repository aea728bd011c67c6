"""All that is measured of one stretch of text, each axis on its own: no one tone number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tonelint.language import formality
from tonelint.language.energy import Energy, energy
from tonelint.language.formality import Cause, Score
from tonelint.language.formality.model import model
from tonelint.language.politeness import Politeness, politeness
from tonelint.language.words import word_spans

SHOWN_FROM = 0.05
"""The least that a stretch adds to its sentence for it to be told."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a text measures. Without a meter for its language `score` and `politeness` are None.

    `address` is T, V, mixed or none.
    """

    score: Score | None
    politeness: Politeness | None
    energy: Energy
    address: str
    words: int

    @property
    def rating(self) -> float:
        """The rating predicted; without a meter, what the marks of any language say from zero."""
        if self.score is not None:
            return self.score.rating
        return sum((cause.weight for cause in _loud(self.energy)), 0.0)

    def causes(self) -> list[Cause]:
        """Return the stretches that move the formality, the strongest first."""
        own = self.score
        found = _loud(self.energy) if own is None else own.causes(least=SHOWN_FROM)
        return sorted(found, key=lambda cause: (-abs(cause.weight), cause.start))


def measure(text: str, *, locale: str, kept: Sequence[tuple[int, int]] = ()) -> Measured:
    """Return all measures of `text`; stretches in `kept` are placeholders or code."""
    if not formality.has_meter(locale):
        words = len(word_spans(text, kept=kept))
        return Measured(None, None, energy(text), _address(text, locale, kept), words)
    sentences = formality.sentences_of(text, kept=kept)
    own = formality.score_tokens(sentences)
    return Measured(own, politeness(sentences), energy(text), "none", own.words)


def _address(text: str, locale: str, kept: Sequence[tuple[int, int]]) -> str:
    from tonelint.language.address import address_of, speaks

    return address_of(text, locale=locale, kept=kept).verdict if speaks(locale) else "none"


def _loud(found: Energy) -> list[Cause]:
    """Return the loud places of a text in any language, with the weights English gives them."""
    weights = model().weights
    rows: list[Cause] = []
    for feature, spans in (
        ("exclamation", found.exclamations),
        ("emoji", found.emoji),
        ("repeated-letters", found.repeated),
    ):
        if spans:
            own = weights[feature]
            each = own.weight * min(len(spans), 3) / len(spans)
            rows += [Cause(start, end, each, feature, own.label) for start, end in spans]
    return rows
