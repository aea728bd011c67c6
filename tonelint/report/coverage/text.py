"""A guide's coverage for the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonelint.report.colour import Paint
from tonelint.report.coverage import (
    UNENFORCED,
    Clause,
    Counts,
    Coverage,
    PackRule,
    Section,
    percent,
)
from tonelint.report.json import VERSION, dump, listing
from tonelint.report.tally import listed, number_of
from tonelint.report.width import columns, wrap

_HEADS = ("checked", "not enforced", "advice", "people", "examples")
_MOST = 12
"""Longer lists are for the page and for JSON."""


def render(coverage: Coverage, *, paint: Paint, width: int = 80) -> Iterator[str]:
    """Yield the sections with their counts, then what is not enforced and what no example shows."""
    counts = coverage.counts
    yield paint(
        "strong",
        f"{coverage.path}: {percent(counts.share)} of what it says is checked "
        f"({counts.checked} of {number_of(counts.said, 'clause')}).",
    )
    for path, number in coverage.taken_over:
        yield f"It builds on {path} and takes over {number_of(number, 'clause')} of it."
    yield ""
    yield from _table(coverage, paint)
    yield from _unenforced(coverage, paint, width)
    yield from _unshown(coverage, paint, width)
    if coverage.silent:
        yield ""
        yield from _indented("Contexts without an example: ", coverage.silent, paint, width)
    yield from _packs(coverage.unclaimed, paint, width)


def _table(coverage: Coverage, paint: Paint) -> Iterator[str]:
    rows = [(section.id or "(above)", section.counts) for section in coverage.sections]
    rows.append(("all", coverage.counts))
    size = max(9, *(columns(name) + 2 for name, _ in rows))
    yield paint("dim", "section".ljust(size) + "  ".join(_HEADS))
    for name, counts in rows:
        cells = (str(number) if number else "·" for number in counts)
        yield name.ljust(size) + "  ".join(
            cell.rjust(len(head)) for cell, head in zip(cells, _HEADS, strict=True)
        )


def _unenforced(coverage: Coverage, paint: Paint, width: int) -> Iterator[str]:
    noted = [
        (section, clause)
        for section in coverage.sections
        for clause in section.clauses
        if clause.note or clause.status == UNENFORCED
    ]
    if noted:
        yield ""
        yield paint("strong", "Not enforced, or not all of it")
    for _, clause in noted:
        first, *rest = wrap(f"line {clause.line}: {clause.note or clause.text}", width - 4)
        yield f"  {first}"
        yield from (f"    {line}" for line in rest)


def _unshown(coverage: Coverage, paint: Paint, width: int) -> Iterator[str]:
    unshown = coverage.unshown
    if unshown:
        yield ""
        yield paint("strong", f"{number_of(len(unshown), 'checked clause')} without a ✗ example")
    for _, clause in unshown[:_MOST]:
        first, *rest = wrap(f"line {clause.line}: {clause.text}", width - 6)
        yield f"  {first}{' …' if rest else ''}"
    if len(unshown) > _MOST:
        yield paint("dim", f"  and {len(unshown) - _MOST} more: --output-format html shows all")


def _packs(rules: Sequence[PackRule], paint: Paint, width: int) -> Iterator[str]:
    if not rules:
        return
    names: dict[str, list[str]] = {}
    for rule in rules:
        names.setdefault(rule.pack, []).append(rule.id)
    counts = listed(f"{len(ids)} of {pack}" for pack, ids in names.items())
    yield ""
    first, *rest = wrap(
        f"{number_of(len(rules), 'rule')} of its packs with no clause behind: {counts}.", width
    )
    yield paint("strong", first)
    yield from rest
    yield paint("dim", "  --output-format html or json lists them.")


def _indented(head: str, names: Sequence[str], paint: Paint, width: int) -> Iterator[str]:
    first, *rest = wrap(head + ", ".join(names) + ".", width - 2)
    yield first.replace(head.strip(), paint("strong", head.strip()), 1)
    yield from (f"  {line}" for line in rest)


def render_json(coverage: Coverage) -> Iterator[str]:
    """Yield the same, with every clause, as JSON."""
    yield f'{{"version": {VERSION},'
    yield f' "guide": {dump(_guide(coverage))},'
    yield f' "counts": {dump(_counts(coverage.counts))},'
    yield from listing("sections", map(_section, coverage.sections))
    yield f' "contexts_without_example": {dump(list(coverage.silent))},'
    yield from listing("rules_without_clause", map(_rule, coverage.unclaimed), last=True)
    yield "}"


def _rule(rule: PackRule) -> dict[str, object]:
    return {"id": rule.id, "pack": rule.pack, "summary": rule.summary}


def _guide(coverage: Coverage) -> Mapping[str, object]:
    over = [{"path": path, "clauses": number} for path, number in coverage.taken_over]
    about = {"path": coverage.path, "brand": coverage.brand, "version": coverage.version}
    return {**about, "extends": over} if over else about


def _counts(counts: Counts) -> dict[str, object]:
    return {**counts._asdict(), "share": round(counts.share, 4)}


def _section(section: Section) -> dict[str, object]:
    return {
        "id": section.id,
        "title": section.title,
        "line": section.line,
        "counts": _counts(section.counts),
        "clauses": [_clause(clause) for clause in section.clauses],
    }


def _clause(clause: Clause) -> dict[str, object]:
    return {
        "line": clause.line,
        "text": clause.text,
        "status": clause.status,
        "note": clause.note or None,
        "rules": list(clause.rules),
        "examples": list(clause.shown),
    }
