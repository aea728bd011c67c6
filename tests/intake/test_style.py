"""Features, limits, formats and spellings: the tag that a statement would have in our guide."""

from __future__ import annotations

import pytest

from .helpers import only, proposals, settings

STATEMENTS = {
    "Use contractions.": "contraction: prefer",
    "Don’t be afraid to use contractions.": "contraction: allow",
    "Avoid contractions.": "contraction: avoid",
    "Contractions are OK.": "contraction: allow",
    "Avoid negative contractions.": "contraction: avoid negative",
    "Avoid contractions such as “should’ve”.": "contraction: avoid should've",
    "Avoid exclamation marks.": "exclamation: avoid",
    "Use exclamation points sparingly.": "exclamation: max 1",
    "Don’t use emoji.": "emoji: avoid",
    "Don’t use ampersands.": "ampersand: avoid",
    "Use the serial comma.": "serial-comma: use",
    "We don’t use the Oxford comma.": "serial-comma: avoid",
    "Use the active voice.": "passive: avoid",
    "Avoid the passive voice.": "passive: avoid",
    "Don’t end headings with a full stop.": "heading-end: none",
    "Spell out acronyms at first mention.": "acronym: expand",
    "Spell out numbers one through nine.": "number: words-to-nine",
    "Use numerals.": "number: numerals",
    "Use commas in numbers with four or more digits.": "number: thousands-comma",
    "Use the % symbol.": "percent: symbol",
    "Use “percent” instead of the % symbol.": "percent: word",
    "Use em dashes without spaces.": "dash: unspaced-em",
    "Keep sentences under 25 words.": "sentence: max 25 words",
    "Aim for 15 to 20 words per sentence.": "sentence: max 20 words",
    "Subject lines have at most 50 characters.": "subject: max 50 chars",
    "Don’t write paragraphs of more than three sentences.": "paragraph: max 3 sentences",
    "Write for an eighth-grade reading level.": "grade: max 8",
    "Use no more than one call to action.": "cta: max 1",
    "Use only one emoji.": "emoji: max 1",
    "Emoji are fun, but use them infrequently.": "emoji: max 1",
    "Avoid should’ve, could’ve and would’ve.": "contraction: avoid should've, could've, would've",
    "Headings and labels should not include punctuation.": "heading-end: none",
    "Button labels start with an imperative verb.": "cta: verb-first",
    "Use straight, not curly, quotes.": "quotes: straight-double",
    "Use am and pm for times.": 'time: "h[:mm] am|pm"',
    "We use the 24-hour clock.": 'time: "HH:mm"',
    "Write “and” instead of an ampersand.": "ampersand: avoid",
}


@pytest.mark.parametrize(("text", "tag"), STATEMENTS.items())
def test_a_statement(text: str, tag: str) -> None:
    assert settings(f"# Style\n\n{text}\n") == [tag]


@pytest.mark.parametrize(
    "text",
    [
        "Contractions join two words.",
        "Research shows that people read 20 words at most.",
        "Should you use emoji?",
        "Learn more about the active voice.",
        "You don’t have to avoid contractions.",
        "Using “we” can be confusing.",
        "Use acronyms when they are better known than the spelled out term.",
        "We use two kinds of capitals: title case and sentence case.",
        "Exception: use the passive voice where it is shorter.",
        "Don’t repeat emoji.",
    ],
)
def test_what_sets_nothing(text: str) -> None:
    assert settings(f"# Style\n\n{text}\n") == []


def test_places_of_sentence_case() -> None:
    text = "# Capitals\n\n**Use sentence case for:**\n\n- Headings\n- Buttons\n"
    assert only(text).scope.roles == ("heading", "cta")


def test_two_settings_of_one_lever_are_doubtful() -> None:
    found = proposals("# Style\n\nUse contractions.\n\nAvoid contractions.\n")
    assert {one.setting for one in found} == {"contraction: prefer", "contraction: avoid"}
    assert all(one.confidence < 0.7 for one in found)


