"""How much of a guide a program can hold people to, told honestly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tonelint.guide.compiled import CompiledGuide
from tonelint.model.rule import Origin


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one section, or of a whole guide.

    `enforced` are clauses with a rule or a tone row, `unenforced` are read only, `advice` is for
    people, `examples` are tests, `human` those of them that only people can judge.
    """

    section: str
    enforced: int = 0
    unenforced: int = 0
    advice: int = 0
    examples: int = 0
    human: int = 0

    @property
    def share(self) -> float:
        """The enforced part of all that is said, from 0 to 1; 0 when nothing is said."""
        said = self.enforced + self.unenforced + self.advice
        return self.enforced / said if said else 0.0


def coverage(compiled: CompiledGuide) -> tuple[Coverage, ...]:
    """Return the counts of each section, in order of their first clause, the whole guide last."""
    enforced = (
        _lines(rule.origin for rule in compiled.rules)
        | _lines(row.origin for row in compiled.tone.rows)
        | _lines(anchor.origin for anchor in compiled.anchors)
    )
    unenforced = _lines(one.origin for one in compiled.unenforced) - enforced
    advice = {(section, prose.line) for section, prose in compiled.advice}
    tests = {(test.section, test.line) for test in compiled.examples}
    human = {(test.section, test.line) for test in compiled.examples if test.human}
    everything = enforced | unenforced | advice | tests
    sections = dict.fromkeys(name for name, _ in sorted(everything, key=lambda at: at[1]))
    groups = (enforced, unenforced, advice, tests, human)
    rows = [
        Coverage(section, *(sum(name == section for name, _ in group) for group in groups))
        for section in sections
    ]
    return (*rows, Coverage("", *map(len, groups)))


def silent_contexts(compiled: CompiledGuide) -> tuple[str, ...]:
    """Return the axis values that the tone rows name and no example shows, in order."""
    shown = {value for test in compiled.examples for value in test.example.context.values()}
    named = dict.fromkeys(
        term.value
        for row in compiled.tone.rows
        for terms in row.when.alternatives
        for term in terms
        if not term.negated
    )
    return tuple(value for value in named if value not in shown)


def _lines(origins: Iterable[Origin | None]) -> set[tuple[str, int]]:
    return {(origin.section, origin.line) for origin in origins if origin}
