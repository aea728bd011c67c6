"""Reads findings in real copy, and keeps what a person said of them.

    python benchmarks/labels/label.py find FOLDER --select core/ [-n 30] [--again]
    python benchmarks/labels/label.py record [--rule RULE] [--from own] < VERDICTS
    python benchmarks/labels/label.py prune FOLDER --select RULE [--from own]
    python benchmarks/labels/label.py count
    python benchmarks/labels/label.py check

`find` prints findings that have no label yet, up to N of each rule, rules in preview too.
`record` reads lines “HASH VERDICT REASON”, or “RULE HASH VERDICT REASON” without --rule; a verdict
is right or wrong (r and w will do). `prune` takes away the labels of findings that are no longer
made, since the rule has changed. `count` writes the figures
into the rules' files and rules/PRECISION.md, `check` says what is out of step.
FOLDER may be left out where TONELINT_COPY names it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from findings import Finding, findings_in, sample
from shelf import Shelf, open_shelf
from store import SOURCES, Label, LabelError, read_labels, renamed, write_labels
from tally import faults, page, rows

from tonelint.errors import TonelintError
from tonelint.shipped import rules_folder

PAGE = rules_folder() / "PRECISION.md"
_AROUND = 160
_WORDS = {"r": "right", "w": "wrong", "right": "right", "wrong": "wrong"}


def main() -> int:
    arguments = _arguments()
    shelf = open_shelf()
    labels = renamed(read_labels(), shelf.now)
    if arguments.do == "find":
        return _find(arguments, labels)
    if arguments.do == "record":
        new = list(_recorded(sys.stdin, shelf, arguments.rule, arguments.source))
        write_labels([*labels, *new])
        print(f"{len(new)} labels kept.")
    elif arguments.do == "prune":
        kept = list(_still_found(labels, arguments))
        write_labels(kept)
        print(f"{len(labels) - len(kept)} labels taken away, {len(kept)} left.")
    elif arguments.do == "count":
        _count(shelf, labels)
    else:
        text = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
        known = [label for label in labels if label.rule in shelf.rules]
        found = list(faults(shelf, labels, rows(shelf, known), text))
        print(*found, sep="\n")
        return 1 if found else 0
    return 0


def _count(shelf: Shelf, labels: list[Label]) -> None:
    found = rows(shelf, labels)
    for row in found:
        if row.counts[0] and shelf.stated(row.rule) != row.counts:
            shelf.state(row.rule, row.counts)
    PAGE.write_text(page(found), encoding="utf-8")


def _find(arguments: argparse.Namespace, labels: list[Label]) -> int:
    known = set() if arguments.again else {(label.rule, label.hash) for label in labels}
    found, counts = findings_in(arguments.folder, select=arguments.select)
    drawn = sample(found, arguments.number, known=known)
    for finding in drawn:
        print(_shown(finding))
    total = len({(f.rule, f.hash) for f in found})
    print(f"{len(drawn)} shown of {total} different ones ({counts.words:,} words looked at).")
    return 0


def _shown(finding: Finding) -> str:
    violation, text = finding.violation, finding.text
    low, high = max(finding.start - _AROUND, 0), finding.end + _AROUND
    marked = (
        f"{text[low : finding.start]}[[{text[finding.start : finding.end]}]]"
        f"{text[finding.end : high]}"
    )
    context = " ".join(
        value for axis, value in sorted(violation.context.items()) if value not in ("calm", "")
    )
    lines = [
        f"{finding.rule} {finding.hash}  {violation.path}:{finding.line}",
        f"    {violation.role}, {violation.speaker}, {violation.key or context}",
        f"    {' '.join(marked.split())}",
        f"    {violation.message}",
    ]
    offers = [suggestion.title for suggestion in violation.suggestions]
    if violation.fix:
        offers.insert(0, " + ".join(f"“{edit.text}”" for edit in violation.fix.edits))
    return "\n".join([*lines, *(f"    → {offer}" for offer in offers), ""])


def _recorded(lines: Iterable[str], shelf: Shelf, rule: str | None, source: str) -> Iterator[Label]:
    """Yield the labels on standard input; exit at a line that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split(maxsplit=2 if rule else 3)
        name, *rest = [rule, *parts] if rule else parts
        name = shelf.now.get(str(name), str(name))
        if name not in shelf.rules:
            raise SystemExit(f"Line {number}: There is no rule {name}.")
        if len(rest) != 3 or rest[1] not in _WORDS or len(rest[0]) != 16:
            raise SystemExit(f"Line {number}: Write HASH right|wrong REASON.")
        yield Label(name, rest[0], _WORDS[rest[1]], rest[2].strip(), source)


def _still_found(labels: list[Label], arguments: argparse.Namespace) -> Iterator[Label]:
    """Yield the labels without those of the selected rules whose finding is no longer made."""
    found, _ = findings_in(arguments.folder, select=arguments.select)
    there = {(finding.rule, finding.hash) for finding in found}
    for label in labels:
        meant = label.source == arguments.source and any(
            fnmatchcase(label.rule, f"{pattern}*" if pattern.endswith("/") else pattern)
            for pattern in arguments.select
        )
        if not meant or (label.rule, label.hash) in there:
            yield label


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("do", choices=["find", "record", "prune", "count", "check"])
    parser.add_argument("folder", nargs="?", default=os.environ.get("TONELINT_COPY"))
    parser.add_argument("--select", action="append", default=[], help="a rule, a pack/, a glob")
    parser.add_argument("-n", "--number", type=int, default=30, help="findings of each rule")
    parser.add_argument("--again", action="store_true", help="show those with a label, too")
    parser.add_argument("--rule", help="the rule the verdicts are about")
    parser.add_argument("--from", dest="source", choices=SOURCES, default="copy")
    arguments = parser.parse_args()
    if arguments.do in ("find", "prune"):
        if not arguments.folder or not Path(arguments.folder).is_dir():
            parser.error("Name a folder of copy, or set TONELINT_COPY to one.")
        arguments.folder = Path(arguments.folder)
    if arguments.do == "prune" and not arguments.select:
        parser.error("Name the rules that changed: --select core/long-words.")
    return arguments


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (TonelintError, LabelError) as error:
        sys.exit(str(error))
