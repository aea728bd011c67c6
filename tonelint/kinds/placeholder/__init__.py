"""Placeholders that nobody filled in, merge tags without a fallback or with an unknown field.

Options: `what` (unfilled, no-fallback, odd-fallback, unknown-field), `allow` (what is meant as
it is), `fields` (the fields that exist; for unknown-field, where the settings give them).

Few texts have any of this: what looks for it is loaded at the first trigger.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.protect import protected_spans
from tonelint.model.rule import Rule
from tonelint.model.source import RunKind, Segment

UNFILLED_TRIGGERS = (
    "[", "<", "{todo", "{{", "todo", "tbd", "tbc", "fixme", "xxx", "lorem ipsum", "%%", "insert ",
    "goes here", "go here", "text here", "copy here", "content here", "headline here",
    "heading here", "title here", "name here", "logo here", "image here", "photo here",
    "picture here", "link here", "url here", "date here", "quote here", "price here",
    "amount here", "address here", "description here", "caption here", "message here",
    "signature here",
)  # fmt: skip
"""Folded literals one of which is in every text of `unfilled.unfilled_spans`."""
_TAG_TRIGGERS = ("{{", "*|")

FIELDS = frozenset({"found", "field", "better", "reads", "times"})

_FIRST_LINES = frozenset({"subject", "preheader", "greeting", "opener"})
"""Where a gap shows most: looked at when the rule names no roles."""


class Options(NamedTuple):
    """What to look for, and the folded texts that are right as they are."""

    what: str
    allow: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        what=reader.choice("what", tuple(_FINDERS), "unfilled"),
        allow=frozenset(map(fold, reader.texts("allow"))),
        fields=reader.texts("fields"),
    )
    reader.done()
    if "" in options.allow:
        raise OptionError("“allow” has an empty text.", "Write allow: ['[Your name]'].")
    return options


class _Placeholders:
    """The check of all rules of the kind."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, read_options(rule.options)) for rule in rules]
        wanted = [text for what in {o.what for _, o in self._rules} for text in _TRIGGERS[what]]
        self.triggers: tuple[Trigger, ...] = tuple(
            Trigger(text, False, False) for text in sorted(set(wanted))
        )

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        segments = {hit.segment for hit in hits}
        for rule, options in self._rules:
            found = list(_found(rule, options, view, segments))
            yield from _once(found) if options.what == "unfilled" else found


def compile_checks(rules: Sequence[Rule]) -> _Placeholders:
    """Make one check for all `rules`."""
    return _Placeholders(rules)


def _found(rule: Rule, options: Options, view: View, segments: set[int]) -> Iterator[Match]:
    find = _FINDERS[options.what]
    for index, low, high in view.places(rule):
        if index not in segments:
            continue
        for match in find(rule, options, view, index):
            inside = low <= match.start and match.end <= high
            place = index, match.start, match.end
            if inside and not _allowed(options, match) and not excused(rule, view, *place):
                yield match


def _once(matches: list[Match]) -> Iterator[Match]:
    """Yield the first of alike placeholders; one search and replace fills in all of them."""
    counts = Counter(fold(match.values["found"]) for match in matches)
    for match in matches:
        count = counts.pop(fold(match.values["found"]), 0)
        if count:
            times = "once" if count == 1 else f"{count} times"
            yield match._replace(values={**match.values, "times": times})


def _allowed(options: Options, match: Match) -> bool:
    return bool({fold(match.values["found"]), fold(match.values["field"])} & options.allow)


def _unfilled(rule: Rule, _: Options, view: View, index: int) -> Iterator[Match]:
    from tonelint.kinds.placeholder.unfilled import unfilled_spans

    segment = view.segments[index]
    shielded = _shielded(segment)
    for start, end, field in unfilled_spans(segment.text):
        if any(a < end and start < b for a, b in shielded):
            continue
        found = segment.text[start:end]
        if found.startswith("%%") and _is_tag(segment, start, end):
            continue  # a system that knows fields with spaces fills it in
        yield Match(rule, index, start, end, {"found": found, "field": field, "better": ""})


def _shielded(segment: Segment) -> list[tuple[int, int]]:
    """Return code, addresses and quotations; placeholders are what this kind is about."""
    code = [(r.at, r.at + len(r.text)) for r in segment.runs if r.kind is RunKind.CODE]
    quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
    return [*code, *quotes, *protected_spans(segment.text)]


def _is_tag(segment: Segment, start: int, end: int) -> bool:
    return any(
        run.kind is RunKind.PLACEHOLDER and run.at < end and start < run.at + len(run.text)
        for run in segment.runs
    )


def _without_fallback(rule: Rule, _: Options, view: View, index: int) -> Iterator[Match]:
    segment = view.segments[index]
    if not rule.roles and segment.role not in _FIRST_LINES:
        return
    from tonelint.kinds.placeholder.fallback import gaps

    for gap in gaps(segment.text):
        values = {"found": gap.found, "field": gap.field, "better": gap.better}
        place = rule, index, gap.start, gap.end, values
        if "…" in gap.better:
            yield Match(*place, advice=(gap.better,))
        elif gap.certain:
            yield Match(*place, changes=(Change(gap.start, gap.end, gap.better),))
        else:
            yield Match(*place, suggestions=(gap.better,))


def _odd(rule: Rule, _: Options, view: View, index: int) -> Iterator[Match]:
    segment = view.segments[index]
    if not rule.roles and segment.role not in _FIRST_LINES:
        return
    from tonelint.kinds.placeholder.odd import odd_fallbacks

    for odd in odd_fallbacks(segment.text):
        values = {"found": odd.found, "field": "", "better": odd.better, "reads": odd.reads}
        yield Match(rule, index, odd.start, odd.end, values, advice=(odd.better,))


def _unknown(rule: Rule, options: Options, view: View, index: int) -> Iterator[Match]:
    from tonelint.kinds.placeholder.unknown import field_of, is_known, meant

    for run in view.segments[index].runs:
        field = field_of(run.text) if run.kind is RunKind.PLACEHOLDER else ""
        if field and not is_known(field, options.fields):
            better = meant(run.text, field, options.fields)
            values = {"found": run.text, "field": field, "better": better}
            advice = (f"Write {better}",) if better else ()
            yield Match(rule, index, run.at, run.at + len(run.text), values, advice=advice)


_FINDERS: dict[str, Callable[[Rule, Options, View, int], Iterator[Match]]] = {
    "unfilled": _unfilled,
    "no-fallback": _without_fallback,
    "odd-fallback": _odd,
    "unknown-field": _unknown,
}
_TRIGGERS: dict[str, tuple[str, ...]] = {
    "unfilled": UNFILLED_TRIGGERS,
    "no-fallback": _TAG_TRIGGERS,
    "odd-fallback": _TAG_TRIGGERS,
    "unknown-field": ("{", "*|", "<%="),
}
