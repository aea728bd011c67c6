"""docs/candidates.md says what became of every candidate, and the rules it names exist."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tonelint import shipped
from tonelint.model.rule import Rule
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack

PAGE = Path(__file__).parents[1] / "docs" / "candidates.md"
SERIES = {
    "ALL": 10,
    "CHT": 23,
    "EML": 12,
    "TRX": 6,
    "WEB": 12,
    "SUR": 10,
    "CON": 7,
    "PLC": 6,
    "STG": 3,
}
"""How many candidates there were of each sort."""

STRUCTURE = frozenset({"require", "repeat", "order", "agree", "feature", "opening", "closing"})
"""Kinds that look at what a message is made of, and not at words alone."""
SPOTS = frozenset({"situation", "emotion", "audience", "stage"})
"""The axes that say what happened, to whom, and how far along they are."""
A_DOZEN = 12


@cache
def rules() -> tuple[Rule, ...]:
    known = axis_of(load_defaults().axes)
    folder, guides = shipped.rules_folder(), set(shipped.guide_names())
    return tuple(
        rule
        for name in shipped.pack_names()
        if name not in guides
        for rule in load_pack(folder / name, axis_of=known, shown=f"rules/{name}").rules
    )


def rows() -> list[tuple[str, str]]:
    found = re.findall(r"^\| ([A-Z]{3}\d\d) \|[^|]+\| ([^|]+) \|$", PAGE.read_text("utf-8"), re.M)
    return [(name, became) for name, became in found]


def test_every_candidate_stands_there_once() -> None:
    wanted = [f"{series}{n:02}" for series, most in SERIES.items() for n in range(1, most + 1)]
    assert sorted(name for name, _ in rows()) == sorted(wanted)


@pytest.mark.parametrize(("name", "became"), rows())
def test_a_candidate_became_a_rule_or_says_why_not(name: str, became: str) -> None:
    named = re.findall(r"`([a-z-]+/[a-z-]+)`", became)
    assert set(named) <= {rule.id for rule in rules()}, name
    if became.startswith("none"):
        assert re.match(r"none[\w ]*[:;] .{30}", became), name
    else:
        assert named or "of a guide" in became or "a guide sets" in became, name


def test_a_dozen_rules_look_at_structure() -> None:
    assert sum(rule.kind in STRUCTURE for rule in rules()) >= A_DOZEN


def test_a_dozen_rules_depend_on_the_situation_or_on_who_speaks() -> None:
    """Counted apart, so that bots' rules do not stand in for those about upset people."""
    situation = [r for r in rules() if {t.axis for a in r.when.alternatives for t in a} & SPOTS]
    speaker = [r for r in rules() if r.speakers]
    assert len(situation) >= A_DOZEN
    assert len(speaker) >= A_DOZEN
