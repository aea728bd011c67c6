from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.require import read_options
from tonelint.model.rule import Rule
from tonelint.model.source import Mark, Run, Segment

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
    ],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)
