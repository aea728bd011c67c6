"""Packs loaded together: each after the pack it extends, and changed by those that extend it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tonelint.errors import PackError, Problem
from tonelint.model.pin import Pin
from tonelint.model.rule import Rule
from tonelint.pack.digest import digest_of
from tonelint.pack.folder import Pack, load_pack
from tonelint.pack.overrides import Faults, apply_overrides
from tonelint.pack.sources import FOLDER, PACKAGE, SHIPPED, Source, find_pack


class LoadedPack(NamedTuple):
    """A pack, where it was found, and the name of the pack it extends, "" when there is none."""

    pack: Pack
    source: Source
    base: str = ""

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


class Rules(NamedTuple):
    """The rules of packs that are on together, and what is wrong with any."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


@dataclass(slots=True)
class Family:
    """Packs that are on together; `folders` and `looked` are as those of a policy."""

    axis_of: Mapping[str, str]
    packs: dict[str, LoadedPack] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    looked: bool = False
    _places: dict[Path, str] = field(default_factory=dict)

    def add(self, pin: Pin, base: Path, *, path: str, line: int | None = None) -> LoadedPack:
        """Add the pack that is named in `line` of `path`, with those it extends, and return it.

        Raises `PackError` when one cannot be had or is not the one that is pinned.
        """
        return self._add(pin, base, (), path, line)

    def add_source(self, source: Source) -> LoadedPack:
        """Add the pack that was found, with those it extends, and return it."""
        return self._load(source, ())

    def rules(self) -> Rules:
        """Return the rules of all packs as the packs that extend others want them."""
        rules = {rule.id: rule for one in self.packs.values() for rule in one.pack.rules}
        faults = Faults([], [])
        for one in self.packs.values():
            apply_overrides(
                one.pack.name,
                one.pack.manifest,
                bases=self.bases(one),
                rules=rules,
                axis_of=self.axis_of,
                faults=faults,
            )
        problems = [problem for one in self.packs.values() for problem in one.pack.problems]
        return Rules(tuple(rules.values()), (*problems, *faults.problems), tuple(faults.warnings))

    def bases(self, one: LoadedPack) -> tuple[str, ...]:
        """Return the packs that a pack extends, the nearest first."""
        names: list[str] = []
        while one.base:
            names.append(one.base)
            one = self.packs[one.base]
        return tuple(names)

    def _add(
        self, pin: Pin, base: Path, above: tuple[Source, ...], path: str, line: int | None
    ) -> LoadedPack:
        paths = not above or above[-1].origin == FOLDER
        source = find_pack(pin.name, base, path=path, line=line, paths=paths)
        if above and source.origin == FOLDER:  # as people see it from where they are
            shown = os.path.normpath(os.path.join(above[-1].shown, pin.name))
            source = source._replace(shown=Path(shown).as_posix())
        self.looked = self.looked or source.origin == PACKAGE
        if source.origin != SHIPPED:
            self.folders |= {str(source.folder), str(base / pin.name)}
        if any(source.folder.resolve() == one.folder.resolve() for one in above):
            raise PackError(
                f"`extends` goes round in a circle at “{pin.name}”.",
                path=path,
                line=line,
                remedy="Take `extends` out of one of the packs.",
            )
        known = self._places.get(source.folder.resolve())
        one = self.packs[known] if known else self._load(source, above)
        check_pin(pin, one, path=path, line=line)
        return one

    def _load(self, source: Source, above: tuple[Source, ...]) -> LoadedPack:
        named = source.name
        pack = load_pack(source.folder, axis_of=self.axis_of, shown=source.shown, name=named)
        manifest, base = pack.manifest, ""
        if manifest.extends:
            place = manifest.path, manifest.extends_line
            base = self._add(manifest.extends, source.folder, (*above, source), *place).pack.name
        one = LoadedPack(pack, source, base)
        self._places[source.folder.resolve()] = pack.name
        other = self.packs.setdefault(pack.name, one)
        if other is not one:
            raise PackError(
                f"Two packs are called “{pack.name}”: {other.source.shown} and {source.shown}.",
                remedy="Rename one of the folders, or take one out: rules are known by their pack.",
            )
        return one


def check_pin(pin: Pin, one: LoadedPack, *, path: str, line: int | None = None) -> None:
    """Raise `PackError` when a pack is not the one that is pinned at `path`."""
    remedy = f"Get the pack that is pinned{_command(pin, one.source)}, or read what changed and "
    if pin.version and pin.version != one.version:
        found = f"this is version {one.version}" if one.version else "this one says no version"
        raise PackError(
            f"The pack “{pin.name}” is pinned to version {pin.version}, and {found} "
            f"({one.source.shown}).",
            path=path,
            line=line,
            remedy=f"{remedy}pin “{one.version}”." if one.version else
            f"Add version: “{pin.version}” to its pack.yaml, or pin its digest.",
        )  # fmt: skip
    if pin.digest and (found := one.digest) != pin.digest:
        raise PackError(
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
