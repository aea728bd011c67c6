"""check(message, policy) -> violations. The engine yields; it opens and prints nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, islice

from tonelint.engine.checks import Checks, Made, RuleFault
from tonelint.engine.own_role import WORDINGS, own_role_first
from tonelint.engine.places import source_edits
from tonelint.engine.verify import Verifier
from tonelint.engine.wordings import in_house
from tonelint.kinds.base import Change, Match
from tonelint.kinds.view import View
from tonelint.model.rule import Rule, Safety
from tonelint.model.source import Message, Source
from tonelint.model.violation import Fix, Suggestion, Violation
from tonelint.policy import Policy
from tonelint.span import Span

COMPARING = ("consistency",)
"""Kinds that compare the parts of a text: the strings of a catalogue are one text to them."""


class Engine:
    """A policy made ready: rules are compiled once for each set that is active together."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        rows = policy.cascade.guide.rows
        self._told = {row.origin: row for row in rows if row.severity or row.safe}
        self._made: Made = {}
        self._checks: dict[tuple[int, ...], Checks] = {}
        self._active: dict[tuple[frozenset[tuple[str, str]], str], Checks] = {}

    def has(self, name: str) -> bool:
        """Return whether a rule, or a rule of the pack `name/`, is on."""
        if name.endswith("/"):
            return any(rule.id.startswith(name) for rule in self.policy.rules)
        return any(rule.id == name or name in rule.formerly for rule in self.policy.rules)

    def faults(self) -> tuple[RuleFault, ...]:
        """Return the rules that broke down so far, each once."""
        seen = {(f.rule, f.problem): f for checks in self._checks.values() for f in checks.faults}
        return tuple(seen[key] for key in sorted(seen))

    def check(
        self, source: Source, message: Message, context: Mapping[str, str]
    ) -> list[Violation]:
        """Return the violations of one message, sorted by place and rule."""
        locale = context.get("locale", "")
        checks = self._checks_for(context, locale)
        return self._judged(source, self._view(message, context), checks, checks)

    def compare(
        self, source: Source, strings: Message, context: Mapping[str, str]
    ) -> tuple[list[Violation], frozenset[str]]:
        """Return what is wrong with strings of one catalogue when they are read together.

        Only the rules that compare the parts of a text are asked; returns their ids, too.
        """
        checks = self._checks_for(context, context.get("locale", ""))
        few = checks.only(COMPARING)
        if few is None:
            return [], frozenset()
        found = self._judged(source, self._view(strings, context), few, checks)
        return found, few.ids

    def _view(self, message: Message, context: Mapping[str, str]) -> View:
        target = self.policy.cascade.resolve(context)
        return View(message, context=context, target=target, locale=context.get("locale", ""))

    def _judged(self, source: Source, view: View, checks: Checks, every: Checks) -> list[Violation]:
        """Return what `checks` find; a rewrite must please `every` check."""
        if not view.segments:
            return []
        matches = _once(own_role_first(_guide_first(checks.run(view)), view))
        if not matches:
            return []
        matches = [self._as_told(match) for match in matches] if self._told else matches
        verifier = Verifier(every, view, matches)
        found = [self._violation(source, view, match, verifier) for match in matches]
        return sorted(found, key=lambda violation: violation.order)

    def _as_told(self, match: Match) -> Match:
        """Return a match with what the clause that set its limit says of severity and safety."""
        row = self._told.get(match.origin) if match.origin else None
        if row is None:
            return match
        severity = row.severity or match.severity
        return match._replace(severity=severity, safety=Safety.SAFE if row.safe else match.safety)

    def _checks_for(self, context: Mapping[str, str], locale: str) -> Checks:
        key = (frozenset(context.items()), locale)
        if key not in self._active:
            rules = self.policy.rules
            numbers = self.policy.active(context)
            if numbers not in self._checks:
                self._checks[numbers] = Checks([rules[n] for n in numbers], self._made)
            self._active[key] = self._checks[numbers]
        return self._active[key]

    def _violation(self, source: Source, view: View, match: Match, verifier: Verifier) -> Violation:
        rule = match.rule
        if match.segment < 0:
            segment = view.segments[0]
            span = match.place or Span(segment.start, segment.start)
        else:
            segment = view.segments[match.segment]
            span = segment.to_source(match.start, match.end)
        origin = match.origin or rule.origin
        fix = self._fix(view, match, verifier)
        return Violation(
            path=source.path,
            span=span,
            rule=rule.id,
            severity=rule.severity if match.severity is None else match.severity,
            message=_message(rule, match),
            excerpt=source.text[span.start : span.end],
            role="body" if match.place else segment.role,
            speaker=segment.speaker,
            key=None if match.place else segment.key,
            context=view.context,
            origin=origin,
            why=rule.why or (origin.reason if origin else ""),
            fix=fix,
            suggestions=self._suggestions(view, match, verifier, fixed=fix is not None),
        )

    def _fix(self, view: View, match: Match, verifier: Verifier) -> Fix | None:
        safety = match.rule.safety if match.safety is None else match.safety
        if match.segment < 0 or not match.changes or safety is Safety.SUGGEST:
            return None
        edits = source_edits(view.segments[match.segment], match.changes)
        if edits is None or not verifier.passes(match, match.changes):
            return None
        return Fix(edits, safety)

    def _wordings(self, rule: Rule, view: View) -> tuple[str, ...]:
        """Return the model wordings of a rule in the forms that the guide asks for here."""
        if not rule.advice or rule.generated:
            return rule.advice
        forms = [one for one in self.policy.rules if one.is_form]
        forms = [one for one in forms if one.when.matches(view.context)]
        return tuple(in_house(text, forms, view, self._made) for text in rule.advice)

    def _suggestions(
        self, view: View, match: Match, verifier: Verifier, *, fixed: bool
    ) -> tuple[Suggestion, ...]:
        found: list[Suggestion] = []
        if match.segment >= 0:
            segment = view.segments[match.segment]
            old = segment.text[match.start : match.end]
            for title, changes in offered(match, old, fixed=fixed):
                # What cannot be written here (an encoded mail, a merge tag) is still worth saying.
                edits = source_edits(segment, changes) or ()
                if match.rule.kind == "placeholder" or verifier.passes(match, changes):
                    found.append(Suggestion(title, edits))
        advice = match.advice or (() if fixed else self._wordings(match.rule, view))
        found.extend(Suggestion(text) for text in advice)
        return tuple(found)


