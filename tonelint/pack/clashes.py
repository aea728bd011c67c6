"""What rules want, and where two cannot both have it: between packs, or a guide and packs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from tonelint.model.rule import Rule
from tonelint.model.selector import ALWAYS, LOCALE, Selector, overlap
from tonelint.model.violation import Violation

_TEXTS = {"name": "name", "fact": "value", "verbatim": "text"}
"""Kinds whose options hold a text that the rule wants -> the option."""
_SETTINGS = ("max", "min", "style", "form")
"""Options that can hold one value only."""
_SUBJECTS = ("of", "unit", "per", "what", "target", "part", "role")
"""Options that say what is limited: rules with other ones speak of other things."""


class Wanted(NamedTuple):
    """A text that a rule wants people to write, and where it would stand; `instead` of what.

    One that is only `shown` is put into the forms of the guide first.
    """

    text: str
    when: Selector = ALWAYS
    role: str = "body"
    speaker: str = "brand"
    locale: str = ""
    instead: tuple[str, ...] = ()
    shown: bool = False


class Judgement(Protocol):
    """What is wrong with one text."""

    @property
    def violations(self) -> Sequence[Violation]:
        """The faults, by all rules that are on."""

    @property
    def fixed(self) -> str:
        """The text after all rewrites."""


class Judge(Protocol):
    """Judges single texts."""

    def __call__(
        self, text: str, *, context: Mapping[str, str], role: str, speaker: str, locale: str,
        whole: bool, format: str,  # noqa: A002 (the word people use)
    ) -> Judgement:  # fmt: skip
        """Return what is wrong with `text` where it stands."""


def wanted_by(rule: Rule) -> Iterator[Wanted]:
    """Yield the texts that a rule wants: replacements, names, facts, taglines, whole advice."""
    place = Wanted(
        "",
        rule.when,
        min(rule.roles, default="body"),
        min(rule.speakers, default="brand"),
        "" if rule.lang == "any" else rule.lang,
    )
    for find, uses in entries(rule):
        yield from (place._replace(text=use, instead=find) for use in uses)
    if rule.kind in _TEXTS and _TEXTS[rule.kind] in rule.options:
        yield place._replace(text=str(rule.options[_TEXTS[rule.kind]]))
    for text in rule.advice:
        if "[" not in text:  # one with a blank is not what people send
            yield place._replace(text=text, shown=True)


def entries(rule: Rule) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the words that a rule bans, with those to use instead."""
    rows = rule.options.get("entries", ())
    for row in rows if isinstance(rows, (list, tuple)) else ():
        if isinstance(row, Mapping):
            yield _texts(row.get("find")), _texts(row.get("use"))


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, (list, tuple)) else [] if value is None else [value]
    return tuple(map(str, items))


def objections(wanted: Wanted, judge: Judge, *, locale: str) -> Iterator[Violation]:
    """Yield what is wrong with a text that is wanted, and not with what it takes the place of."""
    found = _judged(wanted, wanted.text, judge, locale)
    minded = (
        {violation.rule for text in wanted.instead for violation in
         _judged(wanted, text, judge, locale)} if found else set()
    )  # fmt: skip
    yield from (violation for violation in found if violation.rule not in minded)


def _judged(wanted: Wanted, text: str, judge: Judge, locale: str) -> Sequence[Violation]:
    return judge(
        text,
        context=context_in(wanted.when),
        role=wanted.role,
        speaker=wanted.speaker,
        locale=wanted.locale or locale,
        whole=False,
        format="",
    ).violations


def context_in(when: Selector) -> Mapping[str, str]:
    """Return a context for which a selector holds; what it leaves open is unspecified."""
    terms = when.alternatives[0] if when.alternatives else ()
    return {term.axis: term.value for term in terms if not term.negated and term.axis != LOCALE}


def set_apart(rule: Rule, other: Rule) -> str:
    """Return the option that two rules on one thing set to different values in some same place.

    "" when there is none. A rule that holds copy to the limits of a guide sets nothing itself, and
    one that gives way to a clause is silent where both would speak.
    """
    one, two = rule.options, other.options
    if other.kind != rule.kind or "target" in one or "target" in two or settled(rule, other):
        return ""
    # Rules without a lever are on one thing only when they look for the very same.
    subjects = _SUBJECTS if rule.lever else (one.keys() | two.keys()) - {*_SETTINGS}
    if rule.lever != other.lever or any(one.get(key) != two.get(key) for key in subjects):
        return ""
    found = (key for key in _SETTINGS if key in one and key in two and one[key] != two[key])
    key = next(
        (key for key in found if key != "min" or (one[key] and two[key])), ""
    )  # “at least 0” sets nothing
    return key if meet(rule, other) else ""


def settled(rule: Rule, other: Rule) -> bool:
    """Return whether one of two rules is a guide's clause, and the other gives way to it."""
    return rule.gives_way_to(other) or other.gives_way_to(rule)


def meet(rule: Rule, other: Rule) -> bool:
    """Return whether two rules can look at the same words."""
    parts = not rule.roles or not other.roles or bool(rule.roles & other.roles)
    voices = not rule.speakers or not other.speakers or bool(rule.speakers & other.speakers)
    spoken = "any" in (rule.lang, other.lang) or rule.lang[:2] == other.lang[:2]
    return parts and voices and spoken and overlap(rule.when, other.when)
