"""Prepared replies kept in one Markdown file, each under a heading of its own.

A mail or a page greets once: where two headings or more are followed by a greeting, the text from
there to the next heading of that rank is a message. Replies for a chat seldom greet; a file that is
called “Saved replies” and speaks to a reader under most of its headings holds one under each. What
stands around them (the headings, what they are for) is for those who send them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from tonelint.formats.roles import greeted
from tonelint.language.lazy import compiled
from tonelint.model.source import RunKind, Segment

_OPENS = r"(?i)\s*(?:welcome|greetings|car[oa])\b"
"""What greets in a mail and begins many a page's paragraph."""
_HELLO = r"(?i)\s*(?:hi|hello|hey|dear|good \w+|hallo|liebe[rs]?|bonjour|hola)\b"
_LONGEST = 60  # from the greeting to its comma
_ATX = r"[ \t>]{0,6}(#{1,6})[ \t]"
_UNDERLINE = r"[^\n]*\n[ \t]{0,3}(=+|-+)[ \t]*(?:\n|\Z)"

_CALLED = (
    r"(?i)\b(?:macros|canned (?:responses|replies|answers|messages)|saved (?:replies|responses)"
    r"|(?:quick|standard|stock|prepared|prewritten|ready-made|model) (?:replies|responses|answers)"
    r"|(?:reply|response|chat|support|answer) (?:snippets|templates))\b"
)
_SPEAKS_OF_THEM = (
    r"(?i)\b(?:how|why|when|what|writ(?:e|ing)|us(?:e|ing)|about|guides?|guidelines?|tips|handbook"
    r"|intro(?:duction)?|readme|polic(?:y|ies)|style|creat\w+|manag\w+|add(?:ing)?|edit(?:ing)?"
    r"|excel|vba|keyboard|rust|jinja|nunjucks|twig|latex)\b"
)
_TO_A_READER = r"(?i)\b(?:you|your|you're|you'll|you've)\b"
_FEWEST = 3  # replies of a file that is called so


class _Section(NamedTuple):
    """A heading's rank, and the segments below it up to the next heading of that rank."""

    rank: int
    segments: list[Segment]


def macros_in(segments: Sequence[Segment], source: str, path: str) -> list[list[Segment]]:
    """Return the messages among the segments of a page, none when it is a single message."""
    found = _greeting_ones(segments, source)
    if len(found) > 1:
        return found
    return _named_ones(segments, source) if _is_called_so(segments, path) else []


def _greeting_ones(segments: Sequence[Segment], source: str) -> list[list[Segment]]:
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
    return found


def _is_called_so(segments: Sequence[Segment], path: str) -> bool:
    """Return whether the page's title, its first heading or its file says what it holds."""
    names = [re.sub(r"[_-]", " ", PurePosixPath(path).name.partition(".")[0])]
    for role in ("title", "heading"):
        names += [next((s.text for s in segments if s.role == role), "")]
    said = [name for name in names if compiled(_CALLED).search(name)]
    return bool(said) and not any(compiled(_SPEAKS_OF_THEM).search(name) for name in names)


def _named_ones(segments: Sequence[Segment], source: str) -> list[list[Segment]]:
    """Return the texts below the headings of the rank that most texts stand below."""
    sections: list[_Section] = []
    for segment in segments:
        if segment.role == "heading":
            sections.append(_Section(_rank(segment, source), []))
        elif sections and segment.judged:
            sections[-1].segments.append(segment)
    filled = [section for section in sections if any(s.role == "body" for s in section.segments)]
    if len(filled) < _FEWEST:
        return []
    rank, _ = Counter(section.rank for section in filled).most_common(1)[0]
    found = [section.segments for section in filled if section.rank == rank]
    speaking = sum(any(map(_speaks, replies)) for replies in found)
    return found if len(found) >= _FEWEST and speaking * 2 > len(found) else []


def _speaks(segment: Segment) -> bool:
    """Whether a text speaks to a reader, or has something to fill in."""
    return bool(compiled(_TO_A_READER).search(segment.text)) or any(
        run.kind is RunKind.PLACEHOLDER for run in segment.runs
    )


def _greets(segment: Segment) -> bool:
    if segment.role != "body" or not segment.judged:
        return False
    if greeted(segment) is None and not _names_a_field(segment):
        return False
    return not compiled(_OPENS).match(segment.text)


def _names_a_field(segment: Segment) -> bool:
    """Whether a paragraph begins “Hi {name}, …”, with more after it."""
    first, comma, _ = segment.text.partition(",")
    if not comma or len(first) > _LONGEST or not compiled(_HELLO).match(first):
        return False
    fields = (run for run in segment.runs if run.kind is RunKind.PLACEHOLDER)
    return "[" in first or any(run.at < len(first) for run in fields)


def _rank(segment: Segment, source: str) -> int:
    """Return the rank of a heading, from how it is written."""
    begin = source.rfind("\n", 0, segment.start) + 1
    marked = compiled(_ATX).match(source, begin)
    if marked:
        return len(marked[1])
    under = compiled(_UNDERLINE).match(source, segment.end)
    return 2 if under and under[1][0] == "-" else 1
