"""Where the rules that are on want different things: of packs among themselves, and of a guide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from tonelint.language.fold import fold
from tonelint.model.rule import Example, Rule
from tonelint.model.selector import Selector, Term, overlap
from tonelint.model.violation import Violation
from tonelint.pack.clashes import (
    Judge,
    Judgement,
    context_in,
    entries,
    meet,
    objections,
    set_apart,
    settled,
    wanted_by,
)


class Conflict(NamedTuple):
    """Two rules that cannot both be right, in one sentence, and what to do about it.

    `kind` is `value` (another limit or style), `word` (two replacements), `banned` (one wants what
    the other bans), `rewrite` (one rewrites into what the other bans), `name` (two rules of one
    name) or `override` (two packs change one rule).
    """

    kind: str
    rule: str
    other: str
    problem: str
    remedy: str


def conflicts(rules: Sequence[Rule], judge: Judge, *, locale: str) -> tuple[Conflict, ...]:
    """Return the conflicts among `rules`, each pair of rules and kind once, sorted.

    Clauses of one guide are compared when it is compiled, and not again.

    `judge` judges texts by all of them, whatever the context; `locale` is the language of rules for
    any.
    """
    kept: dict[tuple[str, frozenset[str]], Conflict] = {}
    clauses = {rule.id for rule in rules if rule.generated}
    by_id = {rule.id: rule for rule in rules}
    for conflict in _all(rules, judge, locale):
        pair = frozenset((conflict.rule, conflict.other))
        if not pair <= clauses and not settled(by_id[conflict.rule], by_id[conflict.other]):
            kept.setdefault((conflict.kind, pair), conflict)
    return tuple(sorted(kept.values()))


def _all(rules: Sequence[Rule], judge: Judge, locale: str) -> Iterator[Conflict]:
    yield from _names(rules)
    yield from _overrides(rules)
    for one, other in combinations(rules, 2):
        if key := set_apart(one, other):
            yield _conflict(
                "value", one, other,
                f"{one.id} sets {key} to {one.options[key]} and {other.id} to "
                f"{other.options[key]}, and there are messages that both are for.",
            )  # fmt: skip
    yield from _words(rules)
    by_id = {rule.id: rule for rule in rules}
    for rule in rules:
        for wanted in dict.fromkeys(wanted_by(rule)):
            for found in objections(wanted, judge, locale=locale):
                other = by_id[found.rule]
                if wanted.shown and other.is_form:
                    continue
                if found.rule != rule.id and overlap(rule.when, other.when):
                    yield _banned(rule, wanted.text, found)
        # The examples of a rule that reads a limit from the context bring limits of their own.
        for example in () if "target" in rule.options else rule.examples:
            if example.bad and example.fixed is not None:
                yield from _rewrites(rule, example, judge, locale, by_id)


def _conflict(kind: str, rule: Rule, other: Rule, problem: str) -> Conflict:
    return Conflict(kind, rule.id, other.id, problem, _remedy(rule.id, other.id))


def _remedy(one: str, other: str) -> str:
    return f"Set one of them to off in the settings, under rules: {other} or {one}."


def _names(rules: Sequence[Rule]) -> Iterator[Conflict]:
    """Yield rules that are known by the same name, now or formerly."""
    names: dict[str, Rule] = {rule.id: rule for rule in rules}
    for rule in rules:
        for name in rule.formerly:
            other = names.setdefault(name, rule)
            if other is not rule:
                problem = f"“{name}” means {other.id}, and {rule.id} was called so formerly."
                remedy = "Take it out of one of them under “formerly”."
                yield Conflict("name", rule.id, other.id, problem, remedy)


def _overrides(rules: Sequence[Rule]) -> Iterator[Conflict]:
    """Yield rules that two packs change to different values, neither of them on purpose."""
    for rule in rules:
        for one, other in combinations(rule.changes, 2):
            then = {key: new for key, _, new in one.fields}
            now = [(key, old, new) for key, old, new in other.fields if then.get(key) == old]
            if now and one.pack not in other.bases:
                key, old, new = now[0]
                yield Conflict(
                    "override", rule.id, rule.id,
                    f"{one.pack} sets {key} of {rule.id} to {old} and {other.pack} to {new}, which "
                    "holds.",
                    f"Take one of the two overrides out: {one.path}:{one.line} or "
                    f"{other.path}:{other.line}.",
                )  # fmt: skip


def _words(rules: Sequence[Rule]) -> Iterator[Conflict]:
    """Yield words that two rules replace by different ones."""
    uses: dict[str, list[tuple[Rule, tuple[str, ...]]]] = defaultdict(list)
    for rule in rules:
        for find, use in entries(rule):
            for text in find:
                uses[fold(text)].append((rule, use))
    for text, rows in uses.items():
        for (one, these), (other, those) in combinations(rows, 2):
            apart = these and those and not {*these} & {*those}
            if one is not other and apart and meet(one, other):
                yield _conflict(
                        "word", one, other,
                        f"{one.id} replaces “{text}” by “{these[0]}” and {other.id} by "
                        f"“{those[0]}”.",
                    )  # fmt: skip


def _banned(rule: Rule, text: str, found: Violation) -> Conflict:
    return Conflict(
        "banned", rule.id, found.rule,
        f"{rule.id} wants “{text}”, and {found.rule} finds fault with it: {found.message}",
        _remedy(rule.id, found.rule),
    )  # fmt: skip


def _rewrites(
    rule: Rule, example: Example, judge: Judge, locale: str, by_id: Mapping[str, Rule]
) -> Iterator[Conflict]:
    """Yield rules that find a fault in an example's good text that is not in the bad one.

    Where they rewrite it once more and all are content then, there is no conflict.
    """

    def judged(text: str) -> Judgement:
        return judge(
            text,
            context={**context_in(rule.when), **example.context},
            role=example.role,
            speaker=example.speaker,
            locale=example.locale or (locale if rule.lang == "any" else rule.lang),
            whole=example.whole,
            format=example.format,
        )

    known = {violation.rule for violation in judged(example.text).violations}
    after = judged(example.fixed or "")
    if all(found.rule in known or found.rule == rule.id for found in after.violations):
        return
    left = {found.rule for found in judged(after.fixed).violations}
    said = tuple(Term(axis, value) for axis, value in example.context.items())
    place = Selector(tuple((*terms, *said) for terms in rule.when.alternatives or ((),)))
    for found in after.violations:
        new = found.rule != rule.id and found.rule not in known
        settled = not {found.rule, rule.id} & left
        if new and not settled and overlap(place, by_id[found.rule].when):
            yield Conflict(
                "rewrite", rule.id, found.rule,
                f"{rule.id} rewrites “{example.text}” to “{example.fixed}”, and {found.rule} "
                f"finds fault with that: {found.message}",
                _remedy(rule.id, found.rule),
            )  # fmt: skip
