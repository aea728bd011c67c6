"""Greetings and sign-offs against the expected text, with merge fields filled in either way."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tonelint.kinds.base import Change
from tonelint.language.fold import fold
from tonelint.language.lazy import compiled

SLOT = "\ufffc"
"""Stands for a placeholder in a text that is compared, once for each of its characters."""

_FIELD = r"\{[\w. -]{1,60}\}"
_HEAD = (
    r"\s*(?P<word>hi|hello|hey|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day)"
    r"|hallo|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut"
    r"|ch[eè]re?s?|dzień dobry|cześć|witaj|szanown[aiy]e?|bună(?: ziua)?|dragă|stimat[eăi]?"
    r"|hola|buenos días|buenas (?:tardes|noches)|estimad[oa]s?)\b"
    r"(?P<gap> there\b| )?(?P<name>[^,.!?:;\n–—]{0,60}?)(?P<end> ?[,.!:;–—]+|(?=\?|\n|\Z))"
)
_NOBODY = frozenset(
    {"all", "team", "everyone", "everybody", "there", "friend", "friends", "customer", "customers",
     "user", "users", "client", "member", "subscriber", "reader", "sir", "madam", "sir/madam",
     "valued"}
)  # fmt: skip
_ANYBODY = rf"(?!(?:{'|'.join(sorted(_NOBODY))})\b)"
_NAME = rf"(?:{SLOT}+|{_ANYBODY}[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){{0,2}})"


class Head(NamedTuple):
    """The greeting at the beginning of a text: its place, and the place of the name in it."""

    start: int
    end: int
    name: tuple[int, int] | None


def compared(text: str, placeholders: Sequence[tuple[int, int]]) -> str:
    """Return `text` folded, line ends kept, with each placeholder written over by `SLOT`."""
    folded = "\n".join(map(fold, text.split("\n")))
    for start, end in placeholders:
        folded = folded[:start] + SLOT * (end - start) + folded[end:]
    return folded


@lru_cache(maxsize=256)
def pattern(expected: str, *, ending: str = "") -> re.Pattern[str]:
    """Return what matches `expected`: a merge field stands for a placeholder or a name."""
    parts = [
        r"\s+".join(map(re.escape, fold(p).split(" "))) for p in compiled(_FIELD).split(expected)
    ]
    return re.compile(rf"\s*{_NAME.join(parts)}{ending}")


def head(text: str) -> Head | None:
    """Return the greeting a compared text begins with, or None."""
    match = compiled(_HEAD).match(text)
    if match is None:
        return None
    start = match.start("word")
    written = match["name"].strip()
    # “Hi, thanks for …” and “Hello we are closed” name nobody.
    if len(written.split()) > 4:
        return None
    if not written or any(word in _NOBODY for word in written.split()):
        return Head(start, match.end(), None)
    begin = match.start("name") + len(match["name"]) - len(match["name"].lstrip())
    return Head(start, match.end(), (begin, begin + len(written)))


def changes_to(expected: str, place: Head, text: str) -> tuple[Change, ...]:
    """Return the changes that make a greeting `expected` and keep its name or merge tag as it is.

    Nothing when `expected` has a merge field and the greeting names nobody, or the other way round.
    """
    fields = list(compiled(_FIELD).finditer(expected))
    if not fields:
        return () if place.name and SLOT in text else (Change(place.start, place.end, expected),)
    if len(fields) > 1 or place.name is None:
        return ()
    before, after = expected[: fields[0].start()], expected[fields[0].end() :]
    pairs = ((place.start, place.name[0], before), (place.name[1], place.end, after))
    return tuple(Change(a, b, new) for a, b, new in pairs if text[a:b] != new)
