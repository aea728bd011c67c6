"""A message as a question: its words, its hint, its answers, and the survey around it."""

from __future__ import annotations

from typing import NamedTuple

from tonelint.kinds.view import View


class Text(NamedTuple):
    """A segment's number, its text, and the text folded."""

    segment: int
    text: str
    folded: str


class Spot(NamedTuple):
    """A fault at a place of a segment; -1 is the survey as a whole.

    `other` is what it has to do with, `advice` what could be written.
    """

    segment: int
    start: int
    end: int
    other: str = ""
    number: str = ""
    advice: tuple[str, ...] = ()


class Question(NamedTuple):
    """The parts of one question; a message that asks nothing has no `asked`."""

    view: View
    asked: Text | None
    hint: str
    answers: tuple[Text, ...]
    labels: tuple[Text, ...]


def question_of(view: View) -> Question:
    """Return the question in a message."""
    parts: dict[str, list[Text]] = {}
    for number, segment in enumerate(view.segments):
        parts.setdefault(segment.role, []).append(
            Text(number, segment.text, view.folded[number].strip())
        )
    asked = parts.get("question", [])
    return Question(
        view,
        asked[0] if asked else None,
        " ".join(text.folded for text in parts.get("hint", [])),
        tuple(parts.get("option", [])),
        tuple(parts.get("scale-label", [])),
    )


def all_of(text: Text, *, other: str = "", number: str = "", advice: tuple[str, ...] = ()) -> Spot:
    """Return the spot that takes in a whole text without the spaces around it."""
    start = len(text.text) - len(text.text.lstrip())
    return Spot(text.segment, start, len(text.text.rstrip()), other, number, advice)
