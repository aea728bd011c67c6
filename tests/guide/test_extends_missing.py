"""Guides that extend what is not there, what cannot be read, or each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.errors import SettingsError
from tonelint.run import guides

from .test_extends import COMPANY, HEAD, errors, prepare


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    prepare(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "said"),
    [("compny.voice.md", "There is no guide “compny.voice.md”"), ("tallybrd", "“tallybrd”")],
)
def test_a_guide_that_is_not_there_is_told(name: str, said: str) -> None:
    problems = errors(head=f"---\ntonelint: 1\nbrand: A\nextends: {name}\n")
    assert (problems[0].line, said in problems[0].problem) == (4, True)
    assert problems[0].remedy


def test_guides_that_extend_each_other_are_told(folder: Path) -> None:
    (folder / "company.voice.md").write_text(
        COMPANY.replace("packs:", "extends: product.voice.md\npacks:")
    )
    [problem] = errors()
    assert (problem.path, problem.line) == ("company.voice.md", 5)
    assert "extends this guide" in problem.problem


def test_a_guide_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "company.voice.md").write_bytes(b"---\n\xff\n---\n")
    problems = errors(head=HEAD + "brand: A\n")
    assert (problems[0].line, "cannot be read" in problems[0].problem) == (3, True)


def test_a_guide_that_extends_itself_is_told() -> None:
    [problem] = errors(head=HEAD.replace("company", "product"))
    assert (problem.line, problem.problem) == (3, "The guide extends itself.")
    assert "Take “extends” out" in problem.remedy


def test_nothing_is_said_of_what_hangs_on_a_guide_that_is_missing(folder: Path) -> None:
    (folder / "company.voice.md").unlink()
    body = "## M\n\n- Dashes. [dash: spaced-en; overrides; when post]\n- No. [dahs: x]\n"
    problems = errors(body, head=HEAD + "brand: A\ndrops: [words-help]\n")
    assert len(problems) == 2
    assert problems[0].problem.startswith("There is no guide “company.voice.md”")
    assert problems[1].problem == "Unknown check “dahs”."


def test_a_pack_that_is_not_there_is_told_where_it_is_named() -> None:
    Path("company.voice.md").write_text(COMPANY.replace("packs: [core]", "packs: [core, emial]"))
    Path("product.voice.md").write_text(f"{HEAD}brand: A\n---\n")
    for name in ("company.voice.md", "product.voice.md"):
        with pytest.raises(SettingsError) as caught:
            guides.hold_to_its_word(guides.open_guide(name))
        [problem] = caught.value.problems
        assert (problem.path, problem.line) == ("company.voice.md", 5)
        assert "Did you mean “email”?" in problem.remedy
