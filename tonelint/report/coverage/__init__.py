"""How much of a voice guide is enforced: clause by clause, section by section, the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

CHECKED, UNENFORCED, ADVICE, PEOPLE = "checked", "not enforced", "advice", "people"
STATUSES = (CHECKED, UNENFORCED, ADVICE, PEOPLE)
"""A rule or a limit stands behind it; it is read only; it is for people; only they can judge it."""


class Clause(NamedTuple):
    """One thing that a guide says. `note` says what of it is not enforced, and why not.

    `rules` are the ids of the rules made of it; `shown` are the lines of the ✗ examples it finds.
    `finds` is false where there is nothing to find: an anchor, a name that is only kept.
    """

    line: int
    text: str
    status: str
    note: str = ""
    rules: tuple[str, ...] = ()
    shown: tuple[int, ...] = ()
    finds: bool = True


class Counts(NamedTuple):
    """How many clauses there are of each status, and how many ✗ and ✓ lines."""

    checked: int = 0
    unenforced: int = 0
    advice: int = 0
    people: int = 0
    examples: int = 0

    @property
    def said(self) -> int:
        """How many clauses there are."""
        return self.checked + self.unenforced + self.advice + self.people

    @property
    def share(self) -> float:
        """The checked part of all that is said, from 0 to 1; 0 when nothing is said."""
        return self.checked / self.said if self.said else 0.0


class Section(NamedTuple):
    """A section of the guide: its clauses in order, and how many ✗ and ✓ lines it has."""

    id: str
    title: str
    line: int
    clauses: tuple[Clause, ...]
    examples: int = 0

    @property
    def counts(self) -> Counts:
        """The counts of its clauses."""
        by = [sum(c.status == status for c in self.clauses) for status in STATUSES]
        return Counts._make((*by, self.examples))


class PackRule(NamedTuple):
    """A rule of a pack that the guide switches on."""

    id: str
    pack: str
    summary: str


class Coverage(NamedTuple):
    """A guide's coverage.

    `taken_over` are the guides it extends, and how many clauses of each hold here, too.
    `silent` are contexts that the tone rows name and no example shows. `unclaimed` are the rules of
    its packs that run though no clause of the guide asks for them.
    """

    path: str
    brand: str
    version: str
    sections: tuple[Section, ...]
    silent: tuple[str, ...]
    unclaimed: tuple[PackRule, ...]
    taken_over: tuple[tuple[str, int], ...] = ()

    @property
    def counts(self) -> Counts:
        """The counts of the whole guide."""
        return total(section.counts for section in self.sections)

    @property
    def unshown(self) -> tuple[tuple[Section, Clause], ...]:
        """The checked clauses that no ✗ example shows at work."""
        return tuple(
            (section, clause)
            for section in self.sections
            for clause in section.clauses
            if clause.status == CHECKED and clause.finds and not clause.shown
        )

    def of(self, status: str) -> Sequence[tuple[Section, Clause]]:
        """Return the clauses with a status, with their sections."""
        return [
            (s, clause) for s in self.sections for clause in s.clauses if clause.status == status
        ]


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of `counts`."""
    return Counts._make(map(sum, zip(*counts, strict=True)))


def percent(share: float) -> str:
    """Return a share as people say it: never 100% or 0% when it is not quite."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    return f"{max(rounded, 1) if share else 0}%"
