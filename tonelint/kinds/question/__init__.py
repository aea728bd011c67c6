"""What is wrong with a question of a survey and its answers, or with the survey as a whole.

`what` names the fault; each has a function in `question_words`, `question_sets` or
`question_survey`. The words are English; other languages are left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.question import sets as question_sets
from tonelint.kinds.question import survey as question_survey
from tonelint.kinds.question import words as question_words
from tonelint.kinds.question.view import Question, Spot, question_of
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "other", "count"})

WHAT: dict[str, Callable[[Question], Iterator[Spot]]] = {
    "double-barrelled": question_words.double_barrelled,
    "unexplained-scale": question_words.unexplained_scale,
    "unlabelled-scale": question_sets.unlabelled_scale,
    "unbalanced": question_sets.unbalanced,
    "mixed": question_sets.mixed,
    "repeated": question_sets.repeated,
    "overlap": question_sets.overlap,
    "gap": question_sets.gap,
    "no-other": question_sets.no_other,
    "no-decline": question_sets.no_decline,
    "vague-frequency": question_sets.vague_frequency,
    "unfitting": question_sets.unfitting,
    "no-open-question": question_survey.no_open_question,
    "no-length": question_survey.no_length,
    "no-purpose": question_survey.no_purpose,
}


_ASKING = frozenset({"question", "option", "scale-label"})


class Options(NamedTuple):
    """The fault to look for."""

    what: str


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for an unknown fault."""
    reader = OptionReader(raw)
    options = Options(reader.choice("what", WHAT))
    reader.done()
    return options


def compile_checks(rules: Sequence[Rule]) -> QuestionCheck:
    """Return one check of all rules about questions."""
    return QuestionCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class QuestionCheck(NamedTuple):
    """All rules about questions, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the faults of one question."""
        if (view.locale or "en")[:2] != "en":
            return
        if view.message.thread is None and view.roles.isdisjoint(_ASKING):
            return
        question = question_of(view)
        for rule, options in self.rules:
            for spot in WHAT[options.what](question):
                text = view.segments[spot.segment].text[spot.start : spot.end]
                if _looks(rule, view, spot):
                    values = {"found": text, "other": spot.other, "count": spot.number}
                    yield Match(
                        rule, spot.segment, spot.start, spot.end, values, advice=spot.advice
                    )


def _looks(rule: Rule, view: View, spot: Spot) -> bool:
    if spot.segment < 0:
        return True
    return view.admits(rule, spot.segment, spot.start, spot.end) and not excused(
        rule, view, spot.segment, spot.start, spot.end
    )
