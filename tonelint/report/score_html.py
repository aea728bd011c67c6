"""The scores as one HTML page that needs nothing else: the table, and the copy with its causes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tonelint.language.formality.model import model
from tonelint.language.formality.scale import LEVELS
from tonelint.report.lines import Lines
from tonelint.report.score import ScoredDocument, ScoredMessage, ScoredSegment, summary
from tonelint.report.score_text import HEADS, cells_of, place_of

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8885; }
section { margin-top: 2rem; }
p { margin: .4rem 0; }
small { opacity: .7; }
mark { border-radius: .2rem; padding: 0 .1rem; color: inherit; }
mark.casual { background: #f5a62355; }
mark.formal { background: #4a90d955; }
"""


def render(documents: Sequence[ScoredDocument]) -> Iterator[str]:
    """Yield the page; words that make the copy more casual or more formal are marked."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Formality scores</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield "<h1>Formality scores</h1>"
    levels = ", ".join(f"{number} {name}" for number, name in enumerate(LEVELS, 1))
    yield (
        f"<p>Levels: {levels}. Scale {escape(model().version)}. "
        '<mark class="casual">Casual</mark> and <mark class="formal">formal</mark> words are '
        "marked; point at one to see what it adds.</p>"
    )
    rows = [
        (_name(document, message), message)
        for document in documents
        for message in document.messages
    ]
    yield from _table(rows)
    for number, (name, message) in enumerate(rows):
        yield f'<section id="m{number}"><h2>{escape(name)}</h2>'
        for own in message.segments:
            yield _segment(own)
        yield "</section>"
    yield "</body>\n</html>"


def _name(document: ScoredDocument, message: ScoredMessage) -> str:
    if len(document.messages) == 1:
        return document.source.path
    place = place_of(message, Lines(document.source.text))
    return f"{document.source.path}, {place}"


def _table(rows: Sequence[tuple[str, ScoredMessage]]) -> Iterator[str]:
    heads = "".join(f"<th>{head}</th>" for head in ("message", *HEADS))
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for number, (name, message) in enumerate(rows):
        cells = cells_of(summary(message.measured, message.cuts), message.target, message.grade)
        row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield f'<tr><td><a href="#m{number}">{escape(name)}</a></td>{row}</tr>'
    yield "</tbody>\n</table>"


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
