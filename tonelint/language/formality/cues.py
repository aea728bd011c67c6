"""Words and phrases with a level of their own: read from a data file, each with its rewrites.

The file is long and a check finds few of its entries, so that an entry is read when it is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.literals import word_begins, word_ends

_FILE = Path(__file__).parents[1] / "data" / "register_en.txt"
_OMIT = "-"
_WORD = re.compile(r"'?[a-z0-9]+(?:['/-][a-z0-9]+)*")
_SIGNS = frozenset("./\\-_&'=<>@#$%*+|~^:[](){}\"")


class Cue(NamedTuple):
    """A phrase, folded, and the level of a text that says it.

    `where` limits it: start or end of a sentence, low (small letters only), call (it addresses
    somebody). `uses` are what to write instead, an empty text to leave it out; `certain` tells
    that the only one fits as it is.
    """

    text: str
    level: float
    where: str = ""
    uses: tuple[str, ...] = ()
    certain: bool = False


class Found(NamedTuple):
    """A cue and the place where it stands."""

    start: int
    end: int
    cue: Cue


def all_cues() -> Iterator[Cue]:
    """Yield every cue of English."""
    for entries in _entries().values():
        for text in entries:
            yield _cue(text, *entries[text])


def find_cues(text: str, folded: str) -> list[Found]:
    """Return the cues of a text, sorted by place; of those that overlap, the one that says most.

    `folded` is the text folded, at equal length.
    """
    known, begins = _entries(), _begins()
    found: list[Found] = []
    for word in _WORD.finditer(folded):
        head = word[0]
        if head not in begins or not folded.startswith(begins[head], word.start()):
            continue
        for entry, rest in known[head].items():
            start = word.start()
            end = start + len(entry)
            if folded.startswith(entry, start) and word_ends(folded, end):
                cue = _cue(entry, *rest)
                if word_begins(folded, start) and _stands(cue, text, start, end):
                    found.append(Found(start, end, cue))
    return _apart(found) if len(found) > 1 else found


def _apart(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (-abs(one.cue.level - 3), one.start - one.end)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept)


def _stands(cue: Cue, text: str, start: int, end: int) -> bool:
    """Whether a cue stands where it may, and is no name."""
    if cue.where == "start":
        return begins_sentence(text, start)
    if cue.where == "end":
        return ends_sentence(text, end)
    if cue.where == "call":
        return _addresses(text, start, end)
    if cue.where == "low":
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        return text[start:end].islower() and _SIGNS.isdisjoint(around)
    return not _is_name(text, start, end)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a phrase is written as a name: with capitals where no sentence begins."""
    words = text[start:end].split()
    if not words[0][0].isupper() or (text[start:end].isupper() and len(words[0]) > 1):
        return False
    if not begins_sentence(text, start):
        return words[0] != "I"
    after = text[end : end + 2]
    # “Bro Thornton called” begins with a name; “Awesome, Sam!” does not.
    return len(words) == 1 and after[:1] == " " and after[1:].isupper() and words[0] != "Hey"


def _addresses(text: str, start: int, end: int) -> bool:
    if text[start].isupper() and not begins_sentence(text, start):
        return False
    before = text[:start].rstrip()
    greeted = before[-1:] == "," or before.lower().endswith(
        ("hey", "hi", "yo", "yeah", "thanks", "sorry", "cheers", "hello", "nah", "nope", "oh", "no")
    )
    if begins_sentence(text, start):
        return text[end : end + 1] == ","
    return greeted and (ends_sentence(text, end) or text[end : end + 1] == ",")


def begins_sentence(text: str, start: int) -> bool:
    """Return whether a sentence begins at `start`, opening quotes and brackets aside."""
    before = text[:start].rstrip(" \t\"'\u2018\u201c([*_")
    return not before or before[-1] in ".!?\u2026\n:"


def ends_sentence(text: str, end: int) -> bool:
    """Return whether a sentence ends at `end`."""
    after = text[end:].lstrip(" ")
    return not after or after[0] in ".!?\u2026\n" or not after[0].isascii()


@cache
def _entries() -> dict[str, dict[str, tuple[float, str]]]:
    """Return first word -> phrase -> level, and what the file says of it after the phrase."""
    found: dict[str, dict[str, tuple[float, str]]] = {}
    for section in _FILE.read_text(encoding="utf-8").split("\n[")[1:]:
        number, _, body = section.partition("]")
        level = float(number)
        entries = body.partition("\n")[2].replace(",\n", ", ").replace("\n", " ").split(", ")
        for entry in entries:
            phrase, rest = entry.strip(), ""
            for sign in (" {", " =>", " ~>"):
                if sign in phrase:
                    phrase, _, more = phrase.partition(sign)
                    rest = sign + more + rest
            if phrase:
                head = _WORD.match(phrase)
                assert head is not None
                found.setdefault(head[0], {})[phrase] = level, rest
    return found


@cache
def _begins() -> dict[str, tuple[str, ...]]:
    return {head: tuple(entries) for head, entries in _entries().items()}


@cache
def _cue(text: str, level: float, rest: str) -> Cue:
    where = ""
    uses: tuple[str, ...] = ()
    sign = "=>" if "=>" in rest else "~>"
    before, _, after = rest.partition(sign)
    if "{" in before:
        where = before.strip(" {}")
    if after:
        uses = tuple("" if use == _OMIT else use for use in after.strip().split(" / "))
    return Cue(text, level, where, uses, sign == "=>" and len(uses) == 1)
