"""Parts of a message that disagree: the amount in the subject, two verbs for one act.

Options: `part` (the role that is judged), `what` (amount, verb or case).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.agree.amounts import amounts_apart
from tonelint.kinds.agree.case import cases_apart
from tonelint.kinds.agree.verbs import verbs_apart
from tonelint.kinds.base import Hit, Match, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import Place, View
from tonelint.model.roles import ROLES
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "other"})


class Options(NamedTuple):
    """What must agree, and the role where a disagreement is reported."""

    what: str
    part: str


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        what=reader.choice("what", tuple(_FINDERS), ""), part=reader.choice("part", ROLES, "")
    )
    reader.done()
    return options


def compile_checks(rules: Sequence[Rule]) -> AgreeCheck:
    """Return one check of all rules about agreement."""
    return AgreeCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class AgreeCheck(NamedTuple):
    """All rules about agreement, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield what disagrees with the rest of the message."""
        for rule, options in self.rules:
            if options.part not in view.roles or len(view.segments) < 2:
                continue
            for (index, start, end), other in _FINDERS[options.what](view, options.part):
                if view.admits(rule, index, start, start):
                    found = view.segments[index].text[start:end]
                    values = {"found": found, "other": other}
                    # The other case is a text to put there; another amount or verb is not.
                    better = (other,) if options.what == "case" else ()
                    yield Match(rule, index, start, end, values, suggestions=better)


_FINDERS: dict[str, Callable[[View, str], Iterator[tuple[Place, str]]]] = {
    "amount": amounts_apart,
    "verb": verbs_apart,
    "case": cases_apart,
}
