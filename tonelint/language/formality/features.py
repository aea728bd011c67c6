"""The named features of one sentence: a value for each, and the stretches that caused it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from tonelint.language.formality.lexicon import Lexicon, load
from tonelint.language.formality.marks import MARKS, marks_of
from tonelint.language.formality.shape import shape_of
from tonelint.language.formality.tokens import Tokens

MOST = 3  # hits that count: a third “lol” says as much as a tenth
_WORDS_ADDED = 3  # to the number of words a share is of, so that two words are no sentence
LEXICON = "formality_en.txt"

SHAPES: dict[str, tuple[str, str]] = {
    "letters": ("~", "letters a word"),
    "syllables": ("+", "syllables a word"),
    "long-words": ("+", "words of seven letters and more"),
    "very-long-words": ("~", "words of ten letters and more"),
    "latinate": ("+", "words with Latin endings"),
    "nominalisation": ("+", "nouns made from verbs and adjectives"),
    "passive": ("+", "passive forms"),
}
RATING_ONLY: dict[str, tuple[str, str]] = {
    "no-stop": ("-", "no full stop at the end"),
    "question": ("-", "a question"),
    "start-verb": ("-", "a sentence that begins with an everyday verb"),
    "log-words": ("~", "length in words"),
    "log-words-squared": ("~", "length in words, bent"),
    "few-words": ("~", "fewer than six words"),
    "log-characters": ("~", "length in characters"),
    "names": ("~", "words with a capital inside the sentence"),
    "numbers": ("~", "numbers"),
    "addresses": ("~", "addresses and placeholders"),
    "capitals": ("~", "words in capitals"),
    "commas": ("~", "commas"),
    "colon": ("~", "a colon"),
    "quotation": ("~", "quotation marks"),
    "brackets": ("~", "brackets"),
}
"""What ratings depend on and no tone of voice decides: length, names, numbers, the stops of a list,
and whether a text asks or instructs."""

_INFORMAL = frozenset(
    {
        "reduced", "chat-short", "missing-apostrophe", "slang", "profanity", "interjection",
        "intensifier-casual", "filler",
    }
)  # fmt: skip
_WITH_CAPITAL = frozenset(
    {
        "address-formal", "closing-formal", "letter-formal", "greeting-casual", "closing-casual",
        "interjection", "chat-short", "profanity", "slang", "reduced",
    }
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Extracted:
    """The features of one sentence that are not zero, with their stretches, and its words."""

    values: dict[str, float]
    spans: dict[str, list[Span]]
    words: int


@dataclass(frozen=True, slots=True)
class _Sections:
    """What the extraction asks of each section of the lexicon, by its number."""

    lexicon: Lexicon
    names: tuple[str, ...]
    scales: dict[str, str]
    informal: frozenset[int]
    capital: frozenset[int]


@cache
def _sections() -> _Sections:
    lexicon = load(LEXICON)
    names = tuple(section.name for section in lexicon.sections)
    return _Sections(
        lexicon,
        names,
        {section.name: section.scale for section in lexicon.sections},
        frozenset(n for n, name in enumerate(names) if name in _INFORMAL),
        frozenset(n for n, name in enumerate(names) if name in _WITH_CAPITAL),
    )


@cache
def table() -> dict[str, tuple[str, str]]:
    """Return every feature: the sign its weight may have, and what it is."""
    lexical = {s.name: (s.sign, s.label) for s in _sections().lexicon.sections}
    return lexical | MARKS | SHAPES | RATING_ONLY


@cache
def spoken_words() -> frozenset[str]:
    """Return the single words of talk: they make no text longer."""
    known = _sections()
    return frozenset(
        word
        for word, numbers in known.lexicon.words.items()
        if known.informal.intersection(numbers)
    )


def extract(tokens: Tokens) -> Extracted:
    """Return the features of one sentence of English."""
    spans, informal = _lexical(tokens)
    for name, start, end in marks_of(tokens):
        spans.setdefault(name, []).append((start, end))
    judged = len(tokens.words) - len(informal) + _WORDS_ADDED
    scales = _sections().scales
    values: dict[str, float] = {}
    for name, places in spans.items():
        scale = scales.get(name, "count")
        if scale == "share":
            values[name] = len(places) / judged
        else:
            values[name] = 1.0 if scale == "once" else float(min(len(places), MOST))
    _add_shape(tokens, informal, judged, values, spans)
    _add_rating_only(tokens, values)
    return Extracted(values, spans, len(tokens.words))


def _lexical(tokens: Tokens) -> tuple[dict[str, list[Span]], set[int]]:
    """Return the stretches of each section, and the numbers of informal words."""
    known = _sections()
    words, places, flags = tokens.words, tokens.spans, tokens.names
    singles, begins = known.lexicon.words, known.lexicon.phrases
    spans: dict[str, list[Span]] = {}
    informal: set[int] = set()
    for number, word in enumerate(words):
        found = singles.get(word)
        if found:
            name = flags[number]
            for section in found:
                if name and section not in known.capital:
                    continue
                spans.setdefault(known.names[section], []).append(places[number])
                if section in known.informal:
                    informal.add(number)
        if word in begins:
            for section, end in known.lexicon.phrases_at(words, number):
                span = (places[number][0], places[end - 1][1])
                spans.setdefault(known.names[section], []).append(span)
    return spans, informal


def _add_shape(
    tokens: Tokens,
    informal: set[int],
    judged: int,
    values: dict[str, float],
    spans: dict[str, list[Span]],
) -> None:
    shape = shape_of(tokens, informal)
    if shape is None:
        return
    values["letters"] = shape.letters
    values["syllables"] = shape.syllables
    values["long-words"] = shape.long7
    values["very-long-words"] = shape.long10
    for name, numbers in (
        ("very-long-words", shape.long),
        ("latinate", shape.latinate),
        ("nominalisation", shape.nouns),
    ):
        if numbers:
            spans[name] = [tokens.spans[number] for number in numbers]
    if shape.latinate:
        values["latinate"] = len(shape.latinate) / judged
    if shape.nouns:
        values["nominalisation"] = len(shape.nouns) / judged
    if shape.passives:
        values["passive"] = float(min(len(shape.passives), MOST))
        spans["passive"] = [
            (tokens.spans[first][0], tokens.spans[end - 1][1]) for first, end in shape.passives
        ]


def _add_rating_only(tokens: Tokens, values: dict[str, float]) -> None:
    words, body = len(tokens.words), tokens.body
    length = math.log1p(min(words, 60))
    values["log-words"] = length
    values["log-words-squared"] = length * length
    values["few-words"] = float(max(0, 6 - words))
    values["log-characters"] = math.log1p(min(len(body), 400))
    values["names"] = sum(tokens.names) / (words + _WORDS_ADDED)
    values["numbers"] = float(_DIGIT.search(body) is not None)
    values["addresses"] = float(body != tokens.text)
    values["capitals"] = float(min(len(_CAPITALS.findall(body)), MOST))
    values["commas"] = float(min(body.count(","), 4))
    values["colon"] = float(":" in body)
    values["quotation"] = float('"' in body or "\u201c" in body)
    values["brackets"] = float("(" in body or ")" in body)
