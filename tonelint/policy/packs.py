"""The packs that are on: those of the guide and of the settings, as they are pinned there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tonelint.errors import SettingsError
from tonelint.guide import CompiledGuide
from tonelint.model.pin import Pin
from tonelint.pack.family import Family
from tonelint.pack.sources import NoSuchPackError
from tonelint.settings import Settings
from tonelint.shipped import guide_names, pack_names

ALWAYS_ON = "tone"
"""The pack of rules that only speak when a target sets a limit."""


def load_packs(
    settings: Settings, guide: CompiledGuide | None, *, axis_of: Mapping[str, str]
) -> Family:
    """Return the packs that are on, and those that they extend, in order.

    Raises `SettingsError` for a pack that is not there, `PackError` for one that is not as it is
    pinned, has the name of another, or cannot be loaded at all.
    """
    family = Family(axis_of)
    for name in _names(settings, guide):
        pin = Pin(name, **settings.pins.get(name, {}))
        at = guide.packs_at if guide and name in guide.packs else None
        path, line = (at.path, at.line) if at else (settings.path, None)
        try:
            family.add(pin, Path(settings.folder), path=path, line=line)
        except NoSuchPackError as error:
            raise SettingsError.of(error.problems) from None
    return family


def _names(settings: Settings, guide: CompiledGuide | None) -> Iterator[str]:
    """Yield the packs that are on: the guide's (without one all that come with tonelint), those
    of the settings, and the one that holds limits."""
    built = guide_names()
    own = guide.slug if guide else ""
    names = guide.packs if guide else [name for name in pack_names() if name not in built]
    for name in dict.fromkeys([*names, *settings.packs, ALWAYS_ON]):
        if name != own:  # the built pack is the guide's reviewable form, not a second source
            yield name
