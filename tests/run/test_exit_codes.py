"""Exit codes for real: 0 nothing to say, 1 violations, 2 wrong input; in every combination."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tonelint.cli.main import run

GUIDE = """\
---
tonelint: 1
brand: Acme
locale: en-GB
packs: []
---
# Acme voice

## Words

| Use | Not |
|---|---|
| use | utilise |
| | simply |

## Small things

- Usually not so loud. [avoid: loudly]
"""
FILES = {
    "clean.md": "Please use it.\n",
    "fixable.md": "Please utilise it.\n",
    "stuck.md": "Simply go on.\n",
    "loud.md": "Please go loudly.\n",  # a notice
    "site/broken.md": b"caf\xe9\n",
    "site/clean.md": "Please use it.\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"acme.voice.md": GUIDE, "tonelint.yaml": "guide: acme.voice.md\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "site").mkdir()
    for name, content in FILES.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (tmp_path / name).write_bytes(raw)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("clean.md", 0),
        ("fixable.md", 1),
        ("stuck.md", 1),
        ("loud.md", 0),
        ("loud.md --fail-on notice", 1),
        ("stuck.md --fail-on error", 0),
        ("stuck.md --fail-on never", 0),
        ("stuck.md --exit-zero", 0),
        ("stuck.md --strict", 1),
        ("site", 0),
        ("site --strict", 2),
        ("site --strict --exit-zero", 2),
        ("site stuck.md", 1),
        ("site/broken.md", 2),
        ("site/broken.md --exit-zero", 2),
        ("site/broken.md --fail-on never", 2),
        ("nowhere.md clean.md", 2),
        ("fixable.md --fix --unsafe-fixes", 0),
        ("fixable.md --fix --unsafe-fixes --exit-non-zero-on-fix", 1),
        ("clean.md --fix --exit-non-zero-on-fix", 0),
        ("stuck.md fixable.md --fix --unsafe-fixes", 1),
        ("stuck.md --fix --exit-zero", 0),
        ("site --fix", 0),
        ("site --fix --strict", 2),
        ("site/broken.md --fix", 2),
        ("fixable.md --diff --unsafe-fixes", 1),
        ("fixable.md --diff --unsafe-fixes --exit-zero", 0),
        ("clean.md --diff", 0),
        ("stuck.md --diff --unsafe-fixes", 0),
        ("site --diff", 0),
        ("site --diff --strict", 2),
        ("site/broken.md --diff", 2),
        ("clean.md -", 2),
    ],
)
def test_files(command: str, code: int) -> None:
    assert run(["check", *command.split(), "--select", "acme/"]) == code


@pytest.mark.parametrize(
    ("name", "options", "code"),
    [
        ("clean.md", "", 0),
        ("fixable.md", "", 1),
        ("fixable.md", "--exit-zero", 0),
        ("fixable.md", "--fix --unsafe-fixes", 0),
        ("fixable.md", "--fix --unsafe-fixes --exit-non-zero-on-fix", 1),
        ("fixable.md", "--diff --unsafe-fixes", 1),
        ("stuck.md", "--fix", 1),
        ("loud.md", "--fail-on notice", 1),
        ("site/broken.md", "", 2),
        ("site/broken.md", "--fix", 2),
    ],
)
def test_standard_input(
    name: str,
    options: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    raw = Path(name).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    arguments = ["check", "-", "--stdin-filename", name, "--select", "acme/", *options.split()]
    assert run(arguments) == code
    out = capfdbinary.readouterr().out
    if "--fix" in options.split():
        assert out == (b"Please use it.\n" if name == "fixable.md" else raw)
    assert Path(name).read_bytes() == raw


def test_a_diff_writes_nothing(folder: Path) -> None:
    run(["check", ".", "--diff", "--unsafe-fixes"])
    for name, content in FILES.items():
        raw = content if isinstance(content, bytes) else content.encode()
        assert (folder / name).read_bytes() == raw
