"""Dates: `D Month YYYY`, `Month D, YYYY`, `D MMM`, `DD/MM/YYYY`, `YYYY-MM-DD` (or ISO)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown, whole
from tonelint.language.quantities import find
from tonelint.language.quantities_grammar import grammar

_TOKEN = re.compile(r"YYYY|Month|MMMM|MMM|MM|M|DD|Do|D|[ ,./-]+|de|of")
_RANGE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?\s?[-–—]\s?\Z|\d\s(?:to|and|or)\s\Z")
_RANGE_AFTER = re.compile(r"\s?[-–—]\s?\d|[/:]\d")
_OF = re.compile(r"\d(?:st|nd|rd|th) of ")
_CAPITALISED = frozenset({"en", "de"})


def read(style: str, lang: str) -> Finder:
    """Return what finds dates not written in `style`; raises `OptionError` for an unknown one."""
    tokens = parse(style)
    return lambda stretch: _find(tokens, lang, stretch)


def parse(style: str) -> tuple[str, ...]:
    """Return the tokens of a date form."""
    form = "YYYY-MM-DD" if style.upper() == "ISO" else style
    tokens = tuple(_TOKEN.findall(form))
    day = {"D", "DD", "Do"} & set(tokens)
    month = {"Month", "MMMM", "MMM", "MM", "M"} & set(tokens)
    if "".join(tokens) != form or len(day) != 1 or len(month) != 1:
        raise unknown("dates", style, '"D Month YYYY", "Month D, YYYY" or "YYYY-MM-DD"')
    return tokens


def _find(tokens: tuple[str, ...], lang: str, stretch: Stretch) -> Iterator[Spot]:
    if not any(char.isdigit() for char in stretch.text):
        return
    for date in find("date", stretch.folded[: stretch.end], stretch.locale):
        start, end = _place(stretch, date.start, date.end)
        written = stretch.text[start:end]
        if start < stretch.start or not _certain(stretch, date.start, end):
            continue
        year, month, day = date.value
        better = _written(tokens, lang, year, int(str(month)), int(str(day)))
        # Both ways to write an abbreviated month's stop are the same form.
        if better and better != written and better != written.replace(".", ""):
            yield whole(start, end, better)


def _place(stretch: Stretch, start: int, end: int) -> tuple[int, int]:
    """Return the date with “the” before “31st of May”, without the stop that ends the sentence."""
    if (
        _OF.search(stretch.folded, start, end)
        and start >= 4
        and stretch.folded.startswith("the ", start - 4)
    ):
        start -= len("the ")
    rest = stretch.text[end : end + 20].lstrip()
    if stretch.text[end - 1] == "." and (not rest or rest[0].isupper()):
        end -= 1
    return start, end


def _certain(stretch: Stretch, start: int, end: int) -> bool:
    """Whether it is a date for sure: no range, no lower-case “may 5”, no 03/04 of unknown order."""
    written = stretch.text[start:end]
    if _RANGE_BEFORE.search(stretch.text, max(0, start - 12), start) or _RANGE_AFTER.match(
        stretch.text, end
    ):
        return False
    letters = [char for char in written if char.isalpha()]
    if letters:
        month = re.search(r"[^\W\d_]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", written))
        lower = stretch.locale[:2] not in _CAPITALISED
        return month is not None and (lower or month[0][0].isupper())
    parts = [int(part) for part in re.split(r"\D", written)]
    iso = len(written.split("-")[0]) == 4
    return iso or len(stretch.locale) > 2 or parts[0] > 12 or parts[0] == parts[1]


def _written(tokens: tuple[str, ...], lang: str, year: object, month: int, day: int) -> str:
    """Return the date in the style; "" when the style needs a year that is not there."""
    names = [name for name, number in grammar(lang).months.items() if number == month]
    name = names[0].capitalize() if lang in _CAPITALISED else names[0]
    texts = {
        "YYYY": "" if year is None else str(year),
        "Month": name, "MMMM": name, "MMM": name[:3],
        "MM": f"{month:02}", "M": str(month),
        "DD": f"{day:02}", "D": str(day), "Do": f"{day}{_ordinal(day)}",
    }  # fmt: skip
    if year is None and ("M" in tokens or "MM" in tokens):
        return ""
    text = "".join(texts.get(token, token) for token in tokens)
    return text.strip(" ,./-") if year is None else text


def _ordinal(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
