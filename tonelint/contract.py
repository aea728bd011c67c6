"""What every rule promises, proved by its own examples: the runner behind `tonelint test`.

1. A bad example is found at exactly its marked places, a good one nowhere.
2. A message leaves no field unfilled.
3. The fixes give exactly the stated text, the rule is then quiet, another round changes nothing.
4. What other rules say about good texts is known (`cross_talk`, kept as a golden file).

That there are examples at all, and that a safe rule states its fixes, is seen when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tonelint.kinds import lacks
from tonelint.model.rule import Example, Rule, Safety
from tonelint.model.violation import Violation

_UNFILLED = re.compile(r"“\s*”|‘\s*’|\"\"|  +|\s[.,]|^\s|\s$")
_FIELD = re.compile(r"\{[a-z_]+\}")


class Judge(Protocol):
    """Runs one rule over one example, through the real engine."""

    def __call__(self, rule: Rule, example: Example) -> tuple[Sequence[Violation], str]:
        """Return what `rule` finds in the example, and the text after one round of its fixes.

        Places are those of `example.text`; unsafe fixes are applied too. The text stands where the
        example says: context, role, speaker, locale, format.
        """


class Listener(Protocol):
    """Runs all rules over one example."""

    def __call__(self, example: Example) -> Iterable[str]:
        """Return the ids of the rules that find something where the example stands."""


@dataclass(frozen=True, slots=True)
class ContractFailure:
    """A promise that an example shows to be broken. `line` is the example's, from 1."""

    rule: str
    line: int
    text: str
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.rule}, example on line {self.line}: {self.problem} {self.remedy}".rstrip()
        return f"{said}\n    {self.text}"


def check_pack(rules: Iterable[Rule], judge: Judge) -> Iterator[ContractFailure]:
    """Yield every broken promise of `rules`, in their order."""
    for rule in rules:
        yield from check_rule(rule, judge)


def check_rule(rule: Rule, judge: Judge) -> Iterator[ContractFailure]:
    """Yield every promise that an example of `rule` shows to be broken.

    A rule that needs something that is not installed cannot be tried.
    """
    if lacks(rule):
        return
    for example in rule.examples:
        for problem, remedy in _broken(rule, example, judge):
            yield ContractFailure(rule.id, example.line, example.text, problem, remedy)


def cross_talk(rules: Iterable[Rule], listen: Listener) -> dict[str, list[str]]:
    """Return which other rules speak about good examples: `rule: text` -> their ids, sorted.

    Texts that nobody else speaks about are left out.
    """
    heard: dict[str, list[str]] = {}
    for rule in rules:
        for example in rule.examples:
            others = set() if example.bad else {*listen(example)} - {rule.id}
            if others:
                heard[f"{rule.id}: {example.text}"] = sorted(others)
    return heard


def _broken(rule: Rule, example: Example, judge: Judge) -> Iterator[tuple[str, str]]:
    try:
        violations, text = judge(rule, example)
    except Exception as error:  # a kind of a plug-in may do anything; the other rules still run
        yield f"The rule broke down: {type(error).__name__}: {error}.", ""
        return
    yield from _places(example, violations)
    yield from _messages(example, violations)
    if example.fixed is not None:
        if rule.safety is not Safety.SUGGEST and text != example.fixed:
            yield f"The fix gives “{text}”, not “{example.fixed}”.", "State what the fix gives."
        yield from _afterwards(rule, example, judge)


def _places(example: Example, violations: Sequence[Violation]) -> Iterator[tuple[str, str]]:
    found = sorted((v.span.start, v.span.end) for v in violations)
    if example.bad and example.whole and not example.spots:
        # Something is missing: the place is the message, which has no width.
        if not found:
            yield "Nothing is found in a bad example.", ""
        found = [place for place in found if place[0] != place[1]]
    wanted = sorted(example.spots)
    text = example.text
    for place in _less(wanted, found):
        yield f"“{text[place[0] : place[1]]}” is marked and not found.", ""
    for place in _less(found, wanted):
        spot = text[place[0] : place[1]]
        remedy = "Mark it with [[ ]], or make the rule leave it alone."
        yield f"“{spot}” at {place[0]} is found and not marked.", remedy


def _less(places: list[tuple[int, int]], others: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `places` without one of each of `others`: a place found twice stays once."""
    rest = list(places)
    for place in others:
        if place in rest:
            rest.remove(place)
    return rest


def _messages(example: Example, violations: Sequence[Violation]) -> Iterator[tuple[str, str]]:
    for violation in violations:
        message = violation.message
        # Words of the copy may hold merge tags and odd spaces of their own.
        own = message.replace(violation.excerpt, "x") if violation.excerpt else message
        tags = [tag for tag in _FIELD.findall(own) if tag not in example.text]
        if not message or tags or _UNFILLED.search(own):
            yield f"The message has an empty field: “{message}”.", "Use fields that are always set."


def _afterwards(rule: Rule, example: Example, judge: Judge) -> Iterator[tuple[str, str]]:
    """Look at the stated text: the rule must be quiet, and another round change nothing."""
    fixed = example.fixed or ""
    violations, text = judge(rule, example._replace(text=fixed, spots=(), bad=False))
    for violation in violations:
        yield f"“{violation.excerpt}” is still at fault after the fix.", "Repair the stated text."
    if text != fixed:
        yield f"Another round changes the fixed text to “{text}”.", ""
