"""Where a clause of the guide sets a lever, a pack's rule on the same lever is silent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.cli.main import run

GUIDE = """---
tonelint: 1
brand: Acme
locale: [en-GB, de]
packs: [web]
axes:
  channel: [web, chat]
---
# Acme

## Please

- Say please. [please: use{}]
"""
FORM = '<p class="error">Please enter your name.</p><p class="error">Choose a day.</p>\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(capsys: pytest.CaptureFixture[str], tag: str, *more: str) -> set[str]:
    """Return the rules about “please” that speak about a form."""
    Path("acme.voice.md").write_text(GUIDE.replace("{}", tag))
    Path("form.html").write_text(FORM)
    run(["check", "--guide", "acme.voice.md", "--output-format", "concise", *more, "form.html"])
    said = capsys.readouterr().out
    return {word for word in said.split() if "please" in word and "/" in word}


def test_a_pack_speaks_where_the_clause_does_not_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "; when chat", "--channel", "web") == {"web/please-in-error"}


def test_it_is_silent_where_the_clause_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "; when chat", "--channel", "chat") == set()
    assert found(capsys, "", "--channel", "web") == set()


def test_it_speaks_in_the_places_that_the_clause_leaves_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert found(capsys, "; in hint", "--channel", "web") == {"web/please-in-error"}
    assert found(capsys, "; in hint, error", "--channel", "web") == set()


def test_it_speaks_when_the_clause_is_off(capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--channel", "chat", "--ignore", "acme/please-please"]
    assert found(capsys, "; when chat", *more) == {"web/please-in-error"}


def test_no_conflict_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    Path("acme.voice.md").write_text(GUIDE.replace("{}", "; when chat"))
    assert run(["rules", "--conflicts", "--guide", "acme.voice.md"]) == 0
    assert "No conflicts" in capsys.readouterr().out


FORMS = """---
tonelint: 1
brand: Acme
packs: [chat]
axes:
  channel: [chat]
---
# Acme

## Marks

- Apostrophes are curly. [quotes: curly]
"""


def wordings(capsys: pytest.CaptureFixture[str], guide: str) -> list[str]:
    """Return what is offered in place of a promise without a day."""
    Path("acme.voice.md").write_text(guide)
    Path("a.md").write_text("We will get back to you.\n")
    more = ["--channel", "chat", "--output-format", "json"]
    run(["check", "--guide", "acme.voice.md", *more, "a.md"])
    found = json.loads(capsys.readouterr().out)["violations"]
    [one] = [one for one in found if one["rule"] == "chat/follow-up-without-date"]
    return [suggestion["title"] for suggestion in one["suggestions"]]


def test_model_wordings_are_in_the_forms_of_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    plain = wordings(capsys, FORMS.replace("[quotes: curly]", ""))
    curly = wordings(capsys, FORMS)
    assert "'" in plain[0]
    assert curly == [plain[0].replace("'", "’")]
    assert wordings(capsys, FORMS.replace("curly]", "curly; when not chat]")) == plain


def test_the_forms_of_a_guide_and_a_model_wording_are_no_conflict(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("acme.voice.md").write_text(FORMS)
    assert run(["rules", "--conflicts", "--guide", "acme.voice.md"]) == 0
    assert "No conflicts" in capsys.readouterr().out
