"""Messages of the surveys in a data file, see `survey_keys` for what is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.formats.strings import Found, declared_of, string_segments
from tonelint.formats.survey_keys import Part, questions_in
from tonelint.model.source import Declared, Extent, Message, Rank, Segment, threaded
from tonelint.span import Span

_SURVEY = (Declared("channel", "survey", "questions with answers", Rank.FORMAT),)


def apart(found: Sequence[Found], source: str) -> tuple[list[Message], Sequence[Found]]:
    """Return the questions of surveys among the strings of a file, and the strings left over."""
    asked = questions_in([s.keys for s in found], [s.text for s in found], source)
    if not asked:
        return [], found
    taken = {part.number for question in asked for part in question}
    rest = [string for number, string in enumerate(found) if number not in taken]
    return threaded(_messages(asked, found)), rest


def _messages(asked: Sequence[Sequence[Part]], found: Sequence[Found]) -> Iterator[Message]:
    """Yield a message a question; what a survey lacks may stand in another file."""
    for question in asked:
        segments: list[Segment] = []
        for number, role in question:
            string = found[number]
            key = ".".join(string.keys)
            segments += string_segments(
                string.pieces, key=key, role=role, escape=string.escape, symbols=True
            )
        if segments:
            first = found[question[0].number]
            span = Span(segments[0].start, max(segment.end for segment in segments))
            declared = (*declared_of(first, ".".join(first.keys)), *_SURVEY)
            yield Message(span, tuple(segments), declared, Extent.PART)
