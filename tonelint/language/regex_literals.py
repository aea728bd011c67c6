"""Literals that every match of a pattern must contain, read from the pattern's parse tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from tonelint.language.fold import fold

_MOST = 64
_GAP = "\0"
"""Stands for white space of any kind and length between two pieces of a literal."""

_Texts = set[str] | None
"""All texts a part can match, in lower case with gaps; None: too many to list."""

_Needed = set[str] | None
"""Literals one of which a part must contain; None: nothing is known."""


def parse_tree(pattern: str, flags: int = 0) -> Any:
    """Return the parse tree of a pattern, as the standard library makes it; raises `re.error`."""
    return import_module("re._parser").parse(pattern, flags)


def required_literals(pattern: str) -> tuple[str, ...] | None:
    """Return folded literals one of which is in every match of `pattern`, sorted; None: unknown.

    They are found in a folded text (`tonelint.language.fold`), not at word borders.
    """
    try:
        tree = parse_tree(pattern)
    except (re.error, RecursionError, OverflowError):
        return None
    texts, needed = _sequence(tree)
    found = _better(needed, _pick(texts))
    return None if found is None else tuple(sorted(found))


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[_Texts, _Needed]:
    run: set[str] = {""}
    exact = True
    needed: _Needed = None
    for op, value in items:
        texts, inner = _node(str(op), value)
        joined = _cross(run, texts)
        if joined is not None:
            run = joined
            continue
        exact = False
        needed = _better(_better(needed, _pick(run)), inner)
        run = texts if texts is not None else {""}
    return (run if exact else None), _better(needed, _pick(run))


def _node(op: str, value: Any) -> tuple[_Texts, _Needed]:
    if op == "LITERAL":
        return {chr(value).lower()}, None
    if op in ("AT", "ASSERT", "ASSERT_NOT"):
        return {""}, None
    if op == "SUBPATTERN":
        return _sequence(value[-1])
    if op == "ATOMIC_GROUP":
        return _sequence(value)
    if op == "BRANCH":
        return _branch(value[1])
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _repeat(*value)
    if op == "IN":
        return _set(value), None
    return None, None


def _branch(arms: Iterable[Any]) -> tuple[_Texts, _Needed]:
    every: set[str] | None = set()
    needed: set[str] | None = set()
    for arm in arms:
        texts, inner = _sequence(arm)
        inner = _better(inner, _pick(texts))
        every = None if every is None or texts is None else every | texts
        needed = None if needed is None or inner is None else needed | inner
    return (every if every is not None and len(every) <= _MOST else None), needed


def _repeat(low: int, high: Any, body: Any) -> tuple[_Texts, _Needed]:
    if low >= 1 and [str(op) for op, _ in body] == ["IN"] and _is_space(body[0][1]):
        return {_GAP}, None
    texts, needed = _sequence(body)
    if (low, high) == (0, 1):
        return (texts | {""} if texts is not None and len(texts) < _MOST else None), None
    if low == high == 1:
        return texts, needed
    return None, (_better(needed, _pick(texts)) if low >= 1 else None)


def _set(items: Any) -> _Texts:
    if _is_space(items):
        return {_GAP}
    texts: set[str] = set()
    for op, value in items:
        if str(op) == "LITERAL":
            texts.add(chr(value).lower())
        elif str(op) == "RANGE" and value[1] - value[0] < 10:
            texts |= {chr(code).lower() for code in range(value[0], value[1] + 1)}
        else:
            return None
    return texts


def _is_space(items: Any) -> bool:
    return [(str(op), str(value)) for op, value in items] == [("CATEGORY", "CATEGORY_SPACE")]


def _cross(left: set[str], right: _Texts) -> _Texts:
    if right is None or len(left) * len(right) > _MOST:
        return None
    return {a + b for a in left for b in right}


def _pick(texts: _Texts) -> _Needed:
    """Return the best piece of each text, or None when a text has none worth looking for."""
    if not texts:
        return None
    picked: set[str] = set()
    for text in texts:
        pieces = [fold(piece) for piece in text.split(_GAP)]
        best = max(pieces, key=_worth)
        if not _worth(best):
            return None
        picked.add(best)
    return picked


def _worth(literal: str) -> int:
    """Return how selective a literal is: its length; nothing for blanks and single letters."""
    bare = literal.strip()
    if not bare or (len(bare) == 1 and bare.isalnum()):
        return 0
    return len(literal)


def _better(left: _Needed, right: _Needed) -> _Needed:
    if not left or not right:
        return left or right
    return max(left, right, key=lambda found: (min(map(_worth, found)), -len(found)))
