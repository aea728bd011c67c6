"""Turns around a message: how far they are looked at, and that a long conversation stays cheap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tonelint.engine import Engine
from tonelint.formats import read
from tonelint.kinds.around import REACH, customers_words, earlier, later
from tonelint.kinds.view import View
from tonelint.model.source import Document, Message, Segment, Source, Thread, threaded
from tonelint.model.target import Target
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.settings import Settings
from tonelint.span import Span

from .helpers import segment_of

SAID = (
    "I'm sorry your parcel {} came late.",
    "I'm looking into your request {} now.",
    "Please hold while I check number {}.",
    "I'll transfer you to the desk for {}.",
    "How can I help you with {}?",
    "I can't do anything about {}.",
    "We'll get back to you about {}.",
)


class Counted(tuple[tuple[Segment, ...], ...]):
    """Turns that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, number: Any) -> Any:
        found = super().__getitem__(number)
        Counted.looks += len(found) if isinstance(number, slice) else 1
        return found

    def __iter__(self) -> Iterator[tuple[Segment, ...]]:
        for turn in super().__iter__():
            Counted.looks += 1
            yield turn


def view_of(message: Message) -> View:
    return View(message, context={}, target=Target(), locale="en")


def conversation(turns: int) -> Document:
    """Return a chat in which nothing that is asked for is ever said."""
    lines = ["tonelint-script: 1", "channel: chat", "turns:"]
    for number in range(turns // 2):
        lines.append(f"  - customer: And where is thing {number}?")
        lines.append("  - agent: " + SAID[number % len(SAID)].format(number))
    source = Source("long.yml", "\n".join(lines) + "\n")
    return read(source, name="script")


def looks_at(turns: int, engine: Engine) -> int:
    """Return how often a turn is looked at from another one in a conversation of so many."""
    document = conversation(turns)
    context = {"channel": "chat", "situation": "problem", "emotion": "upset", "locale": "en"}
    thread = document.messages[0].thread
    assert thread is not None
    shared = Counted(thread.turns)
    Counted.looks = 0
    for message in document.messages:
        assert message.thread is not None
        counted = message._replace(thread=Thread(shared, message.thread.number))
        list(engine.check(document.source, counted, context))
    return Counted.looks


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(compile_policy(Settings(preset=("strict",)), Wish()))


def test_twice_as_many_turns_are_twice_as_much_work(engine: Engine) -> None:
    some, more = looks_at(400, engine), looks_at(800, engine)
    assert some > 400  # turns are looked at from others
    assert more < some * 2.3


def test_a_turn_far_away_is_no_part_of_the_talk() -> None:
    messages = threaded(Message(Span(0, 0), (segment_of(str(n)),)) for n in range(200))
    assert [turn[0].text for turn in earlier(view_of(messages[100]))] == [
        str(n) for n in range(99, 99 - REACH, -1)
    ]
    assert [turn[0].text for turn in later(view_of(messages[100]))] == [
        str(n) for n in range(101, 101 + REACH)
    ]


def test_the_ends_of_a_conversation() -> None:
    messages = threaded(Message(Span(0, 0), (segment_of(str(n)),)) for n in range(3))
    assert [turn[0].text for turn in earlier(view_of(messages[0]))] == []
    assert [turn[0].text for turn in later(view_of(messages[0]))] == ["1", "2"]
    assert [turn[0].text for turn in earlier(view_of(messages[2]))] == ["1", "0"]
    assert [turn[0].text for turn in later(view_of(messages[2]))] == []


def test_what_the_customer_said_comes_latest_first() -> None:
    said = [segment_of(t)._replace(speaker="customer", judged=False) for t in ("old", "new")]
    messages = threaded(Message(Span(0, 0), (turn,)) for turn in (*said, segment_of("answer")))
    assert [s.text for s in customers_words(view_of(messages[-1]))] == ["new", "old"]
