"""Any text can be read: no crash, lines inside the file, the same answer twice, in little time."""

from __future__ import annotations

import json
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.guide.blocks import split_blocks
from tonelint.intake.clauses import Bullet, Row, clause_text, clauses_of
from tonelint.intake.gather import propose
from tonelint.intake.proposals_json import read, render
from tonelint.intake.review import review

from .helpers import GUIDES, intake

PARTS = (
    "# Words",
    "## Don’t",
    "- ",
    "Use “a”, not “b”.",
    "avoid ",
    "“utilise”",
    "⟦x⟧",
    "| Use | Not |",
    "|---|---|",
    "| a | b |",
    "<DoDont>",
    "</DoDont>",
    "<Do>",
    "</div>",
    "<div class='dont'>",
    "{% capture not_this %}",
    "{% endcapture %}",
    "{{ list({",
    "}) }}",
    'item: "x"',
    "---",
    "```",
    "<!--",
    "-->",
    "Yes:",
    "No:",
    "✅ ",
    "❌ ",
    "**bold**",
    "*",
    "_",
    "`",
    "\n",
    "\n\n",
    "  ",
    ">",
    "[a](b)",
    "9:30 am",
    "£12",
    "term",
    "(noun)",
    "(verb)",
    ": ",
    "instead of ",
    "<td>",
    "<table>",
    "\t",
    "\\",
    "|",
    "{",
    "}",
    "\u202e",
    "\x00",
    "é",
    "word",
    "don’t use ",
)
TEXTS = st.lists(st.sampled_from(PARTS) | st.text(max_size=12), max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_can_be_read(text: str) -> None:
    found = intake(text)
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= one.line <= last for one in (*found.proposals, *found.unparsed))
    assert all(one.status == "proposed" and 0 < one.confidence <= 1 for one in found.proposals)
    assert len({one.id for one in found.proposals}) == len(found.proposals)
    assert intake(text) == found
    review(found)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_json_comes_back_as_it_went(text: str) -> None:
    found = intake(text)
    written = render(found)
    data, again = read(written, path="p.json")
    assert again == found.proposals
    assert data == json.loads(written)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_clause_is_one_line_of_markdown(text: str) -> None:
    for one in intake(text).proposals:
        for clause in clauses_of(one):
            line = clause_text(clause)
            assert "\n" not in line
            if isinstance(clause, Row):
                assert len(list(split_blocks(["| a |", "|---|", line], first=1))) == 1
            if isinstance(clause, Bullet):
                assert [block.kind for block in split_blocks([line], first=1)] == ["item"]


@pytest.mark.parametrize(
    "line",
    [
        "avoid " * 4000,
        "“" * 20000,
        "*" * 20000,
        "⟦" * 9000,
        "[" * 20000,
        "<" * 20000,
        "( " * 9000,
        "use “a” " * 3000,
        "not “a”, “b”, " * 2000,
        "a, " * 9000,
        "| " * 9000,
        "{% " * 7000,
        "_a_ " * 5000,
        "- " * 9000,
        "don’t use the word " * 1000,
        "“a” or " * 3000,
        "`" * 20000,
        "<!-- " * 4000,
        "# " * 9000,
        "1 2 3 4 5 " * 2000,
        "instead of “a” " * 1300,
        "Yes: " * 4000,
        "never more than 3 " * 1000,
    ],
)
def test_hostile_lines_take_little_time(line: str) -> None:
    start = perf_counter()
    intake(f"# Words\n\n{line}\n")
    assert perf_counter() - start < 5


def test_a_line_of_a_megabyte_is_cut() -> None:
    start = perf_counter()
    intake("Avoid “cheap”. " + "x" * 1_000_000)
    assert perf_counter() - start < 5


def test_deep_nesting_is_read() -> None:
    intake("<div class='do'>\n" * 3000 + "x\n" + "</div>\n" * 3000)
    intake("".join(f"{'  ' * depth}- a\n" for depth in range(500)))


def test_the_guides_of_these_tests_give_the_golden_proposals(golden: bool) -> None:
    paths = sorted(path for path in GUIDES.iterdir() if path.suffix in (".md", ".mdx"))
    written = render(propose([(path.name, path.read_text("utf-8")) for path in paths]))
    kept = GUIDES / "proposals.json"
    if golden:
        kept.write_text(written, encoding="utf-8")
    assert written == kept.read_text(encoding="utf-8")
