"""Where a bad example that nothing flags would be flagged: in a context or place it does not name.

A clause for mails, or for everyone but florists, does not hold for a text of which nobody said
where it stands. Writers forget that; so the check tries, and says which words are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.verdict import Judge
from tonelint.model.rule import Example, Origin, Rule
from tonelint.model.selector import LOCALE, Selector, Term
from tonelint.model.tone import Axis

_WORDED = frozenset({"words", "pattern", "link", "name", "fact", "verbatim", "opening", "closing"})
"""Kinds that find words: what they find was meant for them more likely than for a limit."""

_USUAL = ("heading", "link", "subject")
"""The roles that writers mean most often, of those that a clause names."""


class Place(NamedTuple):
    """What the braces of an example would have to say, and the clause that would then find it."""

    braces: tuple[str, ...]
    origin: Origin


def place_elsewhere(
    example: Example, section: str, compiled: CompiledGuide, judge: Judge
) -> Place | None:
    """Return what a bad example of `section` lacks in its braces to be found; None: no more."""
    found: dict[tuple[str, ...], set[Origin | None]] = {}
    for place, asked in _candidates(example, section, compiled):
        if place.braces not in found:
            judged = judge(
                asked.text,
                context=asked.context,
                role=asked.role,
                speaker=asked.speaker,
                locale=asked.locale or compiled.locales[0],
                whole=asked.whole,
                format=asked.format,
            )
            found[place.braces] = {violation.origin for violation in judged.violations}
        if place.origin in found[place.braces]:
            return place
    return None


def _candidates(
    example: Example, section: str, compiled: CompiledGuide
) -> Iterator[tuple[Place, Example]]:
    axes = {axis.name: axis for axis in compiled.tone.axes}
    for origin, when, roles, whole in _clauses(example, section, compiled):
        asked = example
        if roles and example.role not in roles:
            if example.role != "body":
                continue  # it says where it stands
            asked = asked._replace(role=next((one for one in _USUAL if one in roles), min(roles)))
        if whole and example.role != "body":
            continue  # a part of a message lacks nothing
        asked = asked._replace(whole=example.whole or whole)
        for terms in when.alternatives or ((),):
            there = _put(asked, terms, axes)
            if there and there != example:
                yield Place(_braces(there), origin), there


def _clauses(
    example: Example, section: str, compiled: CompiledGuide
) -> Iterator[tuple[Origin, Selector, Set[str], bool]]:
    """Yield the clauses that may flag an example, those first that it is most likely meant for.

    Those of its section come before the tone rows; among them, those for a context that it names,
    then those that look for words. What a whole message lacks comes last: any short text lacks it.
    """

    def order(rule: Rule) -> tuple[bool, bool, bool]:
        named = bool(rule.when.values() & set(example.context.values()))
        return not named, rule.kind not in _WORDED, rule.whole

    rules = [rule for rule in compiled.rules if rule.origin and rule.origin.section == section]
    for rule in sorted(rules, key=order):
        if rule.origin:
            yield rule.origin, rule.when, rule.roles, rule.whole
    for row in compiled.tone.rows:
        yield row.origin, row.when, frozenset(), False


def _put(example: Example, terms: Sequence[Term], axes: Mapping[str, Axis]) -> Example | None:
    """Return the example where all `terms` hold; None when its own braces say otherwise."""
    context, locale = dict(example.context), example.locale
    for term in terms:
        if term.axis == LOCALE:
            if term.negated:
                continue
            if locale and not locale.startswith(term.value):
                return None
            locale = locale or term.value
        elif term.axis not in context and not (value := _value(term, axes)):
            return None
        elif term.axis not in context:
            context[term.axis] = value
        elif not term.holds(context):
            return None
    return example._replace(context=context, locale=locale)


def _value(term: Term, axes: Mapping[str, Axis]) -> str:
    """Return a value for which a term holds; "" when the guide's axes have none."""
    if not term.negated:
        return term.value
    values = axes[term.axis].values if term.axis in axes else ()
    return next((value for value in values if value != term.value), "")


def _braces(there: Example) -> tuple[str, ...]:
    """Return the words that are all in the braces of `there`, as a writer would put them."""
    said = ["message"] if there.whole else []
    said += there.context.values()
    said += [f"role {there.role}"] if there.role != "body" else []
    said += [f"speaker {there.speaker}"] if there.speaker != "brand" else []
    said += [f"{LOCALE} {there.locale}"] if there.locale else []
    said += [f"format {there.format}"] if there.format else []
    return tuple(said)
