"""Where a cue may stand: its guards, and whether it is written as a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tonelint.language.lazy import compiled

_NEAR = 12
_ACRONYM = r"\b[A-Z]{3,}\b"
_INITIALS = 2
"""Letters of a word in capitals that may be somebody's initials, and no shouting."""
_SIGNS = frozenset("./\\-_&'=<>@#$%*+|~^:[](){}\"")
_NEXT = r"[ \u00a0\n]+([a-z']+)"
_CLOSED = r"\s*(?:[.,;:!?\u2026)\u2013\u2014\n]|-[ -]|$)"
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|metric|few"
_COUNTED = rf"(?:\d|\b(?:{_NUMBERS}))[ \u00a0]+\Z"
_OBJECT = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "my", "your", "our", "his", "her",
        "its", "their", "some", "any", "every", "all", "both", "another", "each", "one", "it",
        "you", "us", "them", "me", "him", "everything", "things", "something",
    }
)  # fmt: skip
"""Words that open what something is done to: “messed up *your* order”."""
_ALONE = frozenset(
    {
        "and", "but", "so", "or", "on", "with", "in", "at", "here", "there", "again", "when",
        "because", "by", "for", "while", "as", "if", "today", "yesterday", "earlier", "last",
        "badly", "though", "too", "where", "during", "since", "after", "before", "once",
    }
)  # fmt: skip
"""Words after which nothing of the kind can come any more: “we messed up *on* Monday”."""


def stands(where: str, text: str, start: int, end: int) -> bool:
    """Return whether a cue with the guards of `where` may stand in a place, and is no name."""
    if not where:
        return not _is_name(text, start, end)
    return all(_GUARDS[guard](text, start, end) for guard in where.split())


def begins_sentence(text: str, start: int) -> bool:
    """Return whether a sentence begins at `start`, opening quotes and brackets aside."""
    before = text[:start].rstrip(" \t\"'\u2018\u201c([*_")
    return not before or before[-1] in ".!?\u2026\n:"


def ends_sentence(text: str, end: int) -> bool:
    """Return whether a sentence ends at `end`."""
    after = text[end:].lstrip(" ")
    return not after or after[0] in ".!?\u2026\n" or not after[0].isascii()


def _low(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return text[start:end].islower() and _SIGNS.isdisjoint(around)


def _object(text: str, start: int, end: int) -> bool:
    following = compiled(_NEXT).match(text.lower(), end)
    return following is not None and following[1] in _OBJECT and not _is_name(text, start, end)


def _loose(text: str, start: int, end: int) -> bool:
    return compiled(_COUNTED).search(text, 0, start) is None and not _is_name(text, start, end)


def _alone(text: str, start: int, end: int) -> bool:
    if _is_name(text, start, end):
        return False
    following = compiled(_NEXT).match(text.lower(), end)
    return compiled(_CLOSED).match(text, end) is not None or (
        following is not None
        and (following[1] in _ALONE or text[end:].lstrip().lower().startswith("this time"))
    )


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a phrase is written as a name: with capitals where no sentence begins."""
    words = text[start:end].split()
    if not words[0][0].isupper():
        return False
    if text[start:end].isupper() and end - start > _INITIALS:
        return _among_acronyms(text, start, end)
    if not begins_sentence(text, start):
        return words[0] != "I"
    after = text[end : end + 2]
    # “Bro Thornton called” begins with a name; “Awesome, Sam!” does not.
    return len(words) == 1 and after[:1] == " " and after[1:].isupper() and words[0] != "Hey"


def _among_acronyms(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals is one of several that are talked about: “LOL or ASAP or DIY”."""
    around = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return any(compiled(_ACRONYM).search(part) for part in around) and not text.isupper()


def _addresses(text: str, start: int, end: int) -> bool:
    if text[start].isupper() and not begins_sentence(text, start):
        return False
    before = text[:start].rstrip()
    greeted = before[-1:] == "," or before.lower().endswith(
        ("hey", "hi", "yo", "yeah", "thanks", "sorry", "cheers", "hello", "nah", "nope", "oh", "no")
    )
    if begins_sentence(text, start):
        return text[end : end + 1] == ","
    return greeted and (ends_sentence(text, end) or text[end : end + 1] == ",")


_GUARDS: Mapping[str, Callable[[str, int, int], bool]] = {
    "start": lambda text, start, end: begins_sentence(text, start),  # noqa: ARG005
    "end": lambda text, start, end: ends_sentence(text, end),  # noqa: ARG005
    "low": _low,
    "call": _addresses,
    "object": _object,
    "alone": _alone,
    "loose": _loose,
}
GUARDS = frozenset(_GUARDS)
