"""Headings that are entries of a word list, and the terms that they name."""

from __future__ import annotations

import re

from tonelint.intake.blocks import Block
from tonelint.intake.found import Found
from tonelint.intake.inline import plain

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


def names(title: str) -> list[str]:
    """Return the terms of an entry's heading: “air gap, air-gapped”, “Shop/Shops”, but “and/or”."""
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
