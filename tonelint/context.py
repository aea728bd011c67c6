"""What is known about a message: its context, why, and the tone limits that follow."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from tonelint.errors import SettingsError, nearest
from tonelint.language.scale import CUTS
from tonelint.model.rule import Origin
from tonelint.model.selector import Selector, Term
from tonelint.model.source import Declared
from tonelint.model.target import Limit, Target
from tonelint.model.tone import Axis, Tone, ToneRow

CONTRACTION_STEPS = ("prefer", "allow", "avoid", "forbid")
_CAPS = frozenset({"exclamation", "emoji", "sentence", "grade"})
OFFSET = "offset"
"""The cell of a tone row that moves the cuts of the scale: a number, as a text."""
FREE_AXES = frozenset({"locale"})
"""Axes whose values are not listed anywhere."""
_WORDED = frozenset({"greeting", "sign-off"})
"""Levers whose values are words of some language."""

Value = int | str | tuple[int, int]


class Axes:
    """The axes of a policy: those of the guide, with the default values beside them."""

    def __init__(self, axes: tuple[Axis, ...] = ()) -> None:
        self.axes = axes

    @cached_property
    def by_name(self) -> Mapping[str, Axis]:
        """Axis name -> axis."""
        return {axis.name: axis for axis in self.axes}

    @cached_property
    def axis_of(self) -> Mapping[str, str]:
        """Value -> the name of its axis. A value is unique across axes."""
        return {value: axis.name for axis in self.axes for value in axis.values}

    @cached_property
    def defaults(self) -> Mapping[str, str]:
        """Axis name -> the value that holds when nobody says otherwise."""
        return {axis.name: axis.default for axis in self.axes if axis.default}

    def has(self, declared: Declared) -> bool:
        """Return whether there is such a value; a guide may have moved it to an axis of its own."""
        axis = self.by_name.get(declared.axis)
        return declared.axis in FREE_AXES or (axis is not None and declared.value in axis.values)

    def check(self, name: str, value: str, *, path: str, line: int | None = None) -> None:
        """Raise `SettingsError` unless `value` is one of the axis called `name`."""
        if name in FREE_AXES:
            return
        axis = self.by_name.get(name)
        if axis is None:
            known = [*self.by_name, *FREE_AXES]
            problem, remedy = f"There is no axis “{name}”.", nearest(name, known)
        elif value not in axis.values:
            problem = f"“{value}” is not a value of {name}."
            remedy = nearest(value, axis.values)
        else:
            return
        raise SettingsError(problem, path=path, line=line, remedy=remedy)


def merge_axes(defaults: Sequence[Axis], guide: Sequence[Axis]) -> Axes:
    """Return the guide's axes with the default ones beside them.

    The guide decides an axis's default and whether it tightens, and a value it lists belongs to its
    axis; other default values stay known, since a file may be of a channel the guide is silent on.
    """
    taken = {value for axis in guide for value in axis.values}
    own = {axis.name: axis for axis in guide}
    merged: list[Axis] = []
    for axis in defaults:
        rest = tuple(value for value in axis.values if value not in taken)
        mine = own.pop(axis.name, None)
        if mine is None:
            default = axis.default if axis.default in rest else None
            merged.append(axis._replace(values=rest, default=default))
        else:
            merged.append(mine._replace(values=(*mine.values, *rest)))
    return Axes((*merged, *own.values()))


def rebind(selector: Selector, axis_of: Mapping[str, str]) -> Selector:
    """Return `selector` with every value on the axis where `axis_of` has it."""
    return Selector(
        tuple(
            tuple(
                t if t.axis in FREE_AXES else Term(axis_of.get(t.value, t.axis), t.value, t.negated)
                for t in terms
            )
            for terms in selector.alternatives
        )
    )


class Conflict(NamedTuple):
    """Two rows that leave no range for a lever; `winner` is the row that tightens."""

    lever: str
    loser: Origin
    winner: Origin


class Cascade:
    """Tone rows of a guide over those of the defaults, resolved for any context.

    Ordinary rows are read top to bottom, a later one wins cell by cell. Rows that name a value of a
    tightening axis come after, in their order, and only make limits stricter. A lever that the
    guide leaves open in a context gets the default's limit. A greeting or a sign-off whose row
    names no language is in that of `home`, the guide's first one, and holds for no other.
    """

    def __init__(self, *, guide: Tone, defaults: Tone, axes: Axes, home: str = "") -> None:
        self.guide = guide
        self.defaults = defaults
        self.axes = axes
        self._home = home[:2].lower()
        self._cache: dict[frozenset[tuple[str, str]], tuple[Target, tuple[Conflict, ...]]] = {}

    def resolve(self, context: Mapping[str, str]) -> Target:
        """Return the limits that hold in `context`."""
        return self._resolved(context)[0]

    def conflicts(self, context: Mapping[str, str]) -> tuple[Conflict, ...]:
        """Return the pairs of rows that contradict each other in `context`."""
        return self._resolved(context)[1]

    def _resolved(self, context: Mapping[str, str]) -> tuple[Target, tuple[Conflict, ...]]:
        key = frozenset(context.items())
        if key not in self._cache:
            conflicts: list[Conflict] = []
            limits = self._limits(self.defaults.rows, context, [])
            limits.update(self._limits(self.guide.rows, context, conflicts))
            offset = limits.pop(OFFSET, None)
            cuts = self.guide.cuts
            if offset is not None:
                cuts = tuple(cut + float(str(offset.value)) for cut in cuts or CUTS)
            self._cache[key] = Target(limits, cuts), tuple(conflicts)
        return self._cache[key]

    def _limits(
        self, rows: Iterable[ToneRow], context: Mapping[str, str], conflicts: list[Conflict]
    ) -> dict[str, Limit]:
        matching = [row for row in rows if row.when.matches(context)]
        limits: dict[str, Limit] = {}
        for row in matching:
            if not self._tightens(row):
                limits.update({k: Limit(v, row.origin) for k, v in self._cells(row, context)})
        for row in matching:
            if self._tightens(row):
                for lever, value in self._cells(row, context):
                    limits[lever] = _tighter(
                        lever, limits.get(lever), Limit(value, row.origin), conflicts
                    )
        return limits

    def _cells(self, row: ToneRow, context: Mapping[str, str]) -> Iterable[tuple[str, Value]]:
        """Return the cells that hold in the language of `context`."""
        lang = context.get("locale", "")[:2].lower()
        if not self._home or not lang or lang == self._home or row.when.languages():
            return row.cells.items()
        return [(k, v) for k, v in row.cells.items() if k not in _WORDED or v == "none"]

    def _tightens(self, row: ToneRow) -> bool:
        names = {term.axis for terms in row.when.alternatives for term in terms}
        return any(axis.tightens for axis in self.axes.axes if axis.name in names)


def _tighter(lever: str, old: Limit | None, new: Limit, conflicts: list[Conflict]) -> Limit:
    if old is None:
        return new
    a, b = old.value, new.value
    if lever in _CAPS and isinstance(a, int) and isinstance(b, int):
        return new if b < a else old
    if lever == "contractions" and a in CONTRACTION_STEPS and b in CONTRACTION_STEPS:
        stricter = CONTRACTION_STEPS.index(str(b)) > CONTRACTION_STEPS.index(str(a))
        return new if stricter else old
    if isinstance(a, tuple) and isinstance(b, tuple):
        low, high = max(a[0], b[0]), min(a[1], b[1])
        if low > high:
            conflicts.append(Conflict(lever, old.origin, new.origin))
            return new
        return old if (low, high) == a else Limit((low, high), new.origin)
    return new


class Context(NamedTuple):
    """Axis -> value of one message, and for each axis where the value comes from."""

    values: Mapping[str, str]
    why: Mapping[str, str]


def settle(
    axes: Axes,
    *,
    declared: Iterable[Declared] = (),
    overrides: Iterable[tuple[str, str, str]] = (),
    forced: Iterable[tuple[str, str, str]] = (),
    defaults: Iterable[tuple[str, str, str]] = (),
    path: str = "",
) -> Context:
    """Return a message's context from all that is said about it.

    From strongest to weakest: `forced` (the command line), directives, the message's metadata,
    `overrides` (settings; later wins), what the format suggests if there is such a value,
    `defaults` (the guide's locale), the axes' defaults. Triples are axis, value, origin. Raises
    `SettingsError` for a value that no axis has.
    """
    said = sorted(declared, key=lambda d: d.rank.value)
    layers: list[tuple[str, str, str]] = [
        *((axis, value, "the default") for axis, value in axes.defaults.items()),
        *defaults,
        *((d.axis, d.value, d.origin) for d in said if d.rank.value == 1 and axes.has(d)),
        *overrides,
        *((d.axis, d.value, d.origin) for d in said if d.rank.value > 1),
        *forced,
    ]
    values: dict[str, str] = {}
    why: dict[str, str] = {}
    for axis, value, origin in layers:
        axes.check(axis, value, path=path)
        values[axis], why[axis] = value, origin
    return Context(values, why)
