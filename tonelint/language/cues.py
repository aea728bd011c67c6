"""Words and phrases with a level of their own: read from a data file, each with its rewrites.

The file is long and a check finds few of its entries, so that an entry is read when it is found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.energy import repeated_spans
from tonelint.language.literals import word_begins, word_ends

_FILE = Path(__file__).parent / "data" / "register_en.txt"
_OMIT = "-"
_NEAR = 12
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_INITIALS = 2
"""Letters of a word in capitals that may be somebody's initials, and no shouting."""
_DRAWN_OUT = 1.25
"""The level of a text in which a word is drawn out."""
_WORD = re.compile(r"'?[a-z0-9]+(?:['/-][a-z0-9]+)*")
_COMMON = frozenset(
    {
        "the", "a", "an", "and", "or", "of", "to", "in", "on", "at", "for", "from", "with", "by",
        "as", "is", "are", "was", "be", "been", "have", "has", "will", "can", "that", "this",
        "these", "it", "we", "you", "our", "your", "i", "not", "if", "so", "all", "no", "what",
        "how", "when", "make", "any", "may", "us", "up",
    }
)  # fmt: skip
"""Words that stand in every text: a phrase is looked up by another of its words."""
_DRAWN = tuple(letter * 3 for letter in "aehilmnorstuyz")
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
    for key in _entries():
        yield from (cue for _, cue in _phrases(key)[1])


def find_cues(text: str, folded: str) -> list[Found]:
    """Return the cues of a text, sorted by place; of those that overlap, the one that says most.

    `folded` is the text folded, at equal length.
    """
    known = _entries()
    found: list[Found] = []
    for word in _WORD.finditer(folded):
        key = word[0]
        if key not in known:
            continue
        at = word.start()
        tails, cues = _phrases(key)
        if not folded.startswith(tails, at):
            continue
        for shift, cue in cues:
            start = at - shift
            end = start + len(cue.text)
            if (
                folded.startswith(cue.text, start)
                and word_ends(folded, end)
                and word_begins(folded, start)
                and _stands(cue, text, start, end)
            ):
                found.append(Found(start, end, cue))
    if any(letters in folded for letters in _DRAWN):
        found += _drawn_out(text)
    return _apart(found) if len(found) > 1 else found


def _drawn_out(text: str) -> list[Found]:
    """Return the words with a letter three times or more: “soooo”."""
    return [
        Found(start, end, Cue(text[start:end].lower(), _DRAWN_OUT))
        for start, end in repeated_spans(text)
        if not text[start].isupper() or begins_sentence(text, start)
    ]


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
    if not words[0][0].isupper():
        return False
    if text[start:end].isupper() and end - start > _INITIALS:
        return _among_acronyms(text, start, end)
    if not begins_sentence(text, start):
        return words[0] != "I"
    after = text[end : end + 2]
    # “Bro Thornton called” begins with a name; “Awesome, Sam!” does not.
    return len(words) == 1 and after[:1] == " " and after[1:].isupper() and words[0] != "Hey"


def _among_acronyms(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals is one of several that are talked about: “LOL or ASAP or DIY”."""
    around = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return any(_ACRONYM.search(part) for part in around) and not text.isupper()


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
def _entries() -> dict[str, list[tuple[int, str, float]]]:
    """Return a word -> the entries known by it, as they are written, and their level.

    An entry is known by its first word that is not one of the commonest; the number says how many
    characters stand before that word.
    """
    found: defaultdict[str, list[tuple[int, str, float]]] = defaultdict(list)
    for section in _FILE.read_text(encoding="utf-8").split("\n[")[1:]:
        number, _, body = section.partition("]")
        level = float(number)
        body = body.partition("\n")[2].strip().replace(",\n", ", ").replace("\n", " ")
        for entry in body.split(", "):
            shift = 0
            key, _, rest = entry.partition(" ")
            while key in _COMMON and rest[:1].isalpha():
                shift += len(key) + 1
                key, _, rest = rest.partition(" ")
            found[key.rstrip("!?'")].append((shift, entry, level))
    return dict(found)


@cache
def _phrases(key: str) -> tuple[tuple[str, ...], list[tuple[int, Cue]]]:
    """Return how the phrases known by a word go on from there, and the cue of each."""
    cues = [(shift, _cue(entry, level)) for shift, entry, level in _entries()[key]]
    return tuple(cue.text[shift:] for shift, cue in cues), cues


def _cue(entry: str, level: float) -> Cue:
    where = ""
    uses: tuple[str, ...] = ()
    certain = False
    if ">" in entry:
        certain = " => " in entry
        entry, _, rest = entry.partition(" => " if certain else " ~> ")
        uses = tuple("" if use == _OMIT else use for use in rest.split(" / "))
    if entry[-1] == "}":
        entry, _, where = entry[:-1].partition(" {")
    return Cue(entry, level, where, uses, certain and len(uses) == 1)
