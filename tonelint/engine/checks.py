"""Rules made ready for one kind of message: one pass over the text for all their literals."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, Self

from tonelint.kinds import kind
from tonelint.kinds.base import Check, Hit, Match, is_due
from tonelint.kinds.view import View
from tonelint.kinds.waking import check_of
from tonelint.language.literals import LiteralScanner, word_begins, word_ends
from tonelint.model.rule import Rule


class RuleFault(NamedTuple):
    """A rule that could not be made ready or broke down on a message, and how."""

    rule: str
    problem: str


Made = dict[tuple[int, ...], Check]
"""The ids of rules of one kind -> their check; whoever keeps it keeps the rules."""


class Checks:
    """All rules that are active together. A rule that fails is left out and reported once."""

    def __init__(self, rules: Sequence[Rule], made: Made | None = None) -> None:
        """`made` are checks that are there already; new ones are added to it."""
        self._made: Made = {} if made is None else made
        self.faults: list[RuleFault] = []
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.kind, []).append(rule)
        self._checks: list[tuple[str, Check]] = []
        for name in self._rules:
            self._add(name)
        self._index()

    def run(self, view: View) -> list[Match]:
        """Return all faults of one message, unsorted."""
        found: list[Match] = []
        hits = self._hits(view)
        for number, (name, check) in enumerate(self._checks):
            if not is_due(check, hit=number in hits):
                continue
            try:
                found.extend(check(view, hits.get(number, ())))
            except Exception:  # a kind of a plug-in may do anything; the other rules still run
                found.extend(self._one_by_one(name, view))
        return _supported(found, view)

    def only(self, kinds: Collection[str]) -> Self | None:
        """Return the checks of some kinds, None when no rule of theirs is active."""
        rules = [rule for name in kinds for rule in self._rules.get(name, ())]
        return type(self)(rules, self._made) if rules else None

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.id for rules in self._rules.values() for rule in rules)

    def _add(self, name: str) -> None:
        """Make one check of all rules of a kind; leave out rules that cannot be made ready."""
        rules = self._rules[name]
        key = tuple(map(id, rules))
        try:
            if key not in self._made:
                self._made[key] = check_of(name, rules)
            self._checks.append((name, self._made[key]))
            return
        except Exception:  # one of them is broken: find it
            good = [rule for rule in rules if self._compiles(rule)]
        self._rules[name] = good
        if good:
            self._checks.append((name, kind(name).compile_checks(good)))

    def _compiles(self, rule: Rule) -> bool:
        try:
            kind(rule.kind).compile_checks([rule])
        except Exception as error:  # reported as this rule's fault
            self.faults.append(RuleFault(rule.id, _said(error)))
            return False
        return True

    def _index(self) -> None:
        wanted: dict[str, list[tuple[int, int, bool, bool]]] = {}
        for number, (_, check) in enumerate(self._checks):
            for index, trigger in enumerate(check.triggers):
                wanted.setdefault(trigger.text, []).append(
                    (number, index, trigger.left, trigger.right)
                )
        self._wanted = list(wanted.values())
        self._scanner = LiteralScanner(tuple(wanted)) if wanted else None

    def _hits(self, view: View) -> dict[int, list[Hit]]:
        """Return check number -> its hits, sorted by segment, start, longest first."""
        if self._scanner is None or not view.segments:
            return {}
        starts = list(accumulate((len(text) + 1 for text in view.folded), initial=0))
        text = view.joined
        hits: dict[int, list[Hit]] = {}
        for literal, start, end in self._scanner.scan(text):
            segment = -1
            for number, index, left, right in self._wanted[literal]:
                if (not left or word_begins(text, start)) and (not right or word_ends(text, end)):
                    if segment < 0:
                        segment = bisect_right(starts, start) - 1
                    at = starts[segment]
                    hits.setdefault(number, []).append(Hit(index, segment, start - at, end - at))
        return hits

    def _one_by_one(self, name: str, view: View) -> Iterator[Match]:
        """Run each rule of a kind alone, and drop those that break down for good."""
        good: list[Rule] = []
        for rule in self._rules[name]:
            try:
                yield from list(Checks([rule])._run_bare(view))
                good.append(rule)
            except Exception as error:  # reported as this rule's fault
                self.faults.append(RuleFault(rule.id, _said(error)))
        self._rules[name] = good
        self._checks = [pair for pair in self._checks if pair[0] != name]
        if good:
            self._checks.append((name, kind(name).compile_checks(good)))
        self._index()

    def _run_bare(self, view: View) -> Iterator[Match]:
        hits = self._hits(view)
        for number, (_, check) in enumerate(self._checks):
            if is_due(check, hit=number in hits):
                yield from check(view, hits.get(number, ()))


def _supported(found: list[Match], view: View) -> list[Match]:
    """Return the matches that hold when the rest of the message is asked; few rules ask it."""
    for match in found:
        if match.segment < 0 or match.rule.given or match.rule.unless_near:
            from tonelint.kinds.evidence import sifted

            return sifted(found, view)
    return found


def _said(error: Exception) -> str:
    text = str(error).strip() or error.__class__.__name__
    return f"{error.__class__.__name__}: {text}" if text != error.__class__.__name__ else text
