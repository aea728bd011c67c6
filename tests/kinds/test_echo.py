"""Answers that take up what the customer said, and those that do not."""

from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.echo import compile_checks, read_options
from tonelint.kinds.view import View
from tonelint.model.rule import Rule
from tonelint.model.source import Message, Segment, threaded
from tonelint.model.target import Target
from tonelint.span import Span

from .helpers import rule_of, segment_of

VAGUE = {"instead_of": ["your (?:issue|request)"], "suggest": "your {thing}"}
TAKES_UP = {"repeat": 1, "own": 3}


def said(text: str) -> Segment:
    return segment_of(text)._replace(speaker="customer", judged=False)


def answer(rule: Rule, *turns: Segment, locale: str = "en") -> list[tuple[str, ...]]:
    """Return what is found in the last turn: its words, what was said, what is suggested."""
    messages = threaded(Message(Span(0, 0), (turn,)) for turn in turns)
    view = View(messages[-1], context={}, target=Target(), locale=locale)
    return [
        (m.values["found"], m.values["said"], *m.suggestions)
        for m in compile_checks([rule])(view, [])
    ]


def test_a_vague_word_where_the_thing_is_known() -> None:
    rule = rule_of("echo", VAGUE)
    assert answer(rule, said("Where is my refund?"), segment_of("About your issue: it left.")) == [
        ("your issue", "my refund", "your refund")
    ]


def test_the_latest_thing_counts_and_what_is_the_customers_own_comes_first() -> None:
    rule = rule_of("echo", VAGUE)
    turns = (
        said("My order is late."),
        said("The label is torn, I need my gym card."),
        segment_of("Your request"),
    )
    assert answer(rule, *turns)[0][1:] == ("my gym card", "your gym card")


def test_silent_where_no_thing_is_named_or_nobody_is_heard() -> None:
    rule = rule_of("echo", VAGUE)
    assert answer(rule, said("Hello?"), segment_of("What is your issue?")) == []
    assert answer(rule, segment_of("What is your issue?")) == []
    assert (
        answer(rule, said("Wo ist mein refund? my refund"), segment_of("your issue"), locale="de")
        == []
    )


def test_the_customer_s_later_words_are_not_known_yet() -> None:
    rule = rule_of("echo", VAGUE)
    first, second = threaded(
        Message(Span(0, 0), (turn,)) for turn in (segment_of("Your issue?"), said("My refund."))
    )
    assert second.thread is not None
    view = View(first, context={}, target=Target(), locale="en")
    assert list(compile_checks([rule])(view, [])) == []


def test_any_topic_will_do() -> None:
    rule = rule_of("echo", {"instead_of": ["how can i help"], "needs": "words"})
    assert answer(rule, said("The screen flickers on startup"), segment_of("Hi. How can I help?"))
    assert answer(rule, said("Hi, can you help me please?"), segment_of("How can I help?")) == []


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("Thank you for your feedback. We hope to see you again!", True),
        ("I'm glad the sauna was warm.", False),
        ("Ada bakes the croissants at four every morning.", False),  # concrete words of its own
        ("The saunas are open until ten.", False),
    ],
)
def test_a_reply_takes_up_a_word_of_the_review(reply: str, found: bool) -> None:
    rule = rule_of("echo", TAKES_UP)
    review = "Lovely hotel, warm sauna, fresh croissants at breakfast."
    assert bool(answer(rule, said(review), segment_of(reply))) is found


def test_a_review_without_substance_asks_for_nothing() -> None:
    assert answer(rule_of("echo", TAKES_UP), said("Great!"), segment_of("Thank you.")) == []


@pytest.mark.parametrize("options", [{}, {"instead_of": ["a"], "repeat": 1}, {"instead_of": ["(a"]},
                                     {"repeat": 1, "needs": "words?"}])  # fmt: skip
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)
