"""Where packs come from: tonelint itself, a folder, an installed Python package; in that order."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tonelint import __version__
from tonelint.errors import PackError, nearest
from tonelint.pack.entry_points import Offer, folder_of, offers
from tonelint.shipped import pack_names, rules_folder

SHIPPED, FOLDER, PACKAGE = "tonelint", "folder", "package"


class NoSuchPackError(PackError):
    """Nothing that is called so can be found."""


class Source(NamedTuple):
    """Where a pack was found. `shown` is its folder in messages.

    `name` is given by where it was found, "" where the pack may say it. `version` is that of what
    it came with.
    """

    name: str
    folder: Path
    shown: str
    origin: str = FOLDER
    package: str = ""
    version: str = ""


def find_pack(
    name: str, base: Path, *, path: str = "", line: int | None = None, paths: bool = True
) -> Source:
    """Return where the pack `name` is: a shipped one, a folder from `base`, an installed one.

    Installed packages are asked last, since that takes long. `path` and `line` are where the
    name stands; without `paths` a folder does not count. Raises `PackError`.
    """
    if name in pack_names():
        return shipped_pack(name)
    if paths and (base / name).is_dir():
        return Source("", base / name, Path(name).as_posix())
    found = offers(name)
    if len(found) > 1:
        packages = " and ".join(offer.package for offer in found)
        raise PackError(
            f"Two packages have a pack “{name}”: {packages}.",
            path=path,
            line=line,
            remedy="Uninstall one of them, or copy the pack to a folder and name the folder.",
        )
    if found:
        return installed_pack(found[0])
    known = {*pack_names(), *(offer.name for offer in offers())}
    raise NoSuchPackError(
        f"There is no pack “{name}”.",
        path=path,
        line=line,
        remedy="Give a folder of rules, a pack that comes with tonelint, or one from a package "
        f"that is installed. {nearest(name, known)}",
    )


def shipped_pack(name: str) -> Source:
    """Return where a pack that comes with tonelint is."""
    return Source(name, rules_folder() / name, f"rules/{name}", SHIPPED, version=__version__)


def installed_pack(offer: Offer) -> Source:
    """Return where the pack of an installed package is. Raises `PackError`."""
    shown = f"{offer.package}:{offer.value.replace('.', '/')}"
    folder = folder_of(offer)
    return Source(offer.name, folder, shown, PACKAGE, offer.package, offer.version)
