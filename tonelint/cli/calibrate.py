"""`tonelint calibrate`: bands of formality from approved copy, written into the guide."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, request_of, together
from tonelint.cli.terminal import busy, paint_for, width_of, write
from tonelint.errors import UsageError


@click.command(
    "calibrate",
    short_help="Set a guide's range of formality from approved copy.",
    epilog=examples(
        ("tonelint calibrate --guide acme.voice.md --diff approved/", "show what would change"),
        (
            "tonelint calibrate --guide acme.voice.md --channel chat good-chats.yml",
            "for one channel",
        ),
    ),
)
@click.argument("samples", nargs=-1, required=True, metavar="SAMPLES…")
@together(*CONTEXT)
@click.option("--diff", is_flag=True, help="Show what would change in the guide; write nothing.")
@click.option("--date", "day", metavar="DATE", help="The day to write down: 2027-01-31 (today).")
@click.option("--no-progress", is_flag=True, help="Do not say that work goes on.")
@COLOUR
def command(samples: tuple[str, ...], **chosen: Any) -> None:
    """Measure copy that your brand approves, and hold new copy of the channel to its range.

    SAMPLES are files and folders. A channel needs 50 different English sentences; from 300 on, the
    levels are fitted to its copy as well. The ranges go into the front matter of the guide that
    --guide names, or the settings; everything else in it stays as it is.
    """
    from tonelint.report.diff import unified
    from tonelint.report.text import render_troubles
    from tonelint.run import settings
    from tonelint.run.calibrating import apply, calibrate

    request = request_of(chosen, paths=samples)
    guide = chosen["guide"] or settings(request).guide
    if not guide:
        raise UsageError(
            "No guide is named.", remedy="Write --guide FILE, or set “guide” in tonelint.yaml."
        )
    with busy(wanted=not chosen["no_progress"]) as progress:
        found = calibrate(request, guide, on=_day(chosen["day"]), progress=progress)
    if chosen["diff"]:
        write(unified(found.shown, found.before, found.after), sys.stdout)
    else:
        apply(found)
    write(_ranges(found), sys.stderr if chosen["diff"] else sys.stdout)
    if not chosen["diff"]:
        same = found.before == found.after
        write(
            [f"{found.shown} is as it was." if same else f"Written into {found.shown}."], sys.stdout
        )
    write([f"tonelint: {note}" for note in _left_out(found)], sys.stderr)
    paint = paint_for(sys.stderr, flag=chosen["color"])
    write(render_troubles(found.troubles, paint=paint, width=width_of(sys.stderr)), sys.stderr)
    if any(trouble.fatal for trouble in found.troubles):
        raise click.exceptions.Exit(2)


def _ranges(found: Any) -> Iterator[str]:
    """Yield a line for each channel: its range in words and numbers, and what it was before."""
    from tonelint.language.scale import LEVELS
    from tonelint.report.tally import number_of

    for channel, band in found.bands.items():
        low, high = band.levels
        names = LEVELS[low - 1] if low == high else f"{LEVELS[low - 1]} to {LEVELS[high - 1]}"
        before = found.said.get(channel)
        instead = f", was {_levels(before)}" if before and before != band.levels else ""
        moved = f", levels moved by {band.offset:+.2f}" if band.offset else ""
        number = number_of(band.sentences, "sentence")
        yield (
            f"{channel}: {_levels(band.levels)}, {names}{instead} "
            f"({number}, scores {band.low:.2f} to {band.high:.2f}{moved})"
        )


def _levels(levels: tuple[int, int]) -> str:
    low, high = levels
    return f"{low}–{high}" if low < high else str(low)


def _left_out(found: Any) -> Iterator[str]:
    from tonelint.language.bands import FEWEST
    from tonelint.report.tally import number_of

    for channel, count in found.too_few.items():
        number = number_of(count, "sentence")
        yield f"{channel}: {number}, too few for a range ({FEWEST - count} more are needed)."
    if found.foreign:
        verb = "is" if found.foreign == 1 else "are"
        yield f"{number_of(found.foreign, 'message')} that {verb} not in English: left out."


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise UsageError(f"“{text}” is not a date.", remedy="Write --date 2027-01-31.") from None
