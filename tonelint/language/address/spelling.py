"""A text in the one spelling the data uses, with the way back to the places of the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_SAME_LENGTH = {
    "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "\u2010": "-", "\u2011": "-",
    "ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț",  # the Turkish letters of older Romanian fonts
    "ي": "ی", "ى": "ی", "ك": "ک",  # one yeh and one kaf for Arabic and Persian
    "إ": "ا", "أ": "ا", "ٱ": "ا", "ة": "ه",
}  # fmt: skip
# Short vowels, the long stroke, direction marks and soft hyphens say nothing about address.
_DROPPED = re.compile("[\u064b-\u0652\u0640\u0670\u200e\u200f\u00ad]")
_VARIANT = re.compile(f"[{''.join(_SAME_LENGTH)}]")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A text to look in. `places` leads each character, and the end, to the original; None: same.

    `low` is `text` in lower case at equal length.
    """

    text: str
    low: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of text[start:end]; combining signs belong to it."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end]


@cache
def _table() -> dict[int, str]:
    return str.maketrans(_SAME_LENGTH)


def respell(text: str) -> str:
    """Return `text` with one sign for each letter and mark that has several; length is kept."""
    if text.isascii() or not _VARIANT.search(text):
        return text
    return text.translate(_table())


def spell(text: str) -> Spelt:
    """Return `text` composed (NFC), with plain signs and one spelling for letters that vary."""
    places: tuple[int, ...] | None = None
    if not text.isascii() and _varies(text):
        text, places = _composed(text)
    text = respell(text)
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return Spelt(text, low, places)


def _varies(text: str) -> bool:
    return not unicodedata.is_normalized("NFC", text) or _DROPPED.search(text) is not None


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the composed text, and for each of its characters the place it came from."""
    if unicodedata.is_normalized("NFC", text):  # there are only signs to drop
        kept = [at for at, sign in enumerate(text) if not _DROPPED.match(sign)]
        return _DROPPED.sub("", text), (*kept, len(text))
    parts: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (unicodedata.combining(text[end]) or _DROPPED.match(text[end])):
            end += 1
        whole = unicodedata.normalize("NFC", _DROPPED.sub("", text[at:end]))
        parts.append(whole)
        places += [at] * len(whole)
        at = end
    return "".join(parts), (*places, len(text))
