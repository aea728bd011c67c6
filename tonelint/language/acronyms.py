"""Acronyms of a text, those everybody knows, and where a text says what one stands for.

A long form is recognised as Schwartz and Hearst (2003, “A simple algorithm for identifying
abbreviation definitions in biomedical text”) do: the letters of the acronym stand in this order in
the words before the bracket, the first one at the start of a word.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tonelint.language.lazy import compiled

_ACRONYM = r"(?<![\w&#@.\-‑/$£€+*'’])[A-Z][A-Z&]*[A-Z](?=s?(?![\w&@/‑]|-[A-Z0-9]|['’](?!s\b)))"
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{0,3}))\Z"
# Three words in capitals in a row, or two of which one is long.
_SHOUTED = (
    r"\b[A-Z]{2,}\b(?:[\s,!?.:;–—-]+[A-Z]{2,}\b){2,}"
    r"|\b[A-Z]+[\s,:]+[A-Z]{5,}\b|\b[A-Z]{5,}[\s,:]+[A-Z]+\b"
)


@cache
def known(lang: str) -> frozenset[str]:
    """Return the acronyms that need no explaining in a language, those of every language too."""
    path = Path(__file__).parent / "data" / "acronyms.json"
    data = json.loads(path.read_text("utf-8"))
    return frozenset(f"{data['any']} {data.get(lang, '')}".split())


def find_acronyms(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the acronyms of a stretch, without a plural s; shouted words are none."""
    shouted = [found.span() for found in compiled(_SHOUTED).finditer(text, start, end)]
    for found in compiled(_ACRONYM).finditer(text, start, end):
        if compiled(_ROMAN).match(found[0]) or len(found[0]) > 6 or _is_other(text, *found.span()):
            continue
        if not any(a <= found.start() and found.end() <= b for a, b in shouted):
            yield found.span()


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether capitals are a word said loudly (“a LOT”), a state before its code, or initials."""
    from tonelint.language.casing import ordinary_words

    opens = not text[:start].strip(" \n*_#")
    after = r",? \d{5}\b| /\w" + (r"|:|[*_]* [A-Z][a-z]+ [A-Z]|/" if opens else "")
    loud = text[start:end].lower() in ordinary_words("en")
    return loud or compiled(after).match(text, end) is not None


def is_expanded(acronym: str, text: str) -> bool:
    """Return whether `text` says what `acronym` stands for: “Long Name (ABC)” or the reverse."""
    plain = acronym.replace("&", "")
    at = text.find(acronym)
    while at != -1:
        end = at + len(acronym)
        before = text[max(0, at - 120) : at]
        after = text[end : end + 120]
        opened = compiled(r"([^()]+)[(\[]\s*(?:the |or )?[\"“'‘]?\Z").search(before)
        if opened and _stands_for(plain, opened[1]):
            return True
        told = compiled(r"s?[\"”'’]?\s*(?:\(|is short for |stands for )([^()]+)").match(after)
        if told and _stands_for(plain, told[1], whole=True):
            return True
        at = text.find(acronym, end)
    return False


def _stands_for(acronym: str, words: str, *, whole: bool = False) -> bool:
    """Whether the last words of `words`, or all of them, are the long form of an acronym."""
    parts = compiled(r"[^\W_]+").findall(words.lower())
    letters = acronym.lower()
    if whole:
        return any(_spells(letters, parts[:size]) for size in _sizes(letters, parts))
    return any(_spells(letters, parts[-size:]) for size in _sizes(letters, parts))


def _sizes(letters: str, parts: list[str]) -> range:
    return range(1, min(len(parts), 2 * len(letters), len(letters) + 5) + 1)


def _spells(letters: str, parts: list[str]) -> bool:
    """Whether the letters stand in this order in the words, the first one first of all."""
    if not parts or not parts[0].startswith(letters[0]):
        return False
    rest = iter("".join(parts))
    return all(letter in rest for letter in letters) and sum(map(len, parts)) >= 2 * len(letters)
