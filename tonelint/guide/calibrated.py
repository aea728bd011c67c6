"""Ranges of formality measured on approved copy, as a guide's front matter keeps them.

    calibrated:
      scale: en-1
      date: 2026-11-25
      bands:
        email: {formality: 2–4, from: -0.42, to: 1.05, sentences: 212}

A band is what nineteen in twenty of the approved sentences lie in but for the lowest and highest
twentieth. It belongs to one version of the scale: with other weights it has to be measured again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tonelint.errors import nearest
from tonelint.guide.problems import Problems
from tonelint.model.rule import Origin
from tonelint.model.selector import ALWAYS, Selector, Term
from tonelint.model.tone import ToneRow
from tonelint.yamldoc import plain

KEY = "calibrated"
_RANGE = re.compile(r"([1-5])(?:\s*[–—-]\s*([1-5]))?")
_KEYS = ("scale", "date", "bands")
_BAND_KEYS = ("formality", "from", "to", "sentences", "offset")
_AGAIN = "Run “tonelint calibrate” on the approved copy again."


class Band(NamedTuple):
    """The range of one channel: levels, the scores they were found from, and how many sentences.

    `offset` moves the cuts of the channel, so that the levels lie evenly around its copy.
    """

    levels: tuple[int, int]
    low: float
    high: float
    sentences: int
    offset: float = 0.0
    line: int = 0


class Calibrated(NamedTuple):
    """All bands, the day they were measured, and the version of the scale they hold for."""

    scale: str
    date: str
    bands: Mapping[str, Band]
    line: int = 0


def read_calibrated(node: Any, line: int, problems: Problems) -> Calibrated | None:
    """Return the block of the front matter, noting what is wrong with it; None without one."""
    if node is None:
        return None
    data = plain(node)
    if (
        not isinstance(data, dict)
        or set(data) != set(_KEYS)
        or not isinstance(data["bands"], dict)
        or not data["bands"]
    ):
        problems.add(line, "“calibrated” must have a scale, a date and bands.", _AGAIN)
        return None
    lines = {
        str(key.value): key.start_mark.line + 2
        for name, inner in node.value
        if str(name.value) == "bands"
        for key, _ in inner.value
    }
    bands: dict[str, Band] = {}
    for channel, row in data["bands"].items():
        at = lines.get(str(channel), line)
        band = _band(row, at)
        if band is None:
            problems.add(at, f"The band of “{channel}” cannot be read.", _AGAIN)
        else:
            bands[str(channel)] = band
    return Calibrated(str(data["scale"]), str(data["date"]), bands, line)


def _band(row: Any, line: int) -> Band | None:
    if not isinstance(row, dict) or not set(_BAND_KEYS[:-1]) <= set(row) <= set(_BAND_KEYS):
        return None
    found = _RANGE.fullmatch(str(row["formality"]))
    numbers = [row["from"], row["to"], row["sentences"], row.get("offset", 0.0)]
    if not found or not all(type(number) in (int, float) for number in numbers):
        return None
    low, high = int(found[1]), int(found[2] or found[1])
    start, end, sentences, offset = map(float, numbers)
    if low > high or start > end:
        return None
    return Band((low, high), start, end, int(sentences), offset, line)


def check_scale(found: Calibrated | None, problems: Problems) -> None:
    """Note in `problems` bands that were measured on another version of the scale."""
    if found is None:
        return
    from tonelint.language.formality.model import model

    version = model().version
    if found.scale != version:
        problems.add(
            found.line,
            f"The bands were measured on the scale “{found.scale}”; it is “{version}” now, and "
            "scores have changed.",
            f"{_AGAIN} Until then, take the block out.",
        )


def with_bands(
    rows: Sequence[ToneRow],
    found: Calibrated | None,
    axis_of: Mapping[str, str],
    problems: Problems,
) -> tuple[ToneRow, ...]:
    """Return tone rows with one for each band, after those that hold always or for its channel.

    Rows that say more (“email + accountant”) still win. Notes channels that no axis has.
    """
    out = list(rows)
    for channel, band in (found.bands if found else {}).items():
        axis = axis_of.get(channel)
        if axis is None:
            problems.add(
                band.line, f"“{channel}” is no value of an axis.", nearest(channel, axis_of)
            )
            continue
        when = Selector(((Term(axis, channel),),))
        places = [n for n, row in enumerate(out, 1) if row.when in (ALWAYS, when)]
        cells: dict[str, int | str | tuple[int, int]] = {"formality": band.levels}
        if band.offset:
            cells["offset"] = f"{band.offset:.2f}"
        clause = f"{channel}: {band.sentences} approved sentences"
        row = ToneRow(when, cells, Origin(problems.path, band.line, KEY, clause))
        out.insert(max(places, default=0), row)
    return tuple(out)


def written(text: str, found: Calibrated) -> str:
    """Return a guide's text with the block in its front matter; all else stays as it is.

    Bands of channels that `found` does not name stay, when they are of the same scale.
    """
    lines = text.splitlines(keepends=True)
    end = next(n for n, line in enumerate(lines) if n and line.rstrip() in ("---", "..."))
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    start, stop = _block(lines, end)
    return "".join([*lines[:start], *(row + newline for row in _rows(found)), *lines[stop:]])


def without(text: str) -> str:
    """Return a guide's text with the lines of the block left blank."""
    lines = text.splitlines(keepends=True)
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() in ("---", "...")), 0)
    start, stop = _block(lines, end)
    return "".join([*lines[:start], *("\n" for _ in range(start, stop)), *lines[stop:]])


def _block(lines: Sequence[str], end: int) -> tuple[int, int]:
    """Return the lines of the block as it is; an empty stretch before the end without one."""
    start = next((n for n in range(1, end) if lines[n].startswith(f"{KEY}:")), end)
    stop = start
    if start < end:
        stop = start + 1
        while stop < end and lines[stop][:1] in (" ", "\t"):
            stop += 1
    return start, stop


def _rows(found: Calibrated) -> list[str]:
    rows = [f"{KEY}:", f"  scale: {found.scale}", f"  date: {found.date}", "  bands:"]
    for channel, band in found.bands.items():
        low, high = band.levels
        levels = f"{low}–{high}" if low < high else str(low)
        offset = f", offset: {band.offset:.2f}" if band.offset else ""
        rows.append(
            f"    {channel}: {{formality: {levels}, from: {band.low:.2f}, to: {band.high:.2f}, "
            f"sentences: {band.sentences}{offset}}}"
        )
    return rows
