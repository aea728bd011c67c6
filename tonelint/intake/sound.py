"""Whether what was read can be a rule at all: an approved word is never banned beside itself."""

from __future__ import annotations

import re

from tonelint.intake.found import Found

_NUMBER = re.compile(
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\Z", re.IGNORECASE
)
_BARE_VERB = re.compile(
    r"(?:is|are|was|were|be|do|does|has|have|it[’']?s|it is|that[’']?s)\Z", re.IGNORECASE
)
_QUOTES = str.maketrans("’‘“”", "''\"\"")


def sound(found: Found) -> list[Found]:
    """Return a rule about words without the terms it also approves; [] when none is left.

    Terms that differ from an approved one by their case alone become a rule of spelling, since
    words are found in any case.
    """
    if found.kind == "spelling":
        return [] if found.avoid and set(found.avoid) <= set(found.prefer) else [found]
    if found.kind != "words":
        return [found]
    wanted = {_straight(term) for term in found.prefer}
    # “it’s” and “it's” are one word to a check: a rule about the mark is no rule about the word.
    avoid = tuple(
        term for term in dict.fromkeys(found.avoid) if term and _straight(term) not in wanted
    )
    alike = {term.lower(): term for term in wanted}
    others = tuple(term for term in avoid if _straight(term).lower() not in alike)
    cased = tuple(term for term in avoid if term not in others) if others else ()
    avoid = others or avoid  # nothing but the case differs: “Internet”, “internet”
    if not avoid or all(_NUMBER.match(term) for term in avoid):
        return []
    if any(_BARE_VERB.match(term) for term in (*avoid, *found.prefer)) and found.cue in _BY_FORM:
        return []
    if all(_BARE_PRONOUN.match(term) for term in avoid):
        return []
    prefer = tuple(term for term in found.prefer if term not in avoid)
    out = [found._replace(avoid=avoid, prefer=prefer)]
    if cased:
        right = tuple(dict.fromkeys(alike[_straight(term).lower()] for term in cased))
        out.append(found._replace(kind="spelling", avoid=cased, prefer=right))
    return out


_BARE_PRONOUN = re.compile(r"(?:it|this|that|they|them|the|an?)\Z", re.IGNORECASE)
"""No guide bans these words everywhere: it speaks of one use."""
_BY_FORM = frozenset({"item:not", "entry:not", "x-not-y"})


def _straight(term: str) -> str:
    return " ".join(term.translate(_QUOTES).split())
