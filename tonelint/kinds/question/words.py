"""Faults in the wording of a question: two questions in one, a scale whose ends mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.kinds.question.view import Question, Spot
from tonelint.language.answers import valence, words_of
from tonelint.language.lazy import compiled

_RATED = (
    r"\bhow (?:satisfied|happy|pleased|dissatisfied|unhappy|comfortable|confident)\b[^?]*?"
    r"\b(?:with|about|by|in) (?P<pair>[^?]+)",
    r"\b(?:how (?:would|do|did) you (?:rate|describe|feel about|like)|(?:please )?rate) "
    r"(?P<pair>[^?]+)",
    r"\bhow (?:\w+ )?(?:easy|useful|helpful|clear|good|friendly|quick|fast|important|relevant"
    r"|likely|difficult|clean|interesting) (?:was|were|is|are) (?P<pair>[^?]+)",
    r"\bwhat (?:do|did) you think (?:of|about) (?P<pair>[^?]+)",
)
_EXPLAINED = (
    r"=|\b(?:where|with|whereby)\b[^?]{0,20}\d|\b\d+ ?(?:is|means|being|for|stands for|:|–|-)"
    r" ?[a-z]|\((?:\d+|very|not|poor|worst|lowest)|\b(?:lowest|highest|best|worst|not at all"
    r"|extremely|completely|poor|excellent|strongly|very (?:un|dis)?[a-z]+)\b"
)
_SCALE = (
    r"\bscale (?:of|from) (?:from )?(?:0|1) ?(?:to|-|–) ?\d+\b|\bout of (?:5|10|100)\b"
    r"|\b(?:from )?(?:0|1) (?:to|-|–) (?:5|10)\b(?= ?(?:\?|$|,|how|stars))"
)


def double_barrelled(question: Question) -> Iterator[Spot]:
    """Yield the two things that one question asks about: “price and quality”."""
    asked = question.asked
    if asked is None:
        return
    spot = _judged_pair(asked.folded) or _rated_pair(asked.folded)
    if spot is None:
        return
    start, end, left, right = spot
    shift = len(asked.text) - len(asked.text.lstrip())
    yield Spot(asked.segment, start + shift, end + shift, other=f"{left}” and “{right}")


Pair = tuple[int, int, str, str]


def _judged_pair(folded: str) -> Pair | None:
    """Return two judgements side by side: “friendly and helpful”, and not “easy or hard”."""
    for match in compiled(r"\b([a-z-]+) (?:and|or) ([a-z-]+)\b").finditer(folded):
        known = words_of("judgements")
        if (
            match[1] in known
            and match[2] in known
            and {valence(match[1]), valence(match[2])} != {1, -1}
        ):
            return match.start(), match.end(), match[1], match[2]
    return None


def _rated_pair(folded: str) -> Pair | None:
    """Return two things that are rated at once: “with the price and the quality”."""
    for pattern in _RATED:
        for rated in compiled(pattern).finditer(folded):
            for joint in compiled(r"\b(?:and|or)\b").finditer(folded, *rated.span("pair")):
                pair = _around(folded, joint.start(), joint.end(), rated.start("pair"))
                if pair:
                    return pair
    return None


_NO_PAIR_AFTER = (
    r" (?:why|how|what|who|when|where|if|then|so|also|not|more|less|tell|please|would|do|did|is|are"
    r"|was|can|could|\d|we|i|you|over|above|under|so on)\b"
)


def _around(folded: str, start: int, end: int, first: int) -> Pair | None:
    if compiled(_NO_PAIR_AFTER).match(folded, end) or folded[start - 2 : start] == ", ":
        return None
    left = compiled(r"[\w'-]+ \Z").search(folded, first, start)
    right = compiled(r" (?:(?:the|our|your|its|their|a) )?(?:[\w'-]+)").match(folded, end)
    if left is None or right is None:
        return None
    before, after = left[0].strip(), right[0].strip()
    pair = f"{before} {folded[start:end]} {after}"
    if before.isdigit() or "between" in folded[first:start].split():
        return None
    if pair in words_of("fixed_pairs") or f"{before}s {folded[start:end]} {after}s" in words_of(
        "fixed_pairs"
    ):
        return None
    return left.start(), right.end(), before, after


def unexplained_scale(question: Question) -> Iterator[Spot]:
    """Yield “on a scale of 1 to 10” where nobody says what the ends mean."""
    asked = question.asked
    if asked is None or question.labels or question.answers:
        return
    folded = asked.folded
    scale = compiled(_SCALE).search(folded)
    rest = f"{folded[: scale.start()]} {folded[scale.end() :]}" if scale else ""
    if scale and not compiled(_EXPLAINED).search(f"{rest} {question.hint}"):
        shift = len(asked.text) - len(asked.text.lstrip())
        yield Spot(asked.segment, scale.start() + shift, scale.end() + shift)


def explains_ends(folded: str) -> bool:
    """Return whether a text says what the ends of a scale mean."""
    return bool(compiled(_EXPLAINED).search(folded))
