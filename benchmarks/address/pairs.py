"""Sentence pairs, formal and informal, of the CoCoA-MT training data, and the half they fall in."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def folder() -> Path | None:
    """Return the folder `address-tv`, from TONELINT_DATA or beside the repository, or None."""
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    found = Path(os.environ.get("TONELINT_DATA", beside)) / "address-tv"
    return found if found.is_dir() else None


def half(text: str) -> str:
    """Return `tuned` or `held out` for a text, by its hash."""
    digest = hashlib.md5(text.lower().encode(), usedforsecurity=False).hexdigest()
    return "tuned" if int(digest, 16) % 2 == 0 else "held out"


def pairs(lang: str) -> list[tuple[str, str]]:
    """Return all (formal, informal) sentences of a language; equal ones say nothing of address."""
    where = folder()
    if where is None:
        return []
    found: list[tuple[str, str]] = []
    for formal in sorted((where / f"en-{lang}").glob(f"*.formal.{lang}")):
        informal = formal.with_name(formal.name.replace(".formal.", ".informal."))
        lines = formal.read_text(encoding="utf-8").splitlines()
        others = informal.read_text(encoding="utf-8").splitlines()
        found += zip(map(str.strip, lines), map(str.strip, others), strict=True)
    return found
