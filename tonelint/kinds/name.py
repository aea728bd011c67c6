"""A name and how it is written: forms it never takes, and its first mention in a message.

Options: `name`, `never` (case counts), `first_mention` (“Making Tax Digital (MTD)”), `short`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule
from tonelint.rewrite.text import minimal_change, repair_article

FIELDS = frozenset({"found", "better", "name"})

_SHORT = r"\(([^()]+)\)\s*\Z"
_RUNNING = frozenset({"body", "opener", "closing", "hand-off", "hint", "error", "question"})
"""Roles where a first mention is explained; headings, subjects and buttons stay short."""


class Options(NamedTuple):
    """The name, its wrong forms, and how it is introduced (empty: no matter)."""

    name: str
    never: tuple[str, ...] = ()
    first_mention: str = ""
    short: str = ""


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    first = reader.text("first_mention")
    inside = compiled(_SHORT).search(first)
    options = Options(
        name=reader.text("name"),
        never=reader.texts("never"),
        first_mention=first,
        short=reader.text("short") or (inside[1] if inside else ""),
    )
    reader.done()
    if not options.name:
        raise OptionError("“name” is missing.", "Write name: Tallybird.")
    if options.name in options.never:
        raise OptionError(
            f"“{options.name}” is both the name and a form to avoid.", "Take it out of “never”."
        )
    return options


class _Names:
    """The check of all rules of the kind."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, read_options(rule.options)) for rule in rules]
        wanted: dict[str, list[int]] = {}
        for number, (_, options) in enumerate(self._rules):
            texts = [*options.never]
            if options.first_mention:
                texts += [options.name, options.short]
            for text in dict.fromkeys(fold(text) for text in texts if text):
                wanted.setdefault(text, []).append(number)
        # A name may stand before a hyphen (“TallyBird-branded”), so its end is looked at below.
        self.triggers: tuple[Trigger, ...] = tuple(Trigger(text, True, False) for text in wanted)
        self._by_trigger = list(wanted.values())

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        by_rule: dict[int, list[Hit]] = {}
        for hit in hits:
            if _ends(view.folded[hit.segment], hit.end):
                for number in self._by_trigger[hit.trigger]:
                    by_rule.setdefault(number, []).append(hit)
        for number, mine in by_rule.items():
            rule, options = self._rules[number]
            yield from _wrong_forms(rule, options, view, mine)
            if options.first_mention:
                yield from _first_mention(rule, options, view, mine)


def compile_checks(rules: Sequence[Rule]) -> _Names:
    """Make one check for all `rules`."""
    return _Names(rules)


def _wrong_forms(rule: Rule, options: Options, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
    taken: tuple[int, int] = (-1, 0)
    for hit in hits:
        text = view.segments[hit.segment].text
        found = " ".join(text[hit.start : hit.end].split())
        if found not in options.never or taken > (hit.segment, hit.start):
            continue
        if _within(text, options.name, hit) or not _counts(rule, view, hit):
            continue
        taken = hit.segment, hit.end
        yield _match(rule, options, text, hit, options.name)


def _first_mention(
    rule: Rule, options: Options, view: View, hits: Sequence[Hit]
) -> Iterator[Match]:
    """Yield the first mention in running text when it is not the full one."""
    for hit in hits:
        segment = view.segments[hit.segment]
        found = " ".join(segment.text[hit.start : hit.end].split())
        if found not in (options.name, options.short) or segment.role not in _RUNNING:
            continue
        if not _counts(rule, view, hit):
            continue
        if not _within(segment.text, options.first_mention, hit):
            yield _match(rule, options, segment.text, hit, options.first_mention)
        return


def _counts(rule: Rule, view: View, hit: Hit) -> bool:
    place = hit.segment, hit.start, hit.end
    return view.admits(rule, *place) and not excused(rule, view, *place)


def _within(text: str, phrase: str, hit: Hit) -> bool:
    """Whether a hit lies inside `phrase`, case and all."""
    at = text.find(phrase, max(0, hit.end - len(phrase)), hit.start + len(phrase))
    return at != -1 and _ends(text, at + len(phrase))


def _ends(text: str, end: int) -> bool:
    return end == len(text) or not (text[end].isalnum() or text[end] == "_")


def _match(rule: Rule, options: Options, text: str, hit: Hit, better: str) -> Match:
    found = text[hit.start : hit.end]
    start, end, new = minimal_change(found, better)
    article = repair_article(text, hit.start, found, better)
    word = Change(hit.start + start, hit.start + end, new)
    changes = (word,) if article is None else (Change(*article), word)
    values = {"found": found, "better": better, "name": options.name}
    return Match(rule, hit.segment, hit.start, hit.end, values, changes)
