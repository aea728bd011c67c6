from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.person import read_options
from tonelint.model.rule import Origin, Rule
from tonelint.model.target import Limit, Target

from .helpers import fixed, found, rule_of, segment_of, spots

ORIGIN = Origin("acme.voice.md", 7, "tone")


def person(**options: object) -> Rule:
    return rule_of("person", options)


def target(speaker: str) -> Target:
    return Target({"speaker": Limit(speaker, ORIGIN)})


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("I'm checking it and I'll write.", "We're checking it and we'll write."),
        ("I’ve sent it.", "We’ve sent it."),
        ("I am sorry. Then I was away.", "We are sorry. Then we were away."),
        ("If you wait, I can help.", "If you wait, we can help."),
        ("Let me know if you need it.", "Let us know if you need it."),
        ("You can reply to me at any time.", "You can reply to us at any time."),
        ("My colleagues sent you the form.", "Our colleagues sent you the form."),
        ("Can I have your order number?", "Can we have your order number?"),
    ],
)
def test_we_take_the_place_of_i(text: str, better: str) -> None:
    assert fixed(person(speaker="we"), text) == better
    assert spots(person(speaker="we"), better) == []


@pytest.mark.parametrize(
    "text",
    [
        "How do I cancel?",
        "I agree to the terms.",
        "I have kept my codes safe.",
        "Hi, I'm Sam. Your parcel is here.",
        "Part I of the form is short.",
        "He said “I love it” to us.",
        "Dear me, what a day.",
        "The i in the corner opens help.",
    ],
)
def test_the_readers_i_a_name_and_a_numeral_are_left_alone(text: str) -> None:
    assert spots(person(speaker="we"), text) == []


def test_i_on_a_button_is_the_reader() -> None:
    assert found(person(speaker="we"), "I have an account", role="cta") == []


def test_a_persons_own_account_is_left_alone() -> None:
    story = "I came here. " * 5
    assert spots(person(speaker="we"), story) == []
    assert len(spots(person(speaker="we"), story[: len("I came here. ") * 4])) == 4


def test_sam_and_i_are_found_and_not_rewritten() -> None:
    [match] = found(person(speaker="we"), "Sam and I sent it.")
    assert match.changes == ()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("We're looking into this now.", "I'm looking into this now."),
        ("We’ll check it.", "I’ll check it."),
        ("We are so sorry.", "I am so sorry."),
        ("Thanks. We completely understand.", "Thanks. I completely understand."),
        ("Let us check that.", "Let me check that."),
    ],
)
def test_i_takes_the_place_of_we_where_one_person_acts(text: str, better: str) -> None:
    assert fixed(person(speaker="I"), text) == better
    assert spots(person(speaker="I"), better) == []


@pytest.mark.parametrize(
    "text",
    ["We ship on Mondays.", "We can check it together.", "Our prices include VAT.", "Contact us."],
)
def test_what_the_company_does_stays_we(text: str) -> None:
    assert spots(person(speaker="I"), text) == []


def test_a_brand_that_goes_by_its_name_says_neither() -> None:
    text = "We ship on Mondays. I packed it. Acme ships our boxes."
    assert spots(person(speaker="name"), text) == ["We", "I", "our"]
    assert fixed(person(speaker="name"), text) == text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The customer can cancel.", "You can cancel."),
        ("If the customer's card fails, we retry.", "If your card fails, we retry."),
        ("When the customer is ready, call.", "When you are ready, call."),
        ("We send it to the customer.", "We send it to you."),
    ],
)
def test_words_for_the_reader_become_you_where_that_is_certain(text: str, better: str) -> None:
    assert fixed(person(reader=["the customer"]), text) == better


@pytest.mark.parametrize(
    "text", ["The customer must change their password.", "The customer needs a form."]
)
def test_a_word_for_the_reader_is_only_found_where_the_rest_depends_on_it(text: str) -> None:
    [match] = found(person(reader=["the customer"]), text)
    assert (text[match.start : match.end], match.changes) == ("The customer", ())


def test_the_target_gives_the_speaker_and_its_line() -> None:
    rule = person(target="speaker")
    [match] = found(rule, "I sent it.", target=target("we"))
    assert match.origin == ORIGIN
    assert match.values["wanted"] == "we"
    assert found(rule, "I sent it.", target=target("any")) == []
    assert found(rule, "I sent it.") == []


def test_excused_and_protected_places_are_left_alone() -> None:
    rule = rule_of("person", {"speaker": "we"}, unless=("I promise",))
    assert spots(rule, "I promise. I sent it.") == ["I"]
    assert found(rule, segments=[segment_of("{I am} here.", kept=["{I am}"])]) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Nobody is named"),
        ({"speaker": "they"}, "“they” is no speaker"),
        ({"target": "formality"}, "is not a choice"),
    ],
)
def test_wrong_options_are_told(options: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        read_options(options)
