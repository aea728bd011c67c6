from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.contraction import read_options
from tonelint.model.rule import Origin, Rule, Safety
from tonelint.model.source import Mark, Run, Segment
from tonelint.model.target import Limit, Target

from .helpers import fixed, found, rule_of, spots


def contraction(**options: object) -> Rule:
    return rule_of("contraction", options, safety=Safety.SAFE)


PREFER = contraction(style="prefer")
FORBID = contraction(style="forbid")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will call you. Do not worry.", "We'll call you. Don't worry."),
        ("It is not ready and you can not pay.", "It isn't ready and you can't pay."),
        ("I am not sure you are here", "I'm not sure you're here"),
        ("We have sent it to you. We have been busy", "We've sent it to you. We've been busy"),
        ("I am checking. That is fine. There is more.", "I'm checking. That's fine. There's more."),
        ("We cannot and we would like it; we do not.", "We can't and we'd like it; we don't."),
        ("You’re early. We will wait.", "You’re early. We’ll wait."),
        ("where you are going", "where you're going"),
    ],
)
def test_long_forms_are_contracted(text: str, expected: str) -> None:
    assert fixed(PREFER, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Yes, we will.",
        "As soon as you are, call.",
        "Do NOT reply. DO NOT reply.",
        "You have a plan and we have three offers.",
        "You have limited time.",
        "Tell us who you are and what it is.",
        "I know that is right.",
        "Not only is not only fine",
        "The plan is here. Tom will call.",
        "“We will call”",
        "We will, of course, call.",
        "So we are.",
        "You may not and must not go.",
        "It is.",
    ],
)
def test_where_a_contraction_is_not_natural(text: str) -> None:
    assert spots(PREFER, text) == []


def test_advice_to_contract_is_never_safe() -> None:
    (match,) = found(PREFER, "We will call.")
    assert match.safety is Safety.UNSAFE
    assert match.values == {"found": "We will", "better": "We'll"}


def test_bold_words_are_stressed() -> None:
    text = "Please do not reply"
    bold = Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(10, 13, "strong"),))
    assert found(PREFER, segments=[bold]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't worry, we'll call.", "Do not worry, we will call."),
        ("I'm sure it's late; I can’t.", "I am sure it is late; I cannot."),
        ("It's been sent. She's got it.", "It has been sent. She has got it."),
        ("It's not here, that's the plan", "It is not here, that is the plan"),
        ("Why don't you call? Don't you?", "Why do you not call? Do you not?"),
        ("It's good, isn't it?", "It is good, is it not?"),
        (
            "We'd like it. You'd better go. I'd been",
            "We would like it. You had better go. I had been",
        ),
        ("You should've called; I'd've paid", "You should have called; I would have paid"),
        ("Let's go", "Let us go"),
        ("DON'T GO", "DO NOT GO"),
        ("WE'LL GO", "WE WILL GO"),
    ],
)
def test_contractions_are_written_out(text: str, expected: str) -> None:
    assert fixed(FORBID, text) == expected


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It's updated", ("It is", "It has")),
        ("We'd put it there", ("We had", "We would")),
    ],
)
def test_ambiguous_ones_are_only_suggested(text: str, better: tuple[str, ...]) -> None:
    (match,) = found(FORBID, text)
    assert match.changes == ()
    assert match.suggestions == better


@pytest.mark.parametrize("text", ["Isn't the app great?", "If you can't you should call"])
def test_no_change_that_breaks_the_sentence(text: str) -> None:
    (match,) = found(FORBID, text)
    assert match.changes == ()


@pytest.mark.parametrize("text", ["Tom's plan", "users' data", "9 o'clock", "“don't”"])
def test_other_apostrophes_are_left_alone(text: str) -> None:
    assert found(FORBID, text) == []


def test_avoid_leaves_the_set_phrase() -> None:
    assert spots(contraction(style="avoid"), "Let's see, we're here") == ["we're"]


def test_a_list_of_contractions() -> None:
    rule = contraction(avoid=["should’ve", "can't"], style="allow")
    assert spots(rule, "You should've. I can't. I'm here.") == ["should've", "can't"]


def test_exceptions() -> None:
    assert spots(contraction(style="forbid", **{"except": ["don't"]}), "don't can't") == ["can't"]
    assert spots(contraction(style="prefer", **{"except": ["can't"]}), "We cannot go") == []


def test_the_target_sets_the_style_and_the_origin() -> None:
    rule = contraction(target="contractions")
    origin = Origin("a.voice.md", 12, "tone")
    target = Target({"contractions": Limit("forbid", origin)})
    (match,) = found(rule, "We're here.", target=target)
    assert match.origin == origin
    assert found(rule, "We're here.") == []
    assert spots(
        rule, "We are here.", target=Target({"contractions": Limit("prefer", origin)})
    ) == ["We are"]


def test_other_languages_are_left_alone() -> None:
    assert found(FORBID, "we're", locale="fr-FR") == []


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({}, "asks for nothing"),
        ({"style": "sometimes"}, "sometimes"),
        ({"avoid": ["shouldve"]}, "no contraction"),
        ({"style": "prefer", "exept": []}, "exept"),
    ],
)
def test_wrong_options_are_refused(raw: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        read_options(raw)
