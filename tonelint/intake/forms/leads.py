"""Sentences that lead to an example: “Avoid writing something like this:”, “Instead, write:”."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import WIDE, Line, in_code

_BAD = re.compile(
    r"\b(?:avoid|don[’']t|do not|never|instead of|rather than|not|incorrect|bad|poor|wrong)\b"
    r"[^.:]*\b(?:this|these|following|like|writing|saying|write|say|example)\b[^.:]*:\s*$",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"(?:\binstead\b[^.:]*|\b(?:better|try|use this|write this|say this|rewrite|you (?:can|could)"
    r" (?:write|say|use))\b[^.:]*|\bgood\b[^.:]*|^\s*(?:write|use|say|try))\s*:\s*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:[-*+•]\s|\d{1,3}[.)]\s|\||<li|#|<[A-Z])")
FAR = 12
"""Lines between the two sentences of a pair."""


def marked(lines: list[Line]) -> list[Line]:
    """Return the lines with a label put below each of two sentences that lead to a pair."""
    code = in_code(lines)
    sides = [
        "" if code[at] or len(line.text) > WIDE else _side(line.text)
        for at, line in enumerate(lines)
    ]
    labels: dict[int, str] = {}
    seconds: set[int] = set()
    for at, side in enumerate(sides):
        if not side or at in labels or not _shows(lines, at):
            continue
        other = next((n for n in range(at + 2, min(at + FAR, len(lines))) if sides[n]), None)
        if other is None or sides[other] == side or not _shows(lines, other):
            continue
        if any(line.text.startswith("#") for line in lines[at:other]):
            continue
        labels |= {at: side, other: sides[other]}
        seconds.add(other)
    out: list[Line] = []
    for at, line in enumerate(lines):
        if at not in seconds:  # “Instead, write this:” says nothing that its label does not
            out.append(line)
        if at in labels:
            out += [Line(line.number, ""), Line(line.number, labels[at]), Line(line.number, "")]
    return out


def _side(text: str) -> str:
    if not text.rstrip().endswith(":") or len(text.split()) < 2 or _LISTED.match(text):
        return ""
    return "Don’t:" if _BAD.search(text) else "Do:" if _GOOD.search(text) else ""


def _shows(lines: list[Line], at: int) -> bool:
    """Whether the next line with words is copy: no list, table, heading or component."""
    below = next((line.text for line in lines[at + 1 : at + 5] if line.text.strip()), "")
    return bool(below) and not _LISTED.match(below) and not below.rstrip().endswith(":")
