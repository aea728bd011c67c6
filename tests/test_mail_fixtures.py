"""Mails and pages written for the tests: what is said of them, and of good ones nothing."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from tonelint import run
from tonelint.model.violation import Report
from tonelint.run import CheckRequest

FOLDER = Path(__file__).parent / "fixtures" / "mail"
GOLDEN = Path(__file__).parent / "golden" / "mail.txt"
PACKS = ("email/", "transactional/", "web/", "promises/")
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*"))


@pytest.fixture(scope="module")
def report() -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(FOLDER)
        return run.check(CheckRequest(paths=(".",), use_results=False))


def lines(report: Report) -> list[str]:
    found = []
    for v in report.violations:
        if v.rule.startswith(PACKS):
            line = report.sources[v.path].count("\n", 0, v.span.start) + 1
            found.append(f"{v.path}:{line} {v.rule} {' '.join(v.excerpt.split())}".rstrip())
    return found


def test_what_is_found(report: Report, golden: bool) -> None:
    found = lines(report)
    if golden:
        GOLDEN.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert report.troubles == ()
    assert found == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_good_ones_and_parts_are_left_alone_by_every_rule(report: Report) -> None:
    by_file = defaultdict(list)
    for violation in report.violations:
        by_file[violation.path].append(violation.rule)
    good = [name for name in FILES if "-good." in name or name.startswith("parts/")]
    assert len(good) >= 15
    assert {name: by_file[name] for name in good if by_file[name]} == {}


def test_every_faulty_one_has_a_finding(report: Report) -> None:
    faulty = [name for name in FILES if "-good." not in name and not name.startswith("parts/")]
    assert len(faulty) >= 15
    assert set(faulty) <= {line.split(":")[0] for line in lines(report)}
