"""Readability of a whole text: how long its sentences and words are.

LIX and ARI come from counts the product already has. Coleman–Liau and RIX come from textstat, which
is imported when one of them is asked for; its other formulas fetch a corpus at first use or need
a package under the GPL, so they are not offered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

OWN = ("lix", "ari")
FORMULAS = (*OWN, "coleman-liau", "rix")
_TEXTSTAT = {"coleman-liau": "coleman_liau_index", "rix": "rix"}
_LONG = 6
"""LIX (Björnsson 1968): a word of more than six letters is long."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of. `characters` are all but spaces, as ARI counts strokes."""

    words: int = 0
    sentences: int = 0
    characters: int = 0
    long_words: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.words + other.words,
            self.sentences + other.sentences,
            self.characters + other.characters,
            self.long_words + other.long_words,
        )


def count(words: Sequence[str], sentences: int) -> Counts:
    """Return the counts of a text from its words, with their punctuation, and its sentences."""
    return Counts(
        words=len(words),
        sentences=sentences,
        characters=sum(map(len, words)),
        long_words=sum(map(_is_long, words)),
    )


def _is_long(word: str) -> bool:
    """Whether a word has many letters and digits; most words have no other signs to leave out."""
    return len(word) > _LONG and (word.isalnum() or sum(map(str.isalnum, word)) > _LONG)


def lix(counts: Counts) -> float:
    """Return LIX (Björnsson 1968): about 25 for children's books, 40 for news, 60 for law."""
    if not counts.words or not counts.sentences:
        return 0.0
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def ari(counts: Counts) -> float:
    """Return the automated readability index (Senter and Smith 1967), a US school grade."""
    if not counts.words or not counts.sentences:
        return 0.0
    strokes = counts.characters / counts.words
    return 4.71 * strokes + 0.5 * counts.words / counts.sentences - 21.43


def available(formula: str) -> bool:
    """Return whether `formula` can be used here: two of them need textstat."""
    return formula in OWN or find_spec("textstat") is not None


def from_text(formula: str, text: str) -> float:
    """Return textstat's score of `text` for "coleman-liau" or "rix".

    textstat ends a sentence at every stop, so each sentence of `text` should end in one.
    """
    from textstat import textstat

    score: float = getattr(textstat, _TEXTSTAT[formula])(text)
    return score
