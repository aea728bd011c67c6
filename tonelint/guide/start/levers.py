"""The levers a first guide is made of, as `levers.yaml` has them, and the answers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tonelint.errors import Problem, UsageError, nearest
from tonelint.yamldoc import compose, plain

Lines = Mapping[str, tuple[str, ...]]
"""Section -> lines of Markdown."""


class Choice(NamedTuple):
    """One setting of a lever: what is chosen, who has it so, a sentence, and what it adds."""

    name: str
    label: str
    seen: str
    preview: str
    tone: Mapping[str, Mapping[str, str]]  # row -> column -> cell
    clauses: Lines
    examples: Lines
    words: tuple[str, ...]
    slots: Mapping[str, str]


class Lever(NamedTuple):
    """One question, with the choices found in real guides."""

    name: str
    question: str
    default: str
    choices: tuple[Choice, ...]
    default_in: Mapping[str, str]  # locale -> the choice that is usual there

    def usual(self, locale: str) -> str:
        """Return the choice taken in `locale` when nobody chooses."""
        return self.default_in.get(locale, self.default)

    def choice(self, name: str) -> Choice | None:
        """Return the choice called `name`, or None."""
        return next((choice for choice in self.choices if choice.name == name), None)


@cache
def levers() -> tuple[Lever, ...]:
    """Return all levers, in the order they are asked."""
    path = Path(__file__).parent / "levers.yaml"
    data: Any = plain(compose(path.read_text(encoding="utf-8"), path=path.name))
    return tuple(
        Lever(
            entry["lever"],
            entry["question"],
            entry["default"],
            tuple(_choice(choice) for choice in entry["choices"]),
            entry.get("default_in", {}),
        )
        for entry in data["levers"]
    )


def _choice(data: Mapping[str, Any]) -> Choice:
    return Choice(
        name=data["name"],
        label=data["label"],
        seen=data["seen"],
        preview=data["preview"],
        tone={
            row: {k: str(v) for k, v in cells.items()}
            for row, cells in data.get("tone", {}).items()
        },
        clauses={section: tuple(lines) for section, lines in data.get("clauses", {}).items()},
        examples={section: tuple(lines) for section, lines in data.get("examples", {}).items()},
        words=tuple(data.get("words", ())),
        slots=data.get("slots", {}),
    )


def defaults(locale: str = "en-GB") -> dict[str, str]:
    """Return lever -> the choice taken in `locale` when nobody chooses."""
    return {lever.name: lever.usual(locale) for lever in levers()}


def check_answers(answers: Mapping[str, str], *, path: str = "") -> None:
    """Raise `UsageError` with every lever and choice of `answers` that there is not."""
    problems = list(_wrong(answers, path))
    if problems:
        raise UsageError.of(problems)


def _wrong(answers: Mapping[str, str], path: str) -> Iterator[Problem]:
    known = {lever.name: lever for lever in levers()}
    for name, value in answers.items():
        lever = known.get(name)
        if lever is None:
            yield Problem(f"There is no lever “{name}”.", path, None, nearest(name, known))
        elif lever.choice(value) is None:
            names = [choice.name for choice in lever.choices]
            yield Problem(
                f"“{value}” is no choice of {name}.", path, None, f"Known: {', '.join(names)}."
            )
