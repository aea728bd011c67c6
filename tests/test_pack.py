from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tonelint import kinds
from tonelint.errors import PackError
from tonelint.kinds.base import OptionError
from tonelint.kinds.options import OptionReader
from tonelint.model.rule import Rule, Safety, Severity
from tonelint.model.selector import Term
from tonelint.pack.data import rule_from_data, rule_to_data
from tonelint.pack.folder import load_pack
from tonelint.pack.reading import load_rule

AXES = {"email": "channel", "chat": "channel", "apology": "situation"}

RULE = """\
kind: phrase
lever: plain
summary: Long words for “use”.
why: The short word is known to more people.
message: Write “{better}” instead of “{found}”.
severity: error
safety: safe
when: chat, email + not apology
in: [heading, subject]
speakers: agent
unless: ["ease of use"]
status: preview
formerly: [plain/old]
source: a guide
options: {find: [utilize], use: use}
examples:
  - {bad: "Please [[utilize]] it.", good: "Please use it.", context: {channel: chat}}
  - {good: "Utilization rose.", role: heading, speaker: agent, locale: en-GB, format: html}
"""


def _read_options(raw: Mapping[str, object]) -> tuple[tuple[str, ...], str]:
    reader = OptionReader(raw)
    options = reader.texts("find"), reader.text("use")
    reader.done()
    if not options[0]:
        raise OptionError("There is nothing to find.", "Write find: [word].")
    return options


@pytest.fixture(autouse=True)
def phrase_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of its own, so that these tests are about reading alone."""
    module = ModuleType("phrase_kind")
    module.FIELDS = frozenset({"found", "better"})  # type: ignore[attr-defined]
    module.read_options = _read_options  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "phrase_kind", module)
    monkeypatch.setitem(kinds.KINDS, "phrase", "phrase_kind")


def read(text: str) -> Rule:
    return load_rule(text, path="core/long.yaml", rule_id="core/long", pack="core", axis_of=AXES)


def faults(text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(PackError) as caught:
        read(text)
    return [(p.line, p.problem, p.remedy) for p in caught.value.problems]


def test_reads_every_key() -> None:
    rule = read(RULE)
    assert (rule.id, rule.pack, rule.kind, rule.lever) == ("core/long", "core", "phrase", "plain")
    assert (rule.severity, rule.safety, rule.status) == (Severity.ERROR, Safety.SAFE, "preview")
    assert rule.when.alternatives == (
        (Term("channel", "chat"),),
        (Term("channel", "email"), Term("situation", "apology", negated=True)),
    )
    assert rule.roles == {"heading", "subject"}
    assert rule.speakers == {"agent"}
    assert rule.unless == ("ease of use",)
    assert rule.formerly == ("plain/old",)
    assert rule.options == {"find": ["utilize"], "use": "use"}
    bad, good = rule.examples
    assert (bad.text, bad.spots, bad.fixed) == ("Please utilize it.", ((7, 14),), "Please use it.")
    assert (bad.bad, bad.context, bad.line) == (True, {"channel": "chat"}, 17)
    assert (good.role, good.speaker, good.locale, good.format) == (
        "heading",
        "agent",
        "en-GB",
        "html",
    )


def test_an_example_follows_its_value_to_another_axis() -> None:
    rule = load_rule(
        RULE, path="x", rule_id="core/long", pack="core", axis_of={**AXES, "chat": "medium"}
    )
    assert rule.examples[0].context == {"medium": "chat"}


def test_rules_survive_the_trip_through_json() -> None:
    rule = read(RULE)
    assert rule_from_data(json.loads(json.dumps(rule_to_data(rule)))) == rule
    bare = rule_from_data(json.loads(json.dumps(rule_to_data(rule, examples=False))))
    assert bare.examples == ()
    assert bare.when == rule.when


def test_a_rule_from_a_guide_has_its_clause() -> None:
    rule = read(
        "kind: phrase\nmessage: No.\noptions: {find: x}\n"
        "guide: {path: a.voice.md, line: 9, section: words, clause: '| use |', reason: short}\n"
    )
    assert rule.origin is not None
    assert (str(rule.origin), rule.origin.reason) == ("a.voice.md:9 #words", "short")
    assert rule.generated
    assert rule_from_data(rule_to_data(rule)) == rule


def test_names_every_fault_with_its_line_and_remedy() -> None:
    text = (
        RULE.replace("severity: error", "severity: eror")
        .replace("when: chat,", "when: chatt,")
        .replace("in: [heading, subject]", "in: [headings]")
        .replace("{better}", "{beter}")
        .replace("options: {find: [utilize], use: use}", "options: {fnd: [utilize]}")
        .replace("lever: plain", "levr: plain")
        .replace("channel: chat}", "channel: caht}")
    )
    assert faults(text) == [
        (15, "Unknown option “fnd”.", "Did you mean “find”?"),
        (5, "The message has no field “beter”.", "Did you mean “better”?"),
        (17, "“caht” is a value of no axis.", "Did you mean “chat”?"),
        (6, "“eror” is not a choice for “severity”.", "Did you mean “error”?"),
        (8, "“chatt” is a value of no axis.", "Did you mean “chat”?"),
        (9, "“headings” is not a choice for “in”.", "Did you mean “heading”?"),
        (2, "Unknown key “levr”.", "Did you mean “lever”?"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: phrase", "kind: phrse", "There is no kind “phrse”."),
        ("kind: phrase\n", "", "The rule has no kind."),
        ("message: Write “{better}” instead of “{found}”.\n", "", "The rule has no message."),
        ("{found}", "{}", "The braces of the message are wrong."),
        ("{found}", "{found", "The braces of the message are wrong."),
        ("{found}", "{found.x}", "The braces of the message are wrong."),
        ("[[utilize]]", "utilize", "No place is marked in a bad example."),
        (', good: "Please use it."', "", "A safe rule must state the fix of every bad example."),
        ('good: "Utilization', 'god: "Utilization', "An example has neither bad nor good."),
        ("find: [utilize]", "find: []", "There is nothing to find."),
        ("safety: safe", "safety: safe\nsafety: safe", "“safety” is written twice."),
        ("speakers: agent", "speakers: {a: b}", "“speakers” must be a list of texts."),
        ("status: preview", "whole: maybe", "“whole” must be true or false."),
        (
            "status: preview",
            "precision: {read: 3}",
            "“precision” must say how many were read and right.",
        ),
        (
            "status: preview",
            "precision: {read: 3, right: 4}",
            "More findings were right than were read.",
        ),
    ],
)
def test_refuses(old: str, new: str, problem: str) -> None:
    assert problem in [found for _, found, _ in faults(RULE.replace(old, new, 1))]


def test_a_rule_needs_both_sorts_of_example() -> None:
    bare = RULE[: RULE.index("examples:")]
    assert {found for _, found, _ in faults(bare)} == {
        "The rule has no bad example.",
        "The rule has no good example of its own.",
    }


def test_broken_yaml_has_its_line() -> None:
    [(line, problem, _)] = faults("kind: phrase\n  message: x\n")
    assert line == 2
    assert problem.startswith("The YAML is broken")


def test_a_list_is_no_rule() -> None:
    assert [found for _, found, _ in faults("- kind: phrase\n")] == [
        "A rule file must be a mapping."
    ]


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_pack_is_a_folder_and_paths_are_ids(tmp_path: Path) -> None:
    folder = write(tmp_path / "house", b=RULE, a=RULE, deep__c=RULE)
    pack = load_pack(folder, axis_of=AXES)
    assert pack.name == "house"
    assert [rule.id for rule in pack.rules] == ["house/a", "house/b", "house/deep/c"]
    assert pack.problems == ()


def test_a_broken_rule_costs_one_rule(tmp_path: Path) -> None:
    folder = write(tmp_path / "house", good=RULE, bad=RULE.replace("safety: safe", "safety: sure"))
    pack = load_pack(folder, axis_of=AXES, shown="rules/house")
    assert [rule.id for rule in pack.rules] == ["house/good"]
    assert [(p.path, p.line) for p in pack.problems] == [("rules/house/bad.yaml", 7)]


def test_a_file_can_hold_many_rules_and_overrides(tmp_path: Path) -> None:
    many = """\
