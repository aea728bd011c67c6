"""`tonelint calibrate`: bands of formality from approved copy, written into the guide."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import click

from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR, CONTEXT, request_of, together
from tonelint.cli.terminal import busy, paint_for, width_of, write
from tonelint.errors import UsageError
from tonelint.report.tally import number_of


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

    SAMPLES are files and folders. A channel needs 50 English sentences; from 300 on, the levels are
    fitted to its copy as well. The ranges go into the front matter of the guide that --guide names,
    or the settings; everything else in it stays as it is.
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
    for channel, band in found.bands.items():
        low, high = band.levels
        levels = f"{low}–{high}" if low < high else str(low)
        moved = f", levels moved by {band.offset:+.2f}" if band.offset else ""
        number = number_of(band.sentences, "sentence")
        said = f"{channel}: {levels} ({number}, scores {band.low:.2f} to {band.high:.2f}{moved})"
        write([said], sys.stderr if chosen["diff"] else sys.stdout)
    for channel, count in found.too_few.items():
        said = f"{channel}: {number_of(count, 'sentence')}, too few for a range (50 are needed)."
        write([f"tonelint: {said}"], sys.stderr)
    paint = paint_for(sys.stderr, flag=chosen["color"])
    write(render_troubles(found.troubles, paint=paint, width=width_of(sys.stderr)), sys.stderr)
    if any(trouble.fatal for trouble in found.troubles):
        raise click.exceptions.Exit(2)


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise UsageError(f"“{text}” is not a date.", remedy="Write --date 2027-01-31.") from None
