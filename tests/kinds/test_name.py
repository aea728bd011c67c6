from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.name import read_options
from tonelint.model.rule import Rule

from .helpers import fixed, found, rule_of, segment_of, spots

NEVER = ["TallyBird", "Tally Bird", "tallybird", "TallyPay"]


def name(**options: object) -> Rule:
    return rule_of("name", {"name": "Tallybird", **options}, lang="any")


def test_wrong_forms_become_the_name() -> None:
    text = "TallyBird and Tally Bird's tallybird-branded card, Tallybird"
    assert fixed(name(never=NEVER), text) == (
        "Tallybird and Tallybird's Tallybird-branded card, Tallybird"
    )


@pytest.mark.parametrize(
    "text", ["TALLYBIRD", "tallybird.example", "me@tallybird.com", "TallyBirds", "@tallybird"]
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert found(name(never=NEVER), text) == []


def test_a_wrong_form_inside_the_name_is_right() -> None:
    rule = rule_of("name", {"name": "Tallybird Pay", "never": ["Pay", "TallyPay"]})
    assert spots(rule, "Tallybird Pay, TallyPay, Pay") == ["TallyPay", "Pay"]


def test_the_article_follows_the_name() -> None:
    rule = rule_of("name", {"name": "Orchard", "never": ["the Farm app", "Farm"]})
    assert fixed(rule, "A Farm account") == "An Orchard account"


FIRST = {"name": "Making Tax Digital", "first_mention": "Making Tax Digital (MTD)"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MTD starts. MTD is here.", "Making Tax Digital (MTD) starts. MTD is here."),
        ("Making Tax Digital starts. MTD.", "Making Tax Digital (MTD) starts. MTD."),
        ("Making Tax Digital (MTD) starts. MTD.", "Making Tax Digital (MTD) starts. MTD."),
        ("An MTD bill", "A Making Tax Digital (MTD) bill"),
    ],
)
def test_the_first_mention_is_the_full_one(text: str, expected: str) -> None:
    assert fixed(rule_of("name", FIRST), text) == expected


def test_subjects_may_be_short() -> None:
    parts = [segment_of("MTD is here", role="subject"), segment_of("Making Tax Digital (MTD)")]
    assert found(rule_of("name", FIRST), segments=parts) == []


@pytest.mark.parametrize(
    ("raw", "problem"),
    [({}, "missing"), ({"name": "A", "never": ["A"]}, "both"), ({"name": "A", "nver": 1}, "nver")],
)
def test_wrong_options_are_refused(raw: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        read_options(raw)
