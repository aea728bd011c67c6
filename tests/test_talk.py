"""Conversations, calls, surveys and replies to reviews: good ones are quiet, bad ones are told.

The files are in `fixtures/talk`, written for this project; what is found in the bad ones is in
`golden/talk.txt`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.run import CheckRequest, list_rules
from tonelint.shipped import rules_folder

FOLDER = Path(__file__).parent / "fixtures" / "talk"
GOLDEN = Path(__file__).parent / "golden" / "talk.txt"
PACKS = ("chat", "phone", "survey", "reviews")
FILES = sorted(
    path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*/*") if path.is_file()
)


def _report(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tonelint", "check", "--output-format", "json", *arguments]
    result = subprocess.run(
        command, cwd=FOLDER, capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    assert result.returncode in (0, 1), result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


@pytest.fixture(scope="module")
def violations() -> list[dict[str, Any]]:
    """Return what the four packs find, rules in preview too."""
    report = _report("--select", ",".join(f"{pack}/" for pack in PACKS), *FILES)
    assert report["troubles"] == []
    assert report["summary"]["files"] == len(FILES)
    found: list[dict[str, Any]] = report["violations"]
    return found


def _line(v: dict[str, Any]) -> str:
    return f"{v['path']}:{v['start']['line']} {v['rule']} {json.dumps(v['excerpt'])} {v['message']}"


def test_there_are_many_files_of_each_sort() -> None:
    for pack in PACKS:
        for sort in ("good", "bad"):
            assert sum(path.startswith(f"{pack}/{sort}/") for path in FILES) >= 4


def test_good_files_are_quiet(violations: list[dict[str, Any]]) -> None:
    assert [_line(v) for v in violations if "/good/" in v["path"]] == []


def test_what_is_found_in_the_bad_ones(violations: list[dict[str, Any]], golden: bool) -> None:
    found = "\n".join(map(_line, violations)) + "\n"
    if golden:
        GOLDEN.write_text(found, encoding="utf-8")
    assert found.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_every_bad_file_is_told(violations: list[dict[str, Any]]) -> None:
    bad = {path for path in FILES if "/bad/" in path}
    assert {v["path"] for v in violations} == bad


def test_customers_are_never_judged(violations: list[dict[str, Any]]) -> None:
    assert {v["segment"]["speaker"] for v in violations} == {"agent", "bot", "brand"}


def test_every_rule_is_needed_somewhere(violations: list[dict[str, Any]]) -> None:
    known = axis_of(load_defaults().axes)
    rules = {
        rule.id
        for pack in PACKS
        for rule in load_pack(rules_folder() / pack, axis_of=known, shown=pack).rules
    }
    assert rules - {v["rule"] for v in violations} == set()


def test_good_files_pass_all_other_rules_too() -> None:
    """Only findings that a writer could do something about are let through, and they are known."""
    report = _report("--preset", "recommended", *(path for path in FILES if "/good/" in path))
    assert [_line(v) for v in report["violations"]] == []


def test_the_packs_are_on_where_no_guide_says_otherwise(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("preset: strict\n", encoding="utf-8")
    request = CheckRequest(paths=(os.fspath(tmp_path),))
    assert {rule.pack for rule in list_rules(request)} >= {*PACKS}
