"""Stretches of a text that no rule judges unasked: addresses, handles, file names, quotations."""

from __future__ import annotations

import re

_HINT = re.compile(r'[@#/\\"\u201c\u201e\u00ab\u00bb]|\.[A-Za-z]')

_TOP = (
    "com|org|net|io|co|uk|de|fr|es|it|nl|pl|ro|ch|jp|cn|br|eu|app|dev|gov|edu|ai|me|info|biz|tv|us"
    "|ca|au|nz|ie|example|test"
)
_FILES = (
    "pdf|csv|tsv|json|ya?ml|xml|html?|css|js|ts|py|md|txt|docx?|xlsx?|pptx?|png|jpe?g|gif|svg"
    "|zip|gz|exe|dmg|ini|cfg|toml|log|sql|sh"
)
_ADDRESS = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,12}://|\bmailto:|\bwww\.)[^\s<>\"\u201c\u201d]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|\b(?:[\w-]+\.){{1,4}}(?:{_TOP})\b(?![.-]?\w)(?:/[^\s<>\"\u201c\u201d]*)?"
    rf"|\b[\w-]+\.(?:{_FILES})\b(?![.-]?\w)"
    r"|(?<![\w.@/])@[A-Za-z_]\w+"
    r"|(?<![\w&#/])\#\w+"
    r"|(?<![\w/.~])(?:~|\.{1,2})?/[\w.-]+(?:/[\w.-]+)+/?"
    r"|(?<![\w/.~])(?:~|\.{1,2})/[\w.-]+"
    r"|\b[A-Za-z]:\\[^\s<>\"]+",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?)]'\u2019\u00bb*_"

# A quotation stays in its paragraph and is at most 400 characters long, so that a stray mark
# never swallows a page. A straight mark must look like an opening and a closing one.
_INSIDE = r"(?:[^{marks}\n]|\n(?![ \t]*\n)){{1,400}}"
_QUOTED = re.compile(
    rf"\u201c{_INSIDE.format(marks=chr(0x201C) + chr(0x201D))}\u201d"
    rf"|\u201e{_INSIDE.format(marks=chr(0x201E) + chr(0x201C) + chr(0x201D))}[\u201c\u201d]"
    rf"|\u00ab{_INSIDE.format(marks=chr(0xAB) + chr(0xBB))}\u00bb"
    rf"|\u00bb{_INSIDE.format(marks=chr(0xAB) + chr(0xBB))}\u00ab"
    rf'|(?<![\w"])"(?=\S){_INSIDE.format(marks=chr(34))}(?<=\S)"(?!\w)'
)


def protected_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches (start, end) of `text` that are not the writer's own prose, sorted.

    They are web and mail addresses, @handles, #tags, file names and paths, and quotations in
    paired double quotation marks, the marks included. Stretches may overlap.
    """
    if not _HINT.search(text):
        return []
    spans = [_trimmed(text, match) for match in _ADDRESS.finditer(text)]
    spans += [match.span() for match in _QUOTED.finditer(text)]
    return sorted(spans)


def _trimmed(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the match without the sentence's own punctuation at its end."""
    start, end = match.span()
    return start, start + max(1, len(text[start:end].rstrip(_TRAILING)))
