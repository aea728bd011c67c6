"""Markdown, front matter and MDX."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.errors import FormatError
from tonelint.model.source import RunKind

from .reading import context, document, every, roles, texts, write_back

PAGE = """\
---
title: "Plans & prices: 2026"
date: 2026-01-02
tonelint: {situation: good-news}
lang: en-GB
---

# Prices **you** can trust {#prices}

One [plan for
all](https://tallybird.example/plans) &amp; 5 \\* stars. ![A cat 😀](cat.png) Use `code`.
Hard\x20\x20
break, see <https://tallybird.example>.

> Best tool ever.

> [!NOTE]
> Trials end after 30 days.

- Café ☕ first
- Second

  More of it

| Plan | Price |
|------|-------|
| Solo \\| Duo | €5 |

```js
var copy = "no";
```

<!-- tonelint: emotion=calm -->

<div class="box">Inside <b>HTML</b></div>

:::note[Mind this]
Body of the note.
:::
"""


def test_a_page_is_one_message_with_roles() -> None:
    assert roles(PAGE, "page.md") == [
        ("title", "Plans & prices: 2026"),
        ("heading", "Prices you can trust"),
        ("body", "One plan for all & 5 * stars.  Use code. Hard\nbreak, see https://tallybird.example."),
        ("alt", "A cat 😀"),
        ("quote", "Best tool ever."),
        ("body", "Trials end after 30 days."),
        ("body", "Café ☕ first"),
        ("body", "Second"),
        ("body", "More of it"),
        ("label", "Plan"),
        ("label", "Price"),
        ("body", "Solo | Duo"),
        ("body", "€5"),
        ("body", "Inside HTML"),
        ("heading", "Mind this"),
        ("body", "Body of the note."),
    ]  # fmt: skip
    assert len(document(PAGE, "page.md").messages) == 1


def test_front_matter_gives_context() -> None:
    assert context(document(PAGE, "page.md")) == {
        "channel": "web", "situation": "good-news", "locale": "en-GB",
    }  # fmt: skip


def test_comments_are_kept_for_directives() -> None:
    read = document(PAGE + "\nText <!-- aside --> more.\n", "page.md")
    assert [comment.text.strip() for comment in read.comments] == [
        "tonelint: emotion=calm",
        "aside",
    ]


def test_links_and_strong_words_are_marked() -> None:
    marks = {
        (mark.kind, segment.text[mark.start : mark.end], mark.value)
        for segment in every(document(PAGE, "page.md"))
        for mark in segment.marks
        if mark.kind in ("link", "strong")
    }
    assert ("link", "plan for all", "https://tallybird.example/plans") in marks
    assert ("strong", "you", "") in marks


def test_windows_line_ends_change_nothing() -> None:
    assert texts(PAGE.replace("\n", "\r\n"), "page.md") == texts(PAGE, "page.md")


def test_escapes_are_decoded_and_addresses_are_not_words() -> None:
    (segment,) = every(document(r"5 \* 3 &lt; [https://a.example](https://a.example)", "a.md"))
    assert [(run.text, run.kind) for run in segment.runs if not run.verbatim] == [
        ("*", RunKind.DECODED),
        ("<", RunKind.DECODED),
        ("https://a.example", RunKind.CODE),
    ]


def test_words_that_are_also_a_reference_are_read_only() -> None:
    text = "Take [Chrome] or [the fox][ff].\n\n[chrome]: /c\n[ff]: /f\n"
    (segment,) = every(document(text, "a.md"))
    kinds = {run.text: run.kind for run in segment.runs}
    assert kinds["Chrome"] is RunKind.READONLY
    assert kinds["the fox"] is RunKind.VERBATIM
    assert write_back(text, "a.md") > 0


def test_template_tags_are_kept_and_do_not_change_the_page() -> None:
    text = (
        "{% if a %}Only now{% endif %}: {{ price }} [docs]({% link docs.md %})\n\n"
        '{{< youtube abc >}}\n\nText {:.lead}\n\n{% include "x.html" %}\n\nEnd\n'
    )
    assert texts(text, "a.md") == ["Only now: {{ price }} docs", "Text", "End"]


def test_both_sides_of_an_else_are_read_apart() -> None:
    assert texts("You have {% if a %}one{% else %}two{% endif %}", "a.md") == ["You have one\ntwo"]


def test_broken_front_matter_is_an_error_with_its_line() -> None:
    with pytest.raises(FormatError) as caught:
        document("---\ntitle: Fine\nlead: [a, b\n---\n\nText\n", "a.md")
    assert caught.value.problems[0].line in (3, 4)


def test_front_matter_values_of_every_shape_lead_home() -> None:
    text = (
        "---\ntitle: 'It''s here'\ndescription: >-\n  Two\n  lines\nexcerpt: \"A \\u00e9 b\"\n"
        "lead: {{ tag }} first\nsummary: &s Anchored\nslug: not copy\n---\nx\n"
    )
    text = text.replace("lead: {{ tag }} first", "lead: All {{ tag }} first")
    assert texts(text, "a.md") == [
        "It's here", "Two lines", "A é b", "All {{ tag }} first", "Anchored", "x",
    ]  # fmt: skip
    assert write_back(text, "a.md") == 4


def test_toml_front_matter() -> None:
    text = '+++\ntitle = "A page"\nweight = 3\nslug = "no"\n+++\n\nText\n'
    assert roles(text, "a.md") == [("title", "A page"), ("body", "Text")]


def test_a_mail_in_markdown_has_greeting_and_sign_off() -> None:
    text = "Hi Sam,\n\nYour report is ready.\n\nThanks,  \nThe Tallybird team\n"
    assert [role for role, _ in roles(text, "a.md", channel="email")] == [
        "greeting", "body", "sign-off",
    ]  # fmt: skip


def test_a_folder_of_mails_makes_mails() -> None:
    text = "Hi Sam,\n\nYour report is ready.\n"
    for path in ("emails/ready.md", "app/user_mailer/ready.markerb", "emails/ready.txt"):
        assert context(document(text, path))["channel"] == "email"
    assert context(document(text, "ready.md"))["channel"] == "web"


def test_fenced_macros_are_messages_and_prose_around_them_is_not_judged() -> None:
    text = (
        "# Late order\n\nUse this:\n\n```\nSUBJECT: Sorry\n\nHi there,\nyour order is late.\n```\n"
    )
    assert texts(text, "a.md") == ["Late order", "Use this:"]
    read = document(text, "a.md", fenced_copy=True)
    prose, macro = read.messages
    assert not any(segment.judged for segment in prose.segments)
    assert [(s.role, s.text) for s in macro.segments] == [
        ("subject", "Sorry"),
        ("body", "Hi there,\nyour order is late."),
    ]


MDX = """\
---
title: Notes
---
import { Note } from "./note";
export const meta = {
  title: "No copy",

  n: 1,
};

# Hello {props.name}

<Note variant="warning" title="Mind the gap">
  Read **this** first.

    <p>Deep words here</p>
</Note>

Press <Button label="Save it" onClick={() => go({a: 1})}>Save</Button> now.
`{code}` {/* tonelint: x */}

```js
const a = {
```

{items.map(i => <li>{i}</li>)}

:::tip
Less than a < b.
:::
"""


def test_mdx_script_is_no_copy_and_children_are() -> None:
    assert roles(MDX, "a.mdx") == [
        ("title", "Notes"),
        ("heading", "Hello {props.name}"),
        ("heading", "Mind the gap"),
        ("body", "Read this first."),
        ("body", "Deep words here"),
        ("body", "Press Save now. {code}"),
        ("label", "Save it"),
        ("body", "Less than a < b."),
    ]
    assert [comment.text for comment in document(MDX, "a.mdx").comments] == ["tonelint: x"]


@pytest.mark.parametrize(("text", "path"), [(PAGE, "page.md"), (MDX, "page.mdx")])
def test_a_word_can_be_replaced_in_place(text: str, path: str) -> None:
    assert write_back(text, path) > 8


@pytest.mark.parametrize("text", ["{", "{{", "<A ", "`a ", "[", "*a ", "<!--", ":::", "{a:"])
def test_markup_that_never_ends_is_read_in_time(text: str) -> None:
    document(text * 3000, "a.md")
    document(text * 3000, "a.mdx")


@given(st.text(st.sampled_from("ab 😀é\n\r\t-*>([])`<!&;|_#~\\{%}:")))
def test_no_text_breaks_the_reader(text: str) -> None:
    document(text, "a.md")
    document(text, "a.mdx")
