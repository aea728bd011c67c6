"""How a message ends: the expected sign-off, and phrases to avoid there.

A sign-off is judged where there is one. The expected text must stand in it, word for word; other
lines beside it (a name, a thank-you) are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.count.items import phrase_pattern
from tonelint.kinds.opening import expected_texts, placeholders
from tonelint.kinds.opening.text import compared, pattern
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import Place, View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Origin, Rule

FIELDS = frozenset({"found", "better", "expected"})
_GOODBYE = (
    r"(?i)(?:kind|best|warm|many)?\s*(?:regards|wishes)|(?:yours )?sincerely|yours|cheers|thanks"
    r"|thank you|best|all the best|take care|bye|warmly|love"
)
_CLOSINGS = frozenset({"sign-off", "closing"})


class Options(NamedTuple):
    """Expected texts, or none, or the tone's sign-off; phrases a closing may not have."""

    texts: tuple[str, ...] = ()
    none: bool = False
    target: str = ""
    avoid: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when they expect nothing."""
    reader = OptionReader(raw)
    options = Options(
        texts=reader.texts("texts"),
        none=reader.flag("none"),
        target=reader.choice("target", ("", "sign-off")),
        avoid=reader.texts("avoid"),
    )
    reader.done()
    expects = (bool(options.texts), options.none, bool(options.target))
    if sum(expects) > 1:
        raise OptionError("“texts”, “none” and “target” exclude each other.", "Keep one of them.")
    if not any((*expects, options.avoid)):
        raise OptionError("Nothing is expected.", 'Write texts: ["Kind regards"] or avoid: […].')
    return options


def compile_checks(rules: Sequence[Rule]) -> "ClosingCheck":
    """Return one check of all rules about closings."""
    return ClosingCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class ClosingCheck(NamedTuple):
    """The closings of one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield sign-offs that are not the expected one, and phrases to avoid."""
        for rule, options in self.rules:
            places = list(_places(rule, view))
            if options.avoid:
                for place in places:
                    yield from _avoided(rule, options, view, place)
            wanted, origin = expected_texts(options.texts, options.none, options.target, view)
            if wanted is not None and places:
                yield from _sign_off(rule, wanted, origin, view, places)


def _places(rule: Rule, view: View) -> Iterator[Place]:
    for index, start, end in view.places(rule):
        if rule.roles or view.segments[index].role in _CLOSINGS:
            text = view.segments[index].text[start:end]
            begin = start + len(text) - len(text.lstrip())
            if text.strip():
                yield index, begin, begin + len(text.strip())


def _avoided(rule: Rule, options: Options, view: View, place: Place) -> Iterator[Match]:
    index, start, end = place
    for match in phrase_pattern(options.avoid).finditer(view.folded[index], start, end):
        if not excused(rule, view, index, *match.span()):
            found = view.segments[index].text[match.start() : match.end()]
            values = {"found": found, "better": "", "expected": ""}
            yield Match(rule, index, match.start(), match.end(), values)


def _sign_off(
    rule: Rule,
    wanted: tuple[str, ...],
    origin: Origin | None,
    view: View,
    places: Sequence[Place],
) -> Iterator[Match]:
    """Yield the last sign-off when none of a message's sign-offs has an expected text."""
    signed = [place for place in places if rule.roles or _is_sign_off(view, place)]
    if not signed or any(_has(expected, view, place) for expected in wanted for place in signed):
        return
    index, start, end = signed[-1]
    segment = view.segments[index]
    if excused(rule, view, index, start, end):
        return
    found = segment.text[start:end]
    if not wanted:
        values = {"found": found, "better": "", "expected": "no sign-off"}
        yield Match(rule, index, start, end, values, origin=origin)
        return
    expected = wanted[0]
    fixed = any(start < b and a < end for a, b in placeholders(segment)) or "{" in expected
    changes = () if fixed or len(signed) > 1 else _changes(expected, found, start)
    values = {"found": found, "better": expected, "expected": f"“{expected}”"}
    advice = () if changes else (f"Write “{expected}”",)
    yield Match(rule, index, start, end, values, changes, advice=advice, origin=origin)


def _changes(expected: str, found: str, start: int) -> tuple[Change, ...]:
    """Return the changes that put `expected` there and keep the name under a good-bye."""
    first, _, rest = found.partition("\n")
    if not rest.strip():
        return (Change(start, start + len(found), expected),)
    said = first.rstrip()
    closing = len(said.rstrip(",")) if compiled(_GOODBYE).match(said) else 0
    if not closing or not compiled(_GOODBYE).match(expected) or "\n" in expected:
        return ()  # which line would go is not ours to say
    return (Change(start, start + closing, expected.rstrip(",")),)


def _is_sign_off(view: View, place: Place) -> bool:
    # A closing turn of a chat need not be a sign-off.
    return view.segments[place[0]].role == "sign-off"


def _has(expected: str, view: View, place: Place) -> bool:
    index, start, end = place
    segment = view.segments[index]
    text = compared(segment.text, placeholders(segment))
    return bool(pattern(expected, ending=r"(?!\w)").search(text, start, end))
