"""The survey part of a script file: its intro, its questions with their answers, its thanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonelint.formats.script_nodes import ABOUT, Said, ScriptFile, in_channel, merged, message
from tonelint.model.source import Message, Segment, threaded

_SURVEY = ABOUT | {"intro", "questions", "thanks"}
_QUESTION = frozenset({"question", "type", "options", "scale", "hint", "context", "id", "note"})
_SCALE = frozenset({"labels", "min", "max"})


def survey(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    """Yield the intro, each question with its answers, and the thanks; each knows the others."""
    yield from threaded(_survey(file, node, said))


def _survey(file: ScriptFile, node: Any, said: Said) -> Iterator[Message]:
    fields = file.fields(node, _SURVEY, what="A survey")
    said = merged(in_channel(said, "survey"), file.said(fields, origin="the survey"))
    if "intro" in fields:
        yield from message(file.segments(fields["intro"], key="survey.intro", what="“intro”"), said)
    if "questions" in fields:
        for number, item in enumerate(file.items(fields["questions"], what="“questions”")):
            yield from _question(file, item, f"survey.questions.{number}", said)
    if "thanks" in fields:
        thanks = file.segments(fields["thanks"], key="survey.thanks", what="“thanks”")
        yield from message(thanks, said)


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
        segments += file.texts(fields["options"], f"{key}.options", "option", "brand")
    if "scale" in fields:
        scale = file.fields(fields["scale"], _SCALE, what="A scale")
        for name in scale:
            place, node = f"{key}.scale.{name}", scale[name]
            if name == "labels":
                segments += file.texts(node, place, "scale-label", "brand")
            else:
                segments += file.segments(node, key=place, role="scale-label", what=f"“{name}”")
    yield from message(segments, merged(said, file.said(fields, origin="the question")))
