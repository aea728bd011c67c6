"""The JSON report: version 1, described by schema.json and docs/json-output.md."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tonelint.model.violation import Edit, Fix, Report, Trouble, Violation
from tonelint.report.lines import Lines, Place, with_lines
from tonelint.report.tally import by_channel, by_rule, by_severity

VERSION = 1


def render(report: Report) -> Iterator[str]:
    """Yield the report as JSON, one violation a line, so that two reports compare by line."""
    yield f'{{"version": {VERSION},'
    yield from listing("violations", (violation(v, lines) for v, lines in with_lines(report)))
    yield from listing("troubles", map(trouble, report.troubles))
    yield f' "summary": {dump(summary(report))}}}'


def violation(v: Violation, lines: Lines) -> dict[str, object]:
    """Return one violation as plain data."""
    origin = v.origin
    return {
        "path": v.path,
        "rule": v.rule,
        "severity": v.severity.word,
        "message": v.message,
        "start": _place(lines.place(v.span.start)),
        "end": _place(lines.place(v.span.end)),
        "excerpt": v.excerpt,
        "segment": {"role": v.role, "speaker": v.speaker, "key": v.key},
        "context": dict(sorted(v.context.items())),
        "guide": origin
        and {
            "path": origin.path,
            "line": origin.line,
            "section": origin.section,
            "clause": origin.clause,
        },
        "fix": v.fix and _fix(v.fix),
        "suggestions": [{"title": s.title, "edits": _edits(s.edits)} for s in v.suggestions],
    }


def trouble(t: Trouble) -> dict[str, object]:
    """Return one trouble as plain data."""
    return {"path": t.path, "line": t.line, "problem": t.problem, "remedy": t.remedy}


def summary(report: Report) -> dict[str, object]:
    """Return the counts; `by_…` count violations."""
    counts = report.counts
    return {
        "files": counts.files,
        "messages": counts.messages,
        "segments": counts.segments,
        "words": counts.words,
        "by_severity": by_severity(report.violations),
        "by_channel": by_channel(report.violations),
        "by_rule": by_rule(report.violations),
    }


def listing(name: str, items: Iterator[dict[str, object]], *, last: bool = False) -> Iterator[str]:
    """Yield the lines of a named list inside an object, one item a line."""
    end = "" if last else ","
    item = next(items, None)
    if item is None:
        yield f' "{name}": []{end}'
        return
    yield f' "{name}": ['
    for following in items:
        yield f"  {dump(item)},"
        item = following
    yield f"  {dump(item)}"
    yield f" ]{end}"


def dump(value: object) -> str:
    """Return `value` as one line of JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def _place(place: Place) -> dict[str, int]:
    return {"offset": place.offset, "line": place.line, "column": place.column}


def _fix(fix: Fix) -> dict[str, object]:
    return {"safety": fix.safety.word, "edits": _edits(fix.edits)}


def _edits(edits: tuple[Edit, ...]) -> list[dict[str, object]]:
    return [{"start": e.start, "end": e.end, "text": e.text} for e in edits]
