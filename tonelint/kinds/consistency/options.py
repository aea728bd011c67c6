"""The options of rules about consistency: rows of spellings, endings, sides."""

from collections.abc import Mapping
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import OptionError
from tonelint.kinds.options import OptionReader
from tonelint.language.fold import fold

STEM = "-"
"""The sign at the end of a spelling that is no word without an ending."""

_REMEDY = "Write forms: [[email, e-mail], [OK, okay]]."


class Options(NamedTuple):
    """Rows of spellings, what may follow each of them, and the sides of a row if they count.

    `locales` leads a locale to the number of the side that is at home there.
    """

    forms: tuple[tuple[str, ...], ...]
    endings: frozenset[str] = frozenset()
    sides: tuple[str, ...] = ()
    locales: Mapping[str, int] = {}


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for rows that leave nothing to choose."""
    options = checked_before(raw)
    if not options.forms:
        raise OptionError("“forms” is empty.", _REMEDY)
    for row in options.forms:
        _check(row, options)
    return options


def checked_before(raw: Mapping[str, object]) -> Options:
    """Return the options without a look at the rows: those of a rule that was read were checked."""
    reader = OptionReader(raw)
    forms, endings = reader.lists("forms"), reader.texts("endings")
    sides, locales = reader.texts("sides"), reader.mapping("locales")
    reader.done()
    for locale, side in locales.items():
        if side not in sides:
            raise OptionError(
                f"“{side}”, the side of {locale}, is not under “sides”.", nearest(str(side), sides)
            )
    homes = {locale: sides.index(str(side)) for locale, side in locales.items()}
    return Options(tuple(forms), frozenset(endings), sides, homes)


def _check(row: tuple[str, ...], options: Options) -> None:
    shown, sides = ", ".join(row), options.sides
    if len({fold(text) for text in row if text}) < max(2, len(row)):
        raise OptionError(f"[{shown}] has no two different spellings.", _REMEDY)
    if sides and len(row) != len(sides):
        raise OptionError(
            f"[{shown}] has {len(row)} spellings for {len(sides)} sides.",
            f"Write one for each of {', '.join(sides)}.",
        )
    if not options.endings and any(text.endswith(STEM) for text in row):
        raise OptionError(
            f"[{shown}] has a stem, and there are no endings.", "Write endings: [e, ed]."
        )
