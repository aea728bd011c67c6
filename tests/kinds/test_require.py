from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.require import compile_checks, read_options
from tonelint.kinds.view import View
from tonelint.model.rule import Rule
from tonelint.model.source import Mark, Message, Run, Segment, threaded
from tonelint.model.target import Target
from tonelint.span import Span

from .helpers import found, rule_of, segment_of


def need(**options: object) -> Rule:
    fields = {key: options.pop(key) for key in ("roles", "unless", "lang") if key in options}
    return rule_of("require", options, whole=True, **fields)


APOLOGY = "We sent your March invoice twice. Sorry about that. You won’t be charged for it."


def test_a_move_that_is_there() -> None:
    assert found(need(move="sorry", max=1), APOLOGY) == []
    assert found(need(move="next-step"), APOLOGY) == []


def test_a_missing_move_is_the_message_s() -> None:
    [match] = found(need(move="next-step"), "We apologise for any inconvenience caused!")
    assert (match.segment, match.start, match.end) == (-1, 0, 0)
    assert match.values == {
        "found": "", "move": "what happens next, or what the reader can do now",
        "count": "0", "limit": "1",
    }  # fmt: skip


def test_too_many_are_found_after_the_first() -> None:
    text = "We’re sorry. It was late. Apologies again. We are very sorry."
    matches = found(need(move="sorry", min=1, max=1), text)
    assert [text[m.start : m.end] for m in matches] == ["Apologies", "sorry"]
    assert matches[0].values["count"] == "3"


def test_two_words_in_one_sentence_are_one_apology() -> None:
    assert found(need(move="sorry", max=1), "Sorry, we apologise for the delay.") == []


def test_a_subject_supplies_a_move_and_is_never_too_much() -> None:
    subject = segment_of("Sorry about your order", role="subject")
    assert found(need(move="sorry", max=1), segments=[subject, segment_of("We are sorry.")]) == []
    assert found(need(move="sorry", max=1), segments=[subject, segment_of("It is late.")]) == []


def test_phrases() -> None:
    rule = need(phrases=["terms apply", "T&Cs"])
    assert found(rule, "Half price. Terms  apply.") != []
    assert found(rule, "Half price. Terms apply.") == []
    assert len(found(rule, "Half price.")) == 1


def test_a_role_as_segment_or_mark() -> None:
    rule = need(role="cta")
    text = "See prices"
    mark = Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(0, 3, "cta"),))
    assert found(rule, segments=[mark]) == []
    assert found(rule, segments=[segment_of("Buy", role="cta")]) == []
    [match] = found(rule, "No button here.")
    assert match.values["move"] == "a button, or a link made to look like one"


def test_a_greeting_by_its_role() -> None:
    greeting = segment_of("{{ first_name }},", role="greeting", kept=["{{ first_name }}"])
    assert found(need(move="greeting"), segments=[greeting, segment_of("It is here.")]) == []


def test_a_language_without_words_for_the_move_is_not_judged() -> None:
    rule = need(move="introduction", lang="any")
    assert found(rule, "Ich helfe dir.", locale="de") == []
    assert len(found(rule, "I can help.", locale="en")) == 1


def test_none_at_all_may_be_asked_for() -> None:
    matches = found(need(move="sorry", min=0, max=0), "Sorry about that.")
    assert len(matches) == 1


def test_unless() -> None:
    rule = need(move="sorry", min=0, max=0, unless=("sorry seems to be",))
    assert found(rule, "Sorry seems to be the hardest word.") == []


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"move": "sory"},
        {"move": "sorry", "role": "cta"},
        {"role": "buton"},
        {"move": "sorry", "min": 2, "max": 1},
        {"move": "sorry", "often": 1},
        {"move": "sorry", "beside": "pleas"},
        {"move": "sorry", "within": "turn"},
        {"move": "sorry", "supplied_by": ["buton"]},
    ],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


HOLD = {"beside": "ask-to-wait", "move": "wait-length"}


def test_a_requirement_that_a_move_makes_due() -> None:
    text = "Thanks. Please hold while I check."
    [match] = found(need(**HOLD), text)
    assert text[match.start : match.end] == "Please hold"
    assert found(need(**HOLD), "Please hold for two minutes.") == []
    assert found(need(**HOLD), "Which order is it?") == []


def test_what_stands_in_a_quotation_makes_nothing_due() -> None:
    text = "They said “please hold” for ten days."
    mark = Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(10, 23, "quote"),))
    assert found(need(**HOLD), segments=[mark]) == []


def in_thread(rule: Rule, number: int, *texts: str) -> int:
    """Return how often a rule speaks in one of the turns; texts that begin with > are heard."""
    turns = [
        segment_of(text)._replace(speaker="customer", judged=False)
        if text.startswith(">")
        else segment_of(text)
        for text in texts
    ]
    message = threaded(Message(Span(0, 0), (turn,)) for turn in turns)[number]
    view = View(message, context={}, target=Target(), locale="en")
    return len(list(compile_checks([rule])(view, [])))


def test_other_turns_may_meet_it() -> None:
    turns = "Please hold.", "> OK, two minutes.", "It takes two minutes."
    assert in_thread(need(**HOLD), 0, *turns) == 1
    assert in_thread(need(**HOLD, within="from-here"), 0, *turns) == 0
    assert in_thread(need(**HOLD, within="from-here"), 0, *turns[:2]) == 1  # the customer's words
    assert in_thread(need(**HOLD, within="so-far"), 0, *turns) == 1
    assert in_thread(need(**HOLD, within="so-far"), 2, "Two minutes.", "> Hm.", "Please hold.") == 0


def test_what_a_thread_lacks_is_said_once() -> None:
    rule = need(move="thanks", within="thread")
    assert [in_thread(rule, n, "> Hi.", "Hello.", "Bye.") for n in (1, 2)] == [1, 0]
    assert [in_thread(rule, n, "Hello.", "Thanks, bye.") for n in (0, 1)] == [0, 0]


def test_a_part_may_supply_it() -> None:
    rule = need(beside="not-understood", move="way-on", supplied_by=["quick-reply"])
    text = segment_of("Sorry, I didn't understand that.")
    assert len(found(rule, segments=[text])) == 1
    assert found(rule, segments=[text, segment_of("Orders", role="quick-reply")]) == []
