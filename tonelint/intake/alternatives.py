"""Cells that name several words at once: “Execute / Abort” beside “Run / Cancel or Stop”."""

from __future__ import annotations

import re

from tonelint.intake.inline import plain

_SLASH = re.compile(r"\s+/\s+")
_TIGHT = re.compile(r"(?<=\w)/(?=\w)")
_NOTE = re.compile(r"\s*(\([^()]{0,160}\))\s*\Z")
_NO_WORD = re.compile(
    r"(?:just |simply )?(?:(?:omit|remove|delete|drop|cut|rephrase|reword|rewrite)"
    r"(?: (?:it|this|them|entirely|completely|altogether|the (?:words?|terms?|sentence)))*"
    r"|leave (?:it |this )?out|no replacement|nothing|n/?a)\.?\Z",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b(?:use|say|write|prefer|try|the|a|an|words?|terms?|phrases?|or|and|either)\b", re.IGNORECASE
)


_PRESS = re.compile(
    r"\W*(?:click|select|choose|press|go to|tap|open|enter|see|from|type|run|in)\b", re.IGNORECASE
)


def sides(bad: str, good: str) -> list[tuple[str, str]]:
    """Return the words of two cells that belong together, in their order.

    As many words on both sides belong together one by one; else all of one side to all of the
    other. A note in brackets at the end (“as verbs”) is about each of the words.
    """
    note = _NOTE.search(bad)
    body = bad[: note.start()] if note else bad
    wrong, right = _SLASH.split(body), _SLASH.split(good)
    if len(wrong) > 1 and len(wrong) == len(right):
        after = f" {note[1]}" if note else ""
        return [(one + after, other) for one, other in zip(wrong, right, strict=True)]
    tight, others = _TIGHT.split(plain(body).strip()), _TIGHT.split(plain(good).strip())
    if len(tight) == len(others) > 1 and all(re.fullmatch(r"[\w -]{3,}", one) for one in tight):
        return list(zip(tight, others, strict=True))
    return [(bad, good)]


def instead(good: str) -> tuple[str, str]:
    """Return a cell's words and what it says beside them: “⟦Harbour⟧ or omit” wants one word."""
    parts = re.split(r"\s*(?:;|,|\bor\b)\s*", good)
    kept = [part for part in parts if part and not _NO_WORD.match(plain(part))]
    if len(kept) == len([part for part in parts if part]):
        return good, ""
    # “Omit; use a direct verb” names no word.
    return " or ".join(part for part in kept if "⟦" in part), plain(good)


def names_a_control(cell: str) -> bool:
    """Return whether a cell is copy with a marked name in it: “Click ⟦Continue⟧”."""
    before, marked, _ = cell.partition("⟦")
    if len(before.split()) < 3 and not _PRESS.match(before):
        return False  # “Bash or ⟦bash⟧” are two words
    return bool(marked) and bool(_AROUND.sub("", before).strip(" ,;:/.()—–-"))


def words_of(cell: str) -> str:
    """Return a cell without brackets and slashes, to count its words by."""
    bare = re.sub(r"\([^()]*\)", " ", plain(cell))
    return " ".join(_SLASH.sub(" , ", bare).split())
