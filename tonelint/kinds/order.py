"""One thing that stands before another one: an offer before the news the mail was sent for.

Options: `early` (moves that come too early), `fact` (moves that must come first).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View
from tonelint.language.moves import find_moves, move_names
from tonelint.model.rule import Rule

FIELDS = frozenset({"found"})
_BEFORE_THE_TEXT = frozenset({"subject", "preheader", "title", "alt"})


class Options(NamedTuple):
    """The moves that come too early, and those that must come first."""

    early: tuple[str, ...]
    fact: tuple[str, ...]


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(reader.texts("early"), reader.texts("fact"))
    reader.done()
    for move in (*options.early, *options.fact):
        if move not in move_names():
            raise OptionError(f"“{move}” is no move.", nearest(move, move_names()))
    if not options.early or not options.fact:
        raise OptionError("An order needs two things.", "Write early: [offer] and fact: [order].")
    return options


def compile_checks(rules: Sequence[Rule]) -> OrderCheck:
    """Return one check of all rules about order."""
    return OrderCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class OrderCheck(NamedTuple):
    """All rules about order, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield what comes too early; without the main thing in the text nothing does."""
        for rule, options in self.rules:
            early = next(_places(rule, options.early, view), None)
            if early is None:
                continue
            fact = next(_places(rule, options.fact, view), None)
            if fact is not None and early < fact:
                index, start, end = early
                found = view.segments[index].text[start:end]
                yield Match(rule, index, start, end, {"found": found})


def _places(rule: Rule, moves: tuple[str, ...], view: View) -> Iterator[tuple[int, int, int]]:
    for index, start, end in view.places(rule):
        segment = view.segments[index]
        if not rule.roles and segment.role in _BEFORE_THE_TEXT:
            continue
        locale = segment.locale or view.locale or "en"
        found = (place for move in moves for place in find_moves(move, view.folded[index], locale))
        for a, b in sorted(found):
            if start <= a and b <= end:
                yield index, a, b
