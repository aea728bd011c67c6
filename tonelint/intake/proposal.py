"""A proposal: a rule that a foreign guide seems to hold, where it stands, and how sure we are.

Proposals are data for people to read. Nothing enforces them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

KINDS = {
    "words": "Words to replace or leave out",
    "spelling": "Spellings and capitals",
    "part-of-speech": "One form for the noun, another for the verb",
    "care": "Words to use with care",
    "define": "Terms to explain at first mention",
    "limit": "Numeric limits",
    "format": "Numbers, dates, times and money",
    "feature": "Features of style",
    "pair": "Good and bad examples",
}
"""Every kind of proposal, in the order of the review document."""

PROPOSED, ACCEPTED = "proposed", "accepted"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a proposal holds.

    `section` are the headings above it; `roles` places in a message; `when` channels; `unless`
    phrases that stay right; `only` a condition in the guide's words that no clause can hold yet.
    """

    section: str = ""
    roles: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal. `setting` is the tag of our language, `notes` what to know before accepting.

    `also` are other places (`file:line`) that say the same.
    """

    file: str
    line: int
    quote: str
    kind: str
    avoid: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    scope: Scope = field(default_factory=Scope)
    confidence: float = 0.5
    cue: str = ""
    setting: str = ""
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    status: str = PROPOSED
    id: str = ""


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A statement that looks like a rule and gave no proposal, and why."""

    file: str
    line: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read from foreign guides: each file with its number of statements, and the rest."""

    files: tuple[tuple[str, int], ...]
    proposals: tuple[Proposal, ...]
    unparsed: tuple[Unparsed, ...]


def proposal_id(one: Proposal, taken: set[str]) -> str:
    """Return an id that stays when lines move; the same proposal twice gets a number."""
    parts = (one.file, one.kind, *one.avoid, "", *one.prefer, one.setting, one.quote)
    base = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name
