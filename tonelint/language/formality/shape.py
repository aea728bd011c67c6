"""What the words of a sentence are like: long, Latinate, turned into nouns, passive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tonelint.language.formality.tokens import NEUTRAL, Tokens

_VOWELS = re.compile(r"[aeiouy]+")
_LATINATE = re.compile(
    r"(?:tion|sion|ment|ance|ence|ity|ous|ive|ate|ize|ise|ify|able|ible|ant|ent|ary|ory|ism|ist"
    r"|al|ial|ure|cy)(?:s|d|ed|ly)?\Z"
)
_NOUN = re.compile(r"(?:[st]ion|ment|ance|ence|ity|ness|ency|ancy|ship|ism)s?\Z")
_PARTICIPLE = re.compile(
    r"\w{2,}(?:ed|en)\Z|(?:made|paid|sent|held|kept|set|put|found|built|lost)\Z"
)
_NO_PARTICIPLE = frozenset(
    {"when", "then", "often", "even", "open", "need", "seven", "ten", "been"}
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_LONGEST = 14  # letters that count; a longer word is no more formal
_MOST_SYLLABLES = 5


@dataclass(frozen=True, slots=True)
class Word:
    """What one word is like."""

    letters: int
    syllables: int
    latinate: bool
    noun: bool


@lru_cache(maxsize=50_000)
def word_shape(word: str) -> Word:
    """Return what a folded word is like, by its letters alone."""
    syllables = len(_VOWELS.findall(word))
    if syllables > 1 and word.endswith("e") and not word.endswith(("le", "ee")):
        syllables -= 1
    long = len(word) > 5
    return Word(
        min(len(word), _LONGEST),
        min(max(syllables, 1), _MOST_SYLLABLES),
        long and bool(_LATINATE.search(word)),
        long and bool(_NOUN.search(word)),
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """Means and shares over the words that are judged, and the places of the ones that count."""

    letters: float
    syllables: float
    long7: float
    long10: float
    long: list[int]
    latinate: list[int]
    nouns: list[int]
    passives: list[tuple[int, int]]


def shape_of(tokens: Tokens, skipped: set[int]) -> Shape | None:
    """Return the shape of a text without names, numbers and the words in `skipped`.

    None when no word is left.
    """
    letters = syllables = long7 = count = 0
    long: list[int] = []
    latinate: list[int] = []
    nouns: list[int] = []
    for number, word in enumerate(tokens.words):
        if word is NEUTRAL or tokens.names[number] or number in skipped:
            continue
        facts = word_shape(word)
        count += 1
        letters += facts.letters
        syllables += facts.syllables
        if facts.letters >= 7:
            long7 += 1
            if facts.letters >= 10:
                long.append(number)
            if facts.latinate:
                latinate.append(number)
            if facts.noun:
                nouns.append(number)
    if not count:
        return None
    return Shape(
        letters / count,
        syllables / count,
        long7 / count,
        len(long) / count,
        long,
        latinate,
        nouns,
        _passives(tokens.words),
    )


def _passives(words: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for number, word in enumerate(words):
        if word in _BE:
            at = number + 1
            if at < len(words) and (words[at].endswith("ly") or words[at] == "not"):
                at += 1
            if at < len(words) and words[at] not in _NO_PARTICIPLE and _PARTICIPLE.match(words[at]):
                found.append((number, at + 1))
    return found
