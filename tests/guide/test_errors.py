"""Every problem of a guide: its line, what is wrong, and what to do."""

from __future__ import annotations

import pytest

from tonelint.language.formality.model import model

from .helpers import HEAD, compiled, problem, problems

WORDS = "## Words\n\n| Use | Not | When | Why |\n|---|---|---|---|\n"
TONE = "## Tone\n\n| When | Formality | Max ! | Contractions |\n|---|---|---|---|\n"
FACTS = "## Facts\n\n| Fact | Value | Spotted by | Review by |\n|---|---|---|---|\n"
NAMES = "## Names\n\n| Name | Never |\n|---|---|\n"
MECHANICS = "## Mechanics\n\n"
RAW = "```yaml rule\nid: x\nkind: pattern\nmessage: No.\noptions: {patterns: [x]}\n```\n"
CASES = [
    # tables
    (
        "## Words\n\n| Use | Not | Wen |\n|---|---|---|\n",
        3, "“Wen” is no column", "Its columns are: Use, Not, When, In, Except, Why",
    ),
    (TONE.replace("Contractions", "Contraction"), 3, "is no column", "mean “Contractions”?"),
    (TONE + "| complaint | | | |\n", 5, "a value of no axis", "Add it to an axis under “axes”"),
    (
        "## Words\n\n| Use | Nott |\n|---|---|\n",
        3, "“Nott” is no column", "Its columns are: Use, Not",
    ),
    (
        "## Words\n\n| Use | When |\n|---|---|\n| buy | email |\n",
        3, "needs the column “Not”", "Add it",
    ),
    ("## Words\n\n| Use | Not | Not |\n|---|---|---|\n", 3, "“Not” is there twice", "one column"),
    (WORDS + "| buy | purchase | | | extra |\n", 5, "5 cells and the table has 4", "Take"),
    ("## Words\n\n| Use | Not |\n| buy | purchase |\n", 3, "no row of dashes", "|---|---|"),
    # words
    (WORDS + "| buy | purchase | emial | |\n", 5, "“emial” is a value of no axis", "“email”"),
    (WORDS + "| buy | | | |\n", 5, "“Not” is empty", "drop the row"),
    (WORDS + "| buy | buy | | |\n", 5, "under Use and under Not", "one of them"),
    (WORDS + "| buy {vreb} | purchase | | |\n", 5, "“vreb” is not a part", "“verb”"),
    (WORDS + '| buy | "purchase | | |\n', 5, "opened and not closed", "after the last quoted"),
    # tone
    (TONE + "| always | | lots | |\n", 5, "“Max !” must be a number, not “lots”", "0, 1, 2"),
    (TONE + "| always | 4–2 | | |\n", 5, "“4–2” is no range", "2–4"),
    (TONE + "| always | 0–9 | | |\n", 5, "“0–9” is no range", "from 1 to 5"),
    (TONE + "| always | | | prefr |\n", 5, "“prefr” is no setting", "“prefer”"),
    (TONE + "| | 1–2 | | |\n", 5, "does not say when it holds", "Write always"),
    (TONE + "| chatt | 1–2 | | |\n", 5, "“chatt” is a value of no axis", "“chat”"),
    (TONE + "| email, | 1–2 | | |\n", 5, "A context is missing", "for either"),
    (TONE + "| email and chat | 1–2 | | |\n", 5, "of no axis", "“email, chat” for any of them."),
    (TONE + "| email and problem | 1–2 | | |\n", 5, "of no axis", "or “email + problem” for all"),
    (TONE + "| email + chat | 1–2 | | |\n", 5, "both are values of channel", "“email, chat” for"),
    # anchors, names, facts
    ("## F\n\n| Level | Anchor |\n|---|---|\n| 7 | Hi. |\n", 5, "“7” is no level", "1 to 5"),
    (NAMES + "| | acme |\n", 5, "The row has no name", "Write the name"),
    (NAMES + "| Acme | ACME, Acme |\n", 5, "under Name and under Never", "one of them"),
    (FACTS + "| trial | 30 days | | |\n", 5, "at least one pattern", "Fill the cells"),
    (
        FACTS + "| trial | 30 days free | {duration} free | soon |\n",
        5, "“soon” is no day", "2027-12-31",
    ),
    # tags
    (MECHANICS + "- Do it. [cas: sentence]\n", 3, "Unknown check “cas”", "“case”"),
    (MECHANICS + "- Do it. [case: sentense]\n", 3, "“case: sentense” cannot be", "“sentence”"),
    (MECHANICS + "- Do it. [case:]\n", 3, "“case:” has no argument", "after the colon"),
    (MECHANICS + "- [case: sentence]\n", 3, "no sentence before it", "then the tag"),
    (MECHANICS + "- Times. [time: h[:mm]am|pm]\n", 3, "do not add up", "Put quotes around"),
    (MECHANICS + '- No. [avoid: "a, b]\n', 3, "opened and not closed", "Close it before"),
    (MECHANICS + '- No. [avoid: "a"].\n', 3, "not read: “.” follows it", "end the bullet"),
    (MECHANICS + '- No [avoid: "a"] really\n', 3, "“really” follows it", "a backslash"),
    (MECHANICS + "- No. [contraction: never]\n", 3, "“contraction: never” cannot", "forbid;"),
    (MECHANICS + '- No. [avoid: "a"; wen email]\n', 3, "Unknown modifier “wen”", "“when”"),
    (MECHANICS + '- No. [avoid: "a"; when emial]\n', 3, "“emial” is a value of", "“email”"),
    (MECHANICS + '- No. [avoid: "a"; in hedings]\n', 3, "“hedings” is no place", "“heading”"),
    (MECHANICS + '- No. [avoid: "a"; when]\n', 3, "“when” says nothing", "after when"),
    (MECHANICS + '- No. [avoid: "a"; in cta; in link]\n', 3, "“in” is said twice", "one of"),
    (MECHANICS + '- No. [avoid: "a"; severity eror]\n', 3, "“eror” is no severity", "“error”"),
    (MECHANICS + '- No. [avoid: "a"; safe yes]\n', 3, "“safe” takes nothing", "“;” after"),
    (MECHANICS + '- No. [avoid: "a",, "b"]\n', 3, "nothing between two commas", "Take one"),
    (MECHANICS + "- No. [avoid]\n", 3, "“avoid” without an argument", '[avoid: "one'),
    (MECHANICS + '- No. [avoid: "a" "b"]\n', 3, "cannot be understood", "Put a comma"),
    (MECHANICS + '- No. [prefer: "a"]\n', 3, "cannot be understood", '"this" over "that"'),
    (MECHANICS + "- No. [exclamation: many]\n", 3, "cannot be understood", "max 1"),
    (MECHANICS + "- No. [emoji: max few]\n", 3, "cannot be understood", "whole number"),
    (MECHANICS + "- No. [subject: max 9 wods]\n", 3, "“wods” cannot be counted", "“words”"),
    (MECHANICS + "- No. [subject: short]\n", 3, "cannot be understood", "max 9 words"),
    (MECHANICS + "- No. [cta: big]\n", 3, "cannot be understood", "verb-first"),
    (MECHANICS + "- No. [claim: safest]\n", 3, "cannot be understood", "needs"),
    (MECHANICS + "- Tagline. [verbatim: tagline]\n", 3, "cannot be understood", "in quotes"),
    (MECHANICS + "- No. [must: big red bus]\n", 3, "cannot be understood", "a phrase in"),
    (MECHANICS + "- No. [heading-end: avoid stop]\n", 3, "cannot be", "single marks"),
    (MECHANICS + "- No. [person: they]\n", 3, "“person: they” cannot be", "[person: we, you]"),
    (MECHANICS + "- No. [person]\n", 3, "without an argument", "[person: we, you]"),
    (MECHANICS + "- No. [person: we, I]\n", 3, "“person: we, I” cannot be", "one speaker"),
    (MECHANICS + "- No. [please: often]\n", 3, "cannot be understood", "[please: avoid]"),
    (MECHANICS + "- No. [please: max 1 per page]\n", 3, "cannot be", "[please: max 1]"),
    (MECHANICS + "- No. [acronym: avoid]\n", 3, "cannot be", "[acronym: expand"),
    (
        "## T\n\n| When | Speaker |\n|---|---|\n| always | wee |\n",
        5, "“wee” is no speaker", "“we”",
    ),
    (
        "## T\n\n| When | Address |\n|---|---|\n| always | de: dus |\n",
        5, "“dus” is no form of address", "“du”",
    ),
    (MECHANICS + "- No. [grade: max 8; in heading]\n", 3, "cannot be", "whole message"),
    (
        MECHANICS + "<!-- so\n--> - Do it. [case: sentence]\n",
        4, "its line is no bullet", "“- ”",
    ),
    (MECHANICS + "Do it. [case: sentence]\n", 3, "its line is no bullet", "“- ”"),
    # examples
    (MECHANICS + "- ✗ Bad. → Good.\n", 3, "An arrow is not followed by ✓", "✗ text → ✓ text"),
    (MECHANICS + "- ✗ Bad. → ✓\n", 3, "Nothing follows the ✓", "Write the text"),
    (MECHANICS + "- ✓ {email}\n", 3, "The example has no text", "Write a text"),
    (MECHANICS + "- ✗ {emial} Bad.\n", 3, "“emial” is a value of no axis", "“email”"),
    (MECHANICS + "- ✗ {email, chat} Bad.\n", 3, "both values of channel", "two examples"),
    (MECHANICS + "- ✗ {role subjet} Bad.\n", 3, "“subjet” is no place", "“subject”"),
    (MECHANICS + "- ✗ {speaker robot} Bad.\n", 3, "“robot” is no speaker", "“bot”"),
    (MECHANICS + "- ✗ {locale English!} Bad.\n", 3, "is no locale", "en-GB"),
    # sections
    ("## One\n\n## One\n", 3, "“one” is already that of line 12", "Change the title"),
    ("## !!!\n", 1, "gives no id", "<!-- id: words -->"),
    ("## One\n<!-- id: Not Good -->\n", 2, "“Not Good” cannot be an id", "lower-case letters"),
    ("## One\n\ntext\n\n<!-- id: two -->\n", 5, "directly below a “##” title", "Move it up"),
    ("## One\n\n<!-- a remark\n", 3, "A comment begins here and never ends", "Close it"),
    ("## One\n\n```\ncode\n", 3, "A block of code begins here", "Close it"),
    (MECHANICS + "- No. [person: “you all” now]\n", 3, "cannot be", "[person: we, you]"),
    (MECHANICS + "- No. [subject]\n", 3, "without an argument", "max 9 words"),
    (MECHANICS + "- No. [cta]\n", 3, "without an argument", "verb-first"),
    (MECHANICS + "- No. [grade: max 8, max 9]\n", 3, "cannot be", "[grade: max 8]"),
    (MECHANICS + "- No. [sentence: max 8 lines]\n", 3, "cannot be", "max 25 words"),
    (MECHANICS + "- No. [passive: rarely]\n", 3, "cannot be", "[passive: max 10%]"),
    (MECHANICS + "- No. [passive: avoid, often]\n", 3, "cannot be", "agentless"),
    (MECHANICS + "- No. [time]\n", 3, "without an argument", "[time: \"h[:mm]am|pm\"]"),
    (MECHANICS + "- No. [time: soon]\n", 3, "“soon” is no way to write times", '"HH:mm"'),
    (MECHANICS + "- No. [emoji: max 1, max 2]\n", 3, "cannot be", "[emoji: max 1]"),
    (MECHANICS + "- No. [emoji: max 1 per page]\n", 3, "“per page” says no place", "per message"),
    (MECHANICS + "- No. [must]\n", 3, "without an argument", "sorry 1..1"),
    (MECHANICS + "- No. [claim]\n", 3, "without an argument", "needs"),
    (MECHANICS + "- No. [greeting]\n", 3, "without an argument", "avoid"),
    (MECHANICS + "- No. [prefer: this over that]\n", 3, "cannot be", '"this" over "that"'),
    (MECHANICS + "- See [the docs]\n", 3, "“the docs” is not the name of", "backslash"),
    (MECHANICS + "- No. [avoid: “a b]\n", 3, "opened and not closed", "Close it"),
    (MECHANICS + '- No. [grade: max 8; except "x"]\n', 3, "“except” means nothing", "Take it out"),
    (MECHANICS + '- No. [time: HH:mm; suggest "x"]\n', 3, "“suggest” means nothing", "Take it"),
    # raw rules
    ("## One\n\n" + RAW + "\n" + RAW, 11, "“acme/x” is there twice", "Rename one in #one"),
    (
        "## One\n\n```yaml rule\nid: x\nkind: wrods\nmessage: No.\n```\n",
        5, "There is no kind “wrods”", "“words”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "line", "said", "remedy"), CASES)
def test_a_problem_has_its_line_and_remedy(body: str, line: int, said: str, remedy: str) -> None:
    where, what, how = problem(body)
    assert (where, said in what, remedy in how) == (line, True, True), (where, what, how)


CALIBRATED = (
    "---\ntonelint: 1\nbrand: A\ncalibrated: {{scale: {}, date: 2026-01-01, bands: {}}}\n---\n"
)
BAND = "{{{}: {{formality: {}, from: -1, to: 1, sentences: 90}}}}"
HEADS = [
    (
        "---\ntonelint: 1\nbrand: A\ncalibrated: {scale: en-1}\n---\n",
        4, "“calibrated” must have a scale, a date and bands", "Run “tonelint calibrate”",
    ),
    (
        CALIBRATED.format(model().version, BAND.format("email", "high")),
        4, "The band of “email” cannot be read", "Run “tonelint calibrate”",
    ),
    (
        CALIBRATED.format("en-0", BAND.format("email", "2–4")),
        4, "measured on the scale “en-0”", "take the block out",
    ),
    (
        CALIBRATED.format(model().version, BAND.format("emial", "2–4")),
        4, "“emial” is no value of an axis", "“email”",
    ),
    (
        "---\ntonelint: 1\nbrand: A\nlocale: en-UK\n---\n",
        4, "“en-UK” is no locale", "Write en-GB",
    ),
    (
        "---\ntonelint: 1\nbrand: A\npacks: {core: 1}\n---\n",
        4, "“packs” must be a text or a list", "Write packs: [one, two]",
    ),
    ("---\ntonelint: 1\nbrand: A\naxes: [a]\n---\n", 4, "“axes” must lead names", "channel:"),
    (
        "---\ntonelint: 1\nbrand: A\naxes:\n  mood: [up]\n  mood: [down]\n---\n",
        6, "Axis “mood” is said twice", "Keep one",
    ),
    (
        "---\ntonelint: 1\nbrand: A\naxes:\n  mood: {values: [up], tightens: soon}\n---\n",
        5, "“tightens” of axis “mood” must be", "Write true",
    ),
    ("", 1, "does not begin with its facts", "Write “---”"),
    ("---\ntonelint: 1\nbrand: A\nlocal: en\n---\n", 4, "Unknown key “local”", "“locale”"),
    ("---\ntonelint: 1\n---\n", 1, "names no brand", "Write brand: NAME"),
    ("---\ntonelint: 2\nbrand: A\n---\n", 2, "no version “2”", "Write tonelint: 1"),
    ("---\nbrand: A\n---\n", 1, "which version", "Write tonelint: 1"),
    ("---\ntonelint: 1\nbrand: A\nbrand: B\n---\n", 4, "“brand” is said twice", "Keep one"),
    ("---\ntonelint: 1\nbrand: [a\n---\n", 4, "The YAML is broken", "indentation"),
    (
        "---\ntonelint: 1\nbrand: A\naxes:\n  channel: [email, chat]\n  tone: [chat]\n---\n",
        6, "“chat” is a value of “channel” and of “tone”", "Rename one",
    ),
    (
        "---\ntonelint: 1\nbrand: A\naxes:\n  channel: {values: [email], defualt: x}\n---\n",
        5, "Unknown key “defualt”", "“default”",
    ),
    (
        "---\ntonelint: 1\nbrand: A\naxes:\n  mood: {values: [up], default: down}\n---\n",
        5, "“down” of axis “mood” is not one of its values", "Known: up",
    ),
    ("---\ntonelint: 1\nbrand: A\naxes:\n  mood: up\n---\n", 5, "no list of values", "[one"),
    ("---\ntonelint: 1\nbrand: A\naxes:\n  mood: [up, up]\n---\n", 5, "“up” is there twice", "one"),
    ("---\ntonelint: 1\nbrand: A\ndrops: [x]\n---\n", 4, "a rule “x” to drop", "under “extends”"),
    ("---\ntonelint: 1\nbrand: A\naxes:\n  mood: [always]\n---\n", 5, "cannot be a value", "plain"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "line", "said", "remedy"), HEADS)
def test_a_problem_of_the_front_matter_has_its_line(
    head: str, line: int, said: str, remedy: str
) -> None:
    found = [p for p in problems("", head=head) if said in p.problem]
    assert [(p.line, remedy in p.remedy) for p in found] == [(line, True)]


def test_all_problems_come_at_once_in_the_order_of_their_lines() -> None:
    body = WORDS + "| buy | | | |\n\n- Do it. [cas: sentence]\n\n- ✗ {emial} Bad.\n"
    found = problems(body)
    assert [p.line for p in found] == sorted(p.line or 0 for p in found)
    assert len(found) == 3


def test_a_value_that_the_guide_moves_to_another_axis_is_no_clash_with_the_defaults() -> None:
    head = HEAD.replace("audience: [owner", "audience: [sms, owner")
    guide = compiled("## W\n\n| Use | Not | When |\n|---|---|---|\n| a | b | sms |\n", head=head)
    assert guide.rules[0].when.alternatives[0][0].axis == "audience"


def test_a_table_that_only_begins_like_one_is_told() -> None:
    found = compiled("| Use | Instead of |\n|---|---|\n| buy | purchase |\n")
    [one] = found.unenforced
    assert one.reason == "A table of words begins with the columns Use and Not; this is advice."
