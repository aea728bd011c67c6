"""Good and bad copy in every wrapping: what belongs together, and what is an instruction."""

from __future__ import annotations

import pytest

from tonelint.intake.reading import read_blocks

from .helpers import guide, pairs, proposals, settings, words

SHAPES = {
    "headings in a component": (
        "<DoDont>\n\n#### Do\n\nRent a bike\n\n#### Don’t\n\nRent A Bike\n\n</DoDont>\n"
    ),
    "attributes": '<DoDont do="Rent a bike" dont="Rent A Bike" />\n',
    "attributes over lines": '<DoDont\n  do="Rent a bike"\n  dont="Rent A Bike"\n/>\n',
    "two components": "<Do>Rent a bike</Do>\n<Dont>Rent A Bike</Dont>\n",
    "named components": (
        "<YesExample>\nRent a bike\n</YesExample>\n<NoExample>\nRent A Bike\n</NoExample>\n"
    ),
    "boxes": (
        '<div class="do-dont">\n<div class="do-dont__do">\nRent a bike\n</div>\n'
        '<div class="do-dont__dont">\nRent A Bike\n</div>\n</div>\n'
    ),
    "captures": (
        "{% capture b_like_this %}\nRent a bike\n{% endcapture %}\n"
        "{% capture b_not_this %}\nRent A Bike\n{% endcapture %}\n"
    ),
    "nunjucks": (
        '{{ list({\n heading: "Do",\n items: [{\n item: "Rent a bike"\n }]\n}) }}\n\n'
        '{{ list({\n heading: "Don\'t",\n items: [{\n item: "Rent A Bike"\n }]\n}) }}\n'
    ),
    "yes and no headings": "##### Yes\n\nRent a bike\n\n##### No\n\nRent A Bike\n",
    "yes and no lines": "Yes: Rent a bike\n\nNo: Rent A Bike\n",
    "bold labels": "**Do:** Rent a bike\n**Don’t:** Rent A Bike\n",
    "yes and no items": "- Yes: Rent a bike\n- No: Rent A Bike\n",
    "nested items": "- Do\n  - Rent a bike\n- Don’t\n  - Rent A Bike\n",
    "quotes": "Like this:\n\n> Rent a bike\n\nNot this:\n\n> Rent A Bike\n",
    "replace": "Replace this:\n\n> Rent A Bike\n\nWith this:\n\n> Rent a bike\n",
    "ticks": "✅ Rent a bike\n\n❌ Rent A Bike\n",
    "emoji names": ":white_check_mark: Rent a bike\n\n:x: Rent A Bike\n",
    "tick labels": "✅ Do\n\nRent a bike\n\n❌ Don’t\n\nRent A Bike\n",
    "before and after": "Before: Rent A Bike\n\nAfter: Rent a bike\n",
    "Windows line ends": "Yes: Rent a bike\r\n\r\nNo: Rent A Bike\r\n",
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
def test_a_pair(text: str) -> None:
    assert pairs(f"# Buttons\n\n{text}") == [("Rent A Bike", "Rent a bike")]


def test_a_whole_page_of_containers() -> None:
    found = pairs(guide("containers.mdx"))
    assert len(found) == 11
    assert ("Utilise a dock", "Pick a dock") in found
    assert ("Kindly await our reply.", "We’ll reply today.") in found


def test_lists_of_equal_length_are_paired_in_order() -> None:
    text = "#### Do\n\n- One bike\n- Two bikes\n\n#### Don’t\n\n- 1 bike\n- 2 bikes\n"
    assert pairs(text) == [("1 bike", "One bike"), ("2 bikes", "Two bikes")]


def test_lists_of_other_lengths_show_bad_examples_only() -> None:
    text = "#### Do\n\n- A b\n- C d\n\n#### Don’t\n\n- E f\n- G h\n- I j\n"
    assert pairs(text) == [("E f", ""), ("G h", ""), ("I j", "")]


def test_instructions_in_a_box_are_statements() -> None:
    text = "#### Do\n\n- Use contractions\n- Use short words\n\n#### Don’t\n\n- Use emoji\n"
    assert pairs(text) == []
    assert settings(text) == ["contraction: prefer", "emoji: avoid"]


def test_a_don_t_heading_swallows_no_rules() -> None:
    text = "## Don’ts\n\n- Use contractions.\n- Keep sentences under 25 words.\n"
    assert all(one.kind != "pair" for one in proposals(text))
    assert "contraction: prefer" not in settings(text)


def test_labels_of_words_are_a_substitution() -> None:
    assert words("# Words\n\nUse: help\n\nAvoid: assist, facilitate\n") == [
        (("assist", "facilitate"), ("help",))
    ]


TABLES = (
    "| Use | Don’t use |\n|---|---|\n| help | assist, facilitate |\n",
    "| Instead of | Say |\n|---|---|\n| assist, facilitate | help |\n",
    "| ❌ Avoid | ✅ Prefer this instead |\n|:--|:--|\n| “assist” or “facilitate” | “help” |\n",
    "Avoid | Use | Why\n---|---|---\nassist, facilitate | help | short\n",
    "<table>\n<tr><th>Don’t say</th><th>Say</th></tr>\n"
    "<tr><td>assist<br>facilitate</td><td>help</td></tr>\n</table>\n",
)


@pytest.mark.parametrize("text", TABLES)
def test_a_table_of_words(text: str) -> None:
    assert words(f"# Words\n\n{text}") == [(("assist", "facilitate"), ("help",))]


def test_a_table_of_a_nunjucks_call() -> None:
    text = (
        '{{ table({\n head: [\n {\n text: "Do not use"\n },\n {\n text: "Use"\n }\n ],\n'
        ' rows: [\n [\n {\n text: "assist"\n },\n {\n text: "help"\n }\n ]\n ]\n}) }}\n'
    )
    assert words(text) == [(("assist",), ("help",))]


def test_instructions_in_a_table_are_statements() -> None:
    text = (
        "| Do | Don’t |\n|---|---|\n"
        "| Use sentence case for headings. | Use title case for headings. |\n"
        "| Keep paragraphs under 6 sentences. | Use exclamation marks. |\n"
    )
    assert pairs(text) == []
    assert set(settings(text)) == {
        "case: sentence", "paragraph: max 5 sentences", "exclamation: avoid",
    }  # fmt: skip


def test_a_list_of_html_ends_with_its_tag() -> None:
    text = (
        "<p>Do not:</p>\n<ul>\n<li>overdo it</li>\n</ul>\n  <p>Use contractions.</p>\n"
        "<p>We use a hyphen for:</p>\n<ul>\n<li>self-care</li>\n</ul>\n"
    )
    assert settings(text) == ["contraction: prefer"]
    assert [one.prefer for one in proposals(text) if one.kind == "spelling"] == [("self-care",)]


def test_a_table_of_copy_is_pairs() -> None:
    text = "| Do | Don’t |\n|---|---|\n| Your card was refused. | An error has occurred there. |\n"
    assert pairs(text) == [("An error has occurred there.", "Your card was refused.")]


def test_a_table_of_terms_is_entries() -> None:
    text = "| Term | Usage |\n|---|---|\n| utilise | Don’t use. Say “use” instead. |\n"
    assert words(text) == [(("utilise",), ("use",))]


def test_a_reason_of_a_table_is_kept() -> None:
    (one,) = proposals("| Avoid | Use | Why |\n|---|---|---|\n| assist | help | it is short |\n")
    assert "Why: it is short" in one.notes


def test_front_matter_code_and_comments_are_not_read() -> None:
    text = "---\ntitle: Avoid “a1”\n---\n```\nAvoid “b2”.\n```\n<!-- Avoid “c3”. -->\nAvoid “d4”.\n"
    assert words(text) == [(("d4",), ())]


def test_lines_are_those_of_the_file() -> None:
    blocks = read_blocks(
        "---\ntitle: T\n---\n# H\n\nOne\nand two.\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert [(block.line, block.kind) for block in blocks] == [
        (4, "heading"), (6, "para"), (9, "item"), (13, "row"),
    ]  # fmt: skip
