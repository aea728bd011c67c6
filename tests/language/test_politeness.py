"""Politeness: an axis of its own, with its strategies and their places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.language.formality import sentences_of
from tonelint.language.politeness import Politeness, politeness, table

DATA = Path(__file__).parents[2] / "tonelint" / "language" / "data"


def of(text: str) -> Politeness:
    return politeness(sentences_of(text))


@pytest.mark.parametrize(
    ("polite", "rude"),
    [
        ("Could you please send us the form?", "Why did you not send the form?"),
        ("Thank you for your patience.", "You must wait."),
        ("Sorry about the delay.", "Stop asking."),
        ("Would you mind trying again?", "You need to try again."),
        ("Great question!", "That is a stupid question."),
    ],
)
def test_a_polite_wording_scores_higher(polite: str, rude: str) -> None:
    assert of(rude).score < of(polite).score


def test_politeness_is_not_formality() -> None:
    assert of("Hey, thanks so much, great job!").score > of("Payment is due forthwith.").score


def test_strategies_add_up_and_name_their_words() -> None:
    text = "Thanks a lot. Could you send it again, please?"
    found = of(text)
    places = {s.name: [text[a:b] for a, b in s.spans] for s in found.strategies}
    assert places["gratitude"] == ["Thanks"]
    assert places["could-you"] == ["Could you"]
    assert places["inside-please"] == ["please"]
    assert sum(s.value for s in found.strategies) == pytest.approx(found.score, abs=1e-3)


def test_please_as_the_first_word_is_another_strategy() -> None:
    names = {s.name for s in of("Please send the form again.").strategies}
    assert "start-please" in names
    assert "inside-please" not in names


def test_neutral_copy_scores_nothing() -> None:
    assert of("The office is in Leeds.").score == pytest.approx(0.0)
    assert of("").strategies == ()


def test_the_weights_know_their_source() -> None:
    raw = json.loads((DATA / "politeness_en.json").read_text(encoding="utf-8"))
    assert raw["data"]["licence"] == "CC BY 4.0"
    assert raw["strategies"].keys() == table().keys()
