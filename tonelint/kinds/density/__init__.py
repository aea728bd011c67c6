"""Too much of something for the length of a message: stock phrases, dashes, labels in bold.

One is a choice, many are a habit. Options: `phrases` (whole words), `patterns`, or `of` with a
thing that is marked and not worded; `max` and `per_words` say how many a stretch may have, a
shorter message too; `min_words` is the least a message has to be judged; `different` is how many
different ones there must be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.density.items import MARKED, Item
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View, speaks
from tonelint.language.fold import fold
from tonelint.language.regexes import PatternError, compile_pattern, required_literals
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "count", "limit", "words", "listed"})
_LISTED = 4


class Options(NamedTuple):
    """What is counted, how many there may be in how many words, and when it is judged."""

    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    of: str = ""
    max: int = 0
    per_words: int = 100
    min_words: int = 0
    different: int = 1


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they count nothing or a pattern is wrong."""
    reader = OptionReader(raw)
    maximum = reader.number("max")
    options = Options(
        phrases=tuple(" ".join(text.split()) for text in reader.texts("phrases")),
        patterns=reader.texts("patterns"),
        of=reader.choice("of", ("", *MARKED)),
        max=maximum or 0,
        per_words=reader.number("per_words", 100) or 100,
        min_words=reader.number("min_words", 0) or 0,
        different=reader.number("different", 1) or 1,
    )
    reader.done()
    if maximum is None:
        raise OptionError("There is no limit.", "Write max: 2 and per_words: 100, say.")
    if bool(options.of) is bool(options.phrases or options.patterns):
        raise OptionError(
            "It must say what is counted.", "Write phrases: [very], patterns: […], or of: dash."
        )
    for pattern in options.patterns:
        try:
            compile_pattern(pattern, ignore_case=True)
        except PatternError as error:
            raise OptionError(error.problem, error.remedy) from None
    return options


class _Wanted(NamedTuple):
    """A rule's reason to look at a trigger: the phrase itself, or a pattern that needs it."""

    rule: int
    pattern: str = ""


class DensityCheck:
    """All rules about density, looked at only where one of their literals occurs."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, read_options(rule.options)) for rule in rules]
        self._wanted: dict[Trigger, list[_Wanted]] = {}
        self._always: list[_Wanted] = []
        for number, (_, options) in enumerate(self._rules):
            for phrase in options.phrases:
                self._want(Trigger(fold(phrase)), _Wanted(number))
            for pattern in options.patterns:
                literals = required_literals(pattern, ignore_case=True)
                for literal in literals or ():
                    self._want(Trigger(literal, False, False), _Wanted(number, pattern))
                if literals is None:
                    self._always.append(_Wanted(number, pattern))
        self.triggers: tuple[Trigger, ...] = tuple(self._wanted)
        self._reasons = list(self._wanted.values())
        self._marked = [n for n, (_, options) in enumerate(self._rules) if options.of]
        self.always = bool(self._always or self._marked)

    def _want(self, trigger: Trigger, wanted: _Wanted) -> None:
        self._wanted.setdefault(trigger, []).append(wanted)

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield one match for a message with too many of a rule's things."""
        found: dict[int, set[Item]] = {}
        places: dict[_Wanted, set[int]] = {
            one: set(range(len(view.segments))) for one in self._always
        }
        for hit in hits:
            for wanted in self._reasons[hit.trigger]:
                if wanted.pattern:
                    places.setdefault(wanted, set()).add(hit.segment)
                else:
                    item = Item(hit.segment, hit.start, hit.end)
                    found.setdefault(wanted.rule, set()).add(item)
        for wanted, segments in places.items():
            found.setdefault(wanted.rule, set()).update(_matches(wanted.pattern, view, segments))
        for number in self._marked:
            rule, options = self._rules[number]
            found[number] = set(MARKED[options.of](view, rule))
        for number in sorted(found):
            yield from _beyond(*self._rules[number], view, found[number])


def compile_checks(rules: Sequence[Rule]) -> DensityCheck:
    """Return one check of all rules about density."""
    return DensityCheck(rules)


def _matches(pattern: str, view: View, segments: set[int]) -> Iterator[Item]:
    regex = compile_pattern(pattern, ignore_case=True)
    for index in segments:
        for match in regex.finditer(view.folded[index]):
            yield Item(index, *match.span())


def _beyond(rule: Rule, options: Options, view: View, items: set[Item]) -> Iterator[Match]:
    """Yield the match at the first item that is too many; the message lists what there is."""
    if len(items) <= options.max:
        return
    kept = [item for item in _apart(sorted(items)) if _counts(rule, options, view, item)]
    if len(kept) <= options.max:
        return
    words = sum(
        view.segments[index].text.count(" ", start, end) + 1
        for index, start, end in view.places(rule)
    )
    allowed = max(options.max, options.max * words // options.per_words)
    said = list(dict.fromkeys(view.folded[i.segment][i.start : i.end] for i in kept))
    if words < options.min_words or len(kept) <= allowed or len(said) < options.different:
        return
    first = kept[allowed]
    values = {
        "found": view.segments[first.segment].text[first.start : first.end],
        "count": str(len(kept)),
        "limit": str(allowed),
        "words": str(words),
        "listed": ", ".join(f"“{text}”" for text in said[:_LISTED]),
    }
    yield Match(rule, first.segment, first.start, first.end, values)


def _apart(items: Sequence[Item]) -> Iterator[Item]:
    """Yield items that do not overlap: the first of those that do, the longest of those alike."""
    last: Item | None = None
    for item in sorted(items, key=lambda one: (one.segment, one.start, -one.end)):
        if last is None or item.segment != last.segment or item.start >= last.end:
            yield item
            last = item


def _counts(rule: Rule, options: Options, view: View, item: Item) -> bool:
    """Whether an item is where the rule looks; what is marked was looked for there only."""
    if options.of:
        return not excused(rule, view, item.segment, item.start, item.end)
    locale = view.segments[item.segment].locale or view.locale
    return (
        speaks(rule, locale)
        and view.admits(rule, item.segment, item.start, item.end)
        and not excused(rule, view, item.segment, item.start, item.end)
    )
