"""Compiled policies and settings, kept on disk as JSON by the digest of what they are made of."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tonelint import __version__
from tonelint.policy import Policy
from tonelint.policy.values import from_data, to_data
from tonelint.settings import Override, Settings
from tonelint.shipped import guides_folder, rules_folder

_HERE = Path(__file__).parent


def folder() -> Path:
    """Return where compiled policies are kept: TONELINT_CACHE_DIR, or the user's cache folder."""
    own = os.environ.get("TONELINT_CACHE_DIR")
    if own:
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "tonelint"


def policy_for(
    settings: Settings, wish: Mapping[str, Any], compile_: Callable[[], Policy]
) -> Policy:
    """Return the policy of `settings` and `wish`, compiled by `compile_` only when it must be."""
    path = folder() / f"policy-{_digest(_ingredients(settings, wish))}.json"
    data = _read(path)
    if data is not None:
        try:
            return from_data(data)
        except (KeyError, TypeError, ValueError):  # written by another version: compile again
            pass
    policy = compile_()
    _write(path, to_data(policy))
    return policy


def settings_for(path: Path, shown: str, load: Callable[[], Settings]) -> Settings:
    """Return the settings in `path`, read by `load` only when the file has changed."""
    try:
        text = path.read_bytes()
    except OSError:
        return load()
    if b"extends" in text:  # depends on other files: not worth keeping
        return load()
    name = _digest([__version__, _code(), str(path.resolve()), shown, text.hex()])
    kept = folder() / f"settings-{name}.json"
    data = _read(kept)
    if data is not None:
        try:
            return _settings(data)
        except (KeyError, TypeError, ValueError):
            pass
    settings = load()
    _write(kept, _settings_data(settings))
    return settings


def _settings_data(settings: Settings) -> dict[str, Any]:
    data = {name: getattr(settings, name) for name in Settings.__slots__}
    data["overrides"] = [
        {name: getattr(row, name) for name in Override.__slots__} for row in settings.overrides
    ]
    return data


def _settings(data: dict[str, Any]) -> Settings:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
    values["overrides"] = tuple(Override(**row) for row in data["overrides"])
    return Settings(**values)


def _ingredients(settings: Settings, wish: Mapping[str, Any]) -> Iterator[str]:
    yield __version__
    yield _code()
    yield json.dumps(wish, sort_keys=True)
    data = _settings_data(settings)
    del data["overrides"]  # they name contexts, not rules
    yield json.dumps(data, sort_keys=True)
    guide = str(wish.get("guide") or settings.guide)
    yield from _file(Path(settings.folder) / guide if guide else None)
    yield from _stats(guides_folder())
    yield from _stats(rules_folder())
    yield from _stats(Path(settings.folder) / settings.packs_dir)
    for name in settings.packs:
        yield from _stats(Path(settings.folder) / name)


def _code() -> str:
    """Return a sign of the program itself, so that a checkout under work is never stale."""
    return str(max(stat.st_mtime_ns for _, stat in _walk(_HERE, (".py", ".json"))))


def _file(path: Path | None) -> Iterator[str]:
    if path is not None and path.is_file():
        yield path.read_bytes().hex()


def _stats(path: Path) -> Iterator[str]:
    for name, stat in sorted(_walk(path, (".yaml", ".yml", ".md"))):
        yield f"{name}:{stat.st_size}:{stat.st_mtime_ns}"


def _walk(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(path))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), suffixes)
        elif entry.name.endswith(suffixes):
            yield entry.path, entry.stat()


def _digest(parts: Any) -> str:
    from _blake2 import blake2b  # `hashlib` brings OpenSSL along, which takes longer than the work

    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _read(path: Path) -> dict[str, Any] | None:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def _write(path: Path, data: Mapping[str, Any]) -> None:
    """Write atomically; a folder that cannot be written costs speed, nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
        draft.replace(path)
    except OSError:
        return
