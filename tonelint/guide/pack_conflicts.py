"""Where a guide and the packs it switches on want different things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tonelint.errors import Problem
from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.verdict import Judge
from tonelint.model.rule import Origin, Rule
from tonelint.pack.clashes import Wanted, objections, set_apart, wanted_by

_ROLES = {"greeting": "greeting", "sign-off": "sign-off"}


class _Clause(NamedTuple):
    """A text that a clause wants, and where the clause stands."""

    wanted: Wanted
    origin: Origin


def conflicts(compiled: CompiledGuide, judge: Judge, packs: Sequence[Rule]) -> Iterator[Problem]:
    """Yield where a pack's rule finds what a clause wants, or sets a lever that a clause sets.

    `packs` are the rules that are on besides those of the guide.
    """
    for clause in dict.fromkeys(_clauses(compiled)):
        yield from _found(clause, compiled, judge)
    for rule in compiled.rules:
        if rule.lever and rule.origin:
            for other in packs:
                if other.lever == rule.lever and set_apart(rule, other):
                    yield Problem(
                        f"“{other.id}” has an opinion on {rule.lever}, too, and both hold here.",
                        rule.origin.path,
                        rule.origin.line,
                        f"Set {other.id} to off in the settings, or take “in” out of this tag: "
                        "then the pack's rule gives way.",
                    )


def _clauses(compiled: CompiledGuide) -> Iterator[_Clause]:
    for rule in compiled.rules:
        if rule.origin is not None:
            # A guide's words are judged in its own language, said by the brand.
            plain = rule._replace(lang="any", speakers=frozenset())
            yield from (_Clause(wanted, rule.origin) for wanted in wanted_by(plain))
    for row in compiled.tone.rows:
        for lever, role in _ROLES.items():
            cell = row.cells.get(lever, "none")
            if isinstance(cell, str) and cell != "none":
                yield _Clause(Wanted(cell, row.when, role), row.origin)


def _found(clause: _Clause, compiled: CompiledGuide, judge: Judge) -> Iterator[Problem]:
    wanted, origin = clause
    for violation in objections(wanted, judge, locale=compiled.locales[0]):
        if violation.origin is None:
            yield Problem(
                f"This wants “{wanted.text}”, and “{violation.rule}” finds fault with it: "
                f"{violation.message}",
                origin.path,
                origin.line,
                f"Choose another word, or set {violation.rule} to off in the settings.",
            )
