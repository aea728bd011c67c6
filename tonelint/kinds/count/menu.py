"""The choices that a spoken menu offers: keys to press, and words to say."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.kinds.view import Place, View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_KEY = rf"(?P<key>[0-9]|{'|'.join(_DIGITS)})\b(?![-–/:.,]?\d)"
_KEYS = (
    rf"\b(?:press|dial|select|choose|hit|enter|say|option|number) {_KEY}",
    rf"\b{_KEY} (?:for|if|to)\b(?! (?:free\b|[£$€\d]))",  # …, 2 for changes
    rf"\b(?!(?:{'|'.join(_DIGITS)})\b)[a-z]+, {_KEY}(?=[.,;]|\s*\Z)",  # Prices, 3.
)
_SAID = (
    r"\b(?:you can (?:say|ask for|choose)|(?:please|just) say|choose (?:from|between)"
    r"|your (?:choices|options) are):? (?P<list>[^.?!:]+)"
)
_EXAMPLES = r"\b(?:like|such as|for example|for instance|something|things)\b"
_LONGEST = 4  # words of a choice that is said


def menu_places(view: View, rule: Rule) -> Iterator[Place]:
    """Yield each choice; a key counts once in a message, however often it is named."""
    known: set[str] = set()
    for index, start, end in view.places(rule):
        text = view.folded[index]
        keys = sorted(_keys(text, start, end))
        for begin, stop, key in keys:
            if key not in known:
                known.add(key)
                yield index, begin, stop
        if not keys:
            yield from ((index, begin, stop) for begin, stop in _said(text, start, end))


def _keys(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for pattern in _KEYS:
        for match in compiled(pattern).finditer(text, start, end):
            key = match["key"]
            yield match.start(), match.end(), str(_DIGITS.index(key)) if key in _DIGITS else key


def _said(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the members of a list of words that people may say.

    “Your name, your street and your postcode” is no choice: one has “or” in it, or is called one.
    """
    for match in compiled(_SAID).finditer(text, start, end):
        offered = match["list"]
        choice = match[0].startswith("your ") or compiled(r"\bor\b").search(offered)
        if not choice or compiled(_EXAMPLES).search(offered):
            continue
        begin = match.start("list")
        for part in compiled(r",? or |[,;] ").split(offered):
            begin = text.index(part, begin)
            if 0 < len(part.split()) <= _LONGEST:
                yield begin, begin + len(part)
            begin += len(part)
