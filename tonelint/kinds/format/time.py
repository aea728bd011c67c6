"""Times of day: `h[:mm]am|pm`, `h:mm a.m.`, `HH:mm`, or an example such as `9:30am`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown, whole

_STYLE = re.compile(
    r"(?P<hour>hh?|HH?)(?P<minutes>\[?(?P<sep>[:.])mm\]?)?(?P<space> ?)"
    r"(?P<half>am|AM|a\.m\.|A\.M\.)?(?:\|(?:pm|PM|p\.m\.|P\.M\.))?\Z"
)
_SAMPLE = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<sep>[:.])(?P<minutes>\d\d))?(?P<space> ?)"
    r"(?P<half>[ap]m|[AP]M|[ap]\.m\.|[AP]\.M\.)?\Z"
)
_SPACE = "[ \u00a0\u202f]"
_HALF_DAY = re.compile(
    r"(?<![\w.:,$£€/#])(?P<hour>1[0-2]|0?[1-9])(?:(?P<sep>[:.])(?P<minutes>[0-5]\d))?"
    rf"(?P<space>{_SPACE}?)(?P<half>[ap]\.{_SPACE}?m\b\.?|[ap]m\b)(?!\w)",
    re.IGNORECASE,
)
_FULL_DAY = re.compile(
    r"(?<![\w.:,$£€/#])(?P<hour>[01]?\d|2[0-3])(?P<sep>:)(?P<minutes>[0-5]\d)"
    rf"(?![\d:%]|{_SPACE}?[ap]\.?m\b|[.,]\d)",
    re.IGNORECASE,
)
_OPEN_RANGE = re.compile(r"\d\s?(?:-|–|—|to|and)\s?\Z")
_GOES_ON = re.compile(
    r"(?:[ECMPBGAW][SD]?T|UTC|CEST|AEST|Eastern|Central|Mountain|Pacific|Greenwich"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""Zones, days and months follow a time without a new sentence."""
_UNSTOPPED = frozenset({"subject", "title", "heading", "cta", "label", "link", "option"})


class TimeStyle(NamedTuple):
    """How a time is written. `minutes` is always, never or needed (left out on the hour)."""

    full_day: bool
    padded: bool
    minutes: str
    separator: str
    space: str
    half: str  # the sign for the morning; "" in a day of 24 hours


def read(style: str, _lang: str) -> Finder:
    """Return what finds times not written in `style`; raises `OptionError` for an unknown one."""
    wanted = parse(style)
    return lambda stretch: _find(wanted, stretch)


def parse(style: str) -> TimeStyle:
    """Return the style that a form such as `h[:mm]am|pm` or an example such as `9am` means."""
    match = _STYLE.match(style)
    if match and (match["half"] is not None) is match["hour"].startswith("h"):
        minutes = match["minutes"] or ""
        kind = "needed" if minutes.startswith("[") else "always" if minutes else "never"
        return TimeStyle(
            full_day=match["hour"].startswith("H"),
            padded=len(match["hour"]) == 2,
            minutes=kind,
            separator=match["sep"] or ":",
            space=match["space"],
            half=match["half"] or "",
        )
    sample = _SAMPLE.match(style)
    if sample and (sample["half"] or sample["sep"]):
        whole_hour = sample["minutes"] in (None, "00")
        minutes = "always" if sample["minutes"] == "00" or not sample["half"] else "needed"
        return TimeStyle(
            full_day=not sample["half"],
            padded=whole_hour and not sample["half"] and len(sample["hour"]) == 2,
            minutes=minutes,
            separator=sample["sep"] or ":",
            space=sample["space"],
            half=(sample["half"] or "").replace("p", "a").replace("P", "A"),
        )
    raise unknown("times", style, '"h[:mm]am|pm", "h:mm a.m." or "HH:mm"')


def _find(style: TimeStyle, stretch: Stretch) -> Iterator[Spot]:
    for match in _HALF_DAY.finditer(stretch.text, stretch.start, stretch.end):
        spot = _from_half_day(style, stretch, match)
        if spot:
            yield spot
    for match in _FULL_DAY.finditer(stretch.text, stretch.start, stretch.end):
        hour = int(match["hour"])
        # Between 1:00 and 12:59 without a zero nobody knows which half of the day is meant.
        if not style.full_day and (hour > 12 or match["hour"].startswith("0")):
            better = _written(style, hour, match["minutes"], style.space)
            yield whole(match.start(), match.end(), better)


def _from_half_day(style: TimeStyle, stretch: Stretch, match: re.Match[str]) -> Spot | None:
    afternoon = match["half"][0] in "pP"
    hour = int(match["hour"]) % 12 + (12 if afternoon else 0)
    if style.full_day and _OPEN_RANGE.search(
        stretch.text, max(0, match.start() - 10), match.start()
    ):
        return None  # “9–11 am”: the hour before has no half of its own
    space = match["space"] if style.space and match["space"] else style.space
    better = _written(style, hour, match["minutes"] or "00", space)
    end = match.end()
    # “At 10 a.m. I …” may be one sentence or two.
    sure = not (match["half"].endswith(".") and re.match(r" I\b", stretch.text[end : end + 3]))
    if match["half"].endswith(".") and _ends_sentence(stretch, end):
        if not better.endswith("."):
            end -= 1  # the stop ends the sentence too: it stays
    elif better.endswith(".") and stretch.text[end : end + 1] == ".":
        better = better[:-1]
    if stretch.text[match.start() : end] == better:
        return None
    return whole(match.start(), end, better, sure=sure)


def _ends_sentence(stretch: Stretch, end: int) -> bool:
    """Whether a stop just before `end` ends a sentence, as well as “p.m.”."""
    rest = stretch.text[end : end + 20].lstrip(" \u00a0\n)”’\"'")
    if not rest:
        return stretch.role not in _UNSTOPPED
    return rest[0].isupper() and stretch.text[end].isspace() and not _GOES_ON.match(rest)


def _written(style: TimeStyle, hour: int, minutes: str, space: str) -> str:
    shown = "" if style.minutes != "always" and minutes == "00" else f"{style.separator}{minutes}"
    if style.full_day:
        return f"{hour:02}{shown}" if style.padded else f"{hour}{shown}"
    twelve = hour % 12 or 12
    half = style.half
    if hour >= 12:
        half = half.replace("a", "p").replace("A", "P")
    return f"{twelve:02}{shown}{space}{half}" if style.padded else f"{twelve}{shown}{space}{half}"
