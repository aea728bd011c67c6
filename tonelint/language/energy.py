"""How loud a text is: exclamation marks, emoji, words in capitals, repeated letters."""

from __future__ import annotations

from typing import NamedTuple

from tonelint.language.emoji import emoji_spans, emoticon_spans
from tonelint.language.lazy import compiled

_EXCLAMATION = r"!"
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
"""A letter of any alphabet; accents may stand apart from it."""

_UPPER = rf"(?<!\w)(?:{_LETTER}){{2,}}(?:['\u2019](?:{_LETTER})+)?(?!\w)"
_REPEATED = r"([^\W\d_])\1\1"
_REPEATED_APART = rf"({_LETTER})\1\1"
_ACCENT = r"[\u0300-\u036f]"
_WORD = rf"(?:{_LETTER})+"
_ADDRESS = r"(?:https?://|www\.)\S+|\{\{[^{}]{0,200}\}\}|\{[^{}\s]{0,60}\}"
_LONG = 5  # letters of a word that is no acronym

Span = tuple[int, int]


class Energy(NamedTuple):
    """The loud places of a text: an emoticon counts as an emoji, a repeated letter as its word."""

    exclamations: tuple[Span, ...] = ()
    emoji: tuple[Span, ...] = ()
    capitals: tuple[Span, ...] = ()
    repeated: tuple[Span, ...] = ()

    @property
    def total(self) -> int:
        """How many loud places there are."""
        return len(self.exclamations) + len(self.emoji) + len(self.capitals) + len(self.repeated)


def energy(text: str) -> Energy:
    """Return the loud places of a text in any language; addresses and placeholders are quiet."""
    if "{" in text or "://" in text or "www." in text:
        text = compiled(_ADDRESS).sub(lambda match: " " * len(match[0]), text)
    marks = tuple(m.span() for m in compiled(_EXCLAMATION).finditer(text)) if "!" in text else ()
    pictures = tuple(sorted({*emoji_spans(text), *emoticon_spans(text)}))
    return Energy(marks, pictures, _shouted(text), tuple(repeated_spans(text)))


def repeated_spans(text: str) -> list[Span]:
    """Return the words with a letter three times in a row; “www” and Roman numbers are none."""
    repeated = compiled(_REPEATED)
    if not text.isascii() and compiled(_ACCENT).search(text):
        repeated = compiled(_REPEATED_APART)
    if not repeated.search(text):
        return []
    return [
        match.span()
        for match in compiled(_WORD).finditer(text)
        if repeated.search(match[0]) and match[0][0] not in "wWxXiIvV" and not match[0].isupper()
    ]


def _shouted(text: str) -> tuple[Span, ...]:
    """Return the words in capitals that shout: long ones, or several in a row."""
    if text.islower():
        return ()
    found = [match.span() for match in compiled(_UPPER).finditer(text) if match[0].isupper()]
    return tuple(
        span
        for number, span in enumerate(found)
        if _letters(text[slice(*span)]) > _LONG or _beside(text, found, number)
    )


def _letters(word: str) -> int:
    """Return how many letters a word has; accents that stand apart are none."""
    return len(word if word.isascii() else compiled(_ACCENT).sub("", word))


def _beside(text: str, found: list[Span], number: int) -> bool:
    """Whether a word in capitals stands next to another one."""
    before = number and not text[found[number - 1][1] : found[number][0]].strip()
    after = number + 1 < len(found) and not text[found[number][1] : found[number + 1][0]].strip()
    return bool(before or after)
