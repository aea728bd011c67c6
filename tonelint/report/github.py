"""Annotations for GitHub Actions, and the summary of a step.

GitHub shows ten of each sort a step and drops the rest without a word
(actions/toolkit, docs/problem-matchers.md), so the worst come first and the rest are plain lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonelint.model.violation import Report, Trouble, Violation
from tonelint.report.concise import line_of
from tonelint.report.lines import Lines, with_lines
from tonelint.report.tally import by_rule, in_words, number_of

SHOWN = 10


def render(report: Report) -> Iterator[str]:
    """Yield workflow commands, worst first; what goes beyond the limit follows as plain lines."""
    used: Counter[str] = Counter()
    left: list[str] = []
    for trouble in report.troubles:
        yield _trouble(trouble)
        used["error" if trouble.fatal else "warning"] += 1
    ranked = sorted(with_lines(report), key=lambda pair: -pair[0].severity)
    for violation, lines in ranked:
        word = violation.severity.word
        used[word] += 1
        if used[word] <= SHOWN:
            yield _command(violation, lines)
        else:
            left.append(line_of(violation, lines))
    if left:
        yield f"{len(left):,} more (GitHub shows {SHOWN} of each sort for a step):"
        yield from left


def render_summary(report: Report) -> Iterator[str]:
    """Yield the step summary as Markdown."""
    yield "### tonelint"
    yield ""
    if not report.violations:
        yield f"Nothing to change in {number_of(report.counts.files, 'file')}."
    else:
        yield f"{in_words(report.violations)}."
        yield ""
        yield "| Rule | Found |"
        yield "|---|--:|"
        for rule, number in sorted(by_rule(report.violations).items(), key=lambda i: (-i[1], i[0])):
            yield f"| `{rule}` | {number} |"
    for trouble in report.troubles:
        yield ""
        yield f"Not checked: `{trouble.path}`. {trouble.problem} {trouble.remedy}".rstrip()


def escape(text: str) -> str:
    """Return `text` safe as a command's message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Return `text` safe as a command's property."""
    return escape(text).replace(":", "%3A").replace(",", "%2C")


def _command(violation: Violation, lines: Lines) -> str:
    start, end = lines.place(violation.span.start), lines.place(violation.span.end)
    properties = {
        "title": f"tonelint ({violation.rule})",
        "file": violation.path,
        "line": str(start.line),
        "endLine": str(end.line),
    }
    # GitHub refuses columns when the lines differ.
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    return _write(violation.severity.word, properties, violation.message)


def _trouble(trouble: Trouble) -> str:
    properties = {"title": "tonelint (not checked)"}
    if trouble.path:
        properties["file"] = trouble.path
    if trouble.line is not None:
        properties["line"] = str(trouble.line)
    word = "error" if trouble.fatal else "warning"
    return _write(word, properties, f"{trouble.problem} {trouble.remedy}".rstrip())


def _write(word: str, properties: dict[str, str], message: str) -> str:
    named = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    return f"::{word} {named}::{escape(message)}"
