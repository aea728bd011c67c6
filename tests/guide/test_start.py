"""A first guide from answers: whatever is chosen, the guide holds to its own word."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tonelint.engine.judge import Judge
from tonelint.errors import UsageError
from tonelint.guide import parse_and_compile
from tonelint.guide.check import check_guide
from tonelint.guide.start.compose import Brand, compose_guide, preview
from tonelint.guide.start.levers import check_answers, defaults, levers
from tonelint.pack.defaults import load_defaults
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.run.starting import check_brand
from tonelint.settings import Settings

TODAY = date(2026, 11, 25)
ONE_OFF = [
    (lever.name, choice.name)
    for lever in levers()
    for choice in lever.choices
    if choice.name != lever.default
]
SEED, SAMPLE = 2027, 40


def troubles(folder: Path, brand: Brand, answers: Mapping[str, str]) -> list[str]:
    text = compose_guide(brand, answers, today=TODAY)
    (folder / "a.voice.md").write_text(text, encoding="utf-8")
    guide, compiled = parse_and_compile(text, path="a.voice.md", defaults_axes=load_defaults().axes)
    judge = Judge(compile_policy(Settings(folder=str(folder), guide="a.voice.md"), Wish()))
    found = check_guide(guide, compiled, judge, as_of=TODAY)
    return [str(problem) for problem in (*found.errors(), *found.warnings())]


def test_the_defaults_make_a_guide_that_holds(tmp_path: Path) -> None:
    assert troubles(tmp_path, Brand("Acme", owner="words@acme.example"), defaults()) == []


@pytest.mark.parametrize(("lever", "choice"), ONE_OFF)
def test_each_other_choice_holds(tmp_path: Path, lever: str, choice: str) -> None:
    assert troubles(tmp_path, Brand("Acme"), {**defaults(), lever: choice}) == []


@pytest.mark.parametrize("number", range(SAMPLE))
def test_choices_hold_beside_each_other(tmp_path: Path, number: int) -> None:
    draw = random.Random(SEED * 1000 + number)
    answers = {lever.name: draw.choice(lever.choices).name for lever in levers()}
    brand = Brand("Acme", draw.choice(["en-GB", "en-US"]))
    assert troubles(tmp_path, brand, answers) == [], answers


@pytest.mark.parametrize(
    "name",
    ["Marks & Spencer", "eBay", "AT&T", "O’Neill", "monzo", "ACME", "Grüne Wiese", "7up", "北京",
     "The New Shop Company of Aberdeen", "Cosy, Warm", "Q"],
)  # fmt: skip
def test_the_brand_may_have_any_name(tmp_path: Path, name: str) -> None:
    title = {**defaults(), "case": "title", "speaker": "brand", "quotes": "curly"}
    for answers in (defaults(), title):
        assert troubles(tmp_path, Brand(check_brand(name), "en-US"), answers) == []


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("Square", '"SQUARE"'),  # people draw squares: small letters are no slip of the name
        ("eBay", '"ebay", "Ebay"'),
        ("IKEA", '"ikea", "Ikea"'),
        ("Marrow & Pine", '"Marrow&Pine"'),
        ("Q", ""),
    ],
)
def test_a_name_that_may_be_a_word_is_let_alone_in_small_letters(name: str, never: str) -> None:
    text = compose_guide(Brand(name), defaults(), today=TODAY)
    assert f"| {name} | {never} |" in text


def test_a_brand_with_an_article_gets_no_second_one() -> None:
    text = compose_guide(Brand("the Pine"), defaults(), today=TODAY)
    assert "| The Pine team |" in text
    assert "the the" not in text.lower()


@pytest.mark.parametrize("name", ["", "  ", "a|b", "x" * 61, 'a "b"', "a{b}", "#1", "a\0b"])
def test_some_names_cannot_stand_in_a_guide(name: str) -> None:
    with pytest.raises(UsageError):
        check_brand(name)


def test_every_slot_of_the_frame_is_filled() -> None:
    for lever in levers():
        for choice in lever.choices:
            text = compose_guide(
                Brand("Acme"), {**defaults(), lever.name: choice.name}, today=TODAY
            )
            assert not re.findall(r"<[a-z-]+(?::[^>]*)?>", text)


def test_every_choice_says_what_it_is_and_where_it_was_found() -> None:
    for lever in levers():
        names = [choice.name for choice in lever.choices]
        assert len(set(names)) == len(names) >= 2
        assert {lever.default, *lever.default_in.values()} <= {*names}
        assert lever.question.endswith("?")
        previews = {preview(c.preview, Brand("Acme"), {lever.name: c.name}) for c in lever.choices}
        assert "" not in previews
        for choice in lever.choices:
            assert choice.label
            assert choice.seen


def test_the_levers_are_those_on_which_public_guides_disagree() -> None:
    assert {
        "exclamation", "contractions", "serial-comma", "percent", "sign-in", "numbers", "time",
        "greeting", "please", "sorry", "passive",
    } <= {lever.name for lever in levers()}  # fmt: skip


def test_a_choice_changes_the_guide() -> None:
    base = compose_guide(Brand("Acme"), defaults(), today=TODAY)
    for lever, choice in ONE_OFF:
        assert compose_guide(Brand("Acme"), {**defaults(), lever: choice}, today=TODAY) != base


def test_wrong_answers_are_all_told() -> None:
    with pytest.raises(UsageError) as caught:
        check_answers({"cases": "title", "time": "noon", "dash": "avoid"}, path="a.yaml")
    first, second = caught.value.problems
    assert (first.problem, first.remedy) == ("There is no lever “cases”.", "Did you mean “case”?")
    assert "Known: 9am, 9-am, 9-00-a.m., 09:00." in second.remedy
