"""A guide and those it extends: found by their names, opened and put in order, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tonelint.errors import nearest
from tonelint.guide.header import read_header, split_header
from tonelint.guide.parse import parse_leniently
from tonelint.guide.problems import Problems
from tonelint.guide.tree import Guide
from tonelint.shipped import guide_names, guides_folder


def read_family(
    text: str, *, path: str, place: Path | None = None
) -> tuple[tuple[Guide, ...], Problems]:
    """Return the guide written as `text` after all it extends, and what is wrong with any of them.

    `path` is how people read its place, `place` the file itself; names of other guides are paths
    from there, or names of guides that come with tonelint.
    """
    guide, problems = parse_leniently(text, path=path)
    found: dict[Path, Guide] = {}
    here = place or Path(path)
    if guide.header.extends:
        _add_parents(guide, here, (here.resolve(),), found, problems)
    return (*found.values(), guide), problems


def _add_parents(
    guide: Guide, place: Path, line: tuple[Path, ...], found: dict[Path, Guide], problems: Problems
) -> None:
    """Add all that `guide` extends to `found`; `line` are the guides that led here, itself last."""
    at = guide.header.lines.get("extends", 1)
    for name in guide.header.extends:
        parent = parent_place(name, place)
        if parent is None:
            problems.incomplete = True
            problems.add(
                at,
                f"There is no guide “{name}” to extend.",
                f"Give its path from this file, or a shipped one. {nearest(name, guide_names())}",
                path=guide.path,
            )
        elif parent.resolve() == line[-1]:
            problems.incomplete = True
            problems.add(at, "The guide extends itself.", "Take “extends” out.", path=guide.path)
        elif parent.resolve() in line:
            problems.incomplete = True
            problems.add(
                at,
                f"“{name}” extends this guide, so that none of them is the first.",
                "Take one of the two “extends” out.",
                path=guide.path,
            )
        elif parent.resolve() not in found:
            _add(parent, guide, at, line, found, problems)


def _add(
    place: Path,
    child: Guide,
    at: int,
    line: tuple[Path, ...],
    found: dict[Path, Guide],
    problems: Problems,
) -> None:
    try:
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        problems.incomplete = True
        problems.add(
            at,
            f"The guide “{shown(place)}” cannot be read.",
            "Save it as UTF-8 and try again.",
            path=child.path,
        )
        return
    guide, own = parse_leniently(text, path=shown(place))
    problems.found += own.found
    _add_parents(guide, place, (*line, place.resolve()), found, problems)
    found[place.resolve()] = guide


def parent_place(name: str, child: Path) -> Path | None:
    """Return the file of the guide that `child` calls `name`; None when there is none."""
    path = child.parent / name
    if path.is_file():
        return path
    shipped = guides_folder() / f"{name}.voice.md"
    return shipped if "/" not in name and shipped.is_file() else None


def shown(path: Path) -> str:
    """Return a path as people read it: relative to the working directory where it is below it.

    A guide that comes with tonelint goes by its name.
    """
    place = path.resolve()
    if place.parent == guides_folder().resolve():
        return place.name
    return (place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else path).as_posix()


def ancestors(path: Path, text: str) -> Iterator[tuple[Path, bytes]]:
    """Yield each guide that the guide `text` in `path` extends, with what is in its file.

    It only reads what is there: what is wrong is told when the guide is compiled.
    """
    seen = {path.resolve()}
    waiting = [(path, text)]
    while waiting:
        child, content = waiting.pop()
        for name in _extended(content):
            place = parent_place(name, child)
            if place is None or place.resolve() in seen:
                continue
            seen.add(place.resolve())
            try:
                data = place.read_bytes()
            except OSError:
                continue
            yield place, data
            waiting.append((place, data.decode("utf-8-sig", "replace")))


def _extended(text: str) -> tuple[str, ...]:
    lines = text.replace("\r\n", "\n").split("\n")
    head = lines[1 : max(split_header(lines) - 1, 0)]
    if not any(line.startswith("extends") for line in head):
        return ()
    return read_header(head, Problems("")).extends
