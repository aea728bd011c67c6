"""The tone limits of one context, each with the line it comes from, and the rules active there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonelint.model.rule import Origin, Rule
from tonelint.model.target import LEVERS, Limit, Target
from tonelint.report.catalogue import rule_data
from tonelint.report.clause import citation, row_context
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, dump
from tonelint.report.tally import number_of
from tonelint.report.width import columns, wrap

Clash = tuple[str, Origin, Origin]
"""A lever that two rows leave no room for: the row that loses, and the row that wins."""


def render(
    context: Mapping[str, str],
    target: Target,
    *,
    clashes: Sequence[Clash],
    rules: Sequence[Rule],
    paint: Paint,
    width: int = 80,
) -> Iterator[str]:
    """Yield every limit with its line, what contradicts, and the rules that run."""
    named = ", ".join(f"{axis} {value}" for axis, value in sorted(context.items()))
    yield paint("strong", f"Limits for {named}" if named else "Limits when nothing is known")
    yield ""
    rows = [(lever, _words(lever, limit), _line(limit.origin)) for lever, limit in _ordered(target)]
    lever_size = max((columns(lever) for lever, _, _ in rows), default=0)
    value_size = max((columns(value) for _, value, _ in rows), default=0)
    for lever, value, line in rows:
        pad = " " * (value_size - columns(value))
        yield f"  {lever.ljust(lever_size)}  {value}{pad}  {paint('dim', line)}"
    if not rows:
        yield "  No limits are set."
    for lever, loser, winner in clashes:
        yield ""
        yield f"  {paint('notice', 'notice')} {lever}: two rows leave no room."
        yield f"    {citation(winner)} is used, {citation(loser)} is not."
    yield ""
    yield paint("strong", f"{number_of(len(rules), 'rule')} here")
    yield from _packs(rules, width)
    if rules:
        yield "“tonelint explain RULE” shows one with its examples."


def _packs(rules: Sequence[Rule], width: int) -> Iterator[str]:
    """Yield the names of the rules, pack by pack."""
    names: dict[str, list[str]] = {}
    for rule in rules:
        names.setdefault(rule.pack or rule.id.partition("/")[0], []).append(rule.id)
    for ids in names.values():
        first, *rest = wrap(", ".join(ids), max(width - 4, 20))
        yield f"  {first}"
        yield from (f"    {row}" for row in rest)


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


def _line(origin: Origin) -> str:
    """Return `tallybird.voice.md:53 (problem, apology)`: the line, and the contexts it is for."""
    place = f"{origin.path.rpartition('/')[2]}:{origin.line}"
    when = row_context(origin)
    return f"{'default ' if origin.is_default else ''}{place}{f' ({when})' if when else ''}"


def _words(lever: str, limit: Limit) -> str:
    value = limit.value
    if isinstance(value, tuple):
        low, high = value
        return f"{low}" if low == high else f"{low} to {high}"
    if isinstance(value, int):
        unit = " words" if lever == "sentence" else ""
        return f"at most {value}{unit}" if value else "none"
    return value


def _data(value: int | str | tuple[int, int]) -> object:
    return list(value) if isinstance(value, tuple) else value


def _origin(origin: Origin) -> dict[str, object]:
    return {"path": origin.path, "line": origin.line, "section": origin.section}
