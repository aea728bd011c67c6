"""Where a guide and the packs it switches on want different things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import Problem
from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.contradictions import overlap
from tonelint.guide.verdict import Judge
from tonelint.model.rule import Origin, Rule
from tonelint.model.selector import ALWAYS, Selector

_TEXTS = {"name": "name", "fact": "value", "verbatim": "text"}
"""Kinds whose options hold a text that the guide wants -> the option."""
_SETTINGS = ("max", "style")
"""Options that can hold one value only."""
_ROLES = {"greeting": "greeting", "sign-off": "sign-off"}


class _Wanted(NamedTuple):
    """A text that a clause wants, and where it stands."""

    text: str
    origin: Origin
    when: Selector = ALWAYS
    role: str = "body"


def conflicts(compiled: CompiledGuide, judge: Judge, packs: Sequence[Rule]) -> Iterator[Problem]:
    """Yield where a pack's rule finds what a clause wants, or sets a lever that a clause sets.

    `packs` are the rules that are on besides those of the guide.
    """
    for wanted in dict.fromkeys(_wanted(compiled)):
        yield from _found(wanted, compiled, judge)
    for rule in compiled.rules:
        if rule.lever and rule.origin:
            for other in packs:
                if other.lever == rule.lever and _both_hold(rule, other):
                    yield Problem(
                        f"“{other.id}” has an opinion on {rule.lever}, too, and both hold here.",
                        rule.origin.path,
                        rule.origin.line,
                        f"Set {other.id} to off in the settings, or let this clause hold "
                        "everywhere: then the pack's rule gives way.",
                    )


def _wanted(compiled: CompiledGuide) -> Iterator[_Wanted]:
    for rule in compiled.rules:
        if rule.origin is None:
            continue
        role = min(rule.roles, default="body")
        entries = rule.options.get("entries", ())
        for entry in entries if isinstance(entries, (list, tuple)) else ():
            for use in entry.get("use", ()):
                yield _Wanted(str(use), rule.origin, rule.when, role)
        if rule.kind in _TEXTS and _TEXTS[rule.kind] in rule.options:
            text = str(rule.options[_TEXTS[rule.kind]])
            yield _Wanted(text, rule.origin, rule.when, role)
    for row in compiled.tone.rows:
        for lever, role in _ROLES.items():
            cell = row.cells.get(lever, "none")
            if isinstance(cell, str) and cell != "none":
                yield _Wanted(cell, row.origin, row.when, role)


def _found(wanted: _Wanted, compiled: CompiledGuide, judge: Judge) -> Iterator[Problem]:
    judged = judge(
        wanted.text,
        context=_context(wanted.when),
        role=wanted.role,
        speaker="brand",
        locale=compiled.locales[0],
        whole=False,
        format="",
    )
    for violation in judged.violations:
        if violation.origin is None:
            yield Problem(
                f"This wants “{wanted.text}”, and “{violation.rule}” finds fault with it: "
                f"{violation.message}",
                wanted.origin.path,
                wanted.origin.line,
                f"Choose another word, or set {violation.rule} to off in the settings.",
            )


def _context(when: Selector) -> Mapping[str, str]:
    """Return a context for which a selector holds; what it leaves open is unspecified."""
    terms = when.alternatives[0] if when.alternatives else ()
    return {term.axis: term.value for term in terms if not term.negated and term.axis != "locale"}


def _both_hold(rule: Rule, other: Rule) -> bool:
    if "target" in other.options or other.kind != rule.kind:
        return False  # it holds copy to the guide's own limits, or looks at something else
    one, two = rule.options, other.options
    if not any(key in one and key in two and one[key] != two[key] for key in _SETTINGS):
        return False
    meet = not rule.roles or not other.roles or bool(rule.roles & other.roles)
    spoken = "any" in (rule.lang, other.lang) or rule.lang[:2] == other.lang[:2]
    return meet and spoken and overlap(rule.when, other.when)
