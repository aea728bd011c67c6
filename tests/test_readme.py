"""The documents tell the truth: commands exist, and the output shown is what comes out.

In README.md a block marked `console` is run: a line that begins with `$` is a command, the lines
below it are its output (`pytest tests/test_readme.py --golden` writes them anew). A block whose
info string has a file name after the language is that file.
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
from itertools import repeat
from pathlib import Path

import pytest
import yaml

from tonelint.language import syntax

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = [
    README,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "examples").glob("README.md")),
    *sorted((ROOT / "benchmarks").glob("*.md")),
    *sorted((ROOT / "integrations").rglob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1\s*$", re.M | re.S)
COMMAND = re.compile(
    r"\btonelint (check|show|score|calibrate|rules|explain|test|guide|init)\b([^`\n|>]*)"
)
UNSET = {"COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "TONELINT_OUTPUT_FORMAT"}
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    """Yield info string and content of the fenced blocks in a document."""
    for match in FENCE.finditer(path.read_text(encoding="utf-8")):
        yield match[2].strip(), match[3]


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in UNSET}
    environment[syntax.VARIABLE] = "none"  # what a plain installation says
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


def test_the_readme_shows_what_comes_out(tmp_path: Path, golden: bool) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shown = [block for block in map(played, blocks(README), repeat(tmp_path)) if block]
    assert shown
    if golden:
        text = README.read_text(encoding="utf-8")
        for before, after in shown:
            text = text.replace(before, after)
        README.write_text(text, encoding="utf-8")
    else:
        for before, after in shown:
            assert after.splitlines() == before.splitlines()


def played(block: tuple[str, str], folder: Path) -> tuple[str, str] | None:
    """Return a console block as it is written and as it comes out; write a block with a name."""
    info, content = block
    language, _, name = info.partition(" ")
    if name:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    if language != "console":
        return None
    commands = [line for line in content.splitlines() if line.startswith("$ ")]
    return content, "".join(f"{line}\n{output_of(line, folder)}" for line in commands)


def output_of(line: str, folder: Path) -> str:
    """Return what the command after the `$` prints."""
    prompt, program, *arguments = shlex.split(line)
    assert (prompt, program) == ("$", "tonelint")
    result = run(arguments, folder)
    assert result.returncode in (0, 1), result.stdout
    return result.stdout.strip("\n") + "\n"


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
