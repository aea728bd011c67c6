"""Faults of a survey as a whole, said once: at its first part, or at its last question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.kinds.question.view import Question, Spot, all_of
from tonelint.language.fold import fold
from tonelint.language.moves import find_moves
from tonelint.model.source import Segment

_SURVEY = 3
"""So many questions make a survey; fewer explain themselves."""
_ANSWERED = frozenset({"option", "scale-label"})

Turn = Sequence[Segment]


def _parts(question: Question) -> tuple[tuple[Turn, ...], int]:
    """Return the parts of the survey and the number of this one."""
    thread = question.view.message.thread
    return (thread.turns, thread.number) if thread else ((), 0)


def _asks(turn: Turn) -> bool:
    return any(segment.role == "question" for segment in turn)


def no_open_question(question: Question) -> Iterator[Spot]:
    """Yield the last question of a survey in which every question has its answers given."""
    turns, number = _parts(question)
    # Whether another question follows is found at the next one; the rest waits for the last.
    if question.asked is None or any(_asks(turns[n]) for n in range(number + 1, len(turns))):
        return
    asking = [place for place, turn in enumerate(turns) if _asks(turn)]
    if len(asking) < _SURVEY or number != asking[-1]:
        return
    if all(any(segment.role in _ANSWERED for segment in turns[place]) for place in asking):
        yield all_of(question.asked, number=str(len(asking)))


def no_length(question: Question) -> Iterator[Spot]:
    """Yield the beginning of a survey that does not say how long it takes."""
    yield from _not_said(question, "survey-length")


def no_purpose(question: Question) -> Iterator[Spot]:
    """Yield the beginning of a survey that does not say what the answers are for."""
    yield from _not_said(question, "survey-purpose")


def _not_said(question: Question, move: str) -> Iterator[Spot]:
    turns, number = _parts(question)
    if number:
        return
    asking = [place for place, turn in enumerate(turns) if _asks(turn)]
    if len(asking) < _SURVEY:
        return
    locale = question.view.locale or "en"
    intro = turns[: asking[0]]
    if not any(find_moves(move, fold(s.text), locale) for turn in intro for s in turn):
        yield Spot(-1, 0, 0, number=str(len(asking)))
