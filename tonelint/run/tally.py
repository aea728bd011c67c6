"""What a run gathers on its way, and which files it takes in."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.errors import FormatError
from tonelint.formats import is_copy
from tonelint.model.source import Source
from tonelint.model.violation import Counts, Report, Trouble, Violation
from tonelint.policy import Policy
from tonelint.run import files
from tonelint.run.discover import Found, inside
from tonelint.run.project import Projects
from tonelint.settings import Settings

_NAMED = 3
"""Rules that a note names; it counts them all."""


class Tally:
    """Gathers what a run finds; `report` gives it back sorted."""

    def __init__(self) -> None:
        self.violations: list[Violation] = []
        self.troubles: list[Trouble] = []
        self.counts = Counts()
        self.sources: dict[str, str] = {}
        self.notes: set[str] = set()

    def add(self, source: Source, violations: list[Violation], counts: Counts) -> None:
        """Take in one file's result."""
        self.violations.extend(violations)
        self.counts += counts
        if violations:
            self.sources[source.path] = source.text

    def fail(self, error: FormatError, *, fatal: bool) -> None:
        """Note a file that cannot be checked."""
        for p in error.problems:
            self.troubles.append(Trouble(p.path, p.line, p.problem, p.remedy, fatal))

    def crash(self, rule: str, problem: str) -> None:
        """Note a rule that broke down."""
        remedy = "The other rules ran. Switch this one off in the settings, or correct it."
        said = f"The rule {rule} broke down: {problem}."
        self.troubles.append(Trouble(rule, None, said, remedy, fatal=True))

    def report(self, projects: Projects) -> Report:
        """Return everything, with the rules that could not be read."""
        for policy in projects.policies():
            for problem in policy.problems:
                self.troubles.append(
                    Trouble(problem.path, problem.line, problem.problem, problem.remedy, fatal=True)
                )
            self.notes.update(policy.notes)
            self.notes.update(_skipped(policy))
        return Report(
            violations=tuple(sorted(self.violations, key=lambda v: v.order)),
            troubles=tuple(
                sorted(set(self.troubles), key=lambda t: (t.path, t.line or 0, t.problem))
            ),
            counts=self.counts,
            sources=self.sources,
            notes=tuple(sorted(self.notes)),
        )


def _skipped(policy: Policy) -> Iterator[str]:
    """Yield what to say of rules that need a language model when there is none."""
    wanting = [rule.id for rule in policy.rules if rule.kind == "syntax"]
    if not wanting:
        return
    from tonelint.language import syntax

    if not syntax.identity():
        what = "rule needs" if len(wanting) == 1 else "rules need"
        named = ", ".join(sorted(wanting)[:_NAMED]) + (", …" if len(wanting) > _NAMED else "")
        yield (
            f"{len(wanting)} {what} a language model and did not run ({named}). "
            f"To install one: {syntax.INSTALL}"
        )


def load(found: Found, settings: Settings, *, by_hook: bool = False) -> Source | None:
    """Return the source of a file; None for data met in a folder that holds no copy.

    `by_hook`: hooks name every file that changed, so a named one counts as met in a folder.
    """
    source = files.read(found.path, shown=found.shown, max_mb=settings.max_file_mb)
    place = inside(found.path, settings)
    if (found.named and not by_hook) or settings.files or settings.format_of(place):
        return source
    return source if is_copy(place, source.text) else None
