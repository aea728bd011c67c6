"""Facts in a sentence: which amounts the patterns of a fact find there, and which are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tonelint.kinds.base import Change, Match, OptionError
from tonelint.kinds.fact.pattern import Options, Pattern, parse, rule_language
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.quantities import Quantity, same
from tonelint.language.quantities import parse as read_quantity
from tonelint.language.quantities_render import render
from tonelint.model.rule import Rule, Safety


class Fact(NamedTuple):
    """A fact made ready to be compared with what a text says, in one language."""

    lang: str
    canonical: tuple[Quantity, ...]
    written: tuple[str, ...]  # the amounts as the value writes them
    patterns: tuple[Pattern, ...]


class _Slot(NamedTuple):
    start: int
    end: int
    right: bool
    better: str


@cache
def fact_of(options: Options, lang: str) -> Fact:
    """Return the fact that options mean; raises `OptionError` when a pattern misses the value."""
    patterns = tuple(parse(text, lang[:2]) for text in options.patterns)
    folded = fold(options.value)
    match = patterns[0].regex.search(folded)
    if match is None:
        raise OptionError(
            f"The pattern “{patterns[0].text}” does not match the value “{options.value}”.",
            "The first pattern has to fit the value; the others may say it in other words.",
        )
    slots = patterns[0].slots
    places = [match.span(group) for group in range(1, len(slots) + 1)]
    found = [
        read_quantity(kind, folded[a:b], lang) for kind, (a, b) in zip(slots, places, strict=True)
    ]
    canonical = tuple(quantity for quantity in found if quantity)
    if len(canonical) != len(slots):
        raise OptionError(f"“{options.value}” has no amount.", "Write one: 30 days, £12, 9am.")
    for pattern in patterns:
        if pattern.slots != slots[: len(pattern.slots)]:
            raise OptionError(
                f"“{pattern.text}” has other slots than “{patterns[0].text}”.",
                f"Use {', '.join(f'{{{slot}}}' for slot in slots)} in all patterns of a fact.",
            )
    written = tuple(options.value[a:b] for a, b in places)
    return Fact(lang, canonical, written, patterns)


def wrong(
    rule: Rule,
    options: Options,
    view: View,
    index: int,
    by_pattern: Mapping[int, Mapping[tuple[int, int], None]],
) -> Iterator[Match]:
    """Yield the wrong amounts of a segment; what one pattern finds right, no other calls wrong."""
    fact = fact_of(options, rule_language(rule))
    found: dict[tuple[int, int], list[_Slot]] = {}
    right: set[tuple[int, int]] = set()
    for number, sentences in by_pattern.items():
        for start, end in sentences:
            for slots in _readings(fact, fact.patterns[number], view, index, start, end):
                right.update((slot.start, slot.end) for slot in slots if slot.right)
                others = [slot for slot in slots if not slot.right]
                if others:
                    found.setdefault((others[0].start, others[0].end), others)
    for (start, _), slots in sorted(found.items()):
        if any((slot.start, slot.end) in right for slot in slots):
            continue
        end = slots[-1].end
        if view.admits(rule, index, start, end) and not excused(rule, view, index, start, end):
            yield _match(rule, options, view, index, slots)


def _readings(
    fact: Fact, pattern: Pattern, view: View, index: int, start: int, end: int
) -> Iterator[list[_Slot]]:
    folded, text = view.folded[index], view.segments[index].text
    locale = view.segments[index].locale or view.locale or fact.lang
    for match in pattern.regex.finditer(folded, start, end):
        slots = []
        for number, kind in enumerate(pattern.slots):
            a, b = match.span(number + 1)
            quantity = read_quantity(kind, folded[a:b], locale)
            if quantity is None:
                break
            better = render(kind, fact.written[number], text[a:b], locale)
            slots.append(_Slot(a, b, same(quantity, fact.canonical[number]), better))
        else:
            yield slots


def _match(rule: Rule, options: Options, view: View, index: int, slots: list[_Slot]) -> Match:
    text = view.segments[index].text
    start, end = slots[0].start, slots[-1].end
    changes = tuple(Change(slot.start, slot.end, slot.better) for slot in slots)
    better = text[start:end]
    for slot in reversed(slots):
        better = better[: slot.start - start] + slot.better + better[slot.end - start :]
    values = {
        "found": text[start:end],
        "better": better,
        "value": options.value,
        "name": options.name,
    }
    safety = Safety.SAFE if options.safe else None
    return Match(rule, index, start, end, values, changes, safety=safety)
