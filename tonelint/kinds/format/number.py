"""Numbers in words or digits, thousands signs, percentages and phone numbers (light)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown, whole
from tonelint.language.casing import ordinary_words

_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGIT = re.compile(
    r"(?<=[a-z] )(?P<n>[2-9])(?= (?P<next>[a-z]{3,})(?P<more> [a-z]{3,})?\b)(?! (?:to|or|and|x) \d)"
)
_WORD = re.compile(
    r"(?<=[a-z,] )(?P<n>two|three|four|five|six|seven|eight|nine)(?= (?P<next>[a-z]{2,}s)\b)"
)
# A digit stays with what is measured or counted off: units, times, steps, pages.
_MEASURED = frozenset(
    {"am", "pm", "percent", "per", "seconds", "second", "minutes", "minute", "hours", "hour",
     "days", "day", "weeks", "week", "months", "month", "years", "year", "stars", "star", "points",
     "point", "pixels", "degrees", "miles", "metres", "meters", "feet", "inches", "grams", "litres",
     "pounds", "dollars", "euros", "pence", "cents", "million", "billion", "thousand", "times",
     "megabytes", "gigabytes", "working", "business", "calendar", "kilometres", "and", "or", "for",
     "the", "with", "from", "that", "was", "has", "are", "but"}
)  # fmt: skip
_NUMBERED = re.compile(
    r"\b(?:step|page|section|chapter|version|option|figure|table|level|day|week|part|rule|item|no"
    r"|number|phase|stage|appendix|question|than|least|most|to|or|by|of|and|minus|plus|windows"
    r"|type|grade|tier|group|line|column|row|size|article|at|on|from|between|age|aged) \Z"
)
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*) \Z")
_RANGE = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine)(?: to| or| and|-) \Z")
_BIG = re.compile(r"(?<![\w.,#/:-])(?P<n>[1-9]\d{3,8})(?= (?P<next>[a-z]{3,}s)\b)")
_NOT_PLURAL = frozenset({"was", "has", "this", "his", "its", "pass", "plus", "across", "is"})
_GROUPED = re.compile(r"(?<![\w.,$£€#])(?P<n>[1-9]\d{0,2}(?:,\d{3})+)(?![\w,]|\.\d)")
_PERCENT_WORDS = {"de": "Prozent", "fr": "pour cent", "es": "por ciento"}
_PERCENT_WORD = re.compile(r"(?<![\w.,])(?P<n>\d[\d.,]*) (?P<word>per ?cent|pct)\b(?!age|ile)")
_PERCENT_SIGN = re.compile(r"(?<![\w.,])(?P<n>\d[\d.,]*)(?P<sign>[ \u00a0]?%)(?!\w)")
_PHONE = re.compile(
    r"(?<![\w+.,/#-])\+?\(?\d{1,5}\)?(?:[ .\-\u2013]?\(?\d{2,5}\)?){1,5}(?![\w.,/-]\d|\w)"
)


def read_number(style: str, _lang: str) -> Finder:
    """Return what finds numbers not written in `style`; raises `OptionError` when unknown."""
    finders = {
        "words-to-nine": _digits_to_words,
        "spelled-1-9": _digits_to_words,
        "numerals": _words_to_digits,
        "digits": _words_to_digits,
        "thousands-comma": _ungrouped,
        "1,234": _ungrouped,
        "no-thousands": _grouped,
    }
    if style not in finders:
        raise unknown("numbers", style, "words-to-nine, numerals, thousands-comma or no-thousands")
    return finders[style]


def _digits_to_words(stretch: Stretch) -> Iterator[Spot]:
    if stretch.locale[:2] != "en":
        return
    for match in _DIGIT.finditer(stretch.text, stretch.start, stretch.end):
        if match["next"] in _MEASURED or _NUMBERED.search(
            stretch.folded, max(0, match.start() - 20), match.start()
        ):
            continue
        if _named_before(stretch, match.start()):
            continue
        if not match["next"].endswith("s") and not (match["more"] or "").endswith("s"):
            continue  # “to 5 reports”, “of 3 new reports”; anything else may be a label
        if _other_number(stretch, match):
            continue  # “2 of 14”: numbers that stand together are written alike
        yield whole(match.start(), match.end(), _ONES[int(match["n"])])


def _named_before(stretch: Stretch, at: int) -> bool:
    """Whether a name or label stands before a number: “Electron 5”, “Order 13571”."""
    before = _LAST_WORD.search(stretch.text, max(0, at - 60), at)
    if before is None or not before[1][0].isupper():
        return False
    lead = stretch.text[max(0, before.start() - 20) : before.start()]
    starts = not lead.strip(" *“\"'-•")
    starts = starts or lead.rstrip().endswith((".", "!", "?", ":"))
    return not (starts and before[1].lower() in ordinary_words("en"))


def _other_number(stretch: Stretch, match: re.Match[str]) -> bool:
    text = stretch.text
    start = max(text.rfind(stop, 0, match.start()) for stop in ".!?\n") + 1
    ends = [text.find(stop, match.end()) for stop in ".!?\n"]
    end = min((at for at in ends if at >= 0), default=len(text))
    return any(c.isdigit() for c in text[start : match.start()] + text[match.end() : end])


def _words_to_digits(stretch: Stretch) -> Iterator[Spot]:
    if stretch.locale[:2] != "en":
        return
    for match in _WORD.finditer(stretch.folded, stretch.start, stretch.end):
        if _RANGE.search(stretch.folded, max(0, match.start() - 12), match.start()):
            continue  # “three to six months”: both or none
        if match["next"] not in _NOT_PLURAL and not match["next"].endswith("ss"):
            yield whole(match.start(), match.end(), str(_ONES.index(match["n"])))


def _ungrouped(stretch: Stretch) -> Iterator[Spot]:
    for match in _BIG.finditer(stretch.text, stretch.start, stretch.end):
        number = int(match["n"])
        year = len(match["n"]) == 4 and 1800 <= number < 2100
        named = _named_before(stretch, match.start())
        if not year and not named and match["next"] not in _NOT_PLURAL:
            yield whole(match.start(), match.end(), f"{number:,}")


def _grouped(stretch: Stretch) -> Iterator[Spot]:
    for match in _GROUPED.finditer(stretch.text, stretch.start, stretch.end):
        yield whole(match.start(), match.end(), match["n"].replace(",", ""))


def read_percent(style: str, lang: str) -> Finder:
    """Return what finds percentages not written with the “symbol” or the “word”."""
    if style in {"symbol", "%"}:
        return _percent_words
    if style == "word":
        return lambda stretch: _percent_signs(_percent_word(lang, stretch.locale), stretch)
    if style in {"percent", "per cent"}:
        return lambda stretch: _percent_signs(style, stretch)
    raise unknown("percentages", style, "symbol, word, percent or “per cent”")


def _percent_word(lang: str, locale: str) -> str:
    if lang in _PERCENT_WORDS:
        return _PERCENT_WORDS[lang]
    return "percent" if locale == "en-US" else "per cent"


def _percent_words(stretch: Stretch) -> Iterator[Spot]:
    for match in _PERCENT_WORD.finditer(stretch.folded, stretch.start, stretch.end):
        yield whole(match.start(), match.end(), f"{match['n']}%")


def _percent_signs(word: str, stretch: Stretch) -> Iterator[Spot]:
    for match in _PERCENT_SIGN.finditer(stretch.text, stretch.start, stretch.end):
        yield whole(match.start(), match.end(), f"{match['n']} {word}")


def read_phone(style: str, _lang: str) -> Finder:
    """Return what finds phone numbers grouped otherwise than the example `style`.

    Only numbers with as many digits as the example, and its first digit or plus sign, are judged.
    """
    digits = re.sub(r"\D", "", style)
    if len(digits) < 7 or not _PHONE.fullmatch(style):
        raise unknown("phone numbers", style, 'an example: "020 7946 0000"')

    def find(stretch: Stretch) -> Iterator[Spot]:
        for match in _PHONE.finditer(stretch.text, stretch.start, stretch.end):
            own = re.sub(r"\D", "", match[0])
            plus = match[0].startswith("+") is style.startswith("+")
            if len(own) != len(digits) or own[0] != digits[0] or not plus:
                continue
            rest = iter(own)
            better = "".join(next(rest) if char.isdigit() else char for char in style)
            if better != match[0].replace("\u00a0", " "):
                yield whole(match.start(), match.end(), better)

    return find
