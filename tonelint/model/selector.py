"""Selectors: which contexts a rule, a clause or a tone row is for."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple


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
        return (actual == self.value) is not self.negated


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
        return ", ".join(
            " + ".join(f"not {t.value}" if t.negated else t.value for t in terms)
            for terms in self.alternatives
        )


ALWAYS = Selector()


def parse_selector(text: str, axis_of: Mapping[str, str]) -> Selector:
    """Return the selector written as `text`; `axis_of` leads each known value to its axis.

    Grammar: `email`, `email, chat` (or), `email + apology` (and), `not accountant`, `always`.
    Raises `UnknownValue` for a value on no axis.
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
    if value not in axis_of:
        raise UnknownValue(value)
    return Term(axis_of[value], value, negated)


class UnknownValue(ValueError):
    """A selector names a value that no axis has; the value is its only argument."""

    @property
    def value(self) -> str:
        """The value as written."""
        return str(self.args[0])
