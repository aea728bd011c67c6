"""How much the recommended rules say about a folder of copy, and how often they are right.

    python benchmarks/labels/figures.py FOLDER     (or TONELINT_COPY=FOLDER)

Printed are findings and words, folder by folder; what was read; what is still to be read (30 of
each rule, all of the rarer ones); and the precision of what was read, together and rule by rule.
Alike findings (the same words in the same text) count once where it says “different”.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from findings import Finding, findings_in
from shelf import open_shelf
from store import Label, read_labels, renamed
from tally import ENOUGH, LEAST

WANTED = 0.92
WORDS = 150
"""At most one finding in so many words."""


def main() -> None:
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("TONELINT_COPY", "")
    if not named or not Path(named).is_dir():
        print("Nothing to measure: name a folder of copy as argument or in TONELINT_COPY.")
        return
    labels = renamed(read_labels(), open_shelf().now)
    verdicts = {(label.rule, label.hash): label for label in labels}
    everything: list[Finding] = []
    words = 0
    print(f"{'folder':12} {'words':>10} {'findings':>9} {'told':>7}  one told in")
    for folder in sorted(path for path in Path(named).iterdir() if path.is_dir()):
        found, counts = findings_in(Path(named), preset=("recommended",), files=[folder.name])
        everything += found
        words += counts.words
        print(_rate(folder.name, counts.words, found))
    print(_rate("all", words, everything), f"(wanted: {WORDS} or more)\n")
    print(*_precision(everything, verdicts), sep="\n")


def _rate(name: str, words: int, found: list[Finding]) -> str:
    """Return a row; the same words for the same reason in one file are told once."""
    told = len({(v.path, v.rule, v.excerpt) for v in (one.violation for one in found)})
    share = f"{words / told:,.0f} words" if told else "never"
    return f"{name:12} {words:10,} {len(found):9,} {told:7,}  {share}"


def _precision(found: list[Finding], verdicts: dict[tuple[str, str], Label]) -> Iterator[str]:
    different: dict[str, set[str]] = {}
    for finding in found:
        different.setdefault(finding.rule, set()).add(finding.hash)
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, hash_ in verdicts:
        if hash_ in different.get(rule, ()):
            read[rule] += 1
            right[rule] += verdicts[rule, hash_].verdict == "right"
    yield f"{'rule':40} {'different':>9} {'read':>5} {'right':>5}"
    for rule in sorted(different):
        size = len(different[rule])
        missing = min(size, ENOUGH) - read[rule]
        notes = [f"{missing} to read"] if missing > 0 else []
        if read[rule] >= ENOUGH and right[rule] < LEAST * read[rule]:
            notes.append(f"below {LEAST}")
        yield f"{rule:40} {size:9,} {read[rule]:5} {right[rule]:5}  {', '.join(notes)}".rstrip()
    total, good = read.total(), right.total()
    share = f"{good / total:.3f}" if total else "not measured"
    size = sum(map(len, different.values()))
    yield f"{'all':40} {size:9,} {total:5} {good:5}  precision {share} (wanted: {WANTED})"


if __name__ == "__main__":
    main()
