"""One value everywhere: another amount next to the same words is a fault.

The first pattern must match the value; what its slots capture there is the fact. Wherever one of
the patterns finds other amounts, the place is a match, and the change writes the value in the style
of the place (digits or words, hyphen or not). A pattern never reaches across a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.fact.pattern import Options, Pattern, parse, rule_language
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View
from tonelint.language.amount_words import may_hold
from tonelint.language.quantities_grammar import LANGUAGES
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "value", "name"})


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when the first pattern misses the value.

    The language is the rule's, which options do not know: one that fits is enough here.
    """
    from tonelint.kinds.fact.reading import fact_of

    options = _read(raw)
    faults = []
    for lang in LANGUAGES:
        try:
            fact_of(options, lang)
        except OptionError as error:
            faults.append(error)
        else:
            return options
    raise faults[0]  # English explains why


def _read(raw: Mapping[str, object]) -> Options:
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
    return options


def compile_checks(rules: Sequence[Rule]) -> FactCheck:
    """Return one check of all facts."""
    return FactCheck([(rule, _read(rule.options)) for rule in rules])


class FactCheck:
    """All facts. Their regexes are dear to make, so each is made ready at its first hit."""

    def __init__(self, rules: Sequence[tuple[Rule, Options]]) -> None:
        self._rules = rules
        self._owners: list[tuple[int, int]] = []
        self._patterns: list[list[Pattern]] = []
        triggers: list[Trigger] = []
        for number, (rule, options) in enumerate(rules):
            lang = rule_language(rule)
            patterns = [parse(text, lang[:2]) for text in options.patterns]
            self._patterns.append(patterns)
            for index, pattern in enumerate(patterns):
                for trigger in _triggers(pattern):
                    triggers.append(trigger)
                    self._owners.append((number, index))
        self.triggers: tuple[Trigger, ...] = tuple(triggers)

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield amounts that differ from the fact, each once."""
        wanted: dict[tuple[int, int], dict[int, dict[tuple[int, int], None]]] = {}
        for hit in hits:
            sentence = _sentence(view, hit)
            number, pattern = self._owners[hit.trigger]
            if sentence and self._may_match(number, pattern, view, hit.segment, sentence):
                sentences = wanted.setdefault((number, hit.segment), {})
                sentences.setdefault(pattern, {})[sentence] = None
        if wanted:
            from tonelint.kinds.fact.reading import wrong

            for (number, index), sentences in wanted.items():
                yield from wrong(*self._rules[number], view, index, sentences)

    def _may_match(
        self, number: int, pattern: int, view: View, index: int, sentence: tuple[int, int]
    ) -> bool:
        """Whether there are amounts at all: most sentences with a “month” in them have none."""
        read = self._patterns[number][pattern]
        said = view.folded[index][slice(*sentence)]
        return all(may_hold(kind, said, read.lang) for kind in read.slots)


def _triggers(pattern: Pattern) -> list[Trigger]:
    """Return a literal of the pattern; without one, the digits and signs an amount begins with."""
    if pattern.literals:
        return [Trigger(max(pattern.literals, key=len))]
    return [Trigger(digit, left=False, right=False) for digit in "0123456789"]


def _sentence(view: View, hit: Hit) -> tuple[int, int] | None:
    spans = view.sentences(hit.segment)
    return next(((a, b) for a, b in spans if a <= hit.start < b), None)
