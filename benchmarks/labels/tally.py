"""Labels counted rule by rule, and the page that shows the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shelf import Counts, Shelf
from store import Label

ENOUGH = 30
"""So many labels make a precision that a recommended rule must keep."""
LEAST = 0.9
REMEDY = "Run benchmarks/labels/label.py count."

HEAD = """\
# Precision

How often each rule is right, by findings that a person read: in other people's mails, chat scripts
and pages (“copy”), and in cases written for this project (“own”). Each verdict is a line in
`benchmarks/labels/`, with its reason. “Before” means: read before verdicts were kept one by one;
only the counts are left.

A rule is recommended when nine in ten are right, of {enough} findings or of all there are. This
page is written by `python benchmarks/labels/label.py count`.
"""


class Row(NamedTuple):
    """One rule's figures."""

    rule: str
    status: str
    counts: Counts
    sources: str
    cause: str


def rows(shelf: Shelf, labels: Iterable[Label]) -> list[Row]:
    """Return the figures of every rule: of its labels, or of its file when it has none."""
    by_rule: dict[str, list[Label]] = {name: [] for name in shelf.rules}
    for label in labels:
        by_rule[label.rule].append(label)
    return [_row(shelf, name, found) for name, found in sorted(by_rule.items())]


def _row(shelf: Shelf, rule: str, labels: list[Label]) -> Row:
    status = shelf.rules[rule].status
    if not labels:
        stated = shelf.stated(rule)
        return Row(rule, status, stated or (0, 0), "before" if stated else "", "")
    wrong = Counter(label.reason for label in labels if label.verdict == "wrong")
    counts = len(labels), len(labels) - wrong.total()
    sources = Counter(label.source for label in labels)
    said = ", ".join(f"{number} {name}" for name, number in sorted(sources.items()))
    cause = min(wrong, key=lambda reason: (-wrong[reason], reason)) if wrong else ""
    return Row(rule, status, counts, said, f"{cause} ({wrong[cause]})" if cause else "")


def page(found: Iterable[Row]) -> str:
    """Return the page of all figures."""
    lines = [
        HEAD.format(enough=ENOUGH),
        "| rule | status | read | right | precision | from | most frequent cause of error |",
        "|---|---|--:|--:|--:|---|---|",
    ]
    for row in found:
        read, right = row.counts
        share = f"{right / read:.2f}" if read else "not measured"
        shown = (str(read), str(right)) if read else ("", "")
        cells = (f"`{row.rule}`", row.status, *shown, share, row.sources, row.cause)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def faults(shelf: Shelf, labels: Iterable[Label], found: Iterable[Row], text: str) -> Iterator[str]:
    """Yield what is out of step: labels, rule files, the page (`text`), recommended rules."""
    for rule in sorted({label.rule for label in labels} - shelf.rules.keys()):
        yield f"{rule}: There is no such rule; rename it in the labels, or use formerly:."
    found = list(found)
    for row in found:
        read, right = row.counts
        if read and shelf.stated(row.rule) != row.counts:
            yield f"{row.rule}: The file states other counts than its {read} labels. {REMEDY}"
        if row.status == "recommended" and read >= ENOUGH and right < LEAST * read:
            yield f"{row.rule}: It is recommended, and {right} of {read} are right."
    # Two people who add rules at once may leave the rows in another order, and a row too many.
    if not set(page(found).splitlines()) <= set(text.splitlines()):
        yield f"rules/PRECISION.md: The page is not the one the labels make. {REMEDY}"
