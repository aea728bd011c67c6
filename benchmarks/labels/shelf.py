"""The shipped rules beside their files, and the precision that is written there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tonelint.model.rule import Rule
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.shipped import guide_names, pack_names, rules_folder

_PRECISION = re.compile(r"^precision: \{read: (\d+), right: (\d+)\}\n", re.MULTILINE)
_STATUS = re.compile(r"^status: .*\n", re.MULTILINE)

Counts = tuple[int, int]
"""How many findings were read, and how many of them were right."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rules of all shipped packs, and the file of each."""

    rules: dict[str, Rule]
    files: dict[str, Path]

    @property
    def now(self) -> dict[str, str]:
        """Former id -> the id a rule has now."""
        return {old: rule.id for rule in self.rules.values() for old in rule.formerly}

    def stated(self, rule: str) -> Counts | None:
        """Return the counts in a rule's file, or None."""
        found = _PRECISION.search(self.files[rule].read_text(encoding="utf-8"))
        return (int(found[1]), int(found[2])) if found else None

    def state(self, rule: str, counts: Counts) -> None:
        """Write the counts into a rule's file, after its status."""
        path = self.files[rule]
        text = _PRECISION.sub("", path.read_text(encoding="utf-8"))
        line = f"precision: {{read: {counts[0]}, right: {counts[1]}}}\n"
        status = _STATUS.search(text)
        at = status.end() if status else len(text)
        path.write_text(text[:at] + line + text[at:], encoding="utf-8")


def open_shelf() -> Shelf:
    """Return the shipped rules, without those that a shipped guide is built into."""
    known = axis_of(load_defaults().axes)
    rules: dict[str, Rule] = {}
    for name in pack_names():
        if name not in guide_names():
            for rule in load_pack(rules_folder() / name, axis_of=known).rules:
                rules[rule.id] = rule
    return Shelf(rules, {name: rules_folder() / f"{name}.yaml" for name in rules})
