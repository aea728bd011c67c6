"""What `guide check` found, as text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tonelint.errors import Problem
from tonelint.report.tally import number_of

VERSION = 1


class Outcome(NamedTuple):
    """A checked guide: its path, its problems with their severities, and what was counted."""

    path: str
    ok: bool
    found: tuple[tuple[str, Problem], ...]
    rules: int = 0
    examples: int = 0


def as_text(outcome: Outcome) -> Iterator[str]:
    """Yield the lines people read."""
    for word, problem in outcome.found:
        yield f"{word.ljust(9)}{problem.path}:{problem.line}"
        yield f"         {problem.problem}"
        if problem.remedy:
            yield f"         {problem.remedy}"
    counts = Counter(word for word, _ in outcome.found)
    said = [number_of(counts[word], word) for word in ("error", "warning") if counts[word]]
    verdict = " and ".join(said) or "All is well"
    rules, examples = number_of(outcome.rules, "rule"), number_of(outcome.examples, "example")
    yield f"{outcome.path}: {verdict}. {rules}, {examples}."


def as_json(outcome: Outcome) -> Iterator[str]:
    """Yield one JSON object: `problems` are errors, warnings and notices, in that order."""
    data = {
        "version": VERSION,
        "guide": outcome.path,
        "ok": outcome.ok,
        "rules": outcome.rules,
        "examples": outcome.examples,
        "problems": [{"severity": word, **problem._asdict()} for word, problem in outcome.found],
    }
    yield json.dumps(data, ensure_ascii=False, indent=1)


def broken(path: str, problems: Iterable[Problem]) -> Outcome:
    """Return the outcome of a guide that does not compile."""
    return Outcome(path, ok=False, found=tuple(("error", problem) for problem in problems))
