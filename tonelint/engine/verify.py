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
    """Judges rewrites of the segments of one message against the rules that are active there.

    The rewrites of a segment are first judged all together, since most of them pass; only when one
    of them does not is each judged alone.
    """

    def __init__(self, checks: Checks, view: View, matches: Sequence[Match]) -> None:
        self._checks = checks
        self._view = view
        self._matches: dict[int, list[Match]] = {}
        for match in matches:
            self._matches.setdefault(match.segment, []).append(match)
        self._passed: dict[int, frozenset[int]] = {}
        self._before: dict[int, Counter[str]] = {}

    def passes(self, match: Match, changes: Sequence[Change]) -> bool:
        """Return whether the rewritten segment has one fault of this rule less, and no new one.

        Numbers stay as they are unless the rule is about them.
        """
        number = match.segment
        if changes is match.changes:
            if number not in self._passed:
                self._passed[number] = self._together(number)
            if id(match) in self._passed[number]:
                return True
        old = self._view.segments[number]
        if number not in self._before:
            self._before[number] = self._faults(old)
        before = self._before[number]
        new = rewritten(old, changes)
        after = self._faults(new)
        # A budget over the message may hold in this segment alone; then nothing may get worse.
        return (
            after[match.rule.id] < max(before[match.rule.id], 1)
            and _no_worse(before, after)
            and _numbers_kept([match], old, new)
        )

    def _together(self, number: int) -> frozenset[int]:
        """Return the ids of the matches whose changes pass when they are all made."""
        old = self._view.segments[number]
        batch: list[Match] = []
        end = -1
        for match in sorted(self._matches[number], key=lambda m: (m.start, m.end)):
            if match.changes and min(change.start for change in match.changes) >= end:
                batch.append(match)
                end = max(change.end for change in match.changes)
        new = rewritten(old, [change for match in batch for change in match.changes])
        after = self._faults(new)
        wanted = Counter(match.rule.id for match in self._matches[number])
        wanted.subtract(match.rule.id for match in batch)
        good = _no_worse(wanted, after) and _numbers_kept(batch, old, new)
        return frozenset(id(match) for match in batch) if good else frozenset()

    def _faults(self, segment: Segment) -> Counter[str]:
        message = Message(self._view.message.span, (segment,))
        view = View(
            message,
            context=self._view.context,
            target=self._view.target,
            locale=self._view.locale,
        )
        return Counter(match.rule.id for match in self._checks.run(view) if match.segment >= 0)


def _no_worse(before: Counter[str], after: Counter[str]) -> bool:
    return all(number <= before[rule] for rule, number in after.items())


def _numbers_kept(matches: Sequence[Match], old: Segment, new: Segment) -> bool:
    if any(match.rule.kind in _MAY_CHANGE_NUMBERS for match in matches):
        return True
    return Counter(_NUMBER.findall(old.text)) == Counter(_NUMBER.findall(new.text))
