"""Anchors of the formality scale: texts that say what each level of a brand sounds like.

The cut between two levels lies midway between the mean scores of their anchors. A level without
anchors gets a place between its neighbours; one beyond the first or the last anchored level is as
far away as on the default scale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import fmean

from tonelint.guide.cells import plain
from tonelint.guide.compiled import Anchor
from tonelint.guide.desk import Desk
from tonelint.guide.problems import ClauseError
from tonelint.guide.tree import Row

_DEFAULT_MEANS = (-1.4, -0.6, 0.2, 0.975, 1.75)
"""The middles of the levels on the default scale."""

_NUMBERS = ("1", "2", "3", "4", "5")


def compile_anchor(row: Row, section: str, desk: Desk) -> None:
    """Measure one row of an anchors table; raises `ClauseError`."""
    level, text = plain(row.cells.get("Level", "")), plain(row.cells.get("Anchor", ""))
    if level not in _NUMBERS:
        raise ClauseError(f"“{level}” is no level of formality.", "Write a number from 1 to 5.")
    if not text:
        return  # a level may be named and have no anchor
    if desk.is_taken(("anchors", ""), section):
        return
    desk.anchored = desk.anchored or desk.origin(section, row.line, "Anchors of the scale")
    if "en" not in desk.langs:
        return
    from tonelint.language.formality import FEWEST_WORDS, score

    formality = score(text).formality
    if formality is None:
        raise ClauseError(
            f"This anchor is too short to be measured: “{text}”.",
            f"Write a sentence of at least {FEWEST_WORDS} words.",
        )
    origin = desk.origin(section, row.line, row.clause)
    desk.anchors.append(Anchor(origin, int(level), text, formality))


def cuts_of(desk: Desk) -> tuple[float, ...]:
    """Return the scores at which levels 2 to 5 begin; none without anchors that can set them.

    Notes in `desk.problems` every anchor that must be reworded.
    """
    anchors = desk.anchors
    means = {
        level: fmean(anchor.score for anchor in anchors if anchor.level == level)
        for level in sorted({anchor.level for anchor in anchors})
    }
    if not means:
        return ()
    if len(means) == 1:
        desk.problems.add(
            anchors[0].origin.line,
            "Anchors of one level alone cannot set a scale.",
            "Add an anchor for another level, or take these out and the default scale holds.",
            path=anchors[0].origin.path,
        )
        return ()
    if not _rising(means, anchors, desk):
        return ()
    cuts = _cuts(means)
    for anchor in anchors:
        _in_its_level(anchor, cuts, desk)
    return cuts


def _rising(means: Mapping[int, float], anchors: Sequence[Anchor], desk: Desk) -> bool:
    """Return whether each level sounds more formal than the one before; note where not."""
    levels = list(means)
    rising = True
    for low, high in pairwise(levels):
        if means[low] < means[high]:
            continue
        rising = False
        # The anchor that is furthest on the wrong side is the one to reword.
        stiff = max((a for a in anchors if a.level == low), key=lambda a: a.score)
        loose = min((a for a in anchors if a.level == high), key=lambda a: a.score)
        desk.problems.add(
            loose.origin.line,
            f"Level {high} ({_said(means[high])}) sounds no more formal than level {low} "
            f"({_said(means[low])}).",
            f"Make “{loose.text}” ({_said(loose.score)}) more formal, or “{stiff.text}” "
            f"({_said(stiff.score)}, line {stiff.origin.line}) more casual.",
            path=loose.origin.path,
        )
    return rising


def _cuts(means: Mapping[int, float]) -> tuple[float, ...]:
    """Return the cuts between the five levels, those of levels without anchors filled in."""
    levels = list(means)
    full: list[float] = []
    for level in range(1, 6):
        if level in means:
            full.append(means[level])
            continue
        below = max((other for other in levels if other < level), default=None)
        above = min((other for other in levels if other > level), default=None)
        if below is not None and above is not None:
            share = (level - below) / (above - below)
            full.append(means[below] + share * (means[above] - means[below]))
        else:
            near = below if above is None else above
            assert near is not None
            full.append(means[near] + _DEFAULT_MEANS[level - 1] - _DEFAULT_MEANS[near - 1])
    return tuple(round((a + b) / 2, 4) for a, b in pairwise(full))


def _in_its_level(anchor: Anchor, cuts: tuple[float, ...], desk: Desk) -> None:
    low = cuts[anchor.level - 2] if anchor.level > 1 else None
    high = cuts[anchor.level - 1] if anchor.level < len(_NUMBERS) else None
    casual = low is not None and anchor.score < low
    formal = high is not None and anchor.score >= high
    if not casual and not formal:
        return
    found = 1 + sum(anchor.score >= cut for cut in cuts)
    wanted = (
        f"at least {_said(low)}" if low is not None and high is None
        else f"less than {_said(high)}" if low is None and high is not None
        else f"between {_said(low or 0)} and {_said(high or 0)}"
    )  # fmt: skip
    desk.problems.add(
        anchor.origin.line,
        f"“{anchor.text}” scores {_said(anchor.score)}, which is level {found}, "
        f"not level {anchor.level} ({wanted}).",
        f"Reword it to sound more {'formal' if casual else 'casual'}, or put it at level {found}.",
        path=anchor.origin.path,
    )


def _said(score: float) -> str:
    return f"{score:.2f}".replace("-", "−")
