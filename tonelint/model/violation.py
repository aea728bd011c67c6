"""What a check reports: violations with fixes, troubles, and the report of a run."""

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.model.rule import Origin, Safety, Severity
from tonelint.span import Span


class Edit(NamedTuple):
    """Replace source[start:end] by `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Edits that repair one violation together, and how safe that is (SAFE or UNSAFE)."""

    edits: tuple[Edit, ...]
    safety: Safety


class Suggestion(NamedTuple):
    """A rewrite that is only shown. Without edits it is advice with blanks to fill."""

    title: str
    edits: tuple[Edit, ...] = ()


class Violation(NamedTuple):
    """One fault at one place of one file. `excerpt` equals the source at `span`."""

    path: str
    span: Span
    rule: str
    severity: Severity
    message: str
    excerpt: str
    role: str
    speaker: str
    key: str | None
    context: Mapping[str, str]
    origin: Origin | None = None
    why: str = ""
    fix: Fix | None = None
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The place reports sort by."""
        return (self.path, self.span.start, self.span.end, self.rule)


class Trouble(NamedTuple):
    """Something that kept a file or a rule from being checked. `line` counts from 1."""

    path: str
    line: int | None
    problem: str
    remedy: str
    fatal: bool = False  # makes the run end with 2 (a named file, a rule that crashed)


class Counts(NamedTuple):
    """What was looked at."""

    files: int = 0
    messages: int = 0
    segments: int = 0
    words: int = 0
    suppressed: int = 0
    by_channel: Mapping[str, int] = {}  # messages a channel

    def __add__(self, other: "Counts") -> "Counts":  # type: ignore[override]  # summed, not chained
        channels = dict(self.by_channel)
        for name, number in other.by_channel.items():
            channels[name] = channels.get(name, 0) + number
        return Counts(
            self.files + other.files,
            self.messages + other.messages,
            self.segments + other.segments,
            self.words + other.words,
            self.suppressed + other.suppressed,
            channels,
        )


class Report(NamedTuple):
    """All that a run found, sorted by path, start, end, rule.

    `sources` holds the decoded text of every file with a violation, for the edges that need lines.
    `notes` are said once to people: rules skipped for want of a model, hidden fixes.
    """

    violations: tuple[Violation, ...]
    troubles: tuple[Trouble, ...]
    counts: Counts
    sources: Mapping[str, str] = {}
    notes: tuple[str, ...] = ()
