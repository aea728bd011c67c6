"""The digest of a pack: one line that changes when any of its files does."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

SUFFIXES = (".yaml", ".yml")


def pack_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of a pack, `pack.yaml` and rules, sorted by path."""
    found = (path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    return tuple(sorted(found))


def digest_of(folder: Path) -> str:
    """Return `sha256:` and the digest of all files of a pack.

    It is that of the list which `sha256sum` writes, sorted by path, each file as it is with line
    ends `\\n` and no byte-order mark: the same on every system. Raises OSError.
    """
    return f"sha256:{sha256(''.join(sorted_lines(folder)).encode()).hexdigest()}"


def sorted_lines(folder: Path) -> Iterator[str]:
    """Yield `digest  path` for each file of a pack, sorted by path."""
    inside = {_name(path.relative_to(folder)): path for path in pack_files(folder)}
    for name in sorted(inside):
        data = inside[name].read_bytes().removeprefix(b"\xef\xbb\xbf")
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield f"{sha256(data).hexdigest()}  {name}\n"


def _name(path: Path) -> str:
    # Some systems take names apart into letters and accents, and names may be no text at all.
    return normalize("NFC", path.as_posix()).encode("utf-8", "backslashreplace").decode()
