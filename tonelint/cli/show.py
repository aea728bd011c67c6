"""`tonelint show`: how files are read."""

from __future__ import annotations

import sys
from typing import Any

import click

from tonelint import run
from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, OneOf, read_stdin, request_of, together
from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.report import show as report
from tonelint.report.text import render_troubles


@click.command(
    "show",
    short_help="Show how a file is read: its messages, roles and context.",
    epilog=examples(
        ("tonelint show emails/welcome.html", "what is copy, and why it is email"),
        ("tonelint show --context situation=apology sorry.md", "as an apology"),
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@together(*CONTEXT)
@click.option("--output-format", type=OneOf(["text", "json"]), default="text")
@click.option("--stdin-filename", metavar="PATH", help="With “-”: the name of what is read.")
@COLOUR
def command(files: tuple[str, ...], **chosen: Any) -> None:
    """Show each message of a file with its context and why, and each piece of copy with its role.

    What is not judged (quotes, code, what customers say) is shown, and marked so.
    """
    if files == ("-",):
        name = chosen["stdin_filename"] or "stdin.md"
        request = request_of(chosen, stdin=(name, read_stdin()))
    else:
        request = request_of(chosen, paths=files)
    shown, troubles = run.show(request)
    told = [
        (
            file.document,
            [
                report.Told(context.values, context.why, guesses)
                for context, guesses in zip(file.contexts, file.suggested, strict=True)
            ],
        )
        for file in shown
    ]
    if chosen["output_format"] == "json":
        write(report.render_json(told), sys.stdout)
    else:
        paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
        for number, (document, contexts) in enumerate(told):
            write([""] if number else [], sys.stdout)
            write(report.render(document, contexts, paint=paint, width=width), sys.stdout)
    paint = paint_for(sys.stderr, flag=chosen["color"])
    write(render_troubles(troubles, paint=paint, width=width_of(sys.stderr)), sys.stderr)
    raise click.exceptions.Exit(2 if any(trouble.fatal for trouble in troubles) else 0)
