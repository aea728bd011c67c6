"""Does a button begin with a verb? Only plain cases are judged."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tonelint.language.casing import ordinary_words
from tonelint.language.lazy import compiled

# Words that open a noun phrase or an adverbial, never an instruction.
_OPENERS = frozenset(
    {"a", "about", "all", "an", "any", "details", "everything", "for", "frequently", "from",
     "full", "further", "her", "his", "how", "important", "information", "latest", "more", "my",
     "new", "next", "our", "pricing", "quick", "related", "some", "special", "that", "the",
     "their", "these", "this", "those", "to", "top", "upcoming", "useful", "what", "when", "where",
     "which", "who", "why", "with", "your"}
)  # fmt: skip
_NOUN = r"[a-z]{3,}(?:tion|sion|ment|ness|ity|ance|ence|ship|ology)s?\Z"
_GERUND = r"[a-z]{3,}ing\Z"
_NO_VERB_IN_ING = frozenset({"bring", "ring", "sing", "string", "swing", "ping", "cling", "spring"})


@cache
def _verbs() -> frozenset[str]:
    text = (Path(__file__).parent / "data" / "imperatives_en.txt").read_text("utf-8")
    return frozenset(text.split())


def begins_with_verb(first: str, second: str = "") -> bool | None:
    """Return whether an English button begins with an instruction; None when that is unclear.

    `first` and `second` are its first words, folded. “Yes”, “OK”, adverbs and words that are not
    known are unclear.
    """
    head = first.split("-")[0] if "-" in first else first
    if first in _verbs() or head in _verbs() or (first == "never" and second in _verbs()):
        return True
    if first in _OPENERS:
        return False
    if first not in ordinary_words("en"):
        return None
    if compiled(_NOUN).match(first) or (
        compiled(_GERUND).match(first) and first not in _NO_VERB_IN_ING
    ):
        return False
    plural = first.endswith("s") and not first.endswith("ss")
    if plural and first[:-1] in ordinary_words("en") and first[:-1] not in _verbs():
        return False
    return None
