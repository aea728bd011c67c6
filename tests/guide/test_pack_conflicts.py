"""Where a guide and the packs it switches on want different things."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.cli.main import run
from tonelint.errors import Problem
from tonelint.guide.pack_conflicts import conflicts
from tonelint.guide.verdict import Judgement
from tonelint.model.rule import Rule
from tonelint.run import guides

from .helpers import FIRST, HEAD, compiled

HEADER = HEAD.replace("packs: [core]", "packs: [core, email]")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def warnings(body: str) -> tuple[Problem, ...]:
    Path("acme.voice.md").write_text(HEADER + body)
    return guides.hold_to_its_word(guides.open_guide("acme.voice.md")).warnings()


def test_a_word_that_a_pack_finds_fault_with_is_named() -> None:
    [found] = warnings("## Words\n\n| Use | Not |\n|---|---|\n| utilise | ply |\n")
    assert (found.path, found.line) == ("acme.voice.md", FIRST + 4)
    assert "“utilise”, and “core/long-words” finds fault with it" in found.problem
    assert "set core/long-words to off" in found.remedy


def test_a_tagline_is_looked_at_and_a_greeting_that_the_guide_decides_is_not() -> None:
    found = warnings(
        "## Tone\n\n| When | Greeting |\n|---|---|\n| email | Dear customer, |\n\n"
        "## Messages\n\n- Tagline: “We utilise time.” [verbatim: tagline]\n"
    )
    assert [(one.line or 0) - FIRST for one in found] == [8]


def test_a_pack_that_sets_a_lever_elsewhere_gives_way_where_the_clause_holds() -> None:
    body = "## Email\n\n- Short. [subject: max 99 chars{}]\n"
    assert warnings(body.format("; when email")) == ()
    assert warnings(body.format("")) == ()


def test_a_lever_that_a_pack_sets_for_more_places_is_named() -> None:
    body = "## Forms\n\n- Ask kindly. [please: use; in hint]\n"
    house = Rule(
        "house/no-please", "please", "Leave it out.", lever="please", options={"style": "avoid"}
    )
    [found] = conflicts(compiled(body), lambda *_, **__: Judgement((), ""), [house])
    assert found.line == FIRST + 2
    assert "“house/no-please” has an opinion on please, too" in found.problem
    assert "take “in” out of this tag: then the pack's rule gives way" in found.remedy


def test_words_that_nobody_minds_are_no_conflict() -> None:
    assert warnings("## Words\n\n| Use | Not |\n|---|---|\n| use | utilise |\n") == ()


def test_the_outcome_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    body = "## Words\n\n| Use | Not |\n|---|---|\n| utilise | ply |\n\n- ✗ All is fine.\n"
    Path("acme.voice.md").write_text(HEADER + body)
    arguments = ["guide", "check", "acme.voice.md", "--output-format", "json"]
    code = run(arguments)
    data = json.loads(capsys.readouterr().out)
    assert (code, data["version"], data["ok"], data["rules"]) == (1, 1, False, 1)
    assert [problem["severity"] for problem in data["problems"]] == ["error", "warning"]
    assert data["problems"][0]["line"] == FIRST + 6
    assert data["problems"][0]["remedy"]


def test_a_guide_that_does_not_compile_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    Path("acme.voice.md").write_text(HEADER + "## M\n\n- No. [cas: sentence]\n- No. [avoid]\n")
    arguments = ["guide", "check", "acme.voice.md", "--output-format", "json"]
    code = run(arguments)
    data = json.loads(capsys.readouterr().out)
    assert (code, data["ok"]) == (2, False)
    assert [problem["line"] - FIRST for problem in data["problems"]] == [2, 3]
