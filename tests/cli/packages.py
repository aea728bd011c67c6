"""Installed Python packages with packs in them, made for tests."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import invalidate_caches
from pathlib import Path

import pytest

RULE = """\
kind: words
message: Write “{better}” instead of “{found}”.
options: {entries: [{find: [revert back], use: [reply]}]}
examples:
  - {bad: "We'll [[revert back]] soon.", good: "We'll reply soon."}
  - {good: "You can revert to the old plan."}
"""
HEAD = 'name: acme-support\nversion: "1.2"\n'
TRAP = "raise RuntimeError('this package must not be imported')\n"
"""What stands in every module: packs are data, and no code of a package may run."""


def install(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    files: Mapping[str, str],
    points: Mapping[str, str],
    name: str = "acme-tone",
    version: str = "3.0",
) -> Path:
    """Return the folder `site` after a package was installed there; it is then looked in."""
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    lines = "".join(f"{key} = {value}\n" for key, value in points.items())
    texts = {
        f"{info.name}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info.name}/entry_points.txt": f"[tonelint.packs]\n{lines}",
        **files,
    }
    for path, text in texts.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    if str(site) not in sys.path:
        monkeypatch.syspath_prepend(site)
    invalidate_caches()
    return site
