"""Nouns where a verb would do, and nouns stacked on nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tonelint import language
from tonelint.kinds.syntax.found import Construction, Found
from tonelint.language.syntax import Sentence
from tonelint.rewrite.inflect import plural_of, verb_forms
from tonelint.rewrite.verbs import known_verbs

_DATA = Path(language.__file__).parent / "data" / "nominal_en.txt"
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_LEADING = frozenset(("for", "by", "through", "upon", "after", "before", "during", "following"))
_BETWEEN = frozenset(
    (
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be",
        "because", "been", "before", "but", "by", "can", "do", "does", "each", "for", "from",
        "get", "had", "has", "have", "he", "her", "here", "his", "how", "i", "if", "in", "into",
        "is", "it", "its", "just", "make", "may", "more", "most", "must", "my", "need", "never",
        "new", "no", "not", "of", "off", "on", "one", "only", "or", "other", "our", "out", "over",
        "per", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
        "then", "there", "these", "they", "this", "those", "to", "up", "us", "use", "via", "was",
        "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would",
        "you", "your",
    )
)  # fmt: skip


@cache
def _verbs() -> dict[str, tuple[str, frozenset[str]]]:
    """Return noun, plurals too -> the verb it hides, and the light verbs it stands with."""
    rows: dict[str, tuple[str, frozenset[str]]] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        noun, verb, light = (cell.strip() for cell in line.split("|"))
        said = verb, frozenset(light.replace(",", " ").split())
        rows[noun] = said
        rows[plural_of(noun)] = said
    return rows


@cache
def _light() -> dict[str, str]:
    """Return each form of a light verb -> its base."""
    verbs = {light for _, lights in _verbs().values() for light in lights}
    return {text: verb for verb in verbs for texts in verb_forms(verb).values() for text in texts}


def _has_hidden_verb(folded: str) -> bool:
    return not _verbs().keys().isdisjoint(_WORD.findall(folded))


def _has_buried_verb(folded: str) -> bool:
    words = set(_WORD.findall(folded))
    return not _verbs().keys().isdisjoint(words) and not _light().keys().isdisjoint(words)


def _may_have_string(folded: str) -> bool:
    """Whether four words in a row might all be nouns."""
    run = 0
    end = 0
    for match in _WORD.finditer(folded):
        near = match.start() - end == 1
        end = match.end()
        noun = match[0] not in _BETWEEN and not match[0].endswith(("ly", "'s"))
        run = (run + 1 if near else 1) if noun else 0
        if run >= 4:
            return True
    return False


def _find_string(sentence: Sentence, least: int) -> Iterator[Found]:
    """Yield rows of common nouns, each hung on the last; names are no part of one."""
    tokens = sentence.tokens
    for last, token in enumerate(tokens):
        if token.tag not in ("NN", "NNS") or (last + 1 < len(tokens) and _joins(sentence, last)):
            continue
        first = last
        while first and _joins(sentence, first - 1):
            first -= 1
        if first == 0 and tokens[0].text in known_verbs():
            first = 1  # “Update table component guidance” is an instruction
        words = tokens[first : last + 1]
        if not words or sentence.text[: words[0].start].endswith("-"):
            continue
        if len(words) >= least and not any(_is_name(sentence, n) for n in range(first, last + 1)):
            yield Found(words[0].start, words[-1].end, size=len(words))


def _joins(sentence: Sentence, number: int) -> bool:
    """Whether a noun belongs to the noun after it."""
    token, following = sentence.tokens[number], sentence.tokens[number + 1]
    gap = sentence.text[token.end : following.start]
    return (
        token.tag in ("NN", "NNS", "NNP")
        and token.dep in ("compound", "nmod")
        and following.tag in ("NN", "NNS", "NNP")
        and gap == " "
    )


def _is_name(sentence: Sentence, number: int) -> bool:
    token = sentence.tokens[number]
    written = sentence.text[token.start : token.end]
    capital = written != written.lower()
    return not written.isalpha() or (capital and number > 0) or set(written[1:]) == {"x"}


def _find_nominalisation(sentence: Sentence, _least: int) -> Iterator[Found]:
    """Yield “for the completion of”: a noun that hides a verb, where “to complete” would do."""
    tokens, verbs = sentence.tokens, _verbs()
    for number, token in enumerate(tokens[:-1]):
        if token.text not in verbs or token.tag != "NN" or tokens[number + 1].text != "of":
            continue
        led = number >= 2 and tokens[number - 1].text == "the" and token.dep == "pobj"
        if led and tokens[number - 2].text in _LEADING and token.head == number - 2:
            better = verbs[token.text][0]
            yield Found(tokens[number - 2].start, tokens[number + 1].end, better=better)


def _find_buried(sentence: Sentence, _least: int) -> Iterator[Found]:
    """Yield “make an informed decision”: a light verb with the noun that hides the real one."""
    tokens, verbs, light = sentence.tokens, _verbs(), _light()
    for number, token in enumerate(tokens):
        if token.text not in verbs or token.tag not in ("NN", "NNS") or token.dep != "dobj":
            continue
        head, (verb, lights) = token.head, verbs[token.text]
        if head > number or light.get(tokens[head].text) not in lights:
            continue
        between = {tokens[n].dep for n in range(head + 1, number)}
        if "amod" in between and between <= {"amod", "det", "prt", "advmod"}:
            yield Found(tokens[head].start, token.end, better=verb)


NOUN_STRING = Construction(_may_have_string, _find_string)
NOMINALISATION = Construction(_has_hidden_verb, _find_nominalisation)
BURIED_VERB = Construction(_has_buried_verb, _find_buried)
