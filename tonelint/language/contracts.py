"""Does a text read like a contract? Its wording is a lawyer's, and rules of style have no say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.language.lazy import compiled

_QUICK = ("hereby", "herein", "hereto", "hereunder", "hereof", "hereinafter", "thereof")
_MARKERS = (
    r"\b(?:hereby|herein|hereto|hereunder|hereof|hereinafter|thereof|thereto|notwithstanding"
    r"|pursuant to|shall(?: not)?|set forth|indemnif\w+|warrant(?:y|ies)|in no event|licensors?"
    r"|the part(?:y|ies)|governing law|severab\w+|sublicens\w+|liabilit(?:y|ies))\b"
)
_DIFFERENT = 6
_WORDS_A_MARKER = 100


def is_contract(texts: Iterable[str]) -> bool:
    """Return whether English texts, taken together, are a contract.

    They have a word such as “hereby”, at least six different markers of contracts, and one marker
    in a hundred words.
    """
    joined = "\n".join(texts).lower()
    if not any(map(joined.__contains__, _QUICK)):
        return False
    found = [match[0] for match in re.finditer(compiled(_MARKERS), joined)]
    enough = len(found) * _WORDS_A_MARKER >= len(joined.split())
    return len(set(found)) >= _DIFFERENT and enough
