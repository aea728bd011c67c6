"""Fences whose comments say which lines are good and which are bad: `<!-- Good -->`, `# Bad`."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import Line, in_code
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.sides import label_side

_COMMENT = re.compile(
    r"\s*(?:<!--|//|#+|--|/\*|%)?\s*[*_]{0,2}(?P<label>[^\W\d_][\w’' "
    r"-]{1,24}?)[*_]{0,2}\s*:?\s*(?:-->|\*/)?\s*$"
)


def opened(lines: list[Line]) -> list[Line]:
    """Return the lines with such fences taken off and their texts marked as good and bad."""
    code = in_code(lines)
    out: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and code[end]:
            end += 1
            if end < len(lines) and code[end] and _ends(lines, at, end):
                end += 1
                break
        made = _texts(lines[at + 1 : end - 1]) if end - at > 3 else []
        out += made or lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return out


def _ends(lines: list[Line], at: int, end: int) -> bool:
    """Whether the line at `end` closes the fence that the line at `at` opened."""
    mark = lines[at].text.strip()[:3]
    return lines[end].text.strip().startswith(mark) and not lines[end].text.strip().strip("`~")


def _texts(inside: list[Line]) -> list[Line]:
    """Return the texts below the labels of a fence as tags; [] unless both sides have one."""
    side, first = "", 0
    text: list[str] = []
    made: list[tuple[str, Line]] = []
    for line in [*inside, Line(0, "")]:
        found = _COMMENT.match(line.text)
        named = (label_side(found["label"]) or polarity(found["label"])) if found else ""
        if text and (named or not line.text.strip()):
            tag = "Do" if side == "do" else "Dont"
            made.append((side, Line(first, f"<{tag}>{' '.join(text)}</{tag}>")))
            text = []
        if named:
            side = named
        elif side and line.text.strip():
            first = first if text else line.number
            text.append(line.text.strip())
    return [line for _, line in made] if {side for side, _ in made} == {"do", "dont"} else []
