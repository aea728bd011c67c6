"""Tags about mechanics: case, punctuation, numbers, times, contractions, emoji."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.guide.clause import Clause, Draft, ToneCell, choice, number_after, phrases
from tonelint.guide.keys import KEYS
from tonelint.guide.problems import ClauseError
from tonelint.kinds.contraction.table import contraction_class
from tonelint.model.rule import Safety

HEADINGS = frozenset({"heading", "subject", "title"})
CASES = ("sentence", "title", "lower", "upper")
STYLES = ("prefer", "allow", "avoid", "forbid")

_SAFE = frozenset({"time", "date", "money", "number", "percent", "ampersand", "dash", "ellipsis"})


def case(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `case: sentence`."""
    style = choice(clause, CASES)
    options = {"style": style, "names": [*clause.names, *clause.unless]}
    yield Draft("case", "case", options, lever="case", roles=HEADINGS, unless=())


def written_form(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of a tag that sets how something is written: `time: "h[:mm]am|pm"`."""
    if not clause.args:
        raise clause.no_argument(f"Say how it is written, as in {KEYS[clause.key].example}.")
    yield Draft(
        clause.key,
        "format",
        {"what": clause.key, "style": clause.style},
        lever=clause.key,
        safety=Safety.SAFE if clause.key in _SAFE else Safety.UNSAFE,
    )


def contraction(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `contraction: prefer` or `contraction: avoid should've, could've` sets."""
    if clause.style in STYLES:
        if clause.roles or clause.unless:
            yield Draft("contraction", "contraction", {"style": clause.style}, lever="contractions")
        else:
            yield ToneCell("contractions", clause.style)
        return
    words = phrases(clause)
    if clause.style.isalpha() and not contraction_class(clause.style):
        raise clause.no_argument(
            "Write [contraction: prefer], allow, avoid or forbid; or avoid with words: "
            "[contraction: avoid should've]."
        )
    avoided = [short for word in words for short in contraction_class(word) or (word,)]
    options = {"style": "allow", "avoid": list(dict.fromkeys(avoided))}
    yield Draft(f"contraction {words[0]}", "contraction", options)


def exclamation(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `exclamation: avoid`, `max 1` or `max 1 per sentence` sets."""
    yield from _budget(clause, "exclamation")


def emoji(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `emoji: avoid`, `max 1` or a written form such as `end` sets."""
    if clause.style in ("avoid", "none") or clause.style.startswith("max "):
        yield from _budget(clause, "emoji")
    else:
        yield from written_form(clause)


def _budget(clause: Clause, lever: str) -> Iterator[Draft | ToneCell]:
    number, rest = 0, ""
    if clause.style not in ("avoid", "none", "never"):
        if len(clause.args) != 1:
            raise clause.no_argument(f"Write [{lever}: avoid] or [{lever}: max 1].")
        found = number_after(clause, clause.args[0])
        if found is None:
            raise clause.no_argument(f"Write [{lever}: avoid] or [{lever}: max 1].")
        number, rest = found
    per = rest.removeprefix("per ") or "message"
    if per not in ("message", "segment", "sentence"):
        raise ClauseError(f"“{rest}” says no place.", "Write per message or per sentence.")
    if not clause.roles and per == "message" and not clause.unless:
        yield ToneCell(lever, number)
        return
    per = "segment" if clause.roles and per == "message" else per
    yield Draft(lever, "count", {"of": lever, "max": number, "per": per}, lever=lever, lang="any")


def heading_end(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `heading-end: avoid "."`: marks a heading must not end with."""
    marks = ["."] if clause.style == "none" else phrases(clause)
    if any(len(mark) != 1 or mark.isalnum() or mark.isspace() for mark in marks):
        raise clause.no_argument('Name single marks: [heading-end: avoid ".", ":"].')
    inside = "".join(f"\\{mark}" for mark in marks)
    pattern = rf"(\w[)”’\"]?)[{inside}]\Z"
    options = {"patterns": [pattern], "replace": "\\1"}
    yield Draft("heading-end", "pattern", options, lever="heading-end", roles=HEADINGS)
