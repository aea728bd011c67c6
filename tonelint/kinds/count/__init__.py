"""Budgets: how many exclamation marks, emoji, shouted words, links, parts or phrases there may be.

The first ones that fit the budget are left alone; each one beyond it is a match.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.count.items import ITEMS, Item, phrase_pattern
from tonelint.kinds.count.repair import repair
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.model.roles import ROLES
from tonelint.model.rule import Origin, Rule

FIELDS = frozenset({"found", "count", "number", "limit", "beyond"})
PER = ("message", "segment", "sentence")
_TARGETS = ("exclamation", "emoji")


class Options(NamedTuple):
    """What is counted (`of`), where (`per`), and the limits. `target` reads `max` from the tone.

    A default limit is meant for `words` words; a longer message may have more in proportion. What a
    guide says is meant as it is. With `once`, the first item beyond the limit stands for all.
    """

    of: str
    per: str = "message"
    max: int | None = None
    min: int | None = None
    target: str = ""
    role: str = ""
    phrases: tuple[str, ...] = ()
    words: int | None = None
    once: bool = False


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they make no budget."""
    reader = OptionReader(raw)
    target = reader.choice("target", ("", *_TARGETS))
    phrases = reader.texts("phrases")
    of = reader.choice("of", ITEMS, target or ("words-of" if phrases else "segment"))
    options = Options(
        of=of,
        per=reader.choice("per", PER, "message"),
        max=reader.number("max"),
        min=reader.number("min"),
        target=target,
        role=reader.choice("role", ("", *ROLES)),
        phrases=phrases,
        words=reader.number("words"),
        once=reader.flag("once"),
    )
    reader.done()
    if options.max is None and options.min is None and not target:
        raise OptionError("There is no limit.", "Write max: 1, min: 1 or target: exclamation.")
    if (of == "words-of") is not bool(phrases):
        raise OptionError("“phrases” and “of: words-of” go together.", "Write phrases: [please].")
    return options


def compile_checks(rules: Sequence[Rule]) -> "CountCheck":
    """Return one check of all counting rules."""
    return CountCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class CountCheck(NamedTuple):
    """All budgets, counted in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield what goes beyond a budget, and messages that stay below one."""
        for rule, options in self.rules:
            limit = _limit(options, view)
            if limit is None and options.min is None:
                continue
            maximum, origin = limit or (None, None)
            for group in _groups(rule, options, view):
                if maximum is not None:
                    most = _for_length(maximum, origin, options.words, view, group)
                    yield from _beyond(rule, options, view, group, most, origin)
                if options.min is not None and sum(item.weight for item in group) < options.min:
                    yield _below(rule, options, group)


def _limit(options: Options, view: View) -> tuple[int, Origin | None] | None:
    if options.target:
        return view.target.number(options.target)
    return None if options.max is None else (options.max, None)


def _for_length(
    limit: int, origin: Origin | None, words: int | None, view: View, group: list[Item]
) -> int:
    """Return the limit for a message of its length; counting its words is left to the last."""
    if not words or origin is None or not origin.is_default:
        return limit
    if sum(item.weight for item in group) <= limit:
        return limit
    return max(limit, limit * sum(len(s.text.split()) for s in view.segments) // words)


def _groups(rule: Rule, options: Options, view: View) -> Iterable[list[Item]]:
    """Return the items of the message, of each segment or of each sentence, in reading order."""
    pattern = phrase_pattern(options.phrases) if options.phrases else None
    items = [
        item
        for item in ITEMS[options.of](view, rule, options.role, pattern)
        if not excused(rule, view, item.segment, item.start, item.end)
    ]
    if options.per == "message":
        return [items]
    groups: dict[tuple[int, int], list[Item]] = {}
    for index, start, end in view.places(rule):
        groups.setdefault((index, -1), [])
        if options.per == "sentence":
            for begin, stop in view.sentences(index):
                if start <= begin and stop <= end:
                    groups.setdefault((index, begin), [])
    for item in items:
        groups.setdefault((item.segment, _sentence_of(view, options, item)), []).append(item)
    wanted = options.per == "sentence"
    return [group for (_, at), group in groups.items() if (at >= 0) is wanted or group]


def _sentence_of(view: View, options: Options, item: Item) -> int:
    if options.per == "segment":
        return -1
    spans = view.sentences(item.segment)
    return next((a for a, b in spans if a <= item.start < b), -1)


def _beyond(
    rule: Rule, options: Options, view: View, group: list[Item], limit: int, origin: Origin | None
) -> Iterator[Match]:
    total = sum(item.weight for item in group)
    seen = 0
    for item in group:
        allowed = max(0, min(item.weight, limit - seen))
        seen += item.weight
        if allowed == item.weight:
            continue
        start, changes = repair(options.of, view, item, allowed)
        yield Match(
            rule,
            item.segment,
            start,
            item.end,
            {
                "found": view.segments[item.segment].text[start : item.end],
                "count": str(total),
                "number": str(seen),
                "limit": str(limit),
                "beyond": _in_words(seen, limit),
            },
            changes,
            origin=origin,
        )
        if options.once:
            return


def _in_words(seen: int, limit: int) -> str:
    """Return what is wrong with this many, for a message about a whole message."""
    if not limit:
        return "there should be none here"
    return f"that makes {seen} in this message, and the limit here is {limit}"


def _below(rule: Rule, options: Options, group: list[Item]) -> Match:
    count = sum(item.weight for item in group)
    values = {"found": "", "count": str(count), "number": str(count), "limit": str(options.min)}
    values["beyond"] = ""
    return Match(rule, -1, 0, 0, values)