tonelint: 1
guide: acme.voice.md
rules:
  - id: one
    kind: phrase
    message: No “{found}”.
    options: {find: [one], use: a}
    guide: {line: 3}
  - id: two
    kind: phrase
    message: No “{found}”.
    options: {find: [two]}
    guide: {line: 4}
  - id: three
    kind: phrase
    message: No “{found}”.
    options: {find: [three]}
    guide: {line: 5}
  - {id: four, kind: phrase, message: No., options: {}, guide: {line: 6}}
overrides:
  one: {message: Rather not., options: {use: b}}
  acme/two: notice
  three: {status: off}
"""
    pack = load_pack(write(tmp_path / "acme", rules=many), axis_of=AXES)
    one, two = pack.rules
    assert (one.id, one.message, one.options) == (
        "acme/one",
        "Rather not.",
        {"find": ["one"], "use": "b"},
    )
    assert (two.id, two.severity) == ("acme/two", Severity.NOTICE)
    assert [p.line for p in pack.problems] == [19]


def test_an_override_must_name_a_rule(tmp_path: Path) -> None:
    text = (
        "rules:\n  - {id: one, kind: phrase, message: No., options: {find: x}, guide: {line: 1}}\n"
    )
    pack = load_pack(write(tmp_path / "acme", r=f"{text}overrides: {{oen: off}}\n"), axis_of=AXES)
    assert [p.problem for p in pack.problems] == [
        "“overrides” names “acme/oen”, which is no rule of this file."
    ]


def test_no_folder_and_no_rules_are_errors(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no such pack"):
        load_pack(tmp_path / "none", axis_of=AXES)
    with pytest.raises(PackError, match="holds no rules"):
        load_pack(tmp_path, axis_of=AXES)


def test_two_rules_of_one_name_are_a_problem(tmp_path: Path) -> None:
    item = "{id: one, kind: phrase, message: No., options: {find: x}, guide: {line: 1}}"
    pack = load_pack(write(tmp_path / "a", r=f"rules:\n  - {item}\n  - {item}\n"), axis_of=AXES)
    assert len(pack.rules) == 1
    assert [p.problem for p in pack.problems] == ["Two rules are called a/one."]


KEYS = (
    "kind", "message", "options", "examples", "severity", "safety", "when", "in", "speakers",
    "unless", "status", "formerly", "whole", "lang", "guide", "precision", "lever",
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["phrase", "{found}", "[[x]]", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["bad", "good", "context", "line", "find"]), inner)
    ),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8))
def test_whatever_a_file_holds_it_is_a_rule_or_has_named_problems(data: dict[str, object]) -> None:
    rule, problems = None, ()
    try:
        rule = read(json.dumps(data))
    except PackError as error:
        problems = error.problems
    assert all(problem.problem and problem.line for problem in problems)
    if rule is None:
        assert problems
    else:
        assert rule_from_data(json.loads(json.dumps(rule_to_data(rule)))) == rule
