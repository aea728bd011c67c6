"""One value everywhere: another amount next to the same words is a fault.

The first pattern must match the value; what its slots capture there is the fact. Wherever one of
the patterns finds other amounts, the place is a match, and the change writes the value in the style
of the place (digits or words, hyphen or not). A pattern never reaches across a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.fact_pattern import Pattern, parse
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.quantities import Quantity, same
from tonelint.language.quantities import parse as read_quantity
from tonelint.language.quantities_grammar import LANGUAGES
from tonelint.language.quantities_render import render
from tonelint.model.rule import Rule, Safety

FIELDS = frozenset({"found", "better", "value", "name"})


@dataclass(frozen=True, slots=True)
class Options:
    """The canonical text, the patterns that spot the fact, and whether the fix is safe."""

    value: str
    patterns: tuple[str, ...]
    safe: bool = False
    name: str = "fact"


@dataclass(frozen=True, slots=True)
class _Fact:
    rule: Rule
    options: Options
    locale: str
    canonical: tuple[Quantity, ...]
    written: tuple[str, ...]  # the amounts as the value writes them
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    start: int
    end: int
    right: bool
    better: str


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when the first pattern misses the value.

    The language is the rule's, which options do not know: one that fits is enough here.
    """
    reader = OptionReader(raw)
    options = Options(
        value=reader.text("value"),
        patterns=reader.texts("patterns"),
        safe=reader.flag("safe"),
        name=reader.text("name", "fact"),
    )
    reader.done()
    if not options.value or not options.patterns:
        raise OptionError(
            "A fact needs a value and a pattern.", 'Write value: …, patterns: ["{n} days"].'
        )
    _fits_some_language(options)
    return options


def _fits_some_language(options: Options) -> None:
    """Raise `OptionError` unless the options make a fact in one language; English explains why."""
    faults = []
    for lang in LANGUAGES:
        try:
            _prepare(Rule(id="", kind="fact", message="", lang=lang), options)
        except OptionError as error:
            faults.append(error)
        else:
            return
    raise faults[0]


def compile_checks(rules: Sequence[Rule]) -> FactCheck:
    """Return one check of all facts."""
    facts = tuple(_prepare(rule, read_options(rule.options)) for rule in rules)
    triggers: list[Trigger] = []
    owners: list[tuple[int, int]] = []
    for number, fact in enumerate(facts):
        for index, pattern in enumerate(fact.patterns):
            for text in _triggers(pattern):
                triggers.append(text)
                owners.append((number, index))
    return FactCheck(facts, tuple(triggers), tuple(owners))


def _triggers(pattern: Pattern) -> list[Trigger]:
    """Return a literal of the pattern; without one, the digits and signs an amount begins with."""
    if pattern.literals:
        return [Trigger(max(pattern.literals, key=len))]
    return [Trigger(digit, left=False, right=False) for digit in "0123456789"]


def _prepare(rule: Rule, options: Options) -> _Fact:
    locale = "en" if rule.lang == "any" else rule.lang
    patterns = tuple(parse(text, locale[:2]) for text in options.patterns)
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
        read_quantity(kind, folded[a:b], locale) for kind, (a, b) in zip(slots, places, strict=True)
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
    return _Fact(rule, options, locale, canonical, written, patterns)


@dataclass(frozen=True, slots=True)
class FactCheck:
    """All facts, looked up in one message."""

    facts: tuple[_Fact, ...]
    triggers: tuple[Trigger, ...]
    owners: tuple[tuple[int, int], ...]

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield amounts that differ from the fact, each once."""
        wanted: dict[int, dict[int, dict[tuple[int, int], None]]] = {}
        for hit in hits:
            sentence = _sentence(view, hit)
            if sentence:
                fact, pattern = self.owners[hit.trigger]
                by_place = wanted.setdefault(fact * 10_000 + hit.segment, {})
                by_place.setdefault(pattern, {})[sentence] = None
        for key, by_pattern in wanted.items():
            number, index = divmod(key, 10_000)
            yield from _wrong(self.facts[number], view, index, by_pattern)


def _sentence(view: View, hit: Hit) -> tuple[int, int] | None:
    spans = view.sentences(hit.segment)
    return next(((a, b) for a, b in spans if a <= hit.start < b), None)


def _wrong(
    fact: _Fact,
    view: View,
    index: int,
    by_pattern: Mapping[int, Mapping[tuple[int, int], None]],
) -> Iterator[Match]:
    """Yield the wrong amounts of a segment; what one pattern finds right, no other calls wrong."""
    found: dict[tuple[int, int], list[_Slot]] = {}
    right: set[tuple[int, int]] = set()
    for number, sentences in by_pattern.items():
        for start, end in sentences:
            for slots in _readings(fact, fact.patterns[number], view, index, start, end):
                right.update((slot.start, slot.end) for slot in slots if slot.right)
                wrong = [slot for slot in slots if not slot.right]
                if wrong:
                    found.setdefault((wrong[0].start, wrong[0].end), wrong)
    for (start, _), slots in sorted(found.items()):
        if any((slot.start, slot.end) in right for slot in slots):
            continue
        end = slots[-1].end
        if view.admits(fact.rule, index, start, end) and not excused(
            fact.rule, view, index, start, end
        ):
            yield _match(fact, view, index, slots)


def _readings(
    fact: _Fact, pattern: Pattern, view: View, index: int, start: int, end: int
) -> Iterator[list[_Slot]]:
    folded, text = view.folded[index], view.segments[index].text
    locale = view.segments[index].locale or view.locale or fact.locale
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


def _match(fact: _Fact, view: View, index: int, slots: list[_Slot]) -> Match:
    text = view.segments[index].text
    start, end = slots[0].start, slots[-1].end
    changes = tuple(Change(slot.start, slot.end, slot.better) for slot in slots)
    better = text[start:end]
    for slot in reversed(slots):
        better = better[: slot.start - start] + slot.better + better[slot.end - start :]
    values = {
        "found": text[start:end],
        "better": better,
        "value": fact.options.value,
        "name": fact.options.name,
    }
    safety = Safety.SAFE if fact.options.safe else None
    return Match(fact.rule, index, start, end, values, changes, safety=safety)
