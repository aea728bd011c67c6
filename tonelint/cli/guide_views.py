"""`tonelint guide coverage` and `contexts`: a guide looked at, as text, as JSON or as a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONFIG, GUIDE, OneOf, context_of, together
from tonelint.cli.terminal import opened, paint_for, width_of, write

OUTPUT = (
    click.option("--output-format", type=OneOf(["text", "json", "html"]), default="text"),
    click.option("--output-file", metavar="FILE", help="Write it to a file."),
    COLOUR,
)
ALL = "all"


@click.command(
    "coverage",
    short_help="Show how much of a guide is enforced.",
    epilog=examples(
        ("tonelint guide coverage acme.voice.md", "in the terminal"),
        (
            "tonelint guide coverage acme.voice.md --output-format html --output-file a.html",
            "a page for a meeting",
        ),
    ),
)
@GUIDE
@CONFIG
@together(*OUTPUT)
def coverage(guide: str | None, config: str | None, **chosen: Any) -> None:
    """Show how much of a GUIDE tonelint can hold people to, section by section.

    Besides the counts: what is not enforced and why, clauses and contexts that no example shows,
    and rules of its packs that no clause asks for. The HTML page has every clause.
    """
    from tonelint.run.covering import cover
    from tonelint.run.guides import open_guide

    found = cover(open_guide(guide, config=config))
    with opened(chosen["output_file"]) as stream:
        if chosen["output_format"] == "html":
            from tonelint.report.coverage import html as coverage_html

            write(coverage_html.render(found), stream)
            return
        from tonelint.report.coverage import text as coverage_text

        if chosen["output_format"] == "json":
            write(coverage_text.render_json(found), stream)
        else:
            paint, width = paint_for(stream, flag=chosen["color"]), width_of(stream)
            write(coverage_text.render(found, paint=paint, width=width), stream)


@click.command(
    "contexts",
    short_help="Show the limits of all contexts, and what contradicts.",
    epilog=examples(
        ("tonelint guide contexts acme.voice.md", "by channel and situation"),
        ("tonelint guide contexts acme.voice.md --axis channel,audience", "by other axes"),
        (
            "tonelint guide contexts acme.voice.md --output-format html --output-file a.html",
            "a heat map to look through",
        ),
    ),
)
@GUIDE
@CONFIG
@click.option(
    "--axis",
    "axes",
    metavar="NAMES",
    multiple=True,
    help="The axes to show: channel,audience, or all of them. Commas or repeated.",
)
@click.option(
    "--context",
    "contexts",
    metavar="AXIS=VALUE",
    multiple=True,
    help="Keep an axis at one value: audience=owner. Repeatable.",
)
@together(*OUTPUT)
def contexts(guide: str | None, config: str | None, axes: tuple[str, ...], **chosen: Any) -> None:
    """Show the limits that a GUIDE sets in each context, with the line behind each.

    Without --axis: by channel and situation, the other axes at their defaults. The HTML page, a
    heat map, has all axes that the guide speaks of, to choose from.
    """
    from tonelint.run.contexts import resolve, usual
    from tonelint.run.guides import open_guide

    one = open_guide(guide, config=config)
    page = chosen["output_format"] == "html"
    named = _names(axes)
    across = () if ALL in named else named or usual(one)
    names = () if ALL in named or (page and not named) else across
    found = resolve(one, names=names, fixed=context_of(None, chosen["contexts"]))
    with opened(chosen["output_file"]) as stream:
        if page:
            from tonelint.report.contexts import html as contexts_html

            write(contexts_html.render(found, across=across or usual(one)), stream)
            return
        from tonelint.report.contexts import text as contexts_text

        if chosen["output_format"] == "json":
            write(contexts_text.render_json(found), stream)
        else:
            paint, width = paint_for(stream, flag=chosen["color"]), width_of(stream)
            write(contexts_text.render(found, paint=paint, width=width), stream)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
