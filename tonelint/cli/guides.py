"""Guides for the commands that are about a guide itself: found, compiled, held to their word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tonelint.engine.judge import Judge
from tonelint.errors import GuideError, UsageError, nearest
from tonelint.guide import CompiledGuide, compile_guide, parse_guide
from tonelint.guide.check import GuideCheck, check_guide
from tonelint.guide.tree import Guide
from tonelint.pack.defaults import load_defaults
from tonelint.policy.build import compile_policy, guide_path
from tonelint.policy.wish import Wish
from tonelint.run import CheckRequest, settings
from tonelint.settings import Settings
from tonelint.shipped import guide_names


@dataclass(frozen=True, slots=True)
class OpenGuide:
    """A guide as read and as compiled; `own` are settings that name it."""

    guide: Guide
    compiled: CompiledGuide
    own: Settings


def open_guide(name: str | None, *, config: str | None = None) -> OpenGuide:
    """Return the guide called `name`: a file, a shipped guide, or that of the settings when None.

    Raises `UsageError` when there is none, `GuideError` with all its problems when it is wrong.
    """
    found = settings(CheckRequest(config=config))
    folder = Path() if name else Path(found.folder)
    name = name or found.guide
    if not name:
        known = ", ".join(guide_names())
        raise UsageError(
            "No guide is named.",
            remedy=f"Name a file or a guide that comes with tonelint ({known}), "
            "or set “guide” in tonelint.yaml.",
        )
    if name.endswith(".md") and not (folder / name).is_file():
        raise UsageError("There is no such guide.", path=name, remedy=nearest(name, guide_names()))
    path, shown = guide_path(name, folder) or (folder / name, name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise GuideError(
            "The guide cannot be read.", path=shown, remedy="Save it as UTF-8 and try again."
        ) from None
    guide = parse_guide(text, path=shown)
    compiled = compile_guide(guide, defaults_axes=load_defaults().axes)
    return OpenGuide(guide, compiled, Settings(folder=str(folder), guide=name))


def hold_to_its_word(opened: OpenGuide, *, as_of: date | None = None) -> GuideCheck:
    """Return how the guide's examples and its own prose fare under the guide and its packs."""
    policy = compile_policy(opened.own, Wish())
    return check_guide(opened.guide, opened.compiled, Judge(policy), as_of=as_of)
