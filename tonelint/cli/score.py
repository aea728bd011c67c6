"""`tonelint score`: how formal, polite and loud copy is."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, read_stdin, request_of, together
from tonelint.cli.terminal import busy, opened, paint_for, width_of, write

_LOCALE = "en"


@click.command(
    "score",
    short_help="Measure how formal, polite and loud copy is.",
    epilog=examples(
        ("tonelint score emails", "a table, with the words behind each score"),
        ("tonelint score --segments sorry.md", "paragraph by paragraph"),
        (
            "tonelint score --output-format html --output-file scores.html .",
            "a page to show around",
        ),
        ("tonelint score --lines < sentences.txt", "one JSON object a line, for programs"),
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATHS]…")
@click.option("--segments", is_flag=True, help="Score each piece of copy, too.")
@click.option("--lines", is_flag=True, help="Read one text a line; write one JSON object a line.")
@click.option("--locale", metavar="LOCALE", help="The language of the copy: en-GB, de …")
@together(*CONTEXT)
@click.option("--output-format", type=click.Choice(["text", "json", "html"]), default="text")
@click.option("--output-file", metavar="FILE", help="Write the scores to a file.")
@click.option("--stdin-filename", metavar="PATH", help="With “-”: the name of what is read.")
@click.option("--no-progress", is_flag=True, help="Do not say that work goes on.")
@COLOUR
def command(paths: tuple[str, ...], **chosen: Any) -> None:
    """Measure copy: formality with its target, politeness, energy, address and reading grade.

    PATHS are files and folders; “-” reads standard input. Without any, this folder is scored. The
    words behind each score are told, with what they add. Nothing is judged here: that is “check”.
    """
    if chosen["lines"]:
        if paths not in ((), ("-",)):
            raise click.UsageError("--lines reads standard input: leave the paths out.")
        _lines(chosen["locale"] or _LOCALE)
        return
    raise click.exceptions.Exit(_files(paths, chosen))


def _lines(locale: str) -> None:
    """Score standard input line by line; each answer is written at once, in the same order."""
    from tonelint.language.register import measure
    from tonelint.report.score.json import line_data

    encode = json.JSONEncoder(ensure_ascii=False).encode
    out = sys.stdout.write
    for raw in sys.stdin.buffer:
        text = raw.decode("utf-8", "replace").rstrip("\r\n")
        out(encode(line_data(text, measure(text, locale=locale))) + "\n")


def _files(paths: tuple[str, ...], chosen: dict[str, Any]) -> int:
    from tonelint.report.text import render_troubles
    from tonelint.run.scoring import score

    if chosen["locale"]:
        chosen["contexts"] = (*chosen["contexts"], f"locale={chosen['locale']}")
    if "-" in paths:
        if paths != ("-",):
            raise click.UsageError("“-” stands alone: name either files or standard input.")
        name = chosen["stdin_filename"] or "stdin.md"
        request = request_of(chosen, stdin=(name, read_stdin()))
    else:
        request = request_of(chosen, paths=paths or (".",))
    with busy(wanted=not chosen["no_progress"]) as progress:
        documents, troubles = score(request, progress=progress)
    with opened(chosen["output_file"]) as stream:
        if chosen["output_format"] == "json":
            from tonelint.report.score import json as score_json

            write(score_json.render(documents, troubles, segments=chosen["segments"]), stream)
        elif chosen["output_format"] == "html":
            from tonelint.report.score import html as score_html

            write(score_html.render(documents), stream)
        else:
            from tonelint.report.score import text as score_text

            paint, width = paint_for(stream, flag=chosen["color"]), width_of(stream)
            lines = score_text.render(
                documents, paint=paint, width=width, segments=chosen["segments"]
            )
            write(lines, stream)
    paint = paint_for(sys.stderr, flag=chosen["color"])
    write(render_troubles(troubles, paint=paint, width=width_of(sys.stderr)), sys.stderr)
    return 2 if any(trouble.fatal for trouble in troubles) else 0
