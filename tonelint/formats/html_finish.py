"""The last look at a segment of HTML: whether it is worth reading, and what its links make it."""

from __future__ import annotations

from tonelint.model.source import RunKind, Segment

_KEPT_WHEN_FILLED = frozenset({"cta", "heading", "title", "preheader"})
# Invisible characters that keep a mail's body out of the preview line.
_FILLER = "\u00a0\u00ad\u034f\u061c\u115f\u17b4\u180e\u2007\u200b\u200c\u200d\u200e\u200f\ufeff \n"


def has_words(segment: Segment) -> bool:
    """Return whether a reader gets something to read that is not filled in later."""
    if segment.text[0].isalnum() and segment.runs[0].kind is RunKind.VERBATIM:
        return True
    return any(
        any(char.isalnum() or (char >= "\u2600" and char != "\ufeff") for char in run.text)
        for run in segment.runs
        if run.kind is not RunKind.PLACEHOLDER
    )


def worth_keeping(segment: Segment) -> bool:
    """Return whether a segment tells anything: words, or a part of the page that is filled in."""
    if has_words(segment):
        return True
    return segment.role in _KEPT_WHEN_FILLED and any(
        run.kind is RunKind.PLACEHOLDER for run in segment.runs
    )


def refined(segment: Segment, button: bool) -> Segment:
    """Return the segment with the role its links give it, and a preview line without filler.

    `button`: an element around it looks like one.
    """
    if segment.role == "preheader":
        return _without_filler(segment)
    if (
        segment.marks
        and segment.role in {"body", "label"}
        and any(
            mark.kind == "link" and mark.start == 0 and mark.end == len(segment.text)
            for mark in segment.marks
        )
    ):
        return segment._replace(role="cta" if button else "link")
    return segment


def _without_filler(segment: Segment) -> Segment:
    runs = list(segment.runs)
    while runs and not runs[-1].text.strip(_FILLER):
        runs.pop()
    if not runs or len(runs) == len(segment.runs):
        return segment
    text = "".join(run.text for run in runs)
    marks = tuple(mark for mark in segment.marks if mark.end <= len(text))
    return segment._replace(text=text, runs=tuple(runs), marks=marks)
