"""Does an answer take up what the customer said? Where nobody was heard, nothing is judged.

`instead_of` are patterns that stand for any topic (“your issue”), at fault once the customer named
one: `needs: thing` wants a thing that can be written instead, `needs: words` any topic at all.
`repeat` asks that an answer has some words of what it answers; one with `own` concrete words of
its own passes too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tonelint.kinds.around import customers_words
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.fold import fold
from tonelint.language.lazy import compiled
from tonelint.language.regexes import PatternError, compile_pattern
from tonelint.language.topics import content_words, named_thing
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "said", "thing", "count"})
_TOPIC = 2
"""So many words of substance are a topic."""


class Options(NamedTuple):
    """Patterns that are too vague once a topic is known, or how much must be taken up."""

    instead_of: tuple[str, ...] = ()
    needs: str = "thing"
    suggest: str = ""
    repeat: int = 0
    own: int = 0


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` when there is nothing to look for."""
    reader = OptionReader(raw)
    options = Options(
        instead_of=reader.texts("instead_of"),
        needs=reader.choice("needs", ("thing", "words"), "thing"),
        suggest=reader.text("suggest"),
        repeat=reader.number("repeat", 0) or 0,
        own=reader.number("own", 0) or 0,
    )
    reader.done()
    if bool(options.instead_of) == bool(options.repeat):
        raise OptionError(
            "Name one thing to look for.", "Write instead_of: [your issue] or repeat: 1."
        )
    for pattern in options.instead_of:
        try:
            compile_pattern(pattern, ignore_case=True)
        except PatternError as error:
            raise OptionError(error.problem, error.remedy) from None
    return options


def compile_checks(rules: Sequence[Rule]) -> EchoCheck:
    """Return one check of all rules about taking up what was said."""
    return EchoCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class EchoCheck(NamedTuple):
    """All such rules, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield vague words where the topic is known, and answers that take up nothing."""
        if (view.locale or "en")[:2] != "en":
            return
        for rule, options in self.rules:
            if options.repeat:
                yield from _nothing_taken_up(rule, options, view)
            else:
                yield from _vague(rule, options, view)


def _vague(rule: Rule, options: Options, view: View) -> Iterator[Match]:
    patterns = [compiled(rf"(?<!\w)(?:{p})(?!\w)", re.IGNORECASE) for p in options.instead_of]
    for index, start, end in view.places(rule):
        found = [m.span() for p in patterns for m in p.finditer(view.folded[index], start, end)]
        for begin, stop in found:
            if view.is_protected(index, begin, stop) or excused(rule, view, index, begin, stop):
                continue
            topic = _topic(options.needs, view)
            if topic is None:
                return
            said, thing = topic
            values = {"found": view.segments[index].text[begin:stop], "said": said}
            values |= {"thing": thing, "count": "0"}
            better = (options.suggest.replace("{thing}", thing),) if options.suggest else ()
            yield Match(rule, index, begin, stop, values, suggestions=better)


def _topic(needs: str, view: View) -> tuple[str, str] | None:
    """Return the topic as the customer put it, the latest first, and the bare thing."""
    words: set[str] = set()
    for segment in customers_words(view):
        thing = _thing(segment.text)
        if thing:
            return thing
        words |= _words(segment.text)
    if needs == "thing" or len(words) < _TOPIC:
        return None
    return " ".join(sorted(words)), ""


@lru_cache(maxsize=1024)
def _thing(text: str) -> tuple[str, str] | None:
    return named_thing(fold(text))


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return content_words(fold(text))


def _nothing_taken_up(rule: Rule, options: Options, view: View) -> Iterator[Match]:
    theirs = frozenset().union(*(_words(segment.text) for segment in customers_words(view)))
    places = list(view.places(rule))
    if len(theirs) < _TOPIC or not places:
        return
    mine = content_words(" ".join(view.folded[index][start:end] for index, start, end in places))
    shared = len(theirs & mine)
    if shared < options.repeat and (not options.own or len(mine) < options.own):
        values = {"found": "", "said": ", ".join(sorted(theirs)), "thing": "", "count": str(shared)}
        yield Match(rule, -1, 0, 0, values)
