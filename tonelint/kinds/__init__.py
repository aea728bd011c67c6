"""What rules can do: one module a kind, loaded when a rule needs it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from tonelint.model.rule import Rule

KINDS: dict[str, str] = {
    "words": "tonelint.kinds.words",
    "pattern": "tonelint.kinds.pattern",
    "name": "tonelint.kinds.name",
    "placeholder": "tonelint.kinds.placeholder",
    "contraction": "tonelint.kinds.contraction",
    "count": "tonelint.kinds.count",
    "length": "tonelint.kinds.length",
    "case": "tonelint.kinds.case",
    "format": "tonelint.kinds.format",
    "fact": "tonelint.kinds.fact",
    "opening": "tonelint.kinds.opening",
    "closing": "tonelint.kinds.closing",
    "require": "tonelint.kinds.require",
    "verbatim": "tonelint.kinds.verbatim",
    "readability": "tonelint.kinds.readability",
    "echo": "tonelint.kinds.echo",
    "question": "tonelint.kinds.question",
    "spoken": "tonelint.kinds.spoken",
    "address": "tonelint.kinds.address",
    "person": "tonelint.kinds.person",
    "please": "tonelint.kinds.please",
    "acronym": "tonelint.kinds.acronym",
    "syntax": "tonelint.kinds.syntax",
    "repeat": "tonelint.kinds.repeat",
    "agree": "tonelint.kinds.agree",
    "order": "tonelint.kinds.order",
    "link": "tonelint.kinds.link",
    "feature": "tonelint.kinds.feature",
    "formality": "tonelint.kinds.formality",
    "density": "tonelint.kinds.density",
    "mixed": "tonelint.kinds.mixed",
    "consistency": "tonelint.kinds.consistency",
}


def kind(name: str) -> ModuleType:
    """Return the module of the kind called `name`; KeyError when there is none."""
    return import_module(KINDS[name])


def lacks(rule: Rule) -> str:
    """Return the command that installs what `rule` needs; “” when it is there, or it needs none."""
    if rule.kind != "syntax":
        return ""
    from tonelint.language import syntax

    return "" if syntax.identity() else syntax.INSTALL
