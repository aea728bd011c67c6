"""Where an English contraction is natural, and what an ambiguous one stands for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tonelint.kinds.contraction.table import LET_US, NEGATIVE, PLAIN
from tonelint.rewrite.verbs import irregular, known_verbs

_OPENERS = frozenset(
    (
        "the", "a", "an", "your", "our", "their", "my", "his", "her", "its", "this", "these",
        "that", "it", "them", "us", "me", "him", "you", "to", "for", "in", "on", "at", "by", "with",
        "from", "as", "about", "no", "any", "all", "every", "some", "one", "and", "more", "out",
        "up",
    )
)  # fmt: skip
_JOINING = frozenset(
    (
        "and", "or", "but", "because", "if", "when", "so", "than", "as", "that", "while", "until",
        "unless", "though", "although", "before", "after", "is", "are", "was", "were", "will",
    )
)  # fmt: skip
_QUESTION = frozenset(
    (
        "what", "where", "who", "how", "which", "whatever", "wherever", "whoever", "than", "as",
        "old", "much", "many", "far", "long", "big", "good", "why", "when",
    )
)  # fmt: skip
_ADVERBS = frozenset(("just", "already", "also", "now", "never", "always", "still", "only", "not"))
_HAS = frozenset(("been", "got", "had"))
_PERSONAL = frozenset(("i", "you", "we", "they", "he", "she", "it"))
_SUBJECTS = _PERSONAL | {"there", "this", "that"}
_BE = frozenset(("am", "are", "is"))


def reads_well(long: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the long form may be contracted between these folded words of its sentence.

    Not at the end of a clause (“Yes, we will.”), before a conjunction (“who you are and”), after a
    question word (“what it is”), nor “have” as a verb of its own (“we have a plan”).
    """
    first, _, last = long.rpartition(" ")
    following = after[0] if after else ""
    if last == "not" or long == "cannot":
        return following not in ("only", "just", "merely", "to")
    if not following or following in _JOINING or following == "not":
        return following == "not" and long == "i am"
    if last == "have":
        return _is_perfect(after)
    if before and (before[-1] in _QUESTION or before[-1] in ("so", "nor")):
        return last not in _BE or following.endswith("ing")
    if first in ("that", "there", "here", "what"):
        return not before
    return True


def _is_perfect(after: Sequence[str]) -> bool:
    words = [word for word in after if word not in _ADVERBS]
    if not words:
        return False
    if words[0] in _HAS:
        return words[0] == "been"
    if not is_participle(words[0]):
        return False
    return len(words) == 1 or words[1] in _OPENERS


def is_participle(word: str) -> bool:
    """Whether a word can be a past participle: in -ed, or of an irregular verb."""
    return (len(word) > 3 and word.endswith("ed")) or word in _participles()


@cache
def _participles() -> frozenset[str]:
    return frozenset(participle for _, participle in irregular().values())


def long_forms(short: str, after: Sequence[str]) -> tuple[str, ...]:
    """Return what a folded contraction stands for before these words; several: it may be any."""
    known = NEGATIVE.get(short) or PLAIN.get(short) or LET_US.get(short)
    if known:
        return (known,)
    word = short.rpartition("'")[0]
    following = next((item for item in after if item not in _ADVERBS), "")
    if short.endswith("'s"):
        if following in _HAS:
            return (f"{word} has",)
        if is_participle(following):
            return (f"{word} is", f"{word} has")
        return (f"{word} is",)
    if following in ("been", "better", "got"):
        return (f"{word} had",)
    if following in ("rather", "be", "have", "like", "love", "prefer"):
        return (f"{word} would",)
    if is_participle(following) and following not in known_verbs():
        return (f"{word} had",)
    if following in known_verbs() and not is_participle(following):
        return (f"{word} would",)
    return (f"{word} had", f"{word} would")


def expansion(
    short: str, long: str, before: Sequence[str], after: Sequence[str]
) -> tuple[str, int] | None:
    """Return the text for a negative contraction and how many words after it take part.

    In a question the subject moves: “Don't you want” is “Do you not want”. None: the long form
    cannot stand here (“Isn't the app great?”).
    """
    if short not in NEGATIVE:
        return long, 0
    subject = after[0] if after else ""
    verb = long.removesuffix("not").rstrip()
    if not before or before[-1] in _QUESTION:
        if subject in _SUBJECTS:
            return f"{verb} {subject} not", 1
        return (long, 0) if short == "don't" else None
    if subject in _PERSONAL:
        # “…, isn't it?” turns round; “if you can't you should” is another clause: left alone.
        return (f"{verb} {subject} not", 1) if len(after) == 1 else None
    return long, 0
