"""What of a guide is enforced and what its examples show, asked of the policy it makes."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint.engine.judge import Judge
from tonelint.guide import CompiledGuide
from tonelint.guide.coverage import silent_contexts, survey
from tonelint.model.rule import Rule
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.report.coverage import Coverage, PackRule
from tonelint.run.guides import OpenGuide


def cover(opened: OpenGuide) -> Coverage:
    """Return how much of an opened guide is enforced, and what is on that it does not ask for."""
    policy = compile_policy(opened.own, Wish())
    compiled = opened.compiled
    return Coverage(
        path=compiled.path,
        brand=compiled.brand,
        version=compiled.version,
        sections=survey(opened.guide, compiled, shown(compiled, Judge(policy))),
        silent=silent_contexts(compiled),
        unclaimed=tuple(_unclaimed(policy.rules, compiled)),
        taken_over=tuple(_taken_over(compiled)),
    )


def shown(compiled: CompiledGuide, judge: Judge) -> dict[int, list[int]]:
    """Return which examples show each clause: its line -> the lines of the ✗ texts it finds."""
    found: dict[int, list[int]] = {}
    for test in compiled.examples:
        example = test.example
        if not example.bad or test.human or test.path != compiled.path:
            continue
        judged = judge(
            example.text,
            context=example.context,
            role=example.role,
            speaker=example.speaker,
            locale=example.locale or compiled.locales[0],
            whole=example.whole,
            format=example.format,
        )
        origins = {violation.origin for violation in judged.violations}
        for line in {one.line for one in origins if one and one.path == compiled.path}:
            found.setdefault(line, []).append(test.line)
    return found


def _taken_over(compiled: CompiledGuide) -> Iterable[tuple[str, int]]:
    """Yield each guide that this one extends, with the number of its clauses that hold here."""
    places = {rule.origin[:2] for rule in compiled.rules if rule.origin}
    places |= {row.origin[:2] for row in compiled.tone.rows}
    places |= {anchor.origin[:2] for anchor in compiled.anchors}
    for path in compiled.family[:-1]:
        yield path, sum(path == other for other, _ in places)


def _unclaimed(rules: Iterable[Rule], compiled: CompiledGuide) -> Iterable[PackRule]:
    for rule in sorted(rules, key=lambda rule: rule.id):
        pack = rule.id.partition("/")[0]
        own = rule.generated or pack == compiled.slug
        if not own and (rule.lever is None or rule.lever not in compiled.levers):
            yield PackRule(rule.id, pack, rule.summary)
