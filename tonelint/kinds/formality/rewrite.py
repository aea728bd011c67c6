"""What to write instead of a cue: changes that are known to move the register, and advice."""

from __future__ import annotations

import re

from tonelint.kinds.base import Change
from tonelint.kinds.formality.evidence import Sighting
from tonelint.kinds.formality.omit import without
from tonelint.kinds.view import View
from tonelint.language.cue_places import begins_sentence
from tonelint.language.formality import score
from tonelint.language.region import spelt
from tonelint.rewrite.text import carry_case, repair_article

_NEAR = 200
"""Characters on either side of a rewrite that are scored with it."""
_BEFORE = re.compile(r"([^\W_][\w'\u2019]*)[ \u00a0]+\Z")
_AFTER = re.compile(r"[ \u00a0]+([^\W_][\w'\u2019]*)")
_SLACK = 0.5
"""How much farther off the text may score after a rewrite. The score of a sentence is surer of no
more than that, and the words of a rewrite were chosen by hand."""
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_CLOSE = 24
"""Characters on either side of a word in capitals in which others tell that the text shouts."""


def advice_for(view: View, one: Sighting) -> str:
    """Return one sentence that says what to do."""
    uses = [use for use in _written(view, one) if use]
    if uses:
        return f"Write {' or '.join(f'“{use}”' for use in uses)}."
    if one.cue.uses:
        return "Leave it out."
    return "Say it in plain words." if one.casual else "Say it in everyday words."


def rewrites(view: View, one: Sighting) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return the changes that repair a cue, and the texts that are only offered for its place.

    One is given only when the text around it then scores nearer to the range, or about as before.
    """
    text = view.segments[one.segment].text
    uses = _written(view, one)
    if one.cue.certain:
        changes = _word(text, one, uses[0])
        return (changes, ()) if changes and _moves(text, one, changes) else ((), ())
    if len(uses) == 1:
        return (), ()
    fitting = [use for use in uses if use and _moves(text, one, _word(text, one, use))]
    alone = [use for use in fitting if len(_word(text, one, use)) == 1]
    return (), tuple(alone or fitting)


def _written(view: View, one: Sighting) -> list[str]:
    """Return the rewrites in the case, the spelling and with the apostrophes of the text."""
    text = view.segments[one.segment].text
    found = text[one.start : one.end]
    begins = begins_sentence(text, one.start)
    if found.isupper() and not _shouts(text, one):
        found = found.capitalize() if begins else found.lower()  # “ASAP” in a quiet sentence
    curly = "\u2019" in text and "'" not in text.replace(found, "")
    written: list[str] = []
    for use in one.cue.uses:
        own = spelt(use, locale=view.locale, folded=view.joined)
        own = carry_case(found, one.cue.text, own, begins=begins)
        written.append(own.replace("'", "\u2019") if curly else own)
    return written


def _shouts(text: str, one: Sighting) -> bool:
    around = text[max(0, one.start - _CLOSE) : one.start], text[one.end : one.end + _CLOSE]
    return any(_CAPITALS.search(part) for part in around)


def _word(text: str, one: Sighting, use: str) -> tuple[Change, ...]:
    """Return the change to `use`, and to the article before it; none when it does not fit."""
    start, end = one.start, one.end
    before, after = _BEFORE.search(text, 0, start), _AFTER.match(text, end)
    words = use.split()
    if words and before and before[1].lower() == words[0].lower():
        words = words[1:]  # “please kindly note”
    if words and after and after[1].lower() == words[-1].lower():
        words = words[:-1]
    if not words:
        return without(text, start, end, aside=not one.casual)
    use = " ".join(words)
    article = repair_article(text, start, text[start:end], use)
    word = Change(start, end, use)
    return (word,) if article is None else (Change(*article), word)


def _moves(text: str, one: Sighting, changes: tuple[Change, ...]) -> bool:
    """Whether the text around a rewrite scores nearer to plain after it, or about as before."""
    low, high = max(0, one.start - _NEAR), min(len(text), one.end + _NEAR)
    after, shift = text[low:high], low
    for change in sorted(changes, reverse=True):
        after = after[: change.start - shift] + change.text + after[change.end - shift :]
    old, new = score(text[low:high]).level, score(after).level
    return new >= old - _SLACK if one.casual else new <= old + _SLACK
