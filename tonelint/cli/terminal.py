"""The streams: their encoding, colour and width, and how lines are written to them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic
from typing import TextIO

from tonelint.errors import UsageError
from tonelint.report.colour import Paint, wants_colour
from tonelint.report.width import shown

_WIDTH = 80
_WIDEST = 110
_PAUSE = 0.1  # seconds between two words about progress


def prepare_streams() -> None:
    """Make both streams write UTF-8, whatever the locale says; what cannot be is replaced."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def paint_for(stream: TextIO, *, flag: bool | None) -> Paint:
    """Return the paint for `stream`; `flag` is --color or --no-color, None when not given."""
    return Paint(wants_colour(flag, os.environ, is_terminal=stream.isatty()))


def width_of(stream: TextIO) -> int:
    """Return the columns of a terminal: COLUMNS, what the terminal says, or 80; at most 110."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return min(int(columns), _WIDEST)
    try:
        return min(os.get_terminal_size(stream.fileno()).columns or _WIDTH, _WIDEST)
    except (OSError, ValueError):
        return _WIDTH


def write(lines: Iterable[str], stream: TextIO) -> None:
    """Write each line with a line end."""
    for line in lines:
        stream.write(f"{line}\n")


def write_bytes(data: bytes) -> None:
    """Write `data` to stdout as they are, so that line ends stay."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Give the stream for a report: the file at `path`, made with its folders, or stdout."""
    if path is None:
        yield sys.stdout
        return
    with ExitStack() as stack:
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context(
                Path(path).open("w", encoding="utf-8", errors="replace", newline="\n")
            )
        except OSError as error:
            raise UsageError(
                f"The report cannot be written ({error.strerror}).",
                path=path,
                remedy="Name a file in a folder you may write to.",
            ) from None
        yield file


@contextmanager
def busy(*, wanted: bool) -> Iterator[Callable[[str], None] | None]:
    """Give what is called with each path to show it on stderr, and take it back at the end.

    Gives None when nobody is looking.
    """
    if not wanted or not sys.stderr.isatty() or os.environ.get("PRE_COMMIT"):
        yield None
        return
    shown_at = 0.0

    def progress(path: str) -> None:
        nonlocal shown_at
        if monotonic() - shown_at > _PAUSE:
            sys.stderr.write(f"\r\x1b[KChecking {shown(path)}"[: width_of(sys.stderr)])
            sys.stderr.flush()
            shown_at = monotonic()

    try:
        yield progress
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
