"""Too casual or too formal for where a message stands, told by the words that make it so.

Options: `too` (casual or formal), and the range of levels from 1 to 5: `target: formality` reads it
from the tone, `levels: [2, 4]` gives it. A message is judged by its cues (words that carry a level
of their own) together with its score; a long one also by its score alone, when its whole interval
lies outside the range. English only.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.formality.evidence import (
    ENOUGH,
    RUNNING,
    WORTH_SCORING,
    Case,
    Sighting,
    Spotted,
    loudness,
    reads_as_contract,
    sightings,
    spotted,
    weight_of,
    worth_a_look,
)
from tonelint.kinds.formality.place import place
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.scale import scale_of
from tonelint.model.rule import Origin, Rule, Severity

FIELDS = frozenset({"found", "place", "advice"})
SIDES = ("casual", "formal")

_LONG = 100
"""Words from which a message may be a contract, whose language is not the brand's."""

Levels = tuple[int, int]


class Options(NamedTuple):
    """The side that is a fault, and the levels that are right, or the lever they are read from."""

    too: str
    target: str = ""
    levels: Levels | None = None


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` without a side or a range."""
    reader = OptionReader(raw)
    options = Options(
        too=reader.choice("too", ("", *SIDES)),
        target=reader.choice("target", ("", "formality")),
        levels=_levels(reader.texts("levels")),
    )
    reader.done()
    if not options.too:
        raise OptionError("The rule does not say what is a fault.", "Write too: casual or formal.")
    if bool(options.target) is (options.levels is not None):
        raise OptionError(
            "The rule needs one range of levels.", "Write target: formality or levels: [2, 4]."
        )
    return options


def _levels(texts: Sequence[str]) -> Levels | None:
    if not texts:
        return None
    if len(texts) == 2 and all(text in ("1", "2", "3", "4", "5") for text in texts):
        low, high = map(int, texts)
        if low <= high:
            return low, high
    raise OptionError("“levels” must be a range from 1 to 5.", "Write levels: [2, 4].")


def compile_checks(rules: Sequence[Rule]) -> "FormalityCheck":
    """Return one check of all rules about formality."""
    return FormalityCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class FormalityCheck(NamedTuple):
    """The formality of one message against its range."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the words that make a message too casual or too formal."""
        locales = {view.locale, *(segment.locale or "" for segment in view.segments)}
        if not any(locale[:2] == "en" for locale in locales):
            return
        wanted = [(rule, options, _limit(options, view)) for rule, options in self.rules]
        if not any(limit for _, _, limit in wanted):
            return
        cues = spotted(view)
        running = [index for index, one in enumerate(view.segments) if one.role in RUNNING]
        words = sum(len(view.segments[index].text.split()) for index in running)
        scale = scale_of(view.target.cuts)
        for rule, options, limit in wanted:
            if limit is not None:
                casual = options.too == "casual"
                yield from _judged(
                    Case(rule, view, casual, limit[0], scale, limit[1], running, words), cues
                )


def _limit(options: Options, view: View) -> tuple[Levels, Origin | None] | None:
    return (options.levels, None) if options.levels else view.target.bounds("formality")


def _judged(case: Case, cues: Spotted) -> Iterator[Match]:
    casual, levels = case.casual, case.levels
    if levels[0] == 1 if casual else levels[1] == 5:
        return
    found = [
        one
        for one in sightings(cues, case)
        if not excused(case.rule, case.view, one.segment, one.start, one.end)
    ]
    if not casual and case.words > _LONG and reads_as_contract(case.view.joined):
        return
    mine = [one for one in found if one.casual is casual]
    weight = weight_of(mine, case.words) + loudness(case) if mine else 0.0
    other = weight_of([one for one in found if one.casual is not casual], case.words)
    if weight < other and not any(one.beyond >= ENOUGH for one in mine):
        return  # the weaker side of a mixed message is told only by words that tell it alone
    if WORTH_SCORING <= weight < ENOUGH:
        from tonelint.kinds.formality.score import added

        weight += added(case, mine)
    if weight >= ENOUGH:
        alone = any(one.beyond >= ENOUGH for one in mine)
        for one in mine:
            if one.beyond > 0 or not alone:
                yield _match(case, one, weight)
    elif not other and worth_a_look(case):
        from tonelint.kinds.formality.score import by_score

        yield from by_score(case)


def _match(case: Case, one: Sighting, weight: float) -> Match:
    from tonelint.kinds.formality.rewrite import advice_for, rewrites

    text = case.view.segments[one.segment].text
    changes, suggestions = rewrites(case.view, one)
    values = {
        "found": text[one.start : one.end],
        "place": place(case.view.context),
        "advice": advice_for(case.view, one),
    }
    return Match(
        case.rule,
        one.segment,
        one.start,
        one.end,
        values,
        changes=changes,
        suggestions=suggestions,
        origin=case.origin,
        severity=_severity(one, weight),
    )


def _severity(one: Sighting, weight: float) -> Severity:
    """Return how bad one cue is: by its own distance; in sum, a level out is a warning."""
    if one.beyond >= 2 * ENOUGH:
        return Severity.ERROR
    return Severity.WARNING if max(one.beyond, weight - ENOUGH) >= ENOUGH else Severity.NOTICE
