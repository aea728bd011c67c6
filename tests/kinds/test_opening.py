from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.opening import read_options
from tonelint.language.moves_imperative import begins_with_verb
from tonelint.model.rule import Origin, Rule
from tonelint.model.target import Limit, Target

from .helpers import found, rule_of, segment_of, spots


def opening(**options: object) -> Rule:
    fields = {key: options.pop(key) for key in ("roles", "unless") if key in options}
    return rule_of("opening", options, **fields)


HI = opening(texts=["Hi {first_name},"])
TAG = "{{ user.name | default: 'there' }}"


def greeting(text: str, *kept: str) -> list[object]:
    return [segment_of(text, role="greeting", kept=kept)]


@pytest.mark.parametrize("text", ["Hi Sam,", "Hi Ana María,", f"Hi {TAG},", "Hi Sam, thanks for"])
def test_the_expected_greeting(text: str) -> None:
    assert found(HI, segments=greeting(text, TAG)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Dear Sam,", "Hi Sam,"),
        (f"Hello {TAG}!", f"Hi {TAG},"),
        (f"Dear {TAG}:", f"Hi {TAG},"),
        ("Good morning Sam, your parcel is here.", "Hi Sam, your parcel is here."),
    ],
)
def test_another_greeting_keeps_its_name_and_merge_tag(text: str, better: str) -> None:
    [match] = found(HI, segments=greeting(text, TAG))  # type: ignore[arg-type]
    assert match.values["expected"] == "“Hi {first_name},”"
    for change in reversed(match.changes):
        assert TAG not in text or TAG in text[: change.start] + text[change.end :]
        text = text[: change.start] + change.text + text[change.end :]
    assert text == better


@pytest.mark.parametrize("text", ["Dear customer,", "Hello,", "Hi there,", "Dear all,"])
def test_a_greeting_to_nobody_gets_advice(text: str) -> None:
    [match] = found(HI, text, role="greeting")
    assert match.changes == ()
    assert match.advice == ("Write “Hi {first_name},”",)


def test_a_greeting_ends_with_its_line() -> None:
    assert spots(HI, "Dear Sam\nyour parcel is here:", role="greeting") == ["Dear Sam"]


def test_no_greeting_at_all() -> None:
    [match] = found(opening(none=True), "Dear followers, the shop opens at nine.", role="greeting")
    assert match.values["found"] == "Dear followers,"
    assert match.values["expected"] == "no greeting"


def test_what_is_no_greeting_is_not_judged() -> None:
    assert found(HI, "Dear Sam,") == []
    assert found(HI, "Your parcel is here.", role="greeting") == []
    assert found(HI, "Where is my parcel?", role="opener") == []


def test_the_greeting_of_the_tone() -> None:
    origin = Origin("voice.md", 3)
    rule = opening(target="greeting")
    target = Target({"greeting": Limit("Dear {first_name},", origin)})
    [match] = found(rule, "Hi Sam,", role="greeting", target=target)
    assert match.origin is origin
    assert found(rule, "Dear Sam,", role="greeting", target=target) == []
    assert found(rule, "Hi Sam,", role="greeting") == []
    none = Target({"greeting": Limit("none", origin)})
    assert len(found(rule, "Hi Sam,", role="greeting", target=none)) == 1


def test_phrases_to_avoid() -> None:
    rule = opening(avoid=["How can I help you", "Dear customer"])
    assert spots(rule, "How can I help you today?", role="opener") == ["How can I help you"]
    assert spots(rule, "“Dear customer,” he said", role="greeting") == ["Dear customer"]
    assert found(rule, "Hi Sam. How can I help you?", role="opener") == []


@pytest.mark.parametrize(
    "text", ["More details", "Your basket", "Registration", "The report", "Getting started"]
)
def test_buttons_without_a_verb(text: str) -> None:
    assert spots(opening(verb_first=True), text, role="cta") == [text]


@pytest.mark.parametrize(
    "text", ["See details", "Sign in", "Yes", "OK", "Never show again", "Gmail", "Quickly try", "→"]
)
def test_buttons_with_a_verb_or_none_for_sure(text: str) -> None:
    assert found(opening(verb_first=True), text, role="cta") == []


def test_buttons_of_other_languages_and_merge_tags_are_not_judged() -> None:
    rule = opening(verb_first=True)
    assert found(rule, "Mehr Details", role="cta", locale="de") == []
    segment = segment_of("{{ more }} details", role="cta", kept=["{{ more }}"])
    assert found(rule, segments=[segment]) == []


def test_verbs() -> None:
    assert begins_with_verb("sign-in") is True
    assert begins_with_verb("information") is False
    assert begins_with_verb("maybe") is None


@pytest.mark.parametrize(
    "options",
    [{}, {"texts": ["Hi"], "none": True}, {"target": "sign-off"}, {"avoid": [1.5]}, {"text": "Hi"}],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)
