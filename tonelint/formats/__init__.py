"""Files of copy in, documents out: the table of formats, and the one way to read a file.

A format is a module with `read(source, *, options) -> Document`. It is imported when a file of its
kind is first read.
"""

from __future__ import annotations

from importlib import import_module

from tonelint.errors import FormatError, nearest
from tonelint.formats.base import ReadOptions
from tonelint.formats.names import KNOWN_SUFFIXES, format_of, is_copy, locale_of_path
from tonelint.model.source import Declared, Document, Message, Rank, Source

__all__ = [
    "FORMATS",
    "KNOWN_SUFFIXES",
    "ReadOptions",
    "format_of",
    "is_copy",
    "locale_of_path",
    "read",
]

FORMATS: dict[str, str] = {
    "text": "tonelint.formats.text",
    "markdown": "tonelint.formats.markdown",
    "html": "tonelint.formats.html",
    "mjml": "tonelint.formats.html",
    "eml": "tonelint.formats.eml",
    "rasa": "tonelint.formats.rasa",
    "script": "tonelint.formats.script",
    "json": "tonelint.formats.json_strings",
    "yaml": "tonelint.formats.yaml_strings",
}
"""Format -> module. Formats that settings name beside these are added here before reading."""


def read(
    source: Source, *, options: ReadOptions | None = None, name: str | None = None
) -> Document:
    """Return the copy in `source`, cut into messages.

    `name` is a format of `FORMATS`; without it the path and the content decide. Raises
    `FormatError` when the file is broken or of no known format.
    """
    options = options or ReadOptions()
    name = name or format_of(source.path, source.text)
    if name is None:
        raise FormatError(
            "This is no format tonelint can read.",
            path=source.path,
            remedy=f"Files it reads end in {', '.join(sorted(KNOWN_SUFFIXES))}.",
        )
    if name not in FORMATS:
        raise FormatError(
            f"There is no format “{name}”.", path=source.path, remedy=nearest(name, FORMATS)
        )
    document: Document = import_module(FORMATS[name]).read(source, options=options)
    locale = locale_of_path(source.path)
    if locale is None:
        return document
    return document._replace(messages=tuple(_in_locale(m, locale) for m in document.messages))


def _in_locale(message: Message, locale: str) -> Message:
    """Return the message with the locale its path names, unless the file itself says one."""
    if any(declared.axis == "locale" for declared in message.declared):
        return message
    said = Declared("locale", locale, "the path", Rank.FORMAT)
    return message._replace(declared=(*message.declared, said))
