"""The documents tell the truth: commands exist, and the output shown is what comes out.

In README.md a block marked `console` is run: a line that begins with `$` is a command, the lines
below it are its output. A block whose info string has a file name after the language is that file.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "examples").glob("README.md")),
    *sorted((ROOT / "benchmarks").glob("*.md")),
    *sorted((ROOT / "integrations").rglob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1\s*$", re.M | re.S)
COMMAND = re.compile(r"\btonelint (check|show|rules|explain|test|guide|init)\b([^`\n|>]*)")
UNSET = {"COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "TONELINT_OUTPUT_FORMAT"}
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    """Yield info string and content of the fenced blocks in a document."""
    for match in FENCE.finditer(path.read_text(encoding="utf-8")):
        yield match[2].strip(), match[3]


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in UNSET}
    return subprocess.run(
        [sys.executable, "-m", "tonelint", *arguments], cwd=folder, env=environment, text=True,
        encoding="utf-8", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, timeout=60,
    )  # fmt: skip


@cache
def help_of(*command: str) -> str:
    result = run([*command, "--help"], ROOT)
    assert result.returncode == 0, result.stdout
    return result.stdout


def test_the_readme_shows_what_comes_out(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shown = 0
    for info, content in blocks(ROOT / "README.md"):
        language, _, name = info.partition(" ")
        if name:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        if language == "console":
            for part in content.removeprefix("$ ").split("\n$ "):
                command, _, output = part.partition("\n")
                program, *arguments = shlex.split(command)
                assert program == "tonelint"
                result = run(arguments, tmp_path)
                assert result.returncode in (0, 1), result.stdout
                assert result.stdout.strip() == output.strip(), command
                shown += 1
    assert shown


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_named_commands_and_options_exist(path: Path) -> None:
    for match in COMMAND.finditer(path.read_text(encoding="utf-8")):
        command = [match[1]]
        if match[1] == "guide" and (action := re.match(r"\s+([a-z]+)", match[2])):
            command.append(action[1])
        offered = help_of(*command)
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", match[2]):
            assert re.search(rf"{option}\b", offered), f"{' '.join(command)} {option}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    missing = [link for link in LINK.findall(text) if not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_yaml_blocks_are_yaml(path: Path) -> None:
    for info, content in blocks(path):
        if info.split(" ")[0] == "yaml":
            yaml.safe_load(content)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "integrations").rglob("*.yml")), ids=lambda path: path.name
)
def test_integrations_are_yaml_and_call_the_command(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    for line in text.splitlines():
        if "tonelint check" in line:
            for option in re.findall(r"--[a-z][a-z-]*", line.split("tonelint check", 1)[1]):
                assert option in help_of("check")
