"""The folder of real copy the figures are taken over, and the command run over it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tonelint.formats import is_copy

SETTINGS = "guide: tallybird\n"
OPTIONS = ["--preset", "strict", "--no-cache", "--no-gitignore", "--output-format", "json"]
"""The example guide with every shipped rule, also those in preview; nothing from a cache."""


def folder_of_copy() -> Path:
    """Return the folder named by the first argument or by TONELINT_COPY; exit without one."""
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("TONELINT_COPY", "")
    if not named or not Path(named).is_dir():
        print("Nothing to measure: name a folder of copy as argument or in TONELINT_COPY.")
        raise SystemExit(0)
    return Path(named)


def texts_of_copy(folder: Path) -> dict[str, str]:
    """Return path (from `folder`) -> decoded text of every file that tonelint reads there."""
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        if is_copy(name, text):
            texts[name] = text
    return texts


def write_copies(texts: dict[str, str], folder: Path) -> None:
    """Write the texts under `folder`, with the settings of the benchmarks beside them."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (folder / "tonelint.yaml").write_text(SETTINGS, encoding="utf-8")


def check(folder: Path, *options: str) -> dict[str, Any]:
    """Return the JSON report of `tonelint check` over `folder`; exit when it does not run."""
    command = [sys.executable, "-m", "tonelint", "check", ".", *OPTIONS, *options]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode not in (0, 1, 2) or not result.stdout:
        raise SystemExit(f"{' '.join(command)} ended with {result.returncode}:\n{result.stderr}")
    report: dict[str, Any] = json.loads(result.stdout)
    return report
