"""Selectors: which contexts a rule, a clause or a tone row is for."""

import re
from collections.abc import Mapping, Set
from typing import NamedTuple

LOCALE = "locale"
"""The axis of languages. Its values are listed nowhere: selectors write `locale de`."""

_LOCALE = r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|[0-9]{3}))?\Z"


class Term(NamedTuple):
    """One axis value that must hold, or must not."""

    axis: str
    value: str
    negated: bool = False

    def holds(self, context: Mapping[str, str]) -> bool:
        """Return whether `context` meets the term; an unspecified axis meets none."""
        actual = context.get(self.axis)
        if actual is None:
            return False
        met = actual == self.value or (self.axis == LOCALE and covers(self.value, actual))
        return met is not self.negated

    def __str__(self) -> str:
        value = f"{LOCALE} {self.value}" if self.axis == LOCALE else self.value
        return f"not {value}" if self.negated else value


class Selector(NamedTuple):
    """Alternatives of terms that hold together: `email + apology, chat`. None at all: always."""

    alternatives: tuple[tuple[Term, ...], ...] = ()

    def matches(self, context: Mapping[str, str]) -> bool:
        """Return whether any alternative holds in `context` (axis -> value)."""
        if not self.alternatives:
            return True
        return any(all(term.holds(context) for term in terms) for terms in self.alternatives)

    def values(self) -> Set[str]:
        """Return the axis values it names, negated ones included."""
        return {term.value for terms in self.alternatives for term in terms}

    def __str__(self) -> str:
        if not self.alternatives:
            return "always"
        return ", ".join(" + ".join(str(term) for term in terms) for terms in self.alternatives)

    def languages(self) -> Set[str]:
        """Return the languages it is for: `de` for `email + locale de-AT`; none: for any."""
        found = [
            {t.value[:2] for t in terms if t.axis == LOCALE and not t.negated}
            for terms in self.alternatives
        ]
        return set().union(*found) if found and all(found) else frozenset()

    def within(self, lang: str) -> "Selector":
        """Return it for copy in `lang` only; as it is when it names a language, or for `any`."""
        if lang == "any" or self.languages():
            return self
        own = Term(LOCALE, lang[:2])
        return Selector(tuple((*terms, own) for terms in self.alternatives or ((),)))


ALWAYS = Selector()


def covers(wide: str, locale: str) -> bool:
    """Return whether `locale` is `wide` or a region of it: `de` covers `de-AT`."""
    low = locale.lower().replace("_", "-")
    return low == wide.lower() or low.startswith(f"{wide.lower()}-")


def parse_selector(text: str, axis_of: Mapping[str, str]) -> Selector:
    """Return the selector written as `text`; `axis_of` leads each known value to its axis.

    Grammar: `email`, `email, chat` (or), `email + apology` (and), `not accountant`, `locale de`,
    `always`. Raises `UnknownValue` for a value on no axis.
    """
    text = text.strip()
    if not text or text == "always":
        return ALWAYS
    return Selector(
        tuple(
            tuple(_term(word.strip(), axis_of) for word in alternative.split("+"))
            for alternative in text.split(",")
        )
    )


def _term(word: str, axis_of: Mapping[str, str]) -> Term:
    negated = word.startswith("not ")
    value = word.removeprefix("not ").strip()
    if value.startswith(f"{LOCALE} ") and (
        found := re.match(_LOCALE, value[len(LOCALE) :].strip())
    ):
        lang, region = found.groups()
        return Term(LOCALE, f"{lang.lower()}-{region.upper()}" if region else lang.lower(), negated)
    if value not in axis_of:
        raise UnknownValue(value)
    return Term(axis_of[value], value, negated)


class UnknownValue(ValueError):
    """A selector names a value that no axis has; the value is its only argument."""

    @property
    def value(self) -> str:
        """The value as written."""
        return str(self.args[0])


def overlap(one: Selector, other: Selector) -> bool:
    """Return whether some context is in both selectors."""
    return any(
        _together((*left, *right))
        for left in (one or ALWAYS).alternatives or ((),)
        for right in (other or ALWAYS).alternatives or ((),)
    )


def _together(terms: tuple[Term, ...]) -> bool:
    wanted: dict[str, str] = {}
    for term in terms:
        if term.negated:
            continue
        value = wanted.setdefault(term.axis, term.value)
        if term.axis == LOCALE and covers(value, term.value):
            wanted[LOCALE] = term.value  # `de` and `de-AT` meet in Austria
        elif value != term.value and not (term.axis == LOCALE and covers(term.value, value)):
            return False
    return not any(term.negated and term._replace(negated=False).holds(wanted) for term in terms)
