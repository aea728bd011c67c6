"""The five levels: cut anywhere that rises, told for any score."""

from __future__ import annotations

import pytest

from tonelint.context import Axes, Cascade
from tonelint.language.formality.scale import CUTS, DEFAULT, Scale, scale_of
from tonelint.model.rule import Origin
from tonelint.model.selector import ALWAYS
from tonelint.model.tone import Tone, ToneRow
from tonelint.policy.values import Policy, from_data, to_data

OWN = (-2.0, -1.0, 0.5, 2.0)


def test_a_scale_has_the_default_cuts_unless_told_otherwise() -> None:
    assert scale_of(()) is DEFAULT
    assert DEFAULT.cuts == CUTS
    assert [scale_of(OWN).level_of(score) for score in (-2.5, *OWN)] == [1, 2, 3, 4, 5]
    assert scale_of(OWN).name_of(0.0) == "plain"
    assert scale_of(OWN).band((2, 4)) == (-2.0, 2.0)


@pytest.mark.parametrize("cuts", [(1.0,), (0.0, 0.0, 1.0, 2.0), (0.0, 2.0, 1.0, 3.0)])
def test_cuts_that_do_not_rise_are_no_scale(cuts: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="four cuts"):
        scale_of(cuts)


@pytest.mark.parametrize("cuts", [CUTS, OWN])
def test_a_position_is_half_way_between_two_levels_at_their_cut(cuts: tuple[float, ...]) -> None:
    scale = Scale(cuts)
    assert [scale.position(cut) for cut in cuts] == pytest.approx([1.5, 2.5, 3.5, 4.5])
    scores = [step / 10 for step in range(-40, 41)]
    positions = [scale.position(score) for score in scores]
    assert positions == sorted(positions)
    assert all(
        abs(position - scale.level_of(score)) <= 0.5 + 1e-9
        for score, position in zip(scores, positions, strict=True)
        if 0.5 < position < 5.5
    )


def test_a_guides_cuts_reach_every_target_and_a_kept_policy() -> None:
    row = ToneRow(ALWAYS, {"formality": (2, 4)}, Origin("a.voice.md", 3))
    cascade = Cascade(guide=Tone(rows=(row,), cuts=OWN), defaults=Tone(), axes=Axes(()))
    target = cascade.resolve({})
    assert target.cuts == OWN
    assert target.bounds("formality") == ((2, 4), row.origin)
    assert target.bounds("emoji") is None
    kept = from_data(to_data(Policy((), cascade)))
    assert kept.cascade.resolve({}).cuts == OWN
