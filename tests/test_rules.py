"""Every example of every shipped rule, through the real engine."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from tonelint import shipped
from tonelint.context import Axes, Cascade
from tonelint.contract import check_rule, cross_talk
from tonelint.engine.judge import Judge, RuleJudge
from tonelint.kinds import KINDS, kind
from tonelint.model.rule import Example, Rule
from tonelint.model.tone import Tone
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import Pack, load_pack
from tonelint.pack.reading import load_rule
from tonelint.policy import Policy
from tonelint.yamldoc import compose, plain

GOLDEN = Path(__file__).parent / "golden" / "crosstalk.json"


@cache
def cascade() -> Cascade:
    defaults = load_defaults()
    return Cascade(guide=Tone(), defaults=defaults, axes=Axes(defaults.axes))


@cache
def packs() -> tuple[Pack, ...]:
    known = axis_of(load_defaults().axes)
    built = set(shipped.guide_names())
    folder = shipped.rules_folder()
    return tuple(
        load_pack(folder / name, axis_of=known, shown=f"rules/{name}")
        for name in shipped.pack_names()
        if name not in built
    )


def rules() -> list[Rule]:
    return [rule for pack in packs() for rule in pack.rules]


def test_every_shipped_rule_can_be_read() -> None:
    assert [str(problem) for pack in packs() for problem in pack.problems] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_keeps_its_promises(rule: Rule) -> None:
    assert [str(failure) for failure in check_rule(rule, RuleJudge(cascade()))] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_says_all_there_is_to_say(rule: Rule) -> None:
    assert rule.summary
    assert rule.why
    assert rule.source
    assert sum(example.bad for example in rule.examples) >= 2
    assert sum(not example.bad for example in rule.examples) >= 2


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.name)
def test_a_recommended_rule_is_right_nine_times_in_ten(pack: Pack) -> None:
    assert pack.manifest.summary
    for path in pack.path.rglob("*.yaml"):
        if path.name == "pack.yaml":
            continue
        data = plain(compose(path.read_text(encoding="utf-8"), path=path.name))
        assert data["status"] in {"recommended", "preview", "deprecated"}, path
        counts = data.get("precision")
        if counts and data["status"] == "recommended":
            assert counts["right"] >= 0.9 * counts["read"], path


@cache
def everyone() -> Judge:
    """Return a judge of all rules but those whose findings change with the model installed."""
    steady = tuple(rule for rule in rules() if rule.kind != "syntax")
    return Judge(Policy(rules=steady, cascade=cascade()))


def listen(example: Example) -> set[str]:
    said = everyone()(
        example.text,
        context=example.context,
        role=example.role,
        speaker=example.speaker,
        locale=example.locale,
        whole=example.whole,
        format=example.format,
    )
    return {violation.rule for violation in said.violations}


def test_what_rules_say_about_each_others_good_texts_is_known() -> None:
    assert cross_talk(rules(), listen) == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_our_own_words_pass_our_own_rules(rule: Rule) -> None:
    message = re.sub(r"“[^”]*”|\{\w+\}", "this", rule.message)
    for text in (rule.summary, rule.why, message):
        said = everyone()(text, context={"channel": "web"})
        assert [f"{v.rule}: {v.excerpt}" for v in said.violations] == []


DOCS = (Path(__file__).parents[1] / "docs" / "rules-format.md").read_text(encoding="utf-8")


def test_the_rule_in_the_docs_works() -> None:
    text = DOCS.split("```yaml\n")[1].split("```")[0]
    known = axis_of(load_defaults().axes)
    rule = load_rule(text, path="x.yaml", rule_id="house/utilise", pack="house", axis_of=known)
    assert [str(failure) for failure in check_rule(rule, RuleJudge(cascade()))] == []


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_docs_list_every_kind_with_its_fields(name: str) -> None:
    row = next(line for line in DOCS.splitlines() if re.match(rf"\| [^|]*`{name}`", line))
    fields = row.rstrip(" |").rpartition("|")[2].replace("named groups", "").split(",")
    assert {field.strip() for field in fields if field.strip()} == set(kind(name).FIELDS)
