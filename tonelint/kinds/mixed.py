"""Dates, times and numbers of one message in two forms: “3 May 2026” beside “May 4, 2026”.

Options: `what` (date, time, number), and its `styles`, as kind `format` reads them. The style most
are written in is the one wanted.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.format import finder
from tonelint.kinds.format.base import Spot, Stretch
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "count"})
_FIGURE = r"\d"
_HINTS = {
    "date": r"\d(?:st|nd|rd|th)?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
    r"|\d-\d\d-\d",
    "time": r"\d[ \u00a0]?[ap]\.?m|\d:\d\d",
    "number": r"\d,\d{3}|\d{4}",
}
"""What a folded segment must have before it is looked at; a figure is looked for first."""

_Place = tuple[int, int, int]


class Options(NamedTuple):
    """What is written, and the styles it may be written in."""

    what: str
    styles: tuple[str, ...]


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when there are no two styles to compare."""
    options = _read(raw)
    for style in options.styles:
        finder(options.what, style, "en")
    return options


def _read(raw: Mapping[str, object]) -> Options:
    """Return the options without a look into the styles: those of a rule were checked before."""
    reader = OptionReader(raw)
    options = Options(reader.choice("what", tuple(_HINTS)), reader.texts("styles"))
    reader.done()
    if len(options.styles) < 2:
        raise OptionError("There are no two styles.", "Write styles: [D Month YYYY, YYYY-MM-DD].")
    return options


def compile_checks(rules: Sequence[Rule]) -> "MixedCheck":
    """Return one check of all rules about mixed forms."""
    return MixedCheck(tuple((rule, _read(rule.options)) for rule in rules))


class MixedCheck(NamedTuple):
    """All such rules; a message without figures is left at once."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield each date, time or number that is written in another form than most."""
        for rule, options in self.rules:
            yield from _odd_ones(rule, *options, view)


def _odd_ones(rule: Rule, what: str, styles: Sequence[str], view: View) -> Iterator[Match]:
    """Yield what is not written in the style that most are written in."""
    figure = compiled(_FIGURE).search
    if not figure(view.joined):
        return
    hint = compiled(_HINTS[what]).search
    stretches = [
        (index, _stretch(view, index, start, end))
        for index, start, end in view.places(rule)
        if figure(view.folded[index], start, end) and hint(view.folded[index], start, end)
    ]
    found = [_others(rule, what, style, view, stretches) for style in styles]
    everything = set().union(*found)
    fewest = min(found, key=len)  # what is not in the style most are written in
    if not fewest or len(fewest) == len(everything):
        return
    for index, start, end in sorted(fewest):
        spot = fewest[index, start, end]
        text = view.segments[index].text
        better = _after(text, spot)
        count = str(len(everything) - len(fewest))
        values = {"found": text[start:end], "better": better, "count": count}
        yield Match(rule, index, start, end, values, spot.changes)


def _stretch(view: View, index: int, start: int, end: int) -> Stretch:
    segment = view.segments[index]
    locale = segment.locale or view.locale or "en"
    return Stretch(segment.text, view.folded[index], start, end, segment.role, locale)


def _others(
    rule: Rule, what: str, style: str, view: View, stretches: Sequence[tuple[int, Stretch]]
) -> dict[_Place, Spot]:
    """Return the places that are not written in `style`, and how they would be."""
    others = {}
    for index, stretch in stretches:
        for spot in finder(what, style, stretch.locale[:2])(stretch):
            if not view.is_protected(index, spot.start, spot.end) and not excused(
                rule, view, index, spot.start, spot.end
            ):
                others[index, spot.start, spot.end] = spot
    return others


def _after(text: str, spot: Spot) -> str:
    better = text[spot.start : spot.end]
    for change in reversed(spot.changes):
        at, stop = change.start - spot.start, change.end - spot.start
        better = better[:at] + change.text + better[stop:]
    return better
