"""Marks behind an example: “You sent the form. (good)”, “The form was sent. ❌”."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import BEFORE, WIDE, Line, in_code

_BAD_WORD = (
    r"bad|wrong|incorrect|not (?:recommended|good|correct|preferred|ok|like this)|avoid|no"
    r"|don[’']t|passive|poor|unclear|worse|wordy"
)
_GOOD_WORD = (
    r"good|right|correct|recommended|preferred|yes|do|active|better|like this|clear(?:er)?|ok"
)
_BRACKETS = re.compile(
    rf"{BEFORE}(?P<text>\S.*?)\s*[*_]{{0,2}}\(\s*[*_]{{0,2}}(?:(?P<dont>{_BAD_WORD})|(?P<do>"
    rf"{_GOOD_WORD}))[*_.!]{{0,3}}\s*\)[*_.]{{0,3}}\s*$",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    rf"{BEFORE}(?P<text>[^✅✔✓👍❌✗✘✖👎🚫⛔]*\w[^✅✔✓👍❌✗✘✖👎🚫⛔]*?)\s*"
    r"(?:(?P<dont>[❌✗✘✖👎🚫⛔]|:x:|:-1:|:thumbsdown:)|(?P<do>[✅✔✓👍]|:white_check_mark:"
    r"|:heavy_check_mark:|:\+1:|:thumbsup:))\ufe0f?\s*$"
)
FAR = 6
"""Lines to the mark of the other side; a mark alone may be anything."""


def moved(lines: list[Line]) -> list[Line]:
    """Return the lines with marks behind examples put before them, where both sides are marked."""
    code = in_code(lines)
    found = [
        None
        if code[at] or len(line.text) > WIDE
        else _BRACKETS.match(line.text) or _SIGNS.match(line.text)
        for at, line in enumerate(lines)
    ]
    out = list(lines)
    for at, one in enumerate(found):
        if not one:
            continue
        beside = (*found[max(0, at - FAR) : at], *found[at + 1 : at + 1 + FAR])
        if any(other and bool(other["dont"]) != bool(one["dont"]) for other in beside):
            name = "Don’t" if one["dont"] else "Do"
            text = one["text"].strip()
            out[at] = Line(lines[at].number, f"{one['before']}{name}: {text}")
    return out
