"""Sentence case, title case, lower or upper case of headings, subjects and buttons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import Place, View
from tonelint.language.casing import STYLES, Verdict, plainly_right, recase
from tonelint.model.rule import Rule, Safety

FIELDS = frozenset({"found", "better", "style"})
HEADINGS = frozenset({"subject", "title", "heading", "cta", "label"})
"""Where a rule looks that names no roles: the case of running text is not judged."""

_LONGEST = 400
"""A longer text is no heading, whatever its role says."""


class Options(NamedTuple):
    """The style, and names that keep their letters."""

    style: str
    names: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for an unknown style."""
    reader = OptionReader(raw)
    options = Options(style=reader.choice("style", STYLES, ""), names=reader.texts("names"))
    reader.done()
    return options


def compile_checks(rules: Sequence[Rule]) -> "CaseCheck":
    """Return one check of all rules about case."""
    return CaseCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class CaseCheck(NamedTuple):
    """The case of each heading of one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield headings that are not in the rule's style, with the least change."""
        seen = _seen(view)
        for rule, options in self.rules:
            for index, start, end in view.places(rule):
                if rule.roles or view.segments[index].role in HEADINGS:
                    match = _judge(rule, options, view, (index, start, end), seen)
                    if match:
                        yield match


def _judge(
    rule: Rule, options: Options, view: View, place: Place, seen: Callable[[str], bool]
) -> Match | None:
    index, start, end = place
    text = view.segments[index].text[start:end]
    if len(text) > _LONGEST or plainly_right(options.style, text):
        return None
    if not any(map(str.isalpha, text)):
        return None
    lang = (view.segments[index].locale or view.locale or "en")[:2]
    verdict = recase(
        options.style,
        text,
        [(a - start, b - start) for a, b in view.words(index) if start <= a and b <= end],
        kept=_kept(rule, options, view, place),
        lang=lang,
        seen=seen,
    )
    return _match(rule, options, view, place, verdict) if verdict.changes else None


def _match(rule: Rule, options: Options, view: View, place: Place, verdict: Verdict) -> Match:
    index, start, end = place
    text = view.segments[index].text
    changes = tuple(Change(start + c.start, start + c.end, c.text) for c in verdict.changes)
    while text[start:end] and text[start].isspace():
        start += 1
    while text[start:end] and text[end - 1].isspace():
        end -= 1
    better = text[start:end]
    for change in sorted(changes, key=lambda c: -c.start):
        better = better[: change.start - start] + change.text + better[change.end - start :]
    values = {"found": text[start:end], "better": better, "style": f"{options.style} case"}
    unsure = Safety.UNSAFE if rule.safety is Safety.SAFE and not verdict.sure else None
    if view.segments[index].escape == "plain" and text.isupper():
        unsure = Safety.SUGGEST  # in plain text only its capitals make a line a heading
    return Match(rule, index, start, end, values, changes, safety=unsure)


def _kept(rule: Rule, options: Options, view: View, place: Place) -> list[tuple[int, int]]:
    """Return the places no change may touch: names, `unless` phrases, what is protected."""
    index, start, end = place
    text = view.segments[index].text[start:end]
    kept = [(a - start, b - start) for a, b in view.protected(index)]
    for name in (*options.names, *rule.unless):
        at = text.find(name)
        while name and at >= 0:
            kept.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return kept


def _seen(view: View) -> Callable[[str], bool]:
    """Return whether a word stands in lower case in the message's running text.

    A word that stands there with a capital as often, inside sentences, is a name.
    """

    @cache
    def prose() -> str:
        return "\n".join([s.text for s in view.segments if s.role not in HEADINGS])

    @cache
    def seen(word: str) -> bool:
        text = prose()
        low = sum(
            not _in_word(text[at - 1 : at], "./@-") and not _in_word(text[end : end + 1], "/@-")
            for at, end in _places(text, word)
        )
        return low > 0 and low > sum(
            _goes_on(text[max(at - 2, 0) : at]) and not _in_word(text[end : end + 1], "")
            for at, end in _places(text, word.capitalize())
        )

    return seen


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield each stretch of `text` that reads `word`, inside longer words too."""
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + 1)


def _in_word(sign: str, joins: str) -> bool:
    """Whether a sign beside a word belongs to it: a letter, a digit, or one of `joins`."""
    return bool(sign) and (sign.isalnum() or sign == "_" or sign in joins)


def _goes_on(before: str) -> bool:
    """Whether the two signs before a word say that its sentence has begun already."""
    return len(before) == 2 and before[1] == " " and (before[0] == "," or "a" <= before[0] <= "z")
