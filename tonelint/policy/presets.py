"""What a preset switches on: a list of words such as `email, strict`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonelint.model.channels import speaks_in
from tonelint.model.rule import Rule


class Preset(NamedTuple):
    """The statuses of rules that are on, and the channels they must be able to speak in.

    Without channels they may be for any.
    """

    statuses: frozenset[str]
    channels: tuple[str, ...] = ()

    def has(self, rule: Rule) -> bool:
        """Return whether a rule is on."""
        if rule.status not in self.statuses:
            return False
        return not self.channels or any(speaks_in(rule, name) for name in self.channels)


def read_preset(words: Sequence[str]) -> Preset:
    """Return the preset that words of `tonelint.settings.PRESETS` make together.

    `strict` adds the rules in preview; channels leave out rules for other channels only.
    """
    statuses = {"recommended", "preview"} if "strict" in words else {"recommended"}
    channels = [word for word in words if word not in ("recommended", "strict")]
    return Preset(frozenset(statuses), tuple(channels))
