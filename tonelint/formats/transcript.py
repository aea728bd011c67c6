"""A chat pasted as plain text: lines that begin with who speaks, such as `Agent:`.

A text is taken for one only when both sides speak and its first words are a speaker's: nothing a
customer said may be judged, and nothing of a mail that has a colon in it may go unjudged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tonelint.formats.turns import roles_of
from tonelint.model.source import Declared, Message, Rank, Segment, threaded
from tonelint.span import Span

_SPEAKERS = {
    **dict.fromkeys(("customer", "client", "user", "visitor", "caller", "guest"), "customer"),
    **dict.fromkeys(("agent", "advisor", "adviser", "operator", "support"), "agent"),
    **dict.fromkeys(("bot", "chatbot", "assistant"), "bot"),
}
_TIME = r"(?:\[?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?\]?[ \t]+(?:[-–][ \t]+)?)?"
_LABEL = re.compile(rf"^[ \t]*{_TIME}({'|'.join(_SPEAKERS)})[ \t]*:[ \t]*", re.I | re.M)
_SAID = (Declared("channel", "chat", "turns of a conversation", Rank.FORMAT),)


class _Turn(NamedTuple):
    """A turn: who speaks, where its line begins, and the place of what is said."""

    speaker: str
    line: int
    start: int
    end: int


def conversation(text: str, segments_of: Callable[[int, int], list[Segment]]) -> list[Message]:
    """Return a message for each turn of a pasted chat, and nothing for any other text.

    `segments_of` cuts a stretch of the text into paragraphs.
    """
    found = _turns(text)
    if not _is_conversation(text, found):
        return []
    return list(threaded(_messages(found, segments_of)))


def _turns(text: str) -> list[_Turn]:
    labels = list(_LABEL.finditer(text))
    ends = [*(label.start() for label in labels), len(text)][1:]
    return [
        _Turn(_SPEAKERS[label[1].lower()], label.start(), label.end(), end)
        for label, end in zip(labels, ends, strict=True)
    ]


def _is_conversation(text: str, turns: list[_Turn]) -> bool:
    speakers = {turn.speaker for turn in turns}
    both = "customer" in speakers and len(speakers) > 1
    return both and not text[: turns[0].line].strip()


def _messages(
    turns: list[_Turn], segments_of: Callable[[int, int], list[Segment]]
) -> Iterator[Message]:
    roles = roles_of([(turn.speaker, "") for turn in turns])
    for turn, role in zip(turns, roles, strict=True):
        segments = tuple(
            segment._replace(
                role=role if segment.role == "body" else segment.role,
                speaker=turn.speaker,
                judged=segment.judged and turn.speaker != "customer",
            )
            for segment in segments_of(turn.start, turn.end)
        )
        if segments:
            yield Message(Span(turn.line, segments[-1].end), segments, _SAID)
