"""The list of rules, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tonelint.model.channels import channels
from tonelint.model.rule import Rule, Safety
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, listing
from tonelint.report.tally import number_of
from tonelint.report.width import columns, wrap

FIXES = {Safety.SAFE: "fix", Safety.UNSAFE: "unsafe fix", Safety.SUGGEST: ""}


def render_json(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the rules as JSON, one a line."""
    yield f'{{"version": {VERSION},'
    yield from listing("rules", map(rule_data, rules), last=True)
    yield "}"


def rule_data(rule: Rule) -> dict[str, object]:
    """Return what is listed about a rule as plain data. Its precision is None until measured."""
    read, right = rule.precision or (0, 0)
    return {
        "id": rule.id,
        "pack": rule.pack,
        "kind": rule.kind,
        "lang": rule.lang,
        "lever": rule.lever,
        "severity": rule.severity.word,
        "status": rule.status,
        "safety": rule.safety.word,
        "channels": list(channels(rule)),
        "summary": rule.summary,
        "generated": rule.generated,
        "precision": round(right / read, 3) if read else None,
    }


def render(rules: Sequence[Rule], *, paint: Paint, width: int) -> Iterator[str]:
    """Yield the rules pack by pack: id, severity, summary, whether there is a fix, channels."""
    for pack, group in groupby(sorted(rules, key=lambda r: (r.pack, r.id)), key=lambda r: r.pack):
        members = list(group)
        yield f"{paint('path', pack or 'rules')}  {paint('dim', number_of(len(members), 'rule'))}"
        size = min(max(columns(rule.id) for rule in members), 36)
        for rule in members:
            yield from _row(rule, size, paint, width)
        yield ""
    total = number_of(len(rules), "rule")
    yield f"{total}. “tonelint explain RULE” shows one with its examples." if rules else "No rules."


def _row(rule: Rule, size: int, paint: Paint, width: int) -> Iterator[str]:
    word = rule.severity.word
    notes = [
        note for note in (FIXES[rule.safety], _status(rule), ", ".join(channels(rule))) if note
    ]
    room = max(width - size - 13, 20)
    rows = list(wrap(rule.summary or rule.message, room))
    note = f"({'; '.join(notes)})" if notes else ""
    if note and columns(rows[-1]) + columns(note) + 1 <= room:
        rows[-1] += f" {paint('dim', note)}"
    elif note:
        rows.extend(paint("dim", row) for row in wrap(note, room))
    pad = " " * (size - columns(rule.id))
    if columns(rule.id) > size:  # a long name has a line of its own
        yield f"  {rule.id}"
        yield f"  {' ' * size}  {paint(word, word.ljust(7))}  {rows[0]}"
    else:
        yield f"  {rule.id}{pad}  {paint(word, word.ljust(7))}  {rows[0]}"
    for row in rows[1:]:
        yield " " * (size + 13) + row


def _status(rule: Rule) -> str:
    return "" if rule.status == "recommended" else rule.status
