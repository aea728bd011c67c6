"""What a guide's check is asked through, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from tonelint.errors import Problem
from tonelint.guide.compiled import FactDate, GuideExample, Unenforced
from tonelint.model.rule import Origin, Severity
from tonelint.model.violation import Violation


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the product says about one text, and the text after all fixes, unsafe ones too."""

    violations: tuple[Violation, ...]
    fixed: str


class Judge(Protocol):
    """Checks one text as the product would; the caller brings it, policy and engine inside."""

    def __call__(
        self,
        text: str,
        *,
        context: Mapping[str, str],
        role: str,
        speaker: str,
        locale: str,
        whole: bool,
        format: str,  # noqa: A002
    ) -> Judgement:
        """Return what is found in `text`; spans are places in `text`."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """A ✗ or ✓ line and what is wrong with it; `problem` is empty when it holds."""

    test: GuideExample
    problem: str = ""
    remedy: str = ""

    @property
    def ok(self) -> bool:
        """Whether the example holds."""
        return not self.problem


@dataclass(frozen=True, slots=True)
class ProseFinding:
    """A place where the guide breaks its own rules: the line, and what was found."""

    line: int
    section: str
    violation: Violation


@dataclass(frozen=True, slots=True)
class GuideCheck:
    """What `guide check` found. `unreachable` are tone rows and the later rows that hide them.

    `skipped` are examples that cannot count here, each with the reason; `conflicts` are clauses
    that a pack disagrees with.
    """

    path: str
    examples: tuple[ExampleResult, ...]
    prose: tuple[ProseFinding, ...]
    stale: tuple[FactDate, ...]
    unenforced: tuple[Unenforced, ...]
    unreachable: tuple[tuple[Origin, Origin], ...]
    skipped: tuple[tuple[GuideExample, str], ...] = ()
    conflicts: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every example holds and the guide keeps its own rules; notices may stand."""
        return not self.errors()

    def errors(self) -> tuple[Problem, ...]:
        """Return what makes the check fail, by line."""
        found = [
            Problem(
                result.problem,
                result.test.path or self.path,
                result.test.line,
                self._remedy(result),
            )
            for result in self.examples
            if not result.ok
        ]
        found += [
            Problem(
                f"The guide breaks its own rule {one.violation.rule}: {one.violation.message}",
                self.path,
                one.line,
                "Reword this line, or put quoted words in quotation marks.",
            )
            for one in self.prose
            if one.violation.severity > Severity.NOTICE
        ]
        return tuple(sorted(found, key=lambda problem: problem.line or 0))

    def _remedy(self, result: ExampleResult) -> str:
        if result.test.path in ("", self.path):
            return result.remedy
        return f"Write the same text as an example in {self.path}, with what holds there."

    def warnings(self) -> tuple[Problem, ...]:
        """Return what people should look at: facts past review, rows that never count."""
        found = [
            Problem(
                f"“{fact.name}” was to be reviewed by {fact.review_by.isoformat()}.",
                fact.origin.path,
                fact.origin.line,
                "Check the value at its source, then move the day.",
            )
            for fact in self.stale
        ]
        found += [_unreachable(row, later) for row, later in self.unreachable]
        found += self.conflicts
        return tuple(sorted(found, key=lambda problem: problem.line or 0))

    def notices(self) -> tuple[Problem, ...]:
        """Return what people should know: clauses that are not enforced, examples not run."""
        found = [
            Problem(f"Not enforced: {one.reason}", one.origin.path, one.origin.line, "")
            for one in self.unenforced
        ]
        found += [
            Problem(f"Not run: {reason}.", test.path or self.path, test.line, "")
            for test, reason in self.skipped
        ]
        return tuple(found)


def _unreachable(row: Origin, later: Origin) -> Problem:
    line = later.line or 0
    if later.path == row.path and line < (row.line or 0):  # only a measured range stands above
        problem = f"This row never counts: the range measured from copy (line {line}) replaces it."
        return Problem(problem, row.path, row.line, "Take the row out, or that range.")
    problem = f"This row never counts: line {line} overrides all of it."
    return Problem(problem, row.path, row.line, "Move it below that line, or take it out.")
