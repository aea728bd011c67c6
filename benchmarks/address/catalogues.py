"""How many messages of real catalogues show their form of address: T, V, both, or none found.

    python benchmarks/address/catalogues.py FOLDER
    python benchmarks/address/catalogues.py FOLDER --show none pl

FOLDER has a file a catalogue, `pl.tsv` or `shop.pl.tsv`: the English message, a tab, the
translation. A message is addressed when its English says “you” or “your”; translators leave some
of that out (“Your account” → “Moje konto”), so no language can reach 100%. In a catalogue that
keeps to one form, the share of the other form is how often the finder errs, or the translator.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tonelint.language.address import address_of, speaks

_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_KEPT = re.compile(r"\{[^{}]*\}|%\w|\$\d|\[\[[^\]|]*\||\{\{[^{}]*\}\}")
VERDICTS = ("T", "V", "mixed", "none")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", nargs=2, metavar=("VERDICT", "NAME"), help="list messages")
    options = parser.parse_args()
    if options.show:
        wanted, name = options.show
        for english, text in addressed(options.folder / f"{name}.tsv"):
            if verdict(text, _locale(name)) == wanted:
                print(f"{english}\n    {text}")
        return
    print(f"{'':16}{'messages':>10}" + "".join(f"{name:>8}" for name in VERDICTS))
    for path in sorted(options.folder.glob("*.tsv")):
        locale = _locale(path.stem)
        if speaks(locale):
            print(row(path.stem, [verdict(text, locale) for _, text in addressed(path)]))


def _locale(name: str) -> str:
    return name.rpartition(".")[2].removesuffix("-formal").removesuffix("-informal")


def addressed(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the messages whose English speaks to the reader, with their translation."""
    for line in path.read_text(encoding="utf-8").splitlines():
        english, _, text = line.partition("\t")
        if text and _YOU.search(english):
            yield english, text


def verdict(text: str, locale: str) -> str:
    """Return the form a message shows; placeholders are left out."""
    kept = [match.span() for match in _KEPT.finditer(text)]
    return address_of(text, locale=locale, kept=kept).verdict


def row(name: str, verdicts: list[str]) -> str:
    """Return one line of the table."""
    seen = Counter(verdicts)
    shares = (f"{seen[one] / max(1, len(verdicts)):8.1%}" for one in VERDICTS)
    return f"{name:16}{len(verdicts):10}" + "".join(shares)


if __name__ == "__main__":
    main()
