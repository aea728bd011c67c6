"""Two labels on one line: “Good: You sent it. Bad: It was sent by you.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.intake.forms.numbered import BEFORE, Line, each
from tonelint.intake.forms.polarity import polarity
from tonelint.intake.sides import label_side

_LABEL = (
    r"(?:(?:\*\*|__|[*_])(?P<{0}m>[^*_:\n]{{2,30}}?):?(?:\*\*|__|[*_]):?"
    r"|(?P<{0}p>[A-Z][^*_:.!?\n|]{{1,26}}?):)"
)
_TWO = re.compile(
    rf"{BEFORE}{_LABEL.format('a')}\s*(?P<one>\S.*?)\s*"
    r"(?:<br\s*/?>\s*|\s/\s+|\s\|\s|(?<=[;,])\s+|(?<=[.!?”\"’')*_])\s+|\s+[–—-]\s+)"
    rf"{_LABEL.format('b')}\s*(?P<other>\S.*)$"
)
_SIGN = "✅✔✓👍❌✗✘✖👎🚫⛔"
_SIGNED = re.compile(
    rf"{BEFORE}(?P<one>[{_SIGN}]\ufe0f?\s*[^{_SIGN}]{{2,}}?)[\s/|]*(?:<br\s*/?>)?\s*"
    rf"(?P<other>[{_SIGN}]\ufe0f?\s*[^{_SIGN}]{{2,}})$"
)


def split(lines: list[Line]) -> list[Line]:
    """Return the lines with those that hold both sides cut into one for each side."""
    return each(lines, _cut)


def _cut(text: str) -> Iterator[str] | None:
    if "|" in text:  # a row of a table
        return None
    signed = _SIGNED.match(text)
    if signed and (signed["one"][0] in "✅✔✓👍") != (signed["other"][0] in "✅✔✓👍"):
        return iter((signed["before"] + signed["one"], signed["before"] + signed["other"]))
    found = _TWO.match(text)
    if not found:
        return None
    first, second = found["am"] or found["ap"], found["bm"] or found["bp"]
    sides = [label_side(name) or polarity(name) for name in (first, second)]
    if {*sides} != {"do", "dont"}:
        return None
    return iter(
        f"{found['before']}{'Do' if side == 'do' else 'Don’t'}: {body.strip(' ;,/|')}"
        for side, body in zip(sides, (found["one"], found["other"]), strict=True)
    )
