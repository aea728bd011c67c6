"""The weights, as they stand in the reviewable file, and what they make of one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tonelint.language.formality.features import RATING_ONLY, Extracted

Span = tuple[int, int]
_FILE = Path(__file__).parents[1] / "data" / "formality_en.json"
DIGITS = 4
"""Decimals of every contribution, so that they add up to the score."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one unit of a feature adds to the score, and the value that adds nothing."""

    weight: float
    neutral: float
    label: str


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted scale. `version` changes with every weight: bands of another version do not hold.

    `baseline` is the score of a text of ordinary words without any mark. A sentence's score lies
    about the mean rating of people with a standard deviation of `sentence`, after the part that all
    sentences of a document share, `document`, is taken out.
    """

    version: str
    baseline: float
    sentence: float
    document: float
    weights: dict[str, Weight]
    rating_only: float
    """What the features that only the rating uses add to an empty text."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a feature adds to the score, and the stretches that caused it.

    `each` is what one stretch adds. `value` is the sum over the stretches, less what an ordinary
    text has of the feature.
    """

    feature: str
    label: str
    value: float
    each: float
    spans: tuple[Span, ...]


@cache
def model() -> Model:
    """Return the English model."""
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    weights = {
        name: Weight(row["weight"], row["neutral"], row["label"])
        for name, row in raw["features"].items()
    }
    rest = -sum(w.weight * w.neutral for name, w in weights.items() if name in RATING_ONLY)
    return Model(
        raw["version"],
        raw["baseline"],
        raw["spread"]["sentence"],
        raw["spread"]["document"],
        weights,
        rest,
    )


@cache
def _always() -> tuple[tuple[str, Weight], ...]:
    """Return the features that count even when a sentence has none of them."""
    return tuple(
        (name, weight)
        for name, weight in model().weights.items()
        if name not in RATING_ONLY and weight.neutral and weight.weight
    )


def contributions(found: Extracted, *, offset: int = 0) -> list[Contribution]:
    """Return what each feature of a sentence that begins at `offset` adds to its formality."""
    weights, values, spans = model().weights, found.values, found.spans
    rows: list[Contribution] = []
    for name, weight in _always():
        if name not in values:
            value = round(-weight.weight * weight.neutral, DIGITS)
            rows.append(Contribution(name, weight.label, value, 0.0, ()))
    for name, x in values.items():
        if name in RATING_ONLY:
            continue
        weight = weights[name]
        if not weight.weight:
            continue
        places = spans.get(name, ())
        rows.append(
            Contribution(
                name,
                weight.label,
                round(weight.weight * (x - weight.neutral), DIGITS),
                weight.weight * x / len(places) if places else 0.0,
                tuple((start + offset, end + offset) for start, end in places),
            )
        )
    return rows


def rating_extra(found: Extracted) -> float:
    """Return what length, names and numbers add to the rating of a sentence."""
    own = model()
    total = own.rating_only
    for name in RATING_ONLY:
        total += own.weights[name].weight * found.values.get(name, 0.0)
    return total


def merged(parts: Iterable[tuple[float, list[Contribution]]]) -> list[Contribution]:
    """Return the contributions of several sentences, each with its share of the whole."""
    values: dict[str, float] = {}
    each: dict[str, float] = {}
    spans: dict[str, list[Span]] = {}
    labels: dict[str, str] = {}
    for share, rows in parts:
        for row in rows:
            name = row.feature
            labels[name] = row.label
            values[name] = values.get(name, 0.0) + share * row.value
            if row.spans:
                held = len(spans.setdefault(name, []))
                spans[name].extend(row.spans)
                size = held + len(row.spans)
                before = each.get(name, 0.0) * held
                each[name] = (before + share * row.each * len(row.spans)) / size
    return [
        Contribution(
            name,
            labels[name],
            round(value, DIGITS),
            each.get(name, 0.0),
            tuple(spans.get(name, ())),
        )
        for name, value in values.items()
    ]
