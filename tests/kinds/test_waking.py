"""A kind that is loaded at its first hit finds what it would find had it been there all along."""

from __future__ import annotations

import json
from functools import cache

import pytest

from tonelint.engine.checks import Checks
from tonelint.kinds import kind
from tonelint.kinds.waking import WakingCheck, check_of, literals_of
from tonelint.model.rule import Rule
from tonelint.policy.build import compile_policy
from tonelint.policy.values import from_data, to_data
from tonelint.policy.wish import Wish
from tonelint.settings import Settings

from .helpers import rule_of, view_of

GUIDES = ("", "tallybird")
ASLEEP = {"words", "name", "contraction", "placeholder", "verbatim", "please"}


@cache
def rules_of(guide: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules of a guide with all packs as compiled, and the same as they are kept."""
    policy = compile_policy(Settings(guide=guide), Wish(preset=("strict",)))
    kept = from_data(json.loads(json.dumps(to_data(policy))))
    return policy.rules, kept.rules


@pytest.mark.parametrize("guide", GUIDES)
def test_the_literals_kept_are_those_the_kind_asks_for(guide: str) -> None:
    _, kept = rules_of(guide)
    asleep = set()
    for name in sorted({rule.kind for rule in kept}):
        rules = [rule for rule in kept if rule.kind == name]
        check = check_of(name, rules)
        if isinstance(check, WakingCheck):
            asleep.add(name)
            assert set(check.triggers) == set(kind(name).compile_checks(rules).triggers)
    assert asleep >= ASLEEP if guide else asleep


@pytest.mark.parametrize("guide", GUIDES)
def test_the_same_is_found_at_the_same_places(guide: str) -> None:
    made, kept = rules_of(guide)
    checks, waking = Checks(made), Checks(kept)
    texts = [example.text for rule in made for example in rule.examples]
    found = 0
    several = [" ".join(texts[at : at + 5]) for at in range(0, len(texts), 5)]
    for text in texts + several:
        view = view_of(text)
        wanted = [match._replace(rule=match.rule.id) for match in checks.run(view)]
        assert [match._replace(rule=match.rule.id) for match in waking.run(view)] == wanted
        found += len(wanted)
    assert found > 500
    assert not checks.faults
    assert not waking.faults


def test_a_broken_rule_has_no_literals_and_is_reported() -> None:
    broken = rule_of("words", {"entries": []}, id="test/broken")
    good = rule_of("words", {"entries": [{"find": ["utilise"], "use": ["use"]}]})
    assert literals_of(broken) == ()
    good = good._replace(literals=literals_of(good))
    checks = Checks([good, broken])
    assert [fault.rule for fault in checks.faults] == ["test/broken"]
    assert [match.rule for match in checks.run(view_of("Please utilise it."))] == [good]


def test_rules_that_share_a_literal_are_all_asked() -> None:
    rules = [
        rule_of("fact", {"value": value, "patterns": ["{duration} trial"]}, id=f"test/{name}")
        for name, value in (("one", "14-day trial"), ("two", "15-day trial"))
    ]
    kept = [rule._replace(literals=literals_of(rule)) for rule in rules]
    found = Checks(kept).run(view_of("You get a 30-day trial."))
    assert [match.rule.id for match in found] == ["test/one", "test/two"]
