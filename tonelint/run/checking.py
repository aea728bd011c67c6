"""Sources checked, or answered from what an earlier check of the same text and rules gave."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from tonelint.cache import results
from tonelint.cache.store import sweep
from tonelint.run.inputs import Input
from tonelint.run.project import CheckRequest, Projects


class Checking:
    """Checks sources. What judges them is loaded when the first one is not answered already."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._judging: Any = None  # a `tonelint.run.judging.Judging`
        self._faults: set[Any] = set()
        self.judged = 0
        """How many sources were not answered already."""

    @property
    def request(self) -> CheckRequest:
        """What was asked for."""
        return self._projects.request

    def check(self, item: Input) -> results.Result:
        """Return the violations of a source and what was looked at.

        Raises what `Judging.judge` raises; nothing is kept then, nor when a rule broke down.
        """
        name = self._name(item) if self._projects.request.use_results else ""
        kept = results.find(name, item.source) if name else None
        if kept is not None:
            return kept
        if self._judging is None:
            self._judging = import_module("tonelint.run.judging").Judging(self._projects)
            sweep()
        self.judged += 1
        violations, counts, _ = self._judging.judge(
            item.source, place=item.place, settings=item.settings
        )
        if name and not self._judging.faults():
            results.keep(name, (violations, counts))
        return violations, counts

    def prepare(self, items: Iterable[Input]) -> None:
        """Make the policies of sources ready, for other processes to find them kept.

        Raises `TonelintError` when the settings, the guide or a pack are wrong.
        """
        for item in items:
            self._projects.policy(item.settings)

    def _name(self, item: Input) -> str:
        return results.name_of(
            item.source,
            place=item.place,
            policy=self._projects.policy(item.settings)[1],
            overrides=item.settings.overrides_of(item.place),
            forced=self._projects.request.context,
        )

    def faults(self) -> tuple[Any, ...]:
        """Return the rules that broke down, as `tonelint.engine.checks.RuleFault`."""
        own = self._judging.faults() if self._judging else ()
        return (*own, *sorted(self._faults.difference(own)))

    def note(self, faults: Iterable[Any]) -> None:
        """Take in the rules that broke down in another process."""
        self._faults.update(faults)