SAMPLES = {
    "## Times\n\nWrite times like “9:30 am” and “5 pm”.": 'time: "h[:mm] am|pm"',
    "## Times\n\nFor example, 9:00 a.m. and 10:15 p.m.": 'time: "h:mm a.m.|p.m."',
    "## Dates\n\n- 4 May 2026": 'date: "D Month YYYY"',
    "## Dates\n\nWrite dates as “May 4, 2026”.": 'date: "Month D, YYYY"',
    "## Prices\n\nPrices look like “£12” or “£4.50”.": "money: £ no-zero-pence",
    "## Phone numbers\n\nUse this format: “020 7946 0000”.": 'phone: "020 7946 0000"',
}


@pytest.mark.parametrize(("text", "tag"), SAMPLES.items())
def test_formats_are_seen_from_examples(text: str, tag: str) -> None:
    one = only(f"# Style\n\n{text}\n")
    assert (one.kind, one.setting) == ("format", tag)
    assert "Read from the guide’s examples." in one.notes


@pytest.mark.parametrize(
    "text",
    [
        "## Times\n\nWrite “9am” or “9 am”.",
        "## Times\n\nNot “9 AM”.",
        "## Story\n\nWe opened at “9 am”.",
    ],
)
def test_examples_that_disagree_or_are_wrong_tell_no_format(text: str) -> None:
    assert [one for one in proposals(f"# Style\n\n{text}\n") if one.kind == "format"] == []


def test_what_is_said_beats_what_is_shown() -> None:
    found = settings(
        "# Style\n\n## Percentages\n\nUse the % symbol.\n\n“12 percent” is an example.\n"
    )
    assert found == ["percent: symbol"]


SPELLINGS = {
    "Don’t capitalize “internet”.": (("Internet",), ("internet",)),
    "Capitalize “Web”.": (("web",), ("Web",)),
    "**Fiscal year** is lowercase.": (("Fiscal year",), ("fiscal year",)),
    "Never hyphenate “e-mail”.": (("e-mail",), ("email",)),
    "“Check-in” is hyphenated.": (("Check in",), ("Check-in",)),
}


@pytest.mark.parametrize(("text", "said"), SPELLINGS.items())
def test_spelling(text: str, said: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    one = only(f"# Style\n\n{text}\n")
    assert (one.kind, one.avoid, one.prefer) == ("spelling", *said)


@pytest.mark.parametrize(
    ("text", "prefer"),
    [
        (
            "Use “follow up” as a verb, but “follow-up” in “follow-up mail”.",
            ("follow up {verb}", "follow-up {noun}"),
        ),
        ("Use *pop-up* for nouns. Use *pop up* for verbs.", ("pop-up {noun}", "pop up {verb}")),
    ],
)
def test_one_of_two_spellings_is_a_part_of_speech(text: str, prefer: tuple[str, ...]) -> None:
    one = only(f"# Hyphens\n\n{text}\n")
    assert (one.kind, one.prefer) == ("part-of-speech", prefer)
    assert any("guess" in note for note in one.notes)


def test_it_stands_for_the_term_before() -> None:
    found = proposals("# Names\n\n“Day pass” should never be abbreviated. It’s always lowercase.\n")
    assert [(one.kind, one.prefer) for one in found] == [
        ("spelling", ("Day pass",)), ("spelling", ("day pass",)),
    ]  # fmt: skip


def test_a_noun_and_a_verb() -> None:
    one = only("# Word list\n\n- login (noun), log in (verb)\n")
    assert (one.kind, one.prefer) == ("part-of-speech", ("login {noun}", "log in {verb}"))


def test_a_word_list_gives_spellings_with_the_wrong_cases_of_inner_capitals() -> None:
    found = proposals("# Word list\n\n- homepage\n- GitHub\n")
    assert [(one.prefer, one.avoid) for one in found] == [
        (("homepage",), ()), (("GitHub",), ("github", "Github")),
    ]  # fmt: skip
