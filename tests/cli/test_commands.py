"""Whole commands over a small brand of their own, as a writer would use them."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from .conftest import Tonelint

SCHEMA = json.loads(files("tonelint.report").joinpath("schema.json").read_text("utf-8"))
GUIDE = """\
---
tonelint: 1
brand: Wren
locale: en-GB
packs: []
---
# Wren voice guide

## Words

| Use | Not | Why |
|---|---|---|
| use | utilise | the short word is clear |

- ✗ Please utilise it. → ✓ Please use it.
"""

PAGE = """\
---
tonelint: {channel: email}
---
Please utilise the form.
"""


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    (tmp_path / "wren.voice.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "tonelint.yaml").write_text("guide: wren.voice.md\n", encoding="utf-8")
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


pytestmark = pytest.mark.usefixtures("brand")


def test_check(tonelint: Tonelint) -> None:
    result = tonelint("check", "page.md")
    assert result.code == 1
    assert "Write “use” instead of “utilise”." in result.out
    assert "Wren voice guide, Words, line 13" in result.out
    assert "the short word is clear" in result.out
    assert "rewrite  Please use the form." in result.out
    assert result.err == ""


def test_check_as_json(tonelint: Tonelint) -> None:
    result = tonelint("check", "--output-format", "json")
    data = json.loads(result.out)
    jsonschema.validate(data, SCHEMA)
    (found,) = [v for v in data["violations"] if v["path"] == "page.md"]
    start, end = found["start"]["offset"], found["end"]["offset"]
    assert PAGE[start:end] == found["excerpt"] == "utilise"
    assert found["context"]["channel"] == "email"
    assert found["guide"]["path"] == "wren.voice.md"


def test_fix_then_nothing_is_left(tonelint: Tonelint, brand: Path) -> None:
    result = tonelint("check", "page.md", "--fix", "--unsafe-fixes")
    assert result.code == 0
    assert result.out.startswith("Fixed 1 place in 1 file.\n")
    assert (brand / "page.md").read_text("utf-8") == PAGE.replace("utilise", "use")


def test_fix_standard_input(tonelint: Tonelint) -> None:
    arguments = ("check", "-", "--stdin-filename", "page.md", "--fix", "--unsafe-fixes")
    assert tonelint(*arguments, stdin=PAGE.encode()).out == PAGE.replace("utilise", "use")
    clean = b"All well.\r\n"
    assert tonelint(*arguments, stdin=clean).out == clean.decode()


def test_diff(tonelint: Tonelint, brand: Path) -> None:
    result = tonelint("check", "page.md", "--diff", "--unsafe-fixes")
    assert result.code == 1
    assert "\n+Please use the form.\n" in result.out
    assert (brand / "page.md").read_text("utf-8") == PAGE


def test_a_named_file_that_is_not_there(tonelint: Tonelint) -> None:
    result = tonelint("check", "pge.md")
    assert result.code == 2
    assert "pge.md\n    There is no such file or folder." in result.out


def test_broken_settings(tonelint: Tonelint, brand: Path) -> None:
    (brand / "tonelint.yaml").write_text("guid: wren.voice.md\n", encoding="utf-8")
    result = tonelint("check", "page.md")
    assert result.code == 2
    assert "Did you mean “guide”?" in result.err


def test_show(tonelint: Tonelint) -> None:
    result = tonelint("show", "page.md")
    assert result.code == 0
    assert "channel" in result.out
    assert "body  Please utilise the form." in result.out


def test_show_as_json(tonelint: Tonelint) -> None:
    data = json.loads(tonelint("show", "page.md", "--output-format", "json").out)
    jsonschema.validate(data, SCHEMA)
    (message,) = data["messages"]
    assert message["context"]["channel"] == "email"
    for run in message["segments"][0]["runs"]:
        assert not run["verbatim"] or PAGE[run["start"] : run["end"]] == run["text"]


def test_show_standard_input(tonelint: Tonelint) -> None:
    assert "Hello you." in tonelint("show", "-", stdin=b"Hello you.\n").out


def test_rules(tonelint: Tonelint) -> None:
    result = tonelint("rules", "--select", "wren/")
    assert "wren  1 rule" in result.out
    assert "wren/words-use  warning" in result.out
    data = json.loads(tonelint("rules", "--output-format", "json").out)
    jsonschema.validate(data, SCHEMA)
    assert {rule["id"]: rule["generated"] for rule in data["rules"]}["wren/words-use"] is True


def test_rules_of_a_channel_nobody_knows(tonelint: Tonelint) -> None:
    assert tonelint("rules", "--channel", "email").code == 0
    result = tonelint("rules", "--channel", "emial")
    assert result.code == 2
    assert "Did you mean “email”?" in result.err


def test_explain_a_rule(tonelint: Tonelint) -> None:
    result = tonelint("explain", "wren/words-use")
    assert result.code == 0
    assert "Guide     Wren voice guide, Words, line 13" in result.out
    assert "wren/words-use: off" in result.out
    page = json.loads(tonelint("explain", "wren/words-use", "--output-format", "json").out)
    assert page["guide"]["line"] == 13


def test_explain_a_rule_that_is_not_there(tonelint: Tonelint) -> None:
    result = tonelint("explain", "wren/words-usee")
    assert result.code == 2
    assert "Did you mean “wren/words-use”?" in result.err


def test_explain_a_context(tonelint: Tonelint) -> None:
    arguments = ("explain", "--channel", "email", "--context", "situation=apology")
    result = tonelint(*arguments)
    assert result.code == 0
    assert result.out.startswith("Limits for channel email, situation apology\n")
    assert "default targets.yaml:" in result.out
    data = json.loads(tonelint(*arguments, "--output-format", "json").out)
    assert data["context"] == {"channel": "email", "situation": "apology"}
    assert data["limits"]


def test_test_of_a_guide(tonelint: Tonelint, brand: Path) -> None:
    result = tonelint("test", "wren.voice.md")
    assert (result.code, result.out) == (0, "wren.voice.md: 1 rule, 1 example: all kept\n")
    broken = GUIDE.replace("✗ Please utilise it.", "✗ Please employ it.")
    (brand / "wren.voice.md").write_text(broken, encoding="utf-8")
    result = tonelint("test", "wren.voice.md", "-q")
    assert result.code == 1
    assert "wren.voice.md:15: No clause of #words flags this bad example." in result.out


def test_test_of_a_guide_by_any_name(tonelint: Tonelint, brand: Path) -> None:
    (brand / "wren.voice.md").rename(brand / "voice.md")
    result = tonelint("test", "voice.md")
    assert (result.code, result.out) == (0, "voice.md: 1 rule, 1 example: all kept\n")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("chat", "It is a pack: “tonelint rules --select chat/ --preview” lists its rules."),
        ("chat/", "It is a pack:"),
        ("dead-end", "Did you mean “chat/dead-end”?"),
        ("chat/dead-and", "Did you mean “chat/dead-end”?"),
        ("xyz", "“tonelint rules --preview” lists them."),
    ],
)
def test_a_name_that_is_no_rule(tonelint: Tonelint, brand: Path, name: str, remedy: str) -> None:
    (brand / "tonelint.yaml").unlink()
    result = tonelint("explain", name)
    assert result.code == 2
    assert f"There is no rule “{name}”" in result.err
    assert remedy in result.err
    assert len(result.err) < 250


def test_test_of_a_pack(tonelint: Tonelint, brand: Path) -> None:
    (brand / "house").mkdir()
    rule = (
        "kind: words\nsummary: Long words.\nwhy: Short is clear.\nsource: us\n"
        "message: Write “{better}”.\noptions: {entries: [{find: [utilise], use: [use]}]}\n"
        "examples:\n  - {bad: 'Please [[utilise]] it.'}\n  - {good: 'Please use it.'}\n"
    )
    (brand / "house" / "long.yaml").write_text(rule, encoding="utf-8")
    result = tonelint("test", "house")
    assert (result.code, result.out) == (0, "house: 1 rule, 2 examples: all kept\n")
    wrong = rule.replace("Please use it.", "Please utilise it.")
    (brand / "house" / "long.yaml").write_text(wrong, encoding="utf-8")
    result = tonelint("test", "house")
    assert result.code == 1
    assert "“utilise” at 7 is found and not marked." in result.out


def test_test_of_nothing_known(tonelint: Tonelint) -> None:
    result = tonelint("test", "tallybrid")
    assert result.code == 2
    assert "Did you mean “tallybird”?" in result.err


def test_guide_check(tonelint: Tonelint, brand: Path) -> None:
    result = tonelint("guide", "check")
    assert (result.code, result.out) == (0, "wren.voice.md: All is well. 1 rule, 1 example.\n")
    own = GUIDE.replace("## Words\n", "## Words\n\nWe utilise short words.\n")
    (brand / "wren.voice.md").write_text(own, encoding="utf-8")
    result = tonelint("guide", "check", "wren.voice.md")
    assert result.code == 1
    assert "error    wren.voice.md:11\n" in result.out


def test_guide_check_of_a_broken_guide(tonelint: Tonelint, brand: Path) -> None:
    (brand / "wren.voice.md").write_text(GUIDE.replace("| Why |", "| Wy |"), encoding="utf-8")
    result = tonelint("guide", "check")
    assert result.code == 2
    assert result.err.startswith("tonelint: wren.voice.md:11: ")


def test_guide_check_on_a_day(tonelint: Tonelint, brand: Path) -> None:
    facts = (
        "\n## Facts\n\n| Fact | Value | Spotted by | Review by |\n|---|---|---|---|\n"
        "| trial | 30-day free trial | {duration} free trial | 2027-01-31 |\n"
    )
    (brand / "wren.voice.md").write_text(GUIDE + facts, encoding="utf-8")
    assert "was to be reviewed" not in tonelint("guide", "check", "--as-of", "2027-01-30").out
    result = tonelint("guide", "check", "--as-of", "2027-02-01")
    assert result.code == 0
    assert "“trial” was to be reviewed by 2027-01-31." in result.out
    assert tonelint("guide", "check", "--as-of", "soon").code == 2


def test_guide_build(tonelint: Tonelint, brand: Path) -> None:
    assert tonelint("guide", "build", "--check").code == 1
    result = tonelint("guide", "build")
    assert result.code == 0
    assert "Wrote 1 rule to rules/wren" in result.out
    assert tonelint("guide", "build", "--check").code == 0
    built = brand / "rules" / "wren" / "words.yaml"
    built.write_text(built.read_text("utf-8").replace("“{better}”", "{better}"), encoding="utf-8")
    result = tonelint("guide", "build", "--check")
    assert result.code == 1
    assert "rules/wren/words.yaml: wren/words-use: “message” differs" in result.out
    tonelint("guide", "build")
    assert tonelint("guide", "build", "--check").code == 0


def test_guide_build_keeps_what_people_wrote(tonelint: Tonelint, brand: Path) -> None:
    tonelint("guide", "build")
    built = brand / "rules" / "wren" / "words.yaml"
    with built.open("a", encoding="utf-8") as file:
        file.write("\noverrides:\n  # too strict for now\n  words-use: notice\n")
    assert tonelint("guide", "build").code == 0
    assert "# too strict for now\n  words-use: notice" in built.read_text("utf-8")
    assert tonelint("check", "page.md").code == 0


def test_guide_build_replaces_no_rules_of_ours(tonelint: Tonelint, brand: Path) -> None:
    own = brand / "rules" / "wren" / "ours.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("kind: words\n", encoding="utf-8")
    result = tonelint("guide", "build")
    assert result.code == 2
    assert "not built from a guide" in result.err
    assert own.read_text("utf-8") == "kind: words\n"


def test_guide_coverage(tonelint: Tonelint) -> None:
    result = tonelint("guide", "coverage")
    assert result.code == 0
    assert result.out.startswith("wren.voice.md: 100% of what it says is checked (1 of 1 clause).")
    assert "all            1             ·       ·       ·         1" in result.out.splitlines()
    assert "of its packs with no clause behind" in result.out


def test_guide_coverage_for_machines_and_meetings(tonelint: Tonelint, brand: Path) -> None:
    data = json.loads(tonelint("guide", "coverage", "--output-format", "json").out)
    assert data["counts"] | {"share": 1.0} == data["counts"]
    (section,) = data["sections"]
    (clause,) = section["clauses"]
    assert clause["status"] == "checked"
    assert clause["rules"] == ["wren/words-use"]
    assert clause["examples"] == [section["line"] + 6]
    assert (
        tonelint("guide", "coverage", "--output-format", "html", "--output-file", "c.html").out
        == ""
    )
    page = (brand / "c.html").read_text("utf-8")
    assert "<title>Wren voice guide: coverage</title>" in page
    assert not re.search(r"(?:src|href)=.(?!#)", page)  # it needs nothing else


def test_init(tonelint: Tonelint, brand: Path) -> None:
    result = tonelint("init")
    assert result.code == 2
    assert "There is a settings file already." in result.err
    (brand / "tonelint.yaml").unlink()
    assert tonelint("init").code == 0
    text = (brand / "tonelint.yaml").read_text("utf-8")
    assert '\nguide: "wren.voice.md"\n' in text
    assert tonelint("check", "page.md").code == 1


def test_init_names_no_guide_that_is_not_there(tonelint: Tonelint, brand: Path) -> None:
    (brand / "tonelint.yaml").unlink()
    result = tonelint("init", "--guide", "tallybrid")
    assert result.code == 2
    assert "There is no guide “tallybrid”." in result.err
    assert "Did you mean “tallybird”?" in result.err
    assert not (brand / "tonelint.yaml").exists()
    assert tonelint("init", "--guide", "tallybird").code == 0
    assert '\nguide: "tallybird"\n' in (brand / "tonelint.yaml").read_text("utf-8")


def test_init_without_a_guide(tonelint: Tonelint, brand: Path) -> None:
    (brand / "tonelint.yaml").unlink()
    (brand / "wren.voice.md").unlink()
    assert tonelint("init").code == 0
    assert "\n# guide: tallybird\n" in (brand / "tonelint.yaml").read_text("utf-8")


def test_someone_without_settings_is_told_how_to_begin(tonelint: Tonelint, brand: Path) -> None:
    hint = "“tonelint init” writes a first tonelint.yaml."
    assert hint not in " ".join(tonelint("check", "page.md").out.split())
    (brand / "tonelint.yaml").unlink()
    assert hint in " ".join(tonelint("check", "page.md").out.split())
    assert hint not in " ".join(tonelint("check", "page.md", "-q").out.split())


TONE = """
## Tone

