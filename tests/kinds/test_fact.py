from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.kinds.base import OptionError
from tonelint.kinds.fact import read_options
from tonelint.model.rule import Rule, Safety

from .helpers import fixed, found, rule_of, segment_of, spots


def fact(value: str, *patterns: str, **fields: object) -> Rule:
    options = {"value": value, "patterns": list(patterns), "name": "trial"}
    options.update({key: fields.pop(key) for key in ("safe",) if key in fields})
    return rule_of("fact", options, **fields)


TRIAL = fact("30-day free trial", "{duration} (free) trial", "free for {duration}")
PRICE = fact("£12 a month", "{money} a month", "{money}/month", "{money} per month")
REFUND = fact("refund within 5 working days", "refund … {duration}", "{duration} … refund")
HOURS = fact("open 8am to 8pm", "open (from) {time} to {time}", "open {time}–{time}")


@pytest.mark.parametrize(
    ("rule", "text", "better"),
    [
        (TRIAL, "Start your 14-day free trial.", "Start your 30-day free trial."),
        (TRIAL, "A fourteen-day trial", "A thirty-day trial"),
        (TRIAL, "Free for a week", "Free for 30 days"),
        (TRIAL, "FREE  FOR 14 DAYS", "FREE  FOR 30 days"),
        (PRICE, "Just £15 a month", "Just £12 a month"),
        (PRICE, "Just £15.50 / month", "Just £12.00 / month"),
        (REFUND, "Your refund will be with you in 10 business days.",
         "Your refund will be with you in 5 business days."),
        (REFUND, "Within 3 days you get a refund.", "Within 5 working days you get a refund."),
        (HOURS, "We are open from 9am to 5pm.", "We are open from 8am to 8pm."),
        (HOURS, "Open 8am-9pm", "Open 8am-8pm"),
    ],
)  # fmt: skip
def test_another_amount_becomes_the_fact(rule: Rule, text: str, better: str) -> None:
    assert fixed(rule, text) == better
    assert found(rule, better) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (TRIAL, "Your 30 day trial, free for thirty days"),
        (PRICE, "£12.00 per month"),
        (REFUND, "We refund you within five business days."),
        (REFUND, "Refund now. Wait 3 days."),
        (REFUND, "A refund of one two three four five six seven eight nine 3 days."),
        (HOURS, "Open 8:00am – 20:00"),
        (TRIAL, "A 14-day course, then a trial"),
        (PRICE, "£99 a year"),
    ],
)
def test_what_is_no_other_fact(rule: Rule, text: str) -> None:
    assert found(rule, text) == []


def test_the_place_is_the_amount() -> None:
    text = "Try our 14-day free trial today."
    [match] = found(TRIAL, text)
    assert text[match.start : match.end] == "14-day"
    assert match.values == {
        "found": "14-day", "better": "30-day", "value": "30-day free trial", "name": "trial",
    }  # fmt: skip


def test_two_wrong_slots_are_one_match_with_two_changes() -> None:
    [match] = found(HOURS, "open 9am to 5pm")
    assert match.values["found"] == "9am to 5pm"
    assert len(match.changes) == 2


def test_one_amount_is_found_once() -> None:
    rule = fact(
        "30-day free trial", "{duration} (free) trial", "{duration} free", "free {duration}"
    )
    assert spots(rule, "Your 14-day free trial") == ["14-day"]


def test_a_month_is_not_thirty_days() -> None:
    assert spots(TRIAL, "A 1-month trial") == ["1-month"]


def test_safe_facts_and_protected_places() -> None:
    rule = fact("30-day trial", "{duration} trial", safe=True)
    assert found(rule, "A 14-day trial")[0].safety is Safety.SAFE
    assert found(TRIAL, "A 14-day trial")[0].safety is None
    assert found(TRIAL, "They wrote “14-day free trial”.") == []
    segment = segment_of("A 14-day trial", kept=["14-day"])
    assert found(TRIAL, segments=[segment]) == []
    assert (
        found(fact("30 days trial", "{duration} trial", unless=("14-day trial",)), "14-day trial")
        == []
    )


def test_a_pattern_without_words() -> None:
    assert spots(fact("20%", "{percent}"), "Save 15% or 20%.") == ["15%"]


def test_german() -> None:
    rule = fact("30 Tage kostenlos", "{duration} kostenlos", lang="de")
    assert spots(rule, "14 Tage kostenlos testen", locale="de") == ["14 Tage"]
    assert found(rule, "dreißig Tage kostenlos", locale="de") == []


@pytest.mark.parametrize(
    ("value", "patterns", "problem"),
    [
        ("30-day free trial", ["free for {duration}"], "does not match the value"),
        ("30-day trial", ["{days} trial"], "is no slot"),
        ("30-day trial", ["a trial"], "has no slot"),
        ("30-day trial", ["{duration} trial", "{money} trial"], "other slots"),
        ("30-day trial", ["{duration (free) trial"], "bracket"),
        ("", ["{duration} trial"], "needs a value"),
        ("30-day trial", [], "needs a value"),
    ],
)
def test_option_errors(value: str, patterns: list[str], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        read_options({"value": value, "patterns": patterns})


@given(st.text(alphabet="refund 14days.–£9amto open\n", max_size=200))
def test_any_text_is_read_and_repairs_hold(text: str) -> None:
    for rule in (REFUND, HOURS, PRICE):
        for match in found(rule, text):
            assert match.changes


def test_a_hostile_text_is_read_quickly() -> None:
    text = "refund " * 3000 + "1 " * 3000
    assert found(REFUND, text) == []
