"""What stands around a message: the other turns of its conversation. They are never judged here."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.moves import find_moves
from tonelint.model.rule import Rule
from tonelint.model.source import Segment

WITHIN = ("message", "recent", "so-far", "from-here", "thread")
"""Where something may be said: here; here or in our turn before; here or before; here or later;
anywhere in the thread."""


def other_turns(view: View, within: str) -> Iterator[tuple[Segment, ...]]:
    """Yield the other turns of the thread that `within` takes in, in their order."""
    thread = view.message.thread
    if thread is None or within == "message":
        return
    if within in ("so-far", "thread"):
        yield from thread.before
    if within in ("from-here", "thread"):
        yield from thread.after


def ours(view: View, within: str) -> Iterator[Segment]:
    """Yield what our side says in those turns."""
    if within == "recent":
        yield from _turn_before(view)
        return
    for turn in other_turns(view, within):
        yield from (segment for segment in turn if segment.judged)


def _turn_before(view: View) -> Iterator[Segment]:
    """Yield what our side said last."""
    for turn in reversed(list(other_turns(view, "so-far"))):
        said = [segment for segment in turn if segment.judged]
        if said:
            yield from said
            return


def customers_words(view: View) -> Iterator[Segment]:
    """Yield what the customer said so far: earlier turns, the review that is answered."""
    for turn in (*other_turns(view, "so-far"), view.message.segments):
        yield from (segment for segment in turn if segment.speaker == "customer")


def is_first_of_ours(view: View) -> bool:
    """Return whether none of ours spoke before in this thread."""
    return not any(ours(view, "so-far"))


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
