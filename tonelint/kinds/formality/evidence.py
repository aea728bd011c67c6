"""What in a message speaks for “too casual” or “too formal”: its cues, and its score.

Evidence is counted in levels: how far outside the range a cue stands. One whole level is enough to
say so. Cues that stand less far out add up, and the score of the text may make up for what is
missing; a long text says little by few of them, so what they add up to is shared out over it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tonelint.kinds.view import View
from tonelint.language.cues import Cue, Found, find_cues
from tonelint.language.emoji import emoji_spans
from tonelint.language.scale import DEFAULT, Scale
from tonelint.model.rule import Origin, Rule

ENOUGH = 1.0
"""Levels outside the range that are enough for a verdict."""

WORTH_SCORING = 0.4
"""Evidence for which the score is asked; it adds at most what is then missing."""

RUNNING = frozenset(
    {
        "body", "preheader", "greeting", "sign-off", "hint", "error", "question", "opener",
        "closing", "hand-off",
    }
)  # fmt: skip
"""Roles that hold sentences; elsewhere only a cue that is a whole level out counts."""

_SMALL_PRINT = frozenset({"footer", "alt"})
_SHORT = 60
"""Words of a text over which small pieces of evidence add up in full."""
_PLAIN = 3.0
_NEAR = 0.5
_NEARBY = 0.2
"""What a formal cue adds that is inside the range, and at most so many levels from its end."""
_PICTURES = 0.5
_MARKS = 0.25
_SCORED = (8, 80)
"""Words of a text that may be judged by its score alone."""
_LONG_WORDS = 5.5
_CONTRACT = (
    "this agreement", "these terms", "this licence", "this license", "licensor", "licensee",
    "sublicens", "indemnif", "hold harmless", "governing law", "governed by the law", "warrant",
    "liability", "liable", "in witness", "severab", "null and void", "intellectual property",
    "terms of service", "terms and conditions", "data controller", "jurisdiction",
)  # fmt: skip
_TERMS = 4
"""Different terms of law that make a long text a contract."""


class Sighting(NamedTuple):
    """A cue in a segment, and how many levels it is below (casual) or above (formal) the range."""

    segment: int
    start: int
    end: int
    cue: Cue
    beyond: float
    casual: bool


Spotted = list[tuple[int, Found]]
"""The cues of a message, each with the number of its segment."""


def spotted(view: View) -> Spotted:
    """Return all cues of a message but those in small print."""
    return [
        (index, found)
        for index, segment in enumerate(view.segments)
        if segment.role not in _SMALL_PRINT
        for found in find_cues(segment.text, view.folded[index])
    ]


class Case(NamedTuple):
    """What is judged: a message under one rule, on one side of a range of levels.

    `running` are the segments that hold sentences, `words` about how many words they have.
    """

    rule: Rule
    view: View
    casual: bool
    levels: tuple[int, int]
    scale: Scale
    origin: Origin | None
    running: Sequence[int]
    words: int

    def beyond(self, position: float) -> float:
        """Return how many levels a place on the scale is outside the range, on this side."""
        return self.levels[0] - position if self.casual else position - self.levels[1]


def sightings(cues: Spotted, case: Case) -> Iterator[Sighting]:
    """Yield the cues of a message outside the range, in places that the rule looks at.

    Formal ones that are still inside, but near the end of the range, are there too: one of them is
    good style, and five in two sentences are not.
    """
    view, levels = case.view, case.levels
    for index, (start, end, cue) in cues:
        level = cue.level if case.scale is DEFAULT else _moved(cue.level, case.scale)
        casual = cue.level < _PLAIN
        beyond = levels[0] - level if casual else level - levels[1]
        least = ENOUGH if view.segments[index].role not in RUNNING else 0 if casual else -_NEAR
        if beyond >= least and (beyond or not casual) and view.admits(case.rule, index, start, end):
            yield Sighting(index, start, end, cue, beyond, casual)


def _moved(level: float, scale: Scale) -> float:
    """Return the level that a cue has on a scale with other cuts."""
    return scale.position(DEFAULT.score_at(level))


def weight_of(found: Iterable[Sighting], words: int) -> float:
    """Return what cues of one side add up to in a message of so many words."""
    each = {one.cue.text: one.beyond if one.beyond > 0 else _NEARBY for one in found}
    strongest = max(each.values(), default=0.0)
    shared = sum(each.values()) * min(1.0, _SHORT / max(words, 1))
    return max(strongest if strongest >= ENOUGH else 0.0, shared)


def loudness(case: Case) -> float:
    """Return what emoji and “!!” add where a text may not be casual; other rules report them."""
    if not case.casual or case.levels[0] < _PLAIN:
        return 0.0
    texts = [case.view.segments[index].text for index in case.running]
    pictures = any(emoji_spans(text) for text in texts)
    return _PICTURES * pictures + _MARKS * any("!!" in text or "?!" in text for text in texts)


def reads_as_contract(folded: str) -> bool:
    """Return whether a text is law: terms of a service, a licence, a policy."""
    return sum(term in folded for term in _CONTRACT) >= _TERMS


def worth_a_look(case: Case) -> bool:
    """Return whether a short text without telling cues may still score far too formal.

    It is a cheap guess before the meter is asked: its words are long.
    """
    if case.casual or not _SCORED[0] <= case.words <= _SCORED[1]:
        return False
    letters = sum(len(case.view.segments[index].text) for index in case.running)
    return letters >= _LONG_WORDS * case.words
