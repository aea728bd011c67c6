"""Axes, and the tone rows that set limits along them."""

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.model.rule import Origin, Severity
from tonelint.model.selector import Selector


class Axis(NamedTuple):
    """One dimension of context. `tightens`: rows that name its values only make limits stricter."""

    name: str
    values: tuple[str, ...]
    default: str | None = None
    tightens: bool = False


class ToneRow(NamedTuple):
    """The limits a row sets for the contexts its selector matches; a blank cell is absent.

    `cells` leads a lever of `tonelint.model.target.LEVERS` to its value (see `Limit.value`).
    `severity` and `safe` are what the clause says of violations of its limits: None and False leave
    that to the rule.
    """

    when: Selector
    cells: Mapping[str, int | str | tuple[int, int]]
    origin: Origin
    severity: Severity | None = None
    safe: bool = False


class Tone(NamedTuple):
    """Axes and rows of one guide, or of the defaults.

    `cuts` are the scores at which levels 2 to 5 of formality begin; empty: the default ones.
    """

    axes: tuple[Axis, ...] = ()
    rows: tuple[ToneRow, ...] = ()
    cuts: tuple[float, ...] = ()
