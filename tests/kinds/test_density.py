from __future__ import annotations

import pytest

from tonelint.kinds import kind
from tonelint.kinds.base import OptionError, is_due
from tonelint.model.rule import Rule
from tonelint.model.source import Mark, Run, Segment

from .helpers import found, hits_of, rule_of, segment_of, spots, view_of


def of(**options: object) -> Rule:
    return rule_of("density", options)


def test_one_too_many_gives_one_match_that_lists_them() -> None:
    rule = of(phrases=["very", "really"], max=1, per_words=100)
    text = "It is very, Very and really good, and very new."
    (match,) = found(rule, text)
    assert text[match.start : match.end] == "Very"
    assert match.values["listed"] == "“very”, “really”"
    assert match.values["count"] == "4"
    assert match.values["limit"] == "1"
    assert match.values["words"] == "10"


@pytest.mark.parametrize(("words", "wanted"), [(0, 1), (180, 1), (200, 0)])
def test_a_longer_text_may_have_more(words: int, wanted: int) -> None:
    text = "It is very, very good" + " day" * words + "."
    assert len(found(of(phrases=["very"], max=1, per_words=100), text)) == wanted


def test_a_short_text_may_have_as_many_as_a_full_stretch() -> None:
    assert spots(of(phrases=["very"], max=2, per_words=1000), "Very, very good.") == []


@pytest.mark.parametrize(
    ("more", "wanted"),
    [({"min_words": 5}, 1), ({"min_words": 6}, 0), ({"different": 2}, 0)],
)
def test_when_it_is_judged(more: dict[str, object], wanted: int) -> None:
    rule = of(phrases=["very", "really"], max=1, **more)
    assert len(found(rule, "Very, very good it is.")) == wanted


def test_phrases_that_overlap_count_once() -> None:
    rule = of(phrases=["unlock", "unlock the power"], max=1)
    assert spots(rule, "Unlock the power of tea.") == []
    assert spots(rule, "Unlock the power of tea, unlock it.") == ["unlock"]


def test_patterns_count_in_the_same_way() -> None:
    rule = of(patterns=["\\bnot (?:just|only) \\w+"], max=1)
    assert spots(rule, "Not just tea, not only cake.") == ["not only cake"]
    assert spots(of(patterns=["\\b\\w{12,}\\b"], max=0), "Extraordinarily short.") == [
        "Extraordinarily"
    ]


def test_dashes() -> None:
    rule = of(of="dash", max=1)
    assert spots(rule, "Tea — hot. Cake – sweet. Open 9–5 and 10–12.") == ["–"]


def bold(text: str, length: int) -> Segment:
    return Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(0, length, "strong"),))


def test_labels_in_bold() -> None:
    segments = [bold("Speed: it is fast.", 6), bold("Ease: it is easy.", 4), bold("Big: yes", 4)]
    matches = found(of(of="bold-label", max=1), segments=segments)
    assert [(m.segment, m.values["found"]) for m in matches] == [(1, "Ease")]
    plain = [bold("Speed matters: it is fast.", 5), bold("Only a label:", 13)]
    assert found(of(of="bold-label", max=0), segments=plain) == []


def test_emoji_in_place_of_bullets() -> None:
    rule = of(of="emoji-line", max=1)
    assert spots(rule, "🚀 Fast\n✨ Simple\nClever 💡") == ["✨"]
    assert spots(rule, "Fast 🚀\nSimple ✨\n🎉🎉") == []


def test_quotations_other_roles_and_languages_do_not_count() -> None:
    rule = of(phrases=["very"], max=0)
    assert spots(rule, "He said “very good”.") == []
    assert spots(rule, "Very good.", locale="de") == []
    legal = [segment_of("Very good.", role="legal")]
    assert found(rule, segments=legal) == []
    assert spots(rule_of("density", rule.options, unless=["not very"]), "It is not very old.") == []


def test_a_rule_of_phrases_is_called_for_its_phrases_only() -> None:
    check = kind("density").compile_checks([of(phrases=["very"], max=1)])
    assert not is_due(check, hit=bool(hits_of(check, view_of("It is good."))))
    assert is_due(kind("density").compile_checks([of(of="dash", max=1)]), hit=False)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"phrases": ["very"]}, "no limit"),
        ({"max": 1}, "what is counted"),
        ({"max": 1, "of": "dash", "phrases": ["very"]}, "what is counted"),
        ({"max": 1, "of": "dashes"}, "not a choice"),
        ({"max": 1, "patterns": ["("]}, "pattern"),
        ({"max": -1, "of": "dash"}, "whole number"),
    ],
)
def test_wrong_options_are_named(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        kind("density").read_options(options)
