"""Two cells of a row that name words: what to write and what not."""

from __future__ import annotations

import re

from tonelint.intake.cues import limited
from tonelint.intake.entries import wanted
from tonelint.intake.found import Found
from tonelint.intake.inline import plain
from tonelint.intake.statements import statements
from tonelint.intake.terms import Terms, is_statement, is_term, letters, part_of_speech, split_terms

_CASE = re.compile(
    r"(?P<case>(?:when|if|before|in the context of|for|in) [^.;,⟦⟧]{3,90}?)(?:[.;,(]|$)",
    re.IGNORECASE,
)


_GUIDES = re.compile(
    r"(?:please )?(?:don[’']t|do not|never|avoid|use|replace|say|this|it|there|no "
    r"need|when|in the)\b",
    re.IGNORECASE,
)


ADVISES = re.compile(
    r"(?:use|clarify|avoid|rephrase|reword|rewrite|be|describe|omit|remove|say|write|explain"
    r"|specify|delete|name|choose|try)\s+\w+",
    re.IGNORECASE,
)


def guided(bad: str, good: str) -> Found | None:
    """Return the ban of a word whose other cell is guidance: “Don’t use it. Use ⟦stop⟧ instead.”"""
    said = statements(good)
    if len(said) < 2 or not is_term(plain(bad), words=4) or not _GUIDES.match(plain(said[0])):
        return None
    terms = split_terms(bad).terms
    note = f"The guide says: “{plain(good)[:140]}”"
    made = Found("words", "table", 0.75, terms, wanted(said, set(terms)), notes=(note,))
    return made if terms else None


def _one_by_one(avoid: tuple[str, ...], prefer: tuple[str, ...]) -> list[Found]:
    """Return “amd64, M1 Macs” beside “AMD64, Apple Silicon” word by word, where one is the same."""
    couples = list(zip(avoid, prefer, strict=False))
    if len(avoid) != len(prefer) or len(avoid) < 2:
        return []
    if not any(letters(bad) == letters(good) for bad, good in couples):
        return []
    return [
        Found(
            "spelling" if letters(bad) == letters(good) else "words", "table", 0.85, (bad,), (good,)
        )
        for bad, good in couples
        if bad != good
    ]


def _advice(good: str) -> bool:
    """Whether a cell tells what to do in place of naming words: “Omit or use a verb. See …”."""
    return "⟦" not in good and (
        bool(re.search(r"[.;] \w", plain(good))) or is_statement(good) or bool(ADVISES.match(good))
    )


def cell_words(bad: str, good: str, why: str, when: str) -> list[Found]:
    """Return what one or more bad words and what stands beside them say."""
    avoid, prefer = split_terms(bad), split_terms(good)
    if not avoid.terms or (good and not prefer.terms):
        return []
    if spelled := _one_by_one(avoid.terms, prefer.terms):
        return spelled
    said_when = _CASE.match(plain(good)) or _CASE.match(why)
    if said_when:  # “When you mean versions, use ⟦later⟧.”
        when = "; ".join(filter(None, (when, said_when["case"].strip())))
    kind = "words"
    notes = (why,) if why and len(why) < 160 else ()
    said, asked = _part_of_speech(avoid)
    only = "; ".join(filter(None, (when, *said)))
    made = Found(kind, "table", 0.9 if good else 0.85, asked, prefer.terms, only=only)
    if good and (len(plain(good).split()) > 8 or _advice(good)):
        made = Found(
            kind, "table", 0.7, avoid.terms, (), notes=(f"The guide says: “{plain(good)[:140]}”",)
        )
    made = limited(made)
    return [made._replace(notes=(*made.notes, *(f"Why: {note}" for note in notes)))]


def _part_of_speech(avoid: Terms) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the notes of a cell and its terms; “(as verbs)” becomes a mark of the terms."""
    pos = part_of_speech(avoid.notes[0]) if len(avoid.notes) == 1 else ""
    if pos not in ("noun", "verb") or len(avoid.notes[0].split()) > 3:
        return avoid.notes, avoid.terms
    return (), tuple(f"{term} {{{pos}}}" for term in avoid.terms)
