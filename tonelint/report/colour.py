"""Colour on a terminal: when to use it, and the few styles there are."""

from collections.abc import Mapping
from typing import NamedTuple

STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "notice": "1;36",
    "path": "1;4",
    "strong": "1",
    "dim": "2",
    "added": "32",
    "removed": "9;31",
    "minus": "31",
    "good": "32",
    "blank": "4",
}


class Paint(NamedTuple):
    """Puts styles on text, or leaves it plain when off."""

    on: bool = False

    def __call__(self, style: str, text: str) -> str:
        """Return `text` in a style of `STYLES`; an empty text stays empty."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.on and text else text


def wants_colour(flag: bool | None, environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Return whether to use colour: the flag, FORCE_COLOR, NO_COLOR, then the terminal.

    An empty variable counts as unset (force-color.org, no-color.org).
    """
    if flag is not None:
        return flag
    if environ.get("FORCE_COLOR"):
        return True
    if environ.get("NO_COLOR"):
        return False
    return is_terminal and environ.get("TERM") != "dumb"
