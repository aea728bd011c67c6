"""From segment places to the source: where a change may be written, and how it reads after."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.formats.escape import ESCAPES
from tonelint.kinds.base import Change
from tonelint.model.source import Mark, Run, RunKind, Segment, lay_out
from tonelint.model.violation import Edit


def source_edits(segment: Segment, changes: Sequence[Change]) -> tuple[Edit, ...] | None:
    """Return the edits of the file that make `changes`, or None when one cannot be written.

    A change may touch parts of verbatim runs and whole decoded ones that follow each other in the
    file; placeholders, code, breaks and read-only text are never touched.
    """
    edits: list[Edit] = []
    for change in changes:
        edit = _edit(segment, change)
        if edit is None:
            return None
        edits.append(edit)
    return tuple(sorted(edits))


def _edit(segment: Segment, change: Change) -> Edit | None:
    written = ESCAPES[segment.escape](change.text)
    if written is None:
        return None
    if change.start == change.end:
        at = _insertion(segment, change.start)
        return None if at is None else Edit(at, at, written)
    runs = _touched(segment, change.start, change.end)
    for number, run in enumerate(runs):
        whole = change.start <= run.at and run.at + len(run.text) <= change.end
        if not (run.verbatim or (run.kind is RunKind.DECODED and whole)):
            return None
        if number and runs[number - 1].end != run.start:
            return None
    place = segment.to_source(change.start, change.end)
    return Edit(place.start, place.end, written)


def _insertion(segment: Segment, at: int) -> int | None:
    """Return where in the source text can be put at `at`: inside or beside a verbatim run."""
    for run in segment.runs:
        if run.verbatim and run.at <= at <= run.at + len(run.text):
            return run.start + at - run.at
    return None


def _touched(segment: Segment, start: int, end: int) -> list[Run]:
    return [run for run in segment.runs if run.at < end and start < run.at + len(run.text)]


def rewritten(segment: Segment, changes: Sequence[Change]) -> Segment:
    """Return `segment` as it reads after `changes`, which must not overlap.

    The places of its runs in the source are those from before: it is for judging, not for editing.
    """
    pieces: list[tuple[int, int, str, RunKind]] = []
    ordered = sorted(changes, key=lambda change: (change.start, change.end))
    for run in segment.runs:
        pieces.extend(_pieces(run, ordered))
    text, runs = lay_out(_unjoined(pieces))
    marks = tuple(
        Mark(_moved(m.start, ordered), _moved(m.end, ordered), m.kind, m.value)
        for m in segment.marks
    )
    return Segment(
        text=text,
        runs=runs,
        role=segment.role,
        speaker=segment.speaker,
        key=segment.key,
        locale=segment.locale,
        judged=segment.judged,
        escape=segment.escape,
        marks=marks,
    )


def _pieces(run: Run, changes: Sequence[Change]) -> list[tuple[int, int, str, RunKind]]:
    """Return what is left of a run, with the texts of the changes that begin in it."""
    start, end = run.at, run.at + len(run.text)
    out: list[tuple[int, int, str, RunKind]] = []
    at = start
    for change in changes:
        if change.end < start or change.start > end:
            continue
        begins_here = start <= change.start < end or (
            change.start == end == change.end and run.verbatim
        )
        if change.start > at:
            stop = min(change.start, end)
            out.append((run.start, run.end, run.text[at - start : stop - start], run.kind))
        if begins_here:
            out.append((run.start, run.end, change.text, RunKind.VERBATIM))
        at = max(at, min(change.end, end))
    out.append((run.start, run.end, run.text[at - start :], run.kind))
    return out


def _unjoined(
    pieces: Sequence[tuple[int, int, str, RunKind]],
) -> list[tuple[int, int, str, RunKind]]:
    """Return pieces that `lay_out` keeps apart: their source places no longer touch."""
    return [(start, start + 1, text, kind) for start, _, text, kind in pieces if text]


def _moved(at: int, changes: Sequence[Change]) -> int:
    shift = 0
    for change in changes:
        if change.end <= at:
            shift += len(change.text) - (change.end - change.start)
    return at + shift
