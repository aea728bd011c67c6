"""`tonelint rules --conflicts`: where packs want different things, and that ours do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.settings import PRESETS

from .conftest import Tonelint


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("tonelint.yaml", "packs: [./one, ./two]\n")


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def words(find: str, use: str = "", more: str = "") -> str:
    used = f", use: [{use}]" if use else ""
    good = f', good: "Now {use} it."' if use else ""
    return (
        f"kind: words\nmessage: No “{{found}}”.\n{more}"
        f"options: {{entries: [{{find: [{find}]{used}}}]}}\n"
        f'examples:\n  - {{bad: "Now [[{find}]] it."{good}}}\n  - {{good: "All is well."}}\n'
    )


def count(most: int, more: str = "lever: marks\n") -> str:
    marks = "!" * most
    return (
        f"kind: count\nmessage: At most {{limit}}.\n{more}"
        f"options: {{of: exclamation, max: {most}, per: message}}\n"
        f'examples:\n  - {{bad: "Hi{marks}[[!]]"}}\n  - {{good: "Hi."}}\n'
    )


def found(tonelint: Tonelint, *options: str) -> list[tuple[str, tuple[str, ...], str]]:
    result = tonelint("rules", "--conflicts", "--output-format", "json", *options)
    rows = json.loads(result.out)["conflicts"]
    assert result.code == (1 if rows else 0), result.err
    return [(row["kind"], tuple(row["rules"]), row["problem"]) for row in rows]


def move(least: int, most: int) -> str:
    return (
        "kind: require\nmessage: Once.\nlang: en\n"
        f"options: {{move: sorry, min: {least}, max: {most}}}\nexamples:\n"
        '  - {bad: "Sorry. Sorry. Sorry.", whole: true}\n  - {good: "Sorry.", whole: true}\n'
    )


PAIRS = [
    (move(1, 1), move(0, 1), []),
    (move(1, 1), move(0, 2), ["value"]),
    (words("ply", "wield"), words("wield"), ["banned", "rewrite"]),
    (words("ply", "wield"), words("wield", "", "when: email\n"), ["banned", "rewrite"]),
    (words("ply", "wield", "when: chat\n"), words("wield", "", "when: email\n"), []),
    (words("ply", "wield"), words("wield", "", "in: [subject]\n"), []),
    (words("ply", "wield"), words("wield", "", "status: preview\n"), []),
    (words("ply", "wield", "lang: de\n"), words("wield"), []),
    (words("ply", "wield"), words("wield", "hold", "safety: unsafe\n"), ["banned"]),
    (words("ply", "wield"), words("wield", "ply", "safety: unsafe\n"), ["banned", "rewrite"]),
    (words("ply", "wield"), words("ply", "hold"), ["word"]),
    (words("ply", "wield"), words("ply", "wield"), []),
    (words("ply", "wield"), words("ply"), []),
    (words("ply", "wield", "when: chat\n"), words("ply", "hold", "when: email\n"), []),
    (words("ply", "wield", "formerly: [one/b]\n"), words("x", "", "formerly: [one/b]\n"), ["name"]),
    (count(1), count(2), ["value"]),
    (count(1), count(1), []),
    (count(1, "lever: marks\nwhen: chat\n"), count(2, "lever: marks\nwhen: email\n"), []),
    (count(1, ""), count(2, ""), ["value"]),
    (count(1), count(2, "lever: other\n"), []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "kinds"), PAIRS)
def test_two_packs_that_want_different_things(
    tonelint: Tonelint, one: str, two: str, kinds: list[str]
) -> None:
    write("one/a.yaml", one)
    write("two/b.yaml", two)
    rows = [row for row in found(tonelint) if {*row[1]} & {"one/a", "two/b"}]
    assert [kind for kind, _, _ in rows] == kinds
    assert all({*rules} == {"one/a", "two/b"} for _, rules, _ in rows)


def test_a_fault_that_the_banned_word_has_too_is_no_conflict(tonelint: Tonelint) -> None:
    write("one/a.yaml", words("x/y", "a/b"))
    text = 'kind: pattern\nmessage: No slash.\noptions: {patterns: ["\\\\w/\\\\w"]}\n'
    write("two/b.yaml", text + 'examples:\n  - {bad: "[[a/b]]"}\n  - {good: "a"}\n')
    assert found(tonelint) == []


def test_a_rule_that_two_packs_change_differently(tonelint: Tonelint) -> None:
    change = "extends: core\noverrides: {blame: {severity: %s, why: W.}}\n"
    write("one/pack.yaml", change % "error")
    write("two/pack.yaml", change % "notice")
    problem = "one sets severity of core/blame to error and two to notice, which holds."
    assert found(tonelint) == [("override", ("core/blame",), problem)]
    write("two/pack.yaml", change % "error")
    assert found(tonelint) == []
    assert "already" not in tonelint("rules", "--packs").out
    write(
        "two/pack.yaml",
        change.replace("core", "../one", 1).replace("blame", "core/blame") % "notice",
    )
    assert found(tonelint) == []


def test_the_text_names_both_and_says_what_to_do(tonelint: Tonelint) -> None:
    write("one/a.yaml", words("ply", "wield"))
    write("two/b.yaml", words("wield"))
    result = tonelint("rules", "--conflicts")
    assert result.code == 1
    out = " ".join(result.out.split())
    assert "one/a and two/b one/a wants “wield”, and two/b finds fault with it: No “wield”." in out
    assert "Set one of them to off in the settings, under rules: two/b or one/a." in out
    assert out.endswith("rules.")
    write("tonelint.yaml", "packs: [./one, ./two]\nrules: {two/b: off}\n")
    result = tonelint("rules", "--conflicts")
    assert (result.code, result.out.startswith("No conflicts among ")) == (0, True)


def test_options_that_do_not_go_together_are_refused(tonelint: Tonelint) -> None:
    write("tonelint.yaml", "fail_on: never\n")
    assert tonelint("rules", "--packs", "--conflicts").code == 2
    assert tonelint("rules", "--packs", "--channel", "email").code == 2
    result = tonelint("rules", "--conflicts", "--channel", "emial")
    assert (result.code, "Did you mean “email”?" in result.err) == (2, True)


@pytest.mark.parametrize("preset", PRESETS)
def test_packs_that_come_with_tonelint_do_not_contradict_each_other(
    tonelint: Tonelint, preset: str
) -> None:
    Path("tonelint.yaml").unlink()
    known = {"recommended": (), "strict": ("--preview",)}
    assert found(tonelint, *known.get(preset, ("--channel", preset, "--preview"))) == []
