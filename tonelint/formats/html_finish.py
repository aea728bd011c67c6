"""The last look at a segment of HTML: whether it is worth reading, and what its links make it."""

from __future__ import annotations

from tonelint.model.source import RunKind, Segment

# Invisible characters that keep a mail's body out of the preview line.
_FILLER = "\u00a0\u00ad\u034f\u061c\u115f\u17b4\u180e\u2007\u200b\u200c\u200d\u200e\u200f\ufeff \n"


def has_words(segment: Segment) -> bool:
    """Return whether a reader gets something to read that is not filled in later."""
    return any(
        any(char.isalnum() or (char >= "\u2600" and char != "\ufeff") for char in run.text)
        for run in segment.runs
        if run.kind is not RunKind.PLACEHOLDER
    )


def refined(segment: Segment, button: bool) -> Segment:
    """The segment with the role its links give it, and without a preview line's filler."""
    role, text = segment.role, segment.text
    if role == "preheader":
        return _without_filler(segment)
    if role in {"body", "label"} and any(
        mark.kind == "link" and mark.start == 0 and mark.end == len(text) for mark in segment.marks
    ):
        role = "cta" if button else "link"
    if role == segment.role:
        return segment
    return Segment(
        text, segment.runs, role, locale=segment.locale, escape="html", marks=segment.marks
    )


def _without_filler(segment: Segment) -> Segment:
    runs = list(segment.runs)
    while runs and not runs[-1].text.strip(_FILLER):
        runs.pop()
    while runs and not runs[0].text.strip(_FILLER) and runs[0].kind is RunKind.DECODED:
        return segment  # an odd start: leave it
    if not runs or len(runs) == len(segment.runs):
        return segment
    text = "".join(run.text for run in runs)
    marks = tuple(mark for mark in segment.marks if mark.end <= len(text))
    return Segment(
        text, tuple(runs), segment.role, locale=segment.locale, escape="html", marks=marks
    )
