"""One line a violation: `path:line:column: severity rule message`."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.model.violation import Report, Violation
from tonelint.report.lines import Lines, with_lines


def render(report: Report) -> Iterator[str]:
    """Yield one line for each violation."""
    for violation, lines in with_lines(report):
        yield line_of(violation, lines)


def line_of(violation: Violation, lines: Lines) -> str:
    """Return the line for one violation; a message of several lines becomes one."""
    place = lines.place(violation.span.start)
    message = " ".join(violation.message.split())
    return (
        f"{violation.path}:{place.line}:{place.column}: "
        f"{violation.severity.word} {violation.rule} {message}"
    )
