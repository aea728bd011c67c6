"""A pattern as a position automaton (Glushkov): one state a character, and what may follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

COPIES = 4
"""A repeat of a fixed number is written out up to this often."""


@dataclass(slots=True)
class _Part:
    """A piece of a pattern: may it be empty, and the states it can begin and end with."""

    empty: bool = True
    first: set[int] = field(default_factory=set)
    last: set[int] = field(default_factory=set)


class Automaton:
    """States with their characters as bit sets, and the edges between them."""

    def __init__(self, alphabet: str, flags: int, *, loops: bool) -> None:
        self.alphabet = alphabet
        self.bit = {char: 1 << number for number, char in enumerate(alphabet)}
        self.flags = flags
        self.loops = loops  # whether {1,30} counts as a loop
        self.chars: list[int] = []
        self.edges: list[set[int]] = []
        self.twice: set[tuple[int, int]] = set()
        self.turning: set[int] = set()  # where loops begin: every way round passes one
        self.bodies: dict[int, Any] = {}  # what groups match, for back-references
        self.unknown = False  # a condition: cannot be judged

    @classmethod
    def of(cls, tree: Any, alphabet: str, flags: int, *, loops: bool) -> Automaton:
        automaton = cls(alphabet, flags, loops=loops)
        automaton.sequence(tree)
        return automaton

    def sequence(self, items: Iterable[tuple[Any, Any]]) -> _Part:
        whole = _Part()
        for op, value in items:
            whole = self._join(whole, self._node(str(op), value))
        return whole

    def _node(self, name: str, value: Any) -> _Part:
        if name in ("ASSERT", "ASSERT_NOT"):
            self.sequence(value[1])  # has states of its own; nothing leads there or back
            return _Part()
        if name == "AT":
            return _Part()
        if name == "SUBPATTERN":
            if value[0] is not None:
                self.bodies[value[0]] = value[-1]
            return self.sequence(value[-1])
        if name == "BRANCH":
            return _either([self.sequence(arm) for arm in value[1]])
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeat(*value)
        if name in ("POSSESSIVE_REPEAT", "ATOMIC_GROUP"):
            self.sequence(value if name == "ATOMIC_GROUP" else value[2])  # on its own, see ASSERT
            return self._state((1 << len(self.alphabet)) - 1)
        if name == "GROUPREF":
            return self.sequence(self.bodies.get(value, ()))
        if name == "GROUPREF_EXISTS":
            self.unknown = True
            return _Part()
        return self._state(self._class(name, value))

    def _repeat(self, low: int, high: Any, body: Any) -> _Part:
        endless = str(high) == "MAXREPEAT"
        if endless or (self.loops and high > COPIES and low != high):
            part = self.sequence(body)
            self._connect(part.last, part.first)
            self.turning |= part.first
            return _Part(part.empty or low == 0, part.first, part.last)
        whole = _Part()
        for number in range(min(int(high), COPIES)):
            part = self.sequence(body)
            if number >= low:
                part.empty = True
            whole = self._join(whole, part)
        return whole

    def _join(self, left: _Part, right: _Part) -> _Part:
        self._connect(left.last, right.first)
        return _Part(
            left.empty and right.empty,
            left.first | right.first if left.empty else left.first,
            left.last | right.last if right.empty else right.last,
        )

    def _connect(self, sources: Iterable[int], targets: set[int]) -> None:
        for source in sources:
            self.twice.update((source, both) for both in self.edges[source] & targets)
            self.edges[source] |= targets

    def _state(self, chars: int) -> _Part:
        self.chars.append(chars)
        self.edges.append(set())
        number = len(self.chars) - 1
        return _Part(False, {number}, {number})

    def _class(self, name: str, value: Any) -> int:
        """Return which characters of the alphabet a node matches, as bits."""
        if name == "LITERAL":
            wanted = {chr(value)}
            if self.flags & re.IGNORECASE:
                wanted |= {chr(value).lower(), chr(value).upper()}
            return self._bits(wanted)
        every = (1 << len(self.alphabet)) - 1
        if name == "NOT_LITERAL":
            return every & ~self._bits({chr(value)})
        if name == "IN":
            found = 0
            for op, item in value:
                found |= 0 if str(op) == "NEGATE" else self._class(str(op), item)
            return every & ~found if str(value[0][0]) == "NEGATE" else found
        if name == "RANGE":
            low, high = value
            inside = {c for c in self.alphabet if low <= ord(c) <= high}
            if self.flags & re.IGNORECASE:
                inside |= {c.swapcase() for c in inside}
            return self._bits(inside)
        if name == "CATEGORY":
            return self._bits(set(re.findall(_CATEGORIES[str(value)], self.alphabet)))
        return every

    def _bits(self, chars: set[str]) -> int:
        return sum(self.bit[char] for char in chars if char in self.bit)


_CATEGORIES: Mapping[str, str] = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}


def _either(arms: list[_Part]) -> _Part:
    return _Part(
        any(arm.empty for arm in arms),
        set().union(*(arm.first for arm in arms)),
        set().union(*(arm.last for arm in arms)),
    )
