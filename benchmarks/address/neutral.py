"""How often prose that addresses nobody is taken for addressed: false alarms in each language.

    python benchmarks/address/neutral.py FOLDER
    python benchmarks/address/neutral.py FOLDER --alarms de pl
    python benchmarks/address/neutral.py FOLDER --spoken READ.txt

FOLDER has a text file a language, `de.txt` (or `pt-BR.txt`: that locale), a sentence a line.
Found prose speaks to its reader here and there, and such a sentence is no false alarm. `--alarms`
shows every alarm, to be read; the sentences that a reader found to speak to somebody go into the
file given to `--spoken`, as the first twelve hex digits of the MD5 of the sentence, one a line.
They count neither as alarms nor as neutral sentences.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tonelint.language.address import Marker, find_markers, speaks


class Alarm(NamedTuple):
    """A sentence of neutral prose with the first strong marker of one form in it."""

    key: str
    form: str
    entry: str
    before: str
    found: str
    after: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--alarms", nargs="*", metavar="LOCALE", help="show them; all if none given"
    )
    parser.add_argument("--spoken", type=Path, help="sentences that were read and do address")
    options = parser.parse_args()
    spoken = set(options.spoken.read_text("utf-8").split()) if options.spoken else set()
    shown = options.alarms
    if shown is None:
        print(f"{'':8}{'sentences':>10}{'flag T':>8}{'rate':>9}{'flag V':>8}{'rate':>9}")
    for path in sorted(options.folder.glob("*.txt")):
        if not speaks(path.stem):
            continue
        texts = [text for text in _lines(path) if key(text) not in spoken]
        found = [alarm for text in texts for alarm in alarms(text, path.stem)]
        if shown is None:
            print(row(path.stem, len(texts), found))
        elif not shown or path.stem in shown:
            for alarm in found:
                print(path.stem, *alarm[:3], f"{alarm.before}⟦{alarm.found}⟧{alarm.after}")


def _lines(path: Path) -> Iterator[str]:
    return filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines()))


def key(text: str) -> str:
    """Return what stands for a sentence in the file of those that address somebody."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[:12]


def alarms(text: str, locale: str) -> Iterator[Alarm]:
    """Yield an alarm for each form that a rule would find in the sentence."""
    first: dict[str, Marker] = {}
    for marker in find_markers(text, locale=locale):
        if marker.strong:
            first.setdefault(marker.form, marker)
    for form, marker in sorted(first.items()):
        start, end = marker.start, marker.end
        yield Alarm(key(text), form, marker.id, text[:start], text[start:end], text[end:])


def row(locale: str, sentences: int, found: list[Alarm]) -> str:
    """Return one line of the table."""
    cells = f"{locale:8}{sentences:10}"
    for form in "TV":
        number = sum(alarm.form == form for alarm in found)
        cells += f"{number:8}{number / max(1, sentences):9.2%}"
    return cells


if __name__ == "__main__":
    main()