| When | Max ! | Formality |
|---|---|---|
| always | 2 | 1–3 |
| email | 1 | 1–2 |
| problem | 0 | 3–4 |
"""


def test_guide_contexts(tonelint: Tonelint, brand: Path) -> None:
    (brand / "wren.voice.md").write_text(
        GUIDE.replace("packs: []", "packs: []\naxes:\n  channel: [email, chat]\n"
                      "  situation: {values: [routine, problem], default: routine, "
                      "tightens: true}") + TONE,
        encoding="utf-8",
    )  # fmt: skip
    result = tonelint("guide", "contexts")
    assert result.code == 0
    assert "wren.voice.md: 6 contexts (3 channel × 2 situation)" in result.out
    assert "two rows leave no room in 1 context" in result.out
    one = tonelint("guide", "contexts", "--axis", "channel", "--context", "situation=problem")
    assert "3 contexts (3 channel)" in one.out
    data = json.loads(tonelint("guide", "contexts", "--output-format", "json").out)
    assert len(data["contexts"]) == 6
    assert (
        tonelint("guide", "contexts", "--output-format", "html", "--output-file", "x.html").code
        == 0
    )
    assert "Wren: tone in every context" in (brand / "x.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--axis", "chanel"), "Did you mean “channel”?"),
        (("--context", "situation=woe"), "“woe” is not a value of situation"),
        (("--context", "woe"), "“woe” is not a context"),
        (("--output-format", "pdf"), "There is no “pdf”"),
    ],
)
def test_guide_contexts_of_a_wrong_request(
    tonelint: Tonelint, arguments: tuple[str, ...], said: str
) -> None:
    result = tonelint("guide", "contexts", "tallybird", *arguments)
    assert result.code == 2
    assert said in result.err
