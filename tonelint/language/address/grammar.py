"""The markers of a language, read from its data file once and made ready to look up.

An entry of `markers` has an `id`, a `form` (T or V), a `source`, and one of
`words` (a text of words), `stems` with `ends` and perhaps `starts` (all combinations), `ends` alone
(open endings, after at least `least` letters) or `pattern` (a regular expression whose group `m` is
the marker; it is tried when one of the texts of `hint` occurs).
`stop` takes words away. `strong: false` makes it weak. Limits:
`case` any | exact | word (no abbreviation) | lower (nor a name: a capital inside a sentence);
`place` any | first | inside (of a sentence);
`only`, `except` locales; `needs` and `unless`: [{before, after}] regular expressions for what
stands on either side, in lower case unless `exact` is true.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from tonelint.language.address.spelling import Spelt, respell
from tonelint.language.address.values import Doubt

_NEAR = 60
"""How many characters before a word its limits may look at."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands before and after a word; a side that is None does not matter.

    `exact` looks at the text as it is written, else at the text in lower case.
    """

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    exact: bool = False

    def fits(self, spelt: Spelt, start: int, end: int) -> bool:
        """Return whether both sides of the word from `start` to `end` are as described."""
        text = spelt.text if self.exact else spelt.low
        if self.after is not None and self.after.match(text, end) is None:
            return False
        return self.before is None or (
            self.before.search(text[max(0, start - _NEAR) : start]) is not None
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the data; see the module for its limits."""

    id: str
    form: str
    strong: bool
    case: str
    place: str
    needs: tuple[Side, ...]
    unless: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What to look for in one locale.

    `words` leads a word in lower case to its entries; `ends` are open endings with their stop
    words; `patterns` are looked for in a text with one of their hints. `quiet` are stretches
    without markers; `doubt` is how far one marker is trusted in a text; `softens` leads an entry's
    id to those that are weak beside it. `memo` keeps the entries of words met.
    """

    words: Mapping[str, tuple[Entry, ...]]
    ends: tuple[tuple[re.Pattern[str], frozenset[str], Entry], ...]
    patterns: tuple[tuple[re.Pattern[str], tuple[str, ...], Entry], ...]
    quiet: re.Pattern[str] | None
    softens: Mapping[str, frozenset[str]] = field(default_factory=dict)
    doubt: Doubt = field(default_factory=Doubt)
    memo: dict[str, tuple[Entry, ...]] = field(default_factory=dict)


@cache
def data(lang: str) -> dict[str, Any]:
    """Return the data file of a language of `LANGUAGES`."""
    text = files("tonelint.language").joinpath(f"data/address/{lang}.json").read_text("utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


def display_name(locale: str, form: str) -> str:
    """Return how people call a form in a locale: “Sie”, “tu”; N is what is said to everybody."""
    lang, _, region = locale.replace("_", "-").partition("-")
    raw = data(lang.lower())
    names = {**raw["names"], **raw.get("regions", {}).get(region.upper(), {})}
    name: str = names.get(form) or names["V"]
    return name


def grammar(locale: str) -> Grammar:
    """Return the grammar of a locale that `speaks`; `de_CH` is read as `de-CH`."""
    lang, _, region = locale.replace("_", "-").partition("-")
    return _grammar(lang.lower(), f"{lang.lower()}-{region[-2:].upper()}" if region else "")


@cache
def _grammar(lang: str, locale: str) -> Grammar:
    raw = json.loads(respell(json.dumps(data(lang), ensure_ascii=False)))
    words: dict[str, list[Entry]] = {}
    ends: list[tuple[re.Pattern[str], frozenset[str], Entry]] = []
    patterns: list[tuple[re.Pattern[str], tuple[str, ...], Entry]] = []
    for item in raw["markers"]:
        if not _holds(item, locale):
            continue
        entry = _entry(item)
        stop = frozenset(_text(item, "stop").split())
        if "pattern" in item:
            hints = tuple(item.get("hint", "").split())
            patterns.append((re.compile(item["pattern"]), hints, entry))
        elif "ends" in item and "stems" not in item:
            least = item.get("least", 2)
            pattern = re.compile(rf"[^\W\d_]{{{least},}}(?:{item['ends']})\Z")
            ends.append((pattern, stop, entry))
        else:
            for word in _words(item):
                if word not in stop:
                    words.setdefault(word, []).append(entry)
    quiet = re.compile("|".join(raw["quiet"])) if raw.get("quiet") else None
    softens = {name: frozenset(ids.split()) for name, ids in raw.get("softens", {}).items()}
    frozen = {word: tuple(entries) for word, entries in words.items()}
    doubt = Doubt(**raw.get("doubt", {}))
    return Grammar(frozen, tuple(ends), tuple(patterns), quiet, softens, doubt)


def _holds(item: Mapping[str, Any], locale: str) -> bool:
    if "only" in item:
        return locale in item["only"].split()
    return locale not in item.get("except", "").split() if locale else True


def _words(item: Mapping[str, Any]) -> set[str]:
    if "stems" in item:
        ends = item["ends"].split()
        starts = ["", *item.get("starts", "").split()]
        stems = _text(item, "stems").split()
        return {start + stem + end for start in starts for stem in stems for end in ends}
    return set(_text(item, "words").split())


def _text(item: Mapping[str, Any], key: str) -> str:
    """Return a text that may be written as a list of lines."""
    value = item.get(key, "")
    return value if isinstance(value, str) else " ".join(value)


def _entry(item: Mapping[str, Any]) -> Entry:
    return Entry(
        id=item["id"],
        form=item["form"],
        strong=item.get("strong", True),
        case=item.get("case", "any"),
        place=item.get("place", "any"),
        needs=tuple(_side(side) for side in item.get("needs", ())),
        unless=tuple(_side(side) for side in item.get("unless", ())),
    )


def _side(raw: Mapping[str, Any]) -> Side:
    before = re.compile(f"(?:{raw['before']})\\Z") if "before" in raw else None
    after = re.compile(raw["after"]) if "after" in raw else None
    return Side(before, after, exact=raw.get("exact", False))
