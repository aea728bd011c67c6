"""Punctuation, casing and signs that carry a level, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.language.emoji import emoji_spans, emoticon_spans
from tonelint.language.energy import repeated_spans
from tonelint.language.formality.tokens import NEUTRAL, Tokens

Hit = tuple[str, int, int]
"""A feature's name and the stretch of text that caused it."""

_EXCLAMATION = re.compile(r"!")
_MULTIPLE = re.compile(r"[!?]{2,}")
_ELLIPSIS = re.compile(r"\.{2,}|\u2026")
_DASH = re.compile(r"(?<=\s)[-\u2013\u2014]{1,3}(?=\s)|--+|\u2014")
_LETTER = re.compile(r"[^\W\d_][\w'\u2019-]*")
_LOW_I = re.compile(r"(?<![\w.'\u2019])i(?![\w.]|-)")
_SIGN = re.compile(r"(?<!\w)[&+](?!\w)|(?<=\w)[&](?=\w)|\bw/o?\b|(?<!\w)@(?=\s)")
_NEAR = 32  # characters from the end in which the last sign is looked for
_TRAILING = " \t\n\r\u00a0\"'\u201d\u2019)]*_\ufe0f"
_CONTRACTION = re.compile(r"n't\Z|'(?:re|ve|ll|d|m)\Z")
_S_HEADS = frozenset(
    [
        "it",
        "that",
        "there",
        "here",
        "what",
        "who",
        "he",
        "she",
        "let",
        "how",
        "where",
        "when",
        "why",
        "this",
        "everything",
        "something",
        "one",
    ]
)
MARKS: dict[str, tuple[str, str]] = {
    "exclamation": ("-", "exclamation marks"),
    "multiple-marks": ("-", "several ! or ? in a row"),
    "ellipsis": ("-", "an ellipsis"),
    "emoji": ("-", "emoji and emoticons"),
    "repeated-letters": ("-", "letters repeated for effect"),
    "dash": ("-", "a dash between words"),
    "sign": ("-", "signs for words: &, +, w/"),
    "semicolon": ("+", "a semicolon"),
    "contraction-not": ("-", "contractions of not"),
    "contraction": ("-", "contractions"),
    "contraction-is": ("-", "contractions of is and has"),
    "low-i": ("-", "“i” for “I”"),
    "low-start": ("-", "a small letter at the beginning"),
    "no-capitals": ("-", "no capital where one belongs"),
    "start-and": ("-", "a sentence that begins with and, but or so"),
    "start-fragment": ("-", "a sentence without its subject"),
}
"""Each mark, the sign its weight may have, and what it is."""

_AND = frozenset(["and", "but", "so", "or", "because", "well", "plus", "also", "cause", "then"])
_FRAGMENT = frozenset(
    [
        "got",
        "sounds",
        "looks",
        "seems",
        "hope",
        "hoping",
        "glad",
        "happy",
        "sorry",
        "thanks",
        "wanna",
        "want",
        "need",
        "loved",
        "love",
        "just",
        "not",
        "no",
        "yes",
        "never",
        "been",
        "gone",
        "going",
        "maybe",
        "probably",
        "guess",
        "thought",
        "sure",
        "same",
        "nothing",
    ]
)
_VERB = frozenset(
    [
        "go",
        "get",
        "try",
        "check",
        "look",
        "see",
        "call",
        "let",
        "make",
        "take",
        "send",
        "give",
        "tell",
        "ask",
        "keep",
        "put",
        "find",
        "stop",
        "don't",
        "come",
        "use",
        "buy",
        "say",
        "start",
        "turn",
        "talk",
        "pick",
        "click",
        "read",
        "do",
        "be",
        "have",
    ]
)


def marks_of(tokens: Tokens) -> Iterator[Hit]:
    """Yield every mark of a sentence."""
    body = tokens.body
    pictures = _pictures(body)
    for start, end in pictures:
        yield "emoji", start, end
    yield from _signs(tokens)
    yield from _words(tokens)
    yield from _ends(body, pictures)


def _pictures(body: str) -> list[tuple[int, int]]:
    found = emoji_spans(body)
    if any(sign in body for sign in ":;=<^") or "xD" in body or "XD" in body:
        found = sorted({*found, *emoticon_spans(body)})
    return found


def _signs(tokens: Tokens) -> Iterator[Hit]:
    body = tokens.body
    if "!" in body or "?" in body:
        for match in _EXCLAMATION.finditer(body):
            yield "exclamation", match.start(), match.end()
        for match in _MULTIPLE.finditer(body):
            yield "multiple-marks", match.start(), match.end()
        at = body.find("?")
        if at >= 0:
            yield "question", at, at + 1
    if ".." in body or "\u2026" in body:
        for match in _ELLIPSIS.finditer(body):
            yield "ellipsis", match.start(), match.end()
    if "-" in body or "\u2014" in body or "\u2013" in body:
        for match in _DASH.finditer(body):
            yield "dash", match.start(), match.end()
    if "&" in body or "+" in body or "@" in body or "/" in body:
        for match in _SIGN.finditer(body):
            yield "sign", match.start(), match.end()
    if ";" in body:
        at = body.find(";")
        yield "semicolon", at, at + 1
    for start, end in repeated_spans(body):
        yield "repeated-letters", start, end


def _words(tokens: Tokens) -> Iterator[Hit]:
    words, spans = tokens.words, tokens.spans
    for number, word in enumerate(words):
        if "'" in word:
            name = _contraction(word)
            if name:
                yield name, *spans[number]
        elif (
            word == "i"
            and tokens.body[spans[number][0]] == "i"
            and _LOW_I.match(tokens.body, spans[number][0])
        ):
            yield "low-i", *spans[number]
    if not words or words[0] is NEUTRAL:
        return
    first = words[0]
    for name, listed in (("start-and", _AND), ("start-fragment", _FRAGMENT), ("start-verb", _VERB)):
        if first in listed:
            yield name, *spans[0]


def _contraction(word: str) -> str:
    if word.endswith("n't"):
        return "contraction-not"
    if _CONTRACTION.search(word):
        return "contraction"
    return "contraction-is" if word.endswith("'s") and word[:-2] in _S_HEADS else ""


def _ends(body: str, pictures: list[tuple[int, int]]) -> Iterator[Hit]:
    """Yield what is wrong with the casing, the first letter and the last sign."""
    first = _LETTER.search(body)
    if first is None:
        return
    begin = first.start()
    capitals = sum(map(str.isupper, body))
    if body[begin].islower() and (not begin or body[begin - 1] not in "@#"):
        yield "low-start", *first.span()
    if not capitals or (capitals > 6 and capitals > 0.8 * sum(map(str.isalpha, body))):
        yield "no-capitals", *first.span()
    begins = {stop: start for start, stop in pictures}
    end = bare = len(body)
    while True:
        bare = len(body[max(0, end - _NEAR) : end].rstrip(_TRAILING)) + max(0, end - _NEAR)
        last = begins.get(bare, begins.get(end))
        if last is None:
            break
        end = last
    if bare and body[bare - 1] not in ".?:;,\u2026":
        yield "no-stop", bare - 1, bare
