"""Fallbacks of merge tags that read badly where they stand: “Dear there”, “Hi Customer”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    r"\{\{\{?[^{}\n|]{1,60}(?:\|\s*default(?:_if_none)?\s*[:(]\s*|\|\||\?\?)\s*"
    r"[\"'\u2018\u201c](?P<said>[^\"'\u2019\u201d\n{}]{1,30})[\"'\u2019\u201d][^{}\n]{0,20}\}?\}\}"
    r"|\*\|[A-Z0-9_]{1,30}:(?P<chimp>[^|*\n]{1,30})\|\*"
)
_WORD_BEFORE = re.compile(r"(\w+)[ ,]*\Z")
_NOBODY = frozenset(
    {"customer", "valued customer", "user", "member", "client", "subscriber", "guest", "reader",
     "account holder", "sir", "madam", "sir or madam", "name", "first name", "firstname"}
)  # fmt: skip
_CASUAL = frozenset({"there", "you", "everyone", "all", "folks", "friend"})
_NOT_AFTER_DEAR = frozenset({"there", "you", "folks"})
_HELLO = frozenset({"hi", "hello", "hey", "hiya", "dear", "welcome"})


class Odd(NamedTuple):
    """A tag whose fallback reads badly: what stands there when the field is empty, and a remedy."""

    start: int
    end: int
    found: str
    reads: str
    better: str


def odd_fallbacks(text: str) -> Iterator[Odd]:
    """Yield the tags of a first line whose fallback makes it read badly."""
    for match in _TAG.finditer(text):
        said = (match["said"] or match["chimp"]).strip()
        low = said.lower()
        word = _WORD_BEFORE.search(text[: match.start()])
        before = word[1] if word else ""
        if before.lower() == "dear" and low in _NOT_AFTER_DEAR:
            yield _odd(match, f"{before} {said}", "Begin with “Hello” in place of “Dear”")
        elif before.lower() in _HELLO and low in _NOBODY:
            yield _odd(match, f"{before} {said}", f"Leave the fallback empty: “{before},”")
        elif before.lower() in _HELLO and low in _CASUAL and said[0].isupper():
            yield _odd(match, f"{before} {said}", f"Write the fallback as “{low}”")
        elif low in _CASUAL and text[match.end() : match.end() + 2] in ("'s", "\u2019s"):
            yield _odd(match, f"{said}'s", "Write the sentence without a name")
        elif low in _NOT_AFTER_DEAR and not text[: match.start()].strip():
            yield _odd(match, f"{said}{text[match.end() :][:12]}…", "Put the name after “Hello”")


def _odd(match: re.Match[str], reads: str, better: str) -> Odd:
    return Odd(*match.span(), match[0], reads, better)
