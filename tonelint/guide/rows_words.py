"""Rows of a words table: what to use, what not, where, and why."""

from __future__ import annotations

from tonelint.guide.cells import plain, split_items, word_items
from tonelint.guide.clause import Clause, Draft
from tonelint.guide.contradictions import words_of
from tonelint.guide.desk import Desk
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Item, Row
from tonelint.language.fold import fold
from tonelint.model.rule import Severity


def compile_row(row: Row, section: str, desk: Desk) -> None:
    """Add the rule of one row; raises `ClauseError` when the row makes no sense."""
    cells = row.cells
    uses, nots = word_items(cells.get("Use", "")), word_items(cells.get("Not", ""))
    if not nots:
        raise ClauseError("“Not” is empty.", "Name the words nobody should write, or drop the row.")
    nots = [item for item in nots if not desk.is_taken(("word", fold(item.text)), section)]
    if not nots:
        return  # a guide that extends this one has rows for all of them
    for item in nots:
        if any(item == use for use in uses):
            raise ClauseError(
                f"“{item.text}” stands under Use and under Not.", "Take it out of one of them."
            )
    why = plain(cells.get("Why", ""))
    when = desk.selector(cells.get("When", ""))
    entries = [_entry(item, uses, why) for item in nots]
    unless = (*split_items(cells.get("Except", "")), *_own_uses(uses, nots))
    literals = tuple(item.text for item in nots)
    origin = desk.origin(section, row.line, row.clause, reason=why, literals=literals)
    said = ", ".join(f"“{item.text}”" for item in nots)
    clause = Clause(
        key="",
        args=(),
        sentence=f"Write “{uses[0].text}”, not {said}." if uses else f"Leave out {said}.",
        roles=desk.roles(tuple(split_items(cells.get("In", "")))),
        when=when,
        unless=unless,
        lang=desk.lang_of(when),
    )
    message = "Write “{better}” instead of “{found}”." if uses else "Leave out “{found}”."
    what = uses[0].text if uses else nots[0].text
    draft = Draft(what, "words", {"entries": _merged(entries)}, message=message)
    spoken = when.within(clause.lang)
    desk.banned += words_of(draft, roles=clause.roles, when=spoken, line=row.line)
    desk.add(draft, clause, origin, Severity.WARNING, why=why)


def _entry(item: Item, uses: list[Item], why: str) -> dict[str, object]:
    """Return the entry of one word: parts of speech pair it, else the first use replaces it."""
    paired = [use for use in uses if item.pos and use.pos == item.pos]
    if not paired and uses:
        # A word that could be either: both uses are offered and none is applied.
        either = not item.pos and all(use.pos for use in uses)
        paired = uses if either else [next((u for u in uses if not u.pos), uses[0])]
    exact = _case_matters(item.text, [use.text for use in paired])
    entry: dict[str, object] = {"find": [item.text], "use": [use.text for use in paired]}
    if item.pos:
        entry["pos"] = item.pos
    if why:
        entry["why"] = why
    entry["case"] = "exact" if exact else "any"
    entry["inflect"] = not exact and item.text.replace(" ", "").isalpha()
    return entry


def _case_matters(text: str, uses: list[str]) -> bool:
    """Whether only this spelling is meant: an abbreviation, or a use that differs by case alone."""
    letters = [char for char in text if char.isalpha()]
    short = len(text) <= 5 and bool(letters) and all(char.isupper() for char in letters)
    return short or any(use.lower() == text.lower() for use in uses)


def _own_uses(uses: list[Item], nots: list[Item]) -> list[str]:
    """Return the uses that contain a banned word: inside them it is right."""
    return [
        use.text
        for use in uses
        if any(item.text.lower() in use.text.lower() != item.text.lower() for item in nots)
    ]


def _merged(entries: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the entries with those that differ only in `find` made one."""
    merged: list[dict[str, object]] = []
    for entry in entries:
        rest = {key: value for key, value in entry.items() if key != "find"}
        for known in merged:
            if rest == {key: value for key, value in known.items() if key != "find"}:
                known["find"] += entry["find"]  # type: ignore[operator]
                break
        else:
            merged.append(dict(entry))
    return merged
