"""Real pages, mails, bots and catalogues: read without a crash, every character leads home."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tonelint.errors import FormatError
from tonelint.formats import format_of

from .reading import document, write_back

_COPY = Path(os.environ.get("TONELINT_COPY") or Path(__file__).parents[3] / "shared" / "copy")
_NAMES = ("text", "markdown", "rasa", "json", "yaml")


@pytest.mark.skipif(not _COPY.is_dir(), reason="the real copy is not on this machine")
@pytest.mark.parametrize("name", _NAMES)
def test_a_sample_of_real_files(name: str) -> None:
    suffixes = {"text": {".txt", ".erb"}, "markdown": {".md", ".mdx"}, "json": {".json"}}
    wanted = suffixes.get(name, {".yml", ".yaml"})
    paths = sorted(path for path in _COPY.rglob("*") if path.suffix in wanted and path.is_file())
    random.Random(7).shuffle(paths)
    read = 0
    for path in paths:
        text = path.read_bytes().decode("utf-8-sig")
        if len(text) > 20_000 or format_of(path.name, text) != name:
            continue
        try:
            document(text, path.name)
        except FormatError:  # a few of the real files are broken YAML
            continue
        write_back(text, path.name, limit=2)
        read += 1
        if read == 12:
            break
    assert read > 5
