"""Two rules about the same words, one for all of the text and one for a link in it."""

from __future__ import annotations

from tonelint.kinds.base import Match
from tonelint.kinds.view import View

WORDINGS = frozenset({"words", "pattern", "name", "fact", "opening", "closing"})
"""Kinds that find words: two of them over the same words say the same thing twice."""


def own_role_first(matches: list[Match], view: View) -> list[Match]:
    """Return the matches without those on a link that a rule for the whole button speaks of.

    “Learn more” on a button that leads somewhere is a link and a button; it is named as a button.
    """
    words = [match for match in matches if match.rule.kind in WORDINGS and match.segment >= 0]
    if len(words) < 2:
        return matches
    own = {_place(match) for match in words if _in_own_role(match, view)}
    return [
        match
        for match in matches
        if match.rule.kind not in WORDINGS
        or match.rule.generated
        or not match.rule.roles
        or _place(match) not in own
        or _in_own_role(match, view)
    ]


def _in_own_role(match: Match, view: View) -> bool:
    """Whether the rule is for the role of the segment, not for a part such as a link in it."""
    return view.segments[match.segment].role in match.rule.roles


def _place(match: Match) -> tuple[int, int, int]:
    return match.segment, match.start, match.end
