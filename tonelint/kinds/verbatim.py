"""A text that is always written word for word, and claims that need a note.

Without `needs`, a place whose words are nearly the text's (a similarity of 0.8 unless told
otherwise) and that is not exactly the text is drift. With `needs`, the text is a claim: wherever it
stands, the words it needs must stand somewhere in the same message, in the small print too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import floor
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.words import word_spans
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "needs"})
_SIMILAR = 0.8
_FREE = 4
"""A text of fewer words may be ordinary words: it counts only as a sentence of its own."""
_STOPS = ".!?…"


class Options(NamedTuple):
    """The exact text; the note it needs; how similar drift is, from 0 to 1."""

    text: str
    needs: str = ""
    similarity: float = _SIMILAR


class _Text(NamedTuple):
    """A text made ready: its folded words, and those of which one must be there in any drift."""

    rule: Rule
    options: Options
    words: tuple[str, ...]
    rare: tuple[str, ...]


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for a text without words."""
    reader = OptionReader(raw)
    similarity = reader.decimal("similarity", _SIMILAR)
    options = Options(
        text=" ".join(reader.text("text").split()),
        needs=" ".join(reader.text("needs").split()),
        similarity=_SIMILAR if similarity is None else similarity,
    )
    reader.done()
    if not word_spans(options.text):
        raise OptionError("The text is missing.", "Write text: the exact words.")
    if not 0.5 <= options.similarity <= 1:
        raise OptionError("“similarity” lies between 0.5 and 1.", "Write similarity: 0.8.")
    return options


def compile_checks(rules: Sequence[Rule]) -> "VerbatimCheck":
    """Return one check of all texts and claims."""
    texts = tuple(_prepare(rule, read_options(rule.options)) for rule in rules)
    triggers: list[Trigger] = []
    owners: list[int] = []
    for number, text in enumerate(texts):
        for word in text.rare:
            triggers.append(Trigger(word))
            owners.append(number)
    return VerbatimCheck(texts, tuple(triggers), tuple(owners))


def _prepare(rule: Rule, options: Options) -> _Text:
    folded = fold(options.text)
    words = tuple(folded[a:b] for a, b in word_spans(folded))
    if options.needs:
        return _Text(rule, options, words, (folded.strip(),))
    # With n words of which a share must stay, any k longest ones cannot all have gone.
    changed = floor(len(words) * (1 - options.similarity) * 2)
    rare = sorted(set(words), key=lambda word: (-len(word), word))[: changed + 1]
    return _Text(rule, options, words, tuple(rare))


class VerbatimCheck(NamedTuple):
    """All texts and claims, looked up in one message."""

    texts: tuple[_Text, ...]
    triggers: tuple[Trigger, ...]
    owners: tuple[int, ...]

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield drifted texts with the exact text as the change, and claims without their note."""
        seen: dict[int, dict[int, list[Hit]]] = {}
        for hit in hits:
            seen.setdefault(self.owners[hit.trigger], {}).setdefault(hit.segment, []).append(hit)
        for owner, by_segment in seen.items():
            text = self.texts[owner]
            if text.options.needs:
                yield from _bare_claim(text, view, [h for hs in by_segment.values() for h in hs])
                continue
            for index in by_segment:
                yield from _drift(text, view, index)


def _bare_claim(text: _Text, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
    """Yield the first claim of a message that lacks the words it needs."""
    note = fold(text.options.needs)
    whole = (" ".join(fold(segment.text).split()) for segment in view.message.segments)
    if any(note in part for part in whole):
        return
    for hit in hits:
        if view.admits(text.rule, hit.segment, hit.start, hit.end) and not excused(
            text.rule, view, hit.segment, hit.start, hit.end
        ):
            found = view.segments[hit.segment].text[hit.start : hit.end]
            values = {"found": found, "better": "", "needs": text.options.needs}
            advice = (f"Add “{text.options.needs}” to this message.",)
            yield Match(text.rule, hit.segment, hit.start, hit.end, values, advice=advice)
            return


def _drift(text: _Text, view: View, index: int) -> Iterator[Match]:
    folded = view.folded[index]
    spans = view.words(index)
    words = [folded[a:b] for a, b in spans]
    # A drifted text has one of its rare words.
    length, rare = len(text.words), frozenset(text.rare)
    near = {at for i, word in enumerate(words) if word in rare for at in range(i - length, i + 1)}
    at = 0
    while at < len(words):
        size = _window(text, view, index, words, at) if at in near else 0
        if size:
            start, end = _with_stops(text, view, index, spans[at][0], spans[at + size - 1][1])
            match = _match(text, view, index, start, end)
            if match:
                yield match
            at += size
        else:
            at += 1


def _window(text: _Text, view: View, index: int, words: Sequence[str], at: int) -> int:
    """Return how many words from `at` are nearly the text; 0 when they are not."""
    length = len(text.words)
    if tuple(words[at : at + length]) == text.words:
        return length if length >= _FREE or _alone(view, index, at, length) else 0
    if length < _FREE:
        return 0
    from difflib import SequenceMatcher

    best, best_score = 0, 0.0
    for size in (length, length - 1, length + 1):
        window = words[at : at + size]
        if len(window) == size and (_begins(view, index, at) or _ends(view, index, at + size - 1)):
            score = SequenceMatcher(None, window, text.words, autojunk=False).ratio()
            if score > best_score:
                best, best_score = size, score
    # A later start may fit better: the first word of a window must be the text's own.
    fits = best_score >= text.options.similarity and words[at] in text.words
    return best if fits else 0


def _begins(view: View, index: int, at: int) -> bool:
    start = view.words(index)[at][0]
    return any(a <= start and not _letters(view, index, a, start) for a, _ in view.sentences(index))


def _ends(view: View, index: int, at: int) -> bool:
    end = view.words(index)[at][1]
    return any(end <= b and not _letters(view, index, end, b) for _, b in view.sentences(index))


def _alone(view: View, index: int, at: int, length: int) -> bool:
    return _begins(view, index, at) and _ends(view, index, at + length - 1)


def _letters(view: View, index: int, start: int, end: int) -> bool:
    return any(char.isalnum() for char in view.segments[index].text[start:end])


def _with_stops(text: _Text, view: View, index: int, start: int, end: int) -> tuple[int, int]:
    """Return the place with the stop that belongs to the text."""
    segment = view.segments[index].text
    if text.options.text[-1] in _STOPS:
        while end < len(segment) and segment[end] in _STOPS:
            end += 1
    return start, end


def _match(text: _Text, view: View, index: int, start: int, end: int) -> Match | None:
    segment = view.segments[index].text
    found, exact = segment[start:end], text.options.text
    if _plain(found) == _plain(exact) or not view.admits(text.rule, index, start, end):
        return None
    if _plain(found) == _plain(exact.rstrip(_STOPS)) and not _letters(
        view, index, end, len(segment)
    ):
        return None  # a headline or logo line without its last stop
    if excused(text.rule, view, index, start, end):
        return None
    values = {"found": found, "better": exact, "needs": ""}
    return Match(text.rule, index, start, end, values, (Change(start, end, exact),))


def _plain(text: str) -> str:
    """Return a text with single spaces and straight quotes; letters keep their case."""
    quotes = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
    return re.sub(r"\s+", " ", text.translate(quotes)).strip()
