"""The names of an entry: which of several to use, what is short for what, which are alike."""

from __future__ import annotations

import re

from tonelint.intake import entry_patterns as patterns
from tonelint.intake.cues import limited
from tonelint.intake.found import Found
from tonelint.intake.scope import scope_of
from tonelint.intake.terms import same_word, split_terms

SHORT_OF = re.compile(
    r"(?P<long>[A-Za-z][\w /-]{3,60}?)\s*\((?P<short>[A-Za-z]*[A-Z][A-Za-z/]{0,6})\)\W*$"
)


def one_of(terms: list[str], sentences: list[str]) -> Found | None:
    """Return “Use ⟦screen size⟧.” below “screen size, screensize”: the one name of several."""
    if len(terms) < 2:
        return None
    for sentence in sentences[:3]:
        use = patterns.USE_INSTEAD.match(patterns.HEDGES.sub("", sentence.strip(" .")))
        chosen = [term for term in split_terms(use["p"]).terms if term in terms] if use else []
        if use and len(chosen) == 1:
            others = tuple(term for term in terms if term != chosen[0])
            where = scope_of("", use["tail"] or "")
            kind = "spelling" if all(same_word(chosen[0], term) for term in others) else "words"
            made = Found(kind, "entry:one-of", 0.8, others, (chosen[0],), only=where.only)
            return limited(made)
    return None


def overlap(one: str, other: str) -> bool:
    """Whether one term is part of the other, hyphens and spaces aside."""
    a, b = (re.sub(r"[ -]", "", term.lower()) for term in (one, other))
    return a in b or b in a


def alike(term: str, word: str) -> bool:
    """Whether a banned word is another form of an entry's term: “check box” below “checkbox”."""
    if set(term.lower().split()) & set(word.lower().split()):
        return True
    one, other = (re.sub(r"[^a-z]", "", text.lower()) for text in (term, word))
    return bool(one and other) and (one[:4] == other[:4] or one[-4:] == other[-4:])
