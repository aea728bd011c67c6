"""How much of a guide a program can hold people to, told honestly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.tree import Guide, Row, Section, Table
from tonelint.report import coverage as report
from tonelint.report.coverage import ADVICE, CHECKED, PEOPLE, UNENFORCED, Clause

Shown = Mapping[int, Sequence[int]]
"""The line of a clause -> the lines of the ✗ examples that it finds."""


def survey(guide: Guide, compiled: CompiledGuide, shown: Shown) -> tuple[report.Section, ...]:
    """Return the sections of `guide` that say something, each clause with its status."""
    clerk = _Clerk(compiled, shown)
    found = (
        report.Section(
            section.id,
            section.title,
            section.line,
            tuple(sorted(clerk.clauses(section))),
            len(section.examples),
        )
        for section in guide.sections
    )
    return tuple(section for section in found if section.clauses or section.examples)


def silent_contexts(compiled: CompiledGuide) -> tuple[str, ...]:
    """Return the contexts that the tone rows name and no example shows, in order."""
    shown = {value for test in compiled.examples for value in test.example.context.values()}
    shown |= {str(test.example.locale) for test in compiled.examples}
    named = dict.fromkeys(
        term
        for row in compiled.tone.rows
        for terms in row.when.alternatives
        for term in terms
        if not term.negated
    )
    return tuple(str(term) for term in named if term.value not in shown)


class _Clerk:
    """Looks up what became of each line of a guide."""

    def __init__(self, compiled: CompiledGuide, shown: Shown) -> None:
        self._shown = shown
        self._rules: dict[int, list[str]] = {}
        for rule in compiled.rules:
            if rule.origin and rule.origin.path == compiled.path:
                self._rules.setdefault(rule.origin.line, []).append(rule.id)
        rows = [row.origin for row in compiled.tone.rows]
        anchors = [anchor.origin for anchor in compiled.anchors]
        self._rows = {origin.line for origin in rows if origin.path == compiled.path}
        self._anchors = {origin.line for origin in anchors if origin.path == compiled.path}
        self._notes: dict[int, list[str]] = {}
        for one in compiled.unenforced:
            if one.origin.path == compiled.path:
                self._notes.setdefault(one.origin.line, []).append(one.reason)

    def clauses(self, section: Section) -> Iterator[Clause]:
        """Yield what a section says, in no particular order."""
        for table in section.tables:
            yield from self._table(table)
        for bullet in section.bullets:
            yield self._clause(bullet.line, bullet.sentence)
        for raw in section.raw:
            yield self._clause(raw.line, "A rule of its own")
        for prose in section.advice:
            note = " ".join(self._notes.get(prose.line, ()))
            text = _short(
                prose.text.split("\n")[0].strip("| ") if "\n" in prose.text else prose.text
            )
            yield Clause(prose.line, text, UNENFORCED if note else ADVICE, note)
        for example in section.examples:
            if example.human:
                mark = "✗" if example.bad else "✓"
                yield Clause(example.line, f"{mark} {example.text}", PEOPLE)

    def _table(self, table: Table) -> Iterator[Clause]:
        for row in table.rows:
            if table.kind == "traits":
                yield Clause(row.line, _trait(row), PEOPLE)
            else:
                # A name without wrong spellings makes no rule; it is kept as it is everywhere.
                yield self._clause(row.line, row.clause, CHECKED if table.kind == "names" else "")

    def _clause(self, line: int, text: str, otherwise: str = "") -> Clause:
        rules = tuple(self._rules.get(line, ()))
        note = " ".join(self._notes.get(line, ()))
        finds = bool(rules) or line in self._rows
        checked = finds or line in self._anchors
        status = CHECKED if checked else UNENFORCED if note else otherwise or UNENFORCED
        return Clause(line, text, status, note, rules, tuple(self._shown.get(line, ())), finds)


def _trait(row: Row) -> str:
    cells = row.cells
    text = f"We are {cells.get('We are', '')}"
    if "But never" in cells:
        text += f", never {cells['But never']}"
    return f"{text}: {cells['Because']}" if "Because" in cells else text


def _short(text: str, most: int = 200) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + "…"
