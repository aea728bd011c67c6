"""Guides checked by the real engine: every ✗ is flagged by its clause, every fix is exact."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tonelint.guide.verdict import GuideCheck
from tonelint.model.rule import Safety, Severity
from tonelint.run import CheckRequest, check, guides
from tonelint.shipped import guides_folder

from .helpers import HEAD

GUIDES = (
    Path(__file__).parent / "acme_bank.voice.md",
    *sorted(Path(guides_folder()).glob("*.voice.md")),
)


@cache
def checked(path: Path) -> GuideCheck:
    return guides.hold_to_its_word(guides.open_guide(str(path)))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_every_example_holds(path: Path) -> None:
    result = checked(path)
    assert len(result.examples) > 15
    assert [(one.test.line, one.problem) for one in result.examples if not one.ok] == []


def test_every_kind_of_tag_of_acme_bank_has_an_example_that_holds() -> None:
    result = checked(GUIDES[0])
    assert (result.ok, len(result.examples), result.warnings()) == (True, 22, ())


def test_a_bullet_about_a_tone_lever_sets_severity_and_safety_of_what_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "cache"))
    tag = "- Never shout at anybody. [exclamation: avoid; safe]\n"
    (tmp_path / "acme.voice.md").write_text(f"{HEAD}## S\n\n{tag}")
    (tmp_path / "tonelint.yaml").write_text("guide: acme.voice.md\n")
    (tmp_path / "a.txt").write_text("Your order is on its way!\n")
    for _ in ("compiled", "kept"):
        [found] = check(CheckRequest(paths=("a.txt",), use_results=False)).violations
        assert found.rule == "tone/too-many-exclamation-marks"
        assert found.severity is Severity.ERROR
        assert found.fix is not None
        assert found.fix.safety is Safety.SAFE
