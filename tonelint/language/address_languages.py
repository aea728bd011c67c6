"""Which languages have two forms of address that tonelint knows: asked before data are loaded."""

from __future__ import annotations

LANGUAGES = ("ar", "de", "es", "fa", "fr", "it", "nl", "pl", "pt", "ro", "ru")
"""The languages whose address is known, by two-letter code."""


def speaks(locale: str) -> bool:
    """Return whether the address of `locale` (`de`, `pt-BR`) is known."""
    return locale[:2].lower() in LANGUAGES and locale[2:3] in ("", "-", "_")
