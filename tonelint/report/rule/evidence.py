"""What a rule asks of the rest of a message, in words for people."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.language.moves import meaning
from tonelint.model.features import FEATURES
from tonelint.model.roles import ROLES
from tonelint.model.rule import Near, Rule
from tonelint.report.tally import listed

_WITHIN = {
    "sentence": "in the same sentence",
    "segment": "in the same paragraph",
    "neighbours": "in the same paragraph or the ones beside it",
    "message": "in the same message",
}


def evidence(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield a label and a text for what must be there and what excuses; nothing for most rules."""
    if rule.given:
        names = (listed(map(_name, terms)) for terms in rule.given)
        yield "Given", f"Only where the message has {listed(names, 'or')}."
    if rule.unless_near:
        yield "Not near", f"{_near(rule.unless_near)}, {_WITHIN[rule.unless_near.within]}"
    if rule.advice:
        yield "Instead", "; ".join(rule.advice)


def _near(near: Near) -> str:
    parts = [meaning(move) for move in near.moves] + [f"“{text}”" for text in near.phrases]
    parts += [ROLES[role].split(":")[0] for role in near.roles]
    if near.patterns:
        parts.append("words that its patterns name")
    return listed(parts, "or")


def _name(term: str) -> str:
    kind, _, name = term.partition(":")
    if kind == "move":
        return meaning(name)
    if kind == "feature":
        return f"a feature “{name}” ({FEATURES[name]})"
    if kind == "role":
        return ROLES[name].split(":")[0]
    return f"the context “{name}”"
