"""Ampersands, dashes, quotation marks, ellipses, and where an emoji stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.kinds.base import Change
from tonelint.kinds.format.base import Finder, Spot, Stretch, unknown, whole
from tonelint.language.emoji import emoji_spans

_AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "nl": "en", "pt": "e",
        "pl": "i"}  # fmt: skip
_AMPERSAND = re.compile(r"(?<=[\w)”’\"'!?%.*}>]) (?P<sign>&|＆) (?=[\w(“‘\"'*{<$£€])")
_DASH = re.compile(
    r"(?<=[^\W\d_)”’\"'%}])(?:(?P<em>[ \u00a0\u2009]?—[ \u00a0\u2009]?)"
    r"|(?P<en>[ \u00a0]–[ \u00a0])|(?P<two>[ \u00a0]?(?<!-)--(?!-)[ \u00a0]?)"
    r"|(?P<hyphen> - ))(?=[\w“‘\"'({])"
)
_DASHES = {
    "spaced-en": " – ", "unspaced-em": "—", "spaced-em": " — ", "avoid": "", "none": "",
}  # fmt: skip
_TITLES = frozenset({"subject", "title", "heading", "label", "cta", "link", "option", "alt"})
_ELLIPSES = {
    "character": "…", "…": "…", "single": "…", "dots": "...", "...": "...", "three-dots": "...",
    "avoid": "", "none": "",
}  # fmt: skip
_ELLIPSIS = re.compile(r"(?<!\.)(?:\.{3}(?!\.)|…)")


def read_ampersand(style: str, lang: str) -> Finder:
    """Return what finds “&” between words; `P&L` without spaces is a name."""
    if style != "avoid":
        raise unknown("ampersands", style, "avoid")
    return lambda stretch: _ampersands(_AND.get(lang, _AND["en"]), stretch)


def _ampersands(word: str, stretch: Stretch) -> Iterator[Spot]:
    text = stretch.text
    if " & " not in text and " ＆ " not in text:
        return
    for match in _AMPERSAND.finditer(text, stretch.start, stretch.end):
        start, end = match.span("sign")
        left = text[max(0, start - 60) : start - 1].split()[-1]
        right = text[end + 1 : end + 60].split()[0]
        shouted = left.isupper() and right.isupper() and len(left) > 1
        # “Marks & Spencer”: two capitals inside a sentence are a name as likely as not.
        named = left[0].isupper() and right[0].isupper() and not shouted
        yield whole(start, end, word.upper() if shouted else word, sure=not named)


def read_dash(style: str, _lang: str) -> Finder:
    """Return what finds dashes between words other than the style's."""
    if style not in _DASHES:
        raise unknown("dashes", style, "spaced-en, unspaced-em, spaced-em or avoid")
    return lambda stretch: _dashes(_DASHES[style], stretch)


def _dashes(wanted: str, stretch: Stretch) -> Iterator[Spot]:
    text = stretch.text
    if not ("—" in text or "–" in text or "--" in text or " - " in text):
        return
    for match in _DASH.finditer(text, stretch.start, stretch.end):
        if match["hyphen"] and (stretch.role in _TITLES or not wanted):
            continue  # “Prices - Acme” is how titles are joined
        if match["two"] and (match[0] != " -- " or not wanted):
            continue  # “run --help”, “button--large”: options and names of code
        found = match[0].replace("\u00a0", " ").replace("\u2009", " ")
        if found != wanted:
            start, end = match.span()
            changes = (Change(start, end, wanted),) if wanted else ()
            yield Spot(start, end, changes)


def read_ellipsis(style: str, _lang: str) -> Finder:
    """Return what finds an ellipsis written with the other signs, or any at all."""
    if style not in _ELLIPSES:
        raise unknown("an ellipsis", style, "character, three-dots or avoid")
    return lambda stretch: _ellipses(_ELLIPSES[style], stretch)


def _ellipses(wanted: str, stretch: Stretch) -> Iterator[Spot]:
    for match in _ELLIPSIS.finditer(stretch.text, stretch.start, stretch.end):
        start, end = match.span()
        if not wanted:
            yield Spot(start, end, ())
        elif match[0] != wanted:
            yield whole(start, end, wanted)


def read_emoji(style: str, _lang: str) -> Finder:
    """Return what finds emoji that do not stand at the end of a sentence."""
    if style != "end":
        raise unknown("emoji", style, "end, or give a number: max 1")
    return _emoji


def _emoji(stretch: Stretch) -> Iterator[Spot]:
    for start, end in emoji_spans(stretch.text):
        inside = stretch.start <= start and end <= stretch.end
        before = stretch.text[max(0, start - 20) : start].rstrip()
        after = re.match(r"[ \u00a0]*([^\W_])", stretch.text[end : end + 20])
        ended = before.endswith((".", "!", "?", "…", ":")) and before
        if inside and after and not ended:
            yield Spot(start, end, ())
