"""Approved copy in, a guide with bands of formality out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tonelint.context import Cascade, merge_axes
from tonelint.errors import GuideError, UsageError
from tonelint.guide import parse_and_compile
from tonelint.guide.calibrated import Band, Calibrated, without, written
from tonelint.guide.header import read_header, split_header
from tonelint.guide.problems import Problems
from tonelint.language.bands import (
    FEWEST,
    FEWEST_FOR_OFFSET,
    levels_of,
    offset_of,
    spread_of,
)
from tonelint.language.formality.model import model
from tonelint.language.scale import Scale, scale_of
from tonelint.model.violation import Trouble
from tonelint.pack.defaults import load_defaults
from tonelint.policy import Policy
from tonelint.policy.build import guide_path
from tonelint.run import files
from tonelint.run.approved import measured
from tonelint.run.project import CheckRequest
from tonelint.shipped import guides_folder


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the approved copy shows: a band a channel, and channels with too few sentences.

    `before` and `after` are the guide's text without and with the bands; `said` has the range that
    the guide's tone table, or the defaults, gave each channel. `foreign` messages were left out,
    because their language has no meter.
    """

    path: Path
    shown: str
    before: str
    after: str
    bands: Mapping[str, Band]
    too_few: Mapping[str, int]
    said: Mapping[str, tuple[int, int]]
    foreign: int
    troubles: tuple[Trouble, ...]


def calibrate(
    request: CheckRequest,
    guide: str,
    *,
    on: date,
    progress: Callable[[str], None] | None = None,
) -> Calibration:
    """Return the bands that the copy of `request` shows, for the guide called `guide`.

    Raises `UsageError` when no channel has enough sentences, `TonelintError` for wrong settings.
    """
    place, shown, text = _guide(guide)
    policy = _policy(text, shown, place)
    approved = measured(request, policy, progress)
    scores = approved.scores
    too_few = {name: len(found) for name, found in scores.items() if len(found) < FEWEST}
    scale = scale_of(policy.cascade.guide.cuts)
    bands = {
        name: _band(found, scale) for name, found in sorted(scores.items()) if len(found) >= FEWEST
    }
    if not bands:
        counts = ", ".join(f"{name} {number}" for name, number in sorted(too_few.items()))
        raise UsageError(
            f"There are too few sentences for a range: {counts}.",
            remedy=f"A range needs {FEWEST} different English sentences of one channel, of five "
            "words or more. Add copy that you approve.",
        )
    after = written(text, _block(text, shown, bands, on))
    said = {
        name: bounds[0]
        for name in bands
        if (bounds := policy.cascade.resolve({"channel": name}).bounds("formality"))
    }
    return Calibration(
        place, shown, text, after, bands, too_few, said, approved.foreign, approved.troubles
    )


def apply(found: Calibration) -> None:
    """Write the guide with its bands, in one step; raises `FormatError` when it cannot be."""
    files.write(found.path, found.after.encode())


def _guide(name: str) -> tuple[Path, str, str]:
    place, shown = guide_path(name, Path()) or (Path(name), name)
    if place.resolve().parent == guides_folder().resolve():
        raise UsageError(
            f"“{name}” comes with tonelint and is not yours to change.",
            remedy="Copy it, or let a guide of your own extend it, and calibrate that.",
        )
    return place, shown, files.read(place, shown=shown, max_mb=10).text


def _policy(text: str, shown: str, place: Path) -> Policy:
    """Return the contexts and the scale of a guide, without the bands that it has so far.

    They may be of another version of the scale, and must not keep anyone from measuring anew.
    """
    defaults = load_defaults()
    _, compiled = parse_and_compile(
        without(text), path=shown, defaults_axes=defaults.axes, place=place
    )
    axes = merge_axes(defaults.axes, compiled.tone.axes)
    cascade = Cascade(guide=compiled.tone, defaults=defaults, axes=axes)
    return Policy((), cascade, brand=compiled.brand, locale=compiled.locales[0])


def _band(scores: list[float], scale: Scale) -> Band:
    low, high = spread_of(scores)
    offset = offset_of(low, high, scale) if len(scores) >= FEWEST_FOR_OFFSET else 0.0
    return Band(levels_of(low, high, scale), low, high, len(scores), round(offset, 2))


def _block(text: str, shown: str, bands: Mapping[str, Band], on: date) -> Calibrated:
    """Return the new block: bands of other channels stay when they are of the same scale."""
    lines = text.splitlines()
    size = split_header(lines)
    if not size:
        raise GuideError(
            "The guide has no front matter to write bands into.",
            path=shown,
            line=1,
            remedy="Begin it with --- and tonelint: 1, brand: NAME, then ---.",
        )
    old = read_header(lines[1 : size - 1], Problems(shown)).calibrated
    version = model().version
    kept = old.bands if old is not None and old.scale == version else {}
    return Calibrated(version, on.isoformat(), {**kept, **bands})
