"""The tone limits of one context, each with the line it comes from, and the rules active there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonelint.model.rule import Origin, Rule
from tonelint.model.target import LEVERS, Limit, Target
from tonelint.report.catalogue import rule_data
from tonelint.report.clause import citation
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, dump
from tonelint.report.tally import number_of
from tonelint.report.width import columns

Clash = tuple[str, Origin, Origin]
"""A lever that two rows leave no room for: the row that loses, and the row that wins."""


def render(
    context: Mapping[str, str],
    target: Target,
    *,
    clashes: Sequence[Clash],
    rules: Sequence[Rule],
    paint: Paint,
) -> Iterator[str]:
    """Yield every limit with its line, what contradicts, and the rules that run."""
    named = ", ".join(f"{axis} {value}" for axis, value in sorted(context.items()))
    yield paint("strong", f"Limits for {named}" if named else "Limits when nothing is known")
    yield ""
    rows = [(lever, _words(lever, limit), limit.origin) for lever, limit in _ordered(target)]
    lever_size = max((columns(lever) for lever, _, _ in rows), default=0)
    value_size = max((columns(value) for _, value, _ in rows), default=0)
    for lever, value, origin in rows:
        pad = " " * (value_size - columns(value))
        yield f"  {lever.ljust(lever_size)}  {value}{pad}  {paint('dim', citation(origin))}"
    if not rows:
        yield "  No limits are set."
    for lever, loser, winner in clashes:
        yield ""
        yield f"  {paint('notice', 'notice')} {lever}: two rows leave no room."
        yield f"    {citation(winner)} is used, {citation(loser)} is not."
    yield ""
    yield paint("strong", f"{number_of(len(rules), 'rule')} here")
    for rule in rules:
        yield f"  {rule.id}  {paint('dim', rule.summary)}".rstrip()


def render_json(
    context: Mapping[str, str],
    target: Target,
    *,
    clashes: Sequence[Clash],
    rules: Sequence[Rule],
) -> Iterator[str]:
    """Yield the same as JSON."""
    yield dump(
        {
            "version": VERSION,
            "context": dict(sorted(context.items())),
            "limits": [
                {"lever": lever, "value": _data(limit.value), "from": _origin(limit.origin)}
                for lever, limit in _ordered(target)
            ],
            "conflicts": [
                {"lever": lever, "ignored": _origin(loser), "used": _origin(winner)}
                for lever, loser, winner in clashes
            ],
            "rules": [rule_data(rule) for rule in rules],
        }
    )


def _ordered(target: Target) -> list[tuple[str, Limit]]:
    known = [(lever, target.limits[lever]) for lever in LEVERS if lever in target.limits]
    return known + sorted(
        (pair for pair in target.limits.items() if pair[0] not in LEVERS), key=lambda p: p[0]
    )


def _words(lever: str, limit: Limit) -> str:
    value = limit.value
    if isinstance(value, tuple):
        return f"{value[0]} to {value[1]}"
    if isinstance(value, int):
        return {
            "exclamation": f"at most {value} in a message",
            "emoji": f"at most {value} in a message",
            "sentence": f"at most {number_of(value, 'word')}",
        }.get(lever, f"at most {value}")
    return value


def _data(value: int | str | tuple[int, int]) -> object:
    return list(value) if isinstance(value, tuple) else value


def _origin(origin: Origin) -> dict[str, object]:
    return {"path": origin.path, "line": origin.line, "section": origin.section}
