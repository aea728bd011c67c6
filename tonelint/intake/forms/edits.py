"""An edit on one line: a text struck out before its successor, or an arrow between the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.intake.forms.likeness import alike
from tonelint.intake.forms.numbered import BEFORE, Line, each

_STRUCK = re.compile(
    rf"{BEFORE}(?:~~(?P<bad>[^~]+)~~|<(?P<tag>s|del|strike)>(?P<bad2>[^<>]+)</(?P=tag)>)"
    r"\s*(?:→|->|=>|⇒|:|–|—|,)?\s*(?P<good>[^~]*\w[^~]*)$"
)
_ARROW = re.compile(
    rf"{BEFORE}(?P<bad>[^→>|]{{12,300}}?)\s+(?:→|->|-->|=>|⇒)\s+(?P<good>[^→>|]{{12,300}})$"
)
_MARKS = ("~~", "<s", "<del", "→", "->", "=>", "⇒")
_WORDS = 4
"""Words of an edit that may be about terms; more are copy."""


_STRUCK_AFTER = re.compile(
    r"(?P<before>\s*(?:[-*+•]\s+|#{1,6}\s+)?)(?P<good>[^~:.]{2,40}?)\s*(?:,|/|\bvs\.?|\bnot|\bnever)\s*"
    r"~~(?P<bad>[^~]{2,40})~~\s*$"
)
"""“### checkbox vs ~~check box~~”."""


def told(lines: list[Line]) -> list[Line]:
    """Return the lines with edits of copy cut into a bad and a good text."""
    return each(lines, _told)


def _told(text: str) -> Iterator[str] | None:
    if not any(mark in text for mark in _MARKS):
        return None
    after = _STRUCK_AFTER.match(text) if "~~" in text else None
    if after:
        line = f"- “{_bare(after['good'])}” (not “{_bare(after['bad'])}”)"
        return iter((text, "", line) if text.lstrip().startswith("#") else (line,))
    found = _STRUCK.match(text)
    if found:
        bad, good = (found["bad"] or found["bad2"]).strip(), found["good"].strip()
        if max(len(bad.split()), len(good.split())) <= _WORDS:
            return iter((f"{found['before']}“{_bare(good)}” (not “{_bare(bad)}”)",))
        return _sides(found["before"], bad, good)
    found = _ARROW.match(text)
    if found and min(len(found[side].split()) for side in ("bad", "good")) >= _WORDS:
        bad, good = found["bad"].strip(), found["good"].strip()
        if alike(bad, good):
            return _sides(found["before"], bad, good)
    return None


def _sides(before: str, bad: str, good: str) -> Iterator[str]:
    return iter((f"{before}Don’t: {bad}", f"{before}Do: {good}"))


def _bare(text: str) -> str:
    return text.strip(' *_`“”"‘’').rstrip(".")
