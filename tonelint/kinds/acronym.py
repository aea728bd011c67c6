"""Acronyms that nobody explains: the first mention in a message, with its long form if known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better"})
_RUNNING = frozenset({"body", "error", "hint", "opener", "closing", "hand-off"})
"""Roles with room for a long form; a heading or a button has none."""


class Options(NamedTuple):
    """`known` leads acronyms to their long forms; `allow` are those that need none."""

    known: Mapping[str, str]
    allow: frozenset[str] = frozenset()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    known = reader.mapping("known")
    options = Options({k: str(v) for k, v in known.items()}, frozenset(reader.texts("allow")))
    reader.done()
    for acronym, long in options.known.items():
        if not isinstance(known[acronym], str) or not long.strip():
            raise OptionError(f"“{acronym}” has no long form.", "Write known: {ABC: a long name}.")
    return options


def compile_checks(rules: Sequence[Rule]) -> AcronymCheck:
    """Return one check of all rules."""
    return AcronymCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class AcronymCheck(NamedTuple):
    """All rules about acronyms."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the first mention of each acronym that the message does not explain."""
        for rule, options in self.rules:
            yield from _unexplained(rule, options, view)


def _unexplained(rule: Rule, options: Options, view: View) -> Iterator[Match]:
    from tonelint.language.acronyms import find_acronyms, is_expanded, known

    seen: set[str] = set()
    for index, start, end in view.places(rule):
        segment = view.segments[index]
        if not rule.roles and segment.role not in _RUNNING:
            continue
        lang = (segment.locale or view.locale)[:2]
        for begin, stop in find_acronyms(segment.text, start, end):
            found = segment.text[begin:stop]
            if found in seen or found in options.allow or found in known(lang):
                continue
            if view.is_protected(index, begin, stop) or excused(rule, view, index, begin, stop):
                continue
            seen.add(found)
            if not any(is_expanded(found, other.text) for other in view.segments):
                yield _match(rule, options, (index, begin, stop), found)


def _match(rule: Rule, options: Options, place: tuple[int, int, int], found: str) -> Match:
    long = options.known.get(found, "")
    better = f"{long or 'the long form'} ({found})"
    values = {"found": found, "better": better}
    if long:
        return Match(rule, *place, values, (Change(place[1], place[2], better),))
    return Match(rule, *place, values, advice=(f"____ ({found})",))
