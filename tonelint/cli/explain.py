"""`tonelint explain`: one rule, or the limits of one context."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from tonelint import run
from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, OneOf, context_of, request_of, together
from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.errors import UsageError, nearest
from tonelint.model.rule import Rule
from tonelint.report import limits, page
from tonelint.report.rule import markdown as rule_markdown
from tonelint.run import CheckRequest


@click.command(
    "explain",
    short_help="Explain a rule, or the limits of a context.",
    epilog=examples(
        ("tonelint explain core/long-words", "a rule"),
        (
            "tonelint explain --channel email --context situation=problem",
            "the limits that hold there",
        ),
        ("tonelint explain --guide tallybird --channel chat", "those of a guide"),
    ),
)
@click.argument("rule", required=False)
@together(*CONTEXT)
@click.option(
    "--output-format",
    type=OneOf(["text", "json", "markdown"]),
    default="text",
    help="How to print it; markdown is for a RULE only.",
)
@COLOUR
def command(rule: str | None, **chosen: Any) -> None:
    """Explain a RULE: what it finds, why, with examples, and how to switch it off.

    Without a RULE, explain a context: every tone limit that holds there, with the line of the
    guide or the default it comes from, and the rules that run.
    """
    if rule is not None:
        _explain_rule(rule, chosen)
    else:
        _explain_context(chosen)


def _explain_rule(name: str, chosen: dict[str, Any]) -> None:
    rule = _find(name, request_of(chosen))
    if chosen["output_format"] == "json":
        write(page.render_json(rule), sys.stdout)
        return
    if chosen["output_format"] == "markdown":
        write(rule_markdown.page(rule).splitlines(), sys.stdout)
        return
    paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
    write(page.render(rule, paint=paint, width=width), sys.stdout)


def _explain_context(chosen: dict[str, Any]) -> None:
    if chosen["output_format"] == "markdown":
        raise UsageError("Only a rule has a page in Markdown.", remedy="Name a RULE.")
    context = context_of(chosen["channel"], chosen["contexts"])
    target, conflicts, rules = run.explain_context(request_of(chosen), context)
    clashes = [(conflict.lever, conflict.loser, conflict.winner) for conflict in conflicts]
    if chosen["output_format"] == "json":
        lines = limits.render_json(context, target, clashes=clashes, rules=rules)
    else:
        paint = paint_for(sys.stdout, flag=chosen["color"])
        lines = limits.render(
            context, target, clashes=clashes, rules=rules, paint=paint, width=width_of(sys.stdout)
        )
    write(lines, sys.stdout)


def _find(name: str, request: CheckRequest) -> Rule:
    """Return the rule called `name`, now or formerly, in preview or not. Raises `UsageError`."""
    rules = run.list_rules(request._replace(preset=("strict",)))
    for rule in rules:
        if name == rule.id or name in rule.formerly:
            return rule
    try:  # a deprecated rule is there only when it is named
        named = run.list_rules(request._replace(select=(name,)))
    except UsageError:
        named = ()
    if len(named) == 1:
        return named[0]
    raise UsageError(
        f"There is no rule “{name}” in the guide and the packs that are on.",
        remedy=_meant(name, rules),
    )


def _meant(name: str, rules: Sequence[Rule]) -> str:
    """Return what may have been meant by a name that is no rule's."""
    pack = name.rstrip("/")
    if any(rule.pack == pack for rule in rules):
        return f"It is a pack: “tonelint rules --select {pack}/ --preview” lists its rules."
    alike = [rule.id for rule in rules if rule.id.partition("/")[2] == name]
    if alike:
        return f"Did you mean {' or '.join(f'“{one}”' for one in alike)}?"
    return nearest(name, [rule.id for rule in rules], listed_by="tonelint rules --preview")
