"""Headings that are entries of a word list, and the terms that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.intake.blocks import Block
from tonelint.intake.found import Found
from tonelint.intake.inline import plain, shown
from tonelint.intake.terms import is_term

NAMES = re.compile(r"\s*,\s*(?:and |or )?|\s+/\s+|\s+vs?\.?\s+|\s+versus\s+")
LETTER = re.compile(r"^(?:[A-Z]|[A-Z]\s?[–-]\s?[A-Z]|\d\s?[–-]\s?\d|#|numbers?(?: and symbols)?)$")
GENERIC = re.compile(
    r"\b(?:introduction|overview|about|resources|examples?|general|guidelines?"
    r"|see also|related|how to"
    r"|acronyms|abbreviations|capitali[sz]ation|punctuation|numbers|numerals|plurals|possessives"
    r"|headings|titles|links|buttons|lists|dates|times|names|features"
    r"|contractions|hyphens|spelling)\b"
    r"|^(?:[A-Z]|[A-Z]\s?[–-]\s?[A-Z])$",
    re.IGNORECASE,
)


_SIBLINGS = 6


def dictionaries(blocks: Iterable[Block]) -> frozenset[tuple[str, ...]]:
    """Return the paths whose headings below are entries: many short ones, most in lower case."""
    below: dict[tuple[str, ...], list[str]] = {}
    for block in blocks:
        if block.kind == "heading" and block.path:
            below.setdefault(block.path[:-1], []).append(plain(shown(block.text)))
    return frozenset(
        path
        for path, titles in below.items()
        if len(titles) >= _SIBLINGS
        and sum(is_term(title, words=6) for title in titles) >= 0.8 * len(titles)
        and sum(_lower(title) for title in titles) >= 0.6 * len(titles)
    )


def _lower(title: str) -> bool:
    first = title.split()[0] if title.split() else ""
    return first[:1].islower() or (len(first) > 1 and first.isupper())


def names(title: str, said: str = "") -> list[str]:
    """Return the terms of an entry's heading: “air gap, air-gapped”, “Shop/Shops”, but “and/or”.

    “e.g. and i.e.” is two where the text below, `said`, marks both.
    """
    joined = re.split(r"\s*,\s*(?:and |or )?|\s+(?:and|or|&)\s+", title)
    if len(joined) > 1 and all(
        f"⟦{part}⟧" in said or f"⟦{part.rstrip('.')}⟧" in said for part in joined
    ):
        return joined
    found = [part for part in NAMES.split(title) if part]
    left, slash, right = title.partition("/")
    if len(found) == 1 and slash and left and left.lower()[:4] == right.lower()[:4]:
        return [left, right]
    return found


def names_one(found: Found, terms: list[str]) -> bool:
    """Whether what an entry says is about one of its own terms, or about no word."""
    if found.kind != "words":
        return True
    said = " ".join((*found.avoid, *found.prefer)).lower()
    return any(term.lower() in said for term in terms)


def said_at(found: Found, body: list[Block]) -> Block:
    """Return the block of an entry's text that has most of the words of a rule."""
    terms = [term.partition(" {")[0].lower() for term in (*found.avoid, *found.prefer)]
    return max(body, key=lambda block: sum(term in plain(block.text).lower() for term in terms))
