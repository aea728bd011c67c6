"""What a cue makes of a statement, before it is given a place and an id."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """One rule seen in a statement.

    `kind` is a name of `tonelint.intake.proposal.KINDS`. `setting` is the tag our guide would use.
    `only` is a condition in the guide's own words, `unless` phrases that stay right, `notes` what a
    reader of the proposal should know. A `pos` belongs to the first term.
    """

    kind: str
    cue: str
    confidence: float
    avoid: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    setting: str = ""
    only: str = ""
    unless: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def less(self, by: float, note: str = "") -> Found:
        """Return it with less confidence and the reason noted."""
        notes = (*self.notes, note) if note and note not in self.notes else self.notes
        return self._replace(confidence=round(max(0.1, self.confidence - by), 2), notes=notes)
