"""What was found, as people at a terminal read it: file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from tonelint.model.violation import Report, Violation
from tonelint.report.colour import Paint
from tonelint.report.finding import Shown, in_order
from tonelint.report.finding import render as render_finding
from tonelint.report.lines import with_lines
from tonelint.report.tally import listed
from tonelint.report.width import columns, wrap

_PLAIN = Paint()
_INDENT = " " * 5
_NAMED = 6
"""Lines named one by one where the same thing stands again."""


def render(report: Report, *, paint: Paint = _PLAIN, width: int = 80) -> Iterator[str]:
    """Yield what was found, grouped by file. What a file's findings share is said once.

    So is a finding that comes again: the same words, for the same reason, in other places.
    """
    for path, group in groupby(with_lines(report), key=lambda pair: pair[0].path):
        found = list(group)
        common = _common([violation for violation, _ in found])
        yield paint("path", path) + _about(path, common, paint, width)
        yield ""
        shown = Shown(common)
        alike: dict[tuple[str, ...], list[int]] = {}
        for violation, lines in found:
            alike.setdefault(_sameness(violation), []).append(
                lines.place(violation.span.start).line
            )
        for violation, lines in found:
            places = alike.pop(_sameness(violation), None)
            if places is None:
                continue
            yield from render_finding(violation, lines, paint=paint, width=width, shown=shown)
            yield from _again(places[1:], paint, width)
            yield ""


def _sameness(violation: Violation) -> tuple[str, ...]:
    """Return what two findings of a file have in common when one of them says it all."""
    if not violation.excerpt:
        return (violation.rule, str(violation.span.start))
    context = (value for _, value in sorted(violation.context.items()))
    return (violation.rule, violation.message, violation.excerpt, *context)


def _again(lines: list[int], paint: Paint, width: int) -> Iterator[str]:
    """Yield where else the same thing was found."""
    if not lines:
        return
    numbers = list(dict.fromkeys(map(str, lines)))
    named, more = numbers[:_NAMED], len(numbers) - _NAMED
    words = listed([*named, f"{more:,} more"] if more > 0 else named)
    what = "line" if len(numbers) == 1 else "lines"
    times = f" ({len(lines):,} times)" if len(lines) > len(numbers) else ""
    for row in wrap(f"The same on {what} {words}{times}.", max(width - len(_INDENT), 20)):
        yield _INDENT + paint("dim", row)


def _common(violations: list[Violation]) -> Mapping[str, str]:
    """Return the context that all of them share; findings about comments have none."""
    contexts = [violation.context for violation in violations if violation.context]
    first = contexts[0] if contexts else {}
    return {
        axis: value for axis, value in first.items() if all(c.get(axis) == value for c in contexts)
    }


def _about(path: str, context: Mapping[str, str], paint: Paint, width: int) -> str:
    about = ", ".join(in_order(context))
    if not about:
        return ""
    fits = columns(path) + columns(about) + 2 <= width
    return ("  " if fits else "\n") + paint("dim", about)
