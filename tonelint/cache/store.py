"""The folder of kept things: JSON files named by the digest of what they were made of."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tonelint.shipped import rules_folder

try:  # `hashlib` brings OpenSSL along, which takes longer than all that is hashed here
    from _blake2 import blake2b
except ImportError:  # not CPython
    from hashlib import blake2b

_HERE = Path(__file__).parent.parent
_DAY = 24 * 60 * 60
_KEPT_DAYS = 14


def folder() -> Path:
    """Return where things are kept: TONELINT_CACHE_DIR, or the user's cache folder."""
    own = os.environ.get("TONELINT_CACHE_DIR")
    if own:
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "tonelint"


def digest(parts: Iterable[str]) -> str:
    """Return a name for `parts`; other parts have another name."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(part.encode("utf-8", "surrogatepass"))
        made.update(b"\0")
    return made.hexdigest()


@cache
def code(*parts: str) -> str:
    """Return a sign of the program itself, so that a checkout under work is never stale.

    `parts` are folders of the package, all of it without any. An installed package changes with
    its version only.
    """
    if rules_folder().parent == _HERE:
        return ""
    places = [_HERE / part for part in parts] or [_HERE]
    found = [stat for place in places for _, stat in walk(place, (".py", ".json", ".txt"))]
    return str(max(stat.st_mtime_ns for stat in found))


def read(name: str) -> dict[str, Any] | None:
    """Return what is kept under `name`, or None."""
    try:
        data = json.loads((folder() / f"{name}.json").read_bytes())
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def write(name: str, data: Mapping[str, Any]) -> None:
    """Keep `data` in one step; a folder that cannot be written costs speed, nothing else."""
    path = folder() / f"{name}.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
        draft.replace(path)
    except OSError:
        return


def sweep() -> None:
    """Remove what was kept more than two weeks ago; at most once a day."""
    place = folder()
    mark = place / "swept"
    now = time.time()
    try:
        if mark.exists() and now - mark.stat().st_mtime < _DAY:
            return
        mark.touch()
        for path, stat in walk(place, (".json",)):
            if now - stat.st_mtime > _KEPT_DAYS * _DAY:
                os.unlink(path)
    except OSError:
        return


def walk(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files below `path` that end in one of `suffixes`, each with its facts."""
    try:
        entries = list(os.scandir(path))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path), suffixes)
        elif entry.name.endswith(suffixes):
            yield entry.path, entry.stat()
