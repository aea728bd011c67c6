from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.please import read_options
from tonelint.model.rule import Rule

from .helpers import fixed, found, rule_of, segment_of, spots


def please(**options: object) -> Rule:
    return rule_of("please", options)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Please enter your email.", "Enter your email."),
        ("Could you please send it?", "Could you send it?"),
        ("Reply today, please.", "Reply today."),
        ("Click here please.", "Click here."),
        ("Could you, please, reply?", "Could you reply?"),
        ("Please, wait here.", "Wait here."),
        ("If it fails, please try again.", "If it fails, try again."),
    ],
)
def test_please_is_taken_out_with_its_commas(text: str, better: str) -> None:
    assert fixed(please(style="avoid"), text) == better
    assert spots(please(style="avoid"), better) == []


@pytest.mark.parametrize(
    "text", ["We aim to please you.", "Do as you please.", "Yes, please.", "We are pleased."]
)
def test_a_verb_and_an_answer_are_no_courtesy(text: str) -> None:
    assert spots(please(style="avoid"), text) == []


def test_nothing_is_taken_out_where_nothing_would_be_left() -> None:
    [match] = found(please(style="avoid"), "Please")
    assert match.changes == ()


def test_a_budget_leaves_the_first_ones() -> None:
    text = "Please wait. Please reply. Please pay."
    assert fixed(please(max=1), text) == "Please wait. Reply. Pay."
    assert spots(please(max=1, per="sentence"), text) == []
    parts = [segment_of("Please wait."), segment_of("Please reply, please.")]
    assert [m.segment for m in found(please(max=1, per="segment"), segments=parts)] == [1]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Your order is here. Upload the form.", "Your order is here. Please upload the form."),
        ("Send us the form. Confirm the date.", "Please send us the form. Confirm the date."),
        ("Then confirm the date.", "Then please confirm the date."),
    ],
)
def test_the_first_request_of_a_message_needs_a_please(text: str, better: str) -> None:
    assert fixed(please(style="use"), text) == better
    assert spots(please(style="use"), better) == []


@pytest.mark.parametrize(
    "text",
    [
        "Save time today.",
        "Send money in seconds.",
        "Could you send us the form? Upload it here.",
        "Reply if you'd like to chat.",
        "Check out our help pages.",
    ],
)
def test_an_offer_is_no_request(text: str) -> None:
    assert spots(please(style="use"), text) == []


def test_a_button_needs_no_please() -> None:
    assert found(please(style="use"), "Confirm the date", role="cta") == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "There is no limit"),
        ({"style": "avoid", "max": 1}, "both there"),
        ({"style": "often"}, "is not a choice"),
        ({"max": 1, "per": "page"}, "is not a choice"),
    ],
)
def test_wrong_options_are_told(options: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        read_options(options)
