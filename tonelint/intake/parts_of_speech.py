"""Words that have one spelling as a noun and another as a verb or adjective."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.intake.found import Found
from tonelint.intake.inline import TERM, plain
from tonelint.intake.terms import part_of_speech

_POS_PAIR = re.compile(
    rf"^(?P<x>{TERM}|[\w’'./ -]{{2,30}}?)\s*\((?P<xp>(?:noun|verb|adjective|adj|n"
    rf"|v|adverb|modifier)\b[^)]{{0,40}})\)\s*(?:,|;|/|and|or|vs\.?|versus"
    rf"|but)*\s*"
    rf"(?P<y>{TERM}|[\w’'./ -]{{2,30}}?)\s*\((?P<yp>(?:noun|verb|adjective|adj|n|v"
    rf"|adverb|modifier)\b[^)]{{0,40}})\)",
    re.IGNORECASE,
)
_POS_WHEN = re.compile(
    rf"(?P<x>{TERM})\s+(?:\(?(?:is|when|as|if)?\s*(?:it[’']s )?(?:used )?(?:as "
    rf")?(?:an? |the )?(?P<xp>noun|verb|adjective)\b)"
    rf".{{0,200}}?(?P<y>{TERM})\s+(?:\(?(?:is|when|as|if)?\s*(?:it[’']s )?(?:used "
    rf")?(?:as )?(?:an? |the )?(?P<yp>noun|verb|adjective)\b)",
    re.IGNORECASE,
)


_COUNTED = re.compile(
    rf"(?P<x>{TERM})\s+(?:is|as) (?P<first>one|two) words? (?:as|when (?:used as|it[’']s)) an? "
    r"(?P<xp>verb|noun|adjective)[^.]{0,20}?(?:and|but|,) (?P<second>one|two) words? "
    r"(?:as|when (?:used as|it[’']s)) an? (?P<yp>verb|noun|adjective)",
    re.IGNORECASE,
)


def _counted(text: str) -> list[Found]:
    """Return “⟦Set up⟧ is two words as a verb and one word as a noun.”"""
    found = _COUNTED.search(text)
    if not found or found["first"].lower() == found["second"].lower():
        return []
    term = plain(found["x"])
    one = re.sub(r"[ -]", "", term)
    if " " not in term:
        return []
    forms = {"one": one, "two": term}
    prefer = tuple(
        f"{forms[number.lower()]} {{{pos.lower()}}}"
        for number, pos in ((found["first"], found["xp"]), (found["second"], found["yp"]))
    )
    return [Found("part-of-speech", "noun-verb", 0.85, prefer=prefer)]


def pos_cues(text: str) -> list[Found]:
    """Return “login (noun), log in (verb)”, where the two differ."""
    if counted := _counted(text):
        return counted
    found = _POS_PAIR.search(text) or _POS_WHEN.search(text)
    if not found:
        return _one_of_two(text)
    x, y = plain(found["x"]).strip(" ,;*"), plain(found["y"]).strip(" ,;*")
    x_pos, y_pos = part_of_speech(found["xp"]), part_of_speech(found["yp"])
    if (
        not x
        or not y
        or x == y
        or x_pos == y_pos
        or x.lower().replace("-", " ").replace(" ", "")
        != y.lower().replace("-", " ").replace(" ", "")
    ):
        return []
    sides = {x_pos: x, y_pos: y}
    prefer = tuple(f"{word} {{{pos}}}" for pos, word in sides.items())
    return [Found("part-of-speech", "noun-verb", 0.85, prefer=prefer)]


_BANS = re.compile(r"\b(?:instead of|rather than|don[’']t|do not|never|avoid)\b", re.IGNORECASE)


def _one_of_two(text: str) -> list[Found]:
    """Return “use ⟦follow up⟧ as a verb, but ⟦follow-up⟧ …”: two spellings, one part of speech."""
    if _BANS.search(plain(text)):
        return []
    terms = [found[1] for found in re.finditer(TERM, text)]
    for x in dict.fromkeys(terms):
        for y in dict.fromkeys(terms):
            if x == y or _squeezed(x) != _squeezed(y):
                continue
            said = re.search(
                rf"⟦{re.escape(x)}⟧[^⟦⟧.]{{0,40}}\b(?:as an?|for) (noun|verb|adjective)s?(?: "
                rf"and (noun)s)?",
                text,
            )
            if said:
                word = said[2] or said[1]
                other = {"verb": "noun", "noun": "verb", "adjective": "noun"}[word]
                prefer = (f"{x} {{{word}}}", f"{y} {{{other}}}")
                note = f"That “{y}” is the {other} is a guess."
                return [Found("part-of-speech", "noun-verb", 0.65, prefer=prefer, notes=(note,))]
    return []


def _squeezed(term: str) -> str:
    return re.sub(r"[ -]", "", term.lower())


_ENTRY = re.compile(
    r"^\W*(?P<term>[\w’'./ -]{2,30}?)\W*\((?:[\w ,]*\b)?(?P<pos>noun|verb"
    r"|adjective|adj|n|v)\b\.?[^()]{0,20}\)",
    re.IGNORECASE,
)


def of_entries(texts: Iterable[tuple[int, str]]) -> list[tuple[int, Found]]:
    """Return the pairs of entries (line, marked text) that are one word in two parts of speech.

    “log in (verb)” in one line of a word list and “login (noun)” in another.
    """
    out: list[tuple[int, Found]] = []
    seen: dict[str, tuple[str, str]] = {}
    for line, text in texts:
        found = _ENTRY.match(plain(text))
        if not found:
            continue
        term, pos = found["term"].strip(), part_of_speech(found["pos"])
        before = seen.setdefault(_squeezed(term), (term, pos))
        if before[0].lower() != term.lower() and before[1] != pos:
            prefer = (f"{before[0]} {{{before[1]}}}", f"{term} {{{pos}}}")
            out.append((line, Found("part-of-speech", "noun-verb", 0.8, prefer=prefer)))
    return out
