"""What tonelint finds in a folder of copy, each finding with the text around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from store import hash_of

from tonelint.errors import FormatError
from tonelint.model.source import Document, RunKind, Segment
from tonelint.model.violation import Counts, Violation
from tonelint.run.inputs import inputs
from tonelint.run.judging import Judging
from tonelint.run.project import CheckRequest, Projects
from tonelint.run.tally import Tally
from tonelint.settings import Override, Settings
from tonelint.settings_file import load_settings, settings_in

CONTEXTS = (
    ("email/**", {"channel": "email"}),
    ("email/ActiveCampaign__postmark-templates/**", {"purpose": "transactional"}),
    ("email/heartcombo__devise/**", {"purpose": "transactional"}),
    ("email/mailgun__transactional-email-templates/**", {"purpose": "transactional"}),
    ("email/rubygems__rubygems.org/**", {"purpose": "transactional"}),
    ("chat/**", {"channel": "chat"}),
    ("chat/freeCodeCamp__contribute/**", {"channel": "web"}),  # handbooks on chats and forums
    ("web/**", {"channel": "web"}),
)
"""What the folders of the copy are. A folder with settings of its own says it itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One violation; `text` is its segment, `start` and `end` are places in it."""

    violation: Violation
    text: str
    start: int
    end: int
    line: int

    @property
    def rule(self) -> str:
        """The rule's id."""
        return self.violation.rule

    @property
    def hash(self) -> str:
        """What stands for it in the labels."""
        return hash_of(self.violation.excerpt, self.text)


class _OneProject(Projects):
    """Every file of a folder has the same settings."""

    def __init__(self, request: CheckRequest, settings: Settings) -> None:
        super().__init__(request)
        self._own = settings

    def settings_of(self, folder: Path) -> Settings:  # noqa: ARG002
        return self._own


def settings_for(folder: Path) -> Settings:
    """Return the folder's own settings, or those that say what the folders of the copy are."""
    found = settings_in(folder)
    if found:
        return load_settings(found, shown=found.name)
    overrides = tuple(Override(path=path, context=context) for path, context in CONTEXTS)
    return Settings(folder=str(folder), overrides=overrides)


def findings_in(
    folder: Path,
    *,
    select: Sequence[str] = (),
    preset: Sequence[str] = ("strict",),
    files: Sequence[str] = (),
) -> tuple[list[Finding], Counts]:
    """Return all findings of a folder (or of some `files` in it), and what was looked at."""
    paths = tuple(str(folder / name) for name in files) or (str(folder),)
    request = CheckRequest(
        paths=paths, select=tuple(select), preset=tuple(preset), respect_gitignore=False
    )
    projects, tally = _OneProject(request, settings_for(folder)), Tally()
    judging = Judging(projects)
    found: list[Finding] = []
    counts = Counts()
    for item in inputs(projects, tally, None):
        try:
            violations, seen, reading = judging.judge(
                item.source, place=item.place, settings=item.settings
            )
        except FormatError:
            continue
        counts += seen
        found.extend(_found(violations, reading.document))
    for fault in judging.faults():
        raise SystemExit(f"The rule {fault.rule} broke down: {fault.problem}")
    return found, counts


def sample(findings: Iterable[Finding], size: int, *, known: set[tuple[str, str]]) -> list[Finding]:
    """Return up to `size` findings of each rule that are not `known` (rule, hash), by their hash.

    The same texts are drawn every time; of two alike one is drawn.
    """
    rules: dict[str, dict[str, Finding]] = {}
    for finding in findings:
        if (finding.rule, finding.hash) not in known:
            rules.setdefault(finding.rule, {}).setdefault(finding.hash, finding)
    return [rules[rule][name] for rule in sorted(rules) for name in sorted(rules[rule])[:size]]


def _found(violations: Iterable[Violation], document: Document) -> Iterator[Finding]:
    segments = [s for message in document.messages for s in message.segments if s.judged]
    for violation in violations:
        start, end = violation.span.start, violation.span.end
        segment = next(
            (s for s in segments if s.start <= start and end <= s.end and s.key == violation.key),
            None,
        )
        text = document.source.text
        line = text.count("\n", 0, start) + 1
        if segment is None:
            yield Finding(violation, violation.excerpt, 0, len(violation.excerpt), line)
        else:
            yield Finding(violation, segment.text, *_inside(segment, start, end), line)


def _inside(segment: Segment, start: int, end: int) -> tuple[int, int]:
    """Return where source places start..end are in the segment's text."""
    first = last = 0
    for run in segment.runs:
        verbatim = run.kind is RunKind.VERBATIM
        if run.start <= start:
            first = run.at + (min(start - run.start, len(run.text)) if verbatim else 0)
        if run.start < end:
            last = run.at + (min(end - run.start, len(run.text)) if verbatim else len(run.text))
    return first, max(first, last)
