"""What a message must have, or must not have too often: a move, a phrase, a part.

A move is counted once a sentence. Subject and preview line repeat what the body says, so they can
supply a move and never make one too many. `beside` is the move that makes the requirement due: only
a message that asks to wait has to say how long. `within` says where else in a conversation it may
be met, and `supplied_by` which parts (a button) meet it by being there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.around import WITHIN, cause_of, is_first_of_ours, ours, times
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.count.items import phrase_pattern
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.fold import fold
from tonelint.language.moves import find_moves, meaning, move_names, speaks
from tonelint.model.roles import ROLES
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "move", "count", "limit"})
_REPEATS = frozenset({"subject", "preheader", "title"})
_ROLE_MOVES = {"greeting": "greeting", "sign-off": "sign-off"}
"""Moves that a segment makes by its role alone."""


class Options(NamedTuple):
    """One of moves, phrases and roles, of which one will do, and how often it may be there."""

    moves: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    min: int = 1
    max: int | None = None
    beside: str = ""
    within: str = "message"
    supplied_by: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What is required, for people."""
        if self.moves:
            return " or ".join(meaning(move) for move in self.moves)
        if self.roles:
            return " or ".join(ROLES[role].split(":")[0] for role in self.roles)
        return "one of " + ", ".join(f"“{p}”" for p in self.phrases[:3])


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they require nothing."""
    reader = OptionReader(raw)
    moves, roles = reader.texts("move"), reader.texts("role")
    for move in moves:
        if move not in move_names():
            raise OptionError(f"“{move}” is no move.", nearest(move, move_names()))
    for role in roles:
        if role not in ROLES:
            raise OptionError(f"“{role}” is no role.", nearest(role, ROLES))
    minimum = reader.number("min", 1)
    options = Options(
        moves=moves,
        phrases=reader.texts("phrases"),
        roles=roles,
        min=1 if minimum is None else minimum,
        max=reader.number("max"),
        beside=reader.choice("beside", ("", *move_names())),
        within=reader.choice("within", WITHIN, "message"),
        supplied_by=reader.texts("supplied_by"),
    )
    reader.done()
    for role in options.supplied_by:
        if role not in ROLES:
            raise OptionError(f"“{role}” is no role.", nearest(role, ROLES))
    if sum(map(bool, (options.moves, options.phrases, options.roles))) != 1:
        raise OptionError("Name one thing to require.", "Write move: sorry, phrases: […] or role:.")
    if options.max is not None and options.max < options.min:
        raise OptionError("“max” is smaller than “min”.", "Write the range as min: 1 and max: 2.")
    return options


def compile_checks(rules: Sequence[Rule]) -> RequireCheck:
    """Return one check of all requirements."""
    return RequireCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class RequireCheck(NamedTuple):
    """All requirements, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield one match for what is missing, and each occurrence beyond the most allowed."""
        for rule, options in self.rules:
            if not _readable(rule, options, view) or not _reports_here(rule, options, view):
                continue
            cause = cause_of(rule, options.beside, view)
            if cause is None:
                continue
            places = list(_occurrences(rule, options, view))
            count = len(places)
            if count < options.min:
                count += _elsewhere(options, view)
            if count < options.min:
                index, start, end = cause
                found = view.segments[index].text[start:end] if index >= 0 else ""
                yield Match(rule, *cause, _values(options, found, count, options.min))
            elif options.max is not None:
                yield from _too_often(rule, options, view, places, options.max)


def _reports_here(rule: Rule, options: Options, view: View) -> bool:
    """What a whole thread lacks is said once: at its beginning, or where the rule looks."""
    return options.within != "thread" or bool(rule.roles) or is_first_of_ours(view)


def _elsewhere(options: Options, view: View) -> int:
    """Return how often other turns of ours meet the requirement, and parts that do so unasked."""
    count = sum(segment.role in options.supplied_by for segment in view.segments)
    for segment in ours(view, options.within):
        if count >= options.min:
            break  # all that is asked for is there
        if segment.role in (*options.supplied_by, *options.roles):
            count += 1
            continue
        locale = segment.locale or view.locale or "en"
        count += sum(times(move, segment.text, locale) for move in options.moves)
        if options.phrases:
            count += len(phrase_pattern(options.phrases).findall(fold(segment.text)))
    return count


def _readable(rule: Rule, options: Options, view: View) -> bool:
    """Whether the message has words of the rule's language, and the move is known in it."""
    places = [(i, a, b) for i, a, b in view.places(rule) if view.segments[i].text[a:b].strip()]
    if options.roles:
        return any(segment.text.strip() for segment in view.segments)
    locales = {_locale(view, index) for index, _, _ in places}
    # Of several moves each must be known: one that is not might be the one that is made.
    return any(all(speaks(move, locale) for move in options.moves) for locale in locales)


def _locale(view: View, index: int) -> str:
    return view.segments[index].locale or view.locale or "en"


def _occurrences(rule: Rule, options: Options, view: View) -> Iterator[Place]:
    if options.roles:
        for index, segment in enumerate(view.segments):
            if segment.role in options.roles:
                yield index, 0, len(segment.text)
            else:
                marks = (mark for mark in segment.marks if mark.kind in options.roles)
                yield from ((index, mark.start, mark.end) for mark in marks)
        return
    for index, start, end in view.places(rule):
        yield from _in_place(rule, options, view, (index, start, end))


def _in_place(rule: Rule, options: Options, view: View, place: Place) -> Iterator[Place]:
    index = place[0]
    if view.segments[index].role in {_ROLE_MOVES.get(move) for move in options.moves}:
        yield place
        return
    taken: set[int] = set()
    for begin, stop in _found(options, view, place):
        if excused(rule, view, index, begin, stop):
            continue
        number = sum(a <= begin for a, _ in view.sentences(index)) if options.moves else begin
        if number not in taken:
            taken.add(number)
            yield index, begin, stop


def _found(options: Options, view: View, place: Place) -> list[tuple[int, int]]:
    index, start, end = place
    folded = view.folded[index]
    if options.moves:
        locale = _locale(view, index)
        found = [place for move in options.moves for place in find_moves(move, folded, locale)]
        return sorted((a, b) for a, b in found if start <= a and b <= end)
    return [m.span() for m in phrase_pattern(options.phrases).finditer(folded, start, end)]


def _too_often(
    rule: Rule, options: Options, view: View, places: list[Place], limit: int
) -> Iterator[Match]:
    counted = [p for p in places if view.segments[p[0]].role not in _REPEATS]
    for index, start, end in counted[limit:]:
        if not view.is_protected(index, start, end):
            found = view.segments[index].text[start:end]
            values = _values(options, found, len(counted), limit)
            yield Match(rule, index, start, end, values)


def _values(options: Options, found: str, count: int, limit: int) -> dict[str, str]:
    return {"found": found, "move": options.name, "count": str(count), "limit": str(limit)}
