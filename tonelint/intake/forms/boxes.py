"""Note boxes with a side for a title: `:::tip Do`, `!!! failure "Don’t"`."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import Line, in_code
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.sides import label_side

_COLONS = re.compile(
    r"\s*(?P<mark>:{3,})\s*(?P<kind>[\w-]+)?(?:[\[{ ]+(?P<title>[^\]}]*?)[\]}]?)?\s*$"
)
_BANGS = re.compile(
    r"(?P<indent>\s*)(?:!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)(?:\s+\"(?P<title>[^\"]*)\")?\s*$"
)
_SHORT = re.compile(r"\s*\{\{[<%]\s*(?P<close>/)?\s*(?P<kind>[\w-]+)(?P<rest>[^<>%]*?)[%>]\}\}\s*$")
_TITLE = re.compile(r"(?:title|type|kind|variant|header)\s*=\s*[\"“]?(?P<value>[\w’' -]+)")
_DO_KINDS = ("do", "dos", "good", "success", "check", "correct", "yes", "recommended")
_DONT_KINDS = (
    "dont",
    "donts",
    "don-t",
    "bad",
    "failure",
    "fail",
    "incorrect",
    "wrong",
    "not-recommended",
    "error",
    "danger",
)


def opened(lines: list[Line]) -> list[Line]:
    """Return the lines with the note boxes that show good or bad copy written as tags."""
    code, out = in_code(lines), list(lines)
    sides = [None if code[at] else _side(line.text) for at, line in enumerate(lines)]
    if not {"do", "dont"} <= set(sides):
        return out
    at = 0
    while at < len(lines):
        side = sides[at]
        if side and (end := _end(lines, at)):
            name = "Do" if side == "do" else "Dont"
            out[at] = Line(lines[at].number, f"<{name}>")
            bangs = bool(_BANGS.match(lines[at].text))
            for inner in range(at + 1, end):
                text = lines[inner].text
                out[inner] = Line(lines[inner].number, text.strip() if bangs else text)
            if bangs:
                out[end - 1] = Line(out[end - 1].number, f"{out[end - 1].text}</{name}>")
            else:
                out[end] = Line(lines[end].number, f"</{name}>")
            at = end
        else:
            at += 1
    return out


def _side(text: str) -> str | None:
    short = _SHORT.match(text)
    if short:
        if short["close"]:
            return None
        title = _TITLE.search(short["rest"])
        return _named(short["kind"], title["value"] if title else "")
    found = _COLONS.match(text) or _BANGS.match(text)
    return _named(found["kind"] or "", found["title"] or "") if found else None


def _named(kind: str, title: str) -> str | None:
    side = label_side(title) or (polarity(title) if len(title.split()) < 4 else "")
    if side:
        return side
    if title.strip():
        return None
    kind = kind.lower().replace("_", "-")
    return "do" if kind in _DO_KINDS else "dont" if kind in _DONT_KINDS else None


def _end(lines: list[Line], at: int) -> int:
    """Return the index of the line that ends a box (that after it, for boxes by indent), or 0."""
    bangs = _BANGS.match(lines[at].text)
    if bangs:
        inside = at + 1
        while inside < len(lines) and (
            not lines[inside].text.strip()
            or len(lines[inside].text) - len(lines[inside].text.lstrip()) > len(bangs["indent"])
        ):
            inside += 1
        while inside > at + 1 and not lines[inside - 1].text.strip():
            inside -= 1
        return inside if inside > at + 1 else 0
    short = _SHORT.match(lines[at].text)
    for other in range(at + 1, min(at + 40, len(lines))):
        text = lines[other].text
        if short:
            found = _SHORT.match(text)
            if found and found["close"] and found["kind"] == short["kind"]:
                return other
        elif (found := _COLONS.match(text)) and not found["kind"]:
            return other
    return 0
