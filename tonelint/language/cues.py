"""Words and phrases with a level of their own: read from a data file, each with its rewrites.

The file is long and a check finds few of its entries, so that an entry is read when it is found.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.cue_places import begins_sentence, stands
from tonelint.language.literals import word_begins, word_ends

_FILE = Path(__file__).parent / "data" / "register_en.txt"
_OMIT = "-"
_PLAIN = 3
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


class Cue(NamedTuple):
    """A phrase, folded, and the level of a text that says it.

    `where` limits it by the guards of the data file: start, end, low … `uses` are what to write
    instead, an empty text to leave it out; `certain` tells that the only one fits as it is.
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
    """Yield every cue of English, and the everyday phrases that are none (level 3)."""
    for key in _entries():
        yield from (cue for _, cue in _phrases(key)[1])


def find_cues(text: str, folded: str) -> list[Found]:
    """Return the cues of a text, sorted by place. None overlaps another.

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
                and stands(cue.where, text, start, end)
            ):
                found.append(Found(start, end, cue))
    if any(letters in folded for letters in _DRAWN):
        found += _drawn_out(text)
    return _apart(found) if found else found


def _drawn_out(text: str) -> list[Found]:
    """Return the words with a letter three times or more: “soooo”."""
    from tonelint.language.energy import repeated_spans

    return [
        Found(start, end, Cue(text[start:end].lower(), _DRAWN_OUT))
        for start, end in repeated_spans(text)
        if not text[start].isupper() or begins_sentence(text, start)
    ]


def _apart(found: list[Found]) -> list[Found]:
    """Return the cues that count where several overlap.

    A phrase speaks for the words in it, and says what to write; its level is that of the word in
    it that says most. In an everyday phrase no word counts. Of phrases that only touch, the one
    that says most is kept.
    """
    everyday = [one for one in found if one.cue.level == _PLAIN]
    if everyday:
        found = [one for one in found if not any(_holds(phrase, one) for phrase in everyday)]
    whole: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, not one.cue.where)):
        host = next((i for i, other in enumerate(whole) if _holds(other, one)), None)
        if host is None:
            whole.append(one)
        elif _extreme(one) > _extreme(whole[host]):
            cue = whole[host].cue._replace(level=one.cue.level)
            whole[host] = whole[host]._replace(cue=cue)
    kept: list[Found] = []
    for one in sorted(whole, key=lambda one: (-_extreme(one), one.start - one.end)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept)


def _holds(outer: Found, inner: Found) -> bool:
    level = outer.cue.level
    same_side = level == _PLAIN or (level < _PLAIN) is (inner.cue.level < _PLAIN)
    return same_side and outer.start <= inner.start and inner.end <= outer.end


def _extreme(one: Found) -> float:
    return abs(one.cue.level - _PLAIN)


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
