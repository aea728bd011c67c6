"""How badly a pattern can backtrack, judged from its automaton before it ever runs.

The pattern becomes a position automaton (Glushkov): one state a character of the pattern, an edge
to each that may follow. A state with two different ways back to itself over the same text makes
the time exponential; two loops over the same text, one after the other, make it polynomial
(Weber and Seidl, “On the degree of ambiguity of finite automata”, 1991).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from tonelint.language.regex_literals import parse_tree

_MOST_STATES = 60
_COPIES = 4
_SAMPLE = "".join(map(chr, range(9, 127))) + "\x85\xa0\xadéÉñß²½°£–—‘’“”…• жЖ٣中あ가😀"
"""Characters that stand for all: a class is what it has among these and the pattern's own."""


class Risk(IntEnum):
    """What a pattern can do on the worst text of its length."""

    NONE = 0  # in step with the text
    SLOW = 1  # its square or worse, or not known
    ENDLESS = 2  # twice the time with every further character


@dataclass(slots=True)
class _Part:
    """A piece of a pattern: may it be empty, and the states it can begin and end with."""

    empty: bool = True
    first: set[int] = field(default_factory=set)
    last: set[int] = field(default_factory=set)


def risk_of(pattern: str, flags: int = 0) -> Risk:
    """Return the risk of a pattern of the standard library; raises `re.error` if it is none."""
    tree = parse_tree(pattern, flags)
    alphabet = "".join(dict.fromkeys(_SAMPLE + pattern + pattern.swapcase()))
    return max(
        _exponential(_Automaton.of(tree, alphabet, flags, loops=False), Risk.ENDLESS),
        _exponential(wide := _Automaton.of(tree, alphabet, flags, loops=True), Risk.SLOW),
        _polynomial(wide),
    )


class _Automaton:
    """States with their characters as bit sets, and the edges between them."""

    def __init__(self, alphabet: str, flags: int, *, loops: bool) -> None:
        self.alphabet = alphabet
        self.flags = flags
        self.loops = loops  # whether {1,30} counts as a loop
        self.chars: list[int] = []
        self.edges: list[set[int]] = []
        self.twice: set[tuple[int, int]] = set()
        self.bodies: dict[int, Any] = {}  # what groups match, for back-references
        self.unknown = False  # a condition: cannot be judged

    @classmethod
    def of(cls, tree: Any, alphabet: str, flags: int, *, loops: bool) -> _Automaton:
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
            return self._state((1 << len(self.alphabet)) - 1)
        if name == "GROUPREF":
            return self.sequence(self.bodies.get(value, ()))
        if name == "GROUPREF_EXISTS":
            self.unknown = True
            return _Part()
        return self._state(self._class(name, value))

    def _repeat(self, low: int, high: Any, body: Any) -> _Part:
        endless = str(high) == "MAXREPEAT"
        if endless or (self.loops and high > _COPIES and low != high):
            part = self.sequence(body)
            self._connect(part.last, part.first)
            return _Part(part.empty or low == 0, part.first, part.last)
        whole = _Part()
        for number in range(min(int(high), _COPIES)):
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
            test = re.compile(_CATEGORIES[str(value)])
            return self._bits({c for c in self.alphabet if test.match(c)})
        return every

    def _bits(self, chars: set[str]) -> int:
        return sum(1 << n for n, char in enumerate(self.alphabet) if char in chars)


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


def _reach(edges: list[set[int]], start: int) -> set[int]:
    """Return the states that can be reached from `start` in one step or more."""
    seen: set[int] = set()
    queue = list(edges[start])
    while queue:
        state = queue.pop()
        if state not in seen:
            seen.add(state)
            queue += edges[state]
    return seen


def _loops(automaton: _Automaton) -> list[set[int]]:
    """Return the groups of states that lead back to one another."""
    reach = [_reach(automaton.edges, state) for state in range(len(automaton.chars))]
    groups: list[set[int]] = []
    for state, reached in enumerate(reach):
        if state in reached and not any(state in group for group in groups):
            groups.append({other for other in reached if state in reach[other]})
    return groups


def _exponential(automaton: _Automaton, risk: Risk) -> Risk:
    for group in _loops(automaton):
        if any(a in group and b in group for a, b in automaton.twice):
            return risk
        if len(group) > _MOST_STATES:
            return Risk.SLOW
        if _ambiguous(automaton, group):
            return risk
    return Risk.NONE


def _ambiguous(automaton: _Automaton, group: set[int]) -> bool:
    """Whether two different walks in a group can start and end together over one text."""
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = {}
    back: dict[tuple[int, int], list[tuple[int, int]]] = {}
    chars, edges = automaton.chars, automaton.edges
    for a in group:
        for b in group:
            steps = [
                (x, y) for x in edges[a] & group for y in edges[b] & group if chars[x] & chars[y]
            ]
            pairs[a, b] = steps
            for step in steps:
                back.setdefault(step, []).append((a, b))
    ahead = _spread(pairs, group)
    return any(a != b for a, b in ahead & _spread(back, group))


def _spread(
    graph: Mapping[tuple[int, int], list[tuple[int, int]]], group: set[int]
) -> set[tuple[int, int]]:
    """Return the pairs that can be reached from the pairs of equal states."""
    queue = [(state, state) for state in group]
    seen = set(queue)
    while queue:
        for step in graph.get(queue.pop(), ()):
            if step not in seen:
                seen.add(step)
                queue.append(step)
    return seen


def _polynomial(automaton: _Automaton) -> Risk:
    """Return SLOW when a later loop can take over an earlier one's text, in the middle of it."""
    if automaton.unknown:
        return Risk.SLOW
    groups = _loops(automaton)
    kinds = [_union(automaton, group) for group in groups]
    for first, chars in zip(groups, kinds, strict=True):
        for second, others in zip(groups, kinds, strict=True):
            if first is not second and chars & others and _leads(automaton, first, second):
                return Risk.SLOW
    return Risk.NONE


def _union(automaton: _Automaton, group: set[int]) -> int:
    chars = 0
    for state in group:
        chars |= automaton.chars[state]
    return chars


def _leads(automaton: _Automaton, first: set[int], second: set[int]) -> bool:
    """Whether a walk leads from one loop to another over characters that both accept."""
    shared = _union(automaton, first) & _union(automaton, second)
    queue = list(first)
    seen = set(first)
    while queue:
        for state in automaton.edges[queue.pop()] - seen:
            if automaton.chars[state] & shared:
                if state in second:
                    return True
                seen.add(state)
                queue.append(state)
    return False
