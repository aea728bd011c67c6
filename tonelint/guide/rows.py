"""Rows of the tables of names, facts and tone."""

from __future__ import annotations

import re
from datetime import date

from tonelint.context import CONTRACTION_STEPS
from tonelint.errors import nearest
from tonelint.guide.cells import plain, split_items
from tonelint.guide.clause import Clause, Draft, Limit
from tonelint.guide.compiled import FactDate
from tonelint.guide.desk import Desk, Setting
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Row
from tonelint.kinds.address.policy import forms
from tonelint.kinds.base import OptionError
from tonelint.kinds.person import speaker_of
from tonelint.model.rule import Safety, Severity
from tonelint.model.tone import ToneRow

LEVER_OF = {
    "Formality": "formality", "Contractions": "contractions", "Max !": "exclamation",
    "Max emoji": "emoji", "Words per sentence": "sentence", "Speaker": "speaker",
    "Address": "address", "Greeting": "greeting", "Sign-off": "sign-off", "Grade": "grade",
}  # fmt: skip
"""The columns of a tone table and the levers they set."""

_CAPS = frozenset({"exclamation", "emoji", "sentence", "grade"})
_OPEN = re.compile(r"\{[^{}]*\}|\([^()]*\)|…")
_RANGE = re.compile(r"([1-5])(?:\s*[–—-]\s*([1-5]))?\Z")


def compile_tone(row: Row, section: str, desk: Desk) -> None:
    """Add one tone row, noting every cell that cannot be read."""
    when = desk.selector(row.cells.get("When", ""))
    if "When" not in row.cells:
        raise ClauseError("The row does not say when it holds.", "Write always, or a context.")
    cells: dict[str, Limit] = {}
    for header, cell in row.cells.items():
        if header == "When":
            continue
        try:
            cells[LEVER_OF[header]] = tone_value(header, plain(cell))
        except ClauseError as error:
            desk.problems.add_error(row.line, error)
    desk.rows.append(ToneRow(when, cells, desk.origin(section, row.line, row.clause)))
    for lever, value in cells.items():
        desk.settings.append(
            Setting(("tone", lever), value, True, frozenset(), when, row.line, row=True)
        )
    desk.levers.update(cells)


def tone_value(header: str, cell: str) -> Limit:
    """Return the value of a cell of the tone table; raises `ClauseError`."""
    lever = LEVER_OF[header]
    if lever in _CAPS:
        if not re.fullmatch(r"[0-9]{1,4}", cell):
            raise ClauseError(
                f"“{header}” must be a number, not “{cell}”.", "Write 0, 1, 2 …, or leave it blank."
            )
        return int(cell)
    if lever == "contractions":
        word = cell.lower()
        if word not in CONTRACTION_STEPS:
            raise ClauseError(
                f"“{cell}” is no setting of contractions.", nearest(word, CONTRACTION_STEPS)
            )
        return word
    if lever == "formality":
        found = _RANGE.match(cell)
        low, high = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if low > high:
            raise ClauseError(
                f"“{cell}” is no range of formality.", "Write two levels from 1 to 5: 2–4."
            )
        return low, high
    try:
        if lever == "speaker":
            return speaker_of(cell)
        if lever == "address":
            forms(cell)
    except OptionError as error:
        raise ClauseError(error.problem, error.remedy) from None
    return cell


def compile_name(row: Row, section: str, desk: Desk) -> None:
    """Add the rule of one name."""
    cells = row.cells
    name = plain(cells.get("Name", ""))
    if not name:
        raise ClauseError("The row has no name.", "Write the name as it should be written.")
    if desk.is_taken(("name", name), section):
        return
    never = split_items(cells.get("Never", ""))
    if name in never:
        raise ClauseError(
            f"“{name}” stands under Name and under Never.", "Take it out of one of them."
        )
    first, short = plain(cells.get("First mention", "")), plain(cells.get("Short", ""))
    if not (never or first or short):
        return  # it is known as a name and kept as it is; there is nothing to check
    options: dict[str, object] = {"name": name}
    options |= {"never": never} if never else {}
    options |= {"first_mention": first} if first else {}
    options |= {"short": short} if short else {}
    origin = desk.origin(
        section, row.line, row.clause, reason=plain(cells.get("Note", "")), literals=tuple(never)
    )
    clause = Clause(key="", args=(), sentence=f"The name is “{name}”.", lang=desk.lang)
    message = "Write “{better}” instead of “{found}”."
    draft = Draft(name, "name", options, message=message, lang="any", safety=Safety.SAFE)
    desk.add(draft, clause, origin, Severity.WARNING, why=origin.reason)


def compile_fact(row: Row, section: str, desk: Desk) -> None:
    """Add the rule of one fact, and the day it is looked at again."""
    cells = row.cells
    name, value = plain(cells.get("Fact", "")), plain(cells.get("Value", ""))
    patterns = split_items(cells.get("Spotted by", ""))
    if not name or not value or not patterns:
        raise ClauseError(
            "A fact needs a name, a value and at least one pattern.",
            "Fill the cells Fact, Value and Spotted by.",
        )
    if desk.is_taken(("fact", name.lower()), section):
        return
    source = plain(cells.get("Source", ""))
    origin = desk.origin(
        section,
        row.line,
        row.clause,
        reason=f"Source: {source}." if source else "",
        literals=tuple(text for pattern in patterns for text in _fixed_words(pattern)),
    )
    safe = plain(cells.get("Note", "")).lower() == "safe"
    when = desk.selector(cells.get("When", ""))
    clause = Clause(
        key="",
        args=(),
        sentence=f"One value for {name}: “{value}”.",
        when=when,
        lang=desk.lang_of(when),
    )
    options = {"value": value, "patterns": patterns, "safe": safe, "name": name}
    message = "The guide says “{value}” ({name}), not “{found}”."
    draft = Draft(name, "fact", options, message=message, safety=Safety.UNSAFE)
    desk.add(draft, clause, origin, Severity.ERROR, safe=safe)
    if "Review by" in cells:
        desk.facts.append(FactDate(name, _day(plain(cells["Review by"])), origin))


def _fixed_words(pattern: str) -> list[str]:
    """Return the words of a pattern that every match has."""
    return [text.strip() for text in _OPEN.split(pattern) if text.strip()]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ClauseError(
            f"“{text}” is no day to review by.", "Write the year, month and day: 2027-12-31."
        ) from None
