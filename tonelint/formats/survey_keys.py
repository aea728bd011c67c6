"""Surveys in data files: a question with its hint and its answers is one message.

A numbered key alone says little: most texts under “q1” stand in lists of frequent questions, and
most questions with options in a quiz. So a question needs answers to choose from, or a survey
around it, and a file with right answers in it is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Keys = tuple[str, ...]

_NUMBERED = re.compile(r"(?i)(q(?:uestion)?[_-]?\d+)(?:[_-]?([a-z]\w*))?")
_LIST = "questions"
_ASKED = ("question", "text", "title", "prompt", "wording", "label")
_SHOWN = ("label", "text", "title", "value")  # of an answer that has several strings
_HINTS = frozenset({"hint", "help", "helptext", "description"})
_ANSWERS = {
    "options": "option", "choices": "option", "answers": "option", "answeroptions": "option",
    "scale": "scale-label", "scalelabels": "scale-label", "labels": "scale-label",
}  # fmt: skip
_ANSWER = re.compile(r"(?:option|choice)\d+")
_ENDS = frozenset({"minlabel", "maxlabel", "lowlabel", "highlabel"})
_SURVEY = re.compile(r"(?i)survey|questionnaire|\bpolls?\b|\bnps\b|\bcsat\b|feedback")
_REPLIED = re.compile(r"(?i)a(?:nswer)?[_-]?\d+")  # of a list of frequent questions
_KNOWS_BETTER = re.compile(
    r"(?i)[\"'\s{,](?:correct\w*|right[_-]?(?:answer|option)|solution|answer|expected\w*)[\"']?\s*:"
)
_OTHER = re.compile(r"(?i)quiz|trivia|\bexam|\bfaqs?\b")


class Part(NamedTuple):
    """A string of a survey: the number it has among the strings, and its role."""

    number: int
    role: str


def questions_in(found: Sequence[Keys], texts: Sequence[str], source: str) -> list[list[Part]]:
    """Return the questions of the surveys in a file, each with its parts in reading order.

    `found` are the key paths of its strings, `texts` the strings, `source` is the file's text.
    """
    nodes: dict[Keys, _Node] = {}
    for number, keys in enumerate(found):
        placed = _node_of(keys)
        if placed is not None:
            nodes.setdefault(placed[0], _Node()).add(number, placed[1])
    nodes = {keys: node for keys, node in nodes.items() if node.asked}
    holders = _holders(nodes)
    if not holders or _KNOWS_BETTER.search(source):
        return []
    holders -= {keys[:-1] for keys in found if keys and _REPLIED.fullmatch(keys[-1])}
    return [
        node.parts()
        for keys, node in nodes.items()
        if keys[:-1] in holders
        and (node.answers or (node.asked is not None and " " in texts[node.asked[1]]))
    ]


def _holders(nodes: Mapping[Keys, _Node]) -> set[Keys]:
    """Return the paths under which surveys stand: with answers to choose from, or named so."""
    holders = {keys[:-1] for keys, node in nodes.items() if len(node.answers) > 1}
    holders |= {keys[:-1] for keys in nodes if any(map(_SURVEY.search, keys[:-1]))}
    return {keys for keys in holders if not any(map(_OTHER.search, keys))}


class _Node:
    """What belongs to one question."""

    def __init__(self) -> None:
        self.asked: tuple[int, int] | None = None  # rank and number; the least rank asks
        self.answers: dict[Keys, tuple[int, int, str]] = {}
        self.hints: list[int] = []

    def add(self, number: int, tail: Keys) -> None:
        """Take in a string that stands at `tail` below the question."""
        name = _plain(tail[0]) if tail else _ASKED[0]
        if len(tail) < 2 and name in _ASKED:
            asked = _ASKED.index(name), number
            self.asked = min(self.asked or asked, asked)
        elif len(tail) == 1 and name in _HINTS:
            self.hints.append(number)
        elif answer := _answer(name, tail):
            place, rank, role = answer
            best = self.answers.get(place)
            if best is None or rank < best[0]:
                self.answers[place] = rank, number, role

    def parts(self) -> list[Part]:
        """Return the parts, in reading order."""
        asked = [Part(self.asked[1], "question")] if self.asked else []
        answers = [Part(number, role) for _, number, role in self.answers.values()]
        return sorted([*asked, *answers, *(Part(number, "hint") for number in self.hints)])


def _node_of(keys: Keys) -> tuple[Keys, Keys] | None:
    """Return the path of the question that a string belongs to, and the keys below it."""
    for place, key in enumerate(keys):
        numbered = _NUMBERED.fullmatch(key)
        if numbered:
            more = (numbered[2],) if numbered[2] else ()
            return (*keys[:place], numbered[1]), (*more, *keys[place + 1 :])
    if _LIST in keys[:-1]:
        place = keys.index(_LIST) + 2
        return keys[:place], keys[place:]
    return None


def _answer(name: str, tail: Keys) -> tuple[Keys, int, str] | None:
    """Return the place of an answer, the rank of this string there, and its role."""
    if len(tail) == 1:
        if _ANSWER.fullmatch(name):
            return tail, 0, "option"
        return (tail, 0, "scale-label") if name in _ENDS else None
    role = _ANSWERS.get(name, "")
    rest = tail[1:]
    if role == "scale-label" and _plain(rest[0]) == "labels" and rest[1:]:
        rest = rest[1:]
    if not role or len(rest) > 2:
        return None
    if len(rest) == 1:
        return tail, 0, role
    shown = _plain(rest[1])
    return (tail[:-1], _SHOWN.index(shown), role) if shown in _SHOWN else None


def _plain(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()
