"""What comes with tonelint: where its rules and guides are."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
_NO_PACK = frozenset({"defaults"})


def rules_folder() -> Path:
    """Return the folder of the shipped packs: in the package, or beside it in a checkout."""
    return _folder("rules")


def guides_folder() -> Path:
    """Return the folder of the shipped voice guides: in the package, or beside it in a checkout."""
    return _folder("voice_guides")


def pack_names() -> tuple[str, ...]:
    """Return the names of the shipped packs, sorted."""
    folders = (path for path in rules_folder().iterdir() if path.is_dir())
    return tuple(sorted(path.name for path in folders if path.name not in _NO_PACK))


def guide_names() -> tuple[str, ...]:
    """Return the names of the shipped guides, sorted: `tallybird` for tallybird.voice.md."""
    files = guides_folder().glob("*.voice.md")
    return tuple(sorted(path.name.removesuffix(".voice.md") for path in files))


def _folder(name: str) -> Path:
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name
