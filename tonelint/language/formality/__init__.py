"""How formal a text is: a score, how sure it is, and what caused it.

`score` measures English; `has_meter` tells whether a language can be measured. `rating` predicts
how people rate a text, from all it has; `formality` leaves out what a writer is not free in:
length, names and numbers. `formality` is what targets are compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from tonelint.language.fold import fold
from tonelint.language.formality.features import Extracted, extract, spoken_words
from tonelint.language.formality.model import (
    Cause,
    Contribution,
    Part,
    causes,
    contributions,
    level_and_rating,
    model,
)
from tonelint.language.formality.tokens import Tokens, tokenise
from tonelint.language.sentences import sentence_spans

__all__ = [
    "FEWEST_WORDS",
    "Cause",
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

_FEWEST_OWN = 3
_LONGEST_SHORT = 40
_AFTER_STOP = re.compile(r"(?<=[.!?\u2026])\s+[a-z]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_NOTHING = Extracted({}, {}, 0)

Kept = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Score:
    """What the meter says of a text, on a scale from about -3 (casual) to 3 (formal).

    `rating` and `level` are means over the sentences, weighted by their words. `parts` are the
    features of each sentence.
    """

    rating: float
    level: float
    words: int
    parts: tuple[Part, ...]

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
        # How many sentences of equal length the mean is worth.
        worth = self.words**2 / sum(part.found.words**2 for part in self.parts)
        spread = _INSIDE * sqrt(own.document**2 + own.sentence**2 / worth)
        return self.level - spread, self.level + spread

    @property
    def contributions(self) -> list[Contribution]:
        """What each feature adds: the values add up to `level` less the baseline of the scale."""
        return contributions(self.parts)

    def causes(self, *, least: float = 0.0) -> list[Cause]:
        """Return the stretches that add or take at least `least` in their sentence."""
        return causes(self.parts, least=least)


def has_meter(locale: str) -> bool:
    """Return whether formality can be measured in a language (`en-GB`, `de`)."""
    return locale[:2].lower() == "en"


def score(text: str, *, kept: Kept = ()) -> Score:
    """Return the score of an English text; stretches in `kept` are placeholders or code.

    A text of several sentences has the mean of their scores, weighted by their words.
    """
    return score_tokens(sentences_of(text, kept=kept))


def sentences_of(text: str, *, kept: Kept = ()) -> list[tuple[int, Tokens]]:
    """Return each sentence of a text, as the place where it begins and its tokens.

    A sentence of one or two words (“Thanks!”) belongs to the one before it, else to the one after.
    """
    found: list[tuple[int, Tokens]] = []
    if "\u2019" in text or "\u2018" in text:
        text = text.replace("\u2019", "'").replace("\u2018", "'")
    # Small letters must not join two sentences: their marks would count twice as much.
    plain = _AFTER_STOP.sub(lambda match: match[0].upper(), text)
    for start, end in _joined(text, sentence_spans(plain, lang="en", kept=kept)):
        inside = [
            (max(a, start) - start, min(b, end) - start) for a, b in kept if a < end and b > start
        ]
        found.append((start, tokenise(text[start:end], kept=inside)))
    return found


def _joined(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and (_is_short(text, start, end) or _is_short(text, *found[-1])):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_short(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_SHORT:
        return False
    # Words of talk do not count: adding one must not cut a text in another way.
    words = _WORD.findall(fold(text[start:end]))
    return sum(word not in spoken_words() for word in words) < _FEWEST_OWN


def score_tokens(sentences: Sequence[tuple[int, Tokens]]) -> Score:
    """Return the score of sentences that are already cut into words."""
    return _mean(tuple(Part(start, extract(tokens)) for start, tokens in sentences))


def combine(scores: Iterable[Score]) -> Score:
    """Return the score of texts taken together, weighted by their words.

    Places in the contributions are those of each part in its own text.
    """
    return _mean(tuple(part for score in scores for part in score.parts))


def _mean(parts: tuple[Part, ...]) -> Score:
    words = sum(part.found.words for part in parts)
    level = rating = 0.0
    for part in parts or (Part(0, _NOTHING),):
        own, rated = level_and_rating(part.found)
        share = part.found.words / words if words else 1 / max(len(parts), 1)
        level += share * own
        rating += share * rated
    return Score(rating, level, words, parts or (Part(0, _NOTHING),))
