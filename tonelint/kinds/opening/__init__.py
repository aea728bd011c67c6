"""How a message begins: the expected greeting, phrases to avoid, buttons that begin with a verb.

A greeting is judged where there is one; that one is missing is for `require` to say. In an
expected text `{first_name}` matches any merge tag and any name.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.count.items import phrase_pattern
from tonelint.kinds.opening.text import changes_to, compared, head, pattern
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.moves_imperative import begins_with_verb
from tonelint.model.rule import Origin, Rule
from tonelint.model.source import RunKind, Segment

FIELDS = frozenset({"found", "better", "expected"})
_GREETINGS = frozenset({"greeting", "opener"})
_LEAD = " \t\n\"'“‘¡¿*_>-–—•"


class Options(NamedTuple):
    """Expected texts, or none; phrases nothing may begin with; whether a verb comes first."""

    texts: tuple[str, ...] = ()
    none: bool = False
    target: str = ""
    avoid: tuple[str, ...] = ()
    verb_first: bool = False


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they expect nothing."""
    reader = OptionReader(raw)
    options = Options(
        texts=reader.texts("texts"),
        none=reader.flag("none"),
        target=reader.choice("target", ("", "greeting")),
        avoid=reader.texts("avoid"),
        verb_first=reader.flag("verb_first"),
    )
    reader.done()
    expects = (bool(options.texts), options.none, bool(options.target))
    if sum(expects) > 1:
        raise OptionError("“texts”, “none” and “target” exclude each other.", "Keep one of them.")
    if not any((*expects, options.avoid, options.verb_first)):
        raise OptionError(
            "Nothing is expected.", "Write texts: […], avoid: […] or verb_first: true."
        )
    return options


def compile_checks(rules: Sequence[Rule]) -> "OpeningCheck":
    """Return one check of all rules about openings."""
    return OpeningCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class OpeningCheck(NamedTuple):
    """The openings of one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield greetings that are not the expected one, phrases to avoid, buttons without verb."""
        for rule, options in self.rules:
            wanted, origin = expected_texts(options.texts, options.none, options.target, view)
            for place in _places(rule, view):
                if options.avoid:
                    yield from _avoided(rule, options, view, place)
                if wanted is not None:
                    yield from _greeting(rule, wanted, origin, view, place)
            if options.verb_first:
                yield from _verbless(rule, view)


def expected_texts(
    texts: tuple[str, ...], none: bool, target: str, view: View
) -> tuple[tuple[str, ...] | None, Origin | None]:
    """Return the expected texts, () for “none at all”, None when nothing is expected."""
    if none:
        return (), None
    if target:
        limit = view.target.text(target)
        if limit is None:
            return None, None
        return (() if limit[0] == "none" else (limit[0],)), limit[1]
    return (texts, None) if texts else (None, None)


def placeholders(segment: Segment) -> list[tuple[int, int]]:
    """Return the places of a segment's placeholders."""
    return [
        (run.at, run.at + len(run.text)) for run in segment.runs if run.kind is RunKind.PLACEHOLDER
    ]


def _places(rule: Rule, view: View) -> Iterator[Place]:
    """Yield where a message may begin: its greeting or opener, or the roles a rule names."""
    for index, start, end in view.places(rule):
        if rule.roles or view.segments[index].role in _GREETINGS:
            yield index, start, end


def _avoided(rule: Rule, options: Options, view: View, place: Place) -> Iterator[Match]:
    index, start, end = place
    folded = view.folded[index]
    while start < end and folded[start] in _LEAD:
        start += 1
    match = phrase_pattern(options.avoid).match(folded, start, end)
    if match and not excused(rule, view, index, *match.span()):
        found = view.segments[index].text[match.start() : match.end()]
        values = {"found": found, "better": "", "expected": ""}
        yield Match(rule, index, match.start(), match.end(), values)


def _greeting(
    rule: Rule, wanted: tuple[str, ...], origin: Origin | None, view: View, place: Place
) -> Iterator[Match]:
    index, start, end = place
    segment = view.segments[index]
    text = compared(segment.text, placeholders(segment))[:end]
    found = head(text[start:])
    if found is None or excused(rule, view, index, start + found.start, start + found.end):
        return
    if any(pattern(expected, ending=r"(?!\w)").match(text, start) for expected in wanted):
        return
    begin, stop = start + found.start, start + found.end
    written = segment.text[begin:stop]
    if not wanted:
        values = {"found": written, "better": "", "expected": "no greeting"}
        yield Match(rule, index, begin, stop, values, origin=origin)
        return
    expected = wanted[0]
    changes = changes_to(expected, found, segment.text[start:]) if not start else ()
    values = {"found": written, "better": expected, "expected": f"“{expected}”"}
    advice = () if changes else (f"Write “{expected}”",)
    yield Match(rule, index, begin, stop, values, changes, advice=advice, origin=origin)


def _verbless(rule: Rule, view: View) -> Iterator[Match]:
    for index, start, end in view.places(rule):
        segment = view.segments[index]
        if not rule.roles and segment.role != "cta":
            continue
        if (segment.locale or view.locale or "en")[:2] != "en":
            continue
        spans = [(a, b) for a, b in view.words(index) if start <= a and b <= end]
        if not spans or view.is_protected(index, *spans[0]):
            continue
        words = [view.folded[index][a:b] for a, b in spans[:2]]
        if begins_with_verb(*words) is False and not excused(rule, view, index, start, end):
            values = {"found": segment.text[start:end].strip(), "better": "", "expected": "a verb"}
            text = segment.text[start:end]
            begin = start + len(text) - len(text.lstrip())
            yield Match(rule, index, begin, begin + len(text.strip()), values)
