"""`tonelint guide`: check a voice guide, build its pack, see how much of it is enforced."""

from __future__ import annotations

import sys
from datetime import date

import click

from tonelint.cli.guide_views import contexts, coverage
from tonelint.cli.options import CONFIG, GUIDE
from tonelint.cli.terminal import write
from tonelint.errors import Problem, UsageError
from tonelint.report.tally import number_of


@click.group("guide", short_help="Check a voice guide, build its pack, see what it covers.")
def command() -> None:
    """Work on a voice guide: a file, a guide that comes with tonelint, or that of the settings."""


@command.command("check", short_help="Hold a guide to its own word.")
@GUIDE
@CONFIG
@click.option("--as-of", metavar="DATE", help="The day to look at facts: 2027-01-31 (today).")
def check(guide: str | None, config: str | None, as_of: str | None) -> None:
    """Hold a GUIDE to its own word: do its ✗ and ✓ lines come out, does it keep its own rules?

    Exit codes: 0 all is well, 1 it breaks its word, 2 it cannot be compiled.
    """
    from tonelint.run.guides import hold_to_its_word, open_guide

    one = open_guide(guide, config=config)
    found = hold_to_its_word(one, as_of=_day(as_of) if as_of else None)
    for problem in found.errors():
        write(_problem("error", problem), sys.stdout)
    for problem in found.warnings():
        write(_problem("warning", problem), sys.stdout)
    for said in found.unenforced:
        write(
            [
                f"notice   {said.origin.path}:{said.origin.line}",
                f"         Not enforced: {said.reason}",
            ],
            sys.stdout,
        )
    for test, reason in found.skipped:
        write([f"notice   {test.path}:{test.line}", f"         Not run: {reason}."], sys.stdout)
    rules = number_of(len(one.compiled.rules), "rule")
    examples = number_of(len(found.examples), "example")
    errors = number_of(len(found.errors()), "error")
    verdict = "All is well" if found.ok else errors
    write([f"{found.path}: {verdict}. {rules}, {examples}."], sys.stdout)
    raise click.exceptions.Exit(0 if found.ok else 1)


@command.command("build", short_help="Write the rules that a guide compiles to.")
@GUIDE
@CONFIG
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 when they differ.")
def build(guide: str | None, config: str | None, *, only_check: bool) -> None:
    """Write the rules that a GUIDE compiles to, as YAML that people can review.

    The pack goes to the folder “packs_dir” of the settings. What people wrote there under
    “overrides” stays.
    """
    from tonelint.guide.build import stale_overrides
    from tonelint.run import guides

    one = guides.open_guide(guide, config=config)
    place = guides.pack_folder(one)
    folder = place.as_posix()
    for problem in stale_overrides(one.compiled, place):
        write([f"tonelint: {problem}"], sys.stderr)
    if only_check:
        differences = guides.drift_of(one)
        write((f"{folder}/{line}" for line in differences), sys.stdout)
        if differences:
            write([f"Run “tonelint guide build” to bring {folder} up to date."], sys.stdout)
        raise click.exceptions.Exit(1 if differences else 0)
    number = guides.build(one)
    rules = number_of(len(one.compiled.rules), "rule")
    write([f"Wrote {rules} to {folder} ({number_of(number, 'file')})."], sys.stdout)


def _problem(word: str, problem: Problem) -> list[str]:
    rows = [f"{word.ljust(9)}{problem.path}:{problem.line}", f"         {problem.problem}"]
    return rows + [f"         {problem.remedy}"] * bool(problem.remedy)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a date.", remedy="Write --as-of 2027-01-31.") from None


for _more in (coverage, contexts):
    command.add_command(_more)
