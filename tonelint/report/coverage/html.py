"""A guide's coverage as one HTML page for a meeting: what is checked, and what people look at."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tonelint.report.coverage import ADVICE, PEOPLE, UNENFORCED, Clause, Coverage, Section, percent
from tonelint.report.sheet import page
from tonelint.report.tally import number_of

_STYLE = """
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem;
  margin: 1.4rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--c);
  border-radius: .4rem; padding: .7rem .9rem; }
.tiles b { display: block; font-size: 1.7rem; line-height: 1.2; }
.bar { display: flex; height: .85rem; border-radius: .25rem; overflow: hidden; gap: 1px;
  min-width: 9rem; background: var(--line); }
.bar.big { height: 1.3rem; margin: .6rem 0 1rem; }
.bar span { background: var(--c); }
.checked { --c: var(--checked); } .unenforced { --c: var(--unenforced); }
.advice { --c: var(--advice); } .people { --c: var(--people); }
.tag { display: inline-block; min-width: 6.6rem; font-size: .8rem; font-weight: 600;
  color: var(--c); white-space: nowrap; }
.note { display: block; color: var(--unenforced); font-size: .88rem; }
ul.check { list-style: none; padding: 0; columns: 2 24rem; column-gap: 2.5rem; }
ul.check li { padding: .3rem 0 .3rem 1.7rem; position: relative; break-inside: avoid; }
ul.check li::before { content: ""; position: absolute; left: 0; top: .6rem; width: .85rem;
  height: .85rem; border: 1.5px solid var(--soft); border-radius: .15rem; }
section > details { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; }
section > details > summary { padding: .55rem .9rem; font-weight: 600; background: var(--card);
  border-radius: .4rem; }
section > details > .wide { padding: 0 .9rem .5rem; }
td { vertical-align: middle; } section td { vertical-align: top; }
td.line { color: var(--soft); white-space: nowrap; width: 4rem; }
.clauses td.by { white-space: nowrap; padding-right: 0; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; list-style: none; }
.chips li { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem;
  font-size: .9rem; }
