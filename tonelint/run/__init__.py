"""Paths or standard input in, a report out: the only floor that touches files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tonelint.context import Conflict, Context
from tonelint.errors import FormatError
from tonelint.model.rule import Rule, Safety
from tonelint.model.source import Document
from tonelint.model.target import Target
from tonelint.model.violation import Report, Trouble
from tonelint.run import files
from tonelint.run.answers import answered
from tonelint.run.checking import Checking
from tonelint.run.inputs import inputs
from tonelint.run.project import CheckRequest, Projects
from tonelint.run.tally import Tally
from tonelint.settings import Settings

__all__ = [
    "CheckRequest",
    "FileChange",
    "FixOutcome",
    "ShownFile",
    "check",
    "explain_context",
    "fix",
    "list_rules",
    "settings",
    "show",
]


class FileChange(NamedTuple):
    """A file's text before and after, and how many fixes made the difference."""

    path: str
    before: str
    after: str
    fixes: int


class FixOutcome(NamedTuple):
    """What is left after fixing, what was changed, and how many unsafe fixes were not applied.

    `stdin_text` is the text to print when the copy came from standard input.
    """

    report: Report
    changed: tuple[FileChange, ...]
    hidden_unsafe: int
    stdin_text: bytes | None = None


class ShownFile(NamedTuple):
    """A file as tonelint reads it: its document, the context of each message, and guesses at it.

    The guesses (axis, value, what speaks for it) are for people: nothing is judged by them.
    """

    path: str
    document: Document
    contexts: tuple[Context, ...]
    suggested: tuple[tuple[tuple[str, str, str], ...], ...] = ()


def check(request: CheckRequest, *, progress: Callable[[str], None] | None = None) -> Report:
    """Return what is wrong in the copy; nothing is written.

    `progress` is called with each path before it is read. Raises `TonelintError` for wrong
    settings, guides or packs.
    """
    projects, tally = Projects(request), Tally()
    checking = Checking(projects)
    for item, answer in answered(inputs(projects, tally, progress), checking, jobs=request.jobs):
        if isinstance(answer, FormatError):
            tally.fail(answer, fatal=item.named)
        else:
            tally.add(item.source, *answer)
    for fault in checking.faults():
        tally.crash(fault.rule, fault.problem)
    return tally.report(projects)


def fix(request: CheckRequest, *, unsafe: bool, write: bool) -> FixOutcome:
    """Apply fixes, unsafe ones too when asked, and return what is left.

    Files are replaced in one step each, and only when `write` is set. A file whose fixes cannot be
    applied cleanly is left as it is and reported as a trouble.
    """
    from tonelint.run.fixing import fix_source
    from tonelint.run.judging import Judging

    projects, tally = Projects(request), Tally()
    judging = Judging(projects)
    changed: list[FileChange] = []
    output: bytes | None = None
    at_least = Safety.UNSAFE if unsafe else Safety.SAFE
    for item in inputs(projects, tally, None):
        source = item.source
        try:
            fixed = fix_source(
                source,
                place=item.place,
                settings=item.settings,
                judging=judging,
                at_least=at_least,
            )
            after = files.encode(source, fixed.source.text)
        except FormatError as error:
            tally.fail(error, fatal=item.named)
            if item.found is None:
                output = files.encode(source, source.text)
            continue
        if item.found is None:
            output = after
        if fixed.source.text != source.text:
            try:
                if write and item.found is not None:
                    files.write(item.found.path, after)
            except FormatError as error:
                tally.fail(error, fatal=True)  # its faults are still there
                continue
            changed.append(FileChange(source.path, source.text, fixed.source.text, fixed.applied))
        tally.add(fixed.source, fixed.violations, fixed.counts)
    for fault in judging.faults():
        tally.crash(fault.rule, fault.problem)
    report = tally.report(projects)
    hidden = sum(1 for v in report.violations if v.fix and v.fix.safety < at_least)
    return FixOutcome(report, tuple(changed), hidden, output)


def show(request: CheckRequest) -> tuple[tuple[ShownFile, ...], tuple[Trouble, ...]]:
    """Return the files as tonelint reads them, and the troubles met."""
    from tonelint.kinds.suggestion import suggested
    from tonelint.run.judging import Judging

    projects, tally = Projects(request), Tally()
    judging = Judging(projects)
    shown: list[ShownFile] = []
    for item in inputs(projects, tally, None):
        try:
            _, _, reading = judging.judge(item.source, place=item.place, settings=item.settings)
        except FormatError as error:
            tally.fail(error, fatal=item.named)
            continue
        guesses = tuple(
            suggested(message, context.values, unsaid=_unsaid(context))
            for message, context in zip(reading.document.messages, reading.contexts, strict=True)
        )
        shown.append(ShownFile(item.source.path, reading.document, reading.contexts, guesses))
    return tuple(shown), tally.report(projects).troubles


def _unsaid(context: Context) -> frozenset[str]:
    """Return the axes that nobody has set, as far as guesses are made at them."""
    return frozenset(
        axis
        for axis in ("purpose", "situation")
        if context.why.get(axis, "the default") == "the default"
    )


def settings(request: CheckRequest) -> Settings:
    """Return the settings for the first path of `request`, else for the working directory."""
    start = Path(request.paths[0]) if request.paths else Path()
    if request.stdin:
        start = Path(request.stdin[0])
    return Projects(request).settings_of(start if start.is_dir() else start.parent)


def list_rules(request: CheckRequest) -> tuple[Rule, ...]:
    """Return the rules that are on, with their examples, sorted by id."""
    from tonelint.policy.build import compile_policy
    from tonelint.policy.wish import Wish

    wish = Wish(request.select, request.ignore, request.preset, request.guide or "")
    policy = compile_policy(settings(request), wish)
    return tuple(sorted(policy.rules, key=lambda rule: rule.id))


def explain_context(
    request: CheckRequest, context: Mapping[str, str]
) -> tuple[Target, tuple[Conflict, ...], tuple[Rule, ...]]:
    """Return the limits of a context, the rows that contradict each other there, and its rules.

    Axes that `context` leaves out have their defaults. Raises `TonelintError` for unknown values.
    """
    projects = Projects(request)
    policy, _ = projects.policy(settings(request))
    for axis, value in context.items():
        policy.axes.check(axis, value, path="--context")
    full = {**policy.axes.defaults, **context}
    rules = tuple(policy.rules[number] for number in policy.active(full))
    return policy.cascade.resolve(full), policy.cascade.conflicts(full), rules
