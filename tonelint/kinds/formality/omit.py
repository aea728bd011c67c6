"""A cue left out of its sentence, and what would then stand there alone: commas, small letters."""

from __future__ import annotations

import re

from tonelint.kinds.base import Change
from tonelint.language.cue_places import begins_sentence
from tonelint.rewrite.text import repair_article

_OPENS = re.compile(r"(?P<gap>[,:;]?[ \u00a0]+)(?P<word>[^\W_]\S*)")
"""What comes after the first words of a sentence."""
_WHOLE = re.compile(r"[.!?\u2026]+(?:[ \u00a0]+|$)")
"""The end of a sentence that is nothing but the cue, and the space after it."""
_CLOSES = re.compile(r"\s*(?:[.!?\u2026,;:)]|$)")
_NEXT = re.compile(r"[ \u00a0]+(\S+)")
_LAST = re.compile(r"(\S+)[ \u00a0]+\Z")
_OPENING = "([{\"'\u2018\u201c*_"
_LINKS = frozenset({"and", "but", "so", "or", "that", "because", "as", "if", "when"})


def without(text: str, start: int, end: int, *, aside: bool) -> tuple[Change, ...]:
    """Return the changes that leave text[start:end] out; none where it does not come out clean.

    `aside`: between two commas it is a remark inside a clause, so that both commas go.
    """
    if begins_sentence(text, start):
        return _first(text, start, end)
    return _inside(text, start, end, aside=aside)


def _first(text: str, start: int, end: int) -> tuple[Change, ...]:
    """The words that open a sentence go, and the next word opens it."""
    if text[start - 1 : start].strip():
        return ()  # a bracket, a quotation mark or a star opens with it
    whole = _WHOLE.match(text, end)
    if whole:
        return _sentence(text, start, whole.end())
    opens = _OPENS.match(text, end)
    if opens is None:
        return ()
    word = opens["word"]
    first = word[0].upper()
    if word[0] == first or word[1:] != word[1:].lower() or not text[start].isupper():
        first = word[0]  # a number, a name such as iPhone, or a writer of small letters
    return (Change(start, opens.start("word") + 1, first),)


def _sentence(text: str, start: int, end: int) -> tuple[Change, ...]:
    if text[end:].strip():
        return (Change(start, end, ""),)
    before = text[:start].rstrip(" \u00a0")
    return (Change(len(before), len(text.rstrip()), ""),) if before.strip() else ()


def _inside(text: str, start: int, end: int, *, aside: bool) -> tuple[Change, ...]:
    last = _LAST.search(text, 0, start)
    if last is None:
        return ()
    word, after = last[1], text[end : end + 1]
    if word[-1] == "," and _CLOSES.match(text, end):
        comma = aside and after == ","
        return (Change(last.end(1) - 1, end + comma, ""),)
    if (word[-1] in ",;:" and after == ",") or word[-1] in _OPENING:
        return ()
    if after == "," and word.lower() in _LINKS:
        return (Change(last.end(1), end + 1, ""),)
    following = _NEXT.match(text, end)
    if following is None:
        return (Change(last.end(1), end, ""),)
    if following[1].lower().strip(".,") == word.lower():
        return ()  # the word would stand there twice
    article = repair_article(text, start, text[start:end], following[1])
    gone = Change(last.end(1), end, "")
    return (gone,) if article is None else (Change(*article), gone)
