"""Anchors set the scale of formality, or say which of them to reword."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from tonelint.guide import CompiledGuide, read_guide
from tonelint.language import formality
from tonelint.language.formality.scale import scale_of
from tonelint.pack.defaults import load_defaults

from .helpers import FIRST, HEAD, compiled, problem, problems

TABLE = "## Formality\n\n| Level | Anchor |\n|---|---|\n"
TEXTS = {
    1: "Yay, that's your March sorted. Nice one!",
    2: "Thanks for getting in touch. Here's what we'll do next.",
    3: "The bank feed will be updated overnight. Your balance may change.",
    4: "We are writing to confirm that your account will close on 31 May 2026.",
    5: "We regret to inform you that, pursuant to section 4.2, the request was declined.",
}


LOOSE = "Thanks for the receipt. We've added it to your March books."


def table(texts: Mapping[int, str]) -> str:
    return TABLE + "".join(f"| {level} | {text} |\n" for level, text in texts.items())


WRONG = (
    table(TEXTS) + f"| 4 | {LOOSE} |\n| 4 | {TEXTS[4]} |\n| 4 | {TEXTS[4]} |\n",
    table({2: TEXTS[3], 3: TEXTS[2]}),
    TABLE + "| 6 | Hi there, how are you today? |\n",
    TABLE + "| 1 | Hi there. |\n",
    table({1: TEXTS[1]}),
)
"""Guides whose anchors must be reworded, or cannot set a scale."""


def measured(text: str) -> float:
    found = formality.score(text).formality
    assert found is not None
    return found


def test_cuts_lie_midway_between_the_means_of_neighbouring_levels() -> None:
    cuts = compiled(table(TEXTS)).tone.cuts
    scores = [measured(text) for text in TEXTS.values()]
    assert cuts == pytest.approx([(a + b) / 2 for a, b in pairwise(scores)], abs=1e-3)
    scale = scale_of(cuts)
    assert [scale.level_of(score) for score in scores] == [1, 2, 3, 4, 5]


def test_several_anchors_of_a_level_count_by_their_mean() -> None:
    more = "Thanks for the receipt. We've added it to your March books."
    cuts = compiled(table(TEXTS) + f"| 2 | {more} |\n").tone.cuts
    mean = (measured(TEXTS[2]) + measured(more)) / 2
    assert cuts[0] == pytest.approx((measured(TEXTS[1]) + mean) / 2, abs=1e-3)


def test_an_empty_level_lies_between_its_neighbours() -> None:
    cuts = compiled(table({level: TEXTS[level] for level in (1, 2, 4, 5)})).tone.cuts
    low, high = measured(TEXTS[2]), measured(TEXTS[4])
    assert cuts[1:3] == pytest.approx([low + (high - low) / 4, high - (high - low) / 4], abs=1e-3)


def test_levels_beyond_the_anchored_ones_are_as_far_away_as_by_default() -> None:
    cuts = compiled(table({level: TEXTS[level] for level in (2, 3)})).tone.cuts
    assert cuts[0] == pytest.approx(measured(TEXTS[2]) - 0.4, abs=1e-3)
    assert list(cuts) == sorted(cuts)


def test_a_guide_without_anchors_leaves_the_scale_alone() -> None:
    assert compiled("## S\n").tone.cuts == ()
    assert compiled(TABLE + "| 1 | |\n| 2 | |\n").tone.cuts == ()


def test_an_anchor_in_another_level_is_named_with_its_score_and_the_range_wanted() -> None:
    loose = LOOSE
    line, what, how = problem(WRONG[0])
    assert line == 10
    assert f"“{loose}” scores" in what
    assert "not level 4 (between" in what
    assert "more formal, or put it at level" in how


def test_levels_that_do_not_rise_name_the_anchors_to_reword() -> None:
    line, what, how = problem(WRONG[1])
    assert line == 6
    assert "Level 3" in what
    assert "sounds no more formal than level 2" in what
    assert TEXTS[2] in how
    assert f"line {FIRST + 4}) more casual" in how


@pytest.mark.parametrize(
    ("row", "said", "remedy"),
    [
        ("| 6 | " + TEXTS[1] + " |\n", "“6” is no level", "from 1 to 5"),
        ("| 1 | Hi there. |\n", "too short to be measured", "at least 5 words"),
        ("| 1 | " + TEXTS[1] + " |\n", "of one level alone", "Add an anchor for another level"),
    ],
)
def test_wrong_anchors(row: str, said: str, remedy: str) -> None:
    line, what, how = problem(TABLE + row)
    assert (line, said in what, remedy in how) == (5, True, True), (what, how)


def test_anchors_of_a_language_without_a_meter_are_said_not_to_count() -> None:
    head = HEAD.replace("locale: en-GB", "locale: de")
    guide = compiled(TABLE + "| 1 | Super, dass du da bist, das freut uns echt. |\n", head=head)
    assert guide.tone.cuts == ()
    assert [one.reason for one in guide.unenforced] == [
        "Anchors are read; formality is measured in English only."
    ]


def test_all_wrong_anchors_come_at_once() -> None:
    body = table(TEXTS).replace("| 1 |", "| 0 |").replace("| 5 |", "| 9 |")
    assert [found.line for found in problems(body)] == [FIRST + 4, FIRST + 8]


def test_anchors_are_kept_with_their_scores() -> None:
    guide: CompiledGuide = read_guide(
        HEAD + table(TEXTS), path="a.voice.md", defaults_axes=load_defaults().axes
    )
    assert [(a.level, a.origin.section, round(a.score, 3)) for a in guide.anchors] == [
        (level, "formality", round(measured(text), 3)) for level, text in TEXTS.items()
    ]
