"""A pack as settings, or another pack, name it: with the version and digest it must have."""

from __future__ import annotations

import re
from typing import NamedTuple

from tonelint.errors import nearest

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}\Z")
_KEYS = ("name", "version", "digest")


class Pin(NamedTuple):
    """The name of a pack, or its folder. An empty version or digest may be any."""

    name: str
    version: str = ""
    digest: str = ""


class PinError(ValueError):
    """A pack is named in a way that cannot be read."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


def read_pin(item: object) -> Pin:
    """Return the pack that `item` names: `core`, `acme==1.2`, or a mapping. Raises `PinError`."""
    if isinstance(item, str):
        name, equals, version = (part.strip() for part in item.partition("=="))
        if not name or (equals and not version):
            raise PinError(f"“{item}” names no pack.", "Write core, ./my-rules, or acme==1.2.")
        return Pin(name, version)
    if not isinstance(item, dict):
        raise PinError("A pack must be a text or a mapping.", "Write core, or {name: core}.")
    for key in item:
        if key not in _KEYS:
            raise PinError(f"Unknown key “{key}” of a pack.", nearest(str(key), _KEYS))
    if not item.get("name"):
        raise PinError("A pack has no name.", "Write {name: acme, version: “1.2”}.")
    for key, value in item.items():
        if not isinstance(value, str):
            raise PinError(f"The {key} of a pack must be a text.", f"Put {value} in quotes.")
    pin = Pin(item["name"].strip(), item.get("version", "").strip(), item.get("digest", "").strip())
    if pin.digest and not _DIGEST.match(pin.digest):
        raise PinError(
            f"“{pin.digest}” is no digest of a pack.", "Copy it from `tonelint rules --packs`."
        )
    return pin
