"""`tonelint guide`: check a voice guide, build its pack, see how much of it is enforced."""

from __future__ import annotations

import sys
from datetime import date

import click

from tonelint.cli.examples import examples
from tonelint.cli.guide_intake import accept, import_
from tonelint.cli.guide_new import new
from tonelint.cli.guide_views import contexts, coverage
from tonelint.cli.options import CONFIG, GUIDE, OneOf
from tonelint.cli.terminal import write
from tonelint.errors import GuideError, UsageError
from tonelint.report.tally import number_of


@click.group("guide", short_help="Check a voice guide, build its pack, see what it covers.")
def command() -> None:
    """Work on a voice guide: a file, a guide that comes with tonelint, or that of the settings."""


@command.command(
    "check",
    short_help="Hold a guide to its own word.",
    epilog=examples(
        ("tonelint guide check acme.voice.md", "your guide"),
        ("tonelint guide check --as-of 2027-01-01 acme.voice.md", "will its facts be fresh?"),
    ),
)
@GUIDE
@CONFIG
@click.option("--as-of", metavar="DATE", help="The day to look at facts: 2027-01-31 (today).")
@click.option("--output-format", type=OneOf(["text", "json"]), default="text")
def check(guide: str | None, config: str | None, as_of: str | None, output_format: str) -> None:
    """Hold a GUIDE to its own word: do its ✗ and ✓ lines come out, does it keep its own rules?

    Exit codes: 0 all is well, 1 it breaks its word, 2 it cannot be compiled.
    """
    from tonelint.report.guide_check import Outcome, as_json, as_text, broken
    from tonelint.run.guides import hold_to_its_word, open_guide

    day = _day(as_of) if as_of else None
    try:
        one = open_guide(guide, config=config)
    except GuideError as error:
        if output_format != "json":
            raise
        write(as_json(broken(guide or "", error.problems)), sys.stdout)
        raise click.exceptions.Exit(2) from None
    found = hold_to_its_word(one, as_of=day)
    problems = [("error", problem) for problem in found.errors()]
    problems += [("warning", problem) for problem in found.warnings()]
    problems += [("notice", problem) for problem in found.notices()]
    outcome = Outcome(
        found.path, found.ok, tuple(problems), len(one.compiled.rules), len(found.examples)
    )
    write((as_json if output_format == "json" else as_text)(outcome), sys.stdout)
    raise click.exceptions.Exit(0 if found.ok else 1)


@command.command(
    "build",
    short_help="Write the rules that a guide compiles to.",
    epilog=examples(
        ("tonelint guide build acme.voice.md", "writes rules/acme"),
        ("tonelint guide build --check acme.voice.md", "in CI: are they up to date?"),
    ),
)
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


@command.command("schema", short_help="Print the JSON schema of a guide's front matter.")
def schema() -> None:
    """Print the JSON schema of what stands at the top of a guide, for editors."""
    from importlib.resources import files

    text = files("tonelint.guide").joinpath("front_matter.schema.json").read_text("utf-8")
    write(text.rstrip().split("\n"), sys.stdout)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a date.", remedy="Write --as-of 2027-01-31.") from None


for _more in (coverage, contexts, new, import_, accept):
    command.add_command(_more)
