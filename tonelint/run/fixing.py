"""Fixes applied until nothing changes: read, judge, edit, and judge again."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from tonelint.errors import FormatError
from tonelint.fix import apply
from tonelint.model.rule import Safety
from tonelint.model.source import Document, RunKind, Source
from tonelint.model.violation import Counts, Violation
from tonelint.run.judging import Judging
from tonelint.settings import Settings

ROUNDS = 10
_LINE_END = re.compile(r"\r\n|\r|\n")


class Fixed(NamedTuple):
    """A source after its fixes, and the violations that are left in it."""

    source: Source
    violations: list[Violation]
    counts: Counts
    applied: int


def fix_source(
    source: Source, *, place: str, settings: Settings, judging: Judging, at_least: Safety
) -> Fixed:
    """Return `source` with its fixes applied, at most ten rounds of them.

    Raises `FormatError` when the file is broken, when fixes do not come to rest, or when they would
    change a merge tag; the file is then to be left as it is.
    """
    violations, counts, reading = judging.judge(source, place=place, settings=settings)
    tags = _tags(reading.document)
    current, applied = source, 0
    for _ in range(ROUNDS):
        fixes = [v.fix for v in violations if v.fix]
        text, done = apply(current.text, fixes, at_least=at_least)
        if text == current.text:
            return Fixed(current, violations, counts, applied)
        applied += done
        current = current._replace(text=text)
        violations, counts, reading = judging.judge(current, place=place, settings=settings)
        if _tags(reading.document) != tags:
            raise _left_alone(source.path, "The fixes would change a merge tag.")
        if _line_ends(text) != _line_ends(source.text):
            raise _left_alone(source.path, "The fixes would change the line ends.")
    raise _left_alone(source.path, f"The fixes do not come to rest after {ROUNDS} rounds.")


def _left_alone(path: str, problem: str) -> FormatError:
    return FormatError(
        problem, path=path, remedy="The file was left as it is. Please report the two rules."
    )


def _tags(document: Document) -> Counter[str]:
    """Return every placeholder of a document, with how often it occurs."""
    return Counter(
        run.text
        for message in document.messages
        for segment in message.segments
        for run in segment.runs
        if run.kind is RunKind.PLACEHOLDER
    )


def _line_ends(text: str) -> set[str]:
    return set(_LINE_END.findall(text))
