"""Whether a message has what a rule presupposes, and whether something near excuses a match.

These are the keys `whole`, `given` and `unless_near`, for all kinds: they are asked only of what a
kind has found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonelint.kinds.base import Match
from tonelint.kinds.count.items import phrase_pattern
from tonelint.kinds.view import Place, View
from tonelint.language.moves import find_moves, roles_of
from tonelint.language.regexes import compile_pattern
from tonelint.model.rule import Near, Rule
from tonelint.model.source import Extent


def sifted(matches: list[Match], view: View) -> list[Match]:
    """Return the matches whose rules have what they presuppose and nothing that excuses them."""
    evidence = Evidence(view)
    return [match for match in matches if evidence.supports(match)]


class Evidence:
    """What one message says, looked up once for all rules that ask."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._given: dict[str, bool] = {}

    def supports(self, match: Match) -> bool:
        rule = match.rule
        if match.segment < 0 and rule.whole and not self._complete(rule):
            return False
        if rule.given and not any(all(map(self.holds, terms)) for terms in rule.given):
            return False
        return not (rule.unless_near and match.segment >= 0 and self._near(rule.unless_near, match))

    def _complete(self, rule: Rule) -> bool:
        """Whether the file holds enough for something to be called missing."""
        extent = self._view.message.extent
        return extent is Extent.WHOLE or (rule.body and extent is Extent.BODY)

    def holds(self, term: str) -> bool:
        """Return whether the message has what a term names (`move:sorry`, `value:security`)."""
        if term not in self._given:
            kind, _, name = term.partition(":")
            view = self._view
            if kind == "value":
                self._given[term] = name in view.context.values()
            elif kind == "feature":
                self._given[term] = any(f.kind == name for f in view.message.features)
            elif kind == "role":
                self._given[term] = name in view.roles
            else:
                self._given[term] = any(self._moves(name, _all_places(view, roles_of(name))))
        return self._given[term]

    def _near(self, near: Near, match: Match) -> bool:
        stretches = list(self._stretches(near.within, match))
        moves = (place for move in near.moves for place in self._moves(move, stretches))
        parts = self._parts(near, {place[0] for place in stretches})
        return any(
            _outside(place, match)
            for places in (moves, self._written(near, stretches), parts)
            for place in places
        )

    def _stretches(self, within: str, match: Match) -> Iterator[Place]:
        view, index = self._view, match.segment
        if within == "message":
            yield from _all_places(view, frozenset())
        elif within in ("segment", "neighbours"):
            reach = 1 if within == "neighbours" else 0
            for number in range(index - reach, index + reach + 1):
                if 0 <= number < len(view.segments):
                    yield number, 0, len(view.segments[number].text)
        else:
            spans = view.sentences(index)
            yield from ((index, a, b) for a, b in spans if a < match.end and match.start < b)

    def _moves(self, move: str, places: Iterable[Place]) -> Iterator[Place]:
        view = self._view
        for index, start, end in places:
            locale = view.segments[index].locale or view.locale or "en"
            for a, b in find_moves(move, view.folded[index], locale):
                if start <= a and b <= end:
                    yield index, a, b

    def _parts(self, near: Near, numbers: set[int]) -> Iterator[Place]:
        if near.roles:
            places = _all_places(self._view, frozenset(near.roles))
            yield from (place for place in places if place[0] in numbers)

    def _written(self, near: Near, places: list[Place]) -> Iterator[Place]:
        for index, start, end in places:
            folded = self._view.folded[index]
            if near.phrases:
                for match in phrase_pattern(near.phrases).finditer(folded, start, end):
                    yield index, match.start(), match.end()
            for pattern in near.patterns:
                for match in compile_pattern(pattern, ignore_case=True).finditer(
                    folded, start, end
                ):
                    yield index, match.start(), match.end()


def _all_places(view: View, roles: frozenset[str]) -> Iterator[Place]:
    """Yield the segments and marks of `roles`; every segment when there are none."""
    for index, segment in enumerate(view.segments):
        if not roles or segment.role in roles:
            yield index, 0, len(segment.text)
        else:
            marks = (mark for mark in segment.marks if mark.kind in roles)
            yield from ((index, mark.start, mark.end) for mark in marks)


def _outside(place: Place, match: Match) -> bool:
    """Whether a place is not inside the match: a match is no excuse for itself."""
    index, start, end = place
    return index != match.segment or not (match.start <= start and end <= match.end)
