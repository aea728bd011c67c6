"""Words and phrases with a level: which of them stands in a text, and where."""

from __future__ import annotations

import pytest

from tonelint.language.cue_places import GUARDS
from tonelint.language.cues import Cue, all_cues, find_cues
from tonelint.language.fold import fold


def names(text: str) -> list[str]:
    return [one.cue.text for one in find_cues(text, fold(text))]


def test_a_phrase_goes_before_the_words_in_it_and_takes_the_level_of_what_says_most() -> None:
    (one,) = find_cues("kindly note that", "kindly note that")
    assert one.cue.text == "kindly note that"
    assert one.cue.level == 4.5


def test_an_everyday_phrase_hides_the_words_in_it() -> None:
    assert names("Shall we go?") == []
    assert names("It shall go.") == ["shall"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("we messed up your order", "object"),
        ("we messed up the order", "object"),
        ("we messed up.", "alone"),
        ("we messed up on Monday", "alone"),
        ("we messed up this time", "alone"),
        ("we messed up Sam's order", ""),
    ],
)
def test_what_follows_chooses_the_entry(text: str, where: str) -> None:
    (one,) = find_cues(text, fold(text))
    assert one.cue.where == where


def test_every_cue_is_folded_and_listed_once() -> None:
    cues = list(all_cues())
    assert len(cues) > 1000
    assert len({(cue.text, cue.where) for cue in cues}) == len(cues)
    for cue in cues:
        assert fold(cue.text) == cue.text, cue
        assert 0 < cue.level < 6, cue
        assert set(cue.where.split()) <= GUARDS, cue
        assert cue.text not in cue.uses, cue
        assert cue.level != 3 or not cue.uses, cue


def test_an_entry_has_one_level_with_and_without_its_guards() -> None:
    levels: dict[str, float] = {}
    for cue in all_cues():
        assert levels.setdefault(cue.text, cue.level) == cue.level, cue


def _in_place(cue: Cue) -> str:
    text = f"Hi, {cue.text}" if cue.where == "call" else cue.text
    return f"{text} the order" if cue.where == "object" else text


def test_every_cue_is_found_where_it_may_stand() -> None:
    for cue in all_cues():
        text = _in_place(cue)
        found = [one.cue for one in find_cues(text, fold(text))]
        if cue.level == 3:
            assert found == [], cue
        else:
            assert cue in found or any(abs(one.level - 3) >= abs(cue.level - 3) for one in found), (
                cue
            )


def test_rewrites_do_not_bring_in_what_is_farther_out() -> None:
    for cue in all_cues():
        for use in cue.uses:
            worse = [
                one.cue.text
                for one in find_cues(use, fold(use))
                if (one.cue.level < 3) is (cue.level < 3)
                and abs(one.cue.level - 3) >= abs(cue.level - 3)
            ]
            assert not worse, (cue, worse)
