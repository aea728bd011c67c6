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


def sound(found: Found) -> Found | None:
    """Return a rule about words without the terms it also approves; None when none is left."""
    if found.kind != "words":
        return found
    avoid = tuple(dict.fromkeys(term for term in found.avoid if term))
    wanted = {_straight(term) for term in found.prefer}
    # “it’s” and “it's” are one word to a check: a rule about the mark is no rule about the word.
    avoid = tuple(term for term in avoid if _straight(term) not in wanted)
    alike = {term.lower() for term in wanted}
    others = tuple(term for term in avoid if _straight(term).lower() not in alike)
    avoid = others or avoid  # nothing but the case differs: “Internet”, “internet”
    if not avoid or all(_NUMBER.match(term) for term in avoid):
        return None
    if any(_BARE_VERB.match(term) for term in (*avoid, *found.prefer)) and found.cue in _BY_FORM:
        return None
    prefer = tuple(term for term in found.prefer if term not in avoid)
    return found._replace(avoid=avoid, prefer=prefer)


_BY_FORM = frozenset({"item:not", "entry:not", "x-not-y"})


def _straight(term: str) -> str:
    return " ".join(term.translate(_QUOTES).split())
