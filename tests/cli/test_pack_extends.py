"""A pack that extends another and changes single rules: what holds, and what people are told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import Tonelint
from .packages import RULE, install

BASE = """\
rules:
  - id: revert
    kind: words
    severity: warning
    message: Write “{better}” instead of “{found}”.
    options: {entries: [{find: [revert back], use: [reply]}]}
    precision: {read: 10, right: 10}
    examples:
      - {bad: "We'll [[revert back]] soon.", good: "We'll reply soon."}
      - {good: "You can revert to the old plan."}
  - id: marks
    kind: count
    status: preview
    message: Use at most {limit} “!”, not {count}.
    options: {of: exclamation, max: 1, per: message}
    examples:
      - {bad: "Hi! Yes[[!]]"}
      - {good: "Hi!"}
  - id: please
    kind: words
    message: Leave out “{found}”.
    options: {entries: [{find: [kindly]}]}
    examples:
      - {bad: "Reply [[kindly]] to us."}
      - {good: "Reply to us."}
"""
PACK = """\
name: acme
extends: ../base
overrides:
  revert: {severity: error, why: It cost us a customer.}
  base/marks:
    status: recommended
    options: {max: 2}
    examples: [{bad: "Hi! Yes! No[[!]]"}, {good: "Hi! Yes!"}]
    why: We are loud.
  please: {status: off, why: We like it.}
