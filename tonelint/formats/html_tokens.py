"""HTML tokens with exact places, from turbohtml or, without it, from the standard library.

Both readers give the same tuples, so nothing above knows which one worked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from typing import Final

TEXT: Final = 0
START: Final = 1
END: Final = 2
REFERENCE: Final = 3
COMMENT: Final = 4
OTHER: Final = 5

Attributes = Sequence[tuple[str, str | None]]
Token = tuple[int, int, int, str, Attributes | None, bool]
"""Kind, start, end, data, attributes, self-closing.

`data` is the lower-case tag name, or what a character reference stands for, else empty: text is
taken from the source. Attribute values are decoded.
"""


_NUMBER = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+);?")
_LONGEST_BARE = 6  # of the names that need no semicolon


def tokenize(text: str) -> Iterator[Token]:
    """Yield the tokens of `text` in order; each ends where the next begins."""
    try:
        import turbohtml  # noqa: F401 (the reader below imports what it needs)
    except ImportError:
        return standard_tokens(text)
    return turbo_tokens(text)


def turbo_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens that turbohtml finds."""
    from turbohtml import tokenize as turbo

    kinds = _turbo_kinds()
    # On a single line the column is the offset. Equal length keeps it so.
    flat = _on_one_line(text)
    tokens = list(turbo(flat, resolve_references=False))
    starts = [token.col for token in tokens]
    for token, start, end in zip(tokens, starts, [*starts, len(text)][1:], strict=True):
        kind = kinds.get(token.type, OTHER)
        if kind == TEXT:
            yield (TEXT, start, end, "", None, False)
        elif kind == START:
            yield (START, start, end, token.tag or "", token.attrs, token.self_closing)
        elif kind == REFERENCE:
            yield from _reference(flat, start, end)
        else:
            yield (kind, start, end, token.tag or "", None, False)


@cache
def _turbo_kinds() -> dict[int, int]:
    """Return our kinds of tokens by turbohtml's."""
    from turbohtml import TokenType

    return {
        TokenType.TEXT: TEXT,
        TokenType.START_TAG: START,
        TokenType.END_TAG: END,
        TokenType.CHARACTER_REFERENCE: REFERENCE,
        TokenType.COMMENT: COMMENT,
    }


def _on_one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def standard_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens that html.parser finds."""
    parser = _Standard()
    parser.feed(_on_one_line(text))
    parser.close()
    found = parser.found
    for number, (kind, start, data, attributes, closing) in enumerate(found):
        end = found[number + 1][1] if number + 1 < len(found) else len(text)
        if kind == REFERENCE:
            yield from _reference(text, start, end)
        else:
            yield (kind, start, end, data, attributes, closing)


def _reference(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the character reference at the start of text[start:end], and the text after it.

    Without a semicolon the longest known name counts, as in `&copy2026`.
    """
    found = _NUMBER.match(text, start, end)
    stop = found.end() if found else end
    if not found and text[end - 1] != ";":
        stop = start + 1 + min(end - start - 1, _LONGEST_BARE)
        while stop > start + 1 and text[start + 1 : stop] not in html5:
            stop -= 1
    if stop > start + 1:
        yield (REFERENCE, start, stop, unescape(text[start:stop]), None, False)
    else:
        stop = start
    if stop < end:
        yield (TEXT, stop, end, "", None, False)


class _Standard(HTMLParser):
    """Gathers tokens without their ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, int, str, Attributes | None, bool]] = []

    def _add(
        self, kind: int, data: str = "", attributes: Attributes | None = None, closing: bool = False
    ) -> None:
        self.found.append((kind, self.getpos()[1], data, attributes, closing))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(START, tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(START, tag, attrs, True)

    def handle_endtag(self, tag: str) -> None:
        self._add(END, tag)

    def handle_data(self, data: str) -> None:
        del data
        self._add(TEXT)

    def handle_entityref(self, name: str) -> None:
        # A name nobody knows is text, as it stands.
        self._add(TEXT if unescape(f"&{name};") == f"&{name};" else REFERENCE)

    def handle_charref(self, name: str) -> None:
        del name
        self._add(REFERENCE)

    def handle_comment(self, data: str) -> None:
        del data
        self._add(COMMENT)

    def handle_decl(self, decl: str) -> None:
        del decl
        self._add(OTHER)

    def handle_pi(self, data: str) -> None:
        del data
        self._add(OTHER)

    def unknown_decl(self, data: str) -> None:
        del data
        self._add(OTHER)


_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=][^\s>/=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"""
)


def attribute_places(text: str, start: int, end: int) -> dict[str, tuple[int, int, str]]:
    """Return where each attribute's value stands in the start tag text[start:end].

    Lower-case name -> start, end and quote (`"`, `'` or empty). The first of a name counts.
    """
    places: dict[str, tuple[int, int, str]] = {}
    name_end = start + 1
    while name_end < end and text[name_end] not in " \t\r\n\f/>":
        name_end += 1
    for found in _ATTRIBUTE.finditer(text, name_end, end):
        for group, quote in ((2, '"'), (3, "'"), (4, "")):
            if found[group] is not None:
                places.setdefault(found[1].lower(), (found.start(group), found.end(group), quote))
    return places


_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the character references in text[start:end]: start, end, what they stand for."""
    for found in _REFERENCE.finditer(text, start, end):
        decoded = unescape(found.group())
        if decoded != found.group():
            yield found.start(), found.end(), decoded
