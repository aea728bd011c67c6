"""The answers to sources, in their order, from one process or, for a large folder, from several."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from tonelint.cache.results import Result
from tonelint.errors import FormatError
from tonelint.run.checking import Checking
from tonelint.run.inputs import Input

Answer = Result | FormatError
"""What a check gave, or why there was none."""

_ALONE = 100
"""So many files are judged before other processes are asked: it takes long to get them ready."""
_MOST = 8
"""More processes than that wait for the disk, and each takes up to 250 MB with a language model."""


def answered(
    items: Iterable[Input], checking: Checking, *, jobs: int
) -> Iterator[tuple[Input, Answer]]:
    """Yield each source with its answer. `jobs` is the highest number of processes."""
    rest = iter(items)
    for item in rest:
        yield item, answer(checking, item)
        if jobs > 1 and checking.judged >= _ALONE:
            from tonelint.run.crew import shared  # brings `multiprocessing` along

            yield from shared(rest, checking, jobs)


def answer(checking: Checking, item: Input) -> Answer:
    """Return the answer to one source."""
    try:
        return checking.check(item)
    except FormatError as error:
        return error


def cores() -> int:
    """Return how many processes are worth while here: one a core that this one may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MOST, len(os.sched_getaffinity(0)))
    return min(_MOST, os.cpu_count() or 1)
