"""Accepted proposals moved into our guide: what goes in, what is refused, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tonelint.errors import GuideError, Problem
from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.verdict import Judge, Judgement
from tonelint.intake.clauses import Bullet, Clause, Examples, Row, clauses_of, example_text
from tonelint.intake.known import says
from tonelint.intake.placing import Piece, Placed, place
from tonelint.intake.proposal import ACCEPTED, Proposal
from tonelint.model.violation import Violation

Compile = Callable[[str], CompiledGuide]
"""Compiles a guide's text; raises `GuideError` with all its problems."""

_LINE = re.compile(r"\bline (\d+)\b")


class Taken(NamedTuple):
    """An accepted proposal: the lines its clauses stand on, and what to know about it."""

    proposal: Proposal
    lines: tuple[int, ...]
    note: str = ""


class Refused(NamedTuple):
    """A proposal that was not taken, and why."""

    proposal: Proposal
    problem: Problem


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What came of accepting: the guide's new text, and what was taken and refused."""

    text: str
    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]


def choose(
    proposals: Sequence[Proposal],
    *,
    ids: Collection[str] = (),
    kinds: Collection[str] = (),
    min_confidence: float | None = None,
) -> tuple[Proposal, ...]:
    """Return the proposals that are meant and not accepted yet; the given limits all hold."""
    return tuple(
        one
        for one in proposals
        if one.status != ACCEPTED
        and (not ids or one.id in ids)
        and (not kinds or one.kind in kinds)
        and (min_confidence is None or one.confidence >= min_confidence)
    )


def accept(
    text: str,
    chosen: Sequence[Proposal],
    *,
    path: str,
    compile_: Compile,
    judge_of: Callable[[str], Judge],
) -> Acceptance:
    """Return what comes of putting `chosen` into the guide `text`.

    The guide compiles before and after; a proposal that keeps it from compiling is refused.
    `judge_of` gives a judge of texts under a guide's text: examples are tried with it.
    """
    before = compile_(text)
    there = says(text, before, path)
    taken: list[Taken] = []
    refused: list[Refused] = []
    going: list[tuple[Proposal, tuple[Clause, ...]]] = []
    pairs: list[tuple[Proposal, Examples]] = []
    for one in chosen:
        clauses = clauses_of(one)
        known = [there(clause) for clause in clauses]
        if not clauses:
            refused.append(Refused(one, _names_nothing(one, path)))
        elif isinstance(clauses[0], Examples):
            pairs.append((one, clauses[0]))
        elif all(known):
            taken.append(Taken(one, tuple(dict.fromkeys(known)), "The guide says so already."))
        else:
            going.append((one, clauses))
    placed, kept = _compiling(text, going, refused, path, compile_)
    after = placed
    shown: list[Taken] = []
    if pairs:
        after, shown = _examples(placed, pairs, refused, path, compile_, judge_of(placed.text))
    new = {old: number for number, old in enumerate(after.old, 1) if old and after is not placed}
    for one, clauses in kept:
        lines = tuple(new.get(line, line) for line in placed.lines.get(one.id, ()))
        taken.append(Taken(one, lines, _note(one, clauses)))
    return Acceptance(after.text, (*taken, *shown), tuple(refused))


def _compiling(
    text: str,
    going: list[tuple[Proposal, tuple[Clause, ...]]],
    refused: list[Refused],
    path: str,
    compile_: Compile,
) -> tuple[Placed, list[tuple[Proposal, tuple[Clause, ...]]]]:
    """Return the text with all clauses that go together with it, and those."""
    kept = list(going)
    while True:
        placed = _put(text, kept, path)
        try:
            compile_(placed.text)
        except GuideError as error:
            blamed = _blamed(error, placed, kept)
            for one, problem in blamed:
                refused.append(Refused(one, problem))
            gone = {one.id for one, _ in blamed}
            kept = [entry for entry in kept if entry[0].id not in gone]
            continue
        return placed, kept


def _put(text: str, kept: list[tuple[Proposal, tuple[Clause, ...]]], path: str) -> Placed:
    pieces = [
        Piece(one.id, f"{one.file}:{one.line}", clause)
        for one, clauses in kept
        for clause in clauses
        if isinstance(clause, Row | Bullet)
    ]
    return place(text, pieces, path=path) if pieces else Placed(text, {})


