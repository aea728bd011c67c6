from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tonelint.report.colour import Paint
from tonelint.report.diff import in_colour, unified


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


def test_colour() -> None:
    paint = Paint(on=True)
    assert in_colour("-two", paint) == "\x1b[31m-two\x1b[0m"
    assert in_colour("+++ b/a.md", paint) == "\x1b[1m+++ b/a.md\x1b[0m"
    assert in_colour(" one", paint) == " one"
    assert in_colour("-two", Paint()) == "-two"
