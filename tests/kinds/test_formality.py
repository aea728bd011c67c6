"""Too casual and too formal: told by words, judged by where the message stands."""

from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.formality import read_options
from tonelint.kinds.formality.place import place
from tonelint.model.rule import Origin, Severity
from tonelint.model.target import Limit, Target

from .helpers import fixed, found, rule_of, segment_of, spots

CASUAL = rule_of("formality", {"too": "casual", "target": "formality"}, message="{advice}")
FORMAL = rule_of("formality", {"too": "formal", "target": "formality"}, message="{advice}")


def target(low: int, high: int, cuts: tuple[float, ...] = ()) -> Target:
    return Target({"formality": Limit((low, high), Origin("guide.voice.md", 7))}, cuts)


def test_words_below_the_range_are_marked_one_by_one() -> None:
    text = "Hey Sam, we're super sorry. We're gonna send a new one."
    assert spots(CASUAL, text, target=target(3, 4)) == ["Hey", "super sorry", "gonna"]
    assert spots(CASUAL, text, target=target(1, 4)) == []
    assert spots(FORMAL, text, target=target(3, 4)) == []


def test_words_above_the_range_are_marked_one_by_one() -> None:
    text = "Kindly be advised that the aforementioned parcel has arrived."
    assert spots(FORMAL, text, target=target(2, 4)) == [
        "Kindly be advised that",
        "the aforementioned",
    ]
    assert spots(FORMAL, text, target=target(2, 5)) == []
    assert spots(CASUAL, text, target=target(2, 4)) == []


def test_a_match_cites_the_line_that_set_the_range() -> None:
    (match,) = found(CASUAL, "We got it wrong, lol, and are sorry.", target=target(3, 4))
    assert match.origin == Origin("guide.voice.md", 7)
    assert match.values["found"] == "lol"


@pytest.mark.parametrize(
    ("low", "severity"),
    [(2, Severity.WARNING), (3, Severity.ERROR)],
)
def test_severity_grows_with_the_distance(low: int, severity: Severity) -> None:
    (match,) = found(CASUAL, "The new plan is live, lol, try it.", target=target(low, 5))
    assert match.severity is severity


def test_a_cue_just_outside_needs_company_or_a_score_that_agrees() -> None:
    alone = (
        "We are going to write to you about your order when we've heard from the courier, gonna."
    )
    assert spots(CASUAL, "I'm gonna confirm the booking.", target=target(2, 4)) == []
    assert "gonna" in spots(CASUAL, "we're gonna fix it, wanna bet?!! 😂", target=target(2, 4))
    assert spots(CASUAL, alone, target=target(2, 4)) == []


def test_small_pieces_say_little_of_a_long_text() -> None:
    plain = "The form asks for your name and the day you want to come. We read it the same day. "
    ends = "We'd wanna hear from you. You're gonna get an answer."
    assert spots(CASUAL, ends, target=target(2, 4)) == ["wanna", "gonna"]
    assert spots(CASUAL, plain * 30 + ends, target=target(2, 4)) == []


def test_names_and_quotations_are_nobodys_slang() -> None:
    assert spots(CASUAL, "Ask Buddy Miller, Dude Ranch Road.", target=target(3, 4)) == []
    assert spots(CASUAL, "He wrote: “gonna need it lol”.", target=target(3, 4)) == []
    assert spots(CASUAL, "Sick pay is paid from the first day.", target=target(3, 4)) == []
    assert spots(FORMAL, "You wrote “I hereby cancel”.", target=target(2, 3)) == []
    assert spots(CASUAL, "Explain LOL or ASAP or DIY.", target=target(3, 4)) == []
    assert spots(CASUAL, "LOL, that is done.", target=target(3, 4)) == ["LOL"]
    assert spots(CASUAL, "**AW:** It began in May.", target=target(3, 4)) == []


