"""Surveys in data files: what is a question, and what only looks like one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .reading import context, document

SURVEY: dict[str, Any] = {
    "survey": {
        "intro": "Four questions about your last order.",
        "q1": {
            "text": "How easy was it to find the lamp?",
            "help": "Think of your last visit.",
            "type": "choice",
            "options": ["Easy", "Neither", "Hard"],
        },
        "question_2": {
            "title": "How long did you look?",
            "choices": [
                {"value": "short", "label": "1-5 minutes"},
                {"value": "long", "label": "5-10 minutes"},
            ],
        },
        "q3": "Why did you not buy it?",
        "q3_options": {"price": "Too dear", "size": "Too big"},
        "q4": {"question": "How was the courier?", "scale": {"labels": ["Rude", "OK", "Kind"]}},
        "q5": "What should we do better?",
    }
}


def parts(data: object, path: str = "survey.json") -> list[list[tuple[str, str]]]:
    read = document(json.dumps(data), path)
    return [[(s.role, s.text) for s in m.segments] for m in read.messages]


def test_a_question_with_its_hint_and_answers_is_one_message() -> None:
    assert parts(SURVEY) == [
        [("body", "Four questions about your last order.")],
        [
            ("question", "How easy was it to find the lamp?"),
            ("hint", "Think of your last visit."),
            ("option", "Easy"),
            ("option", "Neither"),
            ("option", "Hard"),
        ],
        [
            ("question", "How long did you look?"),
            ("option", "1-5 minutes"),
            ("option", "5-10 minutes"),
        ],
        [("question", "Why did you not buy it?"), ("option", "Too dear"), ("option", "Too big")],
        [
            ("question", "How was the courier?"),
            ("scale-label", "Rude"),
            ("scale-label", "OK"),
            ("scale-label", "Kind"),
        ],
        [("question", "What should we do better?")],
    ]
    read = document(json.dumps(SURVEY), "survey.json")
    assert [context(read, n).get("channel") for n in range(6)] == [None, *["survey"] * 5]
    assert all(m.thread and len(m.thread.turns) == 5 for m in read.messages[1:])


def test_a_list_of_questions_is_a_survey_in_yaml_too() -> None:
    read = document(
        "questions:\n"
        "  - {title: How was it?, options: [Good, Bad]}\n"
        "  - title: What was missing from it?\n",
        "form.yaml",
    )
    assert [[s.role for s in m.segments] for m in read.messages] == [
        ["question", "option", "option"],
        ["question"],
    ]


@pytest.mark.parametrize(
    "data",
    [
        # Frequent questions, with their answers or without.
        {"faq": {"q1": "How do I pay for it?", "a1": "By card.", "q2": "Is it free to use?"}},
        {"q1": "How do I pay for my order?", "q2": "Who delivers my order?"},
        {"help": {"q1": {"text": "How do I pay?", "options": ["By card", "By bill"]}, "a1": "So."}},
        # A quiz knows the right answer.
        {"questions": [{"question": "What is a lux?", "options": ["Light", "Dirt"], "answer": 1}]},
        {"quiz": {"q1": {"text": "What is a lux?", "options": ["A light", "A shop"]}}},
        # Quarters, and a question somebody asked.
        {"q1": {"label": "The first quarter", "total": "It went well."}},
        {"questions": [{"title": "Where is my order?", "body": "I want to know it."}]},
    ],
)
def test_other_questions_are_no_survey(data: object) -> None:
    read = document(json.dumps(data), "data.json")
    assert all(len(message.segments) == 1 for message in read.messages)
    assert all(context(read, n).get("channel") is None for n in range(len(read.messages)))


def test_a_survey_in_a_catalogue_has_its_language() -> None:
    read = document(json.dumps({"survey": {"q1": "Wie war es für Sie?"}}), "locales/de.json")
    assert context(read) == {"channel": "survey", "locale": "de"}
    assert [s.role for s in read.messages[0].segments] == ["question"]
