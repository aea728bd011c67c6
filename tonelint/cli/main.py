"""The group of commands, each loaded when it runs, and the one place that ends a run.

Exit codes: 0 nothing at or above `fail_on`, 1 violations, 2 bad settings, guide, pack or usage,
130 stopped by the user, 141 when nobody reads what is printed (`| head`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from tonelint import __version__
from tonelint.cli.terminal import prepare_streams
from tonelint.errors import TonelintError, UsageError, nearest

COMMANDS = {
    "check": "tonelint.cli.check",
    "show": "tonelint.cli.show",
    "score": "tonelint.cli.score",
    "calibrate": "tonelint.cli.calibrate",
    "rules": "tonelint.cli.rules",
    "explain": "tonelint.cli.explain",
    "test": "tonelint.cli.test",
    "guide": "tonelint.cli.guide",
    "init": "tonelint.cli.init",
}
"""Each command and the module that holds it, as `command`."""

WRONG = 2
STOPPED = 130
UNREAD = 141
"""What a shell says of a command whose reader has gone; 1 would say that there are violations."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            known = nearest(args[0], COMMANDS)
            raise UsageError(f"There is no command “{args[0]}”.", remedy=known)
        return super().resolve_command(ctx, args)


_BEGIN = """\b
Begin with:
  tonelint check      in the folder with your copy; no guide is needed
  tonelint guide new  to write your own voice guide, question by question
  tonelint init       to write a settings file that names it
"""


@click.command(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_BEGIN
)
@click.version_option(__version__, "-V", "--version", message="tonelint %(version)s")
@click.option("--debug", is_flag=True, help="Show where a crash happened (or set TONELINT_DEBUG).")
def group(*, debug: bool) -> None:
    """Check email, chat and web copy against your voice guide."""
    if debug:
        os.environ["TONELINT_DEBUG"] = "1"


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; whatever goes wrong is said on stderr."""
    prepare_streams()
    try:
        result = group.main(list(arguments), prog_name="tonelint", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        if isinstance(error, click.NoSuchOption):
            error = _naming_an_axis(error)
        error.show()
        return WRONG
    except TonelintError as error:
        _say_problems(error)
        return WRONG
    except (click.Abort, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except (BrokenPipeError, SystemExit):  # click makes the one into the other
        # The reader has gone; without this Python complains once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    except Exception as error:
        return _apologise(error)


def _naming_an_axis(error: click.NoSuchOption) -> click.UsageError:
    """Return the error, saying how a context is written when it was tried as `--situation`."""
    from tonelint.pack.defaults import load_defaults

    axis = error.option_name.lstrip("-")
    takes = {o for p in (error.ctx.command.params if error.ctx else ()) for o in p.opts}
    if "--context" not in takes or axis not in {one.name for one in load_defaults().axes}:
        return error
    problem = f"No such option: {error.option_name}. Write --context {axis}=…"
    return click.UsageError(problem, error.ctx)


def _say_problems(error: TonelintError) -> None:
    for problem in error.problems:
        place = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
        words = " ".join(part for part in (problem.problem, problem.remedy) if part)
        print(f"tonelint: {f'{place}: ' if place else ''}{words}", file=sys.stderr)


def _apologise(error: Exception) -> int:
    if os.environ.get("TONELINT_DEBUG"):
        import traceback

        traceback.print_exc()
    words = " ".join(str(error).split())
    print(
        f"tonelint: Sorry, tonelint {__version__} has a fault of its own "
        f"({type(error).__name__}: {words}). Please report this line and the command you ran; "
        "“tonelint --debug …” shows where it happened.",
        file=sys.stderr,
    )
    return WRONG
