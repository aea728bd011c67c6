"""Faults in a set of answers: what overlaps, is missing, is mixed, or leans to one side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tonelint.kinds.question.view import Question, Spot, Text, all_of
from tonelint.kinds.question.words import explains_ends
from tonelint.language.answers import (
    class_of,
    head_words,
    is_aside,
    is_way_out,
    pattern_of,
    valence,
)
from tonelint.language.lazy import compiled
from tonelint.language.ranges import range_of

_FEW = 3
"""A set of answers; two are a choice between two things."""
_NUMBERS = r"\W*\d+\W*"
_COUNTS = (
    r"\bhow (?:many|old|long)\b|\bnumber of\b|\bwhich (?!number|score|mark|rating|grade)\w"
    r"|\bwhat (?:size|floor|year|day|time|class)\b|\bwhen\b"
)


def _answers(question: Question) -> tuple[Text, ...]:
    """Return the answers or labels, without those that stand beside the scale."""
    return tuple(a for a in question.answers or question.labels if not is_aside(a.folded))


def _place(question: Question, answers: tuple[Text, ...]) -> Text:
    return question.asked or answers[0]


def unlabelled_scale(question: Question) -> Iterator[Spot]:
    """Yield the question when all points of its scale are bare numbers."""
    points = _answers(question)
    if len(points) < 2 or not all(compiled(_NUMBERS).fullmatch(p.folded) for p in points):
        return
    first, last = points[0].text.strip(), points[-1].text.strip()
    rating = question.labels or ({first, last} & {"0", "1"} and {first, last} & {"5", "7", "10"})
    asked = question.asked.folded if question.asked else ""
    if (
        rating
        and not compiled(_COUNTS).search(asked)
        and not explains_ends(f"{asked} {question.hint}")
    ):
        advice = (f"{first} [worst] … {last} [best]",)
        yield all_of(_place(question, points), other=f"{first} to {last}", advice=advice)


def unbalanced(question: Question) -> Iterator[Spot]:
    """Yield the first answer of a set that has more praise than blame, or the reverse."""
    answers = _answers(question)
    signs = [valence(answer.folded) for answer in answers]
    if len(answers) < _FEW or None in signs or 1 not in signs:
        return
    count = Counter(signs)
    if _is_unipolar(answers, signs):
        return
    spare = sum(sign == 0 and _is_soft(a.folded) for a, sign in zip(answers, signs, strict=True))
    difference = count[1] - count[-1]
    if abs(difference) - spare > 0:
        more, fewer = ("good", "bad") if difference > 0 else ("bad", "good")
        numbers = sorted((count[1], count[-1]))
        yield all_of(
            _place(question, answers),
            other=f"{numbers[1]} {more} to {numbers[0]} {fewer}",
            number=str(abs(difference)),
        )


def _is_unipolar(answers: tuple[Text, ...], signs: list[int | None]) -> bool:
    """Whether the answers are degrees of one word, from “not at all useful” to “very useful”."""
    heads = [head_words(answer.folded) for answer in answers]
    named = {word for words in heads for word in words}
    low = sum(sign == -1 for sign in signs)
    return len(named) == 1 and low <= 2


def _is_soft(folded: str) -> bool:
    """Whether a middle answer may stand for a weak one of either side."""
    return bool(
        compiled(r"\b(?:fair|ok|okay|average|so-so|adequate|satisfactory)\b").search(folded)
    )


def mixed(question: Question) -> Iterator[Spot]:
    """Yield the first answer that is of another kind than those before it."""
    answers = _answers(question)
    kinds = [class_of(answer.folded) for answer in answers]
    if len(answers) < _FEW or None in kinds:
        return
    named = [kind for kind in kinds if kind]
    if named.count("yes and no") == 2 and len({*named}) == 2 and len(named) == _FEW:
        return  # “Yes, Sometimes, No” is one scale
    for answer, kind in zip(answers, named, strict=True):
        if kind != named[0]:
            yield all_of(answer, other=f"{named[0]}” and “{kind}")
            return


def repeated(question: Question) -> Iterator[Spot]:
    """Yield an answer that is there already."""
    seen: set[str] = set()
    for answer in (*question.answers, *question.labels):
        key = " ".join(answer.folded.split()).strip(" .")
        if key in seen and key:
            yield all_of(answer)
        seen.add(key)


def overlap(question: Question) -> Iterator[Spot]:
    """Yield a range that begins where the one before has not ended."""
    for before, answer, gap in _neighbours(question):
        if gap < 0:
            yield all_of(answer, other=before.text.strip())


def gap(question: Question) -> Iterator[Spot]:
    """Yield a range that leaves numbers out after the one before."""
    for before, answer, between in _neighbours(question):
        if between > 0:
            yield all_of(answer, other=before.text.strip(), number=str(between))


def _neighbours(question: Question) -> Iterator[tuple[Text, Text, int]]:
    """Yield neighbouring ranges that go up, and how many whole numbers lie between them."""
    ranges = [(answer, range_of(answer.folded)) for answer in question.answers]
    for (before, one), (answer, two) in pairwise(ranges):
        if one is None or two is None or one.high is None or two.low is None:
            continue
        if one.unit and two.unit and one.unit != two.unit:
            continue
        if two.high is None or two.high >= one.high:
            yield before, answer, two.low - one.high - 1


def no_other(question: Question) -> Iterator[Spot]:
    """Yield a question about reasons or habits whose answers leave no way out."""
    answers, asked = question.answers, question.asked
    if asked is None or len(answers) < _FEW or any(is_way_out(a.folded) for a in answers):
        return
    if all(range_of(a.folded) or class_of(a.folded) for a in answers):
        return
    if compiled(rf"\b(?:{pattern_of('open_lists')})").search(asked.folded):
        yield all_of(asked)


def no_decline(question: Question) -> Iterator[Spot]:
    """Yield a question about something private that nobody can decline to answer."""
    answers, asked = question.answers, question.asked
    if asked is None or len(answers) < 2 or any(is_way_out(a.folded) for a in answers):
        return
    private = compiled(rf"\b(?:{pattern_of('sensitive')})").search(asked.folded)
    if private and compiled(r"\byour?\b").search(asked.folded) and not _optional(question):
        yield all_of(asked)


def _optional(question: Question) -> bool:
    asked = question.asked.folded if question.asked else ""
    return "optional" in asked or "optional" in question.hint or "skip" in question.hint


_PERIOD = (
    r"\b(?:past|last|this|each|every|per|since|during|in (?:a|the|an)|over the|typical|average"
    r"|days?|weeks?|months?|year|today|visit|when(?:ever)?)\b"
)


def vague_frequency(question: Question) -> Iterator[Spot]:
    """Yield the question when “often” and “sometimes” are all there is to say how often."""
    answers, asked = _answers(question), question.asked
    if asked is None or len(answers) < _FEW or compiled(_PERIOD).search(asked.folded):
        return
    vague = [a for a in answers if class_of(a.folded) == "vague frequency"]
    others = [a for a in answers if a not in vague and a.folded.strip(" .") != "never"]
    if len(vague) > 1 and not others:
        yield all_of(asked, other=f"{vague[0].text.strip()}” and “{vague[1].text.strip()}")


_HOW = (
    r"(?:\A|[.!?,] )how (?:often|much|many|satisfied|likely|easy|happy|useful|long|well"
    r"|would you rate)\b"
)
_WHETHER = (
    r"\A(?:did|do|does|was|were|have|has|is|are|will|would) (?!you agree|you (?:say|describe|rate))"
)


def unfitting(question: Question) -> Iterator[Spot]:
    """Yield a question whose answers answer another: “How often …?” with “Yes” and “No”."""
    answers, asked = _answers(question), question.asked
    if asked is None or len(answers) < 2:
        return
    kinds = {class_of(answer.folded) for answer in answers}
    how, whether = compiled(_HOW).search(asked.folded), compiled(_WHETHER).match(asked.folded)
    graded = kinds <= {"satisfaction", "quality", "agreement"}
    if (how and kinds == {"yes and no"}) or (whether and graded):
        yield all_of(asked, other=f"{answers[0].text.strip()}” and “{answers[1].text.strip()}")
