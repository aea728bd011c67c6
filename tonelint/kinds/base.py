"""What every kind is given and gives back: the view of a message, hits, matches, checks.

A kind is a module with three names:

`FIELDS`          the fields its messages may use
`read_options`    raw options (plain data) -> its own frozen `Options`; raises `OptionError`
`compile_checks`  all rules of the kind -> ONE check
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from tonelint.kinds.view import View
from tonelint.model.rule import Origin, Rule, Safety, Severity
from tonelint.span import Span


class Trigger(NamedTuple):
    """A literal that must occur before a check is called.

    `text` is folded (`tonelint.language.fold`). `left` and `right` say whether a word must begin
    before it and end after it.
    """

    text: str
    left: bool = True
    right: bool = True


class Hit(NamedTuple):
    """A trigger found: its number in the check's `triggers`, and the place in a segment's text."""

    trigger: int
    segment: int
    start: int
    end: int


class Change(NamedTuple):
    """Replace text[start:end] of a segment by `text`."""

    start: int
    end: int
    text: str


class Match(NamedTuple):
    """A fault that a check found, in segment places.

    `segment` is an index into `view.segments`; -1 means the message as a whole (something is
    missing), or `place`, a stretch of the source that holds no copy. `changes` repair it;
    `suggestions` are other texts for start..end, or advice with blanks when `advice` is set.
    `origin`, `safety` and `severity` override the rule's own.
    """

    rule: Rule
    segment: int
    start: int
    end: int
    values: Mapping[str, str] = {}
    changes: tuple[Change, ...] = ()
    suggestions: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    origin: Origin | None = None
    safety: Safety | None = None
    severity: Severity | None = None
    place: Span | None = None


class Check(Protocol):
    """All rules of one kind, made ready. With no triggers it is called for every message."""

    @property
    def triggers(self) -> Sequence[Trigger]:
        """The literals one of which must occur; empty: call it always."""

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield the faults of one message. `hits` are sorted by segment, start, longest first."""


def is_due(check: Check, *, hit: bool) -> bool:
    """Return whether a check is to be called for a message in which it has a hit, or none.

    A check may have triggers and an attribute `always` that is true: it wants every message, and
    the hits as well.
    """
    return hit or not check.triggers or bool(getattr(check, "always", False))


class OptionError(ValueError):
    """A rule's options are wrong: the problem and the remedy."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem} {remedy}".rstrip())
