"""“Please”: left out, kept to a budget, or missing where the reader is asked for something."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.language.requests import asks_politely, request_verb
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "count", "limit"})
PER = ("message", "segment", "sentence")

# “to please you”, “as you please”: a verb, not a courtesy.
_VERB = (
    r"(?:\b(?:to|may|might|does|did|not|aims? to|(?:as|whatever|whenever|wherever|however|if|what)"
    r" (?:you|we|they|i|one|it))) \Z"
)
_ANSWER = r"(?:\A|[.!?\n] ?)(?:yes|no|oh|one|two),? \Z"
_RUNNING = frozenset({"body", "error", "hint", "opener", "closing", "hand-off"})


class Options(NamedTuple):
    """`use`: whether requests need a please; else `max`, the most of them `per` place."""

    use: bool = False
    max: int = 0
    per: str = "message"


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    style = reader.choice("style", ("avoid", "use", ""))
    most = reader.number("max")
    per = reader.choice("per", PER, "message")
    reader.done()
    if style and most is not None:
        raise OptionError("“style” and “max” are both there.", "Write one: style: avoid or max: 1.")
    if not style and most is None:
        raise OptionError("There is no limit.", "Write style: avoid, style: use or max: 1.")
    return Options(style == "use", most or 0, per)


def compile_checks(rules: Sequence[Rule]) -> "PleaseCheck":
    """Return one check of all rules."""
    read = tuple((rule, read_options(rule.options)) for rule in rules)
    return PleaseCheck(read, always=any(options.use for _, options in read))


class PleaseCheck(NamedTuple):
    """All rules about “please”; `always`: one of them looks for a missing one."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = (Trigger("please"),)
    always: bool = False

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield each “please” beyond a budget, and the first request that lacks one."""
        for rule, options in self.rules:
            if options.use:
                yield from _missing(rule, view)
            elif hits:
                yield from _beyond(rule, options, view, hits)


def _beyond(rule: Rule, options: Options, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
    counted: dict[tuple[int, int], int] = {}
    for hit in _courtesies(rule, view, hits):
        group = _group(options.per, view, hit)
        counted[group] = counted.get(group, 0) + 1
        if counted[group] <= options.max:
            continue
        text = view.segments[hit.segment].text
        values = {
            "found": text[hit.start : hit.end],
            "better": "",
            "count": str(counted[group]),
            "limit": str(options.max),
        }
        changes = _without(text, hit.start, hit.end)
        yield Match(rule, hit.segment, hit.start, hit.end, values, changes)


def _courtesies(rule: Rule, view: View, hits: Iterable[Hit]) -> Iterator[Hit]:
    verb, answer = compiled(_VERB), compiled(_ANSWER)
    for hit in hits:
        before = view.folded[hit.segment][max(0, hit.start - 30) : hit.start]
        if verb.search(before) or answer.search(before):
            continue
        place = hit.segment, hit.start, hit.end
        if view.admits(rule, *place) and not excused(rule, view, *place):
            yield hit


def _group(per: str, view: View, hit: Hit) -> tuple[int, int]:
    if per == "message":
        return -1, -1
    if per == "segment":
        return hit.segment, -1
    spans = view.sentences(hit.segment)
    return hit.segment, next((a for a, b in spans if a <= hit.start < b), -1)


def _without(text: str, start: int, end: int) -> tuple[Change, ...]:
    """Return the edit that takes “please” out, its commas with it; none where nothing is left."""
    before, after = text[:start].rstrip(" \u00a0"), text[end:]
    left = len(before)
    if before.endswith(",") and (not after.strip() or after.lstrip()[0] in ",.?!;:"):
        left -= 1  # “Reply today, please.”, “Could you, please, reply”
        return (Change(left, end + after.startswith(","), ""),) if before[:-1].strip() else ()
    rest = after.lstrip(" \u00a0,")
    if not rest or rest[0] in ".?!;:…\n":
        return (Change(left, end, ""),) if before and before[-1].isalnum() else ()
    right = len(text) - len(rest)
    if text[start].isupper() and rest[0].isalpha():
        return (Change(start, right + 1, rest[0].upper()),)
    return (Change(start, right, ""),)


def _missing(rule: Rule, view: View) -> Iterator[Match]:
    """Yield the first request of a message that says please nowhere."""
    if asks_politely(view.joined):
        return
    for index, begin, end in view.places(rule):
        if not rule.roles and view.segments[index].role not in _RUNNING:
            continue
        for start, stop in view.sentences(index):
            if start < begin or stop > end:
                continue
            verb = request_verb(view.folded[index], start, stop)
            if verb is None or view.is_protected(index, *verb) or excused(rule, view, index, *verb):
                continue
            text = view.segments[index].text
            found = text[verb[0] : verb[1]]
            asked = f"{'Please' if found[0].isupper() else 'please'} {found[0].lower()}"
            values = {"found": found, "better": asked + found[1:], "count": "0", "limit": "1"}
            change = Change(verb[0], verb[0] + 1, asked)
            yield Match(rule, index, *verb, values, (change,))
            return
