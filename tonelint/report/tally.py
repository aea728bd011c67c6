"""Counts of what was found, and the words for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tonelint.model.rule import Safety, Severity
from tonelint.model.violation import Violation

NO_CHANNEL = "unspecified"
"""Stands for the channel of a violation whose context names none."""

WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


def by_severity(violations: Iterable[Violation]) -> dict[str, int]:
    """Return how many there are of each severity, worst first, zeros included."""
    counts = Counter(violation.severity for violation in violations)
    return {severity.word: counts[severity] for severity in WORST_FIRST}


def by_channel(violations: Iterable[Violation]) -> dict[str, int]:
    """Return how many there are in each channel, by name."""
    return _sorted(Counter(v.context.get("channel", NO_CHANNEL) for v in violations))


def by_rule(violations: Iterable[Violation]) -> dict[str, int]:
    """Return how many there are of each rule, by id."""
    return _sorted(Counter(violation.rule for violation in violations))


def fixable(violations: Iterable[Violation]) -> tuple[int, int]:
    """Return how many have a safe fix, and how many an unsafe one."""
    safeties = Counter(v.fix.safety for v in violations if v.fix is not None)
    return safeties[Safety.SAFE], safeties[Safety.UNSAFE]


def number_of(number: int, noun: str) -> str:
    """Return `1 file`, `1,200 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    *before, final = list(parts) or [""]
    return f"{', '.join(before)} {last} {final}" if before else final


def in_words(violations: Iterable[Violation]) -> str:
    """Return `2 errors, 9 warnings and 1 notice`, without what there is none of."""
    counts = by_severity(violations)
    return listed(number_of(number, word) for word, number in counts.items() if number)


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
