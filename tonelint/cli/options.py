"""Options that several commands share, and the request they make."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import click

from tonelint.errors import UsageError, nearest
from tonelint.run import CheckRequest
from tonelint.run.answers import cores
from tonelint.settings import PRESETS

Command = TypeVar("Command", bound=Callable[..., object])
Option = Callable[[Any], Any]


class OneOf(click.Choice[str]):
    """A choice of words; a wrong word is answered with the nearest one."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value` when it is one of the words."""
        if value not in self.choices:
            self.fail(f"There is no “{value}”. {nearest(value, self.choices)}", param, ctx)
        return value


CONTEXT: tuple[Option, ...] = (
    click.option(
        "--channel", metavar="NAME", help="Take it as copy for this channel: email, chat …"
    ),
    click.option(
        "--context",
        "contexts",
        metavar="AXIS=VALUE",
        multiple=True,
        help="Take it as copy for this context: situation=apology. Repeatable.",
    ),
    click.option("--config", metavar="FILE", help="Use this settings file."),
    click.option("--guide", metavar="GUIDE", help="Use this guide: a file, or a shipped name."),
)

RULES: tuple[Option, ...] = (
    click.option(
        "--select",
        metavar="RULES",
        multiple=True,
        help="Use only these rules: ids or the start of ids (chat/). Commas or repeated.",
    ),
    click.option(
        "--ignore", metavar="RULES", multiple=True, help="Leave out these rules; as --select."
    ),
    click.option(
        "--preset",
        metavar="NAMES",
        multiple=True,
        help="“strict”: the rules in preview, too. A channel (email, chat …): only the rules that "
        "may speak there. Commas or repeated.",
    ),
)

CONFIG: Option = click.option("--config", metavar="FILE", help="Use this settings file.")
GUIDE: Option = click.argument("guide", required=False)

COLOUR: Option = click.option(
    "--color/--no-color", "--colour/--no-colour", default=None, help="Use colour, or do not."
)


def together(*options: Option) -> Callable[[Command], Command]:
    """Return a decorator that adds `options` to a command, in the order given."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def request_of(
    chosen: Mapping[str, Any],
    *,
    paths: tuple[str, ...] = (),
    stdin: tuple[str, bytes] | None = None,
) -> CheckRequest:
    """Return the request that the chosen options make; options a command lacks keep their default.

    Raises `UsageError` for a context that is not written axis=value.
    """
    return CheckRequest(
        paths=paths,
        config=chosen.get("config"),
        context=context_of(chosen.get("channel"), chosen.get("contexts", ())),
        select=_items(chosen.get("select", ())),
        ignore=_items(chosen.get("ignore", ())),
        preset=_presets(chosen.get("preset") or ()),
        guide=chosen.get("guide"),
        use_results=not chosen.get("no_cache", False),
        stdin=stdin,
        force_exclude=chosen.get("force_exclude", False),
        respect_gitignore=not chosen.get("no_gitignore", False),
        jobs=chosen.get("jobs", 1) or cores(),
    )


def context_of(channel: str | None, contexts: Iterable[str]) -> dict[str, str]:
    """Return axis -> value as given by --channel and --context. Raises `UsageError`."""
    context: dict[str, str] = {}
    for item in [f"channel={channel}"] * (channel is not None) + list(contexts):
        axis, equals, value = (part.strip() for part in item.partition("="))
        if not (axis and equals and value):
            raise UsageError(
                f"“{item}” is not a context.", remedy="Write --context situation=apology."
            )
        if context.setdefault(axis, value) != value:
            raise UsageError(
                f"{axis} is given twice: “{context[axis]}” and “{value}”.",
                remedy="A message has one value an axis: leave one out.",
            )
    return context


def read_stdin() -> bytes:
    """Return all of standard input."""
    return sys.stdin.buffer.read()


def _presets(values: Iterable[str]) -> tuple[str, ...]:
    words = _items(values)
    for word in words:
        if word not in PRESETS:
            raise UsageError(f"There is no preset “{word}”.", remedy=nearest(word, PRESETS))
    return words


def _items(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())
