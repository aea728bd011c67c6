"""One source judged: violations, troubles and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tonelint.errors import FormatError
from tonelint.formats import is_copy
from tonelint.model.source import Source
from tonelint.model.violation import Counts, Report, Trouble, Violation
from tonelint.run import files
from tonelint.run.discover import Found, inside
from tonelint.run.project import Projects
from tonelint.run.reading import Reading, read_copy
from tonelint.settings import Settings
from tonelint.suppress import suppress


@dataclass(slots=True)
class Tally:
    """Gathers what a run finds; `report` gives it back sorted."""

    violations: list[Violation] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    sources: dict[str, str] = field(default_factory=dict)
    notes: set[str] = field(default_factory=set)

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

    def report(self, projects: Projects) -> Report:
        """Return everything, with the rules that broke down or could not be read."""
        for engine in projects.engines():
            for problem in engine.policy.problems:
                self.troubles.append(
                    Trouble(problem.path, problem.line, problem.problem, problem.remedy, fatal=True)
                )
            for fault in engine.faults():
                self.troubles.append(_crashed(fault.rule, fault.problem))
            self.notes.update(engine.policy.notes)
        return Report(
            violations=tuple(sorted(self.violations, key=lambda v: v.order)),
            troubles=tuple(sorted(set(self.troubles), key=lambda t: (t.path, t.line or 0))),
            counts=self.counts,
            sources=self.sources,
            notes=tuple(sorted(self.notes)),
        )


def _crashed(rule: str, problem: str) -> Trouble:
    remedy = "The other rules ran. Switch this one off in the settings, or correct it."
    return Trouble(rule, None, f"The rule {rule} broke down: {problem}.", remedy, fatal=True)


def load(found: Found, settings: Settings, *, by_hook: bool = False) -> Source | None:
    """Return the source of a file; None for data met in a folder that holds no copy.

    `by_hook`: hooks name every file that changed, so a named one counts as met in a folder.
    """
    source = files.read(found.path, shown=found.shown, max_mb=settings.max_file_mb)
    place = inside(found.path, settings)
    if (found.named and not by_hook) or settings.files or settings.format_of(place):
        return source
    return source if is_copy(place, source.text) else None


def judge(
    source: Source, *, place: str, settings: Settings, projects: Projects
) -> tuple[list[Violation], Counts, Reading]:
    """Return the violations of one source, what was looked at, and how it was read.

    Raises `FormatError` when the file is broken.
    """
    engine = projects.engine(settings)
    reading = read_copy(
        source,
        place=place,
        settings=settings,
        policy=engine.policy,
        forced=projects.request.context,
    )
    found: list[Violation] = []
    for message, context in zip(reading.document.messages, reading.contexts, strict=True):
        found.extend(engine.check(source, message, context.values))
    found = _without_off(found, place, settings)
    kept, excused = suppress(reading.document, found, is_on=engine.has)
    return kept, _counts(reading, excused), reading


def _without_off(found: list[Violation], place: str, settings: Settings) -> list[Violation]:
    """Return the violations without those of rules that an override switches off here."""
    overrides = [o for o in settings.overrides_of(place) if "off" in o.rules.values()]
    if not overrides:
        return found
    return [
        v
        for v in found
        if not any(o.rules.get(v.rule) == "off" and o.has_key(v.key) for o in overrides)
    ]


def _counts(reading: Reading, excused: int) -> Counts:
    segments = words = 0
    channels: dict[str, int] = {}
    for message, context in zip(reading.document.messages, reading.contexts, strict=True):
        judged = [segment for segment in message.segments if segment.judged]
        segments += len(judged)
        words += sum(len(segment.text.split()) for segment in judged)
        channel = context.values.get("channel", "")
        channels[channel] = channels.get(channel, 0) + 1
    return Counts(1, len(reading.document.messages), segments, words, excused, channels)


def place_of(path: str, settings: Settings) -> str:
    """Return where a path from standard input stands, relative to the settings."""
    return inside(Path(path), settings)
