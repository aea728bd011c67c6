"""A voice guide on disk: opened, held to its own word, and built into a pack to review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tonelint.engine.judge import Judge
from tonelint.errors import PackError, UsageError, nearest
from tonelint.guide import CompiledGuide, parse_and_compile
from tonelint.guide.build import drift, read_folder, render_pack
from tonelint.guide.check import check_guide
from tonelint.guide.tree import Guide
from tonelint.guide.verdict import GuideCheck
from tonelint.model.rule import Origin
from tonelint.pack.defaults import load_defaults
from tonelint.policy.build import compile_policy, guide_path
from tonelint.policy.wish import Wish
from tonelint.run import CheckRequest, files, settings
from tonelint.run.discover import shown
from tonelint.settings import Settings
from tonelint.shipped import guide_names


@dataclass(frozen=True, slots=True)
class OpenGuide:
    """A guide as read and as compiled; `own` are settings that name it, `packs` where it builds."""

    guide: Guide
    compiled: CompiledGuide
    own: Settings
    packs: Path


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
    path, place = guide_path(name, folder) or (folder / name, name)
    text = files.read(path, shown=place, max_mb=10).text
    guide, compiled = parse_and_compile(
        text, path=place, defaults_axes=load_defaults().axes, place=path
    )
    own = Settings(folder=str(folder), guide=name)
    return OpenGuide(guide, compiled, own, Path(found.folder) / found.packs_dir)


def hold_to_its_word(opened: OpenGuide, *, as_of: date | None = None) -> GuideCheck:
    """Return how the guide's examples and its own prose fare under the guide and its packs.

    `as_of` is the day at which facts are looked at, today when absent.
    """
    policy = compile_policy(opened.own, Wish())
    packs = [rule for rule in policy.rules if not rule.generated]
    return check_guide(opened.guide, opened.compiled, Judge(policy), as_of=as_of, packs=packs)


def pack_folder(opened: OpenGuide) -> Path:
    """Return where the guide's pack is built, relative to the working directory."""
    return Path(shown(opened.packs / opened.compiled.slug))


def drift_of(opened: OpenGuide) -> tuple[str, ...]:
    """Return what differs between the guide and its built pack: file, rule and field."""
    return drift(_portable(opened), pack_folder(opened))


def build(opened: OpenGuide) -> int:
    """Write the guide's pack, each file in one step, and return the number of its files.

    What people wrote under `overrides:` stays. Raises `PackError` when the folder holds rules that
    were not built from a guide, `FormatError` when a file cannot be written.
    """
    folder = pack_folder(opened)
    existing = read_folder(folder)
    _refuse_others(folder, existing)
    texts = render_pack(_portable(opened), existing=existing)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PackError(
            f"The folder cannot be made ({error.strerror}).",
            path=folder.as_posix(),
            remedy="Set “packs_dir” to a folder that you may write to.",
        ) from None
    for name, text in texts.items():
        if existing.get(name) != text:
            files.write(folder / name, text.encode())
    for name in existing.keys() - texts.keys():
        (folder / name).unlink()
    return len(texts)


def _portable(opened: OpenGuide) -> CompiledGuide:
    """Return the compiled guide with its path as seen from the pack's project.

    The built pack must not differ with the folder that the command was run in.
    """
    compiled = opened.compiled
    base = opened.packs.resolve().parent
    moved: dict[str, str] = {}
    for name in compiled.family:
        path = Path(name)
        inside = path.is_file() and path.resolve().is_relative_to(base)
        moved[name] = path.resolve().relative_to(base).as_posix() if inside else name

    def seen(origin: Origin) -> Origin:
        return origin._replace(path=moved[origin.path])

    return replace(
        compiled,
        path=moved[compiled.path],
        rules=tuple(
            rule._replace(origin=seen(rule.origin)) if rule.origin else rule
            for rule in compiled.rules
        ),
        tone=compiled.tone._replace(
            rows=tuple(row._replace(origin=seen(row.origin)) for row in compiled.tone.rows)
        ),
        anchors=tuple(replace(one, origin=seen(one.origin)) for one in compiled.anchors),
        family=tuple(moved.values()),
    )


def _refuse_others(folder: Path, existing: dict[str, str]) -> None:
    for name, text in existing.items():
        if not text.startswith("# Built from "):
            raise PackError(
                "This file was not built from a guide, and building would replace it.",
                path=f"{folder.as_posix()}/{name}",
                remedy="Move your own rules to another folder, or set another “packs_dir”.",
            )
