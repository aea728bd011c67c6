"""Statements that were once read the wrong way round, or with half of a cell: each is held."""

from __future__ import annotations

import pytest

from .helpers import intake, only, pairs, proposals, settings, words

ENTRIES = {
    # The entry's own word is the banned one, whichever comes first.
    "## oarlock\n\nInstead of **oarlock**, use **rowlock**.": [(("oarlock",), ("rowlock",))],
    "## and/or\n\nInstead of **and/or**, use **or** or say both.": [(("and/or",), ("or",))],
    "## as long as\n\nInstead of **as long as**, use **if**.": [(("as long as",), ("if",))],
    # Headings name several spellings; none of them is what to write instead.
    "## dry dock, dry-dock\n\nUse **boatyard** for it. Do not use **dry dock** or **dry-dock**.": [
        (("dry dock", "dry-dock"), ("boatyard",))
    ],
    "## quay/day rate\n\nDo not use **quay/day rate**.": [(("quay/day rate",), ())],
    # What is wanted on a condition only is not what to write instead.
    "## steps\n\nUse **before you sail** for tasks. Do not use **steps**. "
    "For checks, use **steps** instead.": [(("steps",), ("before you sail",))],
    "## below\n\nTry to avoid **below**. If required, use **following** instead.": [
        (("below",), ("following",))
    ],
    "## as\n\nDo not use **as** to mean **because**.": [(("as",), ("because",))],
    "## port\n\nUse **left** instead of other words, like **port** or **larboard**.": [
        (("port", "larboard"), ("left",))
    ],
    "## hull\n\nDo not use **hull**. Another option is **boat**.": [(("hull",), ("boat",))],
    "## tick\n\nDon’t use **tick**. Instead, use **select** with boxes, lists and menus.": [
        (("tick",), ("select",))
    ],
}


