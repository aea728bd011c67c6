"""Several processes that check sources side by side; what they say comes back in order."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from tonelint.engine.checks import RuleFault
from tonelint.run.answers import Answer, answer
from tonelint.run.checking import Checking
from tonelint.run.inputs import Input
from tonelint.run.project import CheckRequest, Projects

_BATCH = 16
"""Sources handed over at once."""
_AHEAD = 3
"""Batches a process may be behind: enough to keep it busy, few enough to keep in memory."""

_mine: Checking
"""What checks in a process of the crew."""


def shared(items: Iterable[Input], checking: Checking, jobs: int) -> Iterator[tuple[Input, Answer]]:
    """Yield each source with its answer from one of `jobs` processes, in the order of `items`.

    Where no processes can be had, or one is lost, this one does the work.
    """
    batches = _batches(items)
    first = next(batches, None)
    if first is None:
        return
    sys.stdout.flush()  # what waits to be written would be written by each process
    try:
        pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(checking.request,))
    except (ImportError, NotImplementedError, OSError):  # no semaphores here
        pool = None
    line: deque[tuple[Sequence[Input], Future[_Said] | None]] = deque()
    try:
        for batch in _all(first, batches):
            checking.prepare(batch)
            line.append((batch, _hand_over(pool, batch)))
            if len(line) > _AHEAD * jobs:
                yield from _taken(*line.popleft(), checking)
        while line:
            yield from _taken(*line.popleft(), checking)
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


_Said = tuple[list[Answer], tuple[RuleFault, ...]]


def _batches(items: Iterable[Input]) -> Iterator[Sequence[Input]]:
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _all(first: Sequence[Input], rest: Iterator[Sequence[Input]]) -> Iterator[Sequence[Input]]:
    yield first
    yield from rest


def _hand_over(pool: ProcessPoolExecutor | None, batch: Sequence[Input]) -> Future[_Said] | None:
    try:
        return pool.submit(_check, batch) if pool is not None else None
    except BrokenProcessPool:
        return None


def _taken(
    batch: Sequence[Input], said: Future[_Said] | None, checking: Checking
) -> Iterator[tuple[Input, Answer]]:
    """Yield the answers to a batch; one that was lost with its process is checked here."""
    try:
        found = said.result() if said is not None else None
    except BrokenProcessPool:
        found = None
    if found is None:
        yield from ((item, answer(checking, item)) for item in batch)
        return
    given, faults = found
    checking.note(faults)
    yield from zip(batch, given, strict=True)


def _begin(request: CheckRequest) -> None:
    """Make a process of the crew ready. Only the first process is told to stop by a key."""
    global _mine  # all that a process has from one batch to the next
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _mine = Checking(Projects(request))


def _check(batch: Sequence[Input]) -> _Said:
    return [answer(_mine, item) for item in batch], _mine.faults()
