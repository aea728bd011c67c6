"""Every check of the reference works: its example finds what is wrong and leaves what is right."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tonelint.context import Cascade, merge_axes
from tonelint.engine.judge import Judge
from tonelint.guide.keys import KEYS
from tonelint.guide.samples import SAMPLES
from tonelint.language import syntax
from tonelint.model.rule import Rule
from tonelint.model.tone import Tone
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.policy import Policy
from tonelint.shipped import rules_folder

from .helpers import compiled


@cache
def tone_rules() -> tuple[Rule, ...]:
    """Return the rules that hold copy to the tone rows; they have no opinion of their own."""
    axes = axis_of(load_defaults().axes)
    return load_pack(Path(rules_folder() / "tone"), axis_of=axes, shown="tone").rules


@pytest.mark.parametrize("name", KEYS)
def test_the_example_of_a_check_works(name: str) -> None:
    if name == "passive" and not syntax.identity():
        pytest.skip(f"no model: {syntax.INSTALL}")
    sample, key = SAMPLES[name], KEYS[name]
    guide = compiled(f"## Section\n\n- {sample.sentence} {key.example}\n")
    axes = merge_axes(load_defaults().axes, guide.tone.axes)
    cascade = Cascade(guide=guide.tone, defaults=Tone(), axes=axes)
    rules = tuple(rule for rule in tone_rules() if rule.lever in guide.levers)
    judge = Judge(Policy(rules=(*guide.rules, *rules), cascade=cascade, locale="en-GB"))

    def lines(text: str) -> set[int]:
        found = judge(text, context=sample.context, role=sample.role, whole=sample.whole)
        judge.complain()
        return {violation.origin.line for violation in found.violations if violation.origin}

    [line] = {*(rule.origin.line for rule in guide.rules if rule.origin)} | {
        row.origin.line for row in guide.tone.rows
    }
    assert lines(sample.wrong) == {line}
    assert lines(sample.right) == set()


def test_every_check_has_a_sample_and_no_other() -> None:
    assert SAMPLES.keys() == KEYS.keys()
