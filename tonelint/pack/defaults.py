"""The default axes and targets: what holds before anyone has written a guide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tonelint.errors import PackError, Problem
from tonelint.model.rule import Origin
from tonelint.model.target import LEVERS
from tonelint.model.tone import Axis, Tone, ToneRow
from tonelint.pack.nodes import Fields, is_mapping
from tonelint.pack.reading import compose_rule_file
from tonelint.shipped import rules_folder

_CONTRACTIONS = ("prefer", "allow", "avoid", "forbid")
_NUMBERS = ("exclamation", "emoji", "sentence", "grade")
_SHOWN = "rules/defaults"


def load_defaults(folder: Path | None = None) -> Tone:
    """Return the axes and rows of `folder` (axes.yaml, targets.yaml), the shipped ones when absent.

    Raises `PackError` with all problems of the two files.
    """
    folder = folder or rules_folder() / "defaults"
    problems: list[Problem] = []
    axes = tuple(_axes(_mapping(folder, "axes", problems), problems))
    rows = tuple(_rows(_mapping(folder, "targets", problems), axis_of(axes), problems))
    if problems:
        raise PackError.of(problems)
    return Tone(axes, rows)


def axis_of(axes: Iterable[Axis]) -> dict[str, str]:
    """Return the axis of every value: what selectors need to be read."""
    return {value: axis.name for axis in axes for value in axis.values}


def _mapping(folder: Path, name: str, problems: list[Problem]) -> Any:
    path = folder / f"{name}.yaml"
    shown = f"{_SHOWN}/{name}.yaml"
    node = compose_rule_file(path.read_text(encoding="utf-8"), path=shown, problems=problems)
    if node is None:
        raise PackError.of(problems)
    return Fields(node, path=shown, problems=problems)


def _axes(fields: Fields, problems: list[Problem]) -> Iterable[Axis]:
    taken: dict[str, str] = {}
    for name in fields.mapping("axes"):
        inner = _inner(fields, "axes", name, problems)
        values = inner.texts("values")
        default = inner.text("default") or None
        inner.text("why")
        inner.text("source")
        if default is not None and default not in values:
            inner.problem("default", f"The default of “{name}” is not one of its values.")
        for value in values:
            if taken.setdefault(value, name) != name:
                inner.problem("values", f"“{value}” is a value of “{taken[value]}” too.")
        yield Axis(name, values, default, inner.flag("tightens"))
        inner.done()
    fields.done()


def _inner(fields: Fields, key: str, name: str, problems: list[Problem]) -> Fields:
    node = next(value for known, value in fields.node(key).value if known.value == name)
    return Fields(node, path=fields.path, problems=problems)


def _rows(fields: Fields, known: Mapping[str, str], problems: list[Problem]) -> Iterable[ToneRow]:
    node = fields.node("rows")
    fields.done()
    for item in node.value if node is not None else ():
        if not is_mapping(item):
            fields.problem("rows", "A row must be a mapping.", "Begin it with - when:.")
            continue
        inner = Fields(item, path=fields.path, problems=problems)
        when = inner.selector("when", known)
        why, source = inner.text("why"), inner.text("source")
        cells = {lever: value for lever in LEVERS if (value := _cell(inner, lever)) is not None}
        inner.done()
        reason = f"{why} ({source})" if source else why
        yield ToneRow(when, cells, Origin(fields.path, inner.start, "", str(when), reason))


def _cell(fields: Fields, lever: str) -> int | str | tuple[int, int] | None:
    if not fields.has(lever):
        fields.node(lever)
        return None
    if lever == "contractions":
        return fields.choice(lever, _CONTRACTIONS, "allow")
    value = fields.value(lever)
    if lever in _NUMBERS:
        if isinstance(value, int) and value >= 0:
            return value
        fields.problem(lever, f"“{lever}” must be a whole number.", f"Write {lever}: 2, say.")
    elif lever == "formality":
        if isinstance(value, list) and _is_range(value):
            return value[0], value[1]
        remedy = "Write formality: [2, 4]."
        fields.problem(lever, "“formality” must be a range from 1 to 5.", remedy)
    elif isinstance(value, str):
        return value
    else:
        fields.problem(lever, f"“{lever}” must be a text.", "Put it in quotes.")
    return None


def _is_range(value: list[Any]) -> bool:
    return (
        len(value) == 2
        and all(isinstance(level, int) for level in value)
        and 1 <= value[0] <= value[1] <= 5
    )
