"""How polite a text is: the strategies it uses, each with its stretches, and their sum.

Politeness is an axis of its own: “hey, thanks so much!” is casual and polite, “Payment is required
forthwith.” is formal and is not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tonelint.language.formality.lexicon import load
from tonelint.language.formality.tokens import Tokens

LEXICON = "politeness_en.txt"
MARKS = {
    "many-marks": ("-", "several ? or ! in a row"),
    "shouting": ("-", "words in capitals"),
    "negation-short": ("-", "shortened negation"),
    "questions": ("~", "questions"),
}
"""Strategies that are not words: the sign the weight may have, and what it is."""

_MOST = 3
_FILE = Path(__file__).parent / "data" / "politeness_en.json"
_MANY = re.compile(r"[?!]{2,}")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy used in a text: what it adds to the politeness, and where it is."""

    name: str
    label: str
    value: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Politeness:
    """A text's politeness, about 0 for a neutral request, and the strategies that add up to it.

    One is a standard deviation of the ratings people gave to requests.
    """

    score: float
    strategies: tuple[Strategy, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights and labels of the strategies; `version` changes with every weight."""

    version: str
    weights: dict[str, float]
    labels: dict[str, str]


@cache
def model() -> Model:
    """Return the English model."""
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    rows = raw["strategies"]
    return Model(
        raw["version"],
        {name: row["weight"] for name, row in rows.items()},
        {name: row["label"] for name, row in rows.items()},
    )


def table() -> dict[str, tuple[str, str]]:
    """Return every strategy: the sign its weight may have, and what it is."""
    return {s.name: (s.sign, s.label) for s in load(LEXICON).sections} | MARKS


def politeness(sentences: Sequence[tuple[int, Tokens]]) -> Politeness:
    """Return the politeness of an English text, given as sentences and where each begins."""
    own = model()
    found: list[Strategy] = []
    total = 0.0
    for name, spans in spans_of(sentences).items():
        value = round(own.weights[name] * amount(name, len(spans)), 4)
        if value:
            total += value
            found.append(Strategy(name, own.labels[name], value, tuple(spans)))
    return Politeness(round(total, 4), tuple(found))


def amount(name: str, hits: int) -> float:
    """Return what a number of hits counts for: a third “please” adds no more."""
    return float(min(hits, _scales().get(name, _MOST)))


@cache
def _scales() -> dict[str, int]:
    return {s.name: 1 if s.scale == "once" else _MOST for s in load(LEXICON).sections}


@cache
def _sections() -> tuple[tuple[str, str], ...]:
    """Return each section's name, and where it counts: start, inside, or anywhere."""
    where = ((s.name, s.name.split("-")[0]) for s in load(LEXICON).sections)
    return tuple((name, place if place in ("start", "inside") else "") for name, place in where)


def spans_of(sentences: Iterable[tuple[int, Tokens]]) -> dict[str, list[Span]]:
    """Return the stretches of each strategy that a text uses."""
    lexicon, sections = load(LEXICON), _sections()
    words, phrases = lexicon.words, lexicon.phrases
    found: dict[str, list[Span]] = {}
    for offset, tokens in sentences:
        places = tokens.spans
        for number, word in enumerate(tokens.words):
            single = words.get(word)
            hits = [(section, number + 1) for section in single] if single else []
            if word in phrases:
                hits += lexicon.phrases_at(tokens.words, number)
            for section, end in hits:
                name, where = sections[section]
                if where != ("inside" if number == 0 else "start"):
                    span = (places[number][0] + offset, places[end - 1][1] + offset)
                    found.setdefault(name, []).append(span)
            if word.endswith("n't"):
                span = (places[number][0] + offset, places[number][1] + offset)
                found.setdefault("negation-short", []).append(span)
        for name, start, end in _marks(tokens.body):
            found.setdefault(name, []).append((start + offset, end + offset))
    return found


def _marks(body: str) -> Iterable[tuple[str, int, int]]:
    if "?" in body:
        at = body.find("?")
        yield "questions", at, at + 1
    if "!" in body or "?" in body:
        for match in _MANY.finditer(body):
            yield "many-marks", *match.span()
    if not body.isupper():
        for match in _SHOUTED.finditer(body):
            yield "shouting", *match.span()
