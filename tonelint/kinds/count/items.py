"""What can be counted in a message, and where each one is."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tonelint.kinds.view import View
from tonelint.language.casing import base, ordinary_words
from tonelint.language.emoji import emoji_spans
from tonelint.language.fold import fold
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule

_MARKS = r"[!?！？]*[!！][!?！？]*(?![\w=\[(])"
_SHOUT = r"(?<![\w&'’@#./-])[A-Z]{2,}(?:[-'’][A-Z]+)*(?![\w&'’@/])"
_SHORTEST_SHOUT = 4
_KEYWORD_BEFORE = r"\b(?:text|reply|send|type|enter|code|coupon|with)[ :“\"']*$"


class Item(NamedTuple):
    """One counted thing: its place, and how many it counts for (“!!” counts for two)."""

    segment: int
    start: int
    end: int
    weight: int = 1


Counter = Callable[[View, Rule, str, "re.Pattern[str] | None"], Iterator[Item]]


@lru_cache(maxsize=256)
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of any of `phrases` as whole words in a folded text."""
    ordered = sorted((fold(" ".join(p.split())) for p in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


def exclamations(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield runs of marks with an exclamation mark in them; each “!” counts."""
    if "!" not in view.joined and "！" not in view.joined:
        return
    for index, start, end in view.places(rule):
        text = view.segments[index].text
        if "!" not in text and "！" not in text:
            continue
        for match in compiled(_MARKS).finditer(text, start, end):
            if not view.is_protected(index, match.start(), match.end()):
                weight = match[0].count("!") + match[0].count("！")
                yield Item(index, match.start(), match.end(), weight)


def emoji(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield emoji."""
    if view.joined.isascii():
        return
    for index, start, end in view.places(rule):
        for begin, stop in emoji_spans(view.segments[index].text):
            if start <= begin and stop <= end and not view.is_protected(index, begin, stop):
                yield Item(index, begin, stop)


def capitals(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield ordinary words of four letters or more in capitals; neighbours are one item.

    Without a list of ordinary words (languages other than English) only neighbours count.
    """
    for index, start, end in view.places(rule):
        text = view.segments[index].text
        run: list[re.Match[str]] = []
        for match in compiled(_SHOUT).finditer(text, start, end):
            if run and text[run[-1].end() : match.start()].strip(" ,–—-"):
                yield from _shout(view, index, run)
                run = []
            run.append(match)
        yield from _shout(view, index, run)


def _shout(view: View, index: int, run: list[re.Match[str]]) -> Iterator[Item]:
    lang = (view.segments[index].locale or view.locale)[:2]
    known = ordinary_words(lang)
    long = [match for match in run if len(match[0]) >= _SHORTEST_SHOUT]
    shouted = [m for m in long if base(m[0]) in known] if known else long[:-1] and long
    if not shouted:
        return
    text = view.segments[index].text
    start, end = shouted[0].start(), shouted[-1].end()
    keyword = len(shouted) == 1 and compiled(_KEYWORD_BEFORE, re.IGNORECASE).search(
        text, max(0, start - 20), start
    )
    if not keyword and not view.is_protected(index, start, end):
        yield Item(index, start, end)


def links(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield the words of links, and segments that are a link or a button."""
    for index, start, end in view.places(rule):
        segment = view.segments[index]
        if segment.role in {"link", "cta"}:
            yield Item(index, start, end)
            continue
        for mark in segment.marks:
            if mark.kind in {"link", "cta"} and start <= mark.start and mark.end <= end:
                yield Item(index, mark.start, mark.end)


def segments(view: View, rule: Rule, role: str, _phrases: object) -> Iterator[Item]:
    """Yield segments of `role`, and marks with it; without a role all that the rule looks at."""
    if not role:
        for index, start, end in view.places(rule):
            yield Item(index, start, end)
    elif role in view.roles:
        for index, segment in enumerate(view.segments):
            if segment.role == role:
                yield Item(index, 0, len(segment.text))
                continue
            for mark in segment.marks:
                if mark.kind == role:
                    yield Item(index, mark.start, mark.end)


def sentences(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield sentences."""
    for index, start, end in view.places(rule):
        for begin, stop in view.sentences(index):
            if start <= begin and stop <= end:
                yield Item(index, begin, stop)


def words_of(view: View, rule: Rule, _role: str, phrases: re.Pattern[str] | None) -> Iterator[Item]:
    """Yield the given phrases."""
    if phrases is None:
        return
    for index, start, end in view.places(rule):
        for match in phrases.finditer(view.folded[index], start, end):
            if not view.is_protected(index, match.start(), match.end()):
                yield Item(index, match.start(), match.end())


def menu_choices(view: View, rule: Rule, _role: str, _phrases: object) -> Iterator[Item]:
    """Yield the choices that a spoken menu offers."""
    from tonelint.kinds.count.menu import menu_places

    for place in menu_places(view, rule):
        if not view.is_protected(*place):
            yield Item(*place)


ITEMS: dict[str, Counter] = {
    "exclamation": exclamations,
    "emoji": emoji,
    "capitals": capitals,
    "link": links,
    "segment": segments,
    "sentence": sentences,
    "words-of": words_of,
    "menu-choice": menu_choices,
}
"""What `of` can be."""
