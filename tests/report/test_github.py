from __future__ import annotations

from tonelint.model.rule import Severity
from tonelint.model.violation import Trouble
from tonelint.report.concise import render as render_concise
from tonelint.report.github import escape, escape_property, render, render_summary

from .samples import LONG_WORD, OUTAGE, SAMPLE, report, violation


def test_concise_lines() -> None:
    assert list(render_concise(SAMPLE)) == [
        "bot/hold.chat:1:15: notice chat/open-ended-wait Give a time and another way.",
        "emails/outage.md:1:1: error tallybird/sorry Say what happens next.",
        "emails/outage.md:3:1: warning core/belittling Leave out “Simply”. It can belittle a "
        "reader who is stuck.",
        "emails/outage.md:3:8: warning tallybird/words Write “use” instead of “utilise”.",
    ]


def test_a_concise_message_has_one_line() -> None:
    (line,) = render_concise(report(LONG_WORD._replace(message="One\n two.")))
    assert line.endswith("tallybird/words One two.")


def test_escapes() -> None:
    assert escape("100%\r\n: a,b") == "100%25%0D%0A: a,b"
    assert escape_property("100%\n: a,b") == "100%25%0A%3A a%2Cb"


def test_the_worst_come_first() -> None:
    lines = list(render(SAMPLE))
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::error"] + [
        "::warning"
    ] * 2 + ["::notice"]
    assert lines[1] == (
        "::error title=tonelint (tallybird/sorry),file=emails/outage.md,line=1,endLine=1,col=1,"
        "endColumn=1::Say what happens next."
    )


def test_columns_are_left_out_over_several_lines() -> None:
    found = violation("emails/outage.md", OUTAGE, "again.\nThanks", "No.")
    (line,) = render(report(found))
    assert "line=3,endLine=4::" in line


def test_beyond_the_limit_lines_are_plain_and_counted() -> None:
    one = violation("emails/outage.md", OUTAGE, "bank", "No.", severity=Severity.ERROR)
    lines = list(render(report(*[one] * 12, LONG_WORD)))
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) == 1
    assert lines[11] == "2 more (GitHub shows 10 of each sort for a step):"
    assert lines[12].startswith("emails/outage.md:3:20: error")
    assert len(lines) == 14


def test_troubles_are_annotations() -> None:
    troubles = (
        Trouble("a.eml", 3, "Broken.", "Mend it."),
        Trouble("b.eml", None, "Gone.", "", fatal=True),
    )
    assert list(render(report(troubles=troubles))) == [
        "::warning title=tonelint (not checked),file=a.eml,line=3::Broken. Mend it.",
        "::error title=tonelint (not checked),file=b.eml::Gone.",
    ]


def test_the_step_summary() -> None:
    lines = list(render_summary(SAMPLE))
    assert lines[:2] == ["### tonelint", ""]
    assert "| `tallybird/words` | 1 |" in lines
    assert lines[-1].startswith("Not checked: `emails/broken.eml`.")
    assert "Nothing to change in 2 files." in list(render_summary(report()))
