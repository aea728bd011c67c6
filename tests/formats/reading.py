"""How the tests of text formats read a file, and the promises every reading must keep."""

from __future__ import annotations

import re

from tonelint import formats
from tonelint.formats import ReadOptions
from tonelint.model.source import Document, RunKind, Segment, Source

_WORD = re.compile(r"[A-Za-z]{4,}")


def document(text: str, path: str, **options: object) -> Document:
    """Return the file as read, after checking that every run knows its way home."""
    read = formats.read(Source(path, text), options=ReadOptions(**options))  # type: ignore[arg-type]
    for segment in every(read):
        assert segment.text == "".join(run.text for run in segment.runs)
        for run in segment.runs:
            assert 0 <= run.start <= run.end <= len(text)
            if run.verbatim or run.kind is RunKind.PLACEHOLDER:
                assert text[run.start : run.end] == run.text
        for mark in segment.marks:
            assert 0 <= mark.start < mark.end <= len(segment.text)
    return read


def every(read: Document) -> list[Segment]:
    """Return the segments of all messages."""
    return [segment for message in read.messages for segment in message.segments]


def texts(text: str, path: str, **options: object) -> list[str]:
    """Return the texts of all segments."""
    return [segment.text for segment in every(document(text, path, **options))]


def roles(text: str, path: str, **options: object) -> list[tuple[str, str]]:
    """Return role and text of all segments."""
    return [(s.role, s.text) for s in every(document(text, path, **options))]


def context(read: Document, number: int = 0) -> dict[str, str]:
    """Return what the file says about one message; the strongest word wins."""
    said = sorted(read.messages[number].declared, key=lambda declared: declared.rank.value)
    return {declared.axis: declared.value for declared in said}


def write_back(text: str, path: str, *, limit: int = 40, **options: object) -> int:
    """Replace one word in each verbatim run, read again, and check that only it changed.

    Returns how many runs were tried.
    """
    before = [segment.text for segment in every(document(text, path, **options))]
    tried = 0
    for number, segment in enumerate(every(document(text, path, **options))):
        for run in segment.runs:
            word = _WORD.search(run.text) if run.verbatim else None
            if word is None or tried == limit:
                continue
            tried += 1
            new = word[0][:-1] + ("q" if word[0][-1] != "q" else "z")
            at = run.start + word.start()
            changed = text[:at] + new + text[at + len(new) :]
            inside = run.at + word.start()
            expected = list(before)
            expected[number] = segment.text[:inside] + new + segment.text[inside + len(new) :]
            assert texts(changed, path, **options) == expected
    return tried
