"""Survey questions with their answers, and surveys as a whole."""

from __future__ import annotations

import pytest

from tonelint.formats import read
from tonelint.kinds.base import OptionError
from tonelint.kinds.question import WHAT, compile_checks, read_options
from tonelint.kinds.view import View
from tonelint.model.source import Source
from tonelint.model.target import Target

from .helpers import found, rule_of, segment_of


def asked(what: str, text: str, *, roles: str = "question") -> list[str]:
    rule = rule_of("question", {"what": what})
    return [text[m.start : m.end] for m in found(rule, text, role=roles)]


def answers(what: str, question: str, *options: str, labels: bool = False) -> list[str]:
    """Return the marked texts of one question with its answers."""
    role = "scale-label" if labels else "option"
    segments = [segment_of(question, role="question"), *(segment_of(o, role=role) for o in options)]
    matches = found(rule_of("question", {"what": what}), segments=segments)
    return [segments[m.segment].text[m.start : m.end] for m in matches]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("How satisfied are you with our prices and delivery?", "prices and delivery"),
        ("How would you rate the food and the service?", "food and the service"),
        ("Was the room clean and quiet?", "clean and quiet"),
        ("The driver was polite and prompt.", "polite and prompt"),
        ("What do you think of the app or website?", "app or website"),
        ("How easy was it to find and book a room?", "find and book"),
    ],
)
def test_two_questions_in_one(text: str, pair: str) -> None:
    assert asked("double-barrelled", text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "How likely are you to recommend us to friends or family?",
        "How likely are you to recommend us to a friend or colleague?",
        "How satisfied are you with the terms and conditions?",
        "How satisfied are you with the app, and why?",
        "How satisfied were you between 9 and 12?",
        "What do you do before and after work?",
        "Where did you buy it and when?",
        "How would you rate our delivery?",
        "Which of our Rock and Roll Fridays did you visit?",
    ],
)
def test_one_question_with_an_and(text: str) -> None:
    assert asked("double-barrelled", text) == []


def test_a_pair_outside_a_question_is_left_alone() -> None:
    assert asked("double-barrelled", "Our team is friendly and helpful.", roles="hint") == []


def test_the_two_things_are_named() -> None:
    [match] = found(
        rule_of("question", {"what": "double-barrelled"}),
        "  How would you rate the food and service?",
        role="question",
    )
    assert match.values["other"] == "food” and “service"
    assert (match.start, match.end) == (25, 41)


@pytest.mark.parametrize(
    ("options", "marked"),
    [
        (("0–5", "5–10"), ["5–10"]),
        (("1 to 10", "10+"), ["10+"]),
        (("Under 10", "10 to 20"), []),
        (("Up to 10", "10 to 20"), ["10 to 20"]),
        (("Less than 6 months", "6–12 months", "1–3 years"), []),
        (("9:00–12:00", "12:00–15:00"), []),
        (("£10–£20", "£20–£30"), ["£20–£30"]),
        (("Solo", "Team"), []),
        (("11–20", "1–10"), []),  # not in order: nobody can say
    ],
)
def test_ranges_that_overlap(options: tuple[str, ...], marked: list[str]) -> None:
    assert answers("overlap", "How many?", *options) == marked


def test_ranges_with_a_gap() -> None:
    assert answers("gap", "How many?", "1–5", "7–10", "11 or more") == ["7–10"]
    assert answers("gap", "How many?", "Fewer than 5", "5–10", "More than 10") == []


@pytest.mark.parametrize(
    ("labels", "leans"),
    [
        (("Excellent", "Very good", "Good", "Bad"), True),
        (("Very bad", "Bad", "Poor", "Good"), True),
        (("Very satisfied", "Satisfied", "Neutral", "Dissatisfied"), True),
        (("Excellent", "Good", "Fair", "Poor"), False),
        (("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"), False),
        (("Not at all likely", "Slightly likely", "Likely", "Very likely"), False),
        (("Very satisfied", "Satisfied", "Not satisfied", "Not at all satisfied"), False),
        (("Red", "Good", "Bad", "Good"), False),  # not all are judgements
        (("Good", "Bad", "Don't know"), False),
    ],
)
def test_answers_that_lean(labels: tuple[str, ...], leans: bool) -> None:
    assert bool(answers("unbalanced", "How was it?", *labels, labels=True)) is leans


