"""What the command line asks of a policy, beside the settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """Rules to select or ignore; a preset and a guide in place of those in the settings."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: str = ""
    guide: str = ""
