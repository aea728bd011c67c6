"""A guide's text becomes a tree: sections, tables, tags, examples, advice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import GuideError, Problem
from tonelint.guide import parse_guide, read_guide
from tonelint.guide.cells import split_items, split_row, word_items
from tonelint.guide.parse import slug
from tonelint.guide.tags import find_tag, read_tag
from tonelint.guide.tree import Guide, Item, Section
from tonelint.pack.defaults import load_defaults

from .helpers import FIRST, HEAD

AXES = load_defaults().axes


def parsed(body: str) -> Guide:
    return parse_guide(HEAD + body, path="acme.voice.md")


def section(body: str) -> Section:
    return parsed("## Here\n\n" + body).sections[-1]


def test_the_front_matter_is_read() -> None:
    header = parsed("").header
    assert (header.brand, header.locales, header.packs) == ("Acme", ("en-GB",), ("core",))
    situation = header.axes[1]
    assert (situation.values, situation.default, situation.tightens) == (
        ("routine", "problem", "apology"), "routine", True,
    )  # fmt: skip


def test_several_locales_keep_their_order() -> None:
    guide = parse_guide(HEAD.replace("locale: en-GB", "locale: [de-DE, en-GB]"), path="a")
    assert guide.header.locales == ("de-DE", "en-GB")


def test_sections_have_the_slug_of_their_title_or_the_id_below_it() -> None:
    guide = parsed("## Tone by context!\n\n## Saying sorry\n<!-- id: sorry -->\n\n## Café ##\n")
    assert [(s.id, s.title, s.line - FIRST) for s in guide.sections[1:]] == [
        ("tone-by-context", "Tone by context!", 0),
        ("sorry", "Saying sorry", 2),
        ("café", "Café", 5),
    ]


def test_a_slug_is_the_one_git_hosts_give() -> None:
    assert slug("Don't & do's: 9am – 5pm") == "dont--dos-9am--5pm"


def test_text_above_the_first_section_is_kept_without_an_id() -> None:
    first = parsed("We write plainly.\nAlways.\n\n## A\n").sections[0]
    assert first.id == ""
    assert [(p.role, p.text) for p in first.prose] == [
        ("heading", "Acme voice"), ("body", "We write plainly.\nAlways."),
    ]  # fmt: skip


def test_cells_keep_protected_commas_pipes_and_backslashes() -> None:
    assert split_row(r"| a \| b | c |") == ["a | b", "c"]
    assert split_row("a | b") == ["a", "b"]
    assert split_row("| a | |") == ["a", ""]
    assert split_items(r'"a, b", c\, d, “e, f”') == ["a, b", "c, d", "e, f"]
    assert split_items("don't, 5\" pipe") == ["don't", '5" pipe']
    assert word_items("log in {verb}, login {noun}, leave") == [
        Item("log in", "verb"), Item("login", "noun"), Item("leave"),
    ]  # fmt: skip


def test_a_table_is_known_by_its_headers_in_any_order() -> None:
    table = section("| Use | Why | not |\n|:--|---|--:|\n| buy | short | purchase |\n").tables[0]
    assert table.kind == "words"
    assert table.rows[0].cells == {"Use": "buy", "Why": "short", "Not": "purchase"}
    assert table.rows[0].clause == "Use: buy · Why: short · Not: purchase"


def test_an_unknown_table_is_advice_and_a_short_row_has_blank_cells() -> None:
    found = section(
        "| Colour | Use |\n|---|---|\n| red | no |\n\n"
        "| Use | Not | Why |\n|---|---|---|\n| a | b |\n"
    )
    assert [advice.role for advice in found.advice] == ["table"]
    assert found.tables[0].rows[0].cells == {"Use": "a", "Not": "b"}


def test_a_bullet_is_a_sentence_and_a_tag_that_may_continue() -> None:
    found = section(
        '- Never "this, [that]";\n  or that. [avoid: "this; that", plain words,\n  "a [b] \\"c\\"";'
        ' in headings, cta; when email + problem; except "x, y", z; severity notice; safe]\n'
        "- Be kind.\n  - Nested.\n1. Numbered.\n"
    )
    (bullet,) = found.bullets
    tag = bullet.tag
    assert bullet.sentence == 'Never "this, [that]"; or that.'
    assert [arg.text for arg in tag.args] == ["this; that", "plain words", 'a [b] "c"']
    assert (tag.key, tag.roles, tag.when) == ("avoid", ("headings", "cta"), "email + problem")
    assert (tag.unless, tag.severity, tag.safe) == (("x, y", "z"), "notice", True)
    assert [advice.text for advice in found.advice] == ["Be kind.", "Nested.", "Numbered."]


def test_brackets_that_are_no_tags_stay_text() -> None:
    for text in ("See [this][ref]", "items[0]", "an image ![x]", "escaped \\[x]", "open ]", "x\\]"):
        assert find_tag(text) is None, text
    assert find_tag("Do it. [case: sentence]") == 7
    assert find_tag("Do it.[case: sentence]") == 6


def test_curly_quotes_work_in_tags() -> None:
    tag = read_tag("avoid: “a, b”, “c”")
    assert [(arg.text, arg.tokens[0].quoted) for arg in tag.args] == [("a, b", True), ("c", True)]


def test_examples_have_marks_braces_arrows_and_human() -> None:
    found = section(
        "- ✗ {chat, problem} Bad. → ✓ Good.\n"
        "- BAD: Worse. -> GOOD: Better.\n"
        "- ❌ Ugly. (human)\n"
        "- ✅ {first_name}… no: {email} Go to Settings → Billing.\n"
        "- ✓ {customer.name}, hello.\n"
        "✗ {message} Hi,\n"
        "- ✓ {message} Hi,\n  we\n"
        "- ✗ Go to Settings \\→ Billing.\n"
    ).examples
    rows = [(e.bad, e.text, e.fixed, e.braces, e.human) for e in found]
    assert rows == [
        (True, "Bad.", "Good.", ("chat", "problem"), False),
        (True, "Worse.", "Better.", (), False),
        (True, "Ugly.", None, (), True),
        (False, "{first_name}… no: {email} Go to Settings → Billing.", None, (), False),
        (False, "{customer.name}, hello.", None, (), False),
        (True, "Hi,", None, ("message",), False),
        (False, "Hi,\nwe", None, ("message",), False),
        (True, "Go to Settings → Billing.", None, (), False),
    ]


def test_code_and_comments_are_not_read_and_rules_in_fences_are() -> None:
    found = section(
        "```\n- No. [cas: x]\n```\n\n<!-- - No. [cas: y]\n| a |\n-->\n\n~~~yaml rule\nid: a\n~~~\n"
    )
    assert not found.bullets
    assert [(raw.line - FIRST, raw.text) for raw in found.raw] == [(11, "id: a")]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = HEAD + "## A\n\n- Do it. [case: sentence]\n"
    other = "\ufeff" + text.replace("\n", "\r\n")
    one, two = (parse_guide(each, path="a") for each in (text, other))
    assert one.sections == two.sections


SOUP = st.lists(
    st.sampled_from([*'#-*|[](){}:;,.<>!"“”✗✓→\\`~ \n\tab19–&', "avoid", "case", "| Use | Not |"]),
    max_size=200,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), SOUP), st.booleans())
def test_whatever_is_written_only_a_guide_error_comes_back(text: str, headed: bool) -> None:
    lines = (HEAD + text).replace("\r\n", "\n").replace("\r", "\n").count("\n") + 2
    for problem in faults(HEAD + text if headed else text):
        assert problem.problem
        assert problem.line
        assert 1 <= problem.line <= lines


def faults(text: str) -> tuple[Problem, ...]:
    try:
        read_guide(text, path="a", defaults_axes=AXES)
    except GuideError as error:
        return error.problems
    return ()


PIECES = st.lists(
    st.sampled_from(
        [
            "## Words\n", "## Tone\n", "<!-- id: x -->\n", "| Use | Not |\n", "|---|---|\n",
            "| buy | purchase |\n", "| a {verb} | b {noun}, c |\n", "| When | Formality |\n",
            "| email | 2–4 |\n", "- Never. [avoid: \"a\", b]\n", "- X. [must: sorry 1..1]\n",
            "- ✗ {email} a → ✓ b\n", "- ✗ a (human)\n", "text\n", "\n", "```yaml rule\n", "```\n",
            "kind: words\n", "- Y. [subject: max 9 words]\n", "- Z. [exclamation: max 1]\n",
        ]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(PIECES)
def test_rules_have_ids_of_their_own_and_name_their_lines(pieces: list[str]) -> None:
    text = HEAD + "".join(pieces)
    try:
        guide = read_guide(text, path="a", defaults_axes=AXES)
    except GuideError:
        return
    assert len({rule.id for rule in guide.rules}) == len(guide.rules)
    lines = text.count("\n") + 1
    assert all(rule.origin and FIRST <= rule.origin.line <= lines for rule in guide.rules)
    assert read_guide(text, path="a", defaults_axes=AXES) == guide


@pytest.mark.parametrize(
    ("tag", "arguments"),
    [
        ("avoid: 'single, quotes', 'two'", ("single, quotes", "two")),
        ("avoid: ‘curly, ones’", ("curly, ones",)),
        ("avoid: 'it isn't so', we’re", ("it isn't so", "we’re")),
        ("avoid: 'tis the season, rock 'n' roll", ("'tis the season", "rock 'n' roll")),
        ("avoid: \"say 'so', then\"", ("say 'so', then",)),
        ("contraction: avoid should've", ("avoid should've",)),
        ("greeting: 'Hi {first_name},'", ("Hi {first_name},",)),
        ("avoid: „leider, nein“, „ach”", ("leider, nein", "ach")),
        ("avoid: « hélas, non », «bof»", ("hélas, non", "bof")),
    ],
)
def test_other_quotation_marks_quote_an_argument(tag: str, arguments: tuple[str, ...]) -> None:
    assert tuple(arg.text for arg in read_tag(tag).args) == arguments


def test_single_quotation_marks_stand_after_words_of_the_language() -> None:
    [arg] = read_tag("prefer: 'bank feed' over 'bank sync'").args
    assert [(token.text, token.quoted) for token in arg.tokens] == [
        ("bank feed", True), ("over", False), ("bank sync", True),
    ]  # fmt: skip
    assert read_tag("avoid: x; except 'a, b'; suggest 'c; d'").unless == ("a, b",)


def test_a_tag_that_is_shown_in_code_is_none() -> None:
    body = "- Tag it with `[verbatim: tagline]`.\n- See [time: here](x.md) now.\n"
    assert len(section(body).advice) == 2
