"""What a guide compiles to: rules, tone rows, tests, and what is read and not enforced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tonelint.guide.tree import Prose
from tonelint.model.rule import Example, Origin, Rule
from tonelint.model.tone import Tone


@dataclass(frozen=True, slots=True)
class GuideExample:
    """A ✗ or ✓ line as a test. `human`: no rule covers it, only people can judge."""

    section: str
    line: int
    example: Example
    human: bool = False
    path: str = ""

    @property
    def bad(self) -> bool:
        """Whether it is a ✗ line."""
        return self.example.bad


@dataclass(frozen=True, slots=True)
class Unenforced:
    """A clause that is read and not enforced, and why not."""

    origin: Origin
    reason: str


@dataclass(frozen=True, slots=True)
class FactDate:
    """A fact and the day by which people look at it again."""

    name: str
    review_by: date
    origin: Origin


@dataclass(frozen=True, slots=True)
class Anchor:
    """A text that stands for a level of formality, and what the meter says of it."""

    origin: Origin
    level: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class CompiledGuide:
    """A guide ready to be used. `slug` is the brand's name in rule ids and folders.

    `levers` are those the guide sets itself: shipped rules with an opinion on them give way.
    `family` are the paths of the guides it extends, the oldest first, and its own; in the sections
    of `overridden` one of them has clauses that a later one says anew.
    """

    path: str
    brand: str
    slug: str
    locales: tuple[str, ...]
    packs: tuple[str, ...]
    version: str
    digest: str
    tone: Tone
    rules: tuple[Rule, ...]
    levers: frozenset[str]
    unenforced: tuple[Unenforced, ...]
    advice: tuple[tuple[str, Prose], ...]  # section id, text
    examples: tuple[GuideExample, ...]
    facts: tuple[FactDate, ...]
    anchors: tuple[Anchor, ...] = ()
    family: tuple[str, ...] = ()
    overridden: frozenset[tuple[str, str]] = frozenset()  # path and section
    packs_at: Origin | None = None  # where the packs are named
