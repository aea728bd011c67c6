"""Results that are kept: the same answer, until anything that matters has changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import run
from tonelint.cache import store
from tonelint.report import json as as_json
from tonelint.run import CheckRequest

COPY = "Hi [Name],\n\nPlease utilise the “form” 🎉!! We utilised it & more.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder with a page in it; what is kept is kept apart."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "kept"))
    (tmp_path / "a.md").write_text(COPY, encoding="utf-8")
    return tmp_path


def report(**given: object) -> dict[str, object]:
    request = CheckRequest(paths=("a.md",), guide="tallybird", **given)  # type: ignore[arg-type]
    return json.loads("".join(as_json.render(run.check(request))))


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "kept" / "results").rglob("*.json"))


def test_a_second_check_says_exactly_the_same(folder, monkeypatch):
    first = report()
    assert first["violations"]
    assert len(kept(folder)) == 1
    monkeypatch.setattr("tonelint.run.checking.import_module", None)  # nothing is judged again
    assert report() == first


def test_no_cache_judges_again_and_keeps_nothing(folder):
    fresh = report(use_results=False)
    assert kept(folder) == []
    assert report() == fresh


@pytest.mark.parametrize(
    "given",
    [{"context": {"situation": "problem"}}, {"select": ("core/",)}, {"preset": ("strict",)}],
)
def test_another_question_has_another_answer(folder, given):
    report()
    report(**given)
    assert len(kept(folder)) == 2


def test_another_text_or_other_settings_have_another_answer(folder):
    report()
    (folder / "a.md").write_text(COPY.replace("more", "less"), encoding="utf-8")
    report()
    settings = "overrides: [{path: '*.md', context: {channel: email}}]\n"
    (folder / "tonelint.yaml").write_text(settings)
    assert report()["violations"][0]["context"]["channel"] == "email"
    assert len(kept(folder)) == 3


def test_a_damaged_entry_is_made_again(folder):
    first = report()
    for text in ("{", "[]", '{"counts": {}, "contexts": [], "violations": [{}]}'):
        kept(folder)[0].write_text(text)
        assert report() == first


def test_a_folder_that_cannot_be_written_costs_nothing_but_speed(folder, monkeypatch):
    (folder / "file").write_text("")
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(folder / "file" / "below"))
    assert report()["violations"]


def test_a_broken_file_is_not_kept(folder):
    (folder / "a.md").write_bytes(b"caf\xe9")
    assert report()["troubles"]
    assert kept(folder) == []


def test_what_nobody_asked_for_in_two_weeks_is_swept_out(folder, monkeypatch):
    report()
    monkeypatch.setattr(store.time, "time", lambda: 4_000_000_000.0)
    store.sweep()
    assert kept(folder) == []
