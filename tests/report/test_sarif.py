from __future__ import annotations

import json
from typing import Any

from tonelint.model.rule import Rule, Severity
from tonelint.model.violation import Report
from tonelint.report.sarif import render
from tonelint.span import Span

from .samples import CHAT, LONG_WORD, OUTAGE, SAMPLE, report, violation

RULE = Rule(
    "tallybird/words", "words", "", Severity.WARNING, pack="tallybird", summary="Long words."
)


def run_of(made: Report, *rules: Rule) -> dict[str, Any]:
    log = json.loads("".join(render(made, rules=rules)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert set(run) == {"tool", "columnKind", "results", "invocations"}
    assert isinstance(run, dict)
    return run


def test_results_point_into_the_rules() -> None:
    run = run_of(SAMPLE, RULE)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
    assert rules[3]["shortDescription"] == {"text": "Long words."}
    assert rules[3]["defaultConfiguration"] == {"level": "warning"}


def test_columns_are_utf16_units() -> None:
    run = run_of(SAMPLE)
    assert run["columnKind"] == "utf16CodeUnits"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    before = CHAT[: CHAT.index("Please")].encode("utf-16-le")
    assert region == {
        "startLine": 1,
        "startColumn": len(before) // 2 + 1,
        "endLine": 1,
        "endColumn": len(before) // 2 + 12,
    }


def test_fixes_and_suggestions_with_edits() -> None:
    results = run_of(SAMPLE)["results"]
    (change,) = results[3]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "use"}
    assert replacement["deletedRegion"]["startColumn"] == 8
    assert len(results[0]["fixes"]) == 1  # the advice without edits is no fix
    assert "fixes" not in results[1]


def test_fingerprints_survive_moved_lines_and_tell_like_from_like() -> None:
    def prints(made: Report) -> list[str]:
        return [r["partialFingerprints"]["tonelint/v1"] for r in run_of(made)["results"]]

    again = LONG_WORD._replace(span=Span(50, 57))
    twice = prints(report(LONG_WORD, again))
    assert len(set(twice)) == 2
    moved = LONG_WORD._replace(span=Span(60, 67))
    assert prints(report(moved, sources={"emails/outage.md": "\n" * 40 + OUTAGE})) == twice[:1]


def test_paths_are_uris() -> None:
    found = violation("Mail & more/ä 1.md", "x", "x", "No.")
    location = run_of(report(found))["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "Mail%20%26%20more/%C3%A4%201.md"}


def test_troubles_are_notifications() -> None:
    (invocation,) = run_of(SAMPLE)["invocations"]
    assert invocation["executionSuccessful"] is True
    notification, note = invocation["toolExecutionNotifications"]
    assert note == {"level": "note", "message": {"text": SAMPLE.notes[0]}}
    assert notification["message"] == {"text": "The header has no end. Add an empty line."}
