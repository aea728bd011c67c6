"""Kinds that are loaded at the first message with one of their literals: most messages have none.

What a kind looks for first is known without it: a kept policy holds the literals of its rules.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from tonelint.kinds import kind
from tonelint.kinds.base import Check, Hit, Match, Trigger
from tonelint.kinds.view import View
from tonelint.model.rule import Literal, Rule


def literals_of(rule: Rule) -> tuple[Literal, ...]:
    """Return the literals one of which is in every message in which a rule finds something.

    There are none when its kind asks for every message, or the rule is broken.
    """
    with suppress(Exception):  # a broken rule is reported when its check is made
        check: Check = kind(rule.kind).compile_checks([rule])
        if not getattr(check, "always", False):
            return tuple(check.triggers)
    return ()


def check_of(name: str, rules: Sequence[Rule]) -> Check:
    """Return one check of all `rules`, which are of the kind called `name`.

    The kind is not loaded yet when the literals of all of them are known.
    """
    if all(rule.literals for rule in rules):
        return WakingCheck(name, rules)
    made: Check = kind(name).compile_checks(rules)
    return made


class WakingCheck:
    """A check that is made at its first hit. It finds the same as the one it stands for."""

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self._name = name
        self._rules = rules
        known = dict.fromkeys(literal for rule in rules for literal in rule.literals)
        self.triggers: tuple[Trigger, ...] = tuple(Trigger(*literal) for literal in known)
        self._check: Check | None = None
        self._numbers: dict[Trigger, list[int]] = {}

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield what the check finds in one message."""
        check = self._check or self._made()
        numbers = self._numbers
        own = [Hit(n, *hit[1:]) for hit in hits for n in numbers[self.triggers[hit.trigger]]]
        own.sort(key=lambda hit: (hit.segment, hit.start, -hit.end, hit.trigger))
        return check(view, own)

    def _made(self) -> Check:
        check: Check = kind(self._name).compile_checks(self._rules)
        self._check = check
        for number, trigger in enumerate(check.triggers):
            self._numbers.setdefault(trigger, []).append(number)
        return check
