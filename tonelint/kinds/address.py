"""How readers are addressed: du or Sie, tu or vous, in languages that have the difference.

Options: `form` (T, V, or a word such as du, vous, formal), `target: address` (the form comes from
the tone row), `mixed: true` (both forms in one message). English has no such forms: silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.address_policy import forms, wanted
from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View, kept_spans
from tonelint.language.address import Marker, display_name, find_markers, speaks, swap
from tonelint.model.rule import Origin, Rule

FIELDS = frozenset({"found", "form", "wanted"})
_WORD = {"T": "informal", "V": "formal"}


class Options(NamedTuple):
    """The form that is right, or the lever it is read from, and whether mixing is a fault."""

    form: str = ""
    target: str = ""
    mixed: bool = False


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        form=reader.text("form"),
        target=reader.choice("target", ("", "address")),
        mixed=reader.flag("mixed"),
    )
    reader.done()
    forms(options.form)
    if options.form and options.target:
        raise OptionError("The form is given twice.", "Write either form: or target: address.")
    if not (options.form or options.target or options.mixed):
        raise OptionError(
            "The rule asks for nothing.", "Write form: V, target: address or mixed: true."
        )
    return options


def compile_checks(rules: Sequence[Rule]) -> AddressCheck:
    """Return one check of all rules about address."""
    return AddressCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class AddressCheck(NamedTuple):
    """The forms of address in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield a match for each place where the reader is addressed in the wrong form."""
        locales = [segment.locale or view.locale for segment in view.segments]
        if not any(map(speaks, locales)):
            return
        found = [_markers(view, index, locale) for index, locale in enumerate(locales)]
        if any(found):
            for rule, options in self.rules:
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
        for group in _groups(view.segments[index].text, wrong):
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


def _groups(text: str, markers: Sequence[Marker]) -> Iterator[list[Marker]]:
    """Yield the markers that stand side by side together: “kannst du” is one fault."""
    group: list[Marker] = []
    for marker in markers:
        if group and text[group[-1].end : marker.start].strip(" \u00a0-'\u2019"):
            yield group
            group = []
        group.append(marker)
    if group:
        yield group


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
    name = display_name(locale[:2].lower(), form)
    values = {"found": found, "form": _WORD[group[0].form], "wanted": name}
    swaps = [swap(segment.text, m, form, locale=locale, markers=markers) for m in group]
    if all(other is not None and other.certain for other in swaps):
        changes = tuple(
            Change(m.start, m.end, other.text)
            for m, other in zip(group, swaps, strict=True)
            if other is not None
        )
        return Match(rule, index, start, end, values, changes=changes, origin=origin)
    words = [other.text for other in swaps if other is not None]
    return Match(rule, index, start, end, values, advice=(_advice(name, words),), origin=origin)


def _advice(name: str, words: Sequence[str]) -> str:
    if not words:
        return f"Say it with “{name}”."
    shown = " … ".join(words)
    return f"Say it with “{name}”: write “{shown}” and change what belongs to it."
