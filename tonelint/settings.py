"""What a project sets: the guide, packs, contexts by path, rules, and what makes a run fail."""

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.globs import key_matches, path_matches
from tonelint.model.roles import CHANNELS

FAIL_ON = ("error", "warning", "notice", "never")
LEVELS = ("error", "warning", "notice", "off")
PRESETS = ("recommended", "strict", *CHANNELS)


class Override(NamedTuple):
    """What holds for some paths or keys. Empty `path` and `key` mean everything."""

    path: str = ""
    key: str = ""
    context: Mapping[str, str] = {}
    role: str = ""
    speaker: str = ""
    format: str = ""
    judge: bool = True
    rules: Mapping[str, str] = {}
    origin: str = ""

    def has_path(self, path: str) -> bool:
        """Return whether a file at `path`, relative to the settings, is meant."""
        return not self.path or path_matches(path, self.path)

    def has_key(self, key: str | None) -> bool:
        """Return whether a segment with `key` is meant."""
        return not self.key or (key is not None and key_matches(key, self.key))


class Settings(NamedTuple):
    """One project's settings. `folder` is where paths in them start; `path` is "" without a file.

    `rules` leads a rule's id to a severity, `off`, or options; `pins` leads a pack that is named
    in `packs` to the `version` and `digest` it must have.
    """

    path: str = ""
    folder: str = "."
    guide: str = ""
    packs: tuple[str, ...] = ()
    pins: Mapping[str, Mapping[str, str]] = {}
    packs_dir: str = "rules"
    preset: tuple[str, ...] = ("recommended",)
    fail_on: str = "warning"
    files: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    rules: Mapping[str, object] = {}
    fields: tuple[str, ...] = ()
    safe_fixes: tuple[str, ...] = ()
    max_file_mb: int = 10

    def channel_of(self, path: str) -> str:
        """Return the channel the settings give `path` (relative to `folder`), or ""."""
        found = [o.context["channel"] for o in self.overrides_of(path) if "channel" in o.context]
        return found[-1] if found else ""

    def format_of(self, path: str) -> str:
        """Return the format the settings force on `path`, or ""."""
        found = [o.format for o in self.overrides_of(path) if o.format]
        return found[-1] if found else ""

    def overrides_of(self, path: str) -> tuple[Override, ...]:
        """Return the overrides whose path pattern matches `path`, in order."""
        return tuple(override for override in self.overrides if override.has_path(path))
