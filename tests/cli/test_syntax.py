"""Rules that need a language model: with one, and on a machine without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import run
from tonelint.language import syntax
from tonelint.run import CheckRequest

from .conftest import Tonelint

RULE = "plain-language/no-actor"
COPY = "# Backups\n\nIt is recommended that you back up your photos.\n"

needs_model = pytest.mark.skipif(not syntax.identity(), reason=f"no model: {syntax.INSTALL}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a page; what is kept is kept apart."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    (tmp_path / "a.md").write_text(COPY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(syntax.VARIABLE, "none")


def check(*select: str) -> run.Report:
    return run.check(CheckRequest(paths=("a.md",), select=select or (RULE,)))


@needs_model
@pytest.mark.usefixtures("folder")
def test_with_a_model_the_rules_run_and_nothing_is_noted() -> None:
    report = check()
    assert [violation.rule for violation in report.violations] == [RULE]
    assert report.notes == ()


@pytest.mark.usefixtures("folder", "no_model")
def test_without_a_model_one_note_says_what_to_install() -> None:
    report = check(RULE, "plain-language/noun-string")
    assert report.violations == report.troubles == ()
    (note,) = report.notes
    assert note == (
        "2 rules need a language model and did not run (plain-language/no-actor, "
        f"plain-language/noun-string). To install one: {syntax.INSTALL}"
    )


@pytest.mark.usefixtures("folder", "no_model")
def test_no_note_when_no_rule_needs_a_model() -> None:
    assert check("core/blame").notes == ()


@needs_model
@pytest.mark.usefixtures("folder")
def test_a_result_without_a_model_is_not_taken_for_one_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as without:
        without.setenv(syntax.VARIABLE, "none")
        assert check().violations == ()
        assert len(check().notes) == 1  # said again with a kept result
    assert len(check().violations) == 1


@pytest.mark.usefixtures("folder", "no_model")
@pytest.mark.parametrize("name", ["text", "concise", "json", "github", "sarif"])
def test_every_format_says_it_once_and_ends_well(name: str, tonelint: Tonelint) -> None:
    result = tonelint("check", "a.md", "--select", RULE, "--strict", "--output-format", name)
    assert result.code == 0, result
    said = " ".join((result.out if name == "text" else result.err).split())
    assert said.count(syntax.INSTALL) == 1
    if name == "sarif":
        (invocation,) = json.loads(result.out)["runs"][0]["invocations"]
        (notification,) = invocation["toolExecutionNotifications"]
        assert notification["level"] == "note"
        assert syntax.INSTALL in notification["message"]["text"]
        assert invocation["executionSuccessful"]


@pytest.mark.usefixtures("folder", "no_model")
def test_a_pack_says_which_rules_could_not_be_tried(tonelint: Tonelint) -> None:
    result = tonelint("test", "plain-language")
    assert result.code == 0, result
    assert f"not tried: they need a language model ({syntax.INSTALL})" in result.out


@needs_model
@pytest.mark.usefixtures("folder")
def test_the_library_is_loaded_for_candidates_only(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text("# Backups\n\nBack up your photos.\n", encoding="utf-8")
    monkeypatch.setattr(syntax, "_pipeline", lambda _: pytest.fail("a model was loaded"))
    assert check().violations == ()
