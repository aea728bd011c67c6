"""The parts of a script file: conversations, posts and replies to reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tonelint.errors import nearest
from tonelint.formats.script_nodes import ABOUT, Said, ScriptFile, in_channel, merged, message
from tonelint.formats.turns import roles_of
from tonelint.model.roles import ROLES
from tonelint.model.source import Declared, Message, Rank, Segment, threaded

_SPEAKERS = ("agent", "bot", "customer")
_CONVERSATION = ABOUT | {"turns"}
_TURN = frozenset({*_SPEAKERS, "role", "quick_replies", "context", "note"})
_POST = ABOUT | {"text"}
_RATING = re.compile(r"(\d(?:\.\d+)?|10)(?: ?/ ?([1-9]0?))?(?: stars?)?")
_STARS = 5
_UPSET = 0.4
_DELIGHTED = 0.9
_REVIEW = frozenset({"id", "review", "rating", "author", "reply", "context", "locale", "note"})


def conversations(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield the turns of all conversations of a list."""
    for number, item in enumerate(file.items(node, what="“conversations”")):
        fields = file.fields(item, _CONVERSATION, what="A conversation")
        inner = merged(said, file.said(fields, origin="the conversation"))
        if "turns" in fields:
            yield from turns(file, fields["turns"], f"conversations.{number}.turns", inner)


def turns(file: ScriptFile, node: Any, key: str, said: Said) -> Iterator[Message]:
    """Yield a message for each turn; each knows the others."""
    yield from threaded(_turns(file, node, key, said))


def _turns(file: ScriptFile, node: Any, key: str, said: Said) -> Iterator[Message]:
    read = [_turn(file, item) for item in file.items(node, what="“turns”")]
    roles = roles_of([(who, _role(file, fields)) for who, fields in read])
    for number, (speaker, fields) in enumerate(read):
        role = roles[number]
        place = f"{key}.{number}"
        segments = file.segments(
            fields[speaker], key=f"{place}.{speaker}", role=role, speaker=speaker, what="A turn"
        )
        if "quick_replies" in fields:
            segments += file.texts(
                fields["quick_replies"], f"{place}.quick_replies", "quick-reply", speaker
            )
        yield from message(segments, merged(said, file.said(fields, origin="the turn")))


def posts(file: ScriptFile, node: Any, name: str, said: Said) -> Iterator[Message]:
    """Yield a message for each post or text message: a text, or a text with its context."""
    for number, item in enumerate(file.items(node, what=f"“{name}”")):
        key, inner = f"{name}.{number}", said
        if item.id == "mapping":
            fields = file.fields(item, _POST, what="A post")
            if "text" not in fields:
                raise file.error("A post has no text.", item, "Add “text:”.")
            inner = merged(said, file.said(fields, origin="the post"))
            item, key = fields["text"], f"{key}.text"
        yield from message(file.segments(item, key=key, what="A post"), inner)


def reviews(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield a message for each review with our reply; the review itself is not judged."""
    said = in_channel(said, "review")
    for number, item in enumerate(file.items(node, what="“reviews”")):
        fields = file.fields(item, _REVIEW, what="A review")
        key = f"reviews.{number}"
        segments: list[Segment] = []
        if "review" in fields:
            segments += file.segments(
                fields["review"], key=f"{key}.review", speaker="customer", what="“review”"
            )
        if "reply" in fields:
            segments += file.segments(fields["reply"], key=f"{key}.reply", what="“reply”")
        felt = merged(_rated(fields), said)
        yield from message(segments, merged(felt, file.said(fields, origin="the review")))


def _rated(fields: dict[str, Any]) -> Said:
    """Return the emotion that a rating suggests: few stars are of an upset person, all of a happy.

    A rating is out of five, or says what it is out of: 4/10.
    """
    rating = _RATING.fullmatch(str(fields["rating"].value)) if "rating" in fields else None
    share = float(rating[1]) / float(rating[2] or _STARS) if rating else 0.5
    if share > 1 or _UPSET < share < _DELIGHTED:
        return ()
    emotion = "upset" if share <= _UPSET else "delighted"
    return (Declared("emotion", emotion, "the rating", Rank.FORMAT),)


def _turn(file: ScriptFile, node: Any) -> tuple[str, dict[str, Any]]:
    fields = file.fields(node, _TURN, what="A turn")
    speakers = [name for name in _SPEAKERS if name in fields]
    if len(speakers) != 1:
        problem = "A turn has two speakers." if speakers else "Nobody speaks in this turn."
        raise file.error(problem, node, "Begin each turn with one of agent:, bot: or customer:.")
    return speakers[0], fields


def _role(file: ScriptFile, fields: dict[str, Any]) -> str:
    if "role" not in fields:
        return ""
    node = fields["role"]
    if node.value not in ROLES:
        raise file.error(f"There is no role “{node.value}”.", node, nearest(str(node.value), ROLES))
    return str(node.value)
