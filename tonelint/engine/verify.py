"""Is a rewrite known to pass? It is judged again, in its place, before it is offered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tonelint.engine.checks import Checks
from tonelint.engine.places import rewritten
from tonelint.kinds.base import Change, Match
from tonelint.kinds.view import View
from tonelint.model.source import Message, Segment

_NUMBER = re.compile(r"\d+")
_MAY_CHANGE_NUMBERS = frozenset({"fact", "format", "verbatim", "name", "words", "case"})


class Verifier:
    """Judges rewrites of the segments of one message against the rules that are active there."""

    def __init__(self, checks: Checks, view: View) -> None:
        self._checks = checks
        self._view = view
        self._before: dict[int, Counter[str]] = {}

    def passes(self, match: Match, changes: Sequence[Change]) -> bool:
        """Return whether the rewritten segment has one fault of this rule less, and no new one.

        Numbers stay as they are unless the rule is about them.
        """
        old = self._view.segments[match.segment]
        new = rewritten(old, changes)
        if match.rule.kind not in _MAY_CHANGE_NUMBERS and _numbers(old) != _numbers(new):
            return False
        if match.segment not in self._before:
            self._before[match.segment] = self._faults(old)
        before = self._before[match.segment]
        after = self._faults(new)
        # A budget over the message may hold in this segment alone; then nothing may get worse.
        better = after[match.rule.id] < max(before[match.rule.id], 1)
        return better and all(number <= before[rule] for rule, number in after.items())

    def _faults(self, segment: Segment) -> Counter[str]:
        message = Message(self._view.message.span, (segment,))
        view = View(
            message,
            context=self._view.context,
            target=self._view.target,
            locale=self._view.locale,
        )
        return Counter(match.rule.id for match in self._checks.run(view) if match.segment >= 0)


def _numbers(segment: Segment) -> Counter[str]:
    return Counter(_NUMBER.findall(segment.text))
