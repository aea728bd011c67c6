"""Problems of a guide, gathered so that a writer sees all of them at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from tonelint.errors import GuideError, Problem


class ClauseError(ValueError):
    """A clause cannot be understood: the problem and the remedy, without the place."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem} {remedy}")


@dataclass(slots=True)
class Problems:
    """Gathers what is wrong with the guide at `path`.

    `incomplete`: a guide that it extends is missing, and what would be said of the rest may be
    untrue.
    """

    path: str
    incomplete: bool = False
    found: list[Problem] = field(default_factory=list)

    def add(self, line: int | None, problem: str, remedy: str, *, path: str = "") -> None:
        """Note one problem; `line` counts from 1, in the guide at `path` when it is another one."""
        self.found.append(Problem(problem, path or self.path, line, remedy))

    def add_error(self, line: int, error: ClauseError) -> None:
        """Note what a clause's reader objected to."""
        self.add(line, error.problem, error.remedy)

    def raise_any(self) -> None:
        """Raise one `GuideError` with every problem, in the order of the lines, if there is any."""
        if self.found:
            order = list(dict.fromkeys(problem.path for problem in self.found))
            found = set(self.found)
            raise GuideError.of(
                sorted(found, key=lambda p: (order.index(p.path), p.line or 0, p.problem))
            )