@media screen and (max-width: 44rem) {
  .counts thead { position: absolute; clip-path: inset(50%); }
  .counts tr { display: flex; flex-wrap: wrap; gap: .15rem .9rem; padding: .6rem 0;
    border-bottom: 1px solid var(--line); }
  .counts th, .counts td { display: block; padding: 0; border: 0; }
  .counts th, .counts td.share { flex: 1 0 100%; }
  .counts td.none { display: none; }
  .clauses tr { display: flex; flex-wrap: wrap; gap: 0 .9rem; padding: .45rem 0;
    border-bottom: 1px solid var(--line); }
  .clauses td { display: block; padding: 0; border: 0; }
  .clauses td.line { width: auto; } .clauses td.said { order: 1; flex: 1 0 100%; }
  .counts td.n::after { content: " " attr(data-of); color: var(--soft); font-size: .86rem; }
}
@media print { section > details > summary { list-style: none; } }
"""
_SCRIPT = (
    "addEventListener('beforeprint',()=>document.querySelectorAll('details')"
    ".forEach(d=>d.open=true));"
    "const show=()=>{const d=document.getElementById(location.hash.slice(1));"
    "if(d&&d.tagName==='DETAILS'){d.open=true;d.scrollIntoView()}};"
    "addEventListener('hashchange',show);show();"
)
_NAMES = (
    ("checked", "Checked", "a rule or a limit stands behind it"),
    ("unenforced", "Not enforced", "read, and nothing checks it yet"),
    ("advice", "Advice", "for writers to keep in mind"),
    ("people", "Only people", "a person has to judge it"),
)
_OF = (*(title.lower() for _, title, _ in _NAMES), "examples")
"""What the numbers of a section count, where a narrow screen has no room for headers."""
_CLASS = {"checked": "checked", UNENFORCED: "unenforced", ADVICE: "advice", PEOPLE: "people"}


def render(coverage: Coverage) -> Iterator[str]:
    """Yield the page: the whole, each section, what lacks an example, a list for reviewers."""
    yield from page(
        f"{coverage.brand} voice guide: coverage", _body(coverage), style=_STYLE, script=_SCRIPT
    )


def _body(coverage: Coverage) -> Iterator[str]:
    counts = coverage.counts
    version = f", version {escape(coverage.version)}" if coverage.version else ""
    yield f"<header><h1>How much of the {escape(coverage.brand)} voice guide is checked</h1>"
    yield f'<p class="soft">{escape(coverage.path)}{version}</p></header>\n<main>'
    yield (
        f"<p><strong>{percent(counts.share)}</strong> of what the guide says is checked by a "
        f"program: {counts.checked} of {number_of(counts.said, 'clause')}, held by "
        f"{number_of(counts.examples, 'example')}. The rest needs you.</p>"
    )
    for path, number in coverage.taken_over:
        said = f"takes over {number_of(number, 'clause')} of it"
        yield f"<p>It builds on <code>{escape(path)}</code> and {said}.</p>"
    yield _bar(counts[:4], "big")
    yield '<ul class="tiles">'
    for number, (name, title, meaning) in zip(counts[:4], _NAMES, strict=True):
        yield (f'<li class="{name}"><b>{number}</b> {title}<br><small>{meaning}</small></li>')
    yield "</ul>"
    yield from _sections(coverage)
    yield from _review(coverage)
    yield from _gaps(coverage)
    yield from _details(coverage)
    yield from _rules(coverage)
    yield "</main>\n<footer><small>Made by tonelint guide coverage.</small></footer>"


def _bar(numbers: tuple[int, ...], more: str = "") -> str:
    parts = "".join(
        f'<span class="{name}" style="flex:{number}" title="{title}: {number}"></span>'
        for number, (name, title, _) in zip(numbers, _NAMES, strict=True)
        if number
    )
    label = ", ".join(
        f"{number} {title.lower()}" for number, (_, title, _) in zip(numbers, _NAMES, strict=True)
    )
    return f'<div class="bar {more}" role="img" aria-label="{label}">{parts}</div>'


def _sections(coverage: Coverage) -> Iterator[str]:
    yield '<h2 id="sections">Section by section</h2>\n<div class="wide"><table class="counts">'
    heads = "".join(f'<th scope="col" class="n">{title}</th>' for _, title, _ in _NAMES)
    yield (
        f'<thead><tr><th scope="col">Section</th><th scope="col">Share</th>{heads}'
        '<th scope="col" class="n">Examples</th></tr></thead>\n<tbody>'
    )
    for section in coverage.sections:
        counts = section.counts
        cells = "".join(map(_count, counts, _OF))
        yield (
            f'<tr><th scope="row"><a href="#s-{escape(section.id)}">{escape(_title(section))}</a>'
            f'</th><td class="share">{_bar(counts[:4])}</td>{cells}</tr>'
        )
    yield "</tbody></table></div>"


def _count(number: int, of: str) -> str:
    none = "" if number else " none"
    said = of.removesuffix("s") if number == 1 else of
    return f'<td class="n{none}" data-of="{said}">{number or "–"}</td>'


def _review(coverage: Coverage) -> Iterator[str]:
    asked = [*coverage.of(PEOPLE), *coverage.of(ADVICE)]
    if asked:
        yield '<h2 id="review">For the reviewer</h2>'
        yield "<p>No program looks at these. Print the list and keep it beside the draft.</p>"
        yield '<ul class="check">'
        for section, clause in asked:
            yield f"<li>{_text(clause)} <small>{escape(_title(section))}</small></li>"
        yield "</ul>"


def _gaps(coverage: Coverage) -> Iterator[str]:
    unshown = coverage.unshown
    if unshown:
        title = f"{number_of(len(unshown), 'checked clause')} without an example"
        yield f'<h2 id="examples">{title}</h2>'
        yield (
            "<p>An example is a ✗ line that the clause finds. It is the clause's test, and it is "
            "what writers remember.</p>"
        )
        yield '<div class="wide"><table class="clauses"><tbody>'
        for section, clause in unshown:
            yield (
                f'<tr><td class="line">line {clause.line}</td><td class="said">'
                f'{_text(clause)}</td><td class="by"><small>{escape(_title(section))}</small>'
                "</td></tr>"
            )
        yield "</tbody></table></div>"
    if coverage.silent:
        yield '<h2 id="contexts">Contexts that no example shows</h2>\n<ul class="chips">'
        yield "".join(f"<li>{escape(name)}</li>" for name in coverage.silent)
        yield "</ul>"


def _details(coverage: Coverage) -> Iterator[str]:
    yield '<h2 id="clauses">Every clause</h2>\n<section>'
    for section in coverage.sections:
        yield f'<details id="s-{escape(section.id)}"><summary>{escape(_title(section))}</summary>'
        yield '<div class="wide"><table class="clauses"><tbody>'
        for clause in section.clauses:
            note = f'<span class="note">{escape(clause.note)}</span>' if clause.note else ""
            lines = ", ".join(map(str, clause.shown))
            shown = f"<small>✗ in line {lines}</small>" if lines else ""
            yield (
                f'<tr><td class="line">line {clause.line}</td>'
                f'<td><span class="tag {_CLASS[clause.status]}">{clause.status}</span></td>'
                f'<td class="said">{_text(clause)}{note}</td><td class="by">{shown}</td></tr>'
            )
        yield "</tbody></table></div></details>"
    yield "</section>"


def _rules(coverage: Coverage) -> Iterator[str]:
    if not coverage.unclaimed:
        return
    yield '<h2 id="rules">Rules that run without a clause</h2>'
    yield (
        "<p>The guide switches on packs of rules. These of them run though the guide does not ask "
        "for what they say: agree with them in a clause, or switch them off in the settings.</p>"
    )
    yield '<div class="wide"><table><thead><tr><th scope="col">Rule</th>'
    yield '<th scope="col">What it finds</th></tr></thead><tbody>'
    for rule in coverage.unclaimed:
        yield f"<tr><td><code>{escape(rule.id)}</code></td><td>{escape(rule.summary)}</td></tr>"
    yield "</tbody></table></div>"


def _title(section: Section) -> str:
    return section.title or "Above the first section"


def _text(clause: Clause) -> str:
    """Return a clause's words; of a table row each cell with the name of its column."""
    parts = clause.text.split(" · ")
    if len(parts) == 1 or ": " not in parts[0]:
        return escape(clause.text)
    cells = (part.partition(": ") for part in parts)
    return " · ".join(f"<small>{escape(head)}</small> {escape(cell)}" for head, _, cell in cells)
