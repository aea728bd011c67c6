"""The built pack: deterministic, loadable, and people's overrides survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.context import merge_axes
from tonelint.errors import PackError
from tonelint.guide.build import (
    drift,
    read_folder,
    read_overrides,
    render_pack,
    stale_overrides,
)
from tonelint.guide.built_yaml import dump
from tonelint.guide.compiled import CompiledGuide
from tonelint.pack.defaults import load_defaults
from tonelint.pack.folder import load_pack
from tonelint.yamldoc import compose, plain

from .helpers import compiled

BODY = """
## Tone

| When | Formality | Max ! |
|---|---|---|
| always | 1–4 | 1 |
| email | 2–3 | |

## Words

| Use | Not | Why |
|---|---|---|
| buy | purchase | short |
| help | assist | |

## Mechanics

- Headings are short. [case: sentence; in heading; when email]
- One sorry. [must: sorry 1..1]
"""
OVERRIDES = """
# we still say it in contracts
overrides:
  # legal asked
  acme/words-buy: {severity: notice}   # until May

  words-help: off
"""


def write(folder: Path, guide: CompiledGuide) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in render_pack(guide, existing=read_folder(folder)).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_build_has_one_file_a_section_and_is_the_same_each_time() -> None:
    one, two = render_pack(compiled(BODY)), render_pack(compiled(BODY))
    assert one == two
    assert sorted(one) == ["mechanics.yaml", "pack.yaml", "words.yaml"]
    words = plain(compose(one["words.yaml"], path=""))
    assert words["rules"][0] == {
        "id": "acme/words-buy",
        "kind": "words",
        "lang": "en",
        "summary": "Write “buy”, not “purchase”.",
        "why": "short",
        "message": "Write “{better}” instead of “{found}”.",
        "severity": "warning",
        "safety": "unsafe",
        "options": {
            "entries": [
                {"find": ["purchase"], "use": ["buy"], "why": "short", "case": "any",
                 "inflect": True}
            ]
        },
        "guide": {
            "path": "acme.voice.md", "line": 24, "section": "words",
            "clause": "Use: buy · Not: purchase · Why: short", "reason": "short",
        },
    }  # fmt: skip


def test_the_head_has_brand_digest_and_tone_rows() -> None:
    head = plain(compose(render_pack(compiled(BODY))["pack.yaml"], path=""))
    assert (head["brand"], head["tonelint"], head["rules"]) == ("Acme", 1, [])
    assert head["digest"] == compiled(BODY).digest
    assert head["guide"]["tone"][1] == {
        "line": 18, "section": "tone", "when": "email", "formality": [2, 3],
    }  # fmt: skip


def test_a_built_pack_loads_as_the_rules_it_was_built_from(tmp_path: Path) -> None:
    guide = compiled(BODY)
    axes = merge_axes(load_defaults().axes, guide.tone.axes)
    pack = load_pack(write(tmp_path / "acme", guide), axis_of=axes.axis_of)
    assert pack.problems == ()
    assert {rule.id: rule for rule in pack.rules} == {rule.id: rule for rule in guide.rules}


def test_overrides_survive_a_rebuild_to_the_letter(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    path = folder / "words.yaml"
    path.write_text(path.read_text() + OVERRIDES)
    write(folder, compiled(BODY.replace("| short |", "| brief |")))
    assert path.read_text().endswith(OVERRIDES)
    assert "brief" in path.read_text()
    again = path.read_text()
    write(folder, compiled(BODY.replace("| short |", "| brief |")))
    assert path.read_text() == again


def test_comments_of_people_stay_above_the_lines_they_were_written_for(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    words = folder / "words.yaml"
    text = words.read_text(encoding="utf-8")
    text = text.replace("rules:\n", "# agreed in May\nrules:\n")
    text = text.replace("- id: acme/words-help", "# the board asked\n- id: acme/words-help")
    help_rule = text.index("words-help")
    at = text.index("  message:", help_rule)
    text = text[:at] + "  # short\n  # and plain\n" + text[at:]
    words.write_text(text, encoding="utf-8")
    assert drift(compiled(BODY), folder) == ()
    changed = compiled(BODY.replace("| buy | purchase | short |\n", "| get | obtain | |\n"))
    write(folder, changed)
    again = words.read_text(encoding="utf-8")
    assert "# agreed in May\nrules:\n" in again
    assert "# the board asked\n- id: acme/words-help" in again
    assert "  # short\n  # and plain\n  message:" in again[again.index("words-help") :]
    assert "words-get" in again
    write(folder, compiled(BODY.replace("| help | assist | |\n", "")))
    assert "the board asked" not in words.read_text(encoding="utf-8")


def test_overrides_are_read_with_or_without_the_pack(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    (folder / "words.yaml").write_text("rules: []\n" + OVERRIDES)
    assert read_overrides(folder) == {
        "acme/words-buy": {"severity": "notice"}, "acme/words-help": {"status": "off"},
    }  # fmt: skip
    assert read_overrides(tmp_path / "nowhere") == {}


@pytest.mark.parametrize(
    ("block", "said", "remedy"),
    [
        ("overrides: [a]\n", "must be a mapping", "rule-id: off"),
        ("overrides:\n  a: loud\n", "“loud” is no severity", "Known: error"),
        ("overrides:\n  a: {sevrity: error}\n", "“sevrity” cannot be overridden", "“severity”"),
        ("overrides:\n  a: {status: of}\n", "“of” is no status", "“off”"),
        ("overrides:\n  a:\n", "says nothing", "{severity: notice}"),
        ("overrides:\n  a: [\n", "The YAML is broken", "indentation"),
    ],
)
def test_wrong_overrides_are_problems_with_lines(
    tmp_path: Path, block: str, said: str, remedy: str
) -> None:
    (tmp_path / "x.yaml").write_text(block)
    with pytest.raises(PackError) as caught:
        read_overrides(tmp_path)
    (only,) = caught.value.problems
    assert (said in only.problem, remedy in only.remedy) == (True, True), only
    assert only.line


def test_drift_names_the_file_the_rule_and_the_field(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    assert drift(compiled(BODY), folder) == ()
    other = compiled(
        BODY.replace("| buy | purchase | short |", "| get | purchase | short |")
        .replace("Headings are", "Headings must be")
        .replace("| 2–3 |", "| 2–4 |")
    )
    assert drift(other, folder) == (
        "mechanics.yaml: acme/mechanics-case: “guide” differs",
        "mechanics.yaml: acme/mechanics-case: “message” differs",
        "mechanics.yaml: acme/mechanics-case: “severity” differs",
        "mechanics.yaml: acme/mechanics-case: “summary” differs",
        "pack.yaml: “digest” differs",
        "pack.yaml: tone row “email”: “formality” differs",
        "words.yaml: acme/words-buy is no longer in the guide",
        "words.yaml: acme/words-get is missing",
    )


def test_overrides_and_line_ends_are_no_drift_but_lost_and_extra_files_are(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    path = folder / "words.yaml"
    path.write_text(path.read_text() + OVERRIDES)
    assert drift(compiled(BODY), folder) == ()
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert drift(compiled(BODY), folder) == ()
    (folder / "old.yaml").write_text("rules: []\n")
    path.unlink()
    assert drift(compiled(BODY), folder) == (
        "old.yaml: its section is no longer in the guide", "words.yaml: is missing",
    )  # fmt: skip


def test_a_comment_in_the_rules_is_drift(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", compiled(BODY))
    path = folder / "words.yaml"
    path.write_text(path.read_text().replace("rules:", "rules: # mine"))
    assert drift(compiled(BODY), folder) == ("words.yaml: is written differently",)


def test_overrides_of_a_section_that_is_gone_are_kept() -> None:
    files = render_pack(compiled(""), existing={"words.yaml": "rules: []\n" + OVERRIDES})
    assert files["words.yaml"].endswith(OVERRIDES)
    assert "rules: []" in files["words.yaml"]


PLAIN = ["1e3", "1_000", "0x10", "true", "no", "null", "~", "12:30", "2026-01-01", "{n}", "9am"]


@pytest.mark.parametrize(
    "text", [*PLAIN, "+", "'", '"', "", " x ", "a: b", "line\nbreak", "# no", "- no"]
)
def test_texts_read_back_as_they_were(text: str) -> None:
    assert plain(compose(dump({"a": text, "b": [text]}), path="")) == {"a": text, "b": [text]}


def test_an_override_of_no_rule_is_told(tmp_path: Path) -> None:
    guide = compiled("## Words\n\n| Use | Not |\n|---|---|\n| buy | purchase |\n")
    folder = write(tmp_path / "acme", guide)
    words = folder / "words.yaml"
    words.write_text(
        words.read_text(encoding="utf-8") + "overrides:\n  acme/words-by: off\n", encoding="utf-8"
    )
    [problem] = stale_overrides(guide, folder)
    assert "“acme/words-by” changes nothing" in problem.problem
    assert problem.remedy == "Did you mean “acme/words-buy”?"
    assert drift(guide, folder) == ()


def test_an_override_to_no_severity_is_told_when_the_pack_is_built(tmp_path: Path) -> None:
    guide = compiled("## Words\n\n| Use | Not |\n|---|---|\n| buy | purchase |\n")
    folder = write(tmp_path / "acme", guide)
    words = folder / "words.yaml"
    text = f"{words.read_text(encoding='utf-8')}overrides:\n  acme/words-buy: loud\n"
    words.write_text(text, encoding="utf-8")
    [problem] = stale_overrides(guide, folder)
    assert problem.problem == "“loud” is no severity."
    assert problem.line == text.count("\n")
