"""`tonelint check`: the options, and which of check, fix and diff they mean."""

from __future__ import annotations

import sys
from typing import Any

import click

from tonelint import run
from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, RULES, OneOf, read_stdin, request_of, together
from tonelint.cli.output import FORMATS, show_report
from tonelint.cli.terminal import busy, paint_for, width_of, write, write_bytes
from tonelint.model.rule import Severity
from tonelint.model.violation import Report, Trouble
from tonelint.report.tally import number_of
from tonelint.report.text import render_troubles
from tonelint.run import CheckRequest
from tonelint.settings import FAIL_ON

_STDIN_NAME = "stdin.md"


@click.command(
    "check",
    short_help="Check copy and, if you like, fix it.",
    epilog=examples(
        ("tonelint check", "this folder"),
        ("tonelint check emails site/index.html", "a folder and a file"),
        ("tonelint check --diff emails", "what --fix would change"),
        ("tonelint check --fix emails", "make the safe rewrites"),
        ("tonelint check --context situation=apology sorry.md", "as an apology"),
        ("tonelint check --guide acme.voice.md --statistics .", "counts by rule"),
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATHS]…")
@click.option("--fix", is_flag=True, help="Make the safe rewrites in the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the unsafe ones too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@together(*RULES, *CONTEXT)
@click.option(
    "--fail-on", type=OneOf(FAIL_ON), help="The least severity that makes the exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even when there are violations.")
@click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit with 1 when --fix changed a file.")
@click.option("--strict", is_flag=True, help="Exit with 2 when any file could not be checked.")
@click.option(
    "--output-format",
    type=OneOf(FORMATS),
    envvar="TONELINT_OUTPUT_FORMAT",
    help="How to report (text; github inside GitHub Actions).",
)
@click.option("--output-file", metavar="FILE", help="Write the report to a file.")
@click.option("--statistics", is_flag=True, help="Show only how often each rule was found.")
@click.option("--stdin-filename", metavar="PATH", help="With “-”: the name of what is read.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even when named.")
@click.option("--no-gitignore", is_flag=True, help="Check files that Git ignores, too.")
@click.option("--no-cache", is_flag=True, help="Check every file afresh; use no kept results.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="NUMBER",
    help="How many processes may check at once. Unsaid: one a core, for large folders.",
)
@click.option("--no-progress", is_flag=True, help="Do not say that work goes on.")
@click.option("-q", "--quiet", is_flag=True, help="Show what was found and nothing else.")
@COLOUR
def command(paths: tuple[str, ...], **chosen: Any) -> None:
    """Check copy against your voice guide and the rule packs.

    PATHS are files and folders; “-” reads standard input. Without any, this folder is checked.

    Exit codes: 0 nothing to report, 1 violations, 2 wrong settings, guide or usage, or a named
    file that cannot be read.
    """
    if chosen["unsafe_fixes"] and not (chosen["fix"] or chosen["diff"]):
        raise click.UsageError(
            "--unsafe-fixes alone does nothing: write --fix or --diff beside it."
        )
    request = _request(paths, chosen)
    if chosen["diff"]:
        code = _diff(request, chosen)
    elif chosen["fix"]:
        code = _fix(request, chosen)
    else:
        code = _check(request, chosen)
    raise click.exceptions.Exit(code)


def _request(paths: tuple[str, ...], chosen: dict[str, Any]) -> CheckRequest:
    name = chosen["stdin_filename"]
    if "-" not in paths and not (name and not paths):
        return request_of(chosen, paths=paths or (".",))
    if paths not in ((), ("-",)):
        raise click.UsageError("“-” stands alone: name either files or standard input.")
    return request_of(chosen, stdin=(name or _STDIN_NAME, read_stdin()))


def _check(request: CheckRequest, chosen: dict[str, Any]) -> int:
    with busy(wanted=not chosen["no_progress"]) as progress:
        report = run.check(request, progress=progress)
    show_report(report, request, chosen, stream=sys.stdout)
    return _exit_code(report, request, chosen)


def _fix(request: CheckRequest, chosen: dict[str, Any]) -> int:
    with busy(wanted=not chosen["no_progress"]):
        outcome = run.fix(request, unsafe=chosen["unsafe_fixes"], write=request.stdin is None)
    changed, fixed = outcome.changed, ""
    if request.stdin is not None:
        # A file that is excluded comes back as it went in.
        kept = outcome.stdin_text is None
        write_bytes(request.stdin[1] if kept else outcome.stdin_text or b"")
    elif changed:
        number = sum(change.fixes for change in changed)
        fixed = f"Fixed {number_of(number, 'place')} in {number_of(len(changed), 'file')}."
    stream = sys.stdout if request.stdin is None else sys.stderr
    show_report(outcome.report, request, chosen, stream=stream, fixing=True, fixed=fixed)
    code = _exit_code(outcome.report, request, chosen)
    if code == 0 and changed and chosen["exit_non_zero_on_fix"]:
        return 1
    return code


def _diff(request: CheckRequest, chosen: dict[str, Any]) -> int:
    from tonelint.report.diff import in_colour, unified

    with busy(wanted=not chosen["no_progress"]):
        outcome = run.fix(request, unsafe=chosen["unsafe_fixes"], write=False)
    paint = paint_for(sys.stdout, flag=chosen["color"])
    for change in outcome.changed:
        lines = unified(change.path, change.before, change.after)
        write((in_colour(line, paint) for line in lines), sys.stdout)
    paint = paint_for(sys.stderr, flag=chosen["color"])
    troubles = outcome.report.troubles
    write(render_troubles(troubles, paint=paint, width=width_of(sys.stderr)), sys.stderr)
    if not chosen["quiet"]:
        fixed = sum(change.fixes for change in outcome.changed)
        hidden = (
            f" {outcome.hidden_unsafe:,} more with --unsafe-fixes." if outcome.hidden_unsafe else ""
        )
        write([f"{number_of(fixed, 'place')} would be fixed.{hidden}"], sys.stderr)
    if _stopped(troubles, chosen):
        return 2
    return 1 if outcome.changed and not chosen["exit_zero"] else 0


def _exit_code(report: Report, request: CheckRequest, chosen: dict[str, Any]) -> int:
    if _stopped(report.troubles, chosen):
        return 2
    if chosen["exit_zero"]:
        return 0
    fail_on = chosen["fail_on"] or run.settings(request).fail_on
    if fail_on == "never":
        return 0
    least = Severity[fail_on.upper()]
    return 1 if any(violation.severity >= least for violation in report.violations) else 0


def _stopped(troubles: tuple[Trouble, ...], chosen: dict[str, Any]) -> bool:
    return any(trouble.fatal or chosen["strict"] for trouble in troubles)
