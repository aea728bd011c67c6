"""Too long or too short: words, characters or sentences of a part, a sentence or a message.

A placeholder is one word. Characters are those the reader sees; placeholders are left out, since
nobody knows how long they will be.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Origin, Rule
from tonelint.model.source import RunKind

FIELDS = frozenset({"found", "count", "limit", "unit"})
UNITS = ("words", "chars", "sentences")
PER = ("segment", "sentence", "message")
_UNIT_NAMES = {"words": "words", "chars": "characters", "sentences": "sentences"}
_JOINT = (
    r"; (?=\w)"
    r"|, (?:and|but|so) (?=(?:I|we|you|he|she|it|they|there|this|these|that|those|if|when)\b)"
    r"|, (?=because |although |while )"
)
"""Where a clause of its own begins: what comes after “and” may be the last thing of a list."""
_READABLE = 1000
"""A longer “sentence” is a table or code, and no advice helps."""
_PART = 5
"""A sentence is only split where both parts have this many words."""


class Options(NamedTuple):
    """What is measured and the limits. `target` reads `max` from the tone."""

    unit: str
    per: str
    max: int | None = None
    min: int | None = None
    target: str = ""


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they make no limit."""
    reader = OptionReader(raw)
    target = reader.choice("target", ("", "sentence"))
    options = Options(
        unit=reader.choice("unit", UNITS, "words"),
        per=reader.choice("per", PER, "sentence" if target else "segment"),
        max=reader.number("max"),
        min=reader.number("min"),
        target=target,
    )
    reader.done()
    if options.max is None and options.min is None and not target:
        raise OptionError("There is no limit.", "Write max: 25, min: 3 or target: sentence.")
    if options.unit == "sentences" and options.per == "sentence":
        raise OptionError("A sentence is always one sentence.", "Write per: segment.")
    return options


def compile_checks(rules: Sequence[Rule]) -> "LengthCheck":
    """Return one check of all rules about length."""
    return LengthCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class LengthCheck(NamedTuple):
    """All limits of length, measured in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield places that are too long or too short."""
        for rule, options in self.rules:
            limit = _limit(options, view)
            maximum, origin = limit or (options.max, None)
            if maximum is None and options.min is None:
                continue
            if options.per == "message":
                yield from _message(rule, options, view, maximum)
                continue
            for place in _places(rule, options, view, maximum):
                count = measure(options.unit, view, place)
                broken = _broken(count, maximum, options.min)
                if broken is None or excused(rule, view, *place):
                    continue
                if options.per == "segment" or not _is_other(view, place):
                    yield _match(rule, options, view, place, count, broken, origin)


def measure(unit: str, view: View, place: Place) -> int:
    """Return how many words, characters or sentences a place has."""
    index, start, end = place
    if unit == "chars":
        segment = view.segments[index]
        hidden = [
            (run.at, run.at + len(run.text))
            for run in segment.runs
            if run.kind is RunKind.PLACEHOLDER
        ]
        gone = sum(max(0, min(b, end) - max(a, start)) for a, b in hidden)
        return len(segment.text[start:end].strip()) - gone
    if unit == "words":
        return view.word_count(index, start, end)
    spans = view.sentences(index)
    return bisect_left(spans, (end,)) - bisect_left(spans, (start,))


def _limit(options: Options, view: View) -> tuple[int, Origin] | None:
    return view.target.number(options.target) if options.target else None


def _places(rule: Rule, options: Options, view: View, maximum: int | None) -> Iterator[Place]:
    for index, start, end in view.places(rule):
        if maximum is not None and options.min is None and _is_short(options, view, index, maximum):
            continue
        if options.per == "segment":
            yield _trimmed(view, index, start, end)
            continue
        text = view.segments[index].text
        few = maximum if options.min is None and options.unit == "words" else None
        for begin, stop in view.sentences(index):
            # Cutting into words is the dear part, and most sentences are plainly short.
            if few is not None and _few_words(few, text, begin, stop):
                continue
            if start <= begin and stop <= end:
                yield index, begin, stop


def _is_short(options: Options, view: View, index: int, maximum: int) -> bool:
    """Whether a segment as a whole keeps the limit, told without cutting it into sentences."""
    text = view.segments[index].text
    if len(text) <= maximum:
        return True
    return options.unit == "words" and _few_words(maximum, text, 0, len(text))


def _few_words(number: int, text: str, start: int, end: int) -> bool:
    """Whether a stretch surely has no more than `number` words: runs of letters and digits."""
    # Two words have a sign between them.
    return end - start < 2 * number or not _more_runs(number).match(text, start, end)


@lru_cache(maxsize=64)
def _more_runs(number: int) -> re.Pattern[str]:
    return re.compile(rf"\W*+(?:\w++\W++){{{number}}}\w")


def _trimmed(view: View, index: int, start: int, end: int) -> Place:
    text = view.segments[index].text[start:end]
    begin = start + len(text) - len(text.lstrip())
    return index, begin, max(begin, start + len(text.rstrip()))


def _broken(count: int, maximum: int | None, minimum: int | None) -> int | None:
    """Return the limit that `count` breaks; an empty place is never too short."""
    if maximum is not None and count > maximum:
        return maximum
    if minimum is not None and 0 < count < minimum:
        return minimum
    return None


def _message(rule: Rule, options: Options, view: View, maximum: int | None) -> Iterator[Match]:
    count = sum(measure(options.unit, view, place) for place in view.places(rule))
    broken = _broken(count, maximum, options.min)
    if broken is not None:
        yield Match(rule, -1, 0, 0, _values(options, "", count, broken))


def _is_other(view: View, place: Place) -> bool:
    """Whether a sentence is for the most part a quotation, or a list of names."""
    index, start, end = place
    text = view.segments[index].text[start:end]
    if text[:1] in '“„«"':
        return True
    quoted = sum(max(0, min(b, end) - max(a, start)) for a, b in view.protected(index))
    words = text.split()
    return 2 * quoted > end - start or 3 * sum(map(str.istitle, words)) > 2 * len(words)


def _match(
    rule: Rule,
    options: Options,
    view: View,
    place: Place,
    count: int,
    limit: int,
    origin: Origin | None,
) -> Match:
    index, start, end = place
    found = view.segments[index].text[start:end]
    advice = _split_advice(found) if options.per == "sentence" and count > limit else ()
    values = _values(options, found, count, limit)
    return Match(rule, index, start, end, values, advice=advice, origin=origin)


def _values(options: Options, found: str, count: int, limit: int) -> dict[str, str]:
    return {
        "found": found,
        "count": str(count),
        "limit": str(limit),
        "unit": _UNIT_NAMES[options.unit],
    }


def _split_advice(sentence: str) -> tuple[str, ...]:
    """Return where a long sentence may be split: the joint nearest to its middle."""
    if len(sentence) > _READABLE:
        return ()
    joints = list(compiled(_JOINT).finditer(sentence))
    joints.sort(key=lambda match: abs(match.start() - len(sentence) // 2))
    for joint in joints:
        before, after = sentence[: joint.start()].split(), sentence[joint.end() :].split()
        if len(before) >= _PART and len(after) >= _PART:
            words = " ".join(sentence[joint.start() :].lstrip(" ,;–—").split()[:4])
            return (f"Begin a new sentence at “{words} …”.",)
    return ()
