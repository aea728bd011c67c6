"""Sentence case, title case, lower and upper case of a heading, word by word.

Whether a capital belongs to a name cannot be known from a heading alone. A word counts as ordinary
when it is in `data/ordinary_en.txt` (words that permissively licensed product copy writes in lower
case inside sentences; names, brands, months and languages taken out by hand) or when the caller
has seen it in lower case. Everything else is left as it is.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tonelint.language.lazy import compiled

Place = tuple[int, int]
STYLES = ("sentence", "title", "lower", "upper")

_DATA = Path(__file__).parent / "data"
_HYPHEN = "[-\u2010\u2011]"
_OPENS_PART = ".!?:;|/–—•>([\"“‘'"
_LONGEST_ACRONYM = 4


class Recase(NamedTuple):
    """A word or part of one to be written anew."""

    start: int
    end: int
    text: str


class Verdict(NamedTuple):
    """What has to change; `sure` is False when a capital may belong to a name."""

    changes: tuple[Recase, ...] = ()
    sure: bool = True


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    starts: bool  # a sentence or part begins with it
    kept: bool
    ordinary: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() and self.text[1:] == self.text[1:].lower()

    @property
    def base(self) -> str:
        return base(self.text)


@cache
def _table(name: str) -> frozenset[str]:
    """Return English "function" words, "small" words of title case, or "institutions"."""
    text = (_DATA / "casing_en.json").read_text("utf-8")
    words: str = json.loads(text)[name]
    return frozenset(words.split())


@cache
def ordinary_words(lang: str) -> frozenset[str]:
    """Return the words known to be ordinary in a language; empty where there is no list."""
    if lang != "en":
        return frozenset()
    text = (_DATA / "ordinary_en.txt").read_text("utf-8")
    return frozenset(text.split())


def function_words() -> frozenset[str]:
    """Return the little words of English: articles, prepositions, pronouns, auxiliaries."""
    return _table("function")


def base(word: str) -> str:
    """Return a word in lower case without what follows an apostrophe: “What’s” -> “what”."""
    return word.replace("\u2019", "'").partition("'")[0].lower()


def plainly_right(style: str, text: str) -> bool:
    """Whether `text` is in `style` at first sight: its only capital is its first letter."""
    return style == "sentence" and text[:1].isupper() and text[1:] == text[1:].lower()


def recase(
    style: str,
    text: str,
    words: Sequence[Place],
    *,
    kept: Iterable[Place] = (),
    lang: str = "en",
    seen: Callable[[str], bool] = lambda _word: False,
) -> Verdict:
    """Return what `text` needs to be in `style` (one of `STYLES`); nothing when it is fine.

    `kept` are places no change may touch: names, placeholders, quotations. `seen` says whether
    a lower-case word stands in the same message in lower case.
    """
    parts = list(_parts(text, words, tuple(kept), lang, seen))
    if style == "sentence":
        return _sentence(parts, text, lang)
    if style == "title":
        return _title(parts)
    return _whole(parts, str.lower if style == "lower" else str.upper)


def _parts(
    text: str, words: Sequence[Place], kept: Sequence[Place], lang: str, seen: Callable[[str], bool]
) -> Iterable[_Word]:
    known = ordinary_words(lang)
    for start, end in words:
        starts = _starts(text, start)
        touched = any(a < end and start < b for a, b in kept)
        at = start
        for part in compiled(_HYPHEN).split(text[start:end]):
            if part:
                low = base(part)
                # A German capital says nothing: every noun has one.
                ordinary = low in known or (lang != "de" and len(low) > 2 and seen(low))
                yield _Word(at, at + len(part), part, starts and at == start, touched, ordinary)
            at += len(part) + 1


def _starts(text: str, start: int) -> bool:
    """Whether a sentence or part begins with the word at `start`."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
        return False
    bare = text[:start].rstrip()
    if bare and not bare[-1].isalnum() and not any(char.isalnum() for char in bare):
        return True
    if not bare or bare[-1] in _OPENS_PART or bare.endswith(" -"):
        return True
    return bare.rstrip(".)").isdigit()


def _sentence(parts: list[_Word], text: str, lang: str) -> Verdict:
    free = [word for word in parts if word.text[0].isalpha()]
    shouted = [w for w in free if w.text.isupper() and len(w.text) > 1]
    if len(shouted) > 1 and len(shouted) == sum(not w.kept for w in free):
        return _from_capitals(free)
    changes = []
    if parts and _begins_low(parts, text):
        first = parts[0]
        changes.append(_capital(first))
    capitals = _lowerable(parts)
    if lang != "de" and _title_evidence(parts, capitals):
        changes += [Recase(w.start, w.end, _lowered(w.text)) for w in capitals]
        return Verdict(tuple(changes), _surely_title(parts, capitals))
    return Verdict(tuple(changes))


