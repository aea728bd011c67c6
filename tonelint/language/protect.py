"""Stretches of a text that no rule judges unasked: addresses, handles, file names, quotations."""

from __future__ import annotations

import re

from tonelint.language.lazy import compiled

_HINT = re.compile(r'[@#/\\"\u201c\u201e\u00ab\u00bb]|\.[A-Za-z]')

_TOP = (
    "com|org|net|io|co|uk|de|fr|es|it|nl|pl|ro|ch|jp|cn|br|eu|app|dev|gov|edu|ai|me|info|biz|tv|us"
    "|ca|au|nz|ie|example|test"
)
_FILES = (
    "pdf|csv|tsv|json|ya?ml|xml|html?|css|js|ts|py|md|txt|docx?|xlsx?|pptx?|png|jpe?g|gif|svg"
    "|zip|gz|exe|dmg|ini|cfg|toml|log|sql|sh"
)
_REST = r"[^\s<>\"\u201c\u201d]"

# Every pattern begins with a sign, which the engine finds fast; what stands before the sign is
# added by walking back over the characters named beside it.
_WEB = (rf"(?i)://{_REST}+|mailto:{_REST}+|www\.{_REST}+", "+.-")
_DOTTED = (
    rf"(?i)\.(?:(?:{_TOP})(?![.-]?\w)(?:/{_REST}*)?|(?:{_FILES})(?![.-]?\w))",
    "_.-",
)
_MAIL = (r"(?<=[\w.+-])@[\w-]+(?:\.[\w-]+)+", "_.+-")
_MARKED = (
    (
        r"(?<![\w.@/])@[A-Za-z_]\w+"
        r"|(?<![\w&#/])\#\w+"
        r"|(?<![\w/.~])/[\w.-]+(?:/[\w.-]+)+/?"
        r"|(?<![\w/.~])(?:~|\.{1,2})(?:/[\w.-]+)+/?"
        r"|(?<=\b[A-Za-z]:)\\[^\s<>\"]+"
    ),
    ":",
)
_TRAILING = ".,;:!?)]'\u2019\u00bb*_"

# A quotation stays in its paragraph and is at most 400 characters long, so that a stray mark
# never swallows a page. A straight mark must look like an opening and a closing one.
_INSIDE = r"(?:[^{marks}\n]|\n(?![ \t]*\n)){{1,400}}"
_QUOTED = (
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
    spans = [match.span() for match in compiled(_QUOTED).finditer(text)]
    for signs, (pattern, before) in _BY_SIGNS:
        if any(map(text.__contains__, signs)):
            spans += [_whole(text, match, before) for match in compiled(pattern).finditer(text)]
    outer: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not outer or end > outer[-1][1]:
            outer.append((start, end))
    return outer


_BY_SIGNS = (
    ((":", "www."), _WEB),
    ((".",), _DOTTED),
    (("@",), _MAIL),
    (("@", "#", "/", "\\"), _MARKED),
)


def _whole(text: str, match: re.Match[str], before: str) -> tuple[int, int]:
    """Return the match with what belongs to it before, without the sentence's punctuation."""
    start, end = match.span()
    if match[0][0] in ".:@\\" and not match[0].startswith(("./", "..")):
        while start and (text[start - 1].isalnum() or text[start - 1] in before):
            start -= 1
    return start, start + max(1, len(text[start:end].rstrip(_TRAILING)))
