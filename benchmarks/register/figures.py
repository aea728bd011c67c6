"""The figures of English formality and politeness, each beside the figure to reach.

    python benchmarks/register/figures.py      (needs numpy, and TONELINT_DATA: see corpus.py)

Ratings are predicted for sentences whose fold the fit has not seen. Pairs say the same thing twice,
casually and formally (pairs_en.tsv, written for tonelint).
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from corpus import Rated, joined
from fit import Matrix, spearman
from train import OUT, fitting, predictions, spread
from train_politeness import figures as politeness_figures

from tonelint.language.formality import score
from tonelint.language.register import measure
from tonelint.report.score.json import line_data

PAIRS = Path(__file__).parent / "pairs_en.tsv"
INSIDE = 1.2816  # as in the meter: four of five


def main() -> None:
    data = fitting()
    predicted = predictions(data)
    print("rating, rank correlation with people (unseen folds)")
    tell("pooled", spearman(predicted, data.y), 0.755)
    for genre in ("answers", "blog", "email", "news"):
        own = np.array([row.genre == genre for row in data.rows])
        tell(genre, spearman(predicted[own], data.y[own]), 0.74 if genre == "email" else None)
    own = np.array([row.business_like for row in data.rows])
    tell(f"business-like ({own.sum():,})", spearman(predicted[own], data.y[own]), 0.645)
    print("interval, share of human ratings inside (unseen folds)")
    sentence, document = spread(data, predicted)
    inside = np.abs(data.y - predicted) <= INSIDE * np.hypot(sentence, document)
    tell("one sentence", float(inside.mean()), 0.80)
    for least in (5, 10):
        tell(
            f"documents of {least} and more",
            documents(data.rows, data.y - predicted, sentence, document, least),
            0.80,
        )
    print("formality")
    tell("pairs in order", pairs_in_order(), 0.95)
    print("politeness, requests of Wikipedia editors (unseen folds)")
    polite = politeness_figures()
    tell("rank correlation", polite["spearman"], None)
    tell("quartiles told apart", polite["quartiles"], None)
    print("size and speed")
    print(f"  {'weights':32} {OUT.stat().st_size / 1024:8.1f} KB      at most 64")
    speed(data.rows)


def tell(name: str, value: float, goal: float | None) -> None:
    """Print a figure and the figure to reach."""
    print(f"  {name:32} {value:8.3f}         {'' if goal is None else f'at least {goal}'}".rstrip())


def documents(
    rows: list[Rated], errors: Matrix, sentence: float, document: float, least: int
) -> float:
    """Return how often the mean rating of a document lies inside its interval."""
    groups: dict[str, list[tuple[int, float]]] = {}
    for row, error in zip(rows, errors, strict=True):
        groups.setdefault(row.document, []).append((len(row.text.split()), float(error)))
    hits = []
    for group in groups.values():
        if len(group) >= least:
            words = np.array([size for size, _ in group])
            error = float(words @ np.array([e for _, e in group]) / words.sum())
            worth = words.sum() ** 2 / (words**2).sum()
            hits.append(abs(error) <= INSIDE * np.sqrt(document**2 + sentence**2 / worth))
    return float(np.mean(hits))


def pairs_in_order() -> float:
    """Return the share of pairs whose formal side scores higher, and print the others."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = [p for p in pairs if score(p["casual"]).level >= score(p["formal"]).level]
    for pair in wrong:
        print(f"    not in order: {pair['casual']} / {pair['formal']}", file=sys.stderr)
    return 1 - len(wrong) / len(pairs)


def speed(rows: list[Rated]) -> None:
    """Print the time a sentence and a short line take, and that of cutting it into words."""
    texts = [row.text for row in rows[:3000]]
    short = [text for text in (joined(row.text) for row in rows) if len(text.split()) <= 15][:3000]
    split = micros(texts, lambda text: text.split())
    one = micros(texts, score)
    print(f"  {'one sentence':32} {one:8.0f} µs      at most 150 ({one / split:.0f} × str.split)")
    line = micros(short, lambda text: line_data(text, measure(text, locale="en")))
    print(f"  {'short lines a second':32} {1e6 / line:8,.0f}         at least 5000")


def micros(texts: list[str], work: Callable[[str], object], rounds: int = 5) -> float:
    """Return the processor time of `work` for one text, in microseconds: the best of rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return best / len(texts) * 1e6


if __name__ == "__main__":
    main()
