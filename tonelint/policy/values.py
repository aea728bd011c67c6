"""A policy, and how it is kept as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from tonelint.context import Axes, Cascade
from tonelint.errors import Problem
from tonelint.language.regexes import Facts, remember
from tonelint.model.rule import Origin, Rule, Severity
from tonelint.model.tone import Axis, Tone, ToneRow
from tonelint.pack.data import (
    origin_to_data,
    rule_from_data,
    rule_to_data,
    selector_from_data,
    selector_to_data,
)

FORMAT = 6
"""The version of the JSON form; policies of another version are compiled again."""


class Policy(NamedTuple):
    """Everything a check needs: the rules that are on, and the cascade of tone limits.

    `brand`, `guide` (its path, for people) and `locale` are empty without a guide. `problems` are
    the faults of rules that could not be read; the others are in force. `notes` are said once.
    `folders` are those of packs that do not come with tonelint; `looked` says whether the installed
    packages were asked for one.
    """

    rules: tuple[Rule, ...]
    cascade: Cascade
    brand: str = ""
    guide: str = ""
    locale: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    looked: bool = False

    @property
    def axes(self) -> Axes:
        """The axes contexts are made of."""
        return self.cascade.axes

    def active(self, context: Mapping[str, str]) -> tuple[int, ...]:
        """Return the numbers of the rules that speak in a context.

        A pack's rule is silent where a clause of the guide sets the same lever.
        """
        rules = self.rules
        held = [number for number, rule in enumerate(rules) if rule.when.matches(context)]
        lang = context.get("locale", "")[:2]
        clauses = [
            rule
            for rule in map(rules.__getitem__, held)
            if rule.generated
            and rule.lever
            and (not lang or rule.lang == "any" or rule.lang[:2] == lang)
        ]
        if clauses:
            levers = {clause.lever for clause in clauses}
            held = [
                number
                for number in held
                if rules[number].lever not in levers
                or not any(rules[number].gives_way_to(clause) for clause in clauses)
            ]
        return tuple(held)


def to_data(policy: Policy) -> dict[str, Any]:
    """Return `policy` as JSON-able data, without examples and with the literals of its rules."""
    from tonelint.kinds.waking import literals_of

    cascade = policy.cascade
    return {
        "format": FORMAT,
        "rules": [rule_to_data(rule, examples=False) for rule in policy.rules],
        "literals": [literals_of(rule) for rule in policy.rules],
        "axes": [_axis_to_data(axis) for axis in cascade.axes.axes],
        "guide_rows": [_row_to_data(row) for row in cascade.guide.rows],
        "cuts": list(cascade.guide.cuts),
        "default_rows": [_row_to_data(row) for row in cascade.defaults.rows],
        "brand": policy.brand,
        "guide": policy.guide,
        "locale": policy.locale,
        "problems": [problem._asdict() for problem in policy.problems],
        "notes": list(policy.notes),
        "folders": list(policy.folders),
        "looked": policy.looked,
        "patterns": [list(facts) for facts in _pattern_facts(policy.rules)],
    }


def from_data(data: Mapping[str, Any]) -> Policy:
    """Return the policy that `to_data` wrote. Raises KeyError or TypeError for other data."""
    if data["format"] != FORMAT:
        raise KeyError("format")
    remember(
        Facts(pattern, case, slow, None if found is None else tuple(found))
        for pattern, case, slow, found in data["patterns"]
    )
    axes = Axes(tuple(_axis_from_data(row) for row in data["axes"]))
    return Policy(
        rules=tuple(map(_rule_from_data, data["rules"], data["literals"])),
        cascade=Cascade(
            guide=Tone(
                rows=tuple(_row_from_data(row) for row in data["guide_rows"]),
                cuts=tuple(data["cuts"]),
            ),
            defaults=Tone(rows=tuple(_row_from_data(row) for row in data["default_rows"])),
            axes=axes,
            home=data["locale"],
        ),
        brand=data["brand"],
        guide=data["guide"],
        locale=data["locale"],
        problems=tuple(Problem(**row) for row in data["problems"]),
        notes=tuple(data["notes"]),
        folders=tuple(data["folders"]),
        looked=data["looked"],
    )


def _rule_from_data(data: Mapping[str, Any], literals: list[list[Any]]) -> Rule:
    rule = rule_from_data(data)
    return rule._replace(literals=tuple(map(tuple, literals))) if literals else rule


def _pattern_facts(rules: Iterable[Rule]) -> Iterator[Facts]:
    """Yield what is known of the patterns of `rules`; a broken one is left to its check."""
    from tonelint.kinds.pattern import facts

    for rule in rules:
        if rule.kind == "pattern":
            with suppress(ValueError):
                yield from facts(rule.options)


def _axis_to_data(axis: Axis) -> list[Any]:
    return [axis.name, list(axis.values), axis.default, axis.tightens]


def _axis_from_data(data: list[Any]) -> Axis:
    name, values, default, tightens = data
    return Axis(name, tuple(values), default, tightens)


def _row_to_data(row: ToneRow) -> list[Any]:
    said = [row.severity and int(row.severity), row.safe]
    return [selector_to_data(row.when), dict(row.cells), origin_to_data(row.origin), *said]


def _row_from_data(data: list[Any]) -> ToneRow:
    when, cells, origin, severity, safe = data
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in cells.items()}
    told = Severity(severity) if severity else None
    return ToneRow(selector_from_data(when), values, Origin(*origin), told, safe)
