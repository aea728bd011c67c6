"""Faults of grammar that only a parser sees: passives, buried verbs, strings of nouns.

Options: `what` names the construction; `max_share` is the percentage of a message's sentences that
may have it (one always may, unless the share is 0); `agentless: true` leaves passives alone that
say by whom; `min_length` is the number of nouns that make a string; `min_sentences` is how many a
message needs before a share of them means anything.

It needs spaCy and a model. Without them its rules find nothing, and the report says so. Only
sentences that look like a candidate are parsed, so that most messages load no model.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.syntax.found import Construction, Found
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language import syntax
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "count", "share", "limit"})

WHAT = {
    "passive": "syntax.passive:PASSIVE",
    "passive-by": "syntax.passive:PASSIVE_BY",
    "no-actor": "syntax.passive:NO_ACTOR",
    "duty": "syntax.passive:DUTY",
    "noun-string": "syntax.nouns:NOUN_STRING",
    "nominalisation": "syntax.nouns:NOMINALISATION",
    "buried-verb": "syntax.nouns:BURIED_VERB",
}
"""What can be found, and where: nothing of it is loaded before it is needed."""

_FEWEST = 4
"""A “sentence” of fewer words is a label: it is no part of a share."""
_SHOWN = 3


class Options(NamedTuple):
    """The construction, and how much of it there may be; `max_share` None: none at all."""

    what: str
    max_share: float | None = None
    agentless: bool = False
    min_length: int = 1
    min_sentences: int = 1


@cache
def _construction(what: str) -> Construction:
    module, _, name = WHAT[what].partition(":")
    found: Construction = getattr(import_module(f"tonelint.kinds.{module}"), name)
    return found


class _Place(NamedTuple):
    """A sentence: its segment, where it begins, and its text with names for merge tags."""

    segment: int
    start: int
    text: str


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    what = reader.choice("what", WHAT, "passive")
    least = 4 if what == "noun-string" else 1
    options = Options(
        what=what,
        max_share=reader.decimal("max_share"),
        agentless=reader.flag("agentless"),
        min_length=reader.number("min_length", least) or least,
        min_sentences=reader.number("min_sentences", 1) or 1,
    )
    reader.done()
    if options.max_share is not None and options.max_share > 100:
        raise OptionError("“max_share” is a percentage.", "Write max_share: 10, say.")
    return options


def compile_checks(rules: Sequence[Rule]) -> "SyntaxCheck":
    """Return one check of all rules about grammar."""
    return SyntaxCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class SyntaxCheck(NamedTuple):
    """All constructions, looked for in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield each place of a construction, or one match for a message with too many."""
        if not syntax.identity():
            return
        jobs = [(rule, options, _candidates(rule, options, view)) for rule, options in self.rules]
        places = [place for _, _, some in jobs for place in some]
        if not places:
            return
        syntax.parse([place.text for place in places])  # all at once; the rest is looked up
        for rule, options, some in jobs:
            found = list(_found(rule, options, view, some))
            if options.max_share is None:
                yield from (_match(rule, view, place, one) for place, one in found)
            elif found:
                yield from _beyond(rule, options, view, found)


def _candidates(rule: Rule, options: Options, view: View) -> list[_Place]:
    """Return the sentences that may have the construction."""
    construction = _construction(options.what)
    some: list[_Place] = []
    for index, start, end in view.places(rule):
        if not construction.may_be_in(view.folded[index][start:end]):
            continue
        text = _as_names(view.segments[index].text, view.kept(index))
        for begin, stop in view.sentences(index):
            if (
                start <= begin
                and stop <= end
                and construction.may_be_in(view.folded[index][begin:stop])
            ):
                some.append(_Place(index, begin, text[begin:stop]))
    return some


def _as_names(text: str, kept: Sequence[tuple[int, int]]) -> str:
    """Return `text` at equal length with a name in the place of each merge tag."""
    for start, end in kept:
        text = f"{text[:start]}X{'x' * (end - start - 1)}{text[end:]}"
    return text


def _found(
    rule: Rule, options: Options, view: View, places: Sequence[_Place]
) -> Iterator[tuple[_Place, Found]]:
    construction = _construction(options.what)
    sentences = syntax.parse([place.text for place in places])
    for place, sentence in zip(places, sentences, strict=True):
        for one in construction.find(sentence, options.min_length):
            if options.agentless and one.agent:
                continue
            first, last = one.core or (one.start, one.end)
            core = place.segment, place.start + first, place.start + last
            if view.admits(rule, *core) and not excused(rule, view, *core):
                yield place, one


def _match(rule: Rule, view: View, place: _Place, one: Found) -> Match:
    start, end = place.start + one.start, place.start + one.end
    text = view.segments[place.segment].text
    values = {"found": text[start:end], "better": one.better, "count": str(one.size)}
    rewrite = (one.rewrite(text[start:end]),) if one.rewrite else ()
    return Match(
        rule, place.segment, start, end, values | {"share": "", "limit": ""}, suggestions=rewrite
    )


def _beyond(
    rule: Rule, options: Options, view: View, found: Sequence[tuple[_Place, Found]]
) -> Iterator[Match]:
    """Yield one match at the first sentence beyond the share; the others are advice."""
    with_it = {(place.segment, place.start) for place, _ in found}
    total = max(len(with_it), sum(_sentences(rule, view)))
    if total < options.min_sentences:
        return
    share = 100 * len(with_it) / total
    limit = options.max_share or 0.0
    allowed = max(int(limit * total / 100), 1 if limit else 0)
    if len(with_it) <= allowed:
        return
    later = [
        pair for pair in found if (pair[0].segment, pair[0].start) in sorted(with_it)[allowed:]
    ]
    first, *others = [_match(rule, view, place, one) for place, one in later]
    values = {
        **first.values,
        "count": str(len(with_it)),
        "share": f"{share:.0f}",
        "limit": f"{limit:g}",
    }
    said = ", ".join(f"“{match.values['found']}”" for match in others[:_SHOWN])
    advice = (f"Look at these too: {said}.",) if said else ()
    yield Match(
        rule, first.segment, first.start, first.end, values,
        suggestions=first.suggestions, advice=advice,
    )  # fmt: skip


def _sentences(rule: Rule, view: View) -> Iterator[int]:
    """Yield 1 for each sentence the rule looks at that is more than a label."""
    for index, start, end in view.places(rule):
        for begin, stop in view.sentences(index):
            if start <= begin and stop <= end:
                yield int(len(view.segments[index].text[begin:stop].split()) >= _FEWEST)
