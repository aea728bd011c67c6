"""What cannot be said aloud."""

from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.spoken import read_options

from .helpers import fixed, found, rule_of, segment_of, spots

RULE = rule_of("spoken", {})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Go to https://birch.example/a?b=1.", ["https://birch.example/a?b=1"]),
        ("It is on birch.example/help today.", ["birch.example/help"]),
        ("Click here, or see below.", ["Click here", "see below"]),
        ("Take a spoon and/or a fork, etc.", ["and/or", "etc."]),
        ("Your parcel (the red one) is here.", ["(the red one)"]),
        ("Thanks :)", [":)"]),
        ("On birch.example you find it.", []),
        ("Open 24/7, in 2026.", []),
        ("(Wait for the answer.) Good.", []),
        ("Write to ada@birch.example.", []),
    ],
)
def test_what_cannot_be_said(text: str, words: list[str]) -> None:
    assert sorted(spots(RULE, text), key=text.index) == words


def test_some_of_it_can_be_put_in_words() -> None:
    assert fixed(RULE, "Bring a bill, e.g. for water & light.") == (
        "Bring a bill, for example for water and light."
    )


def test_a_placeholder_is_left_alone() -> None:
    tag = "{{ shop/url }}"
    assert found(RULE, segments=[segment_of(f"Say {tag}.", kept=[tag])]) == []


def test_only_some_forms() -> None:
    text = "Click here (now or never), etc."
    assert spots(rule_of("spoken", {"what": ["brackets"]}), text) == ["(now or never)"]
    with pytest.raises(OptionError, match="brackets"):
        read_options({"what": ["bracket"]})
