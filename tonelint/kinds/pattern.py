"""Regular expressions, run only where a literal they need is found.

Options: `patterns`, `replace` (a template with `\\1` or `\\g<name>`), `suggest` (such templates),
`case` (any, the default, or exact).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View, speaks
from tonelint.language.lazy import compiled
from tonelint.language.regexes import (
    Facts,
    PatternError,
    compile_pattern,
    facts_of,
    required_literals,
)
from tonelint.model.rule import Rule
from tonelint.rewrite.text import minimal_change

FIELDS = frozenset({"found", "better"})
"""The named groups of a rule's patterns are fields too."""

_TEMPLATE = r"\\(?:g<(\w+)>|(\d)|(.))"


class Options(NamedTuple):
    """The patterns with their templates; `replace` is None when nothing is replaced."""

    patterns: tuple[str, ...]
    ignore_case: bool = True
    replace: str | None = None
    suggest: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError` for a pattern that is wrong or endless."""
    options = _read(raw)
    if not options.patterns:
        raise OptionError("“patterns” is empty.", "Write patterns: ['\\bfoo\\w*'].")
    for pattern in options.patterns:
        try:
            compile_pattern(pattern, ignore_case=options.ignore_case)
        except PatternError as error:
            raise OptionError(error.problem, error.remedy) from None
    for template in (*options.suggest, *([] if options.replace is None else [options.replace])):
        for pattern in options.patterns:
            _check_template(template, pattern)
    return options


def _read(raw: Mapping[str, object]) -> Options:
    """Return the options without a look into the patterns: those of a rule were checked before."""
    reader = OptionReader(raw)
    options = Options(
        ignore_case=reader.choice("case", ("any", "exact"), "any") == "any",
        patterns=reader.texts("patterns"),
        replace=reader.text("replace") if "replace" in raw else None,
        suggest=reader.texts("suggest"),
    )
    reader.done()
    return options


def facts(raw: Mapping[str, object]) -> tuple[Facts, ...]:
    """Return what is known of a rule's patterns, to be kept with its policy."""
    options = _read(raw)
    return tuple(facts_of(one, ignore_case=options.ignore_case) for one in options.patterns)


def _groups(pattern: str) -> frozenset[str]:
    return frozenset(re.findall(r"\(\?P?<(\w+)>", pattern))


def _check_template(template: str, pattern: str) -> None:
    numbers = len(re.findall(r"(?<!\\)\((?!\?)|\(\?P?<\w", pattern))
    names = _groups(pattern)
    for match in compiled(_TEMPLATE).finditer(template):
        name = match[1] or match[2]
        if name and name not in names and not (name.isdigit() and int(name) <= numbers):
            raise OptionError(
                f"“{template}” uses the group “{name}”, which “{pattern}” has not.",
                "Put the part to keep in parentheses.",
            )


_TELLING = 3
"""Shorter literals (“.”) are nearly everywhere, and a rule's roles say more than they do."""


class _Job(NamedTuple):
    """One pattern of one rule."""

    rule: Rule
    options: Options
    pattern: str


class _Patterns:
    """The check of all rules of the kind; each pattern runs at most once a segment.

    A pattern with a literal sees the segments where it occurs. One without must see every segment
    of the rule's roles, and of the whole message when the rule names none.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._jobs: list[_Job] = []
        self._always: list[int] = []
        self._wanted: dict[str, list[int]] = {}
        for rule in rules:
            options = _read(rule.options)
            for pattern in options.patterns:
                self._add(_Job(rule, options, pattern))
        self._by_trigger = list(self._wanted.values())
        self.triggers = tuple(Trigger(text, False, False) for text in self._wanted)
        self.always = bool(self._always)

    def _add(self, job: _Job) -> None:
        number = len(self._jobs)
        self._jobs.append(job)
        literals = required_literals(job.pattern, ignore_case=job.options.ignore_case)
        if literals is None or (job.rule.roles and min(map(len, literals)) < _TELLING):
            self._always.append(number)
            return
        for literal in literals:
            self._wanted.setdefault(literal, []).append(number)

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        for index, numbers in self._due(view, hits):
            taken: dict[str, list[tuple[int, int]]] = {}
            for number in numbers:
                job = self._jobs[number]
                if speaks(job.rule, view.segments[index].locale or view.locale):
                    yield from _matches(job, view, index, taken.setdefault(job.rule.id, []))

    def _due(self, view: View, hits: Sequence[Hit]) -> Iterator[tuple[int, list[int]]]:
        """Yield each segment with the patterns that may match there, in the order of rules."""
        due: dict[int, set[int]] = {}
        for number in self._always:
            for index, _, _ in view.places(self._jobs[number].rule):
                due.setdefault(index, set()).add(number)
        for hit in hits:
            due.setdefault(hit.segment, set()).update(self._by_trigger[hit.trigger])
        for index in sorted(due):
            yield index, sorted(due[index])


def compile_checks(rules: Sequence[Rule]) -> _Patterns:
    """Make one check for all `rules`."""
    return _Patterns(rules)


def _matches(job: _Job, view: View, index: int, taken: list[tuple[int, int]]) -> Iterator[Match]:
    """Yield the matches of one pattern; patterns of one rule do not report a place twice.

    A straight apostrophe in a pattern stands for a curly one too.
    """
    rule, text = job.rule, view.segments[index].text
    curly = "\u2019" in job.pattern or "\u2018" in job.pattern
    pattern = compile_pattern(job.pattern, ignore_case=job.options.ignore_case)
    for found in pattern.finditer(text if curly or text.isascii() else _straight(text)):
        start, end = found.span()
        place = bisect_left(taken, (start, end))
        if any(a < end and start < b for a, b in taken[max(place - 1, 0) : place + 1]):
            continue
        if not view.admits(rule, index, start, end) or excused(rule, view, index, start, end):
            continue
        better = None if job.options.replace is None else _filled(job.options.replace, found, text)
        original = text[start:end]
        if better == original:
            continue
        taken.insert(place, (start, end))
        values = {name: _group(found, name, text) for name in found.groupdict()}
        values |= {"found": original, "better": better or ""}
        changes: tuple[Change, ...] = ()
        if better is not None:
            low, high, new = minimal_change(original, better)
            changes = (Change(start + low, start + high, new),)
        suggestions = tuple(_filled(template, found, text) for template in job.options.suggest)
        yield Match(rule, index, start, end, values, changes, suggestions)


def _straight(text: str) -> str:
    return text.replace("\u2019", "'").replace("\u2018", "'")


def _filled(template: str, found: re.Match[str], text: str) -> str:
    """Return a template with the groups it names, as they stand in `text`."""

    def part(match: re.Match[str]) -> str:
        return match[3] if match[3] is not None else _group(found, match[1] or match[2], text)

    return compiled(_TEMPLATE).sub(part, template)


def _group(found: re.Match[str], name: str, text: str) -> str:
    """Return a group's text; a group that took no part is empty."""
    start, end = found.span(int(name) if name.isdigit() else name)
    return text[start:end] if start >= 0 else ""