def test_answers_of_several_kinds() -> None:
    assert answers("mixed", "How?", "Agree", "Disagree", "Good") == ["Good"]
    assert answers("mixed", "How?", "Yes", "Sometimes", "No") == []
    assert answers("mixed", "How?", "Agree", "Disagree", "Not sure") == []
    assert answers("mixed", "How?", "Agree", "Disagree", "My dog") == []
    assert answers("mixed", "How?", "Daily", "Weekly", "Less often") == []


def test_bare_numbers_as_a_scale() -> None:
    assert answers("unlabelled-scale", "How was it?", "1", "2", "3", labels=True) == ["How was it?"]
    assert answers("unlabelled-scale", "How was it? (1 = bad)", "1", "2", "3", labels=True) == []
    assert answers("unlabelled-scale", "How was it?", "1 bad", "2", "3 good", labels=True) == []
    assert answers("unlabelled-scale", "How many dogs?", "1", "2", "3") == []
    assert answers("unlabelled-scale", "How was it?", "1", "2", "3", "4", "5") == ["How was it?"]


def test_a_way_out_is_missed_in_lists_of_reasons_only() -> None:
    reasons = "Too slow", "Too dear", "Too far"
    why = "Why did you leave?"
    assert answers("no-other", why, *reasons) == [why]
    assert answers("no-other", why, *reasons, "Something else") == []
    assert answers("no-other", "Which is it?", *reasons) == []
    assert answers("no-other", why, "Yes", "No", "Often") == []


def test_private_questions_can_be_declined() -> None:
    assert answers("no-decline", "What is your gender?", "Female", "Male")
    assert answers("no-decline", "What is your gender?", "Female", "Prefer not to say") == []
    assert answers("no-decline", "Gender of the lead role?", "Female", "Male") == []


def test_answers_to_another_question() -> None:
    assert answers("unfitting", "How often do you come?", "Yes", "No")
    assert answers("unfitting", "Did it work?", "Very satisfied", "Dissatisfied")
    assert answers("unfitting", "Did it work?", "Yes", "No") == []


SURVEY = """\
tonelint-script: 1
survey:
  intro: {intro}
  questions:
    - {{question: Which plan?, options: [A, B]}}
    - {{question: How was it?, scale: {{labels: [Bad, Good]}}}}
    - {last}
"""
CLOSED = "{question: Which colour?, options: [Red, Blue]}"


def whole(what: str, *, intro: str = "Hello.", last: str = CLOSED) -> list[int]:
    """Return the numbers of the parts of a survey at which a fault is found."""
    document = read(Source("survey.yaml", SURVEY.format(intro=intro, last=last)))
    check = compile_checks([rule_of("question", {"what": what}, whole=True)])
    views = [View(m, context={}, target=Target(), locale="en") for m in document.messages]
    return [number for number, view in enumerate(views) for _ in check(view, [])]


def test_a_survey_without_an_open_question_is_told_at_its_last_one() -> None:
    assert whole("no-open-question") == [3]
    assert whole("no-open-question", last="What else?") == []


def test_a_survey_says_how_long_it_takes_and_why() -> None:
    assert whole("no-length") == [0]
    assert whole("no-length", intro="Three questions.") == []
    assert whole("no-purpose") == [0]
    assert whole("no-purpose", intro="Your answers help us plan.") == []


@pytest.mark.parametrize("what", sorted(WHAT))
def test_other_languages_and_other_texts_are_left_alone(what: str) -> None:
    rule = rule_of("question", {"what": what})
    question = segment_of("Wie oft kommen Sie und warum?", role="question")
    assert found(rule, segments=[question, segment_of("1–5", role="option")], locale="de") == []
    assert found(rule, "The staff are friendly and helpful. How often?", role="body") == []


def test_option_errors() -> None:
    with pytest.raises(OptionError):
        read_options({"what": "double-barreled"})
