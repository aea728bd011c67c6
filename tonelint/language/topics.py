"""What a customer writes about: the words that carry it, and the thing that they name. English."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from tonelint.language.casing import function_words
from tonelint.language.lazy import compiled

_WORD = r"[a-z][a-z'-]*|\d+"
_THING = (
    r"(?<![\w-])(?P<mine>my|the|your|our|this|that|an?|new) "
    r"(?P<named>(?:[a-z-]+ )?(?P<noun>{}))(?P<plural>s?)\b"
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "iest", "ings", "ing", "ies", "ied",
            "ers", "est", "ed", "es", "er", "ly", "y", "s", "e")  # fmt: skip
_SHORTEST = 3
_NO_MODIFIER = frozenset({"is", "was", "are", "were", "has", "have", "had", "and", "or"})


_NO_NAME = frozenset({"different", "other", "wrong", "whole", "same", "second"})
"""“A different hotel” is called “your hotel” in an answer."""


@cache
def _data() -> dict[str, frozenset[str]]:
    path = Path(__file__).parent / "data" / "echo_en.json"
    data: dict[str, str] = json.loads(path.read_text("utf-8"))
    return {name: frozenset(data[name].split()) for name in ("generic", "things")}


def stem(word: str) -> str:
    """Return a word without its ending, so that “rooms” and “room” are alike."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in _data()["generic"])


def content_words(folded: str) -> frozenset[str]:
    """Return the stems of the words in a folded text that say what it is about; numbers too.

    Little words, and words such as “service” and “great” that fit every message, are left out.
    """
    little = function_words()
    found: set[str] = set()
    for match in compiled(_WORD).finditer(folded):
        word = match[0].partition("'")[0].strip("-")
        if word.isdigit():
            found.add(word)
        elif len(word) >= _SHORTEST and word not in little and word not in _data()["generic"]:
            short = stem(word)
            if short not in _generic():
                found.add(short)
    return frozenset(found)


@cache
def _things() -> re.Pattern[str]:
    return re.compile(_THING.format("|".join(sorted(_data()["things"], key=len, reverse=True))))


def named_thing(folded: str) -> tuple[str, str] | None:
    """Return the thing that a text is about, as it is named and bare: “my gym card”, “gym card”.

    The customer's own things come before others; None when no known thing is named.
    """
    best: tuple[str, str] | None = None
    for match in _things().finditer(folded):
        named, mine = match["named"], match["mine"] == "my"
        first = named.split()[0]
        if first != match["noun"] and (first in function_words() or first in _NO_MODIFIER):
            continue
        bare = match["noun"] if first in _NO_NAME else named
        found = (match[0], bare + match["plural"])
        if mine:
            return found
        best = best or found
    return best
