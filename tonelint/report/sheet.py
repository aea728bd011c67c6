"""What the HTML pages about a guide share: the head, the colours in light and dark, the print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

_STYLE = """
:root {
  color-scheme: light dark;
  --ink: #1c2430; --soft: #5a6675; --line: #d9dee5; --paper: #ffffff; --card: #f5f7fa;
  --checked: #1f7a5a; --unenforced: #b3541e; --advice: #6b7a90; --people: #7a4fa3;
  --link: #1a5fb4; --warn: #fdf1e3; --warn-ink: #7a3b0c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eaf0; --soft: #9aa6b5; --line: #343d49; --paper: #14181e; --card: #1d232b;
    --checked: #4fc49a; --unenforced: #f0965c; --advice: #8d9cb1; --people: #bd94e6;
    --link: #7db4f5; --warn: #3a2a1a; --warn-ink: #f3c79a;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper);
  color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .5rem 0; max-width: 46rem; }
.soft, small { color: var(--soft); }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .42rem .8rem .42rem 0;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); font-size: .86rem; }
td.n, th.n { text-align: right; white-space: nowrap; }
.wide { overflow-x: auto; }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
details > summary { cursor: pointer; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb;
    --card: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, summary { break-after: avoid; } tr, li { break-inside: avoid; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""


def page(title: str, body: Iterable[str], *, style: str = "", script: str = "") -> Iterator[str]:
    """Yield a whole page that needs nothing else; `body` is HTML already."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>"
    yield from body
    if script:
        yield f"<script>{script}</script>"
    yield "</body>\n</html>"
