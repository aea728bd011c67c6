"""Greeting, sign-off and small print are told by wording and place."""

from __future__ import annotations

import pytest

from tonelint.formats.roles import mail_roles
from tonelint.model.source import Run, Segment


def mail(*texts: str, role: str = "body") -> list[Segment]:
    return [Segment(text, (Run(0, 0, len(text), text),), role) for text in texts]


def roles(*texts: str) -> list[str]:
    return [segment.role for segment in mail_roles(mail(*texts))]


@pytest.mark.parametrize(
    "text",
    ["Hi {{name}},", "Hello!", "Dear Sam", "Hi there", "Welcome, Sam!", "Good morning Sam,",
     "Hallo Frau Meyer,", "Bonjour Léa,", "Hi\u00a0Sam,"],
)  # fmt: skip
def test_greetings(text: str) -> None:
    assert roles(text, "Your order is on its way.", "It comes on Monday.") == [
        "greeting", "body", "body",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Hi-vis jackets are back.", "Welcome to a very long story about nothing at all today",
     "Hello is what we say.", "Your order, Sam"],
)  # fmt: skip
def test_no_greetings(text: str) -> None:
    assert "greeting" not in roles(text, "More.")


def test_a_heading_may_greet_and_a_title_may_not() -> None:
    title, heading = mail("Hi Sam,", role="title") + mail("Hi Sam,", role="heading")
    assert [s.role for s in mail_roles([title, heading])] == ["title", "greeting"]


@pytest.mark.parametrize(
    "text",
    ["Thanks,\nThe Tallybird team", "Kind regards", "— The Tallybirds", "The Tallybird team",
     "Cheers!", "Thanks for being with us, the Tallybird team", "Viele Grüße"],
)  # fmt: skip
def test_sign_offs(text: str) -> None:
    assert roles("Hi Sam,", "Your order is on its way.", text)[-1] == "sign-off"


def test_a_name_after_a_sign_off_belongs_to_it() -> None:
    assert roles("Your order.", "Thanks,", "Sam from Tallybird") == ["body", "sign-off", "sign-off"]


def test_a_sentence_that_begins_like_a_sign_off_is_none() -> None:
    assert roles("Thanks for signing up to our letter.", "Best of all, it is free.") == [
        "body", "body",
    ]  # fmt: skip


def test_lines_of_a_paragraph_get_marks() -> None:
    text = "Hi Sam,\nyour order is on its way.\nThanks,\nThe Tallybird team"
    (segment,) = mail_roles(mail(text))
    marked = {(mark.kind, text[mark.start : mark.end]) for mark in segment.marks}
    assert ("greeting", "Hi Sam,") in marked
    assert any(kind == "sign-off" and words.endswith("team") for kind, words in marked)
    assert segment.role == "body"


def test_small_print_runs_to_the_end() -> None:
    assert roles(
        "Hi Sam,", "Your order.", "Thanks,", "You received this email because you asked.", "1 Road"
    ) == ["greeting", "body", "sign-off", "footer", "footer"]


def test_an_empty_mail_stays_empty() -> None:
    assert mail_roles([]) == ()
