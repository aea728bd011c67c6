"""Statements that name a feature or a word and mean something else."""

from __future__ import annotations

import pytest

from .helpers import proposals, settings, words


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Don’t use the active voice when the passive voice says more.", "passive: avoid"),
        ("Write “US” in capitals.", "person: we"),
        ("Use en dashes with no spaces for ranges.", "dash: spaced-en"),
        ("Don’t use a comma before “and” in a list of two items.", "serial-comma: avoid"),
        ("Prefer em dashes over semicolons---never use hyphens for them.", "dash: avoid"),
        ("Titles of films are written in title case.", "case: title"),
        ("Long documents may use title case.", "case: title"),
        ("Many programs add curly quotes. Please avoid using these.", "quotes: curly-double"),
        ("Write for the reading level of a 10-13 year old.", "grade: max 13"),
        ("Avoid old-timey contractions like “shan’t”.", "contraction: avoid"),
        ("Contractions (such as isn’t and don’t) are recommended.", "contraction: avoid"),
        ("Use commas only in five-digit numbers.", "number: thousands-comma"),
    ],
)
def test_no_tag_from(text: str, tag: str) -> None:
    assert tag not in settings(f"# Guide\n\n## Style\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Use “berth” in the name of a brand and use “they” not “it”.", "it"),
        ("Write for all of us and not for one—use “we” and not “I”.", "we"),
        ("| Don’t | Do |\n|---|---|\n| bash | Bash or `bash` |", "bash"),
        ("| Don’t | Do |\n|---|---|\n| Ampersands anywhere else | Ampersands in names |",
         "Ampersands anywhere else"),
        ("Do not use “curly” quotes.", "curly"),
        ("Use “later”, not “greater”, as in “Harbour 3 or later”.", "Harbour 3 or later"),
    ],
)  # fmt: skip
def test_no_ban_of(text: str, word: str) -> None:
    found = proposals(f"# Guide\n\n## Words\n\n{text}\n")
    assert word not in [term for one in found for term in one.avoid]


def test_an_exception_is_none_of_its_conditions() -> None:
    (one,) = (p for p in proposals("# Words\n\nAvoid “must” only where it is law.\n") if p.avoid)
    assert not one.scope.only.startswith("only")


def test_one_name_of_an_entry_is_taken_for_all() -> None:
    assert words("# Words\n\ndock, berth, slot\n: Use _berth_.\n") == [
        (("dock", "slot"), ("berth",))
    ]


def test_an_entry_that_defines_a_short_form() -> None:
    found = proposals("# Words\n\nberth management system (BMS)\n: Spell out on first mention.\n")
    assert next((one.kind, one.prefer) for one in found) == (
        "define",
        ("BMS", "berth management system"),
    )


def test_two_entries_of_one_word_in_two_parts_of_speech() -> None:
    found = proposals(
        "# Words\n\n| Term | Usage |\n|---|---|\n| **Tie up** (v.) | Use for boats. |\n"
        "| **Tieup** (n.) | Use for jams. |\n"
    )
    assert ("Tie up {verb}", "Tieup {noun}") in [one.prefer for one in found]
