"""`tonelint rules`: the list of rules."""

from __future__ import annotations

import sys
from typing import Any

import click

from tonelint import run
from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, OneOf, request_of, together
from tonelint.cli.rule_views import list_conflicts, list_packs
from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.errors import UsageError, nearest
from tonelint.model.channels import speaks_in
from tonelint.model.roles import CHANNELS
from tonelint.report import catalogue


@click.command(
    "rules",
    short_help="List the rules that run.",
    epilog=examples(
        ("tonelint rules", "the rules that run here"),
        ("tonelint rules --channel chat --preview", "all there are for chat"),
        ("tonelint rules --select email/,core/", "two packs"),
        ("tonelint rules --packs", "the packs, with what pins them"),
        ("tonelint rules --conflicts", "where packs disagree"),
    ),
)
@click.option("--channel", metavar="NAME", help="Only rules for this channel, or for every one.")
@click.option("--preview", is_flag=True, help="List the rules that are in preview, too.")
@together(
    click.option("--config", metavar="FILE", help="Use this settings file."),
    click.option("--guide", metavar="GUIDE", help="Use this guide: a file, or a shipped name."),
    click.option("--select", metavar="RULES", multiple=True, help="Only these: chat/, core/…"),
)
@click.option(
    "--packs", is_flag=True, help="List the packs instead, with version, digest and source."
)
@click.option(
    "--conflicts", is_flag=True, help="List where rules want different things; exit 1 if they do."
)
@click.option("--output-format", type=OneOf(["text", "json"]), default="text")
@COLOUR
def command(
    channel: str | None, *, preview: bool, packs: bool, conflicts: bool, **chosen: Any
) -> None:
    """List the rules that run here, pack by pack, with those made from your guide.

    Exit codes: 0 listed, 1 with --conflicts when there are some, 2 wrong settings, guide or pack.
    """
    if packs or conflicts:
        _view(channel, preview=preview, packs=packs, conflicts=conflicts, chosen=chosen)
        return
    wanted = {**chosen, "preset": ("strict",)} if preview else chosen
    request = request_of(wanted)
    rules = run.list_rules(request)
    if channel is not None:
        # Asking for the limits of a channel that nobody knows is an error with the nearest name.
        run.explain_context(request, {"channel": channel})
        rules = tuple(rule for rule in rules if speaks_in(rule, channel))
    if chosen["output_format"] == "json":
        write(catalogue.render_json(rules), sys.stdout)
        return
    paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
    write(catalogue.render(rules, paint=paint, width=width), sys.stdout)


def _view(
    channel: str | None, *, preview: bool, packs: bool, conflicts: bool, chosen: dict[str, Any]
) -> None:
    """List packs or conflicts in place of the rules."""
    if packs and (conflicts or channel or preview or chosen["select"]):
        raise UsageError(
            "--packs lists whole packs.", remedy="Leave out --conflicts, --channel, --preview and "
            "--select.",
        )  # fmt: skip
    if packs:
        list_packs(request_of(chosen), chosen)
        return
    preset = [*(["strict"] if preview else []), *([channel] if channel else [])]
    if channel and channel not in CHANNELS:
        raise UsageError(f"There is no channel “{channel}”.", remedy=nearest(channel, CHANNELS))
    if list_conflicts(request_of({**chosen, "preset": tuple(preset)}), chosen):
        raise click.exceptions.Exit(1)