def test_headings_are_judged_by_strong_words_alone() -> None:
    assert spots(CASUAL, "Wanna see how?", role="heading", target=target(2, 4)) == []
    assert spots(CASUAL, "omg, new plans", role="heading", target=target(2, 4)) == ["omg"]
    assert spots(FORMAL, "Documents attached hereto", role="legal", target=target(2, 4)) == []
    assert spots(FORMAL, "All rights hereby reserved", role="footer", target=target(2, 4)) == []


def test_a_contract_keeps_its_language() -> None:
    words = "This Agreement is governed by the law of Scotland. The Licensee shall indemnify us. "
    more = "Liability is limited as set out herein. Each warranty hereby given ends with it. "
    assert spots(FORMAL, (words + more) * 5, target=target(2, 4)) == []
    assert spots(FORMAL, "The form is sent herewith.", target=target(2, 4)) == ["herewith"]


def test_rewrites_fit_into_the_sentence() -> None:
    low, high = target(3, 4), target(2, 3)
    assert fixed(CASUAL, "Gonna ship today.", target=low) == "Going to ship today."
    assert fixed(FORMAL, "Please be advised that we are closed.", target=high) == "We are closed."
    assert fixed(FORMAL, "We hereby confirm it.", target=high) == "We confirm it."
    (match,) = found(CASUAL, "Hey, we're sorry.", target=low)
    assert match.suggestions == ("Hello", "Hi")
    assert not match.changes


def test_several_segments_are_one_message() -> None:
    parts = [segment_of("Wanna know more?"), segment_of("You're gonna like it.")]
    assert len(found(CASUAL, segments=parts, target=target(2, 4))) == 2


def test_placeholders_are_no_words() -> None:
    part = segment_of("Hi {lol}, your order is ready.", kept=["{lol}"])
    assert found(CASUAL, segments=[part], target=target(3, 4)) == []


def test_cuts_of_a_guide_move_the_cues() -> None:
    text = "We regret to inform you that the shop is closed."
    lenient = (-1.0, -0.2, 0.6, 2.8)
    assert spots(FORMAL, text, target=target(2, 3))
    strict = target(2, 4, (-2.5, -2.2, -2.0, 0.3))
    assert spots(FORMAL, text, target=strict)
    assert spots(FORMAL, "It is attached hereto.", target=target(2, 4, lenient)) == []


def test_a_short_text_may_be_too_formal_by_its_score_alone() -> None:
    text = (
        "Our administrative department conducts extensive investigations concerning transactions "
        "of considerable significance."
    )
    (match,) = found(FORMAL, text, target=target(2, 3))
    assert text[match.start : match.end] in match.values["found"]
    assert match.values["found"].count("”, “") == 2
    assert found(FORMAL, text, target=target(2, 5)) == []
    assert found(FORMAL, f"{text} " * 12, target=target(2, 4)) == []


def test_other_languages_are_left_alone() -> None:
    assert found(CASUAL, "lol omg", target=target(3, 4), locale="de") == []
    assert found(CASUAL, "lol omg", locale="en") == []


def test_a_fixed_range_needs_no_target() -> None:
    rule = rule_of("formality", {"too": "casual", "levels": [2, 4]})
    assert spots(rule, "omg your order is here") == ["omg"]


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"too": "casual"},
        {"target": "formality"},
        {"too": "casual", "levels": [4, 2]},
        {"too": "casual", "levels": [1, 9]},
        {"too": "casual", "levels": [2, 4], "target": "formality"},
        {"too": "loud", "target": "formality"},
    ],
)
def test_options_that_make_no_verdict_are_refused(raw: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(raw)


@pytest.mark.parametrize(
    ("context", "said"),
    [
        ({"channel": "email", "situation": "apology"}, "an email in an apology"),
        ({"channel": "chat", "situation": "routine"}, "chat"),
        ({"channel": "chat", "emotion": "upset"}, "chat to someone upset"),
        ({"channel": "letter", "situation": "recall"}, "“letter” in “recall”"),
        ({}, "this message"),
    ],
)
def test_the_place_is_said_in_words(context: dict[str, str], said: str) -> None:
    assert place(context) == said
