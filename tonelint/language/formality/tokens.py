"""The words of a text, made once for every axis, with what no axis may be moved by set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tonelint.language.fold import fold
from tonelint.language.formality.lexicon import load
from tonelint.language.words import word_spans

_HINT = re.compile(r"[{@<%$]|://|www\.|\.[a-z]")
_TOPS = "com|org|net|io|co|uk|gov|edu|eu|app|dev|example"
_PATH = r"(?:/[^\s<>\",;!?)]*[^\s<>\".,;:!?)\]'])?"
_NEUTRAL = re.compile(
    r"\{\{[^{}]{0,200}\}\}|\$?\{[^{}\s]{1,60}\}|<[^<>\s]{1,60}>|%\([^()\s]{1,60}\)[sd]|%[sd]\b"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]']"
    rf"|(?<![\w@.-])(?:[\w-]{{1,63}}\.){{1,6}}(?:{_TOPS}){_PATH}(?!\w)",
    re.IGNORECASE,
)
_STARTS = '.!?\u2026:"\u201c(\n\u2022*'
_TITLE_SHARE = 0.6  # of the words in capitals: a title, where capitals say nothing about names
_NEAR = 16  # characters in which the sign before a word is looked for
_DATA = Path(__file__).parents[1] / "data"

NEUTRAL = "\0"
"""Stands for a placeholder, an address or a number among the words."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text and its words, folded. `names[i]` tells that a word is taken for a name.

    A word that is a placeholder, an address or a number is `NEUTRAL`. `body` is the text with
    placeholders and addresses written over as if they were names, at equal length.
    """

    text: str
    body: str
    folded: str
    spans: list[tuple[int, int]]
    words: list[str]
    names: list[bool]


def tokenise(text: str, *, kept: Iterable[tuple[int, int]] = ()) -> Tokens:
    """Return the words of `text`; stretches in `kept` are placeholders or code."""
    body, neutral = text, set()
    stretches = list(kept)
    if _HINT.search(text):
        stretches += [match.span() for match in _NEUTRAL.finditer(text)]
    if stretches:
        body = _masked(text, stretches)
        neutral = {start for start, _ in stretches}
    spans = word_spans(body)
    folded = fold(body)
    words = [folded[start:end] for start, end in spans]
    names = [False] * len(words)
    capital = [n for n, (start, _) in enumerate(spans) if body[start].isupper()]
    for number, (start, _) in enumerate(spans):
        if (
            body[start].isdigit() and words[number].replace(",", "").replace(".", "").isdigit()
        ) or start in neutral:
            words[number] = NEUTRAL
    if capital and len(capital) < max(3, _TITLE_SHARE * len(words)):
        for number in capital:
            names[number] = _is_name(body, spans[number], words[number])
    return Tokens(text, body, folded, spans, words, names)


def _masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return `text` with every stretch written over as if it were a name, at equal length."""
    for start, end in stretches:
        if start == end:
            continue
        text = f"{text[:start]}X{'x' * (end - start - 1)}{text[end:]}"
    return text


def _is_name(body: str, span: tuple[int, int], word: str) -> bool:
    """Whether a word with a capital is a name: inside a sentence, or a first word nobody knows."""
    if word == "i" or word.startswith("i'"):
        return False
    before = body[max(0, span[0] - _NEAR) : span[0]].rstrip(
        " \u00a0\"'\u201c\u2018([*_-\u2013\u2014"
    )
    inside = bool(before) and before[-1] not in _STARTS
    return inside or word not in known_words()


@cache
def known_words() -> frozenset[str]:
    """Return the ordinary English words that tell a first word from a name."""
    text = (_DATA / "ordinary_en.txt").read_text(encoding="utf-8")
    lexicon = load("formality_en.txt")
    return frozenset(text.split()) | lexicon.words.keys() | lexicon.phrases.keys()
