"""Rewrites of cues: whole sentences before and after, so that what stands around them counts."""

from __future__ import annotations

import pytest

from .helpers import fixed, found, rule_of, spots

CASUAL = rule_of("formality", {"too": "casual", "levels": [5, 5]}, message="{advice}")
FORMAL = rule_of("formality", {"too": "formal", "levels": [1, 1]}, message="{advice}")


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("We messed up your order.", "We made a mistake with your order."),
        ("Sorry, we messed up on Monday.", "Sorry, we made a mistake on Monday."),
        ("We messed it up.", "We got it wrong."),
        ("We screwed up the dates.", "We made a mistake with the dates."),
        ("We dropped the ball here.", "We let you down here."),
        ("We dropped the ball on your refund.", "We let you down with your refund."),
        ("We'll sort it.", "We'll put it right."),
        ("Let's get this sorted today.", "Let's put this right today."),
        ("Drop us a line any time.", "Write to us any time."),
        ("It took way too long.", "It took far too long."),
    ],
)
def test_a_casual_rewrite_fits_what_follows(text: str, good: str) -> None:
    assert fixed(CASUAL, text) == good


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Kindly be advised that we close at five.", "We close at five."),
        ("Please be advised that, from Monday, we close.", "From Monday, we close."),
        ("Please kindly confirm your address.", "Please confirm your address."),
        ("We ask you to kindly wait.", "We ask you to wait."),
        ("Come ten minutes prior to your visit.", "Come ten minutes before your visit."),
        ("Under no circumstances should you share it.", "You should never share it."),
        ("Please refrain from smoking.", "Please avoid smoking."),
        ("We inadvertently charged you twice.", "We accidentally charged you twice."),
        ("There was an erroneous charge.", "There was a wrong charge."),
        ("Should you need a copy, tell us.", "If you need a copy, tell us."),
        ("Ten days have elapsed.", "Ten days have passed."),
        ("Irrespective of the reason, it counts.", "Whatever the reason, it counts."),
        ("Irrespective of which plan it is, it counts.", "No matter which plan it is, it counts."),
        ("Please contact us, should you have any questions.",
         "Please contact us, if you have any questions."),
    ],
)  # fmt: skip
def test_a_formal_rewrite_fits_what_follows(text: str, good: str) -> None:
    assert fixed(FORMAL, text) == good


@pytest.mark.parametrize(
    ("rule", "text", "good"),
    [
        (CASUAL, "lol, we lost it.", "we lost it."),
        (CASUAL, "Lol, we lost it.", "We lost it."),
        (CASUAL, "Yikes! We lost it.", "We lost it."),
        (CASUAL, "We lost it. Yikes!", "We lost it."),
        (CASUAL, "We lost it, lol.", "We lost it."),
        (CASUAL, "We lost it, lol, and paid.", "We lost it, and paid."),
        (CASUAL, "Sorry, dude, we lost it.", "Sorry, we lost it."),
        (CASUAL, "Omg 3 parcels are lost.", "3 parcels are lost."),
        (CASUAL, "Omg iPads are back.", "iPads are back."),
        (CASUAL, "It is a freaking airport.", "It is an airport."),
        (FORMAL, "No delay, whatsoever, is planned.", "No delay is planned."),
        (FORMAL, "We agree that, hereby, it ends.", "We agree that it ends."),
        (CASUAL, "“Omg, we lost it.”", "“Omg, we lost it.”"),
        (CASUAL, "Oops", "Oops"),
    ],
)
def test_what_is_left_out_leaves_a_clean_sentence(rule: object, text: str, good: str) -> None:
    assert fixed(rule, text) == good  # type: ignore[arg-type]


def test_capitals_are_carried_only_where_the_text_shouts() -> None:
    assert fixed(CASUAL, "FYI, the shop is closed.") == "For your information, the shop is closed."
    (match,) = found(CASUAL, "Please reply ASAP.")
    assert match.suggestions == ("as soon as possible", "soon")
    (match,) = found(CASUAL, "REPLY ASAP PLEASE.")
    assert match.suggestions == ("AS SOON AS POSSIBLE", "SOON")


def test_apostrophes_are_those_of_the_text() -> None:
    assert fixed(CASUAL, "Dont go, it’s early.") == "Don’t go, it’s early."
    assert fixed(CASUAL, "Dont go, it's early.") == "Don't go, it's early."
    assert fixed(CASUAL, "We’ll sort it.") == "We’ll put it right."


def test_an_article_is_repaired_or_the_suggestion_that_needs_it_is_left_out() -> None:
    assert fixed(FORMAL, "It was an inadvertent slip.") == "It was an accidental slip."
    (match,) = found(CASUAL, "It's an awesome app.")
    assert match.suggestions == ("excellent",)
    (match,) = found(CASUAL, "It's a super easy app.")
    assert match.suggestions == ("very easy",)


def test_spelling_is_that_of_the_locale_or_else_of_the_text() -> None:
    text = "Your fave shop is open."
    assert fixed(CASUAL, text, locale="en-US") == "Your favorite shop is open."
    assert fixed(CASUAL, text, locale="en-GB") == "Your favourite shop is open."
    assert fixed(CASUAL, text, locale="en") == "Your favourite shop is open."
    assert fixed(CASUAL, f"{text} Pick a color.", locale="en").startswith("Your favorite shop")
    assert fixed(CASUAL, f"{text} Pick a color.", locale="en-GB").startswith("Your favourite")


@pytest.mark.parametrize(
    "text",
    [
        "Shall we book it for you?",
        "Thanks for your kind words.",
        "Our guests are welcome to use the pool.",
        "It is a furnished flat with a profound effect.",
        "How might we help?",
        "Your bank declined your payment.",
        "Try our augmented reality app.",
        "Much appreciated!",
        "The captioned films are free.",
    ],
)
def test_everyday_words_are_no_ceremony(text: str) -> None:
    assert spots(FORMAL, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Do you have pain in the neck or shoulder?",
        "We got this wrong, and we are sorry.",
        "The lamp should be lit at night.",
        "Prepare for a flash flood in a flash flood area.",
        "There are winners and losers.",
        "Stoked by the wind, it spread.",
        "A fan sucks in air.",
        "It has nuts and raisins.",
        "No junk food and junk mail.",
        "The rock and roll band plays at nine.",
        "It is sold at the butcher's shop.",
        "Space them evenly, spaced on both sides.",
    ],
)
def test_everyday_words_are_no_slang(text: str) -> None:
    assert spots(CASUAL, text) == []


def test_a_mixed_message_is_told_of_both_sides() -> None:
    casual = rule_of("formality", {"too": "casual", "levels": [2, 4]})
    formal = rule_of("formality", {"too": "formal", "levels": [2, 4]})
    text = "lol, you're gonna get it pursuant to the rules, and it is sent herewith to you."
    assert spots(casual, text) == ["lol", "gonna"]
    assert spots(formal, text) == ["pursuant to", "herewith"]
    # Small pieces of the weaker side say nothing against what is plainly on the other.
    text = "We are gonna send it herewith, as stipulated hereinafter and aforesaid."
    assert spots(casual, text) == []
    assert len(spots(formal, text)) == 4
