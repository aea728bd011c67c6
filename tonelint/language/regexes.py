"""The one door to patterns that people write: checked when read, and never run for ever.

A pattern whose time grows with the text runs on the standard `re`. One that can be slow, or that
only the `regex` package understands, runs there with a time limit. One that can take for ever is
refused.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

TIME_LIMIT = 2.0
"""Seconds that a slow pattern may take on one text: far above what any text of copy needs."""


class PatternError(ValueError):
    """A pattern cannot be used: the problem and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem} {remedy}")


class PatternTimeout(RuntimeError):
    """A pattern took longer than its time limit; what it would have found is not known."""


class CompiledPattern(NamedTuple):
    """A pattern that can be used. `guarded`: it runs with a time limit."""

    pattern: str
    ignore_case: bool
    guarded: bool

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches in text[start:end] that are not empty; raises `PatternTimeout`."""
        stop = len(text) if end is None else end
        engine = _engine(self.pattern, ignore_case=self.ignore_case, guarded=self.guarded)
        if not self.guarded:
            yield from (match for match in engine.finditer(text, start, stop) if match[0])
            return
        try:
            for match in engine.finditer(text, start, stop, timeout=TIME_LIMIT):
                if match[0]:
                    yield match
        except TimeoutError:
            raise PatternTimeout(
                f"The pattern “{self.pattern}” took longer than {TIME_LIMIT:g} seconds."
            ) from None


@cache
def _engine(pattern: str, *, ignore_case: bool, guarded: bool) -> Any:
    if not guarded:
        return re.compile(pattern, re.IGNORECASE if ignore_case else 0)
    regex = import_module("regex")
    return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)


class Facts(NamedTuple):
    """What is known of a pattern once it was looked into: its literals, and whether it is slow."""

    pattern: str
    ignore_case: bool
    guarded: bool
    literals: tuple[str, ...] | None


_remembered: dict[tuple[str, bool], Facts] = {}
"""Facts that came with a kept policy. To look into a pattern takes longer than to run it once."""


def remember(facts: Iterable[Facts]) -> None:
    """Take `facts` of patterns that were looked into before."""
    _remembered.update({(one.pattern, one.ignore_case): one for one in facts})


def facts_of(pattern: str, *, ignore_case: bool) -> Facts:
    """Return what is known of a pattern; raises `PatternError` as `compile_pattern` does."""
    guarded = compile_pattern(pattern, ignore_case=ignore_case).guarded
    literals = required_literals(pattern, ignore_case=ignore_case)
    return Facts(pattern, ignore_case, guarded, literals)


def required_literals(pattern: str, *, ignore_case: bool) -> tuple[str, ...] | None:
    """Return folded literals one of which is in every match of `pattern`; None: unknown."""
    known = _remembered.get((pattern, ignore_case))
    if known is not None:
        return known.literals
    from tonelint.language.regex_literals import required_literals as find

    return find(pattern)


@cache
def compile_pattern(pattern: str, *, ignore_case: bool = False) -> CompiledPattern:
    """Return the pattern ready for use; raises `PatternError` when it is wrong or can run on.

    The standard syntax is tried first, then that of the `regex` package.
    """
    known = _remembered.get((pattern, ignore_case))
    if known is not None:
        return CompiledPattern(pattern, ignore_case, known.guarded)
    from tonelint.language.regex_risk import Risk, risk_of

    flags = re.IGNORECASE if ignore_case else 0
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, RecursionError, OverflowError) as error:
        return _extended(pattern, str(error), ignore_case=ignore_case)
    risk = risk_of(pattern, compiled.flags)
    if risk is Risk.ENDLESS:
        raise PatternError(
            f"The pattern “{pattern}” can take for ever: a repeated part can match the same"
            " text in several ways.",
            "Make what separates the repeats obligatory, such as “(?:\\w+\\s+)*” for"
            " “(?:\\w+\\s*)*”.",
        )
    return CompiledPattern(pattern, ignore_case, guarded=risk is Risk.SLOW)


def _extended(pattern: str, problem: str, *, ignore_case: bool) -> CompiledPattern:
    try:
        _engine(pattern, ignore_case=ignore_case, guarded=True)
    except import_module("regex").error:
        raise PatternError(
            f"The pattern “{pattern}” is not a regular expression: {problem}.",
            "Put a backslash before a sign that stands for itself, such as “\\(” or “\\?”.",
        ) from None
    return CompiledPattern(pattern, ignore_case, guarded=True)
