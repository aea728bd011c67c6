"""Words in the spelling of a region: rewrites are kept in British English."""

from __future__ import annotations

_AMERICAN = {
    "favourite": "favorite",
    "favourites": "favorites",
    "cancelled": "canceled",
    "parcel": "package",
    "your custom": "your business",
    "custom": "business",
    "apologise": "apologize",
}
_REGIONS = ("en-us", "en-ph", "en-pr")
_MARKS = ("color", "favor", "honor", "behavior", "center", "canceled", "organiz", "apologiz")
_BRITISH = ("colour", "favour", "honour", "behaviour", "centre", "cancelled", "organis", "apologis")


def spelt(use: str, *, locale: str, folded: str) -> str:
    """Return a rewrite as people in `locale` write it.

    Where the locale names no region, the text that it goes into tells by its own spelling; when it
    does not, the rewrite stays British.
    """
    american = _AMERICAN.get(use)
    if american is None:
        return use
    name = locale.lower().replace("_", "-")
    if "-" in name:
        return american if name.startswith(_REGIONS) else use
    if any(mark in folded for mark in _BRITISH):
        return use
    return american if any(mark in folded for mark in _MARKS) else use
