"""Guides checked by the real engine: every ✗ is flagged by its clause, every fix is exact."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tonelint.guide.verdict import GuideCheck
from tonelint.run import guides
from tonelint.shipped import guides_folder

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
