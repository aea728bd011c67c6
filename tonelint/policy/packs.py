"""The packs that are on: those of the guide and the settings, found, pinned and loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tonelint.errors import PackError, Problem, SettingsError
from tonelint.guide import CompiledGuide
from tonelint.model.pin import Pin
from tonelint.model.rule import Rule
from tonelint.pack.digest import digest_of
from tonelint.pack.folder import Pack, load_pack
from tonelint.pack.sources import FOLDER, PACKAGE, SHIPPED, Source, find_pack
from tonelint.settings import Settings
from tonelint.shipped import guide_names, pack_names

ALWAYS_ON = "tone"
"""The pack of rules that only speak when a target sets a limit."""


class LoadedPack(NamedTuple):
    """A pack that is on, and where it was found."""

    pack: Pack
    source: Source

    @property
    def version(self) -> str:
        """What the pack says, else the version of what it came with; "" when nobody says."""
        return self.pack.manifest.version or self.source.version

    @property
    def digest(self) -> str:
        """The digest of the pack's files. Raises `PackError` when one cannot be opened."""
        try:
            return digest_of(self.source.folder)
        except OSError as error:
            raise PackError(
                f"The pack cannot be read ({error.strerror}).",
                path=self.source.shown,
                remedy="Make sure that all of its files can be opened.",
            ) from None


class Loaded(NamedTuple):
    """The packs that are on, in order. `folders` and `looked` are as those of a policy."""

    packs: tuple[LoadedPack, ...]
    folders: tuple[str, ...] = ()
    looked: bool = False

    @property
    def rules(self) -> list[Rule]:
        """The rules of all packs."""
        return [rule for one in self.packs for rule in one.pack.rules]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The faults of the rules that could not be read."""
        return tuple(problem for one in self.packs for problem in one.pack.problems)


def pack_names_on(settings: Settings, guide: CompiledGuide | None) -> Iterator[str]:
    """Yield the packs that are on: the guide's (without one all that come with tonelint), those
    of the settings, and the one that holds limits."""
    built = guide_names()
    own = guide.slug if guide else ""
    names = guide.packs if guide else [name for name in pack_names() if name not in built]
    for name in dict.fromkeys([*names, *settings.packs, ALWAYS_ON]):
        if name != own:  # the built pack is the guide's reviewable form, not a second source
            yield name


def load_packs(
    settings: Settings, guide: CompiledGuide | None, *, axis_of: Mapping[str, str]
) -> Loaded:
    """Return the packs that are on, with their rules.

    Raises `SettingsError` for a pack that is not there, is not the one that is pinned, or has the
    name of another; `PackError` for one that cannot be loaded at all.
    """
    base = Path(settings.folder)
    loaded: dict[str, LoadedPack] = {}
    seen: set[Path] = set()
    folders: list[str] = []
    looked = False
    for name in pack_names_on(settings, guide):
        source = _found(name, base, settings.path)
        looked = looked or source.origin == PACKAGE
        if source.origin != SHIPPED:
            folders += {str(source.folder), str(base / name)}
        place = source.folder.resolve()
        if place in seen:
            continue
        seen.add(place)
        pack = load_pack(source.folder, axis_of=axis_of, shown=source.shown, name=source.name)
        one = LoadedPack(pack, source)
        check_pin(Pin(name, **settings.pins.get(name, {})), one, path=settings.path)
        other = loaded.setdefault(pack.name, one)
        if other is not one:
            raise SettingsError(
                f"Two packs are called “{pack.name}”: {other.source.shown} and {source.shown}.",
                path=settings.path,
                remedy="Rename one of the folders, or take one out: rules are known by their pack.",
            )
    return Loaded(tuple(loaded.values()), tuple(sorted(folders)), looked)


def _found(name: str, base: Path, path: str) -> Source:
    try:
        return find_pack(name, base, path=path)
    except PackError as error:
        raise SettingsError.of(error.problems) from None


def check_pin(pin: Pin, one: LoadedPack, *, path: str, line: int | None = None) -> None:
    """Raise `SettingsError` when a pack is not the one that is pinned at `path`."""
    remedy = f"Get the pack that is pinned{_command(pin, one.source)}, or read what changed and "
    if pin.version and pin.version != one.version:
        found = f"this is version {one.version}" if one.version else "this one says no version"
        raise SettingsError(
            f"The pack “{pin.name}” is pinned to version {pin.version}, and {found} "
            f"({one.source.shown}).",
            path=path,
            line=line,
            remedy=f"{remedy}pin “{one.version}”." if one.version else
            f"Add version: “{pin.version}” to its pack.yaml, or pin its digest.",
        )  # fmt: skip
    if pin.digest and (found := one.digest) != pin.digest:
        raise SettingsError(
            f"The files of the pack “{pin.name}” are not those that are pinned: their digest is "
            f"{found} ({one.source.shown}).",
            path=path,
            line=line,
            remedy=f"{remedy}pin this digest.",
        )


def _command(pin: Pin, source: Source) -> str:
    if source.origin == PACKAGE and pin.version and source.version:
        return f" (pip install {source.package}=={pin.version})"
    return " from your version control" if source.origin == FOLDER else ""
