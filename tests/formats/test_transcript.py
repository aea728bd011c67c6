"""A chat pasted as plain text: who speaks is told apart, and customers are left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .reading import document

CHAT = """\
Customer: My kayak has a hole in it, you idiots

10:04 Agent: I'm Noor, and I'm sorry. Send me a photo,
and I'll order a new one today.

It leaves tomorrow.
[10:05] CUSTOMER: ok
Bot : Was that helpful?
Agent: Have a good evening.
"""


def test_each_turn_is_a_message_with_its_speaker() -> None:
    found = document(CHAT, "a.txt")
    assert found.format == "text"
    told = [
        (segment.speaker, segment.role, segment.judged, segment.text)
        for message in found.messages
        for segment in message.segments
    ]
    assert told == [
        ("customer", "body", False, "My kayak has a hole in it, you idiots"),
        (
            "agent", "opener", True,
            "I'm Noor, and I'm sorry. Send me a photo,\nand I'll order a new one today.",
        ),
        ("agent", "opener", True, "It leaves tomorrow."),
        ("customer", "body", False, "ok"),
        ("bot", "opener", True, "Was that helpful?"),
        ("agent", "closing", True, "Have a good evening."),
    ]  # fmt: skip


def test_turns_know_each_other_and_their_places() -> None:
    found = document(CHAT, "a.txt")
    for number, message in enumerate(found.messages):
        assert message.thread is not None
        assert message.thread.number == number
        (channel,) = message.declared
        assert (channel.axis, channel.value) == ("channel", "chat")
    spans = [message.span for message in found.messages]
    assert all(one.end <= two.start for one, two in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "Agent: Hello.\nAgent: Bye.\n",  # nobody answers
        "Customer: I love it.\n\nCustomer: Me too.\n",  # what customers said, and nobody of ours
        "Hi Sam,\n\nCustomer: 4711\nAgent: Noor\n\nBye\n",  # a mail that has labels in it
        "The customer: always right.\nThe agent: always kind.\n",
    ],
)
def test_other_texts_are_read_as_ever(text: str) -> None:
    (message,) = document(text, "a.txt").messages
    assert all(segment.judged for segment in message.segments)
    assert {segment.speaker for segment in message.segments} == {"brand"}
    assert message.thread is None


def test_only_plain_text_is_looked_at() -> None:
    (message,) = document(CHAT, "a.md").messages
    assert message.thread is None
