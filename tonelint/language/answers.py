"""The answers of a survey, read: praise or blame, and kinds of answer. English."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from tonelint.language.lazy import compiled


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).parent / "data" / "question_en.json"
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of the data as a set: its words, or its phrases."""
    listed = _data()[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def pattern_of(name: str) -> str:
    """Return a pattern of the data."""
    text: str = _data()[name]
    return text


def _any_of(phrases: frozenset[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)"


def is_way_out(folded: str) -> bool:
    """Return whether an answer is for people whom no other answer fits."""
    return bool(compiled(_any_of(words_of("way_out"))).search(folded)) or folded.endswith("{")


def is_aside(folded: str) -> bool:
    """Return whether an answer stands beside the scale: “Don't know”, “Not applicable”."""
    return bool(compiled(_any_of(words_of("aside"))).match(folded.strip()))


def valence(folded: str) -> int | None:
    """Return 1 for praise, -1 for blame, 0 for the middle, None when the words do not say."""
    words = compiled(r"[a-z]+(?:[-'][a-z]+)*").findall(folded)
    if any(word in words_of("middle") for word in words):
        return 0
    for number, word in enumerate(words):
        if word in words_of("negative"):
            return -1
        if word in words_of("positive"):
            turned = {"not", "isn't", "wasn't", "don't", "didn't", "less", "no"} & {*words[:number]}
            return -1 if turned else 1
    return None


def head_words(folded: str) -> frozenset[str]:
    """Return the words of praise or blame in an answer."""
    words = compiled(r"[a-z]+").findall(folded)
    return frozenset(w for w in words if w in words_of("positive") or w in words_of("negative"))


def class_of(folded: str) -> str | None:
    """Return what kind of answer it is, such as “agreement”; None when it is no known kind."""
    if compiled(r"yes|no").fullmatch(folded.strip(" .!")):
        return "yes and no"
    for name, pattern in _data()["classes"].items():
        if name != "yes and no" and compiled(rf"(?<!\w)(?:{pattern})(?!\w)").search(folded):
            return str(name)
    return None
