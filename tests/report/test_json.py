from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from tonelint.model.rule import Rule, Safety, Severity
from tonelint.model.selector import Selector, Term
from tonelint.model.violation import Counts, Trouble
from tonelint.report import catalogue
from tonelint.report.json import render

from .samples import CHAT, OUTAGE, SAMPLE, report, violation

SCHEMA = json.loads(files("tonelint.report").joinpath("schema.json").read_text("utf-8"))


def data_of(lines: object) -> dict[str, object]:
    data = json.loads("\n".join(lines))  # type: ignore[call-overload]
    jsonschema.validate(data, SCHEMA)
    assert isinstance(data, dict)
    return data


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_violation_has_exactly_these_keys_in_this_order() -> None:
    data = data_of(render(SAMPLE))
    assert list(data) == ["version", "violations", "troubles", "summary"]
    found = data["violations"][3]
    assert list(found.items()) == [
        ("path", "emails/outage.md"),
        ("rule", "tallybird/words"),
        ("severity", "warning"),
        ("message", "Write “use” instead of “utilise”."),
        ("start", {"offset": 23, "line": 3, "column": 8}),
        ("end", {"offset": 30, "line": 3, "column": 15}),
        ("excerpt", "utilise"),
        ("segment", {"role": "body", "speaker": "brand", "key": None}),
        ("context", {"channel": "email", "situation": "problem"}),
        (
            "guide",
            {
                "path": "voice_guides/tallybird.voice.md",
                "line": 56,
                "section": "words",
                "clause": "Use: use · Not: utilise, utilize, leverage · Why: short words",
            },
        ),
        ("fix", {"safety": "safe", "edits": [{"start": 23, "end": 30, "text": "use"}]}),
        ("suggestions", []),
    ]


def test_excerpts_and_offsets_agree_with_the_source() -> None:
    for found in data_of(render(SAMPLE))["violations"]:
        text = {"emails/outage.md": OUTAGE, "bot/hold.chat": CHAT}[found["path"]]
        assert text[found["start"]["offset"] : found["end"]["offset"]] == found["excerpt"]


def test_missing_things_have_an_empty_excerpt_and_advice_has_no_edits() -> None:
    found = data_of(render(SAMPLE))["violations"][1]
    assert found["start"] == found["end"] == {"offset": 0, "line": 1, "column": 1}
    assert found["excerpt"] == ""
    assert found["fix"] is None
    assert found["suggestions"][0]["edits"] == []


def test_the_summary_counts_violations() -> None:
    summary = data_of(render(SAMPLE))["summary"]
    assert list(summary) == [
        "files", "messages", "segments", "words", "by_severity", "by_channel", "by_rule"
    ]  # fmt: skip
    assert summary["by_severity"] == {"error": 1, "warning": 2, "notice": 1}
    assert summary["by_channel"] == {"chat": 1, "email": 3}
    assert summary["by_rule"]["tallybird/words"] == 1


def test_no_channel_is_counted_as_unspecified() -> None:
    found = violation("emails/outage.md", OUTAGE, "Simply", "No.", context={})
    assert data_of(render(report(found)))["summary"]["by_channel"] == {"unspecified": 1}


def test_an_empty_report() -> None:
    data = data_of(render(report(sources={}, counts=Counts())))
    assert data["violations"] == data["troubles"] == []
    assert data["summary"]["by_severity"] == {"error": 0, "warning": 0, "notice": 0}


def test_troubles() -> None:
    troubles = (Trouble("a.md", None, "Broken.", "Mend it.", fatal=True),)
    data = data_of(render(report(troubles=troubles)))
    assert data["troubles"] == [
        {"path": "a.md", "line": None, "problem": "Broken.", "remedy": "Mend it."}
    ]


def test_one_violation_a_line_and_the_same_bytes_again() -> None:
    lines = list(render(SAMPLE))
    assert lines == list(render(SAMPLE))
    assert sum(line.startswith('  {"path"') for line in lines) == 4 + 1  # and one trouble
    assert "“use”" in "".join(lines)


EMAIL = Term("channel", "email")
CHAT_TERM = Term("channel", "chat")
PROBLEM = Term("situation", "problem")


@pytest.mark.parametrize(
    ("when", "channels"),
    [
        (Selector(), []),
        (Selector(((EMAIL,), (CHAT_TERM, PROBLEM))), ["chat", "email"]),
        (Selector(((EMAIL,), (PROBLEM,))), []),  # a problem in any channel
        (Selector(((Term("channel", "email", negated=True),),)), []),
    ],
)
def test_rules_list_their_channels(when: Selector, channels: list[str]) -> None:
    rule = Rule("chat/x", "words", "No.", Severity.ERROR, Safety.SAFE, pack="chat", when=when)
    data = data_of(catalogue.render_json([rule]))
    assert list(data["rules"][0]) == [
        "id", "pack", "kind", "lang", "lever", "severity", "status", "safety", "channels",
        "summary", "generated", "precision",
    ]  # fmt: skip
    assert data["rules"][0]["channels"] == channels


def test_no_rules() -> None:
    assert data_of(catalogue.render_json([])) == {"version": 1, "rules": []}


def test_measured_precision_is_listed() -> None:
    rule = Rule("chat/x", "words", "No.", pack="chat", precision=(40, 39))
    data = data_of(catalogue.render_json([rule]))
    assert data["rules"][0]["precision"] == 0.975
