"""How badly a pattern can backtrack, judged from its automaton before it ever runs.

The pattern becomes a position automaton (Glushkov): one state a character of the pattern, an edge
to each that may follow. A state with two different ways back to itself over the same text makes
the time exponential; two loops over the same text, one after the other, make it polynomial
(Weber and Seidl, “On the degree of ambiguity of finite automata”, 1991).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any

from tonelint.language.regex_automaton import COPIES, Automaton
from tonelint.language.regex_literals import parse_tree

_MOST_STATES = 60
_SAMPLE = "".join(map(chr, range(9, 127))) + "\x85\xa0\xadéÉñß²½°£–—‘’“”…• жЖ٣中あ가😀"
"""Characters that stand for all: a class is what it has among these and the pattern's own."""


class Risk(IntEnum):
    """What a pattern can do on the worst text of its length."""

    NONE = 0  # in step with the text
    SLOW = 1  # its square or worse, or not known
    ENDLESS = 2  # twice the time with every further character


def risk_of(pattern: str, flags: int = 0) -> Risk:
    """Return the risk of a pattern of the standard library; raises `re.error` if it is none."""
    tree = parse_tree(pattern, flags)
    loops = list(_repeats(tree))
    if not any(loops) and len(loops) < 2:
        return Risk.NONE  # a single loop over one character: most patterns
    alphabet = "".join(dict.fromkeys(_SAMPLE + pattern + pattern.swapcase()))
    strict = Automaton.of(tree, alphabet, flags, loops=False)
    wide = Automaton.of(tree, alphabet, flags, loops=True)
    return max(
        _exponential(strict, Risk.ENDLESS), _exponential(wide, Risk.SLOW), _polynomial(strict)
    )


def _repeats(items: Any) -> Iterator[bool]:
    """Yield for each loop of a tree whether its body is more than one character.

    What cannot be judged from loops alone (a condition) counts as such a body.
    """
    for op, value in items:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, body = value
            if low != high and (str(high) == "MAXREPEAT" or high > COPIES):
                yield [str(inner) for inner, _ in body] not in (["IN"], ["LITERAL"], ["ANY"])
            yield from _repeats(body)
        elif name == "BRANCH":
            for arm in value[1]:
                yield from _repeats(arm)
        elif name == "SUBPATTERN":
            yield from _repeats(value[-1])
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repeats(value[1])
        elif name == "ATOMIC_GROUP":
            yield from _repeats(value)
        elif name == "POSSESSIVE_REPEAT":
            yield from _repeats(value[2])
        elif name == "GROUPREF_EXISTS":
            yield True


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


def _loops(automaton: Automaton) -> list[set[int]]:
    """Return the groups of states that lead back to one another."""
    groups: list[set[int]] = []
    for state in sorted(automaton.turning):
        if any(state in group for group in groups):
            continue
        reached = _reach(automaton.edges, state)
        if state in reached:
            back = {other for other in reached if state in _reach(automaton.edges, other)}
            groups.append(back)
    return groups


def _exponential(automaton: Automaton, risk: Risk) -> Risk:
    for group in _loops(automaton):
        if any(a in group and b in group for a, b in automaton.twice):
            return risk
        if len(group) > _MOST_STATES:
            return Risk.SLOW
        if _ambiguous(automaton, group):
            return risk
    return Risk.NONE


def _ambiguous(automaton: Automaton, group: set[int]) -> bool:
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


def _polynomial(automaton: Automaton) -> Risk:
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


def _union(automaton: Automaton, group: set[int]) -> int:
    chars = 0
    for state in group:
        chars |= automaton.chars[state]
    return chars


def _leads(automaton: Automaton, first: set[int], second: set[int]) -> bool:
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
