"""`tonelint rules`: the list of rules."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import click

from tonelint import run
from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, OneOf, request_of, together
from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.model.channels import speaks_in
from tonelint.pack.family import LoadedPack
from tonelint.report import catalogue
from tonelint.report.packs import PackFacts
from tonelint.run import CheckRequest


@click.command(
    "rules",
    short_help="List the rules that run.",
    epilog=examples(
        ("tonelint rules", "the rules that run here"),
        ("tonelint rules --channel chat --preview", "all there are for chat"),
        ("tonelint rules --select email/,core/", "two packs"),
        ("tonelint rules --packs", "the packs, with what pins them"),
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
@click.option("--output-format", type=OneOf(["text", "json"]), default="text")
@COLOUR
def command(channel: str | None, *, preview: bool, packs: bool, **chosen: Any) -> None:
    """List the rules that run here, pack by pack, with those made from your guide."""
    if packs:
        _list_packs(request_of(chosen), chosen)
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


def _list_packs(request: CheckRequest, chosen: dict[str, Any]) -> None:
    """Print the packs that are on, and those that could be."""
    from tonelint.report import packs
    from tonelint.run.shelf import shelf

    found = shelf(request)
    facts = [_facts(one, on=True, pins=found.pinned) for one in found.on]
    facts += [_facts(one, on=False, pins={}) for one in found.off]
    if chosen["output_format"] == "json":
        write(packs.render_json(facts, found.problems), sys.stdout)
        return
    paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
    write(packs.render(facts, found.problems, paint=paint, width=width), sys.stdout)


def _facts(one: LoadedPack, *, on: bool, pins: Mapping[str, Mapping[str, str]]) -> PackFacts:
    pack, source, base = one
    places = {"tonelint": "comes with tonelint", "folder": f"folder {source.shown}"}
    return PackFacts(
        name=pack.name,
        version=one.version,
        digest=one.digest,
        source=source.origin,
        place=places.get(source.origin, f"package {source.package} {source.version}".rstrip()),
        rules=len(pack.rules),
        on=on,
        summary=pack.manifest.summary,
        pinned=pins.get(pack.name, {}),
        extends=base,
        overrides=len(pack.manifest.overrides),
    )
