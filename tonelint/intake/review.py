"""Proposals as a Markdown document to read and tick through, grouped by kind, in our grammar."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.intake.clauses import NAMES_COLUMNS, WORDS_COLUMNS, Row, clause_text, clauses_of
from tonelint.intake.proposal import KINDS, Intake, Proposal


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


def _proposal(one: Proposal) -> Iterator[str]:
    tick = "x" if one.status == "accepted" else " "
    yield f"- [{tick}] `{one.id}` {round(one.confidence * 100)}% {_inline(one.file)}:{one.line}"
    yield f"  > {_inline(one.quote)}"
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
        yield f"  - {_inline(note)}"
    if one.also:
        yield f"  - Said again in {_inline(', '.join(one.also[:6]))}."
    yield ""


def _inline(text: str) -> str:
    """Return other people's words on one line, so that they open no block of ours."""
    text = " ".join(text.split())
    return text.replace("<", "&lt;").replace("|", "\\|").replace("`", "'").replace("[", "\\[")
