"""“Not” on a line of its own between the good text and the bad one."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import Line, in_code

_NOT = re.compile(r"\W*(?:and |but )?(?P<word>not|never|instead of|rather than)\W*$", re.IGNORECASE)
_COPY = re.compile(r"\s*(?:>\s*)?(?P<text>(?:[“\"*_>]|\w).*\w.*)$")


def labelled(lines: list[Line]) -> list[Line]:
    """Return the lines with the texts above and below a lone “not” marked as good and bad."""
    code, out = in_code(lines), list(lines)
    for at, line in enumerate(lines):
        if code[at] or not _NOT.match(line.text) or ":" in line.text:
            continue
        above, below = _near(lines, at, -1), _near(lines, at, 1)
        good = _COPY.match(lines[above].text) if above is not None else None
        bad = _COPY.match(lines[below].text) if below is not None else None
        if above is None or below is None or not good or not bad:
            continue
        if good["text"].rstrip().endswith(":") or lines[above].text.lstrip().startswith("#"):
            continue
        out[above] = Line(lines[above].number, f"Do: {good['text']}")
        out[at] = Line(line.number, "")
        out[below] = Line(lines[below].number, f"Don’t: {bad['text']}")
    return out


def _near(lines: list[Line], at: int, step: int) -> int | None:
    """Return the index of the line with words next to `at`, at most two lines away."""
    for other in (at + step, at + 2 * step):
        if 0 <= other < len(lines) and lines[other].text.strip():
            return other
    return None
