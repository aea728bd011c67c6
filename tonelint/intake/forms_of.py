"""Lists of wrong and right forms of the same words, as “Sql, Api” beside “SQL, API, URL”."""

from __future__ import annotations

import re

from tonelint.intake.found import Found
from tonelint.intake.terms import letters, same_word


def forms(bad: str, good: str) -> list[Found]:
    """Return the spellings that two lists of forms show, [] where they are not such lists."""
    return spelled_forms(*(_parts(text) for text in (bad, good)))


def spelled_forms(bad: list[str], good: list[str]) -> list[Found]:
    """Return each wrong form with its right one, then the right ones that have no wrong one."""
    if len(bad) < 2:
        return []
    if len(bad) == len(good) and all(map(same_word, bad, good)):
        couples = list(zip(bad, good, strict=True))
    else:
        by_letters = {letters(term): term for term in good}
        couples = [(term, by_letters.get(letters(term), "")) for term in bad]
        if not all(other for _, other in couples):
            return []
    rest = tuple(term for term in good if term not in [other for _, other in couples])
    out = [
        Found("spelling", "forms", 0.85, (one,), (other,)) for one, other in couples if one != other
    ]
    return out + ([Found("spelling", "forms", 0.65, (), rest)] if rest else [])


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"\s*(?:,(?!\d)|;)\s+", text.strip()) if part]
