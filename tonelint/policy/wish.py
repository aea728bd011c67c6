"""What the command line asks of a policy, beside the settings."""

from typing import NamedTuple


class Wish(NamedTuple):
    """Rules to select or ignore; a preset and a guide in place of those in the settings."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: tuple[str, ...] = ()
    guide: str = ""
