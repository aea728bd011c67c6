"""Prepared replies kept in one Markdown file, each under a heading of its own.

A mail or a page greets once. Where two headings or more are followed by a greeting, the text from
there to the next heading of that rank is a message of its own; what stands around it (the headings,
what they are for) is for those who send it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonelint.formats.roles import greeted
from tonelint.model.source import RunKind, Segment

_OPENS = re.compile(r"(?i)\s*(?:welcome|greetings|car[oa])\b")
"""What greets in a mail and begins many a page's paragraph."""
_HELLO = re.compile(r"(?i)\s*(?:hi|hello|hey|dear|good \w+|hallo|liebe[rs]?|bonjour|hola)\b")
_LONGEST = 60  # from the greeting to its comma
_ATX = re.compile(r"[ \t>]{0,6}(#{1,6})[ \t]")
_UNDERLINE = re.compile(r"[^\n]*\n[ \t]{0,3}(=+|-+)[ \t]*(?:\n|\Z)")


def macros_in(segments: Sequence[Segment], source: str) -> list[list[Segment]]:
    """Return the messages among the segments of a page, none when it is a single message."""
    found: list[list[Segment]] = []
    rank = 0  # of the heading above, 0 without one
    inside = 0  # the rank of the heading above the message that is being read
    for segment in segments:
        if segment.role == "heading":
            rank = _rank(segment, source)
            if rank <= inside:
                inside = 0
        if inside:
            found[-1].append(segment)
        elif rank and _greets(segment):
            inside = rank
            found.append([segment])
    return found if len(found) > 1 else []


def _greets(segment: Segment) -> bool:
    if segment.role != "body" or not segment.judged or _OPENS.match(segment.text):
        return False
    return greeted(segment) is not None or _names_a_field(segment)


def _names_a_field(segment: Segment) -> bool:
    """Whether a paragraph begins “Hi {name}, …”, with more after it."""
    first, comma, _ = segment.text.partition(",")
    if not comma or len(first) > _LONGEST or not _HELLO.match(first):
        return False
    fields = (run for run in segment.runs if run.kind is RunKind.PLACEHOLDER)
    return "[" in first or any(run.at < len(first) for run in fields)


def _rank(segment: Segment, source: str) -> int:
    """Return the rank of a heading, from how it is written."""
    begin = source.rfind("\n", 0, segment.start) + 1
    marked = _ATX.match(source, begin)
    if marked:
        return len(marked[1])
    under = _UNDERLINE.match(source, segment.end)
    return 2 if under and under[1][0] == "-" else 1
