"""Clauses put into a guide's text: rows into its tables, bullets and examples into its sections.

Lines that are there stay as they are. What is new goes to the end of the table or list it belongs
to, and a comment at the end of the section says which guide it came from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tonelint.guide.cells import split_row
from tonelint.guide.parse import parse_leniently
from tonelint.guide.tables import TABLES
from tonelint.guide.tree import Guide, Section, Table
from tonelint.intake.clauses import NAMES_COLUMNS, WORDS_COLUMNS, Bullet, Row

TITLES = {
    "words": "Words",
    "names": "Names",
    "mechanics": "Mechanics",
    "advice": "For people to check",
    "examples": "Examples",
}
_SENTENCES = frozenset({"sentence", "paragraph", "passive", "grade", "person", "contraction"})
_NEW = {"words": WORDS_COLUMNS, "names": NAMES_COLUMNS}


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause to put in: `owner` is the id of its proposal, `source` its `file:line`."""

    owner: str
    source: str
    clause: Row | Bullet | str  # a str is an example line
    section: str = ""  # the id of the section an example belongs to


@dataclass(frozen=True, slots=True)
class Placed:
    """The new text, and the lines that each proposal's clauses stand on."""

    text: str
    lines: Mapping[str, tuple[int, ...]]
    old: tuple[int, ...] = ()  # for each new line, its number before; 0 when it is new


