"""Finds where a message addresses its reader in a form that is not the one wanted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tonelint.kinds.address.policy import Options, wanted
from tonelint.kinds.base import Change, Match
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View, kept_spans
from tonelint.language.address import Marker, display_name, find_markers, speaks, swap
from tonelint.language.sentences import sentence_spans
from tonelint.model.rule import Origin, Rule
from tonelint.model.source import Segment

_WORD = {"T": "informal", "V": "formal"}
_NEAR = 30
"""How many characters may stand between two words of one finding."""
_FOREIGN = re.compile('[\u201c\u201d\u201e\u00ab\u00bb"{}<>`|\n]')
"""What does not stay in a rewritten sentence: quotations, placeholders, lines."""


def judge(
    rules: Sequence[tuple[Rule, Options]], view: View, locales: Sequence[str]
) -> Iterator[Match]:
    """Yield a match for each place of a wrong form; `locales` are those of the segments."""
    found = [_markers(view, index, locale) for index, locale in enumerate(locales)]
    if any(found):
        for rule, options in rules:
            yield from _judge(rule, options, view, locales, found)


def _markers(view: View, index: int, locale: str) -> tuple[Marker, ...]:
    if not speaks(locale):
        return ()
    segment = view.segments[index]
    return find_markers(segment.text, locale=locale, kept=kept_spans(segment))


def _judge(
    rule: Rule,
    options: Options,
    view: View,
    locales: Sequence[str],
    found: Sequence[Sequence[Marker]],
) -> Iterator[Match]:
    policy, origin = _policy(options, view)
    admitted = [
        [m for m in markers if m.strong and _counts(rule, view, index, m)]
        for index, markers in enumerate(found)
    ]
    usual = _usual(locales, admitted) if options.mixed else {}
    for index, markers in enumerate(admitted):
        asked = wanted(policy, locales[index]) if markers else ""
        form = asked or usual.get(locales[index][:2], "")
        wrong = [marker for marker in markers if form and marker.form != form]
        for group in _groups(view.segments[index], wrong, locales[index]):
            yield _match(rule, view, index, group, form, found[index], origin if asked else None)


def _policy(options: Options, view: View) -> tuple[str, Origin | None]:
    if options.target:
        return view.target.text(options.target) or ("", None)
    return options.form, None


def _counts(rule: Rule, view: View, index: int, marker: Marker) -> bool:
    return view.admits(rule, index, marker.start, marker.end) and not excused(
        rule, view, index, marker.start, marker.end
    )


def _usual(locales: Sequence[str], markers: Sequence[Sequence[Marker]]) -> dict[str, str]:
    """Return language -> the form that the message uses more, or first when both come as often."""
    said: dict[str, list[str]] = {}
    for locale, places in zip(locales, markers, strict=True):
        said.setdefault(locale[:2], []).extend(marker.form for marker in places)
    return {lang: max(dict.fromkeys(seen), key=seen.count) for lang, seen in said.items() if seen}


def _groups(segment: Segment, markers: Sequence[Marker], locale: str) -> Iterator[list[Marker]]:
    """Yield the markers of a sentence that stand near each other: it is rewritten as a whole."""
    cuts = _cuts(segment, locale) if len(markers) > 1 else ()
    group: list[Marker] = []
    for marker in markers:
        if group and not (
            marker.form == group[-1].form
            and _together(segment.text, group[-1].end, marker.start, cuts)
        ):
            yield group
            group = []
        group.append(marker)
    if group:
        yield group


def _cuts(segment: Segment, locale: str) -> list[int]:
    """Return where sentences end, and where markup stands in the source."""
    ends = [end for _, end in sentence_spans(segment.text, lang=locale[:2])]
    marks = [run.at for old, run in pairwise(segment.runs) if run.start != old.end]
    return sorted(ends + marks)


def _together(text: str, end: int, start: int, cuts: Sequence[int]) -> bool:
    between = text[end:start]
    if len(between) > _NEAR or _FOREIGN.search(between):
        return False
    after = bisect_left(cuts, end)
    return after == len(cuts) or cuts[after] > start


def _match(
    rule: Rule,
    view: View,
    index: int,
    group: Sequence[Marker],
    form: str,
    markers: Sequence[Marker],
    origin: Origin | None,
) -> Match:
    segment = view.segments[index]
    locale = segment.locale or view.locale
    start, end = group[0].start, group[-1].end
    found = segment.text[start:end]
    name = display_name(locale, form)
    values = {"found": found, "form": _WORD[group[0].form], "wanted": name}
    swaps = [swap(segment.text, m, form, locale=locale, markers=markers) for m in group]
    if all(other is not None and other.certain for other in swaps):
        changes = tuple(
            Change(m.start, m.end, other.text)
            for m, other in zip(group, swaps, strict=True)
            if other is not None
        )
        return Match(rule, index, start, end, values, changes=changes, origin=origin)
    pairs = {
        segment.text[m.start : m.end]: other.text
        for m, other in zip(group, swaps, strict=True)
        if other is not None
    }
    return Match(rule, index, start, end, values, advice=(_advice(name, pairs),), origin=origin)


def _advice(name: str, pairs: Mapping[str, str]) -> str:
    if not pairs:
        return f"Say it with “{name}”."
    shown = ", ".join(f"“{word}” for “{found}”" for found, word in pairs.items())
    return f"Write {shown}, and change what belongs to {'it' if len(pairs) == 1 else 'them'}."