"""
COPY = "We'll revert back on Monday! Kindly wait! So long! Bye!\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("base/rules.yaml", BASE)
    write("acme/pack.yaml", PACK)
    write("a.txt", COPY)
    write("tonelint.yaml", "packs: [./acme]\n")


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def found(tonelint: Tonelint) -> list[str]:
    result = tonelint("check", "--output-format", "concise", "--select", "base/", "a.txt")
    assert result.code in (0, 1), result.err
    return [" ".join(line.split(" ")[1:3]) for line in result.out.splitlines()]


def said(tonelint: Tonelint, *arguments: str) -> tuple[int, str]:
    result = tonelint(*(arguments or ("check", "--output-format", "concise", "a.txt")))
    return result.code, " ".join((result.out + result.err).split())


def test_the_rules_of_the_base_hold_as_the_pack_changes_them(tonelint: Tonelint) -> None:
    assert found(tonelint) == ["error base/revert", "warning base/marks", "warning base/marks"]
    write("tonelint.yaml", "packs: [./base]\n")
    assert found(tonelint) == ["warning base/revert", "warning base/please"]


def test_the_base_may_be_named_too_and_is_on_once(tonelint: Tonelint) -> None:
    for packs in ("[./base, ./acme]", "[./acme, ./base]"):
        write("tonelint.yaml", f"packs: {packs}\n")
        assert found(tonelint)[0] == "error base/revert"
        assert len(found(tonelint)) == 3


def test_settings_have_the_last_word(tonelint: Tonelint) -> None:
    rules = "rules: {base/please: notice, base/revert: off, base/marks: {max: 9}}\n"
    write("tonelint.yaml", f"packs: [./acme]\n{rules}")
    assert found(tonelint) == ["notice base/please"]


def test_a_pack_may_extend_one_that_extends(tonelint: Tonelint) -> None:
    write("eu/own.yaml", RULE.replace("revert back", "kindly"))
    text = "extends: ../acme\noverrides:\n"
    text += "  base/please: {status: recommended, severity: notice, why: Not here.}\n"
    write("eu/pack.yaml", text)
    write("tonelint.yaml", "packs: [./eu]\n")
    assert sorted({*found(tonelint)}) == [
        "error base/revert", "notice base/please", "warning base/marks"
    ]  # fmt: skip
    code, out = said(tonelint, "explain", "base/please")
    assert code == 0
    assert "By acme (acme/pack.yaml:10): status is off, not recommended. We like it." in out
    told = "By eu (eu/pack.yaml:3): severity is notice, not warning and status is recommended, not"
    assert told in out


def test_explain_shows_what_was_changed_by_whom_and_why(tonelint: Tonelint) -> None:
    _, out = said(tonelint, "explain", "base/marks")
    told = "By acme (acme/pack.yaml:5): status is recommended, not preview, max is 2, not 1 and "
    assert told in out
    assert "examples is" in out or "examples are" in out
    data = json.loads(tonelint("explain", "base/revert", "--output-format", "json").out)
    fields = [{"key": "severity", "before": "warning", "after": "error"}]
    where = {"pack": "acme", "path": "acme/pack.yaml", "line": 4, "bases": ["base"]}
    why = "It cost us a customer."
    assert data["changes"] == [{**where, "why": why, "fields": fields}]
    assert data["precision"] == 1.0
    page = tonelint("explain", "base/revert", "--output-format", "markdown").out
    assert "| Changed | By acme (acme/pack.yaml:4): severity is error, not warning." in page
    _, out = said(tonelint, "explain", "base/please")
    assert "It is switched off by a pack" in out


def test_a_rule_that_finds_other_things_loses_its_precision(tonelint: Tonelint) -> None:
    write("acme/pack.yaml", "extends: ../base\noverrides: {revert: {when: email, why: W.}}\n")
    data = json.loads(tonelint("explain", "base/revert", "--output-format", "json").out)
    assert (data["when"], data["precision"]) == ("email", None)


def test_the_pack_is_proved_with_the_rules_it_changes(tonelint: Tonelint) -> None:
    assert said(tonelint, "test", "acme") == (0, "acme: 3 rules, 6 examples: all kept")
    write("acme/pack.yaml", PACK.replace("Yes! No[[!]]", "Yes[[!]]"))
    code, out = said(tonelint, "test", "acme")
    assert code == 1
    assert "base/marks" in out


def test_the_list_says_what_a_pack_extends(tonelint: Tonelint) -> None:
    _, out = said(tonelint, "rules", "--packs")
    assert "base no version, 3 rules, folder base" in out
    assert "acme no version, 0 rules, folder acme, extends base with 3 overrides" in out
    data = json.loads(tonelint("rules", "--packs", "--output-format", "json").out)
    [pack] = [pack for pack in data["packs"] if pack["name"] == "acme"]
    assert (pack["extends"], pack["overrides"], pack["rules"]) == ("base", 3, 0)


def one(override: str) -> str:
    return f"extends: ../base\noverrides:\n  {override}\n"


FAULTS = [
    (one("revret: {severity: error, why: W.}"), 3, "a rule “revret”. Did you mean “base/revert"),
    (one("core/blame: {severity: error, why: W.}"), 3, "extends has a rule “core/blame”"),
    (one("revert: off"), 3, "must say what it changes, and why. Write {status: off, why:"),
    (one("revert: {severity: error}"), 3, "The override of base/revert does not say why. Add why:"),
    (one("revert: {severity: off, why: W.}"), 3, "“off” is no severity. Write status: off."),
    (one("revert: {severity: eror, why: W.}"), 3, "Did you mean “error”?"),
    (one("revert: {sevrity: error, why: W.}"), 3, "Unknown key “sevrity”. Did you mean “severity”"),
    (one("revert: {kind: pattern, why: W.}"), 3, "Unknown key “kind”."),
    (one("revert: {when: emial, why: W.}"), 3, "Did you mean “email”?"),
    (one("revert: {message: 'No {foun}.', why: W.}"), 3, "has no field “foun”. Did you mean"),
    (one("marks: {options: {maxx: 1}, why: W.}"), 3, "maxx"),
    (one("marks: {options: {max: many}, why: W.}"), 3, "max"),
    (one("revert: {safety: safe, examples: [{bad: '[[x]]'}, {good: y}], why: W.}"), 3, "A safe"),
    ("extends: ../base\noverrides: [a]\n", 2, "“overrides” must be a mapping."),
    ("name: acme\noverrides: {revert: {status: off, why: W.}}\n", 2, "Overrides are of the rules"),
    ("extends: ../base\noverrides:\n  revert: {}\n  revert: {}\n", 4, "“revert” is written twice."),
    ("name: acme\nextends: {name: ../base, version: 1}\n", 2, "The version of a pack must be a"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "wanted"), FAULTS)
def test_a_broken_override_is_an_error_with_its_line(
    tonelint: Tonelint, text: str, line: int, wanted: str
) -> None:
    write("acme/pack.yaml", text)
    write("acme/own.yaml", RULE)
    code, out = said(tonelint)
    assert code == 2
    assert wanted in out
    assert f"acme/pack.yaml:{line} " in out


BASES = [
    ("extends: ../gone\n", 1, "There is no pack “../gone”. Give a folder"),
    ("extends: cor\n", 1, "There is no pack “cor”."),
    ("name: a\nextends: ../acme\n", 2, "goes round in a circle at “../acme”. Take"),
    ("name: a\nextends: ../ring\n", 1, "goes round in a circle at “../acme”"),
    ("extends: {name: ../base, version: '2'}\n", 1, "pinned to version 2, and this one says no"),
    ("extends: {name: core, digest: 'sha256:%s'}\n" % ("0" * 64), 1, "are not those that are"),
    ("extends: ../hollow\n", None, "The pack holds no rules."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "wanted"), BASES)
def test_a_base_that_cannot_be_had_is_an_error_with_a_remedy(
    tonelint: Tonelint, text: str, line: int | None, wanted: str
) -> None:
    write("acme/pack.yaml", text)
    write("ring/pack.yaml", "extends: ../acme\n")
    Path("hollow").mkdir()
    code, out = said(tonelint)
    assert code == 2
    assert wanted in out
    assert line is None or f"pack.yaml:{line}:" in out


def test_a_pack_in_a_package_extends_packs_by_name_only(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "extends: {}\noverrides: {{{}: {{severity: error, why: W.}}}}\n"
    files = {"acme_tone/pack.yaml": head.format("core", "blame")}
    install(tmp_path / "site", monkeypatch, files=files, points={"acme-tone": "acme_tone"})
    write("tonelint.yaml", "packs: [acme-tone]\n")
    data = json.loads(tonelint("explain", "core/blame", "--output-format", "json").out)
    assert data["severity"] == "error"
    files = {"acme_tone/pack.yaml": head.format(str(tmp_path / "base"), "revert")}
    install(tmp_path / "site", monkeypatch, files=files, points={"acme-tone": "acme_tone"})
    code, out = said(tonelint)
    assert code == 2
    assert "There is no pack “/" in out


WARNED = [
    (one("revert: {severity: warning, why: W.}"), "severity of base/revert is warning already."),
    (one("marks: {options: {max: 1}, status: off, why: W.}"), "max of base/marks is 1 already."),
    (one("revert: {why: W.}"), "acme/pack.yaml:3: The override of base/revert changes nothing."),
]


@pytest.mark.parametrize(("text", "wanted"), WARNED)
def test_what_changes_nothing_is_a_warning(tonelint: Tonelint, text: str, wanted: str) -> None:
    write("acme/pack.yaml", text)
    for arguments in (("test", "acme"), ("rules", "--packs")):
        code, out = said(tonelint, *arguments)
        assert code == 0
        assert f"{wanted} Take it out." in out
    assert said(tonelint)[0] in (0, 1)


def test_a_change_of_the_base_is_seen_at_the_next_check(tonelint: Tonelint) -> None:
    assert "error base/revert" in found(tonelint)
    write("base/rules.yaml", BASE.replace("revert back", "go back"))
    assert "error base/revert" not in found(tonelint)


def test_the_pack_of_the_reference_changes_what_it_says(tonelint: Tonelint) -> None:
    page = (Path(__file__).parents[2] / "docs/rules-format.md").read_text(encoding="utf-8")
    [text] = re.findall(r"^```yaml pack\.yaml\n(.*?)^```", page, re.S | re.M)
    write("acme/pack.yaml", text)
    code, out = said(tonelint, "test", "acme")
    assert (code, out[:14], out[-8:]) == (0, "acme: 2 rules,", "all kept")
    write("a.txt", "You failed to pay. Utilise it.\n")
    code, out = said(tonelint, "check", "--output-format", "concise", "--select", "core/", "a.txt")
    assert (code, "error core/blame" in out, "long-words" in out) == (1, True, False)