@dataclass(slots=True)
class _Plan:
    """Lines to put in after a line, each with its owner ("" for none).

    At one line rows of the table above come first, then new tables, bullets and the comment.
    """

    at: dict[tuple[int, int], list[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def after(self, line: int) -> list[tuple[str, str]]:
        """Return all that goes below `line`."""
        return [one for rank in range(4) for one in self.at.get((line, rank), ())]


def place(text: str, pieces: Iterable[Piece], *, path: str) -> Placed:
    """Return `text` with `pieces` in it; its line ends and everything that was there are kept."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    guide, _ = parse_leniently(text, path=path)
    plan, fresh = _Plan(), _Fresh()
    sources: dict[str, list[str]] = defaultdict(list)
    for piece in pieces:
        where = _put(piece, guide, lines, plan, fresh)
        if piece.source not in sources[where]:
            sources[where].append(piece.source)
    for where, places in sources.items():
        # Two hyphens would end the comment.
        note = f"<!-- imported from {_by_file(places).replace('--', '- -')} -->"
        section = next((one for one in guide.sections if one.id == where), None)
        if section is not None:
            plan.at[_end_of(section, guide, lines), 3] += [("", ""), (note, "")]
        else:
            fresh.notes[where] = note
    return _applied(lines, plan, fresh, end)


def _by_file(places: list[str]) -> str:
    """Return “a.md:3, a.md:9, b.md:1” with each file named once: “a.md: 3, 9; b.md: 1”."""
    lines: dict[str, list[str]] = defaultdict(list)
    for place_ in places:
        file, _, line = place_.rpartition(":")
        lines[file].append(line)
    return "; ".join(
        f"{file}:{numbers[0]}" if len(numbers) == 1 else f"{file}: {', '.join(numbers)}"
        for file, numbers in lines.items()
    )


@dataclass(slots=True)
class _Fresh:
    """Sections that the guide has not yet: their rows, their bullets, their comment."""

    rows: dict[str, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    bullets: dict[str, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[str, str] = field(default_factory=dict)


def _put(piece: Piece, guide: Guide, lines: list[str], plan: _Plan, fresh: _Fresh) -> str:
    """Plan one piece; return the id of the section it goes to."""
    if isinstance(piece.clause, Row):
        return _put_row(piece, piece.clause, guide, lines, plan, fresh)
    section: Section | None
    if isinstance(piece.clause, Bullet):
        section, line = _list_for(piece.clause, guide, lines)
        text = f"- {piece.clause.text}"
        wanted = "advice" if not piece.clause.key else "mechanics"
    else:
        section = next((one for one in guide.sections if one.id == piece.section), None)
        line = _after_examples(section, guide, lines) if section else 0
        text, wanted = piece.clause, "examples"
    if section is None:
        fresh.bullets[wanted].append(piece)
        return wanted
    there = plan.at[line, 2]
    if not there and line and not _is_item(lines[line - 1]):
        there.append(("", ""))
    there.append((text, piece.owner))
    return section.id


def _put_row(
    piece: Piece, row: Row, guide: Guide, lines: list[str], plan: _Plan, fresh: _Fresh
) -> str:
    needed = {name for name, cell in row.cells.items() if cell} - {"Why"}
    tables = [
        (section, table)
        for section in guide.sections
        for table in section.tables
        if table.kind == row.table
    ]
    for section, table in tables:
        headers = _headers(lines[table.line - 1], row.table)
        if needed <= set(headers):
            plan.at[_table_end(table, lines), 0].append((_row(row, headers), piece.owner))
            return section.id
    section_id = tables[-1][0].id if tables else row.table
    home = next((one for one in guide.sections if one.id == section_id), None)
    if home is None:
        fresh.rows[row.table].append(piece)
        return row.table
    line = _table_end(tables[-1][1], lines) if tables else _end_of(home, guide, lines)
    headers = list(_NEW[row.table])
    there = plan.at[line, 1]
    title = f"| {' | '.join(headers)} |"
    if (title, "") not in there:
        there += [("", ""), (title, ""), ("|" + "---|" * len(headers), "")]
    there.append((_row(row, headers), piece.owner))
    return home.id


def _headers(line: str, kind: str) -> list[str]:
    known = {" ".join(name.lower().split()): name for name in TABLES[kind]}
    return [
        known.get(" ".join(cell.replace("*", "").lower().split()), "") for cell in split_row(line)
    ]


def _row(row: Row, headers: list[str]) -> str:
    return f"| {' | '.join(row.cells.get(name, '') for name in headers)} |"


def _table_end(table: Table, lines: list[str]) -> int:
    """Return the number of a table's last line."""
    at = table.line
    while at < len(lines) and lines[at].strip() and "|" in lines[at]:
        at += 1
    return at


def _list_for(bullet: Bullet, guide: Guide, lines: list[str]) -> tuple[Section | None, int]:
    """Return the section for a bullet and the line it goes below: beside those of its check."""
    if not bullet.key:
        section = _titled(guide, "for-people-to-check")
        return section, _end_of(section, guide, lines) if section else 0
    same = [(s, b) for s in guide.sections for b in s.bullets if b.tag.key == bullet.key]
    if not same:
        wanted = ("sentences", "mechanics") if bullet.key in _SENTENCES else ("mechanics",)
        home = next((s for name in wanted if (s := _titled(guide, name))), None)
        if home is None:
            return None, 0
        same = [(home, b) for b in home.bullets]
        if not same:
            return home, _end_of(home, guide, lines)
    beside, last = same[-1]
    return beside, _item_end(last.line, lines)


def _after_examples(section: Section, guide: Guide, lines: list[str]) -> int:
    if section.examples:
        return _item_end(section.examples[-1].line, lines)
    return _end_of(section, guide, lines)


def _titled(guide: Guide, name: str) -> Section | None:
    return next((section for section in guide.sections if section.id == name), None)


def _item_end(line: int, lines: list[str]) -> int:
    while line < len(lines) and lines[line].strip() and lines[line][0] in " \t":
        line += 1
    return line


def _end_of(section: Section, guide: Guide, lines: list[str]) -> int:
    """Return the number of the last line of a section that is not blank."""
    following = [one.line for one in guide.sections if one.line > section.line]
    end = min(following) - 1 if following else len(lines)
    while end > section.line and not lines[end - 1].strip():
        end -= 1
    return end


def _is_item(line: str) -> bool:
    return line.lstrip().startswith(("- ", "* ", "+ ")) or line[:1] in " \t"


def _applied(lines: list[str], plan: _Plan, fresh: _Fresh, end: str) -> Placed:
    out: list[tuple[str, str]] = []
    old: list[int] = []
    for number, line in enumerate(lines, 1):
        new = plan.after(number)
        out += [(line, ""), *new]
        old += [number, *(0 for _ in new)]
    tail = list(_fresh_lines(fresh))
    if tail:
        while out and not out[-1][0].strip():
            out.pop()
        out += [*tail, ("", "")]
    where: dict[str, list[int]] = defaultdict(list)
    for number, (_, owner) in enumerate(out, 1):
        if owner:
            where[owner].append(number)
    old = old[: len(out)] + [0] * (len(out) - len(old))
    text = end.join(line for line, _ in out)
    return Placed(text, {owner: tuple(at) for owner, at in where.items()}, tuple(old))


def _fresh_lines(fresh: _Fresh) -> Iterator[tuple[str, str]]:
    for name in ("words", "names", "mechanics", "examples", "advice"):
        rows, bullets = fresh.rows.get(name, ()), fresh.bullets.get(name, ())
        if not rows and not bullets:
            continue
        yield from (("", ""), (f"## {TITLES[name]}", ""), ("", ""))
        if rows:
            used = _used_columns(name, rows)
            yield (f"| {' | '.join(used)} |", "")
            yield ("|" + "---|" * len(used), "")
            for piece in rows:
                assert isinstance(piece.clause, Row)
                yield (_row(piece.clause, used), piece.owner)
        for piece in bullets:
            text = piece.clause if isinstance(piece.clause, str) else f"- {piece.clause.text}"  # type: ignore[union-attr]
            yield (text, piece.owner)
        if name in fresh.notes:
            yield from (("", ""), (fresh.notes[name], ""))


def _used_columns(name: str, rows: Iterable[Piece]) -> list[str]:
    cells = [piece.clause.cells for piece in rows if isinstance(piece.clause, Row)]
    return [
        column
        for number, column in enumerate(_NEW[name])
        if number < 2 or any(one.get(column) for one in cells)
    ]
