"""The shapes of amounts, times and dates, as bounded regexes over folded text.

Each shape is written once with named groups; without the names it can stand in a larger pattern.
Words come from `data/quantities.json`. A language that is not there is read with English words.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

LANGUAGES = ("en", "de", "fr", "es")
"""The languages with words for amounts; English comes first, and stands in for the others."""

KINDS = ("n", "money", "time", "date", "duration", "percent", "phone")

CURRENCIES: dict[str, str] = {
    "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "$": "USD", "us$": "USD", "usd": "USD",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD",
    "nz$": "NZD", "nzd": "NZD", "¥": "JPY", "jpy": "JPY", "₹": "INR", "inr": "INR",
    "chf": "CHF", "zł": "PLN", "pln": "PLN", "kr": "SEK", "sek": "SEK",
    "p": "GBP/100", "¢": "USD/100",
}  # fmt: skip
"""How a currency is written -> its code; “/100” is the small coin."""

_SUFFIXES = ("£", "€", "$", "zł", "kr", "chf", "gbp", "usd", "eur", "pln", "p", "¢")
SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000,
          "bn": 1_000_000_000, "billion": 1_000_000_000}  # fmt: skip

_DIGITS = r"\d{1,3}(?:[,.]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
_DIGITS_SPACED = r"\d{1,3}(?:[ .]\d{3}){1,3}(?:,\d{1,2})?(?!\d)|" + _DIGITS
_DASH = "[-–—]"


class Grammar(NamedTuple):
    """One language's words for amounts, and the shapes made of them.

    `numbers`, `units`, `qualifiers`, `months`, `currencies` lead a word to its meaning.
    `shapes` are kind -> regex source with named groups.
    """

    numbers: Mapping[str, int]
    articles: frozenset[str]
    halves: frozenset[str]
    units: Mapping[str, str]
    qualifiers: Mapping[str, str]
    months: Mapping[str, int]
    currencies: Mapping[str, str]
    noon: frozenset[str]
    midnight: frozenset[str]
    shapes: Mapping[str, str]


@cache
def grammar(lang: str) -> Grammar:
    """Return the grammar of a language such as "en" or "de-AT"; English when there is none."""
    data = json.loads((Path(__file__).parent / "data" / "quantities.json").read_text("utf-8"))
    code = lang[:2]
    return _build(data.get(code) or data["en"], spaced=code in {"fr", "es"})


def _build(data: dict[str, Any], *, spaced: bool) -> Grammar:
    numbers: dict[str, int] = {**data["ones"], **data["teens"], **data["tens"]}
    for tens, value in data["tens"].items():
        for one, more in data["ones"].items():
            numbers[f"{tens}-{one}"] = numbers[f"{tens} {one}"] = value + more
    units = {form: unit for unit, forms in data["units"].items() for form in forms}
    qualifiers = {form: name for name, forms in data["qualifiers"].items() for form in forms}
    months = {form: i for i, forms in enumerate(data["months"], 1) for form in forms}
    words = {form: code for code, forms in data["currencies"].items() for form in forms}
    number = f"{_DIGITS_SPACED if spaced else _DIGITS}|(?:{_any(numbers)})\\b"
    return Grammar(
        numbers=numbers,
        articles=frozenset(data["article"]),
        halves=frozenset(data["half"]),
        units=units,
        qualifiers=qualifiers,
        months=months,
        currencies={**CURRENCIES, **words},
        noon=frozenset(data["noon"]),
        midnight=frozenset(data["midnight"]),
        shapes={
            "n": rf"(?<![\w.,$£€])(?P<n>{number})(?!\w|[.,]\d)",
            "money": _money(number, words),
            "time": _time([*data["noon"], *data["midnight"]]),
            "date": _date(months),
            "duration": _duration(number, data, units, qualifiers),
            "percent": rf"(?<![\w.,])(?P<n>{number})(?P<unit> ?%| (?:{_any(data['percent'])})\b)",
            "phone": r"(?<![\w+])(?P<phone>\+?\(?\d{1,5}\)?(?:[ .-]\(?\d{2,5}\)?){1,5})(?!\w)",
        },
    )


def _any(words: Iterable[str]) -> str:
    # The longest first, so that “sixty-one” is not read as “sixty”.
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _money(number: str, words: Mapping[str, str]) -> str:
    prefixes = [symbol for symbol in CURRENCIES if symbol not in {"p", "¢", "zł", "kr"}]
    scale = rf"(?: ?(?P<scale>{_any(SCALES)})\b)?"
    after = f"(?P<after> ?(?:{_any(_SUFFIXES)})(?!\\w)| (?:{_any(words)})\\b)"
    return (
        rf"(?<![\w.,])(?:(?P<before>(?:{_any(prefixes)}) ?)(?P<n>{number}){scale}(?!\w)"
        rf"|(?P<m>{number}){after})"
    )


def _time(names: list[str]) -> str:
    hour = r"(?:2[0-4]|[01]?\d)"
    named = f"|(?P<name>{_any(names)})\\b" if names else ""
    return (
        rf"(?<![\w.:,$£€])(?:(?P<h>{hour})(?:(?P<sep>[:.])(?P<min>[0-5]\d))?"
        r"(?P<half> ?[ap](?:\.m\.?|m)(?!\w))"
        rf"|(?P<hh>{hour})(?P<sep2>[:.])(?P<mm>[0-5]\d)(?P<uhr> uhr\b)"
        rf"|(?P<h24>{hour})(?P<sep3>[:])(?P<m24>[0-5]\d)(?![\w:])"
        rf"|(?P<hu>{hour})(?P<uhr2> uhr\b| ?h(?![a-z])(?: ?(?P<mf>[0-5]\d)(?!\d))?){named})"
    )


def _date(months: Mapping[str, int]) -> str:
    month, day, year = _any(months), r"[0-3]?\d", r"(?:19|20)\d\d"
    return (
        rf"(?<![\w.,/-])(?:(?P<iy>{year})-(?P<im>[01]\d)-(?P<id>[0-3]\d)"
        rf"|(?P<d>{day})(?:st|nd|rd|th|\.)?(?: of| de)? (?P<mon>{month})\b\.?"
        rf"(?:,?(?: de)? (?P<y>{year}))?"
        rf"|(?P<mon2>{month})\.? (?P<d2>{day})(?:st|nd|rd|th)?(?:,? (?P<y2>{year}))?"
        rf"|(?P<n1>{day})(?P<sep>[/.])(?P<n2>{day})(?P=sep)(?P<ny>{year}|\d\d))(?!\w|[./]\d)"
    )


def _duration(
    number: str, data: dict[str, Any], units: Mapping[str, str], qualifiers: Mapping[str, str]
) -> str:
    # A dash joins digits only: “sixty-one” is one number.
    join = rf"(?<=\d) ?{_DASH} ?(?=\d)| (?:{_any(data['range'])}) "
    short = "h"  # only right after digits: 24h
    long_units = [unit for unit in units if unit != short]
    articles = _any([*data["half"], *data["article"]])
    qualifier = f"(?P<qual>(?:{_any(qualifiers)})[ -])?" if qualifiers else ""
    return (
        rf"(?<![\w.,$£€-])(?<!half )(?:(?P<low>{number})(?P<join>{join}))?"
        rf"(?:(?P<n>{number})(?P<gap> ?- ?| |(?<=\d))|(?P<art>{articles}) )"
        rf"{qualifier}(?P<unit>{_any(long_units)}|(?<=\d){short})(?!\w)"
    )


@cache
def shape(kind: str, lang: str) -> re.Pattern[str]:
    """Return the compiled shape of `kind`, with named groups."""
    return re.compile(grammar(lang).shapes[kind])


@cache
def source(kind: str, lang: str) -> str:
    """Return the shape's regex without group names, to stand in a larger pattern."""
    plain = re.sub(r"\(\?P<\w+>", "(?:", grammar(lang).shapes[kind])
    # Without its group the numeric date cannot ask for the same separator twice.
    return f"(?:{plain})".replace("(?P=sep)", "[/.]")
