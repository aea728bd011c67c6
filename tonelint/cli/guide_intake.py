"""`tonelint guide import` and `accept`: from other people's prose guides to clauses of ours."""

from __future__ import annotations

import sys
from collections import Counter

import click

from tonelint.cli.examples import examples
from tonelint.cli.terminal import opened, write
from tonelint.errors import UsageError
from tonelint.report.tally import number_of

_OFTEN = 3
"""Proposals with the same note from which on it is said once, at the end."""


@click.command(
    "import",
    short_help="Propose clauses from other people's prose guides.",
    epilog=examples(
        ("tonelint guide import old-guide.md", "a document to read"),
        (
            "tonelint guide import guides/ --output-format json -o proposals.json",
            "the file that “guide accept” takes",
        ),
    ),
)
@click.argument("foreign", nargs=-1, required=True, metavar="FOREIGN...")
@click.option(
    "--output-format",
    "form",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="A document to read, or the file that “guide accept” takes.",
)
@click.option(
    "-o",
    "--output-file",
    "--output",
    "output",
    metavar="FILE",
    help="Write to this file instead of stdout.",
)
def import_(foreign: tuple[str, ...], form: str, output: str | None) -> None:
    """Read FOREIGN guides (files or folders) and propose clauses for yours.

    Nothing that is proposed is enforced: read it, then move what is right into your guide with
    “tonelint guide accept”.
    """
    from tonelint.run.intake import import_guides

    found, left_out = import_guides(foreign)
    if form == "json":
        from tonelint.intake.proposals_json import render as rendered
    else:
        from tonelint.intake.review import review as rendered
    with opened(output) as stream:
        stream.write(rendered(found))
    for problem in left_out:
        write([f"Left out: {problem}"], sys.stderr)
    if not found.proposals and not found.unparsed:
        write(["Nothing there reads like a rule for writing."], sys.stderr)
    proposals = number_of(len(found.proposals), "proposal")
    left = number_of(len(found.unparsed), "statement")
    places = number_of(len(found.files), "guide")
    write([f"{proposals} from {places}; {left} not understood."], sys.stderr)


@click.command(
    "accept",
    short_help="Move proposals into your guide.",
    epilog=examples(
        (
            "tonelint guide accept proposals.json acme.voice.md --id 04743267",
            "the ones you chose",
        ),
        (
            "tonelint guide accept proposals.json acme.voice.md --min-confidence 0.9 --diff",
            "look first",
        ),
    ),
)
@click.argument("proposals", metavar="PROPOSALS.json")
@click.argument("guide", metavar="GUIDE.voice.md")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Take this one (may be repeated).")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Take this kind only.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="0.9",
    help="Take those as sure as this.",
)
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def accept(
    proposals: str,
    guide: str,
    ids: tuple[str, ...],
    kinds: tuple[str, ...],
    min_confidence: float | None,
    *,
    diff: bool,
) -> None:
    """Move PROPOSALS that you chose into GUIDE as clauses.

    A proposal that contradicts the guide, or would keep it from compiling, is refused with the
    line. Exit codes: 0 all were taken, 1 some were refused, 2 nothing could be done.
    """
    from tonelint.run.intake import accept_proposals

    if not ids and not kinds and min_confidence is None:
        raise UsageError(
            "Nothing is chosen.", remedy="Say which: --id ID, --kind words or --min-confidence 0.9."
        )
    done = accept_proposals(
        proposals, guide, ids=ids, kinds=kinds, min_confidence=min_confidence, dry=diff
    )
    found = done.acceptance
    if diff:
        from tonelint.report.diff import unified

        write(unified(guide, done.before, found.text), sys.stdout)
    shared = Counter(one.note for one in found.taken if one.note)
    for one in found.taken:
        where = ", ".join(f"{guide}:{line}" for line in one.lines) or guide
        own = one.note if shared[one.note] < _OFTEN else ""
        write(
            [f"taken    {one.proposal.id} {where}", *([f"         {own}"] if own else [])],
            sys.stdout,
        )
    for refused in found.refused:
        problem = refused.problem
        where = f"{guide}:{problem.line}" if problem.line else guide
        write(
            [
                f"refused  {refused.proposal.id} {where}",
                f"         {problem.problem}",
                f"         {problem.remedy}",
            ],
            sys.stdout,
        )
    for note, count in shared.items():
        if count >= _OFTEN:
            write([f"For {count} of them: {note}"], sys.stdout)
    would = "Would take" if diff else "Took"
    write(
        [
            f"{would} {number_of(len(found.taken), 'proposal')}, refused "
            f"{len(found.refused)}; {done.left} left to decide."
        ],
        sys.stdout,
    )
    if found.taken and not diff:
        write([f"Now run “tonelint guide check {guide}”."], sys.stdout)
    raise click.exceptions.Exit(1 if found.refused else 0)
