"""tonelint's script format: conversations, calls, posts, text messages, surveys, review replies.

`docs/script-format.md` describes it for the people who write it.
"""

from __future__ import annotations

from typing import Any

from tonelint import yamldoc
from tonelint.formats import script_parts, script_survey
from tonelint.formats.base import ReadOptions
from tonelint.formats.script_nodes import ScriptFile
from tonelint.formats.yaml_comments import yaml_comments
from tonelint.model.source import Declared, Document, Message, Rank, Source

_KEYS = frozenset(
    {"tonelint-script", "channel", "title", "locale", "context", "note", "conversations", "turns",
     "posts", "messages", "survey", "reviews"}
)  # fmt: skip
_CHANNELS = {"turns": "chat", "conversations": "chat", "posts": "social", "messages": "sms"}
"""The channel of each part where the file names none."""


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return a message for each turn, post, question and reply.

    Raises `FormatError` with the line for broken YAML, an unknown key, or a part of a wrong shape.
    """
    del options  # the script says its channel
    nodes = yamldoc.compose_all(source.text, path=source.path)
    file = ScriptFile(source.text, source.path)
    messages = [message for node in nodes for message in _document(file, node)]
    messages.sort(key=lambda message: message.span)
    return Document(source, "script", tuple(messages), yaml_comments(source.text, nodes))


def _document(file: ScriptFile, node: Any) -> list[Message]:
    fields = file.fields(node, _KEYS, what="A script")
    version = fields.get("tonelint-script")
    if version is not None and version.value != "1":
        raise file.error(
            f"“{version.value}” is no version of the script format.", version, "Write 1."
        )
    said = file.said(fields, origin="the script")
    messages: list[Message] = []
    for name in ("conversations", "turns", "posts", "messages"):
        if name not in fields:
            continue
        inner = said
        if "channel" not in fields:
            inner = (*said, Declared("channel", _CHANNELS[name], f"“{name}”", Rank.FORMAT))
        if name == "conversations":
            messages += script_parts.conversations(file, fields[name], inner)
        elif name == "turns":
            messages += script_parts.turns(file, fields[name], "turns", inner)
        else:
            messages += script_parts.posts(file, fields[name], name, inner)
    if "survey" in fields:
        messages += script_survey.survey(file, fields["survey"], said)
    if "reviews" in fields:
        messages += script_parts.reviews(file, fields["reviews"], said)
    return messages
