"""Packs: folders of rule files, read with all their faults named; and the default targets."""

from __future__ import annotations

from tonelint.pack.data import rule_from_data, rule_to_data
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import Pack, load_pack
from tonelint.pack.reading import load_rule

__all__ = [
    "Pack",
    "axis_of",
    "load_defaults",
    "load_pack",
    "load_rule",
    "rule_from_data",
    "rule_to_data",
]
