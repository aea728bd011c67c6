"""What stands around a message: the other turns of its conversation. They are never judged here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.fold import fold
from tonelint.language.moves import find_moves
from tonelint.model.rule import Rule
from tonelint.model.source import Segment

WITHIN = ("message", "recent", "in-a-row", "so-far", "from-here", "thread")
"""Where something may be said: here; here or in our turn before; here or before the customer speaks
again; here or before; here or later; anywhere in the thread."""

REACH = 60
"""So many turns away a thing is still a part of what is talked about. It also keeps a conversation
of a whole year from being read once for each of its turns."""


def earlier(view: View) -> Iterator[tuple[Segment, ...]]:
    """Yield the turns before this one, the latest first, as far as the reach."""
    thread = view.message.thread
    if thread is not None:
        for number in range(thread.number - 1, max(thread.number - REACH, 0) - 1, -1):
            yield thread.turns[number]


def later(view: View) -> Iterator[tuple[Segment, ...]]:
    """Yield the turns after this one, the next first, as far as the reach."""
    thread = view.message.thread
    if thread is not None:
        last = min(thread.number + REACH, len(thread.turns) - 1)
        for number in range(thread.number + 1, last + 1):
            yield thread.turns[number]


def ours(view: View, within: str) -> Iterator[Segment]:
    """Yield what our side says in the other turns that `within` takes in."""
    if within == "recent":
        yield from _turn_before(view)
        return
    if within == "in-a-row":
        yield from _until_an_answer(view)
    if within in ("so-far", "thread"):
        yield from (segment for turn in earlier(view) for segment in turn if segment.judged)
    if within in ("from-here", "thread"):
        yield from (segment for turn in later(view) for segment in turn if segment.judged)


def _turn_before(view: View) -> Iterator[Segment]:
    """Yield what our side said last."""
    for turn in earlier(view):
        said = [segment for segment in turn if segment.judged]
        if said:
            yield from said
            return


def _until_an_answer(view: View) -> Iterator[Segment]:
    """Yield what our side says next, up to where the customer speaks."""
    for turn in later(view):
        said = [segment for segment in turn if segment.judged]
        if not said:
            return
        yield from said


def customers_words(view: View) -> Iterator[Segment]:
    """Yield what the customer said so far, the latest first: the review, earlier turns."""
    for turn in (view.message.segments, *earlier(view)):
        yield from (segment for segment in reversed(turn) if segment.speaker == "customer")


def is_first_of_ours(view: View) -> bool:
    """Return whether none of ours spoke before in this thread."""
    thread = view.message.thread
    if thread is None:
        return True
    before = (thread.turns[number] for number in range(thread.number))
    return not any(segment.judged for turn in before for segment in turn)


@lru_cache(maxsize=4096)
def times(move: str, text: str, locale: str) -> int:
    """Return how often a text makes a move; kept, since each turn is around many others."""
    return len(find_moves(move, fold(text), locale))


def cause_of(rule: Rule, move: str, view: View) -> Place | None:
    """Return where the message makes `move`, and None when it does not.

    Without a move it is the message itself that makes something due.
    """
    if not move:
        return -1, 0, 0
    for index, start, end in view.places(rule):
        locale = view.segments[index].locale or view.locale or "en"
        for a, b in find_moves(move, view.folded[index], locale):
            inside = start <= a and b <= end and not view.is_protected(index, a, b)
            if inside and not excused(rule, view, index, a, b):
                return index, a, b
    return None
