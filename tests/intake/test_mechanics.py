"""Rules of mechanics that no tag holds, and what only sounds like one."""

from __future__ import annotations

import pytest

from .helpers import proposals


def advice(text: str) -> list[str]:
    """Return the quotations of what is proposed as advice."""
    found = proposals(f"# Guide\n\n## Mechanics\n\n{text}\n")
    return [one.quote for one in found if one.kind == "feature" and not one.setting]


@pytest.mark.parametrize(
    "text",
    [
        "Add a space between numbers and units of measurement.",
        "Place commas and periods inside the quotation marks.",
        "Abbreviate months to their first three letters.",
        "Use American English spelling.",
        "Don’t use an apostrophe in decades.",
        "Currency codes are always written in uppercase.",
        "Write out ordinal numbers.",
        "Full stops at the end of all full sentences.",
    ],
)
def test_a_rule_of_mechanics_is_advice(text: str) -> None:
    assert advice(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Commas help people to read long sentences.",
        "Use abbreviations where space is limited.",
        "When doing so, use no spaces.",
        "Use Markdown syntax for italics.",
        "Choose words that people know.",
        "These abbreviations need a period.",
        "Do you need a comma?",
    ],
)
def test_what_is_no_rule_of_mechanics(text: str) -> None:
    assert advice(text) == []


def test_advice_names_its_subject() -> None:
    said = advice("**Decades**: Write them in figures. Don’t add an apostrophe.")
    assert said[-1] == "Decades: Don’t add an apostrophe."


def test_different_advice_on_one_thing_stays_apart() -> None:
    assert len(advice("Use a comma after “however”.\n\nPut no comma before “because”.")) == 2
