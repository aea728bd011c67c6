"""Definition lists: a term on a line of its own, what is said of it behind “: ” on the next."""

from __future__ import annotations

import re

from tonelint.intake.forms.numbered import Line, in_code

_TERM = re.compile(r"\s{0,3}(?P<term>[^\W_][^:|<>#`*_]{0,60}?)\s*$")
_SAID = re.compile(r"\s{0,3}:\s+(?P<said>\S.*)$")


def joined(lines: list[Line]) -> list[Line]:
    """Return the lines with each term and its definition as “**term**: definition”."""
    code, out = in_code(lines), list(lines)
    for at in range(1, len(lines)):
        above = at - 1 if lines[at - 1].text.strip() else at - 2
        if code[at] or above < 0:
            continue
        said, term = _SAID.match(lines[at].text), _TERM.match(lines[above].text)
        if said and term and len(term["term"].split()) <= 6:
            out[above] = Line(lines[above].number, "")
            out[at] = Line(lines[at].number, f"**{term['term']}**: {said['said']}")
    return out
