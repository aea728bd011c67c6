"""Sentences of a text: a small splitter with abbreviations for each language as data."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.lazy import compiled
from tonelint.language.words import mask

_CLOSERS = "\"'\u201d\u2019\u201c\u00bb\u203a)\\]*_"
_OPENERS = "\"'\u201c\u2018\u201e\u00ab\u00bb\u2039(\\[\u00bf\u00a1*_\u2013\u2014-"
_EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d"
_STOP = re.compile(
    rf"(?P<stop>[.!?\u2026\u061f\u06d4\u0964]+)(?P<close>[{_CLOSERS}]*)"
    rf"(?:[ \u00a0]?[{_EMOJI}]+)*(?=\s|\Z)"
    rf"|[\u3002\uff01\uff1f]+[\u300d\u300f\uff09{_CLOSERS}]*"
    r"|[ \t]*\n\s*"
)
_SIGN = re.compile("[.!?\u2026\u061f\u06d4\u0964\u3002\uff01\uff1f\n]")
"""Every match of `_STOP` has one of these, and most texts have few: looked for first."""
_NEXT = re.compile(rf"\s*[{_OPENERS}]*\s*(\w(?:[\w'\u2019-]*))?")
_BULLET = r"[-*\u2022\u2013]\s|\d{1,2}[.)]\s"
_LIST_NUMBER = r"\s*(?:\d{1,2}|[a-zA-Z])\Z"
_INITIALS = r"(?:[a-z]\.)+[a-z]\Z"
_SHORT_LINE = 50


class _Abbreviations(NamedTuple):
    """What a full stop after a word means in one language; words are in lower case, no last stop.

    `never` end no sentence; `number` none before a number; `end` one before a capital, unless the
    next word is in `follow`; `name` one only before a word of `starters`.
    """

    never: frozenset[str] = frozenset()
    number: frozenset[str] = frozenset()
    end: frozenset[str] = frozenset()
    name: frozenset[str] = frozenset()
    follow: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).parent / "data" / "abbreviations.json"
    tables: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return tables


@cache
def _abbreviations(lang: str) -> _Abbreviations:
    table = _tables().get(lang, {})
    return _Abbreviations(**{name: frozenset(words) for name, words in table.items()})


def sentence_spans(
    text: str, *, lang: str = "en", kept: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Return the sentences of `text` as (start, end) without white space around them.

    `lang` is a two-letter code; a language without data is split by punctuation alone. A kept
    stretch (a placeholder, code) is never split. A blank line ends a sentence; so does a single
    line break after a short line, or before a list item.
    """
    masked = mask(text, kept, "X")
    table = _abbreviations(lang)
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _stops(masked):
        if _ends(masked, start, match, table, german=lang == "de"):
            _add(spans, masked, start, match.end())
            start = match.end()
    _add(spans, masked, start, len(masked))
    return spans


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Yield the places where a sentence may end."""
    done = 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if at < done:
            continue
        while at > done and sign[0] == "\n" and text[at - 1] in " \t":
            at -= 1
        match = _STOP.match(text, at)
        if match:
            done = match.end()
            yield match


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    body = text[start:end]
    bare = body.strip()
    if bare:
        begin = start + len(body) - len(body.lstrip())
        spans.append((begin, begin + len(bare)))


def _ends(
    text: str, start: int, match: re.Match[str], table: _Abbreviations, *, german: bool
) -> bool:
    """Whether a sentence that began at `start` ends with this stop or line break."""
    stop = match["stop"]
    if stop is None:
        return "\n" not in match[0] or _line_ends(text, start, match)
    following = _NEXT.match(text, match.end())
    word = following[1] if following else None
    if word is None:
        return True
    if stop == ".":
        if word[0].islower():
            return False
        return _full_stop_ends(text[start : match.start()], word, match["close"], table, german)
    # “Really?” she asked; Wait… what: the sentence goes on in lower case.
    return not (word[0].islower() and (match["close"] or stop[-1] in ".\u2026"))


def _full_stop_ends(
    before: str, word: str, close: str, table: _Abbreviations, german: bool
) -> bool:
    if close:
        return True
    if compiled(_LIST_NUMBER).match(before):
        return False
    last = (
        before.rsplit(None, 1)[-1].lstrip("(\"'\u201c\u2018\u201e\u00ab[*_")
        if before.strip()
        else ""
    )
    low, next_low = last.lower(), word.lower()
    if low in table.number and (word[0].isdigit() or word.startswith("XX")):
        return False
    if low in table.never:
        return False
    if low in table.end:
        return next_low not in table.follow and not word[0].isdigit()
    initial = len(last) == 1 and last.isalpha() and last != "I"
    ordinal = german and last.isdigit() and len(last) <= 2
    if low in table.name or initial or ordinal or ("." in low and compiled(_INITIALS).match(low)):
        return next_low in table.starters
    return True


def _line_ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a line break ends a sentence: a blank line, a short line, or a list item next."""
    if match[0].count("\n") > 1 or compiled(_BULLET).match(text, match.end()):
        return True
    line = text[max(start, text.rfind("\n", 0, match.start()) + 1) : match.start()]
    upper = text[match.end() : match.end() + 1]
    return len(line) < _SHORT_LINE and not upper.islower()
