"""The scores as one HTML page that needs nothing else: the table, and the copy with its causes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tonelint.language.formality.model import model
from tonelint.language.formality.scale import LEVELS
from tonelint.report.lines import Lines
from tonelint.report.score import ScoredDocument, ScoredMessage, ScoredSegment, Summary, summary
from tonelint.report.score.text import HEADS, cells_of, place_of
from tonelint.report.sheet import page
from tonelint.report.tally import number_of

_STYLE = """
:root { --casual: #f5b75a88; --formal: #7db4f588; --band: #1f7a5a44; }
@media (prefers-color-scheme: dark) {
  :root { --casual: #b9741f88; --formal: #3f79c488; --band: #4fc49a55; }
}
td, th { white-space: nowrap; }
tbody td, tbody th { vertical-align: middle; }
th.name { font-weight: 400; white-space: normal;
  overflow-wrap: anywhere; min-width: 11rem; }
td.scale { min-width: 9rem; }
.track { position: relative; height: .7rem; border-radius: .2rem; background: var(--line); }
.track i { position: absolute; top: 0; bottom: 0; }
.track .band { background: var(--band); }
.track .span { top: 45%; bottom: 45%; background: var(--soft); }
.track .dot { width: .7rem; margin-left: -.35rem; border-radius: 50%; background: var(--link); }
.track .dot.out { background: var(--unenforced); border-radius: .1rem; }
section { margin-top: 1.6rem; break-inside: avoid; }
section h3 { overflow-wrap: anywhere; }
section p { max-width: 46rem; } section small { margin-right: .4rem; }
mark { border-radius: .2rem; padding: 0 .1rem; color: inherit; }
mark.casual { background: var(--casual); }
mark.formal { background: var(--formal); }
"""
_LOWEST, _HIGHEST = -3.0, 3.0
_MEANINGS = (
    ("target", "the levels that the guide, or the defaults, want in that context"),
    ("polite", "0 is usual; more is more polite"),
    ("energy", "exclamation marks, emoji, capitals and repeated letters"),
    (
        "address",
        "where the language has two forms for the reader: T like du, V like Sie",
    ),
    ("grade", "the reading grade LIX, from a hundred words on"),
)


def render(documents: Sequence[ScoredDocument]) -> Iterator[str]:
    """Yield the page; words that make the copy more casual or more formal are marked."""
    yield from page("Formality scores", _body(documents), style=_STYLE)


def _body(documents: Sequence[ScoredDocument]) -> Iterator[str]:
    rows = [
        (_name(document, message), message)
        for document in documents
        for message in document.messages
    ]
    yield "<header><h1>Formality scores</h1>"
    files = number_of(len(documents), "file")
    scale = escape(model().version)
    yield f'<p class="soft">{number_of(len(rows), "message")} in {files}, scale {scale}</p>'
    yield "</header>\n<main>"
    levels = ", ".join(f"{number} {name}" for number, name in enumerate(LEVELS, 1))
    yield (
        f"<p>Levels: {levels}. On each bar, green is the target, the dot is the message, and the "
        "thin line is where four of five readers would put it. A square dot lies outside of the "
        "target: look at it; whether it is a fault, “tonelint check” says.</p>"
    )
    yield from _table(rows)
    meanings = "; ".join(f"<b>{name}</b>: {meaning}" for name, meaning in _MEANINGS)
    yield f'<p class="soft"><small>{meanings}.</small></p>'
    yield '<h2>The words behind it</h2>\n<p><mark class="casual">Casual</mark> and '
    yield '<mark class="formal">formal</mark> words are marked; point at one to see what it adds.'
    yield "</p>"
    for number, (name, message) in enumerate(rows):
        yield f'<section id="m{number}"><h3>{escape(name)}</h3>'
        for own in message.segments:
            yield _segment(own)
        yield "</section>"
    yield "</main>\n<footer><small>Made by tonelint score.</small></footer>"


def _name(document: ScoredDocument, message: ScoredMessage) -> str:
    if len(document.messages) == 1:
        return document.source.path
    place = place_of(message, Lines(document.source.text))
    return f"{document.source.path}, {place}"


def _table(rows: Sequence[tuple[str, ScoredMessage]]) -> Iterator[str]:
    first, *others = HEADS
    heads = f'<th scope="col">{first}</th><th scope="col">from casual to formal</th>'
    heads += "".join(f'<th scope="col">{head}</th>' for head in others)
    yield '<div class="wide"><table>'
    yield f'<thead><tr><th scope="col">message</th>{heads}</tr></thead>\n<tbody>'
    for number, (name, message) in enumerate(rows):
        own = summary(message.measured, message.cuts)
        formality, *cells = cells_of(own, message.target, message.grade)
        row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield (
            f'<tr><th scope="row" class="name"><a href="#m{number}">{escape(name)}</a></th>'
            f'<td>{escape(formality)}</td><td class="scale">{_track(own, message.target)}</td>'
            f"{row}</tr>"
        )
    yield "</tbody>\n</table></div>"


def _track(own: Summary, target: tuple[int, int] | None) -> str:
    """Return a bar with the target, the interval and the score; nothing without a score."""
    if own.score is None or own.score.formality is None or own.score.interval is None:
        return ""
    score, (low, high) = own.score.formality, own.score.interval
    parts = []
    if target:
        start, end = own.scale.band(target)
        parts.append(_stretch("band", start, end))
    parts.append(_stretch("span", low, high))
    out = target is not None and not target[0] <= own.scale.level_of(score) <= target[1]
    parts.append(f'<i class="dot{" out" if out else ""}" style="left:{_percent(score):.1f}%"></i>')
    said = f"{score:+.2f}" + (", outside of the target" if out else "")
    return f'<div class="track" role="img" aria-label="{said}">{"".join(parts)}</div>'


def _stretch(name: str, start: float, end: float) -> str:
    left, right = _percent(start), _percent(end)
    return f'<i class="{name}" style="left:{left:.1f}%;width:{right - left:.1f}%"></i>'


def _percent(score: float) -> float:
    inside = min(max(score, _LOWEST), _HIGHEST)
    return (inside - _LOWEST) / (_HIGHEST - _LOWEST) * 100


def _segment(own: ScoredSegment) -> str:
    text = own.segment.text
    if own.measured is None:
        return f"<p><small>{escape(own.segment.role)}</small> {escape(text)}</p>"
    parts: list[str] = []
    at = 0
    # Of two stretches that overlap the stronger one is marked.
    taken: list[tuple[int, int, float, str]] = []
    for cause in own.measured.causes():
        if all(cause.end <= start or end <= cause.start for start, end, _, _ in taken):
            taken.append((cause.start, cause.end, cause.weight, cause.label))
    for start, end, weight, label in sorted(taken):
        side = "casual" if weight < 0 else "formal"
        title = escape(f"{label}: {weight:+.2f}", quote=True)
        parts.append(escape(text[at:start]))
        parts.append(f'<mark class="{side}" title="{title}">{escape(text[start:end])}</mark>')
        at = end
    parts.append(escape(text[at:]))
    return f"<p><small>{escape(own.segment.role)}</small> {''.join(parts)}</p>"
