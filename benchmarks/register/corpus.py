"""The rated sentences that formality is fitted on: read, made readable, cut into folds.

The corpus is Pavlick and Tetreault 2016 (“An empirical analysis of formality in online
communication”, TACL 4), CC BY 3.0. It is looked for in $TONELINT_DATA/formality-en, else in
../shared/data/formality-en beside the repository. No sentence of it is kept here.
"""

from __future__ import annotations

import csv
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDS = 5
_BUSINESS_WORDS = 5


@dataclass(frozen=True)
class Rated:
    """One sentence with the mean rating people gave it, -3 to 3, and the fold it is in."""

    id: str
    genre: str
    score: float
    text: str
    fold: int

    @property
    def document(self) -> str:
        """The text the sentence is from."""
        return self.id.rsplit(".", 1)[0]

    @property
    def business_like(self) -> bool:
        """Whether it is written with care: a capital, a stop, five words, no !! and no `..`."""
        text = self.text
        return (
            text[:1].isupper()
            and text[-1:] in ".?"
            and len(text.split()) >= _BUSINESS_WORDS
            and not re.search(r"[!?]{2}|\.\.|…", text)
        )


def data_folder(name: str) -> Path:
    """Return the folder of a data set; ends the program when it is nowhere."""
    base = Path(os.environ.get("TONELINT_DATA", ROOT.parent / "shared" / "data"))
    folder = base / name
    if not folder.is_dir():
        raise SystemExit(f"There is no {folder}: set TONELINT_DATA to the folder of the data sets.")
    return folder


def formality_file() -> Path:
    """Return the file of rated sentences."""
    return next(iter(sorted(data_folder("formality-en").glob("*.tsv"))))


def rated_sentences() -> list[Rated]:
    """Return all rated sentences, put together again from their tokens."""
    with formality_file().open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Rated(
                row["id"],
                row["genre"],
                float(row["score"]),
                joined(row["text"]),
                fold_of(row["text"]),
            )
            for row in rows
        ]


def fold_of(text: str) -> int:
    """Return the fold of a sentence, so that copies of it share one."""
    return int(hashlib.md5(text.lower().encode()).hexdigest(), 16) % FOLDS


def joined(text: str) -> str:
    """Return a tokenised sentence as people write it: “do n't .” becomes “don't.”

    Two of the genres are tokenised and two are not, which would tell a model the genre.
    """
    text = re.sub(r"(\w) ?['’] ?(t|s|re|ve|ll|d|m)\b", r"\1'\2", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+(n['’]t|['’](?:s|re|ve|ll|d|m))\b", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(gon|wan|got)\s+(na|ta)\b", r"\1\2", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(can)\s+(not)\b", r"\1\2", text, flags=re.IGNORECASE)
    text = re.sub(r"(\w) - (\w)", r"\1-\2", text)
    text = re.sub(r"\s+([,.;:!?%)\]}])", r"\1", text)
    text = re.sub(r"([(\[{$#])\s+", r"\1", text)
    text = text.replace("``", '"').replace("''", '"')
    return re.sub(r"\s{2,}", " ", text).strip()
