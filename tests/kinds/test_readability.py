from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.readability import read_options
from tonelint.language.readability import available
from tonelint.model.rule import Origin, Rule
from tonelint.model.target import Limit, Target

from .helpers import found, rule_of, segment_of

HARD = (
    "Notwithstanding considerable organisational difficulties, representatives of participating "
    "municipalities unanimously acknowledged the extraordinary significance of establishing "
    "comprehensive infrastructural responsibilities. "
) * 6
EASY = "We sent it. You will get it on Monday. Tell us if it is late. " * 10


def readable(**options: object) -> Rule:
    return rule_of("readability", options)


def test_a_hard_text() -> None:
    [match] = found(readable(max=12), HARD)
    assert match.segment == -1
    assert match.values["limit"] == "12"
    assert int(match.values["score"]) > 20
    assert match.advice[0].startswith("Begin with the hardest sentence: “Notwithstanding")


def test_an_easy_text() -> None:
    assert found(readable(max=5), EASY) == []


def test_a_short_text_is_not_judged() -> None:
    assert found(readable(max=5), HARD[:200]) == []
    assert len(found(readable(max=5, min_words=10), HARD[:200])) == 1


def test_only_running_text_counts() -> None:
    assert found(readable(max=5), HARD, role="footer") == []
    segments = [
        segment_of(EASY),
        segment_of("Notwithstanding considerable matters", role="heading"),
    ]
    assert found(readable(max=5), segments=segments) == []


def test_the_grade_of_the_tone() -> None:
    origin = Origin("voice.md", 3)
    rule = readable(target="grade")
    [match] = found(rule, HARD, target=Target({"grade": Limit(9, origin)}))
    assert match.origin is origin
    assert found(rule, HARD) == []


@pytest.mark.parametrize(
    ("formula", "limit"), [("lix", 40), ("ari", 12), ("coleman-liau", 12), ("rix", 3)]
)
def test_formulas_agree_on_hard_and_easy(formula: str, limit: int) -> None:
    if not available(formula):
        pytest.skip("textstat is not installed")
    rule = readable(formula=formula, max=limit)
    assert len(found(rule, HARD)) == 1
    assert found(rule, EASY) == []


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"formula": "smog", "max": 3},
        {"formula": "lix", "target": "grade"},
        {"max": "x"},
        {"maxi": 3},
    ],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


def test_a_formula_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tonelint.language.readability.find_spec", lambda _name: None)
    with pytest.raises(OptionError, match="textstat"):
        read_options({"formula": "rix", "max": 3})
