"""Finds the markers of address in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.language.address.grammar import Entry, Grammar, grammar
from tonelint.language.address.spelling import Spelt, spell
from tonelint.language.address.values import Address, Marker, verdict
from tonelint.language.address_languages import speaks
from tonelint.language.protect import protected_spans
from tonelint.language.words import mask

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u200c\u0300-\u036f])*")
_BREAK = re.compile(r"[.!?\u2026\u061f\n]")
_REMEMBERED = 20_000
_OPENERS = " \t\"'\u201c\u201d\u201e\u00ab\u00bb([{*_¿¡\u2022\u200f\u200e"
_SIGILS = ("-", "%", "$", "\\")
_ENDS = ".!?\u2026:;\n\r\u2013\u2014|\u2022\u061f\u06d4>-"


def address_of(text: str, *, locale: str, kept: Iterable[tuple[int, int]] = ()) -> Address:
    """Return how `text` addresses its reader; verdict “none” in a language without the difference.

    `kept` are placeholders and code. Quoted speech, web addresses and names are left out.
    """
    markers = find_markers(text, locale=locale, kept=kept)
    if not markers:
        return Address("none")
    return Address(verdict(markers, grammar(locale).doubt), markers)


def find_markers(
    text: str, *, locale: str, kept: Iterable[tuple[int, int]] = ()
) -> tuple[Marker, ...]:
    """Return the markers of `text` in reading order; none overlaps another."""
    if not text or not speaks(locale):
        return ()
    known = grammar(locale)
    spelt = spell(mask(text, kept, "x"))
    found = [*_by_word(spelt, known), *_by_pattern(spelt, known)]
    if not found:
        return ()
    quiet = protected_spans(text)
    if known.quiet is not None:
        quiet += [spelt.span(*match.span()) for match in known.quiet.finditer(spelt.low)]
    placed = [Marker(*spelt.span(m.start, m.end), m.form, m.strong, m.id) for m in found]
    spoken = [m for m in placed if not any(a < m.end and m.start < b for a, b in quiet)]
    return _softened(text, _apart(spoken), known)


def _by_word(spelt: Spelt, known: Grammar) -> Iterator[Marker]:
    low = spelt.low
    for match in _WORD.finditer(low):
        word = match[0]
        entries = known.memo.get(word)
        if entries is None:
            entries = _entries(word, known)
        for entry in entries:
            if _fits(entry, spelt, match.start(), match.end()):
                yield Marker(match.start(), match.end(), entry.form, entry.strong, entry.id)
                break


def _entries(word: str, known: Grammar) -> tuple[Entry, ...]:
    """Return the entries a word may belong to, and keep them: the same words come again."""
    open_ended = [e for ends, stop, e in known.ends if word not in stop and ends.match(word)]
    entries = (*known.words.get(word, ()), *open_ended)
    if len(known.memo) < _REMEMBERED:
        known.memo[word] = entries
    return entries


def _by_pattern(spelt: Spelt, known: Grammar) -> Iterator[Marker]:
    for pattern, hints, entry in known.patterns:
        if hints and not any(hint in spelt.low for hint in hints):
            continue
        text = spelt.text if entry.case == "exact" else spelt.low
        for match in pattern.finditer(text):
            start, end = match.span("m")
            if start < end and _fits(entry, spelt, start, end):
                yield Marker(start, end, entry.form, entry.strong, entry.id)


def _fits(entry: Entry, spelt: Spelt, start: int, end: int) -> bool:
    if entry.needs and not any(side.fits(spelt, start, end) for side in entry.needs):
        return False
    if any(side.fits(spelt, start, end) for side in entry.unless):
        return False
    if _in_code(spelt.low, start, end):
        return False
    if entry.place == "any" and entry.case == "any":
        return True
    first = starts_sentence(spelt.text, start)
    if entry.place != "any" and first != (entry.place == "first"):
        return False
    return entry.case == "any" or _case_fits(entry.case, spelt.text, start, end, first)


def _in_code(low: str, start: int, end: int) -> bool:
    """Return whether a word belongs to a name or option, or is talked about: MY_DIR, -u, 'te'."""
    before, after, next_after = low[start - 1 : start], low[end : end + 1], low[end + 1 : end + 2]
    if before == after and after in ("'", "`"):
        return True
    if after == "=" or (after == "_" and next_after.isalnum()):
        return True
    if after == "/" and next_after.isdigit():  # OS/2
        return True
    if before == "_":
        return low[start - 2 : start - 1].isalnum()
    if before == "-" and end - start > 1:  # a dash before a word may open a line
        return False
    return before in _SIGILS and (start < 2 or not low[start - 2].isalnum())


def _case_fits(case: str, text: str, start: int, end: int, first: bool) -> bool:
    word = text[start:end]
    if case == "exact":  # the data writes it with a capital
        return word[0].isupper()
    if not word[0].isupper():
        return True
    if len(word) > 1 and word.isupper():  # shouting, not an abbreviation
        around = text[max(0, start - 20) : start].split()[-1:] + text[end : end + 20].split()[:1]
        return any(len(other) > 1 and other.isupper() for other in around)
    return first or case == "word"


def starts_sentence(text: str, start: int) -> bool:
    """Return whether a sentence, a line or a part after a colon or dash starts here."""
    at = start
    while at and text[at - 1] in _OPENERS:
        at -= 1
    if at == start and text[at - 1 : at] == "-":  # the second part of a compound
        return at == 1 or not text[at - 2].isalnum()
    return at == 0 or text[at - 1] in _ENDS


def _apart(markers: list[Marker]) -> list[Marker]:
    """Return the markers in order; of two that overlap the strong one, then the longer, stays."""
    kept: list[Marker] = []
    for marker in sorted(markers):
        if kept and marker.start < kept[-1].end:
            if _rank(marker) > _rank(kept[-1]):
                kept[-1] = marker
        else:
            kept.append(marker)
    return kept


def _rank(marker: Marker) -> tuple[bool, int]:
    return marker.strong, marker.end - marker.start


def _softened(text: str, markers: list[Marker], known: Grammar) -> tuple[Marker, ...]:
    """Return the markers; some count for less when another is in their sentence, as data say."""
    if not any(marker.id in known.softens for marker in markers):
        return tuple(markers)
    sentences: list[list[Marker]] = [[]]
    end = 0
    for marker in markers:
        if _BREAK.search(text, end, marker.start):
            sentences.append([])
        sentences[-1].append(marker)
        end = marker.end
    return tuple(marker for sentence in sentences for marker in _weakened(sentence, known))


def _weakened(sentence: list[Marker], known: Grammar) -> list[Marker]:
    none: frozenset[str] = frozenset()
    weak = none.union(*(known.softens.get(marker.id, none) for marker in sentence))
    return [m._replace(strong=m.strong and m.id not in weak) for m in sentence]
