"""Which files a run is about: those named, and those found in folders."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tonelint.formats import KNOWN_SUFFIXES
from tonelint.globs import path_matches
from tonelint.settings import Settings

_SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Found(NamedTuple):
    """A file to check. `named`: on the command line; a fault in it ends the run with 2."""

    path: Path
    shown: str
    named: bool


def shown(path: Path) -> str:
    """Return the path that people read: relative to the working directory, with `/`."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def inside(path: Path, settings: Settings) -> str:
    """Return `path` relative to the folder of the settings, with `/`."""
    folder, place = os.path.abspath(settings.folder), os.path.abspath(path)
    if place.startswith(folder + os.sep):
        return place[len(folder) + 1 :].replace(os.sep, "/")
    return os.path.relpath(place, folder).replace(os.sep, "/")


def find(
    paths: Iterable[str],
    *,
    settings_of: Callable[[Path], Settings],
    force_exclude: bool,
    respect_gitignore: bool,
) -> Iterator[Found]:
    """Yield the files to check, each once, in a fixed order.

    A file that is named is checked even when the settings exclude it, unless `force_exclude`, which
    makes it count as met in a folder. A path that is not there is yielded as it is, so that reading
    it reports the trouble.
    """
    seen: set[str] = set()
    for name in paths:
        path = Path(name)
        if path.is_dir():
            files = list(_walk(path, settings_of))
            kept = _without_ignored(path, files) if respect_gitignore else files
            found = [Found(file, shown(file), False) for file in kept]
        else:
            own = settings_of(path.parent)
            out = force_exclude and (is_excluded(path, own) or not _wanted(path, own))
            found = [] if out else [Found(path, shown(path), True)]
        for file in found:
            key = os.path.abspath(file.path)
            if key not in seen:
                seen.add(key)
                yield file


def is_excluded(path: Path, settings: Settings) -> bool:
    """Return whether the settings exclude `path`."""
    if not settings.exclude:
        return False
    place = inside(path, settings)
    return any(path_matches(place, pattern) for pattern in settings.exclude)


def _walk(folder: Path, settings_of: Callable[[Path], Settings]) -> Iterator[Path]:
    """Yield files under `folder` whose name says copy, sorted; links to folders are not followed.

    A folder that cannot be read is yielded itself, so that reading it reports the trouble.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    settings = settings_of(folder)
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or is_excluded(path, settings):
            continue
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in _SKIPPED:
                yield from _walk(path, settings_of)
        elif not os.path.isdir(path) and _wanted(path, settings):
            yield path


def _wanted(path: Path, settings: Settings) -> bool:
    if path.name.endswith(".voice.md"):
        return False  # a guide shows what not to write; “tonelint guide check” judges it
    if settings.files:
        place = inside(path, settings)
        return any(path_matches(place, pattern) for pattern in settings.files)
    return path.suffix.lower() in KNOWN_SUFFIXES


def _without_ignored(folder: Path, files: Sequence[Path]) -> list[Path]:
    """Return `files` without those Git ignores; all of them when Git cannot say."""
    if not files or not _in_repository(folder):
        return list(files)
    import subprocess  # costs more than a small run does; a named file never needs it

    names = "\0".join(os.path.abspath(path) for path in files)
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder), "check-ignore", "-z", "--stdin"],
            input=names.encode(errors="surrogateescape"),
            capture_output=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return list(files)
    ignored = set(answer.stdout.decode(errors="surrogateescape").split("\0"))
    return [path for path in files if os.path.abspath(path) not in ignored]


def _in_repository(folder: Path) -> bool:
    place = Path(os.path.abspath(folder))
    return any(os.path.exists(parent / ".git") for parent in (place, *place.parents))
