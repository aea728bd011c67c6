"""The same word in the other form of address: “dein” becomes “Ihr”.

A swap is certain only where grammar allows one word for one: a possessive, or a pronoun that is no
subject, in a sentence whose verb is not addressed to the reader.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tonelint.language.address.find import starts_sentence
from tonelint.language.address.grammar import data
from tonelint.language.address.spelling import respell
from tonelint.language.address.values import Marker
from tonelint.language.sentences import sentence_spans

_FIRST = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Swap:
    """A word for a marker's place; when it is not `certain`, the sentence needs more changes."""

    text: str
    certain: bool


def swap(
    text: str, marker: Marker, wanted: str, *, locale: str, markers: Sequence[Marker]
) -> Swap | None:
    """Return the word that says in the `wanted` form what `marker` says, or None.

    `markers` are all of the text: others of the wrong form in the sentence make a swap uncertain.
    """
    wanted = "V" if wanted == "N" else wanted  # the word for everybody is taken from the polite
    low = _low(text[marker.start : marker.end])
    exact = _words(locale, "swaps", wanted)
    near = _words(locale, "near", wanted).get(low)
    word = exact.get(low) or near or _with_ending(text, marker, wanted, locale)
    if word is None:
        return None
    return Swap(
        _cased(word, text, marker),
        certain=low in exact and _settled(text, marker, wanted, locale, markers),
    )


def _words(locale: str, table: str, wanted: str) -> Mapping[str, str]:
    """Return found word -> word in the `wanted` form."""
    return _table(locale[:2].lower(), table, wanted)


@cache
def _table(lang: str, table: str, wanted: str) -> Mapping[str, str]:
    return {_low(found): word for found, word in data(lang)[table].get(wanted, {}).items()}


def _with_ending(text: str, marker: Marker, wanted: str, locale: str) -> str | None:
    """Return the word with the ending of the other form, for entries whose data name one."""
    ends = data(locale[:2].lower()).get("endings", {}).get(wanted, {}).get(marker.id)
    if ends is None:
        return None
    old, new = ends
    word = text[marker.start : marker.end]
    return word[: -len(old)] + str(new) if _low(word).endswith(_low(old)) else None


def _low(word: str) -> str:
    return respell(word).lower()


def _cased(word: str, text: str, marker: Marker) -> str:
    found = text[marker.start : marker.end]
    if len(found) > 1 and found.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if starts_sentence(text, marker.start) else word


def _settled(
    text: str, marker: Marker, wanted: str, locale: str, markers: Sequence[Marker]
) -> bool:
    """Return whether no verb or subject of the sentence has to change along."""
    start, end = _sentence(text, locale[:2], marker.start)
    exact = _words(locale, "swaps", wanted)
    near = markers[bisect_left(markers, start, key=_start) : bisect_left(markers, end, key=_start)]
    if any(_low(text[m.start : m.end]) not in exact for m in near if m.form != wanted):
        return False
    first = _FIRST.search(text, start, end)
    if first is None or first.start() == marker.start:
        return True
    # A sentence that begins with any other word may be a request, whose verb is addressed.
    return _low(first[0]) in data(locale[:2].lower())["openers"].split()


def _start(marker: Marker) -> int:
    return marker.start


def _sentence(text: str, lang: str, at: int) -> tuple[int, int]:
    """Return the sentence around a place; between sentences, the whole text."""
    spans = _sentences(text, lang)
    number = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[number] if number >= 0 and at < spans[number][1] else (0, len(text))


@lru_cache(maxsize=8)
def _sentences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a text are; asked for each of its markers in a row."""
    return tuple(sentence_spans(text, lang=lang))
