"""`pack.yaml`: what a pack says about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tonelint.errors import FormatError, Problem
from tonelint.model.pin import Pin, PinError, read_pin
from tonelint.pack.nodes import Fields, is_mapping, line_of
from tonelint.yamldoc import compose, plain

NAMES = ("pack.yaml", "pack.yml")
PACK_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of a pack; all of it may be empty. `path` is for messages.

    `overrides` are rules of the extended pack: the name, what is to change (a node), and the line.
    """

    path: str = ""
    name: str = ""
    version: str = ""
    summary: str = ""
    extends: Pin | None = None
    extends_line: int = 1
    overrides: tuple[tuple[str, Any, int], ...] = ()
    has_rules: bool = False  # as the head of a pack that was built from a guide


def manifest_file(folder: Path) -> Path | None:
    """Return the file in which a pack speaks of itself, or None."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def read_manifest(folder: Path, *, shown: str, problems: list[Problem]) -> Manifest:
    """Return what the pack in `folder` says about itself; notes what is wrong with it."""
    path = manifest_file(folder)
    if path is None:
        return Manifest()
    place = f"{shown}/{path.name}"
    text = read_text(path, place, problems)
    try:
        node = compose(text, path=place) if text else None
    except FormatError as error:
        problems += error.problems
        return Manifest(place)
    if not is_mapping(node):
        remedy = "Write name: acme-support, say."
        problems.append(Problem("pack.yaml must be a mapping.", place, 1, remedy))
        return Manifest(place)
    return _manifest(Fields(node, path=place, problems=problems))


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """Return the text of a file of a pack, or None after noting that it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        remedy = "Save it as UTF-8 and make sure it can be opened."
        problems.append(Problem("The file cannot be read.", shown, None, remedy))
        return None


def _manifest(fields: Fields) -> Manifest:
    if fields.has("kind"):
        remedy = "Give the rule another name: pack.yaml is about the pack as a whole."
        fields.problem("kind", "This file cannot be a rule.", remedy)
        return Manifest(fields.path)
    form: Any = fields.value("tonelint")
    if form not in (None, 1):
        remedy = "Write tonelint: 1, or install a newer tonelint."
        fields.problem("tonelint", f"This tonelint knows no packs of form {form}.", remedy)
    name = fields.literal("name") or ""
    if name and not PACK_NAME.match(name):
        remedy = "Use lower case, digits and hyphens: acme-support."
        fields.problem("name", f"“{name}” is no name of a pack.", remedy)
        name = ""
    version = (fields.literal("version") or "").strip()
    if fields.has("rules"):
        return Manifest(fields.path, name, version, fields.text("summary"), has_rules=True)
    extends = _extends(fields)
    made = Manifest(
        path=fields.path,
        name=name,
        version=version,
        summary=fields.text("summary"),
        extends=extends,
        extends_line=fields.line("extends"),
        overrides=_overrides(fields, extends),
    )
    fields.done()
    return made


def _extends(fields: Fields) -> Pin | None:
    if fields.node("extends") is None:
        return None
    try:
        return read_pin(fields.value("extends"))
    except PinError as error:
        fields.problem("extends", error.problem, error.remedy)
        return None


def _overrides(fields: Fields, extends: Pin | None) -> tuple[tuple[str, Any, int], ...]:
    node = fields.node("overrides")
    if node is None:
        return ()
    if not is_mapping(node):
        remedy = "Write the rule, and under it what to change and why."
        fields.problem("overrides", "“overrides” must be a mapping.", remedy)
        return ()
    if extends is None and not fields.has("extends"):
        remedy = "Add extends: and the pack they belong to, or change the rules themselves."
        fields.problem("overrides", "Overrides are of the rules of another pack.", remedy)
        return ()
    seen: dict[str, tuple[str, Any, int]] = {}
    for key, value in node.value:
        name = str(plain(key))
        if name in seen:
            problem = f"“{name}” is written twice."
            fields.problems.append(
                Problem(problem, fields.path, line_of(key), "Keep one of the two.")
            )
        seen.setdefault(name, (name, value, line_of(key)))
    return tuple(seen.values())
