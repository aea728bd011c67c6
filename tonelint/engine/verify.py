"""Is a rewrite known to pass? It is judged again, in its place, before it is offered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tonelint.engine.checks import Checks
from tonelint.engine.places import rewritten
from tonelint.kinds.base import Change, Match
from tonelint.kinds.view import View
from tonelint.model.source import Segment

_NUMBER = re.compile(r"\d+")
_ENOUGH = 500_000
"""Characters of one segment that are judged again, rewrite by rewrite; the rest is not offered."""
_MAY_CHANGE_NUMBERS = frozenset(
    {"fact", "format", "consistency", "mixed", "verbatim", "name", "words", "case"}
)


class Verifier:
    """Judges rewrites of the segments of one message against the rules that are active there.

    All rewrites are first judged together, since most of them pass; those of a segment that does
    not pass are judged without the other segments, and then each alone.
    """

    def __init__(self, checks: Checks, view: View, matches: Sequence[Match]) -> None:
        self._checks = checks
        self._view = view
        self._matches: dict[int, list[Match]] = {}
        for match in matches:
            self._matches.setdefault(match.segment, []).append(match)
        self._passed: dict[int, frozenset[int]] | None = None
        self._before: dict[int, Counter[str]] = {}
        self._spent: Counter[int] = Counter()

    def passes(self, match: Match, changes: Sequence[Change]) -> bool:
        """Return whether the rewritten segment has one fault of this rule less, and no new one.

        Numbers stay as they are unless the rule is about them.
        """
        number = match.segment
        if changes is match.changes and id(match) in self._together(number):
            return True
        old = self._view.segments[number]
        self._spent[number] += len(old.text)
        if self._spent[number] > _ENOUGH:
            return False
        if number not in self._before:
            self._before[number] = self._faults([old])[0]
        before = self._before[number]
        new = rewritten(old, changes)
        after = self._faults([new])[0]
        # A budget over the message may hold in this segment alone; then nothing may get worse.
        return (
            after[match.rule.id] < max(before[match.rule.id], 1)
            and _no_worse(before, after)
            and _numbers_kept([match], old, new)
        )

    def _together(self, number: int) -> frozenset[int]:
        """Return the ids of the matches of a segment whose changes pass when they are all made."""
        if self._passed is None:
            self._passed = self._passing(
                [n for n, found in self._matches.items() if any(match.changes for match in found)]
            )
        if number not in self._passed:
            self._passed |= {number: frozenset(), **self._passing([number])}
        return self._passed[number]

    def _passing(self, numbers: Sequence[int]) -> dict[int, frozenset[int]]:
        """Return the segments that pass with all their changes made, and the ids of the matches."""
        batches = [_apart(self._matches[number]) for number in numbers]
        news = [
            rewritten(self._view.segments[number], [c for match in batch for c in match.changes])
            for number, batch in zip(numbers, batches, strict=True)
        ]
        passed: dict[int, frozenset[int]] = {}
        for number, batch, new, after in zip(
            numbers, batches, news, self._faults(news), strict=True
        ):
            wanted = Counter(match.rule.id for match in self._matches[number])
            wanted.subtract(match.rule.id for match in batch)
            if _no_worse(wanted, after) and _numbers_kept(batch, self._view.segments[number], new):
                passed[number] = frozenset(id(match) for match in batch)
        return passed

    def _faults(self, segments: Sequence[Segment]) -> list[Counter[str]]:
        """Return for each segment how often each rule finds fault with it."""
        message = self._view.message
        unjudged = tuple(segment for segment in message.segments if not segment.judged)
        view = View(
            message._replace(segments=(*unjudged, *segments)),
            context=self._view.context,
            target=self._view.target,
            locale=self._view.locale,
        )
        counts: list[Counter[str]] = [Counter() for _ in segments]
        for match in self._checks.run(view):
            if match.segment >= 0:
                counts[match.segment][match.rule.id] += 1
        return counts


def _apart(matches: Sequence[Match]) -> list[Match]:
    """Return matches with changes that do not overlap."""
    batch: list[Match] = []
    end = -1
    for match in sorted(matches, key=lambda m: (m.start, m.end)):
        if match.changes and min(change.start for change in match.changes) >= end:
            batch.append(match)
            end = max(change.end for change in match.changes)
    return batch


def _no_worse(before: Counter[str], after: Counter[str]) -> bool:
    return all(number <= before[rule] for rule, number in after.items())


def _numbers_kept(matches: Sequence[Match], old: Segment, new: Segment) -> bool:
    if any(match.rule.kind in _MAY_CHANGE_NUMBERS for match in matches):
        return True
    return Counter(_NUMBER.findall(old.text)) == Counter(_NUMBER.findall(new.text))