def _blamed(
    error: GuideError, placed: Placed, kept: list[tuple[Proposal, tuple[Clause, ...]]]
) -> list[tuple[Proposal, Problem]]:
    """Return the proposals that keep the guide from compiling, each with the problem it makes."""
    owner = {line: name for name, lines in placed.lines.items() for line in lines}
    out: dict[str, Problem] = {}
    for problem in error.problems:
        named = [problem.line or 0, *(int(number) for number in _LINE.findall(problem.problem))]
        # Of two proposals that contradict each other the later one goes.
        mine = [line for line in named if line in owner]
        if mine:
            out.setdefault(owner[max(mine)], _seen_from_before(problem, placed, max(mine)))
    if not out:
        one, _ = kept[-1]
        return [(one, error.problems[0])]
    return [(one, out[one.id]) for one, _ in kept if one.id in out]


def _seen_from_before(problem: Problem, placed: Placed, mine: int) -> Problem:
    """Return a problem with the guide's present lines, and “the proposal” for its own line."""

    def words(found: re.Match[str]) -> str:
        line = int(found[1])
        if line == mine or not _old(placed, line):
            return "the proposal" if line == mine else "another proposal"
        return f"line {_old(placed, line)}"

    text = _LINE.sub(words, problem.problem)
    lines = [problem.line or 0, *(int(number) for number in _LINE.findall(problem.problem))]
    line = next((_old(placed, line) for line in lines if _old(placed, line)), None)
    if problem.line == mine:
        text = f"The proposal: {text}"
    return Problem(text, problem.path, line, problem.remedy)


def _old(placed: Placed, line: int) -> int:
    return placed.old[line - 1] if 0 < line <= len(placed.old) else 0


def _examples(
    placed: Placed,
    pairs: list[tuple[Proposal, Examples]],
    refused: list[Refused],
    path: str,
    compile_: Compile,
    judge: Judge,
) -> tuple[Placed, list[Taken]]:
    """Put good and bad examples in, each in the strictest form that holds."""
    compiled = compile_(placed.text)
    pieces: list[Piece] = []
    notes: dict[str, str] = {}
    for one, pair in pairs:
        ask = _asking(judge, compiled)
        bad = ask(pair.bad)
        if pair.good and (good := ask(pair.good)).violations:
            first = good.violations[0]
            line = _line_before(first, placed, path)
            refused.append(
                Refused(
                    one,
                    Problem(
                        f"Its good example breaks {first.rule}: {first.message}",
                        path,
                        line,
                        "Give that clause an exception, or leave the example out.",
                    ),
                )
            )
            continue
        mine = next((v for v in bad.violations if _own(v, path)), None)
        section = mine.origin.section if mine and mine.origin else ""
        texts = [f"- ✗ {example_text(pair.bad)}"]
        if not mine:
            texts[0] += " (human)"
            section = section or "examples"
        if pair.good and mine and bad.fixed == pair.good:
            texts[0] += f" → ✓ {example_text(pair.good)}"
        elif pair.good:
            texts.append(f"- ✓ {example_text(pair.good)}")
        notes[one.id] = (
            "" if mine else "No clause finds the bad example yet, so it stands as (human)."
        )
        pieces += [Piece(one.id, f"{one.file}:{one.line}", line, section) for line in texts]
    after = place(placed.text, pieces, path=path) if pieces else Placed(placed.text, {})
    try:
        compile_(after.text)
    except GuideError as error:
        for one, _ in pairs:
            if one.id in notes:
                refused.append(Refused(one, error.problems[0]))
        return placed, []
    taken = [Taken(one, after.lines[one.id], notes[one.id]) for one, _ in pairs if one.id in notes]
    return after, taken


def _own(violation: Violation, path: str) -> bool:
    """Whether a clause of the guide at `path` (or of the copy that is judged) finds it."""
    origin = violation.origin
    if origin is None:
        return False
    return origin.path.endswith(path.rpartition("/")[2])


def _line_before(violation: Violation, placed: Placed, path: str) -> int | None:
    """Return the line, in the guide as it is, of the clause that finds something."""
    if not _own(violation, path) or violation.origin is None:
        return None
    line = violation.origin.line
    return (_old(placed, line) or None) if placed.old else line


def _asking(judge: Judge, compiled: CompiledGuide) -> Callable[[str], Judgement]:
    return lambda text: judge(
        text,
        context={},
        role="body",
        speaker="brand",
        locale=compiled.locales[0],
        whole=False,
        format="",
    )


def _note(one: Proposal, clauses: tuple[Clause, ...]) -> str:
    if one.scope.only:
        return f"The source limits it (“{one.scope.only}”): narrow it with When, In or Except."
    if any(isinstance(clause, Bullet) and not clause.key for clause in clauses):
        return "No check of tonelint holds people to it: it stands as advice."
    return ""


def _names_nothing(one: Proposal, path: str) -> Problem:
    wanted = ", ".join(one.prefer)
    return Problem(
        f"Proposal {one.id} wants “{wanted}” and names no wrong form.",
        path,
        None,
        "Fill in “avoid” in the proposals file, then accept it again.",
    )
