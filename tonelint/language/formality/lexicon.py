"""Word lists that carry a level: read from a data file, looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCALES = ("count", "share", "once")
_HEAD = re.compile(r"\[([\w-]+)\] ([+~-]) (\w+): (.+)")
_DATA = Path(__file__).parents[1] / "data"

Phrase = tuple[tuple[str, ...], int]
"""The words of a phrase from its third on, and the number of its section."""


_NO_PHRASES: dict[str, list[Phrase]] = {}


@dataclass(frozen=True, slots=True)
class Section:
    """One list: its name, the sign its weight may have, how hits are scaled, and what it is."""

    name: str
    sign: str
    scale: str
    label: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sections, with each word leading to the numbers of its sections, and to phrases it begins.

    `phrases` leads the first word of a phrase to its second, and that to the rest.
    """

    sections: tuple[Section, ...]
    words: dict[str, tuple[int, ...]]
    phrases: dict[str, dict[str, list[Phrase]]]

    def number(self, name: str) -> int:
        """Return the number of the section `name`."""
        return next(n for n, section in enumerate(self.sections) if section.name == name)

    def phrases_at(self, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
        """Yield (section, last word's index + 1) of each phrase that begins at words[at]."""
        if at + 1 == len(words):
            return
        for rest, section in self.phrases.get(words[at], _NO_PHRASES).get(words[at + 1], ()):
            end = at + 2 + len(rest)
            if not rest or tuple(words[at + 2 : end]) == rest:
                yield section, end


@cache
def load(name: str) -> Lexicon:
    """Return the lexicon of the data file `name`; its format is told at the head of the file."""
    sections: list[Section] = []
    words: dict[str, list[int]] = {}
    phrases: dict[str, dict[str, list[Phrase]]] = {}
    for line in _lines((_DATA / name).read_text(encoding="utf-8")):
        head = _HEAD.fullmatch(line)
        if head:
            sections.append(Section(*head.groups()))
            continue
        for entry in _entries(line):
            first, *others = entry.split()
            number = len(sections) - 1
            if others:
                second, *rest = others
                known = phrases.setdefault(first, {}).setdefault(second, [])
                if (tuple(rest), number) not in known:
                    known.append((tuple(rest), number))
            elif number not in words.setdefault(first, []):
                words[first].append(number)
    return Lexicon(
        tuple(sections),
        {word: tuple(numbers) for word, numbers in words.items()},
        phrases,
    )


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            yield bare


def _entries(line: str) -> Iterable[str]:
    return (entry for entry in (part.strip() for part in line.split(",")) if entry)
