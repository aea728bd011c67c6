from __future__ import annotations

import pytest

from tonelint.kinds.acronym import read_options
from tonelint.kinds.base import OptionError
from tonelint.language.acronyms import is_expanded, known
from tonelint.model.rule import Rule

from .helpers import fixed, found, rule_of, segment_of, spots


def acronym(**options: object) -> Rule:
    return rule_of("acronym", options)


def test_the_first_mention_is_written_out_where_the_long_form_is_known() -> None:
    rule = acronym(known={"MTD": "Making Tax Digital"})
    assert (
        fixed(rule, "Join MTD now. MTD is easy.")
        == "Join Making Tax Digital (MTD) now. MTD is easy."
    )
    [match] = found(acronym(), "Open a SIPP.")
    assert (match.changes, match.advice) == ((), ("____ (SIPP)",))


@pytest.mark.parametrize(
    "text",
    [
        "A Self-Invested Personal Pension (SIPP) is yours. The SIPP grows.",
        "Your SIPP (self-invested personal pension) is open.",
        "Download the PDF in the UK.",
        "THIS IS VERY IMPORTANT",
        "We have a LOT of news.",
        "World War II ended.",
        "Call us on 555-HELP.",
        "Denver, CO 80211",
        "Use code SAVE20 and A4 paper.",
        "Write to sales@ACME.example.",
    ],
)
def test_what_is_explained_well_known_or_no_acronym_is_left_alone(text: str) -> None:
    assert spots(acronym(), text) == []


def test_an_explanation_anywhere_in_the_message_will_do() -> None:
    parts = [segment_of("Your SIPP."), segment_of("A self-invested personal pension (SIPP).")]
    assert found(acronym(), segments=parts) == []


def test_a_bracket_with_other_words_explains_nothing() -> None:
    assert not is_expanded("SIPP", "Open it today (SIPP) now.")
    assert spots(acronym(), "Open one (SIPP).") == ["SIPP"]


def test_plurals_are_found_and_allowed_ones_not() -> None:
    assert spots(acronym(), "All KYCs are done.") == ["KYC"]
    assert spots(acronym(allow=["KYC"]), "All KYCs are done.") == []


def test_headings_have_no_room() -> None:
    assert found(acronym(), "Your SIPP", role="heading") == []


def test_well_known_ones_differ_by_language() -> None:
    assert "PDF" in known("de") & known("en")
    assert "PESEL" in known("pl") - known("en")


def test_a_long_form_must_be_a_text() -> None:
    with pytest.raises(OptionError, match="has no long form"):
        read_options({"known": {"MTD": ""}})
