"""What a phrase of a word list means at a place: which form, verb or noun, which replacement."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.rewrite.inflect import part_of, variants
from tonelint.rewrite.pos import is_attributive, past_form, verb_or_noun
from tonelint.rewrite.verbs import ALSO_NOUNS

_WORDS = 3
_ADJECTIVES_TOO = frozenset(("used", "changed", "finished", "improved", "needed", "planned"))
_NEAR = 60  # characters looked at on each side
_STOP = r"[.!?\u2026;:](?=\s|\Z|[\"'\u2019\u201d)])|\n\s*\n|\n(?=[-*\u2022])"
_WORD = r"[^\W_]+(?:['\-_][^\W_]+)*"


class Reading(NamedTuple):
    """One form of a phrase: `text` as written, form name -> replacements.

    `part` is verb or noun when the neighbours must say so, else empty; `guessed`: nobody wrote it,
    so that it counts only when they do; `firm`: the phrase is taken for its part unless they say
    otherwise. `within` are replacements that contain the
    phrase: inside them it is right.
    """

    text: str
    uses: Mapping[str, tuple[str, ...]]
    part: str = ""
    guessed: bool = False
    firm: bool = False
    why: str = ""
    exact: bool = False
    within: tuple[str, ...] = ()


Meant = list[tuple[Reading, tuple[str, ...]]]
"""The readings that hold, each with its replacements."""


def read_entry(
    find: str, use: Sequence[str], pos: str, why: str, *, exact: bool, inflect: bool
) -> Iterator[Reading]:
    """Yield the readings of one phrase, one for each of its forms."""
    part = pos or part_of(find, use) if inflect else ""
    guarded = pos or (part if _could_be_noun(find, use) else "")
    for text, uses in variants(find, use, part).items():
        within = tuple(
            better
            for texts in uses.values()
            for better in texts
            if len(better) > len(text) and text.lower() in better.lower()
        )
        firm = bool(pos) and (" " in find if pos == "verb" else " " not in find)
        yield Reading(text, uses, guarded, not pos, firm, why, exact, within)


def _could_be_noun(find: str, use: Sequence[str]) -> bool:
    """Whether “verb” is only a guess from the list, and a noun would need another replacement."""
    return find.lower() in ALSO_NOUNS and any(text not in ALSO_NOUNS for text in use)


def reading_of(readings: Sequence[Reading], view: View, hit: Hit) -> tuple[Meant, bool]:
    """Return the readings that hold at a hit, and whether that is certain.

    Nothing holds when the neighbours say the word is the other part of speech.
    """
    if not any(
        reading.part or len(reading.uses) > 1 or "ing" in reading.uses for reading in readings
    ):
        return [(r, uses) for r in readings for uses in r.uses.values()], True
    before, after = neighbours(view, hit.segment, hit.start, hit.end)
    readings = tuple(r for r in readings if not _is_adjective(r, before, after))
    decided: Meant = []
    open_: Meant = []
    for reading in readings:
        forms, sure = _forms(reading, before)
        said = verb_or_noun(before, after, forms[0]) if reading.part else ""
        if reading.part and said != reading.part and (said or reading.guessed):
            continue
        uses = tuple(dict.fromkeys(use for form in forms for use in reading.uses[form]))
        certain = not reading.part or said == reading.part
        (decided if certain and (sure or len(uses) <= 1) else open_).append((reading, uses))
    if decided:
        return decided, True
    firm = [pair for pair in open_ if pair[0].firm]
    if len(firm) == 1 and len(open_) == 1:
        return firm, not _nearly_noun(before)
    return open_, False


def _is_adjective(reading: Reading, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a verb's form stands before a noun, where its replacement sounds wrong.

    “An assisted sale” is no helped sale; a utilised tool is a used one.
    """
    uses = {use for texts in reading.uses.values() for use in texts}
    if not uses or uses <= _ADJECTIVES_TOO:
        return False
    return any(is_attributive(before, after, form) for form in reading.uses)


def _forms(reading: Reading, before: Sequence[str]) -> tuple[list[str], bool]:
    """Return the forms a text may stand for here, and whether there is but one."""
    names = list(reading.uses)
    if len(names) == 1:
        return names, True
    form = past_form(before, names)
    return ([form], True) if form in names else (names, False)


def _nearly_noun(before: Sequence[str]) -> bool:
    return bool(before) and before[-1] in ("the", "a", "an", "your", "our")


def neighbours(view: View, index: int, start: int, end: int) -> tuple[list[str], list[str]]:
    """Return up to three folded words before and after a stretch, in its own sentence.

    Only its surroundings are read, which is far cheaper than cutting the whole segment.
    """
    text, folded = view.segments[index].text, view.folded[index]
    low = max(0, start - _NEAR)
    for stop in compiled(_STOP).finditer(text, low, start):
        low = stop.end()
    cut = compiled(_STOP).search(text, end, end + _NEAR)
    high = cut.start() if cut else min(len(text), end + _NEAR)
    before = compiled(_WORD).findall(folded, low, start)
    return before[-_WORDS:], compiled(_WORD).findall(folded, end, high)[:_WORDS]


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`, opening quotes and brackets aside."""
    at = start
    while at and text[at - 1] in "\"'\u2018\u201c([*_ \t":
        at -= 1
    return not at or text[at - 1] in ".!?\u2026\n"
