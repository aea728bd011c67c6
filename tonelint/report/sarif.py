"""SARIF 2.1.0, as code scanning reads it: columns in UTF-16 units, fingerprints without lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tonelint import __version__
from tonelint.model.rule import Rule, Severity
from tonelint.model.violation import Edit, Report, Trouble, Violation
from tonelint.report.clause import quoted
from tonelint.report.lines import Lines, with_lines

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def render(report: Report, *, rules: Iterable[Rule] = ()) -> Iterator[str]:
    """Yield the report as SARIF. `rules` describe the ids that are reported."""
    known = {rule.id: rule for rule in rules}
    ids = sorted({violation.rule for violation in report.violations})
    index = {rule: number for number, rule in enumerate(ids)}
    seen: Counter[tuple[str, str, str]] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "tonelint",
                "version": __version__,
                "rules": [_rule(rule, known.get(rule)) for rule in ids],
            }
        },
        "columnKind": "utf16CodeUnits",
        "results": [_result(v, lines, index, seen) for v, lines in with_lines(report)],
        "invocations": [
            {
                "executionSuccessful": not any(t.fatal for t in report.troubles),
                "toolExecutionNotifications": [
                    *map(_notification, report.troubles),
                    *({"level": "note", "message": {"text": note}} for note in report.notes),
                ],
            }
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False)


def _rule(name: str, rule: Rule | None) -> dict[str, object]:
    if rule is None:
        return {"id": name}
    summary = rule.summary or rule.id
    help_text = "\n\n".join(part for part in (rule.summary, rule.why, rule.source) if part)
    return {
        "id": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": rule.why or summary},
        "help": {"text": help_text or name},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [tag for tag in (rule.pack, rule.kind) if tag]},
    }


def _result(
    v: Violation, lines: Lines, index: Mapping[str, int], seen: Counter[tuple[str, str, str]]
) -> dict[str, object]:
    text = f"{v.message} ({quoted(v.origin, message=v.message)})" if v.origin else v.message
    result: dict[str, object] = {
        "ruleId": v.rule,
        "ruleIndex": index[v.rule],
        "level": _LEVELS[v.severity],
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(v.path)},
                    "region": _region(lines, v.span.start, v.span.end),
                }
            }
        ],
        "partialFingerprints": {"tonelint/v1": _fingerprint(v, seen)},
    }
    fixes = _fixes(v, lines)
    if fixes:
        result["fixes"] = fixes
    return result


def _fixes(v: Violation, lines: Lines) -> list[dict[str, object]]:
    offered = [(f"Rewrite ({v.fix.safety.word})", v.fix.edits)] if v.fix else []
    offered += [(suggestion.title, suggestion.edits) for suggestion in v.suggestions]
    return [
        {
            "description": {"text": title},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": _uri(v.path)},
                    "replacements": _replacements(edits, lines),
                }
            ],
        }
        for title, edits in offered
        if edits
    ]


def _replacements(edits: Sequence[Edit], lines: Lines) -> list[dict[str, object]]:
    return [
        {
            "deletedRegion": _region(lines, edit.start, edit.end),
            "insertedContent": {"text": edit.text},
        }
        for edit in edits
    ]


def _region(lines: Lines, start: int, end: int) -> dict[str, int]:
    first, last = lines.utf16(start), lines.utf16(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _fingerprint(v: Violation, seen: Counter[tuple[str, str, str]]) -> str:
    """Return a mark that survives moved lines: path, rule, words found, and which of its like."""
    from hashlib import sha256

    words = " ".join(v.excerpt.casefold().split())
    like = (v.path, v.rule, words)
    seen[like] += 1
    return sha256("\0".join((*like, str(seen[like]))).encode()).hexdigest()[:32]


def _notification(trouble: Trouble) -> dict[str, object]:
    notification: dict[str, object] = {
        "level": "error" if trouble.fatal else "warning",
        "message": {"text": f"{trouble.problem} {trouble.remedy}".rstrip()},
    }
    if trouble.path:
        location: dict[str, object] = {"artifactLocation": {"uri": _uri(trouble.path)}}
        if trouble.line is not None:
            location["region"] = {"startLine": trouble.line}
        notification["locations"] = [{"physicalLocation": location}]
    return notification


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)
