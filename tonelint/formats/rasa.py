"""Rasa: the responses of a bot. What customers say (NLU examples, stories) is never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tonelint import yamldoc
from tonelint.formats.base import ReadOptions
from tonelint.formats.key_words import role_of
from tonelint.formats.strings import is_copy_string, string_segments
from tonelint.formats.yaml_comments import yaml_comments
from tonelint.formats.yaml_nodes import scalar_pieces
from tonelint.formats.yaml_strings import strings
from tonelint.model.source import Declared, Document, Message, Rank, Segment, Source
from tonelint.span import Span

_ROLES = {
    "hand-off": r"hand_?(?:off|over)|escalat|live_?agent"
    r"|(?:talk|speak|connect|transfer)_to_(?:a_)?(?:human|agent|person)",
    "opener": r"(?:\A|_)(?:greet(?:ing)?|welcome_\w+|hello|hi|start|intro(?:duction)?)(?:_|\Z)",
    "closing": r"(?:\A|_)(?:good_?bye|bye|farewell|end|closing)(?:_|\Z)",
}
"""Role -> what the name of a response with it looks like (“utter_welcome” may answer thanks)."""

_CHANNEL = Declared("channel", "chat", "Rasa responses", Rank.FORMAT)


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return a message for each variation of a response; raises `FormatError` for broken YAML.

    Lines of test stories are messages too; those of customers are not judged. NLU examples are left
    out: there are thousands, and all are the customer's.
    """
    del options  # a bot's responses are chat
    text = source.text
    nodes = yamldoc.compose_all(text, path=source.path)
    found: list[list[Segment]] = []
    for root in nodes:
        for key, value in root.value if root.id == "mapping" else ():
            if key.value == "responses":
                found += _responses(text, value)
            elif key.value == "stories":
                found += _stories(text, value)
    messages = [
        Message(
            Span(min(s.start for s in made), max(s.end for s in made)), tuple(made), (_CHANNEL,)
        )
        for made in found
        if made
    ]
    messages.sort(key=lambda message: message.span)
    return Document(source, "rasa", tuple(messages), yaml_comments(text, nodes))


def _responses(text: str, node: Any) -> Iterator[list[Segment]]:
    for name, variations in node.value if node.id == "mapping" else ():
        role = _role(name.value)
        for number, variation in enumerate(_items(variations)):
            key = f"responses.{name.value}.{number}"
            if variation.id == "scalar":
                yield _text(text, variation, key, role)
            else:
                yield _variation(text, variation, key, role)


def _variation(text: str, node: Any, key: str, role: str) -> list[Segment]:
    made: list[Segment] = []
    for name, value in node.value if node.id == "mapping" else ():
        if name.value == "text" and value.id == "scalar":
            made += _text(text, value, f"{key}.text", role)
        elif name.value in ("buttons", "quick_replies"):
            for number, button in enumerate(_items(value)):
                for part, title in button.value if button.id == "mapping" else ():
                    if part.value == "title" and title.id == "scalar":
                        place = f"{key}.{name.value}.{number}.title"
                        made += _text(text, title, place, "quick-reply")
        elif name.value in ("custom", "attachment", "elements"):
            made += _custom(text, value, (*key.split("."), name.value))
    return made


def _custom(text: str, node: Any, keys: tuple[str, ...]) -> Iterator[Segment]:
    """Yield what reads like copy inside a payload made for one messenger."""
    for string in strings(text, node):
        role = role_of(string.keys)
        if is_copy_string(string.keys, string.text, catalogue=False, role=role):
            yield from string_segments(
                string.pieces,
                key=".".join((*keys, *string.keys)),
                role=role or "body",
                speaker="bot",
                escape=string.escape,
            )


def _stories(text: str, node: Any) -> Iterator[list[Segment]]:
    for story_number, story in enumerate(_items(node)):
        for part, steps in story.value if story.id == "mapping" else ():
            if part.value != "steps":
                continue
            for number, step in enumerate(_items(steps)):
                for who, said in step.value if step.id == "mapping" else ():
                    if who.value in ("user", "bot") and said.id == "scalar":
                        key = f"stories.{story_number}.steps.{number}.{who.value}"
                        speaker = "bot" if who.value == "bot" else "customer"
                        yield _text(text, said, key, "body", speaker)


def _text(text: str, node: Any, key: str, role: str, speaker: str = "bot") -> list[Segment]:
    pieces, escape = scalar_pieces(text, node)
    return string_segments(
        pieces,
        key=key,
        role=role,
        speaker=speaker,
        judged=speaker != "customer",
        escape=escape,
        symbols=True,
    )


def _span(made: list[Segment]) -> Span:
    return Span(min(s.start for s in made), max(s.end for s in made))


def _items(node: Any) -> list[Any]:
    return list(node.value) if node.id == "sequence" else []


def _role(name: str) -> str:
    low = name.lower().replace("-", "_")
    return next((role for role, look in _ROLES.items() if re.search(look, low)), "body")
