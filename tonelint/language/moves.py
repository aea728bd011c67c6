"""Moves of a message: the sorry, the next step, the way out of a mailing, found by their words.

`data/moves.json` says for each move what it means and, for each language, how it is worded;
`data/moves_talk.json` does so for the moves of conversations, calls, surveys and review replies.
A move that is looked for in every mail lists `literals`, one of which is in all of its wordings.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

Place = tuple[int, int]
_Patterns = tuple[re.Pattern[str], re.Pattern[str] | None, tuple[str, ...]]
"""What makes a move, what excuses it, and texts one of which every wording has."""


@cache
def _data() -> dict[str, Any]:
    moves: dict[str, Any] = {}
    for name in ("moves.json", "moves_talk.json"):
        text = (Path(__file__).parent / "data" / name).read_text("utf-8")
        moves |= json.loads(text)["moves"]
    return moves


def move_names() -> frozenset[str]:
    """Return the names of all moves."""
    return frozenset(_data())


def meaning(move: str) -> str:
    """Return what a move is, to stand after “there is no” or “this is”: “an apology”."""
    text: str = _data()[move]["meaning"]
    return text


def roles_of(move: str) -> frozenset[str]:
    """Return the roles in which the move counts as evidence; empty: in all."""
    return frozenset(_data()[move].get("in", ()))


def speaks(move: str, locale: str) -> bool:
    """Return whether the move's words are known in the language of `locale`."""
    return _patterns(move, locale[:2]) is not None


def find_moves(move: str, text: str, locale: str) -> list[Place]:
    """Return where a folded text makes the move; empty when its language is not known."""
    patterns = _patterns(move, locale[:2])
    if patterns is None:
        return []
    wanted, unwanted, literals = patterns
    if literals and not any(literal in text for literal in literals):
        return []
    places = [match.span() for match in wanted.finditer(text)]
    if not places or unwanted is None:
        return places
    excused = [match.span() for match in unwanted.finditer(text)]
    return [(a, b) for a, b in places if not any(c < b and a < d for c, d in excused)]


@cache
def _patterns(move: str, lang: str) -> _Patterns | None:
    entry = _data()[move]
    words = entry.get(lang) or entry.get("any")
    if words is None:
        return None
    unwanted = re.compile(_whole(words["not"])) if words["not"] else None
    return re.compile(_whole(words["find"])), unwanted, tuple(words.get("literals", ()))


def _whole(patterns: list[str]) -> str:
    # A word begins before the phrase, and the phrase does not stop in the middle of one.
    return rf"(?<!\w)(?:{'|'.join(patterns)})(?:(?<!\w)|(?!\w))"
