"""Quotation marks: curly or straight, double or single; with curly ones, apostrophes too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.kinds.base import Change
from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown

_STYLES = ("curly", "straight", "double", "single", "curly-double", "curly-single",
           "straight-double", "straight-single")  # fmt: skip
_INSIDE = r"[^“”\"\n]{1,300}?"
_DOUBLE = re.compile(
    rf"(?<![\w\d\"])\"(?=\S)(?P<straight>{_INSIDE})(?<=\S)\"(?![\w\"])|“(?P<curly>{_INSIDE})”"
)
_SINGLE = re.compile(
    r"(?<![\w'’])'(?=[^\s'])(?P<straight>[^'‘’\"\n]{2,300}?)(?<=[^\s'])'(?![\w'])"
    r"|‘(?P<curly>[^‘’'\"\n]{2,300}?)’(?!\w)"
)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])(?P<sign>['’])(?=[^\W\d_])")
_ELIDED = re.compile(r"(?:^|[\s(])['’](?:til|em|cause|twas|tis|n|bout|\d0s)\b", re.IGNORECASE)


class QuoteStyle(NamedTuple):
    """What quotation marks look like; None: as they are found."""

    curly: bool | None
    double: bool | None


def read(style: str, _lang: str) -> Finder:
    """Return what finds other quotation marks; raises `OptionError` for an unknown style."""
    if style not in _STYLES:
        raise unknown("quotation marks", style, "curly-double, straight-double, curly or single")
    wanted = QuoteStyle(
        curly=True if "curly" in style else False if "straight" in style else None,
        double=True if "double" in style else False if "single" in style else None,
    )
    return lambda stretch: _find(wanted, stretch)


def _find(style: QuoteStyle, stretch: Stretch) -> Iterator[Spot]:
    text = stretch.text
    doubles = list(_DOUBLE.finditer(text, stretch.start, stretch.end))
    for match in doubles:
        inner = match["straight"] or match["curly"]
        if style.double is False and re.search("['‘’]", inner):
            continue  # which of the inner marks would have to change is for a person to say
        yield from _pair(style, match, curly=match["curly"] is not None, double=True)
    for match in _SINGLE.finditer(text, stretch.start, stretch.end):
        if _ELIDED.match(text, max(0, match.start() - 1)):
            continue
        outer = bisect_right(doubles, match.start(), key=lambda double: double.start()) - 1
        if outer >= 0 and match.start() < doubles[outer].end():
            continue  # inside a quotation the other marks are right
        yield from _pair(style, match, curly=match["curly"] is not None, double=False)
    if style.curly is not None:
        sign = "’" if style.curly else "'"
        for match in _APOSTROPHE.finditer(text, stretch.start, stretch.end):
            if match["sign"] != sign:
                start, end = match.span("sign")
                yield Spot(start, end, (Change(start, end, sign),))


def _pair(style: QuoteStyle, match: re.Match[str], *, curly: bool, double: bool) -> Iterator[Spot]:
    want_curly = curly if style.curly is None else style.curly
    want_double = double if style.double is None else style.double
    if (want_curly, want_double) == (curly, double):
        return
    marks = {(True, True): "“”", (True, False): "‘’", (False, True): '""', (False, False): "''"}
    chosen = marks[want_curly, want_double]
    start, end = match.span()
    yield Spot(start, end, (Change(start, start + 1, chosen[0]), Change(end - 1, end, chosen[1])))
