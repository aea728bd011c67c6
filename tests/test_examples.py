"""The example brand: what is found in it, where, and that nothing depends on where it lies."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GOLDEN = Path(__file__).parent / "golden" / "examples.txt"
CHANNELS = ("email", "chat", "web")


def check(folder: Path, *arguments: str) -> dict[str, Any]:
    """Return the JSON report of `tonelint check` run in `folder`."""
    command = [sys.executable, "-m", "tonelint", "check", "--output-format", "json", *arguments]
    result = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert result.returncode in (0, 1), result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return check(EXAMPLES, ".")


def lines(report: dict[str, Any]) -> list[str]:
    """Return one line a violation: its place, rule, excerpt, and what the fix makes of it."""
    found = []
    for v in report["violations"]:
        place = f"{v['path']}:{v['start']['line']}:{v['start']['column']}"
        edits = v["fix"]["edits"] if v["fix"] else []
        fix = f" -> {v['fix']['safety']} " + json.dumps(
            [e["text"] for e in edits], ensure_ascii=False
        ) if edits else ""  # fmt: skip
        excerpt = json.dumps(v["excerpt"], ensure_ascii=False)
        found.append(f"{place} {v['severity']} {v['rule']} {excerpt}{fix}")
    return found


def test_findings_are_the_golden_ones(report: dict[str, Any], golden: bool) -> None:
    found = "\n".join(lines(report)) + "\n"
    if golden:
        GOLDEN.write_text(found, encoding="utf-8")
    assert found.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_all_channels_have_findings_with_rewrites(report: dict[str, Any]) -> None:
    assert not report["troubles"]
    for channel in CHANNELS:
        own = [v for v in report["violations"] if v["path"].startswith(f"{channel}/")]
        assert own
        assert any(v["fix"] for v in own)
        assert channel in {v["context"]["channel"] for v in own}


def test_every_faulty_file_has_a_finding(report: dict[str, Any]) -> None:
    files = {
        path.relative_to(EXAMPLES).as_posix()
        for channel in CHANNELS
        for path in (EXAMPLES / channel).iterdir()
    }
    assert files == {v["path"] for v in report["violations"]}


def test_clean_copy_is_clean() -> None:
    report = check(EXAMPLES, "clean")
    assert lines(report) == []
    assert report["summary"]["files"] == len(list(EXAMPLES.glob("clean/*/*")))


def test_excerpts_are_the_source(report: dict[str, Any]) -> None:
    for v in report["violations"]:
        text = (EXAMPLES / v["path"]).read_bytes().decode("utf-8")
        assert text[v["start"]["offset"] : v["end"]["offset"]] == v["excerpt"]


def test_a_copy_elsewhere_gives_the_same(report: dict[str, Any], tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(EXAMPLES, copy)
    assert lines(check(copy, ".")) == lines(report)


def test_checking_from_above_gives_the_same(report: dict[str, Any]) -> None:
    above = check(ROOT, "examples")
    assert [line.removeprefix("examples/") for line in lines(above)] == lines(report)


def test_all_fixes_hold_and_a_second_round_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(EXAMPLES, copy)
    before = check(copy, ".")
    left = check(copy, "--fix", "--unsafe-fixes", ".")
    assert len(left["violations"]) < len(before["violations"])
    once = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    check(copy, "--fix", "--unsafe-fixes", ".")
    assert once == {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    fixed = lines(check(copy, "."))
    assert fixed == lines(left)
    assert (copy / "clean").is_dir()
    for path in EXAMPLES.glob("clean/*/*"):
        assert (copy / path.relative_to(EXAMPLES)).read_bytes() == path.read_bytes()
