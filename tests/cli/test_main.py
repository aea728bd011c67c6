"""The one place that ends a run, start-up, and the streams."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tonelint import __version__, run
from tonelint.cli.main import COMMANDS, group
from tonelint.errors import Problem, SettingsError

from .conftest import Tonelint


def failing(error: BaseException) -> object:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tonelint", *arguments],
        env={**os.environ, **environment}, capture_output=True, timeout=60,
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


def test_help_lists_every_command(tonelint: Tonelint) -> None:
    result = tonelint("--help")
    assert result.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in result.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(tonelint: Tonelint, name: str) -> None:
    result = tonelint(name, "-h")
    assert result.code == 0
    assert f"Usage: tonelint {name}" in result.out


def every_command(group: click.Group, *above: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words of each command and the end of its help."""
    with click.Context(group) as context:
        for name in group.list_commands(context):
            own = group.get_command(context, name)
            if isinstance(own, click.Group):
                yield from every_command(own, *above, name)
            elif own is not None:
                yield (*above, name), own.epilog or ""


@pytest.mark.parametrize(("words", "end"), [*every_command(group)])
def test_the_examples_of_every_command_are_commands(words: tuple[str, ...], end: str) -> None:
    rows = [line.strip() for line in end.splitlines() if line.startswith("  tonelint")]
    assert len(rows) >= 2 or words == ("guide", "schema")
    for row in rows:
        called, *arguments = shlex.split(re.split(r"  | < ", row)[0])
        assert (called, *arguments[: len(words)]) == ("tonelint", *words)
        own: click.Command | None = group
        for word in words:
            assert isinstance(own, click.Group)
            own = own.get_command(click.Context(own), word)
        assert own is not None
        own.make_context(words[-1], arguments[len(words) :])


@pytest.mark.parametrize(
    "arguments", [["check", "--fixx"], ["check", "--fail-on", "often"], ["show"]]
)
def test_wrong_usage(tonelint: Tonelint, arguments: list[str]) -> None:
    result = tonelint(*arguments)
    assert result.code == 2
    assert "Error: " in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["chekc"], "check"),
        (["check", "--output-format", "jsno"], "json"),
        (["check", "--fail-on", "warn"], "warning"),
        (["rules", "--output-format", "jason"], "json"),
    ],
)
def test_a_wrong_word_names_the_nearest(
    tonelint: Tonelint, arguments: list[str], near: str
) -> None:
    result = tonelint(*arguments)
    assert result.code == 2
    assert f"Did you mean “{near}”?" in result.err


def test_an_axis_that_is_no_option(tonelint: Tonelint) -> None:
    result = tonelint("check", "--situation", "apology", "mail.md")
    assert result.code == 2
    assert "Write --context situation=…" in result.err
    assert "Did you mean" not in result.err


def test_problems_are_one_line_each(tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch) -> None:
    error = SettingsError.of(
        [
            Problem("Unknown setting “guid”.", "tonelint.yaml", 3, "Did you mean “guide”?"),
            Problem("There is no guide.", "", None, ""),
        ]
    )
    monkeypatch.setattr(run, "check", failing(error))
    result = tonelint("check", "a.md")
    assert result.code == 2
    assert result.err.splitlines() == [
        "tonelint: tonelint.yaml:3: Unknown setting “guid”. Did you mean “guide”?",
        "tonelint: There is no guide.",
    ]


def test_a_fault_of_our_own(tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "check", failing(ZeroDivisionError("by\nzero")))
    result = tonelint("check", "a.md")
    assert result.code == 2
    (line,) = result.err.splitlines()
    assert "ZeroDivisionError: by zero" in line
    assert "report" in line
    monkeypatch.setenv("TONELINT_DEBUG", "1")
    assert "Traceback" in tonelint("check", "a.md").err


def test_debug_shows_where(tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "check", failing(ZeroDivisionError()))
    monkeypatch.setenv("TONELINT_DEBUG", "")
    assert "Traceback" in tonelint("--debug", "check", "a.md").err


def test_stopped_by_the_user(tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "check", failing(KeyboardInterrupt()))
    result = tonelint("check", "a.md")
    assert result.code == 130
    assert result.err.strip() == "Stopped."


def test_the_version() -> None:
    for option in ("--version", "-V"):
        assert command(option).stdout.decode().strip() == f"tonelint {__version__}"


def test_a_reader_that_goes_away_is_not_told_of_violations(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("A clean line of copy.\n", encoding="utf-8")
    ask = f"{sys.executable} -m tonelint rules --output-format json"
    script = f"{{ {ask}; echo $? >code; }} | true"
    result = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert result.stderr == b""
    assert (tmp_path / "code").read_text() == "141\n"


def test_a_reader_that_goes_away_is_no_crash() -> None:
    script = f"{sys.executable} -m tonelint check --help | true"
    result = subprocess.run(["sh", "-c", script], capture_output=True, timeout=60, check=False)
    assert result.stderr == b""


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    result = command(
        "check", "--context", "nonsense", str(tmp_path),
        LC_ALL=locale, LANG=locale, PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", PYTHONIOENCODING="",
    )  # fmt: skip
    assert result.returncode == 2
    assert "“nonsense” is not a context." in result.stderr.decode("utf-8")


def test_the_command_ends_with_its_code_and_all_its_output(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Please utilise it.\n" * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "tonelint", "check", "a.md", "--output-format", "json"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert len(json.loads(result.stdout)["violations"]) >= 3000
