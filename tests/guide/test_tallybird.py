"""The shipped guide of Tallybird, counted to the last clause."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from tonelint.context import merge_axes
from tonelint.guide import CompiledGuide, read_guide
from tonelint.guide.build import drift, render_pack
from tonelint.kinds import kind
from tonelint.language import syntax
from tonelint.model.rule import Rule
from tonelint.pack.defaults import load_defaults
from tonelint.pack.folder import load_pack
from tonelint.report.coverage import Counts
from tonelint.run.covering import cover
from tonelint.run.guides import open_guide
from tonelint.shipped import guides_folder


@cache
def tallybird() -> CompiledGuide:
    path = guides_folder() / "tallybird.voice.md"
    text = Path(path).read_text(encoding="utf-8")
    return read_guide(text, path=path.name, defaults_axes=load_defaults().axes)


def test_its_front_matter() -> None:
    guide = tallybird()
    assert (guide.brand, guide.slug, guide.locales) == ("Tallybird", "tallybird", ("en-GB",))
    assert guide.packs == ("core", "email", "chat", "web")
    assert [axis.name for axis in guide.tone.axes] == [
        "channel", "situation", "emotion", "audience", "stage",
    ]  # fmt: skip


def test_its_rules_by_section_and_kind() -> None:
    rules = tallybird().rules
    assert len(rules) == 36
    assert Counter(rule.origin.section for rule in rules if rule.origin) == {
        "words": 9, "names": 3, "mechanics": 6, "sentences": 3, "sorry": 3, "email": 5,
        "facts": 4, "messages": 3,
    }  # fmt: skip
    assert Counter(rule.kind for rule in rules) == {
        "words": 13, "name": 3, "case": 1, "format": 4, "contraction": 1, "require": 3,
        "length": 2, "count": 1, "opening": 1, "fact": 4, "verbatim": 2, "syntax": 1,
    }  # fmt: skip


def test_its_tone_rows_and_levers() -> None:
    guide = tallybird()
    assert len(guide.tone.rows) == 10
    assert guide.tone.rows[1].cells["greeting"] == "Hi {first_name},"
    assert guide.levers == {
        "formality", "contractions", "exclamation", "emoji", "sentence", "speaker", "greeting",
        "sign-off", "case", "ampersand", "serial-comma", "time", "money", "link-text",
        "subject-length", "cta", "cta-verb",
    }  # fmt: skip


def test_its_examples() -> None:
    tests = tallybird().examples
    assert len(tests) == 58
    assert sum(test.bad for test in tests) == 42
    assert sum(test.example.fixed is not None for test in tests) == 27


def test_what_is_not_enforced_is_said() -> None:
    reasons = [one.reason for one in tallybird().unenforced]
    assert [reason.split(",")[0] for reason in reasons] == ["It needs a parser"] * (
        not syntax.identity()
    )


def test_its_coverage() -> None:
    found = cover(open_guide("tallybird"))
    counts = found.counts
    assert counts == Counts(counts.checked, counts.unenforced, advice=0, people=3, examples=58)
    assert (counts.said, counts.checked >= 48) == (52, True)
    assert [section.id for section in found.sections][:4] == ["voice", "formality", "tone", "words"]
    assert found.silent == ()


def test_its_built_pack_loads_as_the_same_rules(tmp_path: Path) -> None:
    guide = tallybird()
    folder = tmp_path / guide.slug
    folder.mkdir()
    for name, text in render_pack(guide).items():
        (folder / name).write_text(text, encoding="utf-8")
    axes = merge_axes(load_defaults().axes, guide.tone.axes)
    pack = load_pack(folder, axis_of=axes.axis_of)
    assert pack.problems == ()
    assert {rule.id: rule for rule in pack.rules} == {rule.id: rule for rule in guide.rules}
    assert drift(guide, folder) == ()


@pytest.mark.parametrize("rule", tallybird().rules, ids=lambda rule: rule.id)
def test_every_message_uses_only_fields_its_kind_offers(rule: Rule) -> None:
    fields = {name for _, name, _, _ in Formatter().parse(rule.message) if name}
    assert fields <= set(kind(rule.kind).FIELDS)
