"""Rules as JSON-able data and back, for the compiled policies that are kept on disk.

Short lists stand for small values, and what equals its default is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tonelint.model.rule import Change, Example, Near, Origin, Rule, Safety, Severity
from tonelint.model.selector import ALWAYS, Selector, Term

_PLAIN = ("id", "kind", "message", "pack", "lang", "lever", "summary", "why", "source", "status")
_FLAGS = ("generated", "whole", "body")
_TUPLES = ("unless", "formerly", "advice")
_SETS = ("roles", "speakers")
_DEFAULTS: dict[str, object] = {
    "pack": "", "lang": "en", "lever": None, "summary": "", "why": "", "source": "",
    "status": "recommended",
}  # fmt: skip

# A look-up takes a third of the time that an enumeration takes to find its member.
_SEVERITIES = {int(severity): severity for severity in Severity}
_SAFETIES = {int(safety): safety for safety in Safety}


def rule_to_data(rule: Rule, *, examples: bool = True) -> dict[str, Any]:
    """Return `rule` as JSON-able data; without `examples` those, the precision and the changes
    are left out."""
    data: dict[str, Any] = {
        name: value for name in _PLAIN if (value := getattr(rule, name)) != _DEFAULTS.get(name, ...)
    }
    data |= {name: True for name in _FLAGS if getattr(rule, name)}
    data |= {name: list(value) for name in _TUPLES if (value := getattr(rule, name))}
    data |= {name: sorted(value) for name in _SETS if (value := getattr(rule, name))}
    data["severity"], data["safety"] = int(rule.severity), int(rule.safety)
    if rule.options:
        data["options"] = dict(rule.options)
    if rule.when.alternatives:
        data["when"] = selector_to_data(rule.when)
    if rule.given:
        data["given"] = [list(terms) for terms in rule.given]
    if rule.unless_near:
        data["unless_near"] = list(rule.unless_near)
    if rule.origin:
        data["origin"] = origin_to_data(rule.origin)
    if examples and rule.precision:
        data["precision"] = list(rule.precision)
    if examples and rule.changes:
        data["changes"] = [list(change) for change in rule.changes]
    if examples and rule.examples:
        data["examples"] = [_example_to_data(example) for example in rule.examples]
    return data


def rule_from_data(data: Mapping[str, Any]) -> Rule:
    """Return the rule that `rule_to_data` wrote; nothing is validated on the way."""
    values = dict(data)
    values["severity"] = _SEVERITIES[data["severity"]]
    values["safety"] = _SAFETIES[data["safety"]]
    for name in _TUPLES:
        if name in values:
            values[name] = tuple(values[name])
    for name in _SETS:
        if name in values:
            values[name] = frozenset(values[name])
    if "when" in values:
        values["when"] = selector_from_data(values["when"])
    if "given" in values:
        values["given"] = tuple(map(tuple, values["given"]))
    if "unless_near" in values:
        within, *things = values["unless_near"]
        values["unless_near"] = Near(within, *map(tuple, things))
    if "origin" in values:
        values["origin"] = Origin(*values["origin"])
    if "precision" in values:
        values["precision"] = tuple(values["precision"])
    if "changes" in values:
        values["changes"] = tuple(
            Change(pack, path, line, why, tuple(map(_three, fields)), tuple(bases))
            for pack, path, line, why, fields, bases in values["changes"]
        )
    if "examples" in values:
        values["examples"] = tuple(map(_example_from_data, values["examples"]))
    return Rule(**values)


def _three(row: list[str]) -> tuple[str, str, str]:
    key, old, new = row
    return key, old, new


def selector_to_data(selector: Selector) -> list[list[list[Any]]]:
    """Return a selector as lists of [axis, value, negated]."""
    return [[[t.axis, t.value, t.negated] for t in terms] for terms in selector.alternatives]


def selector_from_data(data: list[list[list[Any]]]) -> Selector:
    """Return the selector that `selector_to_data` wrote."""
    if not data:
        return ALWAYS
    return Selector(tuple(tuple(Term(*term) for term in terms) for terms in data))


def origin_to_data(origin: Origin) -> list[Any]:
    """Return an origin as the list of its fields; `Origin(*data)` makes it again."""
    return [
        origin.path, origin.line, origin.section, origin.clause, origin.reason, origin.good
    ]  # fmt: skip


def _example_to_data(example: Example) -> dict[str, Any]:
    names = ("text", "fixed", "role", "speaker", "locale", "whole", "bad", "line", "format")
    data: dict[str, Any] = {name: getattr(example, name) for name in names}
    data["spots"] = [list(spot) for spot in example.spots]
    data["context"] = dict(example.context)
    if example.limits:
        data["limits"] = {
            k: list(v) if isinstance(v, tuple) else v for k, v in example.limits.items()
        }
    return data


def _example_from_data(data: Mapping[str, Any]) -> Example:
    spots = tuple((start, end) for start, end in data["spots"])
    limits = data.get("limits", {})
    limits = {k: tuple(v) if isinstance(v, list) else v for k, v in limits.items()}
    return Example(**{**data, "spots": spots, "limits": limits})
