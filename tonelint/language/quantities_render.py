"""Amounts written anew in the style of the place they go to."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from tonelint.language.fold import fold
from tonelint.language.quantities import number, parse
from tonelint.language.quantities_grammar import Grammar, grammar, shape

_WORDS_UP_TO = 100


def render(kind: str, value: str, like: str, locale: str = "en") -> str:
    """Return the amount `value` written as `like` is: digits or words, hyphen, capital.

    Both are texts of `kind`; `value` is returned as it is where its style cannot be carried over.
    """
    if parse(kind, fold(value), locale) is None or parse(kind, fold(like), locale) is None:
        return value
    words = grammar(locale[:2])
    writer = _WRITERS.get(kind)
    written = writer(value, like, words, locale) if writer else value
    return written[:1].upper() + written[1:] if like[:1].isupper() else written


def _groups(kind: str, text: str, locale: str) -> re.Match[str]:
    match = shape(kind, locale[:2]).fullmatch(fold(text))
    if match is None:
        raise ValueError(f"not a {kind}: {text}")
    return match


def _number_like(value: str, like: str, words: Grammar, locale: str) -> str:
    """Return the number `value` in words when `like` is in words, in digits otherwise."""
    amount = number(fold(value), words, locale)
    if amount is None:
        return value
    if fold(like) in words.numbers:
        return _in_words(amount, words) or value
    return value if value[0].isdigit() else str(amount)


def _in_words(amount: Decimal, words: Grammar) -> str:
    if amount != int(amount) or amount > _WORDS_UP_TO:
        return ""
    # Both “sixty one” and “sixty-one” are known; the hyphen comes first.
    names = sorted(word for word, value in words.numbers.items() if value == int(amount))
    return next((name for name in names if " " not in name), "")


def _plain(value: str, like: str, words: Grammar, locale: str) -> str:
    return _number_like(value, like, words, locale)


def _percent(value: str, like: str, words: Grammar, locale: str) -> str:
    new, old = _groups("percent", value, locale), _groups("percent", like, locale)
    return _number_like(new["n"], old["n"], words, locale) + old["unit"]


def _duration(value: str, like: str, words: Grammar, locale: str) -> str:
    new, old = _groups("duration", value, locale), _groups("duration", like, locale)
    if new["low"] or new["art"]:
        return value
    written = _number_like(new["n"], old["n"] or "1", words, locale)
    hyphen = (old["gap"] or "").strip() == "-"
    glue = "-" if hyphen else " "
    qualifier = _qualifier(new, old, words)
    qualifier = qualifier + glue if qualifier else ""
    plural = not hyphen and number(new["n"], words, locale) != 1
    as_written = value[slice(*new.span("unit"))]
    unit = _unit(as_written, plural=plural, words=words, hyphen=hyphen)
    return f"{written}{glue}{qualifier}{unit}"


def _qualifier(new: re.Match[str], old: re.Match[str], words: Grammar) -> str:
    mine = (new.groupdict().get("qual") or "").strip(" -")
    theirs = (old.groupdict().get("qual") or "").strip(" -")
    if mine and theirs and words.qualifiers[mine] == words.qualifiers[theirs]:
        return theirs  # “business days” stays the place's word for working days
    return mine


def _unit(unit: str, *, plural: bool, words: Grammar, hyphen: bool) -> str:
    """Return the unit's form for the place: “30-day”, “30 days”, “1 day” (English only)."""
    if words.units is not grammar("en").units:
        return unit  # as it is written: German days have a capital
    unit = unit.lower()
    singular = unit.removesuffix("s")
    if hyphen or not plural:
        return singular if singular in words.units else unit
    return f"{singular}s" if f"{singular}s" in words.units else unit


def _time(value: str, like: str, _words: Grammar, locale: str) -> str:
    new, old = _groups("time", value, locale), _groups("time", like, locale)
    quantity = parse("time", fold(value), locale)
    if quantity is None or new.groupdict().get("name") or not isinstance(quantity.value[0], int):
        return value
    hour, minute = divmod(quantity.value[0], 60)
    if old["half"]:
        half = _half(like[len(like) - len(old["half"]) :], afternoon=hour >= 12)
        minutes = f"{old['sep'] or ':'}{minute:02}" if minute or old["min"] else ""
        return f"{hour % 12 or 12}{minutes}{half}"
    if old["m24"] is not None:
        zero = old["h24"].startswith("0") or len(old["h24"]) == 2
        return f"{hour:02}:{minute:02}" if zero else f"{hour}:{minute:02}"
    return value


def _half(like: str, *, afternoon: bool) -> str:
    letter = "p" if afternoon else "a"
    return re.sub("[AaPp](?=[.mM])", letter.upper() if like.strip()[0].isupper() else letter, like)


def _money(value: str, like: str, _words: Grammar, locale: str) -> str:
    quantity = parse("money", fold(value), locale)
    old = _groups("money", like, locale)
    if quantity is None or not isinstance(quantity.value[1], Decimal):
        return value
    same_sign = _groups("money", value, locale)["before"] == old["before"]
    pence = re.search(r"\.(\d\d)$", (old["n"] or "").strip())
    if old["before"] and same_sign and pence and locale.startswith("en"):
        return f"{like[: len(old['before'])]}{quantity.value[1]:,.2f}"
    return value


_WRITERS: dict[str, Callable[[str, str, Grammar, str], str]] = {
    "n": _plain,
    "percent": _percent,
    "duration": _duration,
    "time": _time,
    "money": _money,
}
