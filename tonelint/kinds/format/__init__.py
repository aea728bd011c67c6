"""How times, dates, money, numbers and marks are written: one rule, one style.

The style is the text of the guide's tag: `h[:mm]am|pm`, `D Month YYYY`, `£ no-zero-pence`, `avoid`.
Only what is surely a time, a date, an amount … is judged.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.format.base import Finder, Spot, Stretch
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused, inside
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule, Safety

FIELDS = frozenset({"found", "better", "style"})
_K = "tonelint.kinds.format."
WHAT: dict[str, str] = {
    "time": _K + "time:read",
    "date": _K + "date:read",
    "money": _K + "money:read",
    "number": _K + "number:read_number",
    "percent": _K + "number:read_percent",
    "phone": _K + "number:read_phone",
    "serial-comma": _K + "serial_comma:read",
    "ampersand": _K + "marks:read_ampersand",
    "dash": _K + "marks:read_dash",
    "quotes": _K + "quotes:read",
    "ellipsis": _K + "marks:read_ellipsis",
    "emoji": _K + "marks:read_emoji",
}
"""What can have a style -> the function that reads the style and returns its `Finder`."""

_HINTS: dict[str, str] = {
    "time": r"\d(?: ?[ap]|:\d)",
    "date": r"\d",
    "money": r"\d",
    "number": r"\w",  # a style may ask for digits where there are words
    "percent": "%|per ?cent",
    "phone": r"\d",
    "serial-comma": ", ",
    "ampersand": "[&＆]",
    "dash": "[-\u2013\u2014]",
    "quotes": "[\"'\u00ab\u00bb\u201e\u201a\u2039\u203a]",
    "ellipsis": r"\.\.|\u2026",
    "emoji": "[^\x00-\x7f]",
}
"""What a folded text must have before anything is looked for in it."""


class Options(NamedTuple):
    """What is written, in which style, and phrases in which it is not judged."""

    what: str
    style: str
    exempt: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for a style that cannot be read."""
    options = _read(raw)
    if not options.style:
        raise OptionError("The style is missing.", "Write style: avoid, or a form in quotes.")
    finder(options.what, options.style, "en")
    return options


def _read(raw: Mapping[str, object]) -> Options:
    """Return the options without a look into the style: that of a rule was checked before."""
    reader = OptionReader(raw)
    options = Options(
        what=reader.choice("what", WHAT),
        style=" ".join(reader.text("style").split()),
        exempt=reader.texts("except"),
    )
    reader.done()
    return options


@lru_cache(maxsize=512)
def finder(what: str, style: str, lang: str) -> Finder:
    """Return what finds places not written in `style`; raises `OptionError` for an unknown one."""
    module, _, name = WHAT[what].partition(":")
    found: Finder = getattr(import_module(module), name)(style, lang)
    return found


def compile_checks(rules: Sequence[Rule]) -> "FormatCheck":
    """Return one check of all rules about how things are written."""
    return FormatCheck(tuple((rule, _read(rule.options)) for rule in rules))


class FormatCheck(NamedTuple):
    """All styles, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield what is not written in a rule's style, with the change."""
        for rule, options in self.rules:
            hint = compiled(_HINTS[options.what]).search
            if not hint(view.joined):
                continue
            texts = view.folded
            for index, start, end in view.places(rule):
                folded = texts[index]
                if not hint(folded):
                    continue
                segment = view.segments[index]
                locale = segment.locale or view.locale or "en"
                stretch = Stretch(segment.text, folded, start, end, segment.role, locale)
                for spot in finder(options.what, options.style, locale[:2])(stretch):
                    if not _exempt(rule, options, view, index, spot):
                        yield _match(rule, options, segment.text, index, spot)


def _exempt(rule: Rule, options: Options, view: View, index: int, spot: Spot) -> bool:
    if options.what == "quotes":  # quotations are protected from every rule but this one
        if any(a < c.end and c.start < b for a, b in view.kept(index) for c in spot.changes):
            return True
    elif view.is_protected(index, spot.start, spot.end):
        return True
    if excused(rule, view, index, spot.start, spot.end):
        return True
    return inside(options.exempt, view.folded[index], spot.start, spot.end)


def _match(rule: Rule, options: Options, text: str, index: int, spot: Spot) -> Match:
    better = text[spot.start : spot.end]
    for change in reversed(spot.changes):
        at, stop = change.start - spot.start, change.end - spot.start
        better = better[:at] + change.text + better[stop:]
    values = {
        "found": text[spot.start : spot.end],
        "better": better if spot.changes else "",
        "style": options.style,
    }
    unsure = Safety.SUGGEST if not spot.sure and rule.safety > Safety.SUGGEST else None
    return Match(rule, index, spot.start, spot.end, values, spot.changes, safety=unsure)