_REGISTER = "formality"
"""The kind that finds words too, and says of them why they are wrong here and not elsewhere."""


def _guide_first(matches: list[Match]) -> list[Match]:
    """Return the matches without those on words that another one says more of.

    A clause of the guide goes before a pack, and the register of the context before a list.
    """
    clauses = [match for match in matches if match.rule.generated and match.rule.kind in WORDINGS]
    matches = _without(matches, {*WORDINGS, _REGISTER}, clauses)
    return _without(matches, WORDINGS, [match for match in matches if match.rule.kind == _REGISTER])


def _without(matches: list[Match], kinds: Set[str], first: Sequence[Match]) -> list[Match]:
    """Return the matches without those of packs, of some kinds, that touch one of `first`."""
    if not first:
        return matches
    places: dict[int, list[tuple[int, int]]] = {}
    for match in first:
        places.setdefault(match.segment, []).append((match.start, match.end))
    reaches = {segment: _Reach(own) for segment, own in places.items()}
    return [
        match
        for match in matches
        if match.rule.generated
        or match.rule.kind not in kinds
        or match.segment not in reaches
        or not reaches[match.segment].touches(match.start, match.end)
    ]


class _Reach:
    """The places of one segment that clauses are about; a long text has very many."""

    def __init__(self, places: list[tuple[int, int]]) -> None:
        places.sort()
        self._starts = [start for start, _ in places]
        self._ends = list(accumulate((end for _, end in places), max))

    def touches(self, start: int, end: int) -> bool:
        """Return whether a place shares a character with start..end."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _once(matches: list[Match]) -> list[Match]:
    """Return the matches without those that a longer one of the same lever says already.

    “!!!” is several marks in a row and may be too many for the message: it is reported once. Of two
    alike, the one with a limit of the context stays.
    """
    by_lever: dict[tuple[str, int], list[Match]] = {}
    for match in matches:
        if match.rule.lever and match.segment >= 0:
            by_lever.setdefault((match.rule.lever, match.segment), []).append(match)
    outdone = {
        id(less)
        for group in by_lever.values()
        for one, other in _overlapping(group)
        for more, less in ((one, other), (other, one))
        if _says_more(more, less)
    }
    return [match for match in matches if id(match) not in outdone] if outdone else matches


def _overlapping(group: list[Match]) -> Iterator[tuple[Match, Match]]:
    """Yield the pairs of matches that share a character."""
    group.sort(key=lambda match: match.start)
    for number, one in enumerate(group):
        for other in islice(group, number + 1, None):
            if other.start >= one.end:
                break
            yield one, other


def _says_more(one: Match, other: Match) -> bool:
    if one.rule is other.rule or one.end <= other.start or other.end <= one.start:
        return False
    sizes = one.end - one.start, other.end - other.start
    if sizes[0] == sizes[1]:
        return one.origin is not None and other.origin is None
    return sizes[0] > sizes[1]


def offered(match: Match, old: str, *, fixed: bool) -> list[tuple[str, Sequence[Change]]]:
    """Return the rewrites a match only shows: a title and the changes of each.

    `fixed` says that its changes are offered as a fix already.
    """
    rows: list[tuple[str, Sequence[Change]]] = []
    if match.changes and not fixed:
        rows.append((_preview(old, match), match.changes))
    rows.extend((text, (Change(match.start, match.end, text),)) for text in match.suggestions)
    return rows


def _preview(old: str, match: Match) -> str:
    """Return the matched text as it reads after the match's changes."""
    for change in sorted(match.changes, key=lambda change: change.start, reverse=True):
        start = max(change.start - match.start, 0)
        end = max(change.end - match.start, 0)
        old = old[:start] + change.text + old[end:]
    return old


def _message(rule: Rule, match: Match) -> str:
    return rule.message.format(**match.values)
