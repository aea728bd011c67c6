"""Context said in comments: `<!-- tonelint: situation=apology -->`, `# tonelint-file: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tonelint.errors import FormatError
from tonelint.model.source import Comment, Declared, Document, Message, Rank

_DIRECTIVE = re.compile(r"\s*tonelint(-file)?\s*:\s*(.*?)\s*\Z", re.DOTALL)
_PAIR = re.compile(r"([\w-]+)\s*[=:]\s*([\w.-]+)\Z")


def with_directives(document: Document) -> Document:
    """Return `document` with the context its comments state declared on its messages.

    `tonelint:` is for the message it stands in, else for the next one; `tonelint-file:` is for all
    messages. Raises `FormatError` for a directive that is not `axis=value` pairs.
    """
    messages = list(document.messages)
    for comment in document.comments:
        found = _DIRECTIVE.match(comment.text)
        if not found:
            continue
        declared = tuple(_pairs(found[2], comment, document))
        if found[1]:
            places: Sequence[int] = range(len(messages))
        else:
            places = _meant(messages, comment)
        for number in places:
            message = messages[number]
            messages[number] = message._replace(declared=(*message.declared, *declared))
    return document._replace(messages=tuple(messages))


def _meant(messages: Sequence[Message], comment: Comment) -> list[int]:
    """Return the number of the message a comment stands in, or of the next one."""
    for number, message in enumerate(messages):
        if message.span.start <= comment.start < message.span.end:
            return [number]
    later = [n for n, message in enumerate(messages) if message.span.start >= comment.end]
    if later:
        return [min(later, key=lambda n: messages[n].span.start)]
    # A comment at the very end of a page is still about that page.
    return [len(messages) - 1] if len(messages) == 1 else []


def _pairs(text: str, comment: Comment, document: Document) -> Iterator[Declared]:
    for word in filter(None, re.split(r"[,;\s]+", text)):
        pair = _PAIR.match(word)
        line = document.source.text.count("\n", 0, comment.start) + 1
        if not pair:
            raise FormatError(
                f"“{word}” in the tonelint comment is not an axis and a value.",
                path=document.source.path,
                line=line,
                remedy="Write axis=value: situation=apology, say.",
            )
        yield Declared(pair[1], pair[2], f"a comment in line {line}", Rank.DIRECTIVE, comment.start)
