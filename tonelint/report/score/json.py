"""The scores as JSON, for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.language.formality.model import model
from tonelint.language.register import Measured
from tonelint.model.violation import Trouble
from tonelint.report.json import VERSION, dump, listing
from tonelint.report.json import trouble as trouble_data
from tonelint.report.lines import Lines
from tonelint.report.score import (
    ScoredDocument,
    ScoredMessage,
    ScoredSegment,
    Summary,
    Told,
    common_cuts,
    summary,
)


def line_data(text: str, measured: Measured) -> dict[str, object]:
    """Return one line of text as plain data for `--lines`."""
    score = measured.score
    interval = score.interval if score else None
    level = score.formality if score else None
    return {
        "rating": round(measured.rating, 3),
        "formality": None if level is None else round(level, 3),
        "interval": interval and [round(interval[0], 3), round(interval[1], 3)],
        "address": measured.address,
        "politeness": round(measured.politeness.score, 3) + 0.0 if measured.politeness else 0.0,
        "spans": [
            {
                "start": cause.start,
                "end": cause.end,
                "text": text[cause.start : cause.end],
                "weight": round(cause.weight, 3),
                "feature": cause.feature,
            }
            for cause in measured.causes()
        ],
    }


def render(
    documents: Sequence[ScoredDocument], troubles: Sequence[Trouble], *, segments: bool
) -> Iterator[str]:
    """Yield the scores as JSON, one document a line."""
    yield f'{{"version": {VERSION}, "scale": {dump(model().version)},'
    yield from listing("documents", (_document_data(d, segments) for d in documents))
    yield from listing("troubles", map(trouble_data, troubles), last=True)
    yield "}"


def _document_data(document: ScoredDocument, segments: bool) -> dict[str, object]:
    lines = Lines(document.source.text)
    everything = [own for message in document.messages for own in message.measured]
    return {
        "path": document.source.path,
        **summary_data(summary(everything, common_cuts(document.messages))),
        "messages": [_message_data(m, lines, segments) for m in document.messages],
    }


def summary_data(own: Summary) -> dict[str, object]:
    """Return a summary as plain data."""
    level = own.score.formality if own.score else None
    interval = own.score.interval if own.score else None
    return {
        "words": own.words,
        "rating": None if own.score is None else round(own.score.rating, 3),
        "formality": None if level is None else round(level, 3),
        "interval": interval and [round(interval[0], 3), round(interval[1], 3)],
        "level": None if level is None else own.scale.level_of(level),
        "level_name": None if level is None else own.scale.name_of(level),
        "politeness": None if own.politeness is None else round(own.politeness, 3) + 0.0,
        "energy": own.energy,
        "address": own.address,
    }


def _message_data(message: ScoredMessage, lines: Lines, segments: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "start": message.span.start,
        "end": message.span.end,
        "line": lines.place(message.span.start).line,
        "context": dict(sorted(message.context.items())),
        "target": {"formality": message.target and list(message.target)},
        **summary_data(summary(message.measured, message.cuts)),
        "grade": None if message.grade is None else round(message.grade, 1),
        "spans": [_cause_data(told) for told in message.causes],
    }
    if segments:
        data["segments"] = [_segment_data(own, message.cuts) for own in message.segments]
    return data


def _cause_data(told: Told) -> dict[str, object]:
    return {
        "start": told.span.start,
        "end": told.span.end,
        "text": told.text,
        "weight": round(told.weight, 3),
        "feature": told.feature,
        "label": told.label,
    }


def _segment_data(own: ScoredSegment, cuts: tuple[float, ...]) -> dict[str, object]:
    segment = own.segment
    data: dict[str, object] = {
        "role": segment.role, "key": segment.key, "start": segment.start, "end": segment.end,
        "text": segment.text,
    }  # fmt: skip
    if own.measured is not None:
        data |= summary_data(summary([own.measured], cuts))
    return data
