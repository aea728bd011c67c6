"""Every guide that comes with tonelint holds, is built, and disagrees with the others."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from tonelint.guide.check import check_guide
from tonelint.guide.keys import KEYS
from tonelint.language import syntax
from tonelint.report.coverage import UNENFORCED
from tonelint.run import CheckRequest
from tonelint.run.conflicts import find_conflicts
from tonelint.run.covering import cover
from tonelint.run.guides import drift_of

from .shipped import (
    FREE,
    NAMES,
    bullets,
    everything_set,
    found_by,
    judge,
    opened,
    settings,
)

LEVERS = sorted(settings("tallybird"))
DISAGREED = sorted({lever for name in NAMES for lever in everything_set(name)})


@pytest.mark.parametrize("name", NAMES)
def test_its_examples_pass_and_it_keeps_its_own_rules(name: str) -> None:
    one = opened(name)
    found = check_guide(one.guide, one.compiled, judge(name), as_of=date(2026, 11, 1))
    assert [str(problem) for problem in (*found.errors(), *found.warnings())] == []
    assert one.compiled.brand.lower() == name  # rules/ and voice_guides/ share names


@pytest.mark.parametrize("name", NAMES)
def test_it_and_its_packs_want_the_same(name: str) -> None:
    assert [conflict.problem for conflict in find_conflicts(CheckRequest(guide=name))[1]] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_built_pack_is_up_to_date(name: str) -> None:
    assert drift_of(opened(name)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_an_example_shows_each_clause_and_each_context(name: str) -> None:
    coverage = cover(opened(name))
    assert [(section.id, clause.line, clause.text) for section, clause in coverage.unshown] == []
    assert coverage.silent == ()
    assert coverage.of(UNENFORCED) == []


@pytest.mark.parametrize("lever", LEVERS)
def test_the_guides_disagree_on_each_lever_of_public_guides(lever: str) -> None:
    assert len({settings(name)[lever] for name in NAMES}) > 1


@pytest.mark.parametrize("lever", DISAGREED)
def test_the_guides_disagree_on_whatever_they_set(lever: str) -> None:
    assert len({everything_set(name).get(lever, FREE) for name in NAMES}) > 1


def test_no_setting_of_these_is_common_to_all_but_one() -> None:
    """On the loudest levers there are three opinions or more."""
    for lever in ("exclamation", "contractions", "time", "date", "greeting in mail", "money"):
        assert len({settings(name)[lever] for name in NAMES}) >= 3, lever


@pytest.mark.parametrize("key", [key.name for key in KEYS.values()])
def test_every_check_has_a_failing_and_a_passing_example(key: str) -> None:
    if key == "passive" and not syntax.identity():
        pytest.skip(f"no model: {syntax.INSTALL}")
    failing = passing = False
    for name in NAMES:
        for section, bullet in bullets(name):
            if bullet.tag.key == key:
                lines = found_by(name).get(bullet.line, [])
                failing = failing or bool(lines)
                passing = passing or bool(_good(name, section, lines))
    assert (failing, passing) == (True, True)


def _good(name: str, section: str, lines: list[int]) -> list[int]:
    """The examples that show how to do it right: after an arrow, or the next ✓ line."""
    tests = opened(name).compiled.examples
    found = [test.line for test in tests if test.line in lines and test.example.fixed is not None]
    for test, after in pairwise(tests):
        same = after.section == section and after.example.role == test.example.role
        if test.line in lines and not after.bad and same:
            found.append(after.line)
    return found
