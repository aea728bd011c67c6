"""Rows of tables: words beside words, copy beside copy, or an entry of a word list."""

from __future__ import annotations

import re

from tonelint.intake.blocks import Block
from tonelint.intake.columns import columns, row_cues, said_of, status_of
from tonelint.intake.entries import entry_cues
from tonelint.intake.entry_heads import names
from tonelint.intake.entry_names import SHORT_OF
from tonelint.intake.features import told_of
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, shown
from tonelint.intake.statements import statements
from tonelint.intake.terms import defines, is_term


def row_said(block: Block) -> tuple[str, list[Found]]:
    """Return the marked text of a row and what it says of words or copy; [] for nothing."""
    found = row_cues(block)
    if found:
        return marked(block.text), found
    if found := _feature(block):
        return marked(block.text), found
    if found := _defined(block):
        return marked(block.text), found
    where = columns(block.headers)
    if not {"term", "body"} <= where.keys() or max(where["term"], where["body"]) >= len(
        block.cells
    ):
        return "", []
    term, body = shown(block.cells[where["term"]]), said_of(block, where)
    note = " ".join(re.findall(r"\(([^()]*)\)", term))
    terms = names(re.sub(r"\s*\([^()]*\)", "", term).strip())
    if not all(map(is_term, terms)):
        return "", []
    said = entry_cues(terms, note, statements(body), trusted=True, status=status_of(block))
    return f"{term}: {body}", said


def _defined(block: Block) -> list[Found]:
    """Return the short form that the first cell gives with its long one: “Kilobyte (KB)”."""
    found = SHORT_OF.match(shown(block.cells[0])) if block.cells else None
    if not found:
        return []
    long, short = found["long"].strip(), found["short"]
    if not defines(long, short):
        return []
    return [Found("define", "table:define", 0.75, prefer=(short, long))]


def _feature(block: Block) -> list[Found]:
    """Return what “Ampersand (&) | Don’t use!” says of a feature."""
    if len(block.cells) < 2:
        return []
    term = re.sub(r"\s*\([^()]*\)", "", shown(block.cells[0])).strip()
    said = statements(marked(block.cells[1]))
    return [one for part in said[:3] for one in told_of(term, part)]
