"""A guide's lines with every way of marking examples that is known written in the plain ones."""

from __future__ import annotations

from tonelint.intake.forms import (
    between,
    boxes,
    definitions,
    edits,
    fenced,
    foldable,
    labelled,
    leads,
    one_line,
    tags,
    trailing,
)
from tonelint.intake.forms.numbered import Line, lines_of

_STEPS = (
    fenced.opened,
    definitions.joined,
    tags.shown,
    foldable.headed,
    boxes.opened,
    one_line.split,
    edits.told,
    trailing.moved,
    between.labelled,
    leads.marked,
    labelled.resolved,
)


def canonical(text: str) -> list[Line]:
    """Return the lines of a guide's text as the reader takes them."""
    lines = lines_of(text)
    for step in _STEPS:
        lines = step(lines)
    return lines
