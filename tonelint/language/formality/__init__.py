"""How formal a text is: a score, how sure it is, and what caused it.

`score` measures English; `has_meter` tells whether a language can be measured. `rating` predicts
how people rate a text, from all it has; `formality` leaves out what a writer is not free in:
length, names and numbers. `formality` is what targets are compared with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from tonelint.language.formality.features import extract
from tonelint.language.formality.model import (
    Contribution,
    contributions,
    merged,
    model,
    rating_extra,
)
from tonelint.language.formality.tokens import Tokens, tokenise
from tonelint.language.sentences import sentence_spans

__all__ = [
    "FEWEST_WORDS",
    "Contribution",
    "Score",
    "combine",
    "has_meter",
    "score",
    "score_tokens",
    "sentences_of",
]

FEWEST_WORDS = 5
"""A text of fewer words has a rating, and no formality."""

_INSIDE = 1.2816
"""Standard deviations on either side of the mean between which four of five values lie."""

Kept = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Score:
    """What the meter says of a text, on a scale from -3 (casual) to 3 (formal).

    `formality` and `interval` are None under five words. The mean of several people's ratings
    falls inside the interval four times out of five. The values of `contributions` add up to the
    formality less the baseline of the scale. `squares` is the sum of the squared words of each
    sentence, which tells how many sentences a mean is worth.
    """

    rating: float
    level: float
    words: int
    squares: int
    contributions: tuple[Contribution, ...]

    @property
    def formality(self) -> float | None:
        """The score without length, names and numbers; None under five words."""
        return self.level if self.words >= FEWEST_WORDS else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The stretch around `formality` in which four of five human judgements lie."""
        if self.words < FEWEST_WORDS:
            return None
        own = model()
        worth = self.words**2 / self.squares
        spread = _INSIDE * sqrt(own.document**2 + own.sentence**2 / worth)
        return round(self.level - spread, 3), round(self.level + spread, 3)


def has_meter(locale: str) -> bool:
    """Return whether formality can be measured in a language (`en-GB`, `de`)."""
    return locale[:2].lower() == "en"


def score(text: str, *, kept: Kept = ()) -> Score:
    """Return the score of an English text; stretches in `kept` are placeholders or code.

    A text of several sentences has the mean of their scores, weighted by their words.
    """
    return score_tokens(sentences_of(text, kept=kept))


def sentences_of(text: str, *, kept: Kept = ()) -> list[tuple[int, Tokens]]:
    """Return each sentence of a text, as the place where it begins and its tokens."""
    places = sentence_spans(text, lang="en", kept=kept)
    found: list[tuple[int, Tokens]] = []
    for start, end in places:
        inside = [
            (max(a, start) - start, min(b, end) - start) for a, b in kept if a < end and b > start
        ]
        found.append((start, tokenise(text[start:end], kept=inside)))
    return found


def score_tokens(sentences: Sequence[tuple[int, Tokens]]) -> Score:
    """Return the score of sentences that are already cut into words."""
    parts: list[Score] = []
    baseline = model().baseline
    for start, tokens in sentences:
        found = extract(tokens)
        rows = contributions(found, offset=start)
        level = baseline + sum(row.value for row in rows)
        words = found.words
        parts.append(Score(level + rating_extra(found), level, words, words * words, tuple(rows)))
    if len(parts) == 1:
        return parts[0]
    return combine(parts)


def combine(scores: Iterable[Score]) -> Score:
    """Return the score of texts taken together, weighted by their words.

    The places of the stretches are those of the parts: join texts before scoring when they matter.
    """
    parts = list(scores)
    words = sum(part.words for part in parts)
    weights = [part.words / words if words else 1 / len(parts) for part in parts]
    rows = merged((w, list(p.contributions)) for w, p in zip(weights, parts, strict=True))
    level = model().baseline + sum(row.value for row in rows)
    rating = sum(w * p.rating for w, p in zip(weights, parts, strict=True)) if parts else level
    return Score(rating, level, words, sum(part.squares for part in parts), tuple(rows))
