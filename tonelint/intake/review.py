"""Proposals as a Markdown document to read and tick through, grouped by kind, in our grammar."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.intake.clauses import NAMES_COLUMNS, WORDS_COLUMNS, Row, clause_text, clauses_of
from tonelint.intake.proposal import KINDS, Intake, Proposal

_SURE, _MANY = 0.85, 10


def review(intake: Intake) -> str:
    """Return the review document of proposals."""
    return "\n".join(_lines(intake)) + "\n"


def _lines(intake: Intake) -> Iterator[str]:
    yield "# Proposals from other guides"
    yield ""
    yield (
        "Nothing here is enforced. Read each proposal beside its source; then accept "
        "the right ones by id:"
    )
    yield ""
    yield "    tonelint guide accept proposals.json YOUR.voice.md --id ID --id ID"
    yield ""
    yield from _how_many(intake)
    yield "| guide | statements read | proposals | not understood |"
    yield "|---|---|---|---|"
    for path, count in intake.files:
        mine = sum(one.file == path for one in intake.proposals)
        rest = sum(one.file == path for one in intake.unparsed)
        yield f"| {_inline(path)} | {count} | {mine} | {rest} |"
    for kind, title in KINDS.items():
        group = [one for one in intake.proposals if one.kind == kind]
        if group:
            yield from ("", f"## {title}", "")
            for one in group:
                yield from _proposal(one)
    if intake.unparsed:
        yield from ("", "## Not understood", "")
        yield "These look like rules and gave no proposal. People have to read them."
        yield ""
        for left in intake.unparsed:
            why = " (a permission)" if left.reason == "permission" else ""
            yield f"- {_inline(left.file)}:{left.line}{why}: {_inline(left.quote)}"


def _how_many(intake: Intake) -> Iterator[str]:
    """Say how many proposals are sure and how many ask for an edit, when there are many."""
    sure = [one for one in intake.proposals if one.confidence >= _SURE]
    narrow = [one for one in intake.proposals if one.scope.only]
    if len(intake.proposals) < _MANY:
        return
    yield (
        f"{len(sure)} of {len(intake.proposals)} are at least {round(_SURE * 100)} % sure; once "
        f"you have read them, “--min-confidence {_SURE}” takes them all."
        + (f" {len(narrow)} hold on a condition and ask to be narrowed." if narrow else "")
    )
    yield ""


def _proposal(one: Proposal) -> Iterator[str]:
    tick = "x" if one.status == "accepted" else " "
    sure = f"{round(one.confidence * 100)} % sure"
    yield f"- [{tick}] `{one.id}` {sure}, {_inline(one.file)}:{one.line}"
    yield f"  > {_inline(one.quote, pipes=True)}"
    made = clauses_of(one)
    rows = [clause for clause in made if isinstance(clause, Row)]
    if rows:
        columns = WORDS_COLUMNS if rows[0].table == "words" else NAMES_COLUMNS
        used = [
            name
            for name in columns
            if name in columns[:2] or any(row.cells.get(name) for row in rows)
        ]
        yield ""
        yield f"  | {' | '.join(used)} |"
        yield "  |" + "---|" * len(used)
        for row in rows:
            yield f"  | {' | '.join(row.cells.get(name, '') for name in used)} |"
    for clause in made:
        if not isinstance(clause, Row):
            yield ""
            yield f"  {clause_text(clause)}"
    if not made:
        yield ""
        yield (
            f"  Use: {_inline(', '.join(one.prefer))}. It names no wrong form: fill in "
            f"“avoid” to accept it."
        )
    for note in one.notes:
        if not (rows and note.startswith("Why: ")):  # the row has it
            yield f"  - {_inline(note)}"
    if one.also:
        yield f"  - Said again in {_inline(', '.join(one.also[:6]))}."
    yield ""


def _inline(text: str, *, pipes: bool = False) -> str:
    """Return other people's words on one line, so that they open no block of ours.

    `pipes` stay where no table is: in a quotation.
    """
    text = " ".join(text.split())
    text = text.replace("<", "&lt;").replace("`", "'").replace("[", "\\[")
    return text if pipes else text.replace("|", "\\|")
