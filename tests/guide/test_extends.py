"""Guides that extend others: what is taken over, what is said anew, where each clause stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.context import Cascade, merge_axes
from tonelint.errors import GuideError, Problem
from tonelint.guide import CompiledGuide, read_guide
from tonelint.guide.build import render_pack
from tonelint.guide.verdict import GuideCheck
from tonelint.model.tone import Tone
from tonelint.pack.defaults import load_defaults
from tonelint.report.coverage.html import render as render_html
from tonelint.report.coverage.text import render, render_json
from tonelint.run import CheckRequest, guides
from tonelint.run import check as run
from tonelint.run.covering import cover
from tonelint.span import Span

COMPANY = """---
tonelint: 1
brand: Acme
locale: en-GB
packs: [core]
axes:
  channel: [email, chat]
  situation: {values: [routine, problem], default: routine, tightens: true}
---
# Acme

## Tone

| When | Max ! | Contractions |
|---|---|---|
| always | 1 | prefer |
| problem | 0 | |

## Words

| Use | Not |
|---|---|
| use | utilise, utilize |
| help | assist |

- ✗ We assist you. → ✓ We help you.

## Names

| Name | Never |
|---|---|
| Acme Pay | AcmePay |

## Facts

| Fact | Value | Spotted by |
|---|---|---|
| trial | 30-day trial | {duration} trial |

- ✗ A 14-day trial. → ✓ A 30-day trial.

## Mechanics

- Times are 9am. [time: "h[:mm]am|pm"]
- No ampersands. [ampersand: avoid]

- ✗ Come at 9:00 AM. → ✓ Come at 9am.

## Messages

