"""What to write instead of a cue: changes that are known to move the register, and advice."""

from __future__ import annotations

from tonelint.kinds.base import Change
from tonelint.kinds.formality_evidence import Sighting
from tonelint.kinds.view import View
from tonelint.language.cues import begins_sentence
from tonelint.language.formality import score
from tonelint.rewrite.text import carry_case, repair_article

_NEAR = 200
"""Characters on either side of a rewrite that are scored with it."""


def advice_for(one: Sighting, text: str) -> str:
    """Return one sentence that says what to do."""
    uses = [use for use in _written(one, text) if use]
    if uses:
        return f"Write {' or '.join(f'“{use}”' for use in uses)}."
    if one.cue.uses:
        return "Leave it out."
    return "Say it in plain words." if one.casual else "Say it in everyday words."


def _written(one: Sighting, text: str) -> list[str]:
    """Return the rewrites in the case of what they replace."""
    found = text[one.start : one.end]
    begins = begins_sentence(text, one.start)
    return [carry_case(found, one.cue.text, use, begins=begins) for use in one.cue.uses]


def rewrites(view: View, one: Sighting) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return the changes that repair a cue, and the texts that are only offered for its place.

    One is given only when the text around it then scores nearer to the range, or as before.
    """
    text = view.segments[one.segment].text
    uses = _written(one, text)
    if not one.cue.certain:
        fitting = [use for use in uses if use and _moves(text, one, _word(text, one, use))]
        return (), tuple(fitting) if len(one.cue.uses) > 1 else ()
    changes = _word(text, one, uses[0]) if uses[0] else _without(text, one)
    return (changes, ()) if changes and _moves(text, one, changes) else ((), ())


def _word(text: str, one: Sighting, use: str) -> tuple[Change, ...]:
    found = text[one.start : one.end]
    article = repair_article(text, one.start, found, use)
    word = Change(one.start, one.end, use)
    return (word,) if article is None else (Change(*article), word)


def _without(text: str, one: Sighting) -> tuple[Change, ...]:
    """Return the change that leaves a cue out, with the space beside it."""
    if not begins_sentence(text, one.start):
        if text[one.start - 1 : one.start] == " ":
            return (Change(one.start - 1, one.end, ""),)
        return ()
    after = text[one.end : one.end + 2]
    if after[:1] != " " or not after[1:].isalpha():
        return ()
    return (Change(one.start, one.end + 2, after[1].upper()),)


def _moves(text: str, one: Sighting, changes: tuple[Change, ...]) -> bool:
    """Whether the text around a rewrite scores no farther from plain after it."""
    low, high = max(0, one.start - _NEAR), min(len(text), one.end + _NEAR)
    after, shift = text[low:high], low
    for change in sorted(changes, reverse=True):
        after = after[: change.start - shift] + change.text + after[change.end - shift :]
    old, new = score(text[low:high]).level, score(after).level
    return new >= old - 1e-9 if one.casual else new <= old + 1e-9
