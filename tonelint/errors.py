"""The one tree of errors that a user can put right.

TonelintError           problem, place, remedy; the command ends with 2
├── UsageError          an option or argument
├── SettingsError       tonelint.yaml, pyproject.toml
├── GuideError          a voice guide
├── PackError           a rule file or a pack
└── FormatError         a file of copy that cannot be read or parsed
"""

from collections.abc import Collection
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong: what, where (line from 1, or None) and what to do about it."""

    problem: str
    path: str
    line: int | None
    remedy: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        said = f"{self.problem} {self.remedy}".rstrip()
        return f"{place}: {said}" if place else said


class TonelintError(Exception):
    """Something a user can put right: one or more problems, each with its place and remedy."""

    def __init__(
        self, problem: str, *, path: str = "", line: int | None = None, remedy: str = ""
    ) -> None:
        self.problems: tuple[Problem, ...] = (Problem(problem, path, line, remedy),)
        super().__init__(problem)

    @classmethod
    def of(cls, problems: Collection[Problem]) -> "TonelintError":
        """Return one error that carries all `problems`, in the order given."""
        first, *rest = problems
        error = cls(first.problem, path=first.path, line=first.line, remedy=first.remedy)
        error.problems = (first, *rest)
        return error

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class UsageError(TonelintError):
    """A wrong option or argument."""


class SettingsError(TonelintError):
    """A fault in tonelint.yaml or in [tool.tonelint] of pyproject.toml."""


class GuideError(TonelintError):
    """A fault in a voice guide."""


class PackError(TonelintError):
    """A fault in a rule file or a pack."""


class FormatError(TonelintError):
    """A file of copy that cannot be read or parsed."""


_SHOWN = 24
"""More names than this help nobody."""


def nearest(name: str, known: Collection[str], *, listed_by: str = "") -> str:
    """Return a remedy for an unknown `name`: the nearest known one, or all of them.

    `listed_by` is the command that lists them when they are too many to say.
    """
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), n=1)
    if near:
        return f"Did you mean “{near[0]}”?"
    if listed_by and len(known) > _SHOWN:
        return f"“{listed_by}” lists them."
    shown = sorted(known)[:_SHOWN]
    more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
    return f"Known: {', '.join(shown)}{more}."
