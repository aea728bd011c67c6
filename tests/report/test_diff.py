from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tonelint.report.diff import unified


def test_a_diff() -> None:
    assert list(unified("a/b.md", "one\ntwo\n", "one\n2\n")) == [
        "--- a/a/b.md", "+++ b/a/b.md", "@@ -1,2 +1,2 @@", " one", "-two", "+2"
    ]  # fmt: skip


def test_nothing_changed() -> None:
    assert list(unified("a.md", "same", "same")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\ntwo", "one\n2"),
        ("one\ntwo\n", "one\n2"),
        ("one\r\ntwo\r\n", "one\r\n2\r\n"),
        ("one\ftwo\u2028three\n", "one\f2\u2028three\n"),
    ],
)
def test_git_applies_it(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "copy.md"
    path.write_bytes(before.encode())
    diff = "".join(f"{line}\n" for line in unified("copy.md", before, after))
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=diff.encode(), check=True)
    assert path.read_bytes() == after.encode()
