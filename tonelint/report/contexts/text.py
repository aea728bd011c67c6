"""The limits of all contexts for the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonelint.model.rule import Origin
from tonelint.report.clause import citation
from tonelint.report.colour import Paint
from tonelint.report.contexts import NOT_SAID, Clash, Contexts, Place, grouped, short
from tonelint.report.json import VERSION, dump, listing
from tonelint.report.tally import number_of
from tonelint.report.width import columns, wrap

_IN_TABLE = ("formality", "contractions", "exclamation", "emoji", "sentence", "grade", "speaker")
_HEADS = {"exclamation": "!", "sentence": "words", "contractions": "contract."}
_WORDED = ("address", "greeting", "sign-off")


def render(contexts: Contexts, *, paint: Paint, width: int = 80) -> Iterator[str]:
    """Yield a table for each value of the first axis; contexts with the same limits share a row.

    What is the same everywhere is told once at the top, what is the same in a table above it.
    """
    groups = len(grouped(contexts.places))
    over = " × ".join(f"{len(axis.values)} {axis.name}" for axis in contexts.axes)
    total = number_of(len(contexts.places), "context")
    yield paint("strong", f"{contexts.path}: {total} ({over}){contexts.held}, {groups} different.")
    note = "After a colon stands the line of the guide; d is a default of tonelint's."
    yield from (paint("dim", line) for line in wrap(note, width))
    common = _common(contexts.levers, contexts.places)
    yield from _told(common, contexts.places[0], "Everywhere: ", paint, width)
    columns_ = [lever for lever in contexts.levers if lever in _IN_TABLE and lever not in common]
    skip = 1 if len(contexts.axes) > 1 else 0
    sizes = _sizes(contexts.places, columns_)
    for title, places in _tables(contexts):
        yield ""
        if title:
            yield paint("strong", title)
        worded = [lever for lever in contexts.levers if lever in _WORDED and lever not in common]
        same = _common(worded, places)
        yield from _told(same, places[0], "  ", paint, width)
        heads = [_HEADS.get(lever, lever) for lever in columns_]
        yield paint("dim", "  " + _line(heads, sizes).rstrip())
        for place, group in grouped(places):
            cells = [_cell(lever, place) for lever in columns_]
            named = contexts.described(group, skip=skip)
            yield from _row(_line(cells, sizes).ljust(sum(sizes) + 2 * len(sizes)), named, width)
            rest = [lever for lever in worded if lever not in same and lever in place.limits]
            yield from _told(rest, place, "    ", paint, width)
            for clash in place.clashes:
                text = f"conflict on {clash.lever}: line {clash.used.line} is used, not line "
                yield paint("notice", f"    {text}{clash.ignored.line}")
    yield from _clashes(contexts, paint, width)


def _tables(contexts: Contexts) -> list[tuple[str, list[Place]]]:
    """Return a table for each value of the first axis; one without a title for a single axis."""
    first, *others = contexts.axes
    if not others:
        return [("", list(contexts.places))]
    return [
        (first.said(value), [place for place in contexts.places if place.values[0] == value])
        for value in first.values
    ]


def _common(levers: Sequence[str], places: Sequence[Place]) -> list[str]:
    """Return the levers that have one value from one line in all `places`."""
    return [lever for lever in levers if len({_cell(lever, place) for place in places}) == 1]


def _told(
    levers: Sequence[str], place: Place, lead: str, paint: Paint, width: int
) -> Iterator[str]:
    told = [f"{lever} {_cell(lever, place)}" for lever in levers if lever in place.limits]
    if told:
        indent = " " * (len(lead) - len(lead.lstrip()))
        for line in wrap(lead.strip() + " " + "; ".join(told), width - len(indent)):
            yield paint("dim", f"{indent}{line.strip()}")


def _cell(lever: str, place: Place) -> str:
    limit = place.limits.get(lever)
    if limit is None:
        return "·"
    line = "d" if limit.origin.is_default else limit.origin.line
    return f"{short(lever, limit)} :{line}" if lever in _WORDED else f"{short(lever, limit)}:{line}"


def _sizes(places: Sequence[Place], levers: Sequence[str]) -> list[int]:
    return [
        max(
            columns(text) for text in (_HEADS.get(lever, lever), *(_cell(lever, p) for p in places))
        )
        for lever in levers
    ]


def _line(cells: Sequence[str], sizes: Sequence[int]) -> str:
    padded = (text + " " * (size - columns(text)) for text, size in zip(cells, sizes, strict=True))
    return "  ".join(padded)


def _row(cells: str, named: str, width: int) -> Iterator[str]:
    first, *rest = wrap(named.replace("/", "/ ") if len(named) > width // 3 else named,
                        max(width - len(cells) - 2, 20))  # fmt: skip
    yield f"  {cells}{first.replace('/ ', '/')}"
    yield from (f"{' ' * (len(cells) + 2)}{text.replace('/ ', '/')}" for text in rest)


def _clashes(contexts: Contexts, paint: Paint, width: int) -> Iterator[str]:
    for clash, group in contexts.clashes.items():
        yield ""
        yield (
            f"{paint('notice', 'notice')} {clash.lever}: two rows leave no room in "
            f"{number_of(len(group), 'context')}."
        )
        yield f"  {citation(clash.used)} is used, {citation(clash.ignored)} is not."
        yield from (f"  {text}" for text in wrap(f"In {contexts.described(group)}.", width - 2))


def render_json(contexts: Contexts) -> Iterator[str]:
    """Yield every context with its limits and the line behind each, one context a line."""
    yield f'{{"version": {VERSION},'
    yield f' "guide": {dump({"path": contexts.path, "brand": contexts.brand})},'
    axes = [
        {"name": axis.name, "values": [value or None for value in axis.values]}
        for axis in contexts.axes
    ]
    yield f' "axes": {dump(axes)},'
    yield from listing("contexts", (_place(contexts, place) for place in contexts.places))
    found = (_clash(clash, len(group)) for clash, group in contexts.clashes.items())
    yield from listing("conflicts", found, last=True)
    yield "}"


def _place(contexts: Contexts, place: Place) -> dict[str, object]:
    named = zip(contexts.axes, place.values, strict=True)
    return {
        "context": {
            **contexts.fixed,
            **{axis.name: value for axis, value in named if value != NOT_SAID},
        },
        "limits": {
            lever: {
                "value": list(limit.value) if isinstance(limit.value, tuple) else limit.value,
                "from": _origin(limit.origin),
            }
            for lever, limit in sorted(place.limits.items())
        },
        "conflicts": [clash.lever for clash in place.clashes],
    }


def _clash(clash: Clash, number: int) -> dict[str, object]:
    return {
        "lever": clash.lever,
        "used": _origin(clash.used),
        "ignored": _origin(clash.ignored),
        "contexts": number,
    }


def _origin(origin: Origin) -> dict[str, object]:
    return {"path": origin.path, "line": origin.line, "section": origin.section}
