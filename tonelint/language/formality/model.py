"""The weights, as they stand in the reviewable file, and what they make of one sentence."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.formality.features import RATING_ONLY, Extracted

Span = tuple[int, int]
_FILE = Path(__file__).parents[1] / "data" / "formality_en.json"


@dataclass(frozen=True, slots=True)
class Weight:
    """What one unit of a feature adds to the score, and the value that adds nothing."""

    weight: float
    neutral: float
    label: str


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted scale. `version` changes with every weight: bands of another version do not hold.

    `baseline` is the score of a text of ordinary words without any mark, `empty` that of a text
    whose every feature is zero, and `rating_extra` what length, names and numbers add to an empty
    text. Scores lie about the mean rating of people with a standard deviation of `sentence`, after
    the part that all sentences of a document share, `document`, is taken out.
    """

    version: str
    baseline: float
    empty: float
    rating_extra: float
    sentence: float
    document: float
    weights: dict[str, Weight]


class Cause(NamedTuple):
    """A stretch of text, what it adds to the formality, and the feature it belongs to."""

    start: int
    end: int
    weight: float
    feature: str
    label: str


class Contribution(NamedTuple):
    """What a feature adds to the formality, and the stretches that caused it.

    `each` is what one stretch adds. `value` is the sum over the stretches, less what an ordinary
    text has of the feature.
    """

    feature: str
    label: str
    value: float
    each: float
    spans: tuple[Span, ...]


class Part(NamedTuple):
    """The features of one sentence that begins at `offset`."""

    offset: int
    found: Extracted


@cache
def model() -> Model:
    """Return the English model."""
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    weights = {
        name: Weight(row["weight"], row["neutral"], row["label"])
        for name, row in raw["features"].items()
    }
    shifts = {name: own.weight * own.neutral for name, own in weights.items()}
    extra = sum(shift for name, shift in shifts.items() if name in RATING_ONLY)
    spread = raw["spread"]
    return Model(
        version=raw["version"],
        baseline=raw["baseline"],
        empty=raw["baseline"] - (sum(shifts.values()) - extra),
        rating_extra=-extra,
        sentence=spread["sentence"],
        document=spread["document"],
        weights=weights,
    )


def level_and_rating(found: Extracted) -> tuple[float, float]:
    """Return the formality of one sentence, and its rating with length, names and numbers."""
    own = model()
    weights = own.weights
    level, extra = own.empty, own.rating_extra
    for name, value in found.values.items():
        if name in RATING_ONLY:
            extra += weights[name].weight * value
        else:
            level += weights[name].weight * value
    return level, level + extra


def contributions(parts: Sequence[Part]) -> list[Contribution]:
    """Return what each feature adds to the formality of a text: the mean over its sentences.

    The mean is weighted by words; the values add up to the formality less the baseline.
    """
    words = sum(part.found.words for part in parts)
    rows: list[Contribution] = []
    for name, own in model().weights.items():
        if name in RATING_ONLY or not own.weight:
            continue
        spans: list[Span] = []
        mean = 0.0
        for offset, found in parts:
            if name in found.values:
                share = found.words / words if words else 1 / len(parts)
                mean += share * found.values[name]
                spans += [(a + offset, b + offset) for a, b in found.spans.get(name, ())]
        value = own.weight * (mean - own.neutral)
        if value or spans:
            each = own.weight * mean / len(spans) if spans else 0.0
            rows.append(Contribution(name, own.label, value, each, tuple(spans)))
    return rows


def causes(parts: Sequence[Part], *, least: float) -> list[Cause]:
    """Return the stretches that add or take at least `least`, in no special order."""
    weights = model().weights
    words = sum(part.found.words for part in parts)
    rows: list[Cause] = []
    for offset, found in parts:
        share = found.words / words if words else 1 / len(parts)
        for name, spans in found.spans.items():
            if name in RATING_ONLY:
                continue
            own = weights[name]
            each = share * own.weight * found.values[name] / len(spans)
            if abs(each) >= least * share:
                rows += [Cause(a + offset, b + offset, each, name, own.label) for a, b in spans]
    return rows
