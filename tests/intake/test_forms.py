"""The many ways in which guides mark the bad and the good of two examples."""

from __future__ import annotations

import pytest

from .helpers import pairs, proposals, words

BAD, GOOD = "The form was sent by you.", "You sent the form."

FORMS = {
    "bold labels with a stop": f"**Recommended.** {GOOD}\n\n**Not recommended.** {BAD}",
    "labels of its own": f"- Passive: {BAD}\n- Active: {GOOD}",
    "weak and strong": f"**Weak:** {BAD}\n\n**Strong:** {GOOD}",
    "OK and better": f"- OK: {BAD}\n- Better: {GOOD}",
    "headings of its own": f"#### Less clear\n\n{BAD}\n\n#### Clearer\n\n{GOOD}",
    "marks in brackets behind": f"- {GOOD} (good)\n- {BAD} (bad)",
    "quotes with marks behind": f"> {BAD} (incorrect)\n\n> {GOOD} (correct)",
    "ticks behind": f"- {GOOD} ✅\n- {BAD} ❌",
    "thumbs": f":+1: {GOOD}\n\n:-1: {BAD}",
    "both on a line": f"Good: {GOOD} Bad: {BAD}",
    "both on a line with a break": f"**Good:** {GOOD}<br>**Bad:** {BAD}",
    "write and not": f"**Write:** “{GOOD}”\n**Not:** “{BAD}”",
    "not between": f"“{GOOD}”\n\n*not*\n\n“{BAD}”",
    "sentences that lead": (
        f"Avoid writing something like this:\n\n    \n{BAD}\n\nInstead, write this:\n\n{GOOD}"
    ),
    "struck out": f"- ~~{BAD}~~ {GOOD}",
    "an arrow": f"- {BAD} → {GOOD}",
    "a table without headers": f"| | |\n|---|---|\n| **Do** | **Don’t** |\n| {GOOD} | {BAD} |",
    "labelled rows": f"| | Example |\n|---|---|\n| Do | {GOOD} |\n| Don’t | {BAD} |",
    "headers of its own": f"| Passive (avoid) | Active |\n|---|---|\n| {BAD} | {GOOD} |",
    "original and revised": f"| Original | Revised |\n|---|---|\n| {BAD} | {GOOD} |",
    "example and better": f"| Example | Better |\n|---|---|\n| {BAD} | {GOOD} |",
    "text as an attribute": (f'<Box type="do" text="{GOOD}" />\n<Box type="dont" text="{BAD}" />'),
    "one side without a type": (
        f'<DoDont\n  text="{GOOD}"\n/>\n<DoDont\n  type="dont"\n  text="{BAD}"\n/>'
    ),
    "lists as attributes": f'<Guide good={{["{GOOD}"]}} bad={{["{BAD}"]}} />',
    "status of a card": (
        f'<Card status="success">\n  {GOOD}\n</Card>\n<Card status="error">\n  {BAD}\n</Card>'
    ),
    "classes": f'<span class="good">{GOOD}</span> <span class="bad">{BAD}</span>',
    "classed lists": f'<ul class="do"><li>{GOOD}</li></ul>\n<ul class="dont"><li>{BAD}</li></ul>',
    "note boxes": f":::tip Do\n{GOOD}\n:::\n\n:::danger Don’t\n{BAD}\n:::",
    "note boxes by indent": f'!!! success "Do"\n    {GOOD}\n\n!!! failure "Don\'t"\n    {BAD}',
    "shortcodes": (
        f"{{{{< good >}}}}\n{GOOD}\n{{{{< /good >}}}}\n\n{{{{< bad >}}}}\n{BAD}\n{{{{< /bad >}}}}"
    ),
    "labels in a fence": f"```md\n<!-- Good -->\n\n{GOOD}\n\n<!-- Bad -->\n\n{BAD}\n```",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_pair(text: str) -> None:
    found = [tuple(side.rstrip(".") for side in pair) for pair in pairs(f"# Voice\n\n{text}\n")]
    assert found == [(BAD.rstrip("."), GOOD.rstrip("."))]


@pytest.mark.parametrize(
    "text",
    [
        "**Passive:** A listener that waits for events.\n\n**Active:** A probe sends requests.",
        "Before: check the order.\n\nAfter: close the ticket.\n",
        '<Card status="success">\n  Order sent.\n</Card>\n',
        "Go to Settings → Account → Security.\n",
        "We ship boxes. ✅\n\nWe are open on Sundays. ✅\n",
        ":::danger\nDeleting a berth cannot be undone.\n:::\n",
        "Do:\n\n> You sent the form today.\n\nDon’t:\n\n> Harbours close before winter storms.\n",
        "#### Don’t\n\n- Install the pump.\n- Fill the tank.\n- Start the engine.\n",
    ],
)
def test_what_only_looks_like_a_pair(text: str) -> None:
    assert not pairs(f"# Voice\n\n{text}\n")


def test_the_lines_stay_those_of_the_guide() -> None:
    text = f'# Voice\n\n<Box\n  type="do"\n  text="{GOOD}"\n/>\n<Box type="dont" text="{BAD}" />\n'
    (one,) = proposals(text)
    assert one.line == 7


def test_a_chapter_of_donts_is_no_box() -> None:
    text = (
        "# Guide\n\n## Donts\n\n- **Don’t sell berths**: no marketing.\n"
        "    - **BAD**: Our unbeatable berths await!\n    - **GOOD**: Berths are free from May.\n"
    )
    assert pairs(text) == [("Our unbeatable berths await!", "Berths are free from May.")]


def test_examples_of_one_item_are_no_partners_of_the_next() -> None:
    text = (
        "# Guide\n\n- Abbreviate.\n  - ✅ `SQL report`\n- Capitalize names.\n"
        "  - ✅ `Import with Harbour`\n  - ❌ `Import with harbour`\n"
    )
    assert pairs(text) == [("Import with harbour", "Import with Harbour")]


def test_forms_of_words_are_told_one_by_one() -> None:
    found = proposals(
        "# Spelling\n\n- **Correct**: localize, color\n- **Incorrect**: localise, colour\n"
    )
    assert [(one.kind, one.avoid, one.prefer) for one in found] == [
        ("spelling", ("localise",), ("localize",)),
        ("spelling", ("colour",), ("color",)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- ~~utilise~~ use", [(("utilise",), ("use",))]),
        ("**Avoid** – utilise, commence\n\n**Use** – use", [(("utilise", "commence"), ("use",))]),
        ("word | alternatives\n---|---\n`abort` | `stop`\n", [(("abort",), ("stop",))]),
        ("| Word | OK? |\n|---|---|\n| berth | yes |\n| slot | no |", [(("slot",), ())]),
        ("| Don’t use | Use |\n|---|---|\n| boat/ship | craft/vessel |",
         [(("boat",), ("craft",)), (("ship",), ("vessel",))]),
        ("berth\n: Not slot.\n", [(("slot",), ("berth",))]),
        ("<Fold\n  id=\"a\"\n  title=\"slot\"\n>\n  Do not use. Say _berth_ instead.\n</Fold>\n",
         [(("slot",), ("berth",))]),
        ("For example, use large instead of voluminous.", [(("voluminous",), ("large",))]),
    ],
)  # fmt: skip
def test_words(text: str, found: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert words(f"# Words\n\n{text}\n") == found


def test_cells_that_span_rows_stand_in_each() -> None:
    text = (
        "# Voice\n\n<table>\n<thead>\n<th>Don’t</th><th>Do</th>\n</thead>\n"
        '<tr><td>The form was sent by you today.</td><td rowspan="2">You sent the form today.</td>'
        "</tr>\n<tr><td>The form is what you sent today.</td></tr>\n</table>\n"
    )
    assert pairs(text) == [
        ("The form was sent by you today.", "You sent the form today."),
        ("The form is what you sent today.", "You sent the form today."),
    ]


def test_a_table_without_bars_around_it_keeps_its_headers() -> None:
    assert words("# Words\n\n✅ Use | ❌ Don’t use\n---|---\nberth | slot\n") == [
        (("slot",), ("berth",))
    ]
