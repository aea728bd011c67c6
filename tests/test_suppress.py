"""Comments that excuse violations, and what is said about comments that excuse nothing."""

from __future__ import annotations

import re

from tonelint.model.rule import Severity
from tonelint.model.source import Comment, Document, Source
from tonelint.model.violation import Violation
from tonelint.span import Span
from tonelint.suppress import NO_REASON, UNUSED, suppress


def run(text: str, *, on: bool = True) -> list[tuple[str, int]]:
    """Return (rule, line) of what is left when every BAD breaks a/bad and every WORSE a/worse."""
    source = Source("a.html", text)
    comments = tuple(
        Comment(m.start(), m.end(), m[1]) for m in re.finditer(r"<!--(.*?)-->", text, re.DOTALL)
    )
    outside = re.sub(r"<!--.*?-->", lambda m: " " * len(m[0]), text)
    found = [
        Violation("a.html", Span(m.start(), m.end()), f"a/{m[0].lower()}", Severity.WARNING, "no",
                  m[0], "body", "brand", None, {})
        for m in re.finditer("BAD|WORSE", outside)
    ]  # fmt: skip
    kept, _ = suppress(Document(source, "html", (), comments), found, is_on=lambda _: on)
    return [(v.rule, text.count("\n", 0, v.span.start) + 1) for v in kept]


def test_the_next_line_is_excused_and_no_more():
    text = "BAD\n<!-- tonelint-disable-next-line a/bad -- quoted law -->\nBAD WORSE\nBAD"
    assert run(text) == [("a/bad", 1), ("a/worse", 3), ("a/bad", 4)]


def test_blank_lines_do_not_count_as_the_next_line():
    assert run("<!-- tonelint-disable-next-line -- why -->\n\n  \nBAD\nBAD") == [("a/bad", 5)]


def test_its_own_line():
    assert run("BAD <!-- tonelint-disable-line a/bad -- why -->\nBAD") == [("a/bad", 2)]


def test_from_here_on_until_enabled():
    text = "BAD\n<!-- tonelint-disable a/ -- why -->\nBAD\n<!-- tonelint-enable a/ -->\nBAD"
    assert run(text) == [("a/bad", 1), ("a/bad", 5)]


def test_the_whole_file_with_several_rules():
    text = "BAD WORSE\n<!-- tonelint-disable-file a/bad, a/worse -- legal text -->\nBAD"
    assert run(text) == []


def test_a_missing_reason_is_asked_for():
    assert run("<!-- tonelint-disable-next-line a/bad -->\nBAD") == [(NO_REASON, 1)]


def test_a_comment_that_excuses_nothing_is_named_once_a_rule():
    text = "<!-- tonelint-disable-next-line a/bad, a/worse -- why -->\nBAD"
    assert run(text) == [(UNUSED, 1)]


def test_a_comment_about_a_rule_that_is_off_is_left_alone():
    assert run("<!-- tonelint-disable-next-line b/other -- why -->\nfine", on=False) == []


def test_two_comments_over_one_fault_are_both_used():
    text = (
        "<!-- tonelint-disable-file a/bad -- one -->\n"
        "<!-- tonelint-disable-next-line a/bad -- two -->\nBAD"
    )
    assert run(text) == []


def test_other_comments_say_nothing():
    assert run("<!-- todo: tonelint -->\nBAD") == [("a/bad", 2)]
