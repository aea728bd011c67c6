"""Fit the weights of English formality and write tonelint/language/data/formality_en.json.

    python benchmarks/register/train.py        (needs numpy, and TONELINT_DATA: see corpus.py)

The same data and features give the same file. Signs come from the feature table; a feature that the
corpus is too old to show (emoji, modern idiom) has at least the weight named in `AT_LEAST`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import numpy as np
from corpus import ROOT, Rated, formality_file, rated_sentences
from fit import Matrix, fit

from tonelint.language.formality import score
from tonelint.language.formality.features import LEXICON, RATING_ONLY, SHAPES, table
from tonelint.language.formality.lexicon import load
from tonelint.language.formality.model import Part

OUT = ROOT / "tonelint" / "language" / "data" / "formality_en.json"
VERSION = "en-1"
ALPHA = 10.0
AT_LEAST = {
    "emoji": -1.0, "multiple-marks": -0.15, "reduced": -0.75, "chat-short": -0.6, "sorry": -0.1,
    "idiom": -0.12, "phrasal": -0.06, "intensifier-casual": -0.15, "private": -0.1,
    "closing-casual": -0.25, "praise": -0.2, "missing-apostrophe": -0.4, "no-capitals": -0.45,
    "legal": 0.12, "archaic": 0.25, "hedged-request": 0.25, "letter-formal": 0.25,
    "contraction-is": -0.15, "full-form": 0.1,
}  # fmt: skip
"""Weights that are at least this large. The mails of the corpus are from before 2005, its answers
from before 2010: what is rare there is not unmarked in copy of today."""


@dataclass(frozen=True)
class Fitting:
    """The rated sentences as numbers: features, ratings, and the bounds of each weight."""

    rows: list[Rated]
    names: list[str]
    x: Matrix
    y: Matrix
    low: Matrix
    high: Matrix


def fitting() -> Fitting:
    """Return what a fit needs."""
    rows = rated_sentences()
    names = list(table())
    x = np.array([means(score(row.text).parts, names) for row in rows])
    signs = [table()[name][0] for name in names]
    low = np.array([0.0 if sign == "+" else -9.0 for sign in signs])
    high = np.array([0.0 if sign == "-" else 9.0 for sign in signs])
    for name, least in AT_LEAST.items():
        side = low if least > 0 else high
        side[names.index(name)] = least
    return Fitting(rows, names, x, np.array([row.score for row in rows]), low, high)


def means(parts: tuple[Part, ...], names: list[str]) -> list[float]:
    """Return each feature of a text: the mean over its sentences by words, as in the meter."""
    words = sum(part.found.words for part in parts)
    shares = [part.found.words / words if words else 1 / len(parts) for part in parts]
    return [
        sum(w * part.found.values.get(name, 0.0) for w, part in zip(shares, parts, strict=True))
        for name in names
    ]


def predictions(data: Fitting) -> Matrix:
    """Return for each sentence the rating given by a fit that has not seen its fold."""
    folds = np.array([row.fold for row in data.rows])
    out = np.zeros(len(data.rows))
    for fold in sorted(set(folds)):
        seen = folds != fold
        weights, start = fit(data.x[seen], data.y[seen], low=data.low, high=data.high, alpha=ALPHA)
        out[~seen] = data.x[~seen] @ weights + start
    return out


def spread(data: Fitting, predicted: Matrix) -> tuple[float, float]:
    """Return the standard deviations of a sentence within its document, and of documents.

    They are from the errors on unseen folds, by a one-way analysis of variance.
    """
    groups: dict[str, list[float]] = {}
    for row, error in zip(data.rows, data.y - predicted, strict=True):
        groups.setdefault(row.document, []).append(float(error))
    several = [group for group in groups.values() if len(group) > 1]
    sizes = np.array([len(group) for group in several])
    within = sum(sum((e - np.mean(g)) ** 2 for e in g) for g in several) / (sizes - 1).sum()
    everything = np.concatenate([np.array(group) for group in several])
    between = sum(
        n * (np.mean(g) - everything.mean()) ** 2 for n, g in zip(sizes, several, strict=True)
    )
    typical = (sizes.sum() - (sizes**2).sum() / sizes.sum()) / (len(several) - 1)
    shared = max(0.0, (between / (len(several) - 1) - within) / typical)
    return float(np.sqrt(within)), float(np.sqrt(shared))


def main() -> None:
    data = fitting()
    weights, start = fit(data.x, data.y, low=data.low, high=data.high, alpha=ALPHA)
    share = {s.name for s in load(LEXICON).sections if s.scale == "share"}
    means = data.x.mean(0)
    features: dict[str, dict[str, object]] = {}
    baseline = start
    for name, weight, mean in zip(data.names, weights, means, strict=True):
        centred = name in share or name in SHAPES or name in RATING_ONLY
        row = {
            "weight": round(float(weight), 4),
            "neutral": round(float(mean), 4) if centred else 0.0,
            "label": table()[name][1],
        }
        features[name] = row
        baseline += float(weight) * row["neutral"]
    sentence, document = spread(data, predictions(data))
    file = formality_file()
    model = {
        "version": VERSION,
        "what": "Weights of English formality: the mean rating of people, from -3 to 3.",
        "baseline": round(baseline, 4),
        "spread": {"sentence": round(sentence, 3), "document": round(document, 3)},
        "data": {
            "name": "Pavlick and Tetreault 2016, An empirical analysis of formality in online "
            "communication, TACL 4",
            "licence": "CC BY 3.0",
            "file": file.name,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "sentences": len(data.rows),
        },
        "made_by": "benchmarks/register/train.py",
        "features": features,
    }
    OUT.write_text(dumped(model), encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1024:.1f} KB, {len(features)} features")


def dumped(model: dict[str, object]) -> str:
    """Return the model as JSON with one feature a line, for review."""
    features = model.pop("features")
    assert isinstance(features, dict)
    head = json.dumps(model, indent=1, ensure_ascii=False)[:-2]
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}"
        for name, row in features.items()
    )
    return f'{head},\n "features": {{\n{lines}\n }}\n}}\n'


if __name__ == "__main__":
    main()
