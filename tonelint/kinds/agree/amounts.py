"""Amounts in one part of a message that the rest of it never says, though it says others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.kinds.view import Place, View

_AMOUNT = re.compile(
    r"(?P<money>(?:[$€£]|\b(?:usd|eur|gbp|chf) )\d[\d.,]*\d|[$€£]\d)"
    r"|(?<![\d.,])(?P<percent>\d[\d.,]*) ?(?:%|percent\b|per cent\b)"
    r"|(?<![\d.,])\b(?P<count>\d[\d,]*)[ -](?P<unit>days?|hours?|minutes?|weeks?|months?)\b"
)
_OFFER = re.compile(r"\b(?:off|save|discount|free|trial|sale|back|extra|credit|bonus)\b")


def amounts_apart(view: View, part: str) -> Iterator[tuple[Place, str]]:
    """Yield the amounts of `part` that the rest of the message contradicts, and what it says.

    Only an offer is judged, since other amounts may be told in part; and only where the rest of
    the message has amounts of the same kind and not one of them is the same.
    """
    for index, segment in enumerate(view.segments):
        if segment.role != part or not _OFFER.search(view.folded[index]):
            continue
        for match in _AMOUNT.finditer(view.folded[index]):
            kind, amount = _read(match)
            said = list(_said(view, part, kind))
            if said and amount not in said and not view.is_protected(index, *match.span()):
                yield (index, *match.span()), said[0]


def _said(view: View, part: str, kind: str) -> Iterator[str]:
    """Yield the amounts of a kind that stand outside `part` beside words of an offer."""
    for index, segment in enumerate(view.segments):
        folded = view.folded[index]
        if segment.role == part or segment.role == "preheader" or not _OFFER.search(folded):
            continue
        for match in _AMOUNT.finditer(folded):
            if _read(match)[0] == kind:
                yield _read(match)[1]


def _read(match: re.Match[str]) -> tuple[str, str]:
    """Return the kind of an amount (percent, $, day) and the amount in one spelling."""
    if match["percent"]:
        return "percent", f"{_number(match['percent'])}%"
    if match["money"]:
        sign = match["money"].rstrip("0123456789.,").strip()
        return sign, f"{sign}{_number(match['money'][len(sign) :].strip())}"
    unit = match["unit"].rstrip("s")
    return unit, f"{_number(match['count'])} {unit}s"


def _number(written: str) -> str:
    plain = written.replace(",", "")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
