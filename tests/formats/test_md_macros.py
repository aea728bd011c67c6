"""Prepared replies in one Markdown file: each is a message, and a single message stays one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.model.source import Extent
from tonelint.run import CheckRequest, check

from .reading import context, document

MACROS = """\
# Replies

Take these as they stand.

## Refund made

**Use when:** the money is on its way.

Hello {{ name }},

you'll see {{ amount }} by {{ date }}.

— Birch Support

## New address
Hi {name}, we have your new address.

### What happens next

The lamp goes there.

Kind regards,
Birch

## How we sound

Be kind.

New password
------------

Dear [First name],

pick one at {{ url }}.
"""


def test_each_reply_under_a_heading_is_a_message() -> None:
    read = document(MACROS, "replies.md")
    assert [[(s.role, s.text) for s in m.segments] for m in read.messages] == [
        [
            ("heading", "Replies"),
            ("body", "Take these as they stand."),
            ("heading", "Refund made"),
            ("body", "Use when: the money is on its way."),
            ("heading", "New address"),
            ("heading", "How we sound"),
            ("body", "Be kind."),
            ("heading", "New password"),
        ],
        [
            ("greeting", "Hello {{ name }},"),
            ("body", "you'll see {{ amount }} by {{ date }}."),
            ("sign-off", "— Birch Support"),
        ],
        [
            ("body", "Hi {name}, we have your new address."),
            ("heading", "What happens next"),
            ("body", "The lamp goes there."),
            ("sign-off", "Kind regards, Birch"),
        ],
        [("greeting", "Dear [First name],"), ("body", "pick one at {{ url }}.")],
    ]
    assert [m.extent for m in read.messages] == [Extent.PART, *[Extent.WHOLE] * 3]
    assert [context(read, n).get("channel") for n in range(4)] == ["web", None, None, None]


def test_replies_in_a_folder_of_mails_are_mails() -> None:
    read = document(MACROS, "mails/replies.md")
    assert [context(read, n).get("channel") for n in range(4)] == ["email"] * 4


SNIPPETS = """\
# {name}

## Found

I've found your order. What would you like to change?

## Late

It will be with you on {{{{ date }}}}.

You can follow it in the app.

### For the team

Look it up first.

## Closed

We close at six.
"""


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Saved replies, Lumo Mobile", "notes.md"),
        ("Support macros", "notes.md"),
        ("Lumo Mobile", "canned-responses.md"),
    ],
)
def test_a_file_that_says_what_it_holds_is_cut_at_its_headings(name: str, path: str) -> None:
    read = document(SNIPPETS.format(name=name), path)
    assert [[s.text for s in m.segments] for m in read.messages] == [
        [name, "Found", "Late", "For the team", "Look it up first.", "Closed"],
        ["I've found your order. What would you like to change?"],
        ["It will be with you on {{ date }}.", "You can follow it in the app."],
        ["We close at six."],
    ]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Lumo Mobile", "notes.md"),
        ("How to write saved replies", "notes.md"),
        ("Nunjucks macros", "notes.md"),
        ("Support macros", "style-guide.md"),
    ],
)
def test_a_page_about_replies_holds_none(name: str, path: str) -> None:
    assert len(document(SNIPPETS.format(name=name), path).messages) == 1


def test_headings_without_a_reader_hold_no_replies() -> None:
    steps = "# Macros\n\n## A\n\nOpen it.\n\n## B\n\nShut it.\n\n## C\n\nThank you.\n"
    assert len(document(steps, "a.md").messages) == 1


@pytest.mark.parametrize(
    "text",
    [
        # One mail with headings.
        "Hi Sam,\n\n## What is new\n\nA lamp.\n\n## What is next\n\nA chair.\n\nThanks,\nBirch\n",
        "# News\n\nHi Sam,\n\na lamp.\n\n## Dates\n\nWe open at nine.\n",
        # With a subject it is one mail, however often it says hello.
        "---\nsubject: Hello\n---\n## One\n\nDear Sam,\n\nhello.\n\n## Two\n\nDear Kit,\n\nhi.\n",
        # A page that welcomes twice, greetings that are spoken of, and quoted ones.
        "# Home\n\nWelcome to Birch!\n\n# Shop\n\nWelcome to the shop!\n",
        "# A\n\nHi is short, we think.\n\n# B\n\nHello, on the other hand, is long.\n",
        "# A\n\n> Hi Sam,\n\nis good.\n\n# B\n\n> Dear Sam,\n\nis better.\n",
        "# A\n\n- Hi Sam, says the first.\n\nDear is dear.\n",
    ],
)
def test_one_message_stays_one(text: str) -> None:
    assert len(document(text, "page.md").messages) == 1


def test_limits_hold_for_each_reply(tmp_path: Path) -> None:
    """Two replies with three exclamation marks each are no message with six."""
    text = "# One\n\nHi {name},\n\nit! Is! Here!\n\n# Two\n\nHi {name},\n\nit! Is! There!\n"
    found = []
    for name, written in (("replies.md", text), ("page.md", text.replace("Hi {name},\n\n", ""))):
        path = tmp_path / name
        path.write_text(written, encoding="utf-8")
        report = check(CheckRequest(paths=(str(path),), context={"channel": "email"}))
        found.append([v.rule for v in report.violations])
    assert "tone/too-many-exclamation-marks" not in found[0]
    assert "tone/too-many-exclamation-marks" in found[1]
