"""How times, dates, money and the like are written, seen from a guide's examples."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.intake.found import Found
from tonelint.intake.inline import OPEN, plain, terms_in

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_HALF_DAY = re.compile(
    r"(?<![\w:.])(\d{1,2})(?:([:.])(\d\d))?([ \u00a0]?)(am|pm|AM|PM|a\.m\.|p\.m\."
    r"|A\.M\.|P\.M\.)(?!\w)"
)
_FULL_DAY = re.compile(r"(?<![\d:.])([01]\d|2[0-3]):([0-5]\d)(?![\d:])")
_DATES = (
    ("D Month YYYY", re.compile(rf"(?<!\d)\d{{1,2}} (?:{_MONTHS}) \d{{4}}")),
    ("Month D, YYYY", re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}, \d{{4}}")),
    ("D MMM YYYY", re.compile(rf"(?<!\d)\d{{1,2}} (?:{_SHORT})\.? \d{{4}}")),
    ("YYYY-MMM-DD", re.compile(rf"(?<!\d)\d{{4}}-(?:{_SHORT}|June|July)-\d\d(?!\d)")),
    ("Month Do, YYYY", re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th), \d{{4}}")),
    ("YYYY-MM-DD", re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")),
)
_MONEY = re.compile(
    r"(?<![\w.])([$£€])(\d{1,3}(?:,\d{3})*|\d+)(\.\d\d)?(?![\d%]|,\d"
    r"|\s?(?:million|billion|k\b|m\b))"
)
_PERCENT = re.compile(r"(?<![\w.])\d+(?:\.\d+)?( ?%| percent\b| per cent\b)")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d{1,4}\)?(?:[ .-]\(?\d{2,5}\)?){2,4}(?![\w-])")


_EXAMPLE = re.compile(
    r"\b(?:for example|for instance|e\.g\.|examples?|such as|like|format|i\.e\."
    r"|use|write|written(?: as)?|as)\s*[:,]?\s+([^⟦⟧]*\d[^⟦⟧]*)$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:not|don[’']t|do not|never|avoid|instead of|rather than|incorrect|wrong)\b", re.IGNORECASE
)


def good_samples(sentence: str, found: Iterable[Found], *, item: bool) -> list[str]:
    """Return what a statement with a number in it shows as right; `found` is what it says."""
    if not any(char.isdigit() for char in sentence):
        return []
    if _TURNED.search(plain(sentence)):
        return [term for one in found if one.kind in ("words", "spelling") for term in one.prefer]
    good = terms_in(sentence)
    example = _EXAMPLE.search(sentence)
    good += [example[1]] if example else []
    bare = plain(sentence)
    if item and len(bare.split()) <= 5 and OPEN not in sentence:
        good.append(bare)
    return good


def sample_cues(good: Iterable[str], context: str) -> list[Found]:
    """Return the formats that all `good` examples of a section agree on.

    `context` are its headings: money and phone numbers in other sections are only passing by.
    """
    text = " · ".join(good)
    about = context.lower()
    out = []
    for made in (
        _time(text)
        if re.search(r"\btimes?\b|\bhours?\b|dates?|number|clock|am\b", about)
        else None,
        _date(text) if re.search(r"dates?|number|time|month|day", about) else None,
        _money(text)
        if re.search(r"money|currenc|price|pricing|dollar|number|cost|pounds?", about)
        else None,
        _percent(text)
        if re.search(r"per ?cent", about)
        or (re.search(r"number|fraction", about) and len(_PERCENT.findall(text)) > 1)
        else None,
        _phone(text) if re.search(r"phone|telephone", about) else None,
    ):
        if made:
            out.append(made)
    return out


def _time(text: str) -> Found | None:
    found = _HALF_DAY.findall(text)
    if not found:
        full = _FULL_DAY.findall(text)
        return _format('time: "HH:mm"', 0.65, _FULL_DAY, text) if len(full) > 1 else None
    halves = {half.lower().replace("p", "a") for *_, half in found}
    upper = {half.isupper() for *_, half in found}
    gaps = {bool(gap) for _, _, _, gap, _ in found}
    marks = {mark for _, mark, _, _, _ in found if mark}
    if len(halves) > 1 or len(gaps) > 1 or len(upper) > 1 or len(marks) > 1:
        return None
    bare, zero = any(not m for _, _, m, _, _ in found), any(m == "00" for _, _, m, _, _ in found)
    if bare and zero:
        return None
    mark = next(iter(marks), ":")
    minutes = f"{mark}mm" if zero else f"[{mark}mm]"
    half = next(iter(halves))
    both = f"{half}|{half.replace('a', 'p', 1)}"
    both = both.upper() if upper == {True} else both
    made = _format(f'time: "h{minutes}{" " if gaps == {True} else ""}{both}"', 0.7, _HALF_DAY, text)
    return made if bare or zero else made.less(0.1, "No example shows a full hour.")


def _date(text: str) -> Found | None:
    seen = [(form, pattern) for form, pattern in _DATES if pattern.search(text)]
    full = [one for one in seen if "Month" in one[0] or "YYYY-" in one[0]] or seen
    if len(full) != 1:
        return None
    form, pattern = full[0]
    return _format(f'date: "{form}"', 0.7, pattern, text)


def _money(text: str) -> Found | None:
    found = _MONEY.findall(text)
    signs = {sign for sign, _, _ in found}
    if len(signs) != 1:
        return None
    whole = [amount for _, amount, part in found if not part]
    zero = [part for _, _, part in found if part == ".00"]
    broken = [part for _, _, part in found if part and part != ".00"]
    sign = signs.pop()
    if len(found) > 1 and whole and not zero:
        made = _format(f"money: {sign} no-zero-pence", 0.65, _MONEY, text)
        return made if broken else made.less(0.1, "No example shows an amount with cents or pence.")
    return _format(f"money: {sign} two-decimals", 0.6, _MONEY, text) if zero and not whole else None


def _percent(text: str) -> Found | None:
    forms = {form.strip() for form in _PERCENT.findall(text)}
    if len(forms) != 1:
        return None
    style = {"%": "symbol", "percent": "percent", "per cent": "per cent"}[forms.pop()]
    style = "word" if style == "per cent" else style
    return _format(f"percent: {style}", 0.65, _PERCENT, text)


def _phone(text: str) -> Found | None:
    found = [
        match[0] for match in _PHONE.finditer(text) if 7 <= sum(c.isdigit() for c in match[0]) <= 15
    ]
    shapes = {re.sub(r"\d+", "0", number) for number in found}
    if not found or len(shapes) != 1:
        return None
    return _format(f'phone: "{found[0]}"', 0.6, _PHONE, text)


def _format(setting: str, sure: float, pattern: re.Pattern[str], text: str) -> Found:
    samples = tuple(dict.fromkeys(match[0].strip() for match in pattern.finditer(text)))[:4]
    return Found(
        "format",
        "examples",
        sure,
        prefer=samples,
        setting=setting,
        notes=("Read from the guide’s examples.",),
    )
