"""The report as people at a terminal read it: file by file, and the counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from tonelint.model.violation import Report, Trouble, Violation
from tonelint.report.colour import Paint
from tonelint.report.finding import Shown, in_order
from tonelint.report.finding import render as render_finding
from tonelint.report.lines import with_lines
from tonelint.report.tally import NO_CHANNEL, fixable, in_words, listed, number_of
from tonelint.report.width import columns, wrap

PLAIN = Paint()
_INDENT = " " * 5
_NAMED = 6
"""Lines named one by one where the same thing stands again."""
_READ = " (read those rewrites first)"


def render(report: Report, *, paint: Paint = PLAIN, width: int = 80) -> Iterator[str]:
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


def render_end(
    report: Report, *, paint: Paint = PLAIN, width: int = 80, fixing: bool = False
) -> Iterator[str]:
    """Yield the counts, how to fix, and the notes. `fixing`: safe fixes have just been made."""
    yield from _verdict(report, paint)
    yield from _channels(report, paint)
    hint = fix_hint(report, fixing=fixing)
    if hint:
        yield hint
    if report.counts.suppressed:
        was = "is" if report.counts.suppressed == 1 else "are"
        yield paint("dim", f"{report.counts.suppressed:,} more {was} allowed by comments.")
    for note in report.notes:
        yield from (paint("dim", line) for line in wrap(note, width))


def render_troubles(
    troubles: tuple[Trouble, ...], *, paint: Paint = PLAIN, width: int = 80
) -> Iterator[str]:
    """Yield what could not be checked, each with its remedy."""
    if not troubles:
        return
    yield paint("error", f"Not checked ({len(troubles)}):")
    for trouble in troubles:
        place = trouble.path if trouble.line is None else f"{trouble.path}:{trouble.line}"
        yield f"  {paint('strong', place)}" if place else f"  {paint('strong', 'tonelint')}"
        for text in (trouble.problem, trouble.remedy):
            if text:
                yield from (f"    {line}" for line in wrap(text, max(width - 4, 20)))


def fix_hint(report: Report, *, fixing: bool) -> str:
    """Return how many can be fixed and by which option; empty when none can."""
    safe, unsafe = fixable(report.violations)
    if fixing:
        more = f"{unsafe:,} more can be fixed with --fix --unsafe-fixes{_READ}."
        return more if unsafe else ""
    parts = []
    if safe:
        parts.append(f"{safe:,} can be fixed with --fix")
    if unsafe:
        more = " more" if safe else " can be fixed"
        parts.append(f"{unsafe:,}{more} with --fix --unsafe-fixes{_READ}")
    return f"{', '.join(parts)}." if parts else ""


def _verdict(report: Report, paint: Paint) -> Iterator[str]:
    counts = report.counts
    looked_at = listed((number_of(counts.messages, "message"), number_of(counts.words, "word")))
    if report.violations:
        files = len({violation.path for violation in report.violations})
        found = paint("strong", in_words(report.violations))
        of = "" if counts.files <= files else f"{files:,} of "
        yield f"{found} in {of}{number_of(max(counts.files, files), 'file')} ({looked_at})."
    elif counts.files:
        clean = paint("good", "Nothing to change")
        yield f"{clean} in {number_of(counts.files, 'file')} ({looked_at})."
    elif not report.troubles:
        yield "No copy was found. Name a file or a folder, or list “files” in tonelint.yaml."


def _channels(report: Report, paint: Paint) -> Iterator[str]:
    found: dict[str, list[Violation]] = {}
    for violation in report.violations:
        if violation.context:  # findings about comments have none
            found.setdefault(violation.context.get("channel", NO_CHANNEL), []).append(violation)
    messages = Counter(dict(report.counts.by_channel))
    names = sorted(found, key=lambda name: (name == NO_CHANNEL, name))
    if not names or names == [NO_CHANNEL]:
        return
    labels = {name: "no channel" if name == NO_CHANNEL else name for name in names}
    size = max(map(columns, labels.values()))
    for name, label in labels.items():
        looked_at = messages["" if name == NO_CHANNEL else name]
        of = f" in {number_of(looked_at, 'message')}" if looked_at else ""
        yield f"  {label.ljust(size)}  {in_words(found[name])}{paint('dim', of)}"


def render_statistics(report: Report, *, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield each rule with how often it was found and how often it can be fixed, most first."""
    by_rule: dict[str, list[Violation]] = {}
    for violation in report.violations:
        by_rule.setdefault(violation.rule, []).append(violation)
    size = len(str(max(map(len, by_rule.values()), default=0)))
    for rule, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        word = max(violation.severity for violation in found).word
        safe, unsafe = fixable(found)
        notes = [f"{safe:,} with --fix"] if safe else []
        notes += [f"{unsafe:,} with --unsafe-fixes"] if unsafe else []
        note = paint("dim", f"  ({', '.join(notes)})") if notes else ""
        yield f"{str(len(found)).rjust(size)}  {paint(word, word.ljust(7))}  {rule}{note}"
