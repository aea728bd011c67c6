"""Money: a currency and words (`£ no-zero-pence`), or an example (`$1,234.50`, `1.234,50 €`).

A style speaks about its own currency only. Amounts in words (“12 pounds”) and short ones (“£10k”)
are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import OptionError
from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown, whole
from tonelint.language.fold import fold
from tonelint.language.quantities_grammar import CURRENCIES, shape

_WORDS = ("no-zero-pence", "two-decimals", "symbol-before", "symbol-after", "spaced", "thousands")
_SAMPLE = re.compile(
    r"(?P<before>[^\d\s]{1,3})?(?P<gap1> ?)(?P<whole>\d{1,3}(?:[,. ]\d{3})*|\d+)"
    r"(?P<part>[.,]\d\d)?(?P<gap2> ?)(?P<after>[^\d\s]{1,3})?\Z"
)


_SIGNS = {
    code: tuple(sign for sign, other in CURRENCIES.items() if other == code)
    for code in set(CURRENCIES.values())
}


class MoneyStyle(NamedTuple):
    """How an amount is written; None: as it is found."""

    sign: str
    before: bool = True
    space: str = ""
    decimals: str = "free"  # free, none-if-zero, always
    grouped: bool | None = None
    point: str = "."


def read(style: str, _lang: str) -> Finder:
    """Return what finds money not written in `style`; raises `OptionError` for an unknown one."""
    wanted = parse(style)
    return lambda stretch: _find(wanted, stretch)


def parse(style: str) -> MoneyStyle:
    """Return the style that `£ no-zero-pence` or an example such as `$1,234.50` means."""
    sign, *words = style.split()
    if fold(sign) in CURRENCIES and "/" not in CURRENCIES[fold(sign)]:
        for word in words:
            if word not in _WORDS:
                raise OptionError(f"“{word}” says nothing about money.", nearest(word, _WORDS))
        return MoneyStyle(
            sign=sign,
            before="symbol-after" not in words,
            space=" " if "spaced" in words or sign.isalpha() else "",
            decimals=(
                "none-if-zero" if "no-zero-pence" in words
                else "always" if "two-decimals" in words else "free"
            ),
            grouped=True if "thousands" in words else None,
        )  # fmt: skip
    return _from_sample(style)


def _from_sample(style: str) -> MoneyStyle:
    match = _SAMPLE.match(style)
    sign = (match["before"] or match["after"] or "") if match else ""
    if match is None or fold(sign) not in CURRENCIES or (match["before"] and match["after"]):
        raise unknown("money", style, "£ no-zero-pence, or an example such as $1,234.50")
    comma = bool(match["part"]) and match["part"].startswith(",")
    long = len(re.sub(r"\D", "", match["whole"])) > 3
    return MoneyStyle(
        sign=sign,
        before=bool(match["before"]),
        space=match["gap1"] if match["before"] else match["gap2"],
        decimals="always" if match["part"] else "none-if-zero",
        grouped=bool(re.search(r"\D", match["whole"])) if long else None,
        point="," if comma or re.search(r"\d\.\d{3}", match["whole"]) else ".",
    )


def _find(style: MoneyStyle, stretch: Stretch) -> Iterator[Spot]:
    code = CURRENCIES[fold(style.sign)]
    signs = _SIGNS[code]
    if not any(sign in stretch.folded for sign in signs):
        return
    for match in shape("money", stretch.locale[:2]).finditer(
        stretch.folded, stretch.start, stretch.end
    ):
        written = (match["before"] or match["after"]).strip()
        if CURRENCIES.get(written) != code or match["scale"]:
            continue
        digits = match["n"] or match["m"]
        if not digits[0].isdigit() or _open(stretch, match.end()):
            continue
        better = _written(style, digits)
        found = stretch.text[match.start() : match.end()]
        if better and better != found.replace("\u00a0", " "):
            yield whole(match.start(), match.end(), better)


def _open(stretch: Stretch, end: int) -> bool:
    """Whether the amount goes on: “£12.00-£15.00” is two, “$12.00m” and “£12.001” are not money."""
    return stretch.text[end : end + 1].isalnum()


def _written(style: MoneyStyle, digits: str) -> str:
    compact = digits.replace(" ", "")
    parts = re.match(r"(?P<whole>.*?)(?P<part>[.,]\d{1,2})?\Z", compact)
    if parts is None:
        return ""
    number = re.sub(r"\D", "", parts["whole"])
    cents = (parts["part"] or "")[1:]
    if len(cents) == 1:
        return ""
    comma = "." if style.point == "," else ","
    was_grouped = len(number) != len(parts["whole"])
    grouped = was_grouped if style.grouped is None else style.grouped
    text = f"{Decimal(number):,}".replace(",", comma) if grouped else number
    if style.decimals == "always":
        text += style.point + (cents or "00")
    elif cents and not (style.decimals == "none-if-zero" and cents == "00"):
        text += style.point + cents
    return (
        f"{style.sign}{style.space}{text}" if style.before else f"{text}{style.space}{style.sign}"
    )