- Tagline: "Done. Dusted." [verbatim: tagline]
"""
HEAD = "---\ntonelint: 1\nextends: company.voice.md\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    prepare(tmp_path)
    return tmp_path


AXES = "axes:\n  plan: [chat]\n"
TIMES = "## Mechanics\n\n- Times are 09:00. [time: HH:mm]\n"
DASHES = "## M\n\n- Dashes. [dash: spaced-en; overrides]\n"
WRONG = (
    ("", HEAD + AXES),
    (TIMES, HEAD),
    (DASHES, HEAD),
    ("", HEAD + "drops: [words-helps]\n"),
    ("", "---\ntonelint: 1\nbrand: A\nextends: compny.voice.md\n"),
    ("", "---\ntonelint: 1\nbrand: A\nextends: product.voice.md\n"),
    ("", "---\ntonelint: 1\nbrand: A\nextends: ring.voice.md\n"),
    ("", "---\ntonelint: 1\nbrand: A\nextends: latin.voice.md\n"),
)
"""Guides that cannot extend others as they want to: body and front matter."""


def prepare(folder: Path) -> None:
    """Write the older guides that tests extend."""
    (folder / "company.voice.md").write_text(COMPANY)
    (folder / "latin.voice.md").write_bytes(b"---\n\xff\n---\n")
    (folder / "ring.voice.md").write_text(HEAD.replace("company", "product") + "brand: B\n---\n")


def child(body: str = "", *, head: str = HEAD, name: str = "product.voice.md") -> CompiledGuide:
    text = f"{head}---\n{body}"
    Path(name).write_text(text)
    return read_guide(text, path=name, defaults_axes=load_defaults().axes, place=Path(name))


def errors(body: str = "", *, head: str = HEAD) -> tuple[Problem, ...]:
    with pytest.raises(GuideError) as caught:
        child(body, head=head)
    return caught.value.problems


def check(name: str = "product.voice.md") -> GuideCheck:
    return guides.hold_to_its_word(guides.open_guide(name))


def by_id(guide: CompiledGuide) -> dict[str, str]:
    return {rule.id: str(rule.origin) for rule in guide.rules}


def exclamation(guide: CompiledGuide, **context: str) -> tuple[object, str]:
    axes = merge_axes(load_defaults().axes, guide.tone.axes)
    cascade = Cascade(guide=guide.tone, defaults=Tone(), axes=axes)
    limit = cascade.resolve(context).limits["exclamation"]
    return limit.value, limit.origin.path


def test_a_guide_takes_over_all_that_it_does_not_say() -> None:
    guide = child()
    assert (guide.brand, guide.locales, guide.packs) == ("Acme", ("en-GB",), ("core",))
    assert guide.family == ("company.voice.md", "product.voice.md")
    assert by_id(guide)["acme/words-help"] == "company.voice.md:24 #words"
    assert len(guide.tone.rows) == 2
    assert not guide.unenforced


def test_its_own_header_counts() -> None:
    head = HEAD + "brand: Acme Pay\nlocale: de-DE\npacks: [core, chat]\n"
    guide = child(head=head)
    assert (guide.brand, guide.slug, guide.locales) == ("Acme Pay", "acme-pay", ("de-DE",))
    assert guide.packs == ("core", "chat")


def test_an_axis_value_and_an_axis_may_be_added() -> None:
    head = HEAD + "axes:\n  channel: [kiosk]\n  plan: [free, paid]\n"
    guide = child("## T\n\n| When | Max ! |\n|---|---|\n| kiosk + paid | 2 |\n", head=head)
    values = {axis.name: axis.values for axis in guide.tone.axes}
    assert values["channel"] == ("email", "chat", "kiosk")
    assert values["plan"] == ("free", "paid")
    assert next(axis for axis in guide.tone.axes if axis.name == "situation").tightens


def test_a_value_cannot_move_to_another_axis() -> None:
    [problem] = errors(head=HEAD + "axes:\n  plan: [chat]\n")
    assert (problem.line, problem.path) == (4, "product.voice.md")
    assert "“chat” is a value of “channel” and of “plan”" in problem.problem


def test_a_later_tone_row_wins_and_a_tightening_one_still_tightens() -> None:
    guide = child("## T\n\n| When | Max ! |\n|---|---|\n| always | 3 |\n")
    assert exclamation(guide) == (3, "product.voice.md")
    assert exclamation(guide, situation="problem") == (0, "company.voice.md")


def test_a_row_for_the_same_word_name_or_fact_takes_the_place_of_the_older_one() -> None:
    guide = child(
        "## Words\n\n| Use | Not |\n|---|---|\n| employ | utilise |\n\n"
        "## Names\n\n| Name | Never |\n|---|---|\n| Acme Pay | Acme-Pay |\n\n"
        "## Facts\n\n| Fact | Value | Spotted by |\n|---|---|---|\n"
        "| Trial | 60-day trial | {duration} trial |\n"
    )
    found = {rule.id: rule.options for rule in guide.rules}
    words = found["acme/words-use"]["entries"]
    assert [entry["find"] for entry in words] == [["utilize"]]  # type: ignore[attr-defined]
    assert found["acme/names-acme-pay"]["never"] == ["Acme-Pay"]
    assert found["acme/facts-trial"]["value"] == "60-day trial"
    assert by_id(guide)["acme/words-employ"] == "product.voice.md:9 #words"


def test_a_bullet_says_that_it_overrides() -> None:
    guide = child("## Mechanics\n\n- Times are 09:00. [time: HH:mm; overrides]\n")
    [times] = [rule for rule in guide.rules if rule.options.get("what") == "time"]
    assert times.options["style"] == "HH:mm"
    assert "acme/mechanics-ampersand" in by_id(guide)


def test_a_silent_contradiction_names_both_places() -> None:
    [problem] = errors("## Mechanics\n\n- Times are 09:00. [time: HH:mm]\n")
    assert (problem.path, problem.line) == ("product.voice.md", 7)
    assert "and company.voice.md:44 sets it to “h[:mm]am|pm”" in problem.problem
    assert "overrides" in problem.remedy


def test_an_override_of_nothing_is_told() -> None:
    [problem] = errors("## M\n\n- Dashes. [dash: spaced-en; overrides]\n")
    assert problem.line == 7
    assert "has a “dash” to override" in problem.problem


def test_a_rule_can_be_dropped() -> None:
    guide = child(
        '## Words\n\n- No. [avoid: "help"]\n', head=HEAD + "drops: [words-help, acme/words-use]\n"
    )
    assert not {"acme/words-help", "acme/words-use"} & by_id(guide).keys()
    [problem] = errors(head=HEAD + "drops: [words-helps]\n")
    assert problem.line == 4
    assert "no rule" in problem.problem or "a rule “words-helps” to drop" in problem.problem
    assert "words-help" in problem.remedy


def test_examples_of_the_older_guide_are_run_too() -> None:
    child("## Words\n\n| Use | Not |\n|---|---|\n| aid | support |\n")
    found = check()
    assert (found.ok, len(found.examples)) == (True, 3)


def test_an_older_example_that_no_longer_holds_in_an_overridden_section_is_told() -> None:
    child("## Mechanics\n\n- Times are 09:00. [time: HH:mm; overrides]\n")
    found = check()
    assert found.ok
    assert [(test.path, test.line, reason) for test, reason in found.skipped] == [
        ("company.voice.md", 47, "its section is overridden")
    ]


def test_an_older_example_that_fails_elsewhere_is_an_error_with_its_place() -> None:
    body = '## Style\n\n- No help. [avoid: "help you"]\n'
    child(body)
    [problem] = check().errors()
    assert (problem.path, problem.line) == ("company.voice.md", 26)
    assert "in product.voice.md" in problem.remedy
    child(body + "\n- ✗ Let us help you.\n\n## Words\n\n- ✗ We assist you.\n")
    assert check().ok


def test_anchors_of_the_last_guide_that_has_some_count(folder: Path) -> None:
    rows = "## F\n\n| Level | Anchor |\n|---|---|\n"
    casual = "| 1 | Yay, that's your March sorted. Nice one! |\n"
    formal = "| 5 | We regret to inform you that the request was declined. |\n"
    plain = "| 3 | The bank feed will be updated overnight. Your balance may change. |\n"
    (folder / "company.voice.md").write_text(COMPANY + rows + casual + formal)
    assert len(child().anchors) == 2
    guide = child(rows + plain + formal)
    assert [anchor.level for anchor in guide.anchors] == [3, 5]
    assert {anchor.origin.path for anchor in guide.anchors} == {"product.voice.md"}


def test_three_generations() -> None:
    child(
        "## Words\n\n| Use | Not |\n|---|---|\n| aid | help |\n",
        head=HEAD + "drops: [words-help]\n",
    )
    guide = child(
        "## Words\n\n| Use | Not |\n|---|---|\n| shop | store |\n",
        head="---\ntonelint: 1\nextends: product.voice.md\nlocale: en-US\n",
        name="us.voice.md",
    )
    assert guide.family == ("company.voice.md", "product.voice.md", "us.voice.md")
    assert by_id(guide)["acme/words-aid"] == "product.voice.md:10 #words"
    assert "acme/words-help" not in by_id(guide)


def test_a_shipped_guide_can_be_extended() -> None:
    guide = child(head="---\ntonelint: 1\nextends: tallybird\nbrand: Robin\n")
    assert guide.family[0] == "tallybird.voice.md"
    assert {rule.id.partition("/")[0] for rule in guide.rules} == {"robin"}


def test_problems_of_the_older_guide_have_its_path(folder: Path) -> None:
    (folder / "company.voice.md").write_text(COMPANY.replace("[ampersand", "[ampersnd"))
    problems = errors("## M\n\n- Dashes. [dsh: spaced-en]\n")
    assert [(p.path, p.line) for p in problems] == [
        ("product.voice.md", 7), ("company.voice.md", 45),
    ]  # fmt: skip


def test_the_built_pack_shows_where_each_clause_stands() -> None:
    texts = render_pack(child("## Words\n\n| Use | Not |\n|---|---|\n| shop | store |\n"))
    assert "extends: [company.voice.md]" in texts["pack.yaml"]
    assert "path: company.voice.md\n    line: 16" in texts["pack.yaml"]
    assert "path: company.voice.md" in texts["words.yaml"]
    assert "path: product.voice.md" in texts["words.yaml"]


def test_coverage_counts_its_own_clauses_and_tells_how_many_it_took_over() -> None:
    child("## Words\n\n| Use | Not |\n|---|---|\n| shop | store |\n")
    found = cover(guides.open_guide("product.voice.md"))
    assert found.counts.checked == 1
    assert found.taken_over == (("company.voice.md", 9),)
    said = "It builds on company.voice.md and takes over 9 clauses of it."
    assert said in list(render(found, paint=lambda _, text: text))
    data = json.loads("\n".join(render_json(found)))
    assert data["guide"]["extends"] == [{"path": "company.voice.md", "clauses": 9}]
    assert "It builds on <code>company.voice.md</code>" in "".join(render_html(found))


def test_a_change_of_an_older_guide_is_noticed_at_once(folder: Path) -> None:
    child()
    (folder / "tonelint.yaml").write_text("guide: product.voice.md\n")
    (folder / "a.txt").write_text("We assist you.\n")
    request = CheckRequest(paths=("a.txt",))
    [before] = run(request).violations
    assert before.origin is not None
    assert (before.rule, before.origin.path) == ("acme/words-help", "company.voice.md")
    (folder / "company.voice.md").write_text(COMPANY.replace("| assist |", "| support |"))
    assert not run(request).violations
    assert before.span == Span(3, 9)
    assert json.dumps(before.message)
