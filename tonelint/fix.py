"""Applying fixes: pure text in, pure text out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from tonelint.model.rule import Safety
from tonelint.model.violation import Fix


def apply(text: str, fixes: Iterable[Fix], *, at_least: Safety) -> tuple[str, int]:
    """Return `text` after the fixes that are safe enough, and how many were applied.

    Fixes that overlap one already taken wait for another round; touching ones do not. All edits of
    a fix are applied together or not at all.
    """
    taken: list[tuple[int, int, str]] = []
    done = 0
    for fix in sorted(fixes, key=lambda fix: (fix.edits, -fix.safety)):
        if fix.safety < at_least:
            continue
        edits = [(edit.start, edit.end, edit.text) for edit in fix.edits]
        if any(_is_taken(edit, taken) for edit in edits):
            continue
        for edit in edits:
            insort(taken, edit)
        done += 1
    parts: list[str] = []
    at = 0
    for start, end, new in taken:
        parts += [text[at:start], new]
        at = end
    return "".join(parts) + text[at:], done


def _is_taken(edit: tuple[int, int, str], taken: Sequence[tuple[int, int, str]]) -> bool:
    """Whether an edit clashes with one of `taken`: only its neighbours in their order can."""
    at = bisect_left(taken, edit[:2], key=lambda old: old[:2])
    return any(_clash(edit, old) for old in taken[max(at - 1, 0) : at + 1])


def _clash(a: tuple[int, int, str], b: tuple[int, int, str]) -> bool:
    """Whether two edits share a character, or are two insertions at one spot."""
    return a[:2] == b[:2] or (a[0] < b[1] and b[0] < a[1])
