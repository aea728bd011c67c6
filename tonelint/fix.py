"""Applying fixes: pure text in, pure text out."""

from __future__ import annotations

from collections.abc import Iterable

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
        if any(_clash(new, old) for new in edits for old in taken):
            continue
        taken.extend(edits)
        done += 1
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(taken):
        parts += [text[at:start], new]
        at = end
    return "".join(parts) + text[at:], done


def _clash(a: tuple[int, int, str], b: tuple[int, int, str]) -> bool:
    """Whether two edits share a character, or are two insertions at one spot."""
    return a[:2] == b[:2] or (a[0] < b[1] and b[0] < a[1])
