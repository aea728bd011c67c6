"""A heat map of all contexts: one lever by two axes, the other axes and levers to choose from.

The table that is shown first stands in the page as it is; the script only redraws it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape

from tonelint.model.target import Limit
from tonelint.report.clause import citation
from tonelint.report.contexts import Contexts, Place, Shown, short
from tonelint.report.contexts.script import SCRIPT, STYLE
from tonelint.report.sheet import page
from tonelint.report.tally import number_of

_STEPS = ("prefer", "allow", "avoid", "forbid")
_NUMBERS = ("exclamation", "emoji", "sentence", "grade")
_NAMES = {"sentence": "words per sentence", "exclamation": "exclamation marks"}


def render(contexts: Contexts, *, across: Sequence[str]) -> Iterator[str]:
    """Yield the page; `across` names the axes that the table shows first: rows, then columns."""
    names = [axis.name for axis in contexts.axes]
    rows = names.index(across[0]) if across and across[0] in names else 0
    others = [number for number in range(len(names)) if number != rows]
    columns = next((n for n in others if names[n] in across[1:]), others[0] if others else rows)
    yield from page(
        f"{contexts.brand} voice guide: contexts",
        _body(contexts, rows, columns),
        style=STYLE,
        script=SCRIPT.replace("DATA", _data(contexts, rows, columns)),
    )


def _body(contexts: Contexts, rows: int, columns: int) -> Iterator[str]:
    total = number_of(len(contexts.places), "context")
    yield f"<header><h1>{escape(contexts.brand)}: tone in every context</h1>"
    yield (
        f'<p class="soft">{escape(contexts.path)} · {total} over '
        f"{', '.join(escape(axis.name) for axis in contexts.axes)}{escape(contexts.held)}</p>"
        "</header>\n<main>"
    )
    yield (
        '<p>Each cell is one context: how the guide speaks there. <span class="screen">Choose a '
        "lever and what the rows and columns are. Press a cell to see all its limits and the lines "
        "they come from.</span></p>"
    )
    yield '<form class="pick" id="pick"></form>'
    yield '<div class="wide"><table class="heat" id="heat">'
    yield from _table(contexts, rows, columns)
    yield "</table></div>"
    yield '<p class="legend" id="legend"></p>'
    yield '<section id="more" aria-live="polite"></section>'
    yield from _clashes(contexts)
    yield "</main>\n<footer><small>Made by tonelint guide contexts.</small></footer>"


def _table(contexts: Contexts, rows: int, columns: int) -> Iterator[str]:
    """Yield the first table, which stands there without the script, too."""
    lever = contexts.levers[0] if contexts.levers else ""
    axis, other = contexts.axes[rows], contexts.axes[columns]
    at = {place.values: place for place in contexts.places}
    base = [one.default for one in contexts.axes]
    heads = "".join(f'<th scope="col">{escape(other.said(value))}</th>' for value in other.values)
    yield f"<caption>{escape(_name(lever))}</caption>"
    yield f"<thead><tr><td></td>{heads if columns != rows else ''}</tr></thead>\n<tbody>"
    for value in axis.values:
        cells = []
        for second in other.values if columns != rows else (value,):
            base[columns], base[rows] = second, value
            place = at.get(tuple(base))
            text = short(lever, place.limits.get(lever)) if place else ""
            cells.append(f"<td>{escape(text)}</td>")
        yield f'<tr><th scope="row">{escape(axis.said(value))}</th>{"".join(cells)}</tr>'
    yield "</tbody>"


def _clashes(contexts: Contexts) -> Iterator[str]:
    clashes = contexts.clashes
    if not clashes:
        yield '<p class="soft">No two rows of the guide leave a context without room.</p>'
        return
    yield f'<h2 id="conflicts">{number_of(len(clashes), "conflict")}</h2>'
    yield (
        "<p>In these contexts two rows leave no room between them. The row that tightens is used. "
        "Give one of the rows a range that the other can live with.</p>"
    )
    yield '<div class="wide"><table><thead><tr><th scope="col">Lever</th>'
    yield '<th scope="col">Used</th><th scope="col">Not used</th><th scope="col">Where</th>'
    yield "</tr></thead><tbody>"
    for clash, group in clashes.items():
        where = contexts.described(group).replace("/", " / ")
        yield (
            f"<tr><td>{escape(clash.lever)}</td><td>{escape(citation(clash.used))}</td>"
            f"<td>{escape(citation(clash.ignored))}</td>"
            f"<td>{escape(where)} <small>({number_of(len(group), 'context')})</small></td></tr>"
        )
    yield "</tbody></table></div>"


def _data(contexts: Contexts, rows: int, columns: int) -> str:
    """Return what the script draws from: equal contexts share their limits."""
    kinds: dict[str, int] = {}
    each = []
    for place in contexts.places:
        text = json.dumps(_limits(contexts, place), ensure_ascii=False)
        each.append(kinds.setdefault(text, len(kinds)))
    data = {
        "axes": [_axis(axis) for axis in contexts.axes],
        "levers": [{"id": lever, "name": _name(lever)} for lever in contexts.levers],
        "kinds": [json.loads(text) for text in kinds],
        "each": each,
        "rows": rows,
        "columns": columns,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _axis(axis: Shown) -> dict[str, object]:
    said = [axis.said(value) for value in axis.values]
    default = axis.default if axis.default in axis.values else axis.values[0]
    return {"name": axis.name, "values": said, "at": axis.values.index(default)}


def _limits(contexts: Contexts, place: Place) -> dict[str, object]:
    return {
        "limits": {
            lever: [short(lever, limit), citation(limit.origin), *_heat(lever, limit)]
            for lever in contexts.levers
            if (limit := place.limits.get(lever))
        },
        "clashes": [
            [clash.lever, citation(clash.used), citation(clash.ignored)] for clash in place.clashes
        ],
    }


def _heat(lever: str, limit: Limit) -> Sequence[float]:
    """Return a number to colour a cell by, casual or loose ones first; nothing for words."""
    value = limit.value
    if isinstance(value, tuple):
        return ((value[0] + value[1]) / 2,)
    if isinstance(value, int) and lever in _NUMBERS:
        return (-float(value),)  # the less there may be, the tighter
    if lever == "contractions" and value in _STEPS:
        return (float(_STEPS.index(str(value))),)
    return ()


def _name(lever: str) -> str:
    return _NAMES.get(lever, lever)
