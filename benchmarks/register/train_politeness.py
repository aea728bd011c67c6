"""Fit the weights of English politeness and write tonelint/language/data/politeness_en.json.

    python benchmarks/register/train_politeness.py      (needs numpy, and TONELINT_DATA)

The corpus is the Stanford Politeness Corpus (Danescu-Niculescu-Mizil et al. 2013), requests of
Wikipedia editors, CC BY 4.0. Its Stack Exchange half is left out: people agree about it too little
(the halves of the raters correlate at 0.39, against 0.56). No sentence of it is kept here.
"""

from __future__ import annotations

import csv
import hashlib
import html
import json
from pathlib import Path

import numpy as np
from corpus import ROOT, data_folder, fold_of
from fit import Matrix, fit, spearman

from tonelint.language.formality import sentences_of
from tonelint.language.politeness import amount, spans_of, table

OUT = ROOT / "tonelint" / "language" / "data" / "politeness_en.json"
VERSION = "en-1"
ALPHA = 10.0


def politeness_file() -> Path:
    """Return the file of rated requests."""
    return data_folder("politeness-en") / "wikipedia.annotated.csv"


def requests() -> tuple[list[str], Matrix]:
    """Return the requests and the mean rating of each, in standard deviations."""
    with politeness_file().open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if _is_number(row["Normalized Score"])]
    texts = [html.unescape(row["Request"]).replace("<url>", "example.com") for row in rows]
    return texts, np.array([float(row["Normalized Score"]) for row in rows])


def _is_number(text: str | None) -> bool:
    """Whether a field holds a number: a few rows have a stray quotation mark."""
    return bool(text) and text.lstrip("-").replace(".", "", 1).replace("e-", "", 1).isdigit()


def matrix(texts: list[str], names: list[str]) -> Matrix:
    """Return what each text has of each strategy."""
    found = [spans_of(sentences_of(text)) for text in texts]
    return np.array(
        [[amount(n, len(spans[n])) if n in spans else 0.0 for n in names] for spans in found]
    )


def bounds(names: list[str]) -> tuple[Matrix, Matrix]:
    """Return the lowest and highest weight of each strategy, by its sign."""
    signs = [table()[name][0] for name in names]
    low = np.array([0.0 if sign == "+" else -9.0 for sign in signs])
    return low, np.array([0.0 if sign == "-" else 9.0 for sign in signs])


def unseen(x: Matrix, y: Matrix, texts: list[str], low: Matrix, high: Matrix) -> Matrix:
    """Return predictions by fits that have not seen a text's fold."""
    folds = np.array([fold_of(text) for text in texts])
    out = np.zeros(len(y))
    for fold in sorted(set(folds)):
        seen = folds != fold
        weights, start = fit(x[seen], y[seen], low=low, high=high, alpha=ALPHA)
        out[~seen] = x[~seen] @ weights + start
    return out


def figures() -> dict[str, float]:
    """Return the rank correlation on unseen folds, and how often quartiles are told apart."""
    texts, y = requests()
    names = list(table())
    x = matrix(texts, names)
    predicted = unseen(x, y, texts, *bounds(names))
    low, high = np.quantile(y, [0.25, 0.75])
    ends = (y <= low) | (y >= high)
    middle = np.median(predicted[ends])
    right = (predicted[ends] > middle) == (y[ends] >= high)
    return {"spearman": spearman(predicted, y), "quartiles": float(right.mean())}


def main() -> None:
    texts, y = requests()
    names = list(table())
    low, high = bounds(names)
    weights, _ = fit(matrix(texts, names), y, low=low, high=high, alpha=ALPHA)
    file = politeness_file()
    model = {
        "version": VERSION,
        "what": "What each strategy adds to politeness, in standard deviations of its ratings.",
        "data": {
            "name": "Stanford Politeness Corpus, Wikipedia: Danescu-Niculescu-Mizil et al. 2013",
            "licence": "CC BY 4.0",
            "file": file.name,
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "requests": len(y),
        },
        "made_by": "benchmarks/register/train_politeness.py",
    }
    rows = ",\n".join(
        f"  {json.dumps(n)}: {json.dumps({'weight': round(float(w), 4), 'label': table()[n][1]})}"
        for n, w in zip(names, weights, strict=True)
    )
    head = json.dumps(model, indent=1, ensure_ascii=False)[:-2]
    OUT.write_text(f'{head},\n "strategies": {{\n{rows}\n }}\n}}\n', encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1024:.1f} KB", figures())


if __name__ == "__main__":
    main()
