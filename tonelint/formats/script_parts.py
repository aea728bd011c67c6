"""The parts of a script file: conversations, posts, surveys and review replies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonelint.errors import nearest
from tonelint.formats.script_nodes import ScriptFile, merged, message
from tonelint.model.roles import ROLES
from tonelint.model.source import Declared, Message, Rank, Segment

Said = tuple[Declared, ...]

_SPEAKERS = ("agent", "bot", "customer")
_ABOUT = frozenset({"id", "title", "note", "context", "channel", "locale"})
_CONVERSATION = _ABOUT | {"turns"}
_TURN = frozenset({*_SPEAKERS, "role", "quick_replies", "context", "note"})
_POST = _ABOUT | {"text"}
_SURVEY = _ABOUT | {"intro", "questions", "thanks"}
_QUESTION = frozenset({"question", "type", "options", "scale", "hint", "context", "id", "note"})
_SCALE = frozenset({"labels", "min", "max"})
_REVIEW = frozenset({"id", "review", "rating", "author", "reply", "context", "locale", "note"})


def conversations(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield the turns of all conversations of a list."""
    for number, item in enumerate(file.items(node, what="“conversations”")):
        fields = file.fields(item, _CONVERSATION, what="A conversation")
        inner = merged(said, file.said(fields, origin="the conversation"))
        if "turns" in fields:
            yield from turns(file, fields["turns"], f"conversations.{number}.turns", inner)


def turns(file: ScriptFile, node: Any, key: str, said: Said) -> Iterator[Message]:
    """Yield a message for each turn; the first and last of ours are opener and closing."""
    read = [_turn(file, item) for item in file.items(node, what="“turns”")]
    ours = [number for number, (speaker, _) in enumerate(read) if speaker != "customer"]
    for number, (speaker, fields) in enumerate(read):
        role = _role(file, fields["role"]) if "role" in fields else "body"
        if "role" not in fields and number in ours[:1]:
            role = "opener"
        elif "role" not in fields and number in ours[-1:]:
            role = "closing"
        place = f"{key}.{number}"
        segments = file.segments(
            fields[speaker], key=f"{place}.{speaker}", role=role, speaker=speaker, what="A turn"
        )
        if "quick_replies" in fields:
            segments += _texts(
                file, fields["quick_replies"], f"{place}.quick_replies", "quick-reply", speaker
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


def survey(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield the intro, each question with its answers, and the thanks."""
    fields = file.fields(node, _SURVEY, what="A survey")
    said = merged(_in_channel(said, "survey"), file.said(fields, origin="the survey"))
    if "intro" in fields:
        yield from message(file.segments(fields["intro"], key="survey.intro", what="“intro”"), said)
    if "questions" in fields:
        for number, item in enumerate(file.items(fields["questions"], what="“questions”")):
            yield from _question(file, item, f"survey.questions.{number}", said)
    if "thanks" in fields:
        thanks = file.segments(fields["thanks"], key="survey.thanks", what="“thanks”")
        yield from message(thanks, said)


def reviews(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield a message for each review with our reply; the review itself is not judged."""
    said = _in_channel(said, "review")
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
        yield from message(segments, merged(said, file.said(fields, origin="the review")))


def _turn(file: ScriptFile, node: Any) -> tuple[str, dict[str, Any]]:
    fields = file.fields(node, _TURN, what="A turn")
    speakers = [name for name in _SPEAKERS if name in fields]
    if len(speakers) != 1:
        problem = "A turn has two speakers." if speakers else "Nobody speaks in this turn."
        raise file.error(problem, node, "Begin each turn with one of agent:, bot: or customer:.")
    return speakers[0], fields


def _question(file: ScriptFile, node: Any, key: str, said: Said) -> Iterator[Message]:
    if node.id == "scalar":
        asked = file.segments(node, key=key, role="question", what="A question")
        yield from message(asked, said)
        return
    fields = file.fields(node, _QUESTION, what="A question")
    segments: list[Segment] = []
    for name, role in (("question", "question"), ("hint", "hint")):
        if name in fields:
            segments += file.segments(
                fields[name], key=f"{key}.{name}", role=role, what=f"“{name}”"
            )
    if "options" in fields:
        segments += _texts(file, fields["options"], f"{key}.options", "option", "brand")
    if "scale" in fields:
        scale = file.fields(fields["scale"], _SCALE, what="A scale")
        for name in ("labels", "min", "max"):
            if name in scale and scale[name].id == "sequence":
                place = f"{key}.scale.{name}"
                segments += _texts(file, scale[name], place, "scale-label", "brand")
    yield from message(segments, merged(said, file.said(fields, origin="the question")))


def _texts(file: ScriptFile, node: Any, key: str, role: str, speaker: str) -> list[Segment]:
    found: list[Segment] = []
    for number, item in enumerate(file.items(node, what=f"“{key.rsplit('.', 1)[-1]}”")):
        place = f"{key}.{number}"
        found += file.segments(item, key=place, role=role, speaker=speaker, what="An item")
    return found


def _role(file: ScriptFile, node: Any) -> str:
    if node.value not in ROLES:
        raise file.error(f"There is no role “{node.value}”.", node, nearest(str(node.value), ROLES))
    return str(node.value)


def _in_channel(said: Said, channel: str) -> Said:
    """Return what the file says, with the channel that this part of it always has."""
    part = Declared("channel", channel, f"{channel} part of the script", Rank.METADATA)
    return merged(said, (part,))
