"""Compiled policies, and settings as read: made again only when something they rest on changed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tonelint import __version__
from tonelint.cache.store import code, digest, read, walk, write
from tonelint.policy import Policy
from tonelint.policy.values import from_data, to_data
from tonelint.settings import Override, Settings
from tonelint.shipped import guides_folder, rules_folder


def policy_for(
    settings: Settings, wish: Mapping[str, Any], compile_: Callable[[], Policy]
) -> tuple[Policy, str]:
    """Return the policy of `settings` and `wish`, and a name that is its alone.

    It is compiled by `compile_` only when it is not kept, or its packs have changed.
    """
    name = f"policy-{digest(_ingredients(settings, wish))}"
    data = read(name)
    if data is not None:
        try:
            seen = _seen(data["folders"], looked=data["looked"])
            if data["seen"] == seen:
                return from_data(data), name + seen
        except (KeyError, TypeError, ValueError):  # written by another version: compile again
            pass
    policy = compile_()
    seen = _seen(policy.folders, looked=policy.looked)
    write(name, {**to_data(policy), "seen": seen})
    return policy, name + seen


def _seen(folders: Sequence[str], *, looked: bool) -> str:
    """Return a sign of the packs that do not come with tonelint, "" when there are none.

    What is installed changes the folders that packages are found in: they need not be read again.
    """
    if not folders and not looked:
        return ""
    parts = [line for folder in folders for line in _stats(Path(folder))]
    for place in sys.path if looked else ():
        with suppress(OSError):
            parts.append(f"{place}:{os.stat(place or '.').st_mtime_ns}")
    return f"-{digest(parts)}"


def settings_for(path: Path, shown: str, load: Callable[[], Settings]) -> Settings:
    """Return the settings in `path`, read by `load` only when the file has changed."""
    try:
        text = path.read_bytes()
    except OSError:
        return load()
    if b"extends" in text:  # depends on other files: not worth keeping
        return load()
    name = (
        f"settings-{digest([__version__, code('policy'), str(path.resolve()), shown, text.hex()])}"
    )
    data = read(name)
    if data is not None:
        try:
            return _settings(data)
        except (KeyError, TypeError, ValueError):
            pass
    settings = load()
    write(name, _settings_data(settings))
    return settings


def _settings_data(settings: Settings) -> dict[str, Any]:
    data = settings._asdict()
    data["overrides"] = [row._asdict() for row in settings.overrides]
    return data


def _settings(data: dict[str, Any]) -> Settings:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
    values["overrides"] = tuple(Override(**row) for row in data["overrides"])
    return Settings(**values)


def _ingredients(settings: Settings, wish: Mapping[str, Any]) -> Iterator[str]:
    yield __version__
    # What makes a policy of its ingredients, and the literals of its rules.
    yield code("guide", "kinds", "language", "pack", "policy", "rewrite")
    yield json.dumps(wish, sort_keys=True)
    data = _settings_data(settings)
    del data["overrides"]  # they name contexts, not rules
    yield json.dumps(data, sort_keys=True)
    guide = str(wish.get("guide") or settings.guide)
    yield from _guide(Path(settings.folder) / guide if guide else None)
    yield from _stats(guides_folder())
    yield from _stats(rules_folder())
    yield from _stats(Path(settings.folder) / settings.packs_dir)


def _guide(path: Path | None) -> Iterator[str]:
    """Yield what is in a guide and in those that it extends."""
    if path is None or not path.is_file():
        return
    try:
        data = path.read_bytes()
    except OSError:  # compiling says so, with the remedy
        return
    yield data.hex()
    if b"\nextends" in data:
        from tonelint.guide.family import ancestors

        for _, older in ancestors(path, data.decode("utf-8-sig", "replace")):
            yield older.hex()


def _stats(path: Path) -> Iterator[str]:
    for name, stat in sorted(walk(path, (".yaml", ".yml", ".md"))):
        yield f"{name}:{stat.st_size}:{stat.st_mtime_ns}"
