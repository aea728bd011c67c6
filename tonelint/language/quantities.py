"""Amounts in a text with their meaning: “30-day”, “thirty days” and “30 days” are the same.

Kinds: n, money, time, date, duration, percent, phone. Texts are folded
(`tonelint.language.fold`); places are code points.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from tonelint.language.quantities_grammar import KINDS, SCALES, Grammar, grammar, shape

__all__ = ["KINDS", "Quantity", "find", "parse", "same"]

Value = tuple[str | Decimal | int | None, ...]

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
            "fortnight": 1209600}  # fmt: skip
_MONTHS = {"month": 1, "year": 12}


class Quantity(NamedTuple):
    """An amount: its kind, its place, and a value that is equal when the meaning is equal.

    Values: n (number); money (currency, amount); time (minutes after midnight); date (year or
    None, month, day); duration (dimension, low, high) where the dimension is "seconds", "months"
    or "working days"; percent (number); phone (digits).
    """

    kind: str
    start: int
    end: int
    text: str
    value: Value


def find(kind: str, text: str, locale: str = "en") -> list[Quantity]:
    """Return the amounts of one kind in a folded text, in reading order."""
    found = []
    for match in shape(kind, locale[:2]).finditer(text):
        value = _READERS[kind](match, grammar(locale[:2]), locale)
        if value is not None:
            found.append(Quantity(kind, match.start(), match.end(), match.group(), value))
    return found


def parse(kind: str, text: str, locale: str = "en") -> Quantity | None:
    """Return the amount that the whole of a folded text is, or None."""
    match = shape(kind, locale[:2]).fullmatch(text)
    if match is None:
        return None
    value = _READERS[kind](match, grammar(locale[:2]), locale)
    return None if value is None else Quantity(kind, 0, len(text), text, value)


def same(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts mean the same; a date without a year fits any year."""
    if one.kind != other.kind:
        return False
    if one.kind == "date" and None in (one.value[0], other.value[0]):
        return one.value[1:] == other.value[1:]
    return one.value == other.value


def number(text: str, words: Grammar, locale: str = "en") -> Decimal | None:
    """Return the number that digits or number words stand for, or None."""
    if text in words.numbers:
        return Decimal(words.numbers[text])
    compact = text.replace(" ", "")
    decimal = _decimal_mark(compact, locale)
    if decimal:
        whole, _, part = compact.rpartition(decimal)
        compact = re.sub(r"[.,]", "", whole) + "." + part
    else:
        compact = re.sub(r"[.,]", "", compact)
    try:
        return Decimal(compact)
    except InvalidOperation:
        return None


def _decimal_mark(text: str, locale: str) -> str:
    """Return the sign before the decimals: the last one, unless three digits follow it."""
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return ""
    after = len(text) - last - 1
    if after != 3:
        return text[last]
    # “1,234” is grouped in English and “1.234” in most other languages; the other is a decimal.
    return (
        ""
        if (text[last] == ",") is locale.startswith("en") or text.count(text[last]) > 1
        else (text[last])
    )


def _plain_number(match: re.Match[str], words: Grammar, locale: str) -> Value | None:
    value = number(match["n"], words, locale)
    return None if value is None else (value,)


def _money(match: re.Match[str], words: Grammar, locale: str) -> Value | None:
    amount = number(match["n"] or match["m"], words, locale)
    if amount is None:
        return None
    code = words.currencies[(match["before"] or match["after"]).strip()]
    if match["scale"]:
        amount *= SCALES[match["scale"]]
    if code.endswith("/100"):
        code, amount = code.removesuffix("/100"), amount / 100
    return code, amount.normalize()


def _time(match: re.Match[str], words: Grammar, _locale: str) -> Value | None:
    groups = match.groupdict()
    name = groups.get("name")
    if name:
        return (720 if name in words.noon else 0,)
    if match["half"]:
        hour = int(match["h"])
        if not 1 <= hour <= 12:
            return None
        afternoon = "p" in match["half"]
        return (hour % 12 * 60 + int(match["min"] or 0) + (720 if afternoon else 0),)
    hour = int(match["hh"] or match["h24"] or match["hu"])
    minutes = int(match["mm"] or match["m24"] or match["mf"] or 0)
    return (hour % 24 * 60 + minutes,)


def _date(match: re.Match[str], words: Grammar, locale: str) -> Value | None:
    if match["iy"]:
        year, month, day = int(match["iy"]), int(match["im"]), int(match["id"])
    elif match["n1"]:
        first, second = int(match["n1"]), int(match["n2"])
        month_first = locale == "en-US" and match["sep"] == "/"
        month, day = (first, second) if month_first else (second, first)
        year = int(match["ny"]) + (2000 if len(match["ny"]) == 2 else 0)
    else:
        month = words.months[match["mon"] or match["mon2"]]
        day = int(match["d"] or match["d2"])
        written = match["y"] or match["y2"]
        if not (1 <= day <= 31):
            return None
        return (int(written) if written else None, month, day)
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _duration(match: re.Match[str], words: Grammar, locale: str) -> Value | None:
    if match["art"]:
        high = Decimal("0.5") if match["art"] in words.halves else Decimal(1)
    else:
        read = number(match["n"], words, locale)
        if read is None:
            return None
        high = read
    low = number(match["low"], words, locale) if match["low"] else high
    if low is None:
        return None
    unit = words.units[match["unit"]]
    qualifier = words.qualifiers.get((match.groupdict().get("qual") or "").strip(" -"), "")
    if unit == "working day" or (qualifier == "working" and unit == "day"):
        return ("working days", low, high)
    if unit in _MONTHS:
        return ("months", low * _MONTHS[unit], high * _MONTHS[unit])
    return ("seconds", low * _SECONDS[unit], high * _SECONDS[unit])


def _phone(match: re.Match[str], _words: Grammar, _locale: str) -> Value | None:
    digits = re.sub(r"[^\d+]", "", match["phone"])
    return (digits,) if len(digits.lstrip("+")) >= 7 else None


_READERS = {
    "n": _plain_number,
    "money": _money,
    "time": _time,
    "date": _date,
    "duration": _duration,
    "percent": _plain_number,
    "phone": _phone,
}