@pytest.mark.parametrize(("text", "said"), ENTRIES.items())
def test_an_entry_of_an_a_to_z(
    text: str, said: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert words(f"# Word list\n\n{text}\n") == said


def test_two_rules_of_one_entry() -> None:
    found = words(
        "# Word list\n\n## berth box\n\nUse one word for **berthbox**. Do not use **berth box**. "
        "Do not use **crate**.\n"
    )
    assert found == [(("berth box",), ()), (("crate",), ())]


CELLS = {
    ("Launch / Moor", "Start / Stop or Park"): [
        (("Launch",), ("Start",)),
        (("Moor",), ("Stop", "Park")),
    ],
    ("Sign aboard / Signaboard", "Join"): [(("Sign aboard", "Signaboard"), ("Join",))],
    ("Adrift", "Late / Off"): [(("Adrift",), ("Late", "Off"))],
    ("Ahoy", "Omit or rephrase"): [(("Ahoy",), ())],
    ("Ahoy", "Omit; use a plain greeting"): [(("Ahoy",), ())],
    ("We / Us (meaning the yard)", "“Harbour” or omit"): [(("We", "Us"), ("Harbour",))],
}


@pytest.mark.parametrize(("cells", "said"), CELLS.items())
def test_a_cell_that_names_several_words(
    cells: tuple[str, str], said: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    bad, good = cells
    text = f"# Words\n\n| Avoid | Use instead |\n|---|---|\n| {bad} | {good} |\n"
    assert words(text) == said


def test_copy_that_was_cut_is_a_pair_and_bans_no_half_of_itself() -> None:
    text = (
        "# Examples\n\n| Do | Don’t |\n|---|---|\n"
        "| Your berth is gone | We’re sorry, your berth is gone |\n"
        "| Press **Moor** | Press the Moor button |\n"
    )
    assert words(text) == []
    assert pairs(text) == [
        ("We’re sorry, your berth is gone", "Your berth is gone"),
        ("Press the Moor button", "Press Moor"),
    ]


def test_copy_in_a_sentence_is_a_pair() -> None:
    text = "# Style\n\n- Use active voice. “Moor the boat” not “The boat should be moored.”\n"
    assert pairs(text) == [("The boat should be moored", "Moor the boat")]
    assert settings(text) == ["passive: avoid"]


@pytest.mark.parametrize(
    "text",
    [
        "Use title case for **Quick Moor**.",
        "Do not use title case for **Harbour Agent**.",
        "Spell out **very high tide** in sentence case.",
    ],
)
def test_the_case_of_one_term_is_no_case_of_the_guide(text: str) -> None:
    assert not [tag for tag in settings(f"# House\n\n{text}\n") if tag.startswith("case")]


def test_the_case_of_one_term_is_a_spelling() -> None:
    (one,) = proposals("# House\n\nUse title case for **Quick Moor**.\n")
    assert (one.kind, one.avoid, one.prefer) == ("spelling", ("quick moor",), ("Quick Moor",))


def test_title_case_for_headings_stays_a_case() -> None:
    assert settings("# House\n\nUse title case for **headings**.\n") == ["case: title"]


@pytest.mark.parametrize(
    "text",
    [
        "Here, the use of “we” is appropriate.",
        "It’s not necessary to describe every mooring in the first letter.",
        "If the first word in a sentence, do not capitalize “tide”.",
        "- “1, 2, 3”, not “one, two, three”",
        "| Do | Don’t |\n|---|---|\n| you'll | you’ll |",
    ],
)
def test_what_bans_no_word(text: str) -> None:
    found = proposals(f"# House\n\n{text}\n")
    assert not [one for one in found if one.kind in ("words", "spelling") or "we" in one.setting]


def test_a_table_of_contents_says_nothing() -> None:
    text = "# House\n\n- [Avoid the word “we”](#avoid-we)\n- [Never say “never”](#never)\n"
    assert intake(text).proposals == ()


def test_a_list_below_use_not() -> None:
    text = (
        "# Words\n\nThe key to a berth. Use **berth key**, not:\n\n- dock token\n- secret token\n"
    )
    assert words(text) == [(("dock token", "secret token"), ("berth key",))]


def test_remarks_on_bad_examples_are_no_examples() -> None:
    text = (
        "# Names\n\nUse:\n\n- Quay area, for the place.\n- Quay, for the button.\n\n"
        "Instead of:\n\n- Quay Area (with Area capitalized)\n- waterside place\n- or other forms\n"
    )
    assert pairs(text) == [("waterside place", "")]


CONDITIONAL = {
    "Use “we” when we do something for the boat’s owner.": [],
    "It’s okay to say “the mast is down” instead of “we broke the mast”.": [],
    "Titles should have no full stop unless the title is more than one sentence.": [
        "heading-end: none"
    ],
    "Titles should omit periods.": ["heading-end: none"],
}


@pytest.mark.parametrize(("text", "tags"), CONDITIONAL.items())
def test_what_holds_in_a_case_only_is_no_rule_for_everything(text: str, tags: list[str]) -> None:
    found = proposals(f"# House\n\n{text}\n")
    assert [one.setting for one in found] == tags


def test_a_heading_with_several_words_bans_only_the_one_that_is_named() -> None:
    text = "# Words\n\n## we / our\n\nAvoid referring to the yard as **we**. Use **our** for boats."
    assert [avoid for avoid, _ in words(text)] == [("we",)]


def test_a_reason_is_no_condition() -> None:
    one = only("# Words\n\nNever use **deckhand** as this does not cover all roles.\n")
    assert one.scope.only == ""


def test_a_banned_term_may_end_in_a_preposition() -> None:
    text = "# Words\n\n**hover over**: Use this rather than _hold over_ or _point to_.\n"
    assert words(text) == [(("hold over", "point to"), ("hover over",))]


def test_a_status_column_bans_its_word() -> None:
    text = (
        "# Word choice\n\n| Word | Status | Usage notes |\n|---|---|---|\n"
        "| **scuttle** | 🔴 Avoid | It can offend. Use _sink,_ or _stop_ instead. |\n"
        "| **easy**, **easily** | 🔴 Avoid | Nothing at sea is. |\n"
        "| **moor** | 🟢 Preferred | Use when a boat is tied up. |\n"
        "| **list** | 🟠 Use with caution | Often confused with _heel_. |\n"
    )
    assert words(text) == [(("scuttle",), ("sink", "stop")), (("easy", "easily"), ())]


def test_the_legend_of_a_word_list_is_no_example() -> None:
    text = (
        "# Words\n\n- **Preferred**: This term is recommended.\n\n- **Avoid**: This term offends.\n"
    )
    assert pairs(text) == []


def test_a_prohibition_with_a_cross_is_no_bad_example() -> None:
    text = (
        "# Names\n\n❌ Don't capitalize names of berths.\n\n"
        "❌ **Don't**: The North Berth is full.\n\n✔️ **Do**: The north berth is full.\n"
    )
    assert pairs(text) == [("The North Berth is full.", "The north berth is full.")]


def test_bad_and_good_copy_that_reads_like_instructions() -> None:
    text = (
        "# Links\n\n❌ **Don't**: Refer to headings on mooring the boat.\n\n"
        "✔️ **Do**: Refer to headings on how to moor the boat.\n"
    )
    assert len(pairs(text)) == 1


LEVERS = {
    "Don't use Harbour's as a contraction of “Harbour is”.": [],
    "Use contractions: they are short (an acceptable form, you see).": ["contraction: prefer"],
    "Use plural first-person pronouns wisely (*we*, *us*).": [],
}


@pytest.mark.parametrize(("text", "tags"), LEVERS.items())
def test_levers_that_were_turned_round(text: str, tags: list[str]) -> None:
    assert [tag for tag in settings(f"# House\n\n{text}\n") if tag] == tags


def test_what_only_sounds_warmer_bans_nothing() -> None:
    text = "# Voice\n\nHowever, *your boat* as opposed to *the boat* sounds warmer.\n"
    assert words(text) == []


def test_a_chapter_below_a_word_list_is_no_entry() -> None:
    text = (
        "# Grammar and spelling\n\n## Verb tense\n\nAvoid words like *currently* or *now*. "
        "Write in the present tense. \n\n## Avoid gendered pronouns\n\nAvoid using *he* or *she*. "
        "Avoid pronouns such as *(s)he*. Use *they* instead.\n"
    )
    assert words(text) == [
        (("currently", "now"), ()),
        (("he", "she"), ()),
        (("(s)he",), ("they",)),
    ]


def test_the_lead_of_a_list_that_was_read_is_not_left() -> None:
    found = intake("# Words\n\nWords to avoid:\n\n- leverage\n- synergy\n\nBe kind:\n\n- Always.\n")
    assert len(found.proposals) == 2
    assert "Words to avoid:" not in [one.quote for one in found.unparsed]


CLOSED = {
    "**website**: One word.": ("web-site", "web site"),
    "**email**: One word, no hyphen.": ("e-mail",),
    "**harbourside**: One word.": (),
}


@pytest.mark.parametrize(("text", "wrong"), CLOSED.items())
def test_one_word_names_the_wrong_forms_that_everybody_knows(
    text: str, wrong: tuple[str, ...]
) -> None:
    assert only(f"# Word list\n\n{text}\n").avoid == wrong


def test_copy_after_for_example_is_a_pair() -> None:
    text = (
        "# House\n\nFor example, don’t say **You moored in the wrong berth**. "
        "Instead, say **The berth is taken**.\n\n"
        "For example, say **Do not leave the quay** instead of saying "
        "**It is not recommended to leave the quay**.\n"
    )
    assert pairs(text) == [
        ("You moored in the wrong berth", "The berth is taken"),
        ("It is not recommended to leave the quay", "Do not leave the quay"),
    ]


def test_an_entry_stands_where_its_sentence_stands() -> None:
    one = only("# Word list\n\n## boat\n\nA thing that floats.\n\nDo not use **vessel**.\n")
    assert (one.line, one.quote) == (7, "Do not use “vessel”.")


def test_avoid_and_prefer_in_one_item() -> None:
    text = (
        "# Style\n\n- **Avoid:** The berth will be given to you.\n"
        "  **Prefer:** You get the berth.\n\n"
        '- **Avoid:** "in order to"\n  **Prefer:** "to"\n\n'
        '- **Avoid:** "perform"\n  **Prefer:** a verb that says more, such as "moor"\n'
    )
    assert pairs(text) == [("The berth will be given to you.", "You get the berth.")]
    assert words(text) == [(("in order to",), ("to",)), (("perform",), ())]


REPLACED = {
    "Replace _main/top/chief_ with **first**.": [(("main", "top", "chief"), ("first",))],
    "Replace _port / starboard_ with **left / right**.": [
        (("port", "starboard"), ("left", "right"))
    ],
    "Replace _bow_ with **front** and _stern_ with **back**.": [
        (("bow",), ("front",)),
        (("stern",), ("back",)),
    ],
    'Replace "_hit_ the quay" with **touch the quay**.': [(("hit the quay",), ("touch the quay",))],
    "Do not shorten “HarbourPass” to “HP”.": [(("HP",), ("HarbourPass",))],
    "Avoid verbs that give boats a mind: “knows”, “wants”.": [(("knows", "wants"), ())],
    "Refer to “early” and “late” boats, rather than “low” and “high” boats.": [
        (("low", "high"), ("early", "late"))
    ],
    "Do not use vague qualifiers like “as needed”.": [(("as needed",), ())],
    "Avoid using ampersands “&” in place of “and”.": [],
}


@pytest.mark.parametrize(("text", "said"), REPLACED.items())
def test_replacements(text: str, said: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert words(f"# House\n\n{text}\n") == said


def test_a_list_of_overused_words_with_reasons() -> None:
    text = (
        "# Style\n\nAvoid these commonly overused transitions:\n\n"
        "- “Note that”: Say it at once.\n- “Moreover,” “Besides”: These are usually redundant.\n"
    )
    assert words(text) == [(("Note that",), ()), (("Moreover", "Besides"), ())]


def test_a_term_may_end_its_sentence_with_its_own_stop() -> None:
    text = "# Word list\n\n## AI\n\nWrite “AI”. Not “A.I.” You need not write “Artificial Mind”.\n"
    assert words(text) == [(("A.I.",), ("AI",))]


GLOSSES = {
    "**tidal yard** avoid saying “Tidal” mid-sentence": ("spelling", ("Tidal",), ("tidal",)),
    "**HBX** harbour boat exchange, spell out on first reference": ("define", (), ("HBX",)),
    "**dockman/dockmen** Avoid using these dated terms.": ("words", ("dockman/dockmen",), ()),
    "**he/she** avoid, use “they” when possible": ("words", ("he/she",), ("they",)),
}


@pytest.mark.parametrize(("text", "said"), GLOSSES.items())
def test_an_item_of_a_word_list_whose_text_follows_without_a_mark(
    text: str, said: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    (one, *_) = proposals(f"# Word list\n\n- {text}\n")
    assert (one.kind, one.avoid, one.prefer) == said


MORE = {
    "Avoid filler words, especially words that judge, such as “simply”.": [(("simply",), ())],
    "Use “when” to tell of a sequence, not “if”.": [(("if",), ("when",))],
    "Use “when” to tell of a sequence, not only “if”.": [],
    "- “use”, not “utilize”: Prefer the root of most “ize” words.": [(("utilize",), ("use",))],
}


@pytest.mark.parametrize(("text", "said"), MORE.items())
def test_more_forms(text: str, said: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert words(f"# House\n\n{text}\n") == said


def test_what_stands_between_two_words_limits_the_rule() -> None:
    one = only("# House\n\nUse “when” to tell of a sequence, not “if”.\n")
    assert one.scope.only == "to tell of a sequence"
    assert only("# House\n\nUse “sign in”, not “log in”.\n").scope.only == ""


def test_a_suggestion_stands_beside_what_it_replaces() -> None:
    text = (
        '# W\n\n| Do not use | Suggestion |\n|---|---|\n| "blast zone" | "affected area" |\n'
        '| "via" | Choose a more concrete word to say how the two are related. |\n'
    )
    assert words(text) == [(("blast zone",), ("affected area",)), (("via",), ())]


def test_what_is_said_about_switching_is_not_said_about_contractions() -> None:
    assert settings("# House\n\nDon't switch between contractions and full forms.\n") == []
    assert settings("# House\n\nUse title case for Harbour products: Harbour Pass.\n") == []


def test_an_item_below_use_commas() -> None:
    text = "# Commas\n\nUse commas:\n\n- Before the last of three things (the Oxford comma).\n"
    assert settings(text) == ["serial-comma: use"]
