"""The end of a report as people at a terminal read it: the counts, the notes, what went wrong.

`tonelint.report.findings` shows what was found, which most checks of one file do not need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonelint.model.violation import Report, Trouble, Violation
from tonelint.report.colour import Paint
from tonelint.report.tally import NO_CHANNEL, fixable, in_words, listed, number_of
from tonelint.report.width import columns, wrap

PLAIN = Paint()
_READ = " (read those rewrites first)"


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
