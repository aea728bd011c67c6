"""Finds and reads tonelint.yaml, or [tool.tonelint] in pyproject.toml."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tonelint.errors import FormatError, Problem, SettingsError, nearest
from tonelint.model.roles import ROLES, SPEAKERS
from tonelint.settings import FAIL_ON, LEVELS, PRESETS, Override, Settings

NAMES = (".tonelint.yaml", "tonelint.yaml", "tonelint.yml", "pyproject.toml")


def settings_in(folder: Path) -> Path | None:
    """Return the settings file in `folder` itself, or None.

    A pyproject.toml counts only when it has [tool.tonelint].
    """
    for name in NAMES:
        place = f"{folder}/{name}"
        if os.path.isfile(place) and (
            name != "pyproject.toml" or "[tool.tonelint" in _text(Path(place))
        ):
            return Path(place)
    return None


def load_settings(path: Path, *, shown: str) -> Settings:
    """Return the settings in `path`; `shown` is the path that people read.

    Raises `SettingsError` with every problem found.
    """
    return _load(path, shown=shown, above=())


def _load(path: Path, *, shown: str, above: tuple[Path, ...]) -> Settings:
    data = _data(path, shown)
    parent = data.pop("extends", None)
    base = Settings()
    if parent is not None:
        base = _parent(path, str(parent), shown, (*above, path.resolve()))
    reader = _Reader(data, shown, _lines(path, data))
    settings = reader.settings(base)
    if reader.problems:
        raise SettingsError.of(reader.problems)
    return settings._replace(path=shown, folder=str(path.parent))


def _parent(path: Path, name: str, shown: str, above: tuple[Path, ...]) -> Settings:
    other = path.parent / name
    if not other.is_file():
        raise SettingsError(
            f"`extends` names {name}, which is not there.",
            path=shown,
            remedy="Give a path relative to this file.",
        )
    if other.resolve() in above:
        raise SettingsError(
            f"`extends` goes round in a circle at {name}.",
            path=shown,
            remedy="Remove one of the `extends` lines.",
        )
    return _load(other, shown=name, above=above)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = (error.strerror or error.__class__.__name__).lower()
        raise SettingsError(
            f"The settings cannot be read: {why}.",
            path=str(path),
            remedy="Check that you may read the file.",
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(
            "The settings cannot be read: not UTF-8.",
            path=str(path),
            remedy="Save the file as UTF-8.",
        ) from None


def _data(path: Path, shown: str) -> dict[str, Any]:
    text = _text(path)
    if path.name == "pyproject.toml":
        import tomllib

        try:
            found = tomllib.loads(text).get("tool", {}).get("tonelint", {})
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(
                f"The TOML is broken: {error}.", path=shown, remedy="Correct this place."
            ) from None
        return dict(found)
    from tonelint import yamldoc

    try:
        node = yamldoc.compose(text, path=shown)
    except FormatError as error:
        raise SettingsError.of(error.problems) from None
    for key, line in yamldoc.repeated_keys(node):
        raise SettingsError(
            f"“{key}” is given twice.", path=shown, line=line, remedy="Keep one of the two."
        )
    found = yamldoc.plain(node)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise SettingsError(
            "The settings must be a mapping.", path=shown, line=1, remedy="Write `guide: …`, say."
        )
    return found


def _lines(path: Path, data: Mapping[str, Any]) -> dict[str, int]:
    """Return the line of each top-level key, as far as it stands at the beginning of a line."""
    lines: dict[str, int] = {}
    for number, line in enumerate(_text(path).splitlines(), 1):
        key = line.split(":")[0].split("=")[0].strip()
        if key in data and line[:1] not in " \t-" and key not in lines:
            lines[key] = number
    return lines


class _Reader:
    """Reads plain data into settings and gathers every problem on the way."""

    def __init__(self, data: Mapping[str, Any], shown: str, lines: Mapping[str, int]) -> None:
        self.data = data
        self.shown = shown
        self.lines = lines
        self.problems: list[Problem] = []

    def settings(self, base: Settings) -> Settings:
        known = {
            "guide", "packs", "packs_dir", "preset", "fail_on", "files", "exclude", "overrides",
            "rules", "fields", "safe_fixes", "max_file_mb",
        }  # fmt: skip
        for key in self.data:
            if key not in known:
                self.fault(key, f"Unknown setting “{key}”.", nearest(key, known | {"extends"}))
        packs, pins = self.packs(base)
        return base._replace(
            guide=self.text("guide", base.guide),
            packs=packs,
            pins=pins,
            packs_dir=self.text("packs_dir", base.packs_dir),
            preset=self.choices("preset", PRESETS, base.preset),
            fail_on=self.choice("fail_on", FAIL_ON, base.fail_on),
            files=self.texts("files", base.files),
            exclude=self.texts("exclude", base.exclude),
            overrides=(*base.overrides, *self.overrides()),
            rules={**base.rules, **self.rules("rules", self.data.get("rules"))},
            fields=self.texts("fields", base.fields),
            safe_fixes=self.texts("safe_fixes", base.safe_fixes),
            max_file_mb=self.number("max_file_mb", base.max_file_mb),
        )

    def fault(self, key: str, problem: str, remedy: str) -> None:
        self.problems.append(Problem(problem, self.shown, self.lines.get(key), remedy))

    def text(self, key: str, default: str) -> str:
        value = self.data.get(key, default)
        if isinstance(value, str):
            return value
        self.fault(key, f"“{key}” must be a text.", f"Write `{key}: …`.")
        return default

    def number(self, key: str, default: int) -> int:
        value = self.data.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        self.fault(key, f"“{key}” must be a whole number above 0.", f"Write `{key}: {default}`.")
        return default

    def choice(self, key: str, known: Collection[str], default: str) -> str:
        value = self.text(key, default)
        if value in known:
            return value
        self.fault(key, f"“{value}” is not a choice for {key}.", nearest(value, known))
        return default

    def choices(
        self, key: str, known: Collection[str], default: tuple[str, ...]
    ) -> tuple[str, ...]:
        words = self.texts(key, default)
        wrong = [word for word in words if word not in known]
        for word in wrong:
            self.fault(key, f"“{word}” is not a choice for {key}.", nearest(word, known))
        return default if wrong else words

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        if key not in self.data:
            return default
        value = self.data[key]
        items = [value] if isinstance(value, str) else value
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return tuple(items)
        self.fault(key, f"“{key}” must be a list of texts.", f"Write `{key}: [one, two]`.")
        return default

    def packs(self, base: Settings) -> tuple[tuple[str, ...], Mapping[str, Mapping[str, str]]]:
        """Return the names of the packs, and what is pinned of them."""
        if "packs" not in self.data:
            return base.packs, base.pins
        from tonelint.model.pin import PinError, read_pin

        value = self.data["packs"]
        pins: dict[str, Mapping[str, str]] = {}
        for item in value if isinstance(value, list) else [value]:
            try:
                name, version, digest = read_pin(item)
            except PinError as error:
                self.fault("packs", error.problem, error.remedy)
                continue
            pin = {k: v for k, v in (("version", version), ("digest", digest)) if v}
            if pins.setdefault(name, pin) != pin:
                self.fault("packs", f"“{name}” is named twice.", "Keep one of the two.")
        return tuple(pins), {name: pin for name, pin in pins.items() if pin}

    def rules(self, key: str, value: object) -> dict[str, object]:
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.fault(key, "“rules” must be a mapping.", "Write `rules: {core/click-here: off}`.")
            return {}
        rules: dict[str, object] = {}
        for name, setting in value.items():
            setting = "off" if setting is False else setting
            if isinstance(setting, dict) or setting in LEVELS:
                rules[str(name)] = setting
            else:
                self.fault(
                    key,
                    f"“{setting}” is not a setting for the rule {name}.",
                    f"Write one of {', '.join(LEVELS)}, or the rule's options.",
                )
        return rules

    def overrides(self) -> list[Override]:
        value = self.data.get("overrides") or []
        if not isinstance(value, list):
            self.fault("overrides", "“overrides” must be a list.", "Begin each with a dash.")
            return []
        return [found for number, row in enumerate(value, 1) if (found := self.row(row, number))]

    def row(self, row: object, number: int) -> Override | None:
        place = f"override {number}"
        if not isinstance(row, dict):
            self.fault("overrides", f"{place} must be a mapping.", "Write {path: …, context: …}.")
            return None
        known = {"path", "key", "context", "role", "speaker", "format", "judge", "rules"}
        for key in row:
            if key not in known:
                self.fault("overrides", f"Unknown key “{key}” in {place}.", nearest(key, known))
        for key, names in (("role", ROLES), ("speaker", SPEAKERS)):
            if row.get(key) and row[key] not in names:
                problem = f"“{row[key]}” in {place} is not a {key}."
                self.fault("overrides", problem, nearest(str(row[key]), names))
        context = row.get("context") or {}
        if not isinstance(context, dict):
            self.fault("overrides", f"“context” in {place} must be a mapping.",
                       "Write context: {channel: email}.")  # fmt: skip
            context = {}
        return Override(
            path=str(row.get("path") or ""),
            key=str(row.get("key") or ""),
            context={str(axis): str(value) for axis, value in context.items()},
            role=str(row.get("role") or ""),
            speaker=str(row.get("speaker") or ""),
            format=str(row.get("format") or ""),
            judge=row.get("judge") is not False,
            rules={k: str(v) for k, v in self.rules("overrides", row.get("rules")).items()},
            origin=f"{self.shown}, {place}",
        )
