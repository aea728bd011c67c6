"""How hard a whole message is to read, when it is long enough to tell.

Only running text counts: a score of headings and buttons means nothing. The default formula is
ARI, a school grade; `target: grade` reads the limit from the tone. Messages under `min_words`
(100 unless told otherwise) are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View, kept_spans
from tonelint.language.readability import (
    FORMULAS,
    OWN,
    Counts,
    ari,
    available,
    count,
    from_text,
    lix,
)
from tonelint.language.words import mask
from tonelint.model.rule import Origin, Rule

FIELDS = frozenset({"found", "score", "limit"})
_ENOUGH = 100
_SHOWN = 80
_FRAGMENT = 3
"""A stretch of fewer words is no sentence to a formula."""


class Options(NamedTuple):
    """The formula, the highest score, and the fewest words a message is judged from."""

    formula: str
    max: float | None = None
    target: str = ""
    min_words: int = _ENOUGH


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for a formula that cannot be used here."""
    reader = OptionReader(raw)
    words = reader.number("min_words", _ENOUGH)
    options = Options(
        formula=reader.choice("formula", FORMULAS, "ari"),
        max=reader.decimal("max"),
        target=reader.choice("target", ("", "grade")),
        min_words=_ENOUGH if words is None else words,
    )
    reader.done()
    if options.max is None and not options.target:
        raise OptionError("There is no limit.", "Write max: 10 or target: grade.")
    if options.target and options.formula not in {"ari", "coleman-liau"}:
        raise OptionError(f"“{options.formula}” gives no school grade.", "Write formula: ari.")
    if not available(options.formula):
        raise OptionError(
            f"“{options.formula}” needs textstat.",
            "Install tonelint[readability], or write formula: ari or lix.",
        )
    return options


def compile_checks(rules: Sequence[Rule]) -> ReadabilityCheck:
    """Return one check of all rules about readability."""
    return ReadabilityCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class ReadabilityCheck(NamedTuple):
    """The scores of one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield one match for a message that is harder to read than its limit."""
        for rule, options in self.rules:
            limit, origin = _limit(options, view)
            if limit is None or not _has_words(rule, view, options.min_words):
                continue
            sentences = _sentences(rule, view)
            score = _score(options.formula, sentences)
            if score > limit:
                values = {"found": "", "score": f"{score:.0f}", "limit": f"{limit:g}"}
                yield Match(rule, -1, 0, 0, values, advice=_advice(sentences), origin=origin)


def _limit(options: Options, view: View) -> tuple[float | None, Origin | None]:
    if not options.target:
        return options.max, None
    limit = view.target.number("grade")
    return (None, None) if limit is None else limit


def _running(rule: Rule, view: View) -> Iterator[tuple[int, int, int]]:
    for index, start, end in view.places(rule):
        if rule.roles or view.segments[index].role == "body":
            yield index, start, end


def _has_words(rule: Rule, view: View, least: int) -> bool:
    """Whether the running text has at least so many words; the rest is not counted."""
    words = 0
    for index, _, _ in _running(rule, view):
        words += view.word_count(index, 0, len(view.segments[index].text))
        if words >= least:
            return True
    return words >= least


def _sentences(rule: Rule, view: View) -> list[str]:
    """Return the sentences of the running text, each placeholder as one short word."""
    found: list[str] = []
    for index, start, end in _running(rule, view):
        text = mask(view.segments[index].text, kept_spans(view.segments[index]), "x")
        for begin, stop in view.sentences(index):
            if start <= begin and stop <= end and len(text[begin:stop].split()) >= _FRAGMENT:
                found.append(text[begin:stop])
    return found


def _counts(sentences: Sequence[str]) -> Counts:
    return count([word for sentence in sentences for word in sentence.split()], len(sentences))


def _score(formula: str, sentences: Sequence[str]) -> float:
    if formula in OWN:
        return (lix if formula == "lix" else ari)(_counts(sentences))
    return from_text(formula, " ".join(s.rstrip(".!?… ") + "." for s in sentences))


def _advice(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return what to do: the hardest sentence first."""
    hardest = max(sentences, key=lambda sentence: lix(_counts([sentence])), default="")
    shown = hardest if len(hardest) <= _SHOWN else hardest[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return (f"Begin with the hardest sentence: “{shown}”",) if hardest else ()