def _begins_low(parts: list[_Word], text: str) -> bool:
    """Whether a heading of several words begins with an ordinary word in lower case."""
    first = parts[0]
    low = first.starts and first.text.islower() and first.ordinary and not first.kept
    code = text[first.end : first.end + 1] in {".", "(", "_", "/", "="}
    return low and not code and first.start == 0 and len(parts) > 1


def _lowerable(parts: list[_Word]) -> list[_Word]:
    """Return ordinary words with a capital that no start, name or institution explains."""
    found: list[_Word] = []
    run: list[_Word] = []
    for index, word in enumerate(parts):
        before = parts[index - 1] if index else None
        plain = word.capital and not word.kept and not word.starts and word.text != "I"
        if not plain or base(word.text) == "i":
            found += _without_institution(run)
            run = []
        elif word.ordinary and not (before and _name_like(before)):
            after = parts[index + 1] if index + 1 < len(parts) else None
            if word.base in function_words() or not (after and _is_name(after)):
                run.append(word)
    return found + _without_institution(run)


def _name_like(word: _Word) -> bool:
    """Whether a word looks like the first part of a name: “Google” in “Google Drive”."""
    if word.kept or word.ordinary:
        return False  # a registered name is whole: the next word is no part of it
    if any(char.isdigit() for char in word.text):
        return not word.text.isdigit()
    mixed = not word.capital and not word.text.isupper() and not word.text.islower()
    return mixed or (word.capital and not word.starts)


def _is_name(word: _Word) -> bool:
    """Whether the word before may belong to it: “Visual” in “Visual Studio”."""
    return word.capital and not word.kept and not word.ordinary and len(word.text) > 1


def _without_institution(run: list[_Word]) -> list[_Word]:
    # “the General Services Administration” is a name; “Your Order Is Here” is not.
    named = len(run) > 1 and any(w.base in _table("institutions") for w in run)
    return [] if named and not any(w.base in function_words() for w in run) else run


def _title_evidence(parts: list[_Word], capitals: list[_Word]) -> bool:
    """Whether the capitals are those of title case: nearly all words have one, or no name does."""
    content = [w for w in parts if not w.starts and not w.kept and w.base not in function_words()]
    low = sum(word.text.islower() for word in content)
    if len(capitals) >= 2:
        return len(capitals) > 2 * low
    if not capitals or low:
        return False
    # “Build Your Snorkel”: no name begins with a little word; “Summer of Code” may be one.
    names = any(word.capital and not word.ordinary for word in content)
    return capitals[0].base in function_words() or not names


def _surely_title(parts: list[_Word], capitals: list[_Word]) -> bool:
    if any(word.base in function_words() for word in capitals):
        return True
    unknown = any(w.capital and not w.ordinary and not w.kept for w in parts)
    return len(capitals) >= 3 and not unknown


def _from_capitals(parts: list[_Word]) -> Verdict:
    """Return the change from “RESET YOUR PASSWORD”; short words not known may be acronyms."""
    known = [w for w in parts if w.ordinary and not w.kept and len(w.text) > 1]
    if len(known) < 2:
        return Verdict()
    spoken = [w for w in parts if not w.kept and (w in known or len(w.text) > _LONGEST_ACRONYM)]
    changes = [
        Recase(w.start, w.end, w.text.capitalize() if w.starts else w.text.lower()) for w in spoken
    ]
    return Verdict(tuple(changes), sure=len(known) == len(parts))


def _title(parts: list[_Word]) -> Verdict:
    last = len(parts) - 1
    changes = [
        _capital(word)
        for index, word in enumerate(parts)
        if word.text.islower()
        and word.text[0].isalpha()
        and not word.kept
        and (word.ordinary or index == 0)
        and (word.base not in _table("small") or word.starts or index in {0, last})
    ]
    return Verdict(tuple(changes))


def _whole(parts: list[_Word], change: Callable[[str], str]) -> Verdict:
    return Verdict(
        tuple(
            Recase(word.start, word.end, change(word.text))
            for word in parts
            if not word.kept and change(word.text) != word.text
        )
    )


def _capital(word: _Word) -> Recase:
    return Recase(word.start, word.end, word.text[0].upper() + word.text[1:])


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]
