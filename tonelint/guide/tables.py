"""Tables known by their headers."""

from __future__ import annotations

from difflib import get_close_matches

from tonelint.guide.blocks import Block, is_delimiter
from tonelint.guide.cells import split_row
from tonelint.guide.problems import Problems
from tonelint.guide.tree import Row, Table

TABLES: dict[str, tuple[str, ...]] = {
    "traits": ("We are", "But never", "Because"),
    "anchors": ("Level", "Anchor", "Name"),
    "tone": (
        "When", "Formality", "Contractions", "Max !", "Max emoji", "Words per sentence",
        "Speaker", "Address", "Greeting", "Sign-off", "Grade",
    ),
    "words": ("Use", "Not", "When", "In", "Except", "Why"),
    "names": ("Name", "Never", "First mention", "Short", "Note"),
    "facts": ("Fact", "Value", "Spotted by", "When", "Source", "Review by", "Note"),
}  # fmt: skip
"""Each table's headers. The first names the table, together with any other as the second."""

REQUIRED = {"words": ("Use", "Not"), "anchors": ("Level", "Anchor"), "names": ("Name",)} | {
    "facts": ("Fact", "Value", "Spotted by")
}
"""Headers a table cannot do without."""


def read_table(block: Block, problems: Problems) -> Table | None:
    """Return the table in `block`, or None when it is advice; notes what is wrong with it."""
    lines = block.text.split("\n")
    if len(lines) < 2 or not is_delimiter(lines[1]):
        problems.add(
            block.line,
            "This line begins with “|” but the line below it is no row of dashes.",
            "Write |---|---| below the headers of a table.",
        )
        return None
    written = split_row(lines[0])
    kind = _kind(written, block.line, problems)
    if kind is None:
        return None
    headers = _headers(kind, written, block.line, problems)
    if not headers:
        return None
    rows = []
    for number, line in enumerate(lines[2:], block.line + 2):
        cells = split_row(line)
        if len(cells) > len(headers):
            problems.add(
                number,
                f"The row has {len(cells)} cells and the table has {len(headers)} columns.",
                "Take a “|” out, or write \\| for a pipe inside a cell.",
            )
        pairs = zip(headers, cells, strict=False)
        filled = {header: cell for header, cell in pairs if cell and header}
        if filled:
            rows.append(Row(number, filled))
    return Table(kind, block.line, tuple(rows))


def read_as_advice(text: str) -> str:
    """Return why a table that begins like a known one is not read as one; "" for any other."""
    written = split_row(text.split("\n", 1)[0])
    for kind, (first, second, *_) in TABLES.items():
        # “When” begins many a table that is meant for people.
        if kind != "tone" and written and _same(written[0]) == _same(first):
            return (
                f"A table of {kind} begins with the columns {first} and {second}; this is advice."
            )
    return ""


def _kind(written: list[str], line: int, problems: Problems) -> str | None:
    if len(written) < 2:
        return None
    first, second = (_same(header) for header in written[:2])
    for kind, headers in TABLES.items():
        known = [_same(header) for header in headers]
        if first != known[0]:
            continue
        if second in known[1:]:
            return kind
        if get_close_matches(second, known[1:], n=1, cutoff=0.75):
            problems.add(line, *_unknown(kind, written[1]))
    return None


def _headers(kind: str, written: list[str], line: int, problems: Problems) -> list[str]:
    """Return the known header of each column; an unknown one is noted and becomes "".

    None at all come back when a column is missing that the table cannot do without.
    """
    known = {_same(header): header for header in TABLES[kind]}
    headers = []
    for header in written:
        name = known.get(_same(header), "")
        if not name:
            problems.add(line, *_unknown(kind, header))
        elif name in headers:
            problems.add(line, f"Column “{name}” is there twice.", "Put both into one column.")
        headers.append(name)
    missing = [name for name in REQUIRED.get(kind, ()) if name not in headers]
    for name in missing:
        problems.add(
            line, f"A table of {kind} needs the column “{name}”.", "Add it to the headers."
        )
    return [] if missing else headers


def _unknown(kind: str, header: str) -> tuple[str, str]:
    known = ", ".join(TABLES[kind])
    close = get_close_matches(header, TABLES[kind], n=1)
    near = f"Did you mean “{close[0]}”? " if close else ""
    return (
        f"“{header}” is no column of a table of {kind}.",
        f"{near}Its columns are: {known}. Put remarks below the table.",
    )


def _same(header: str) -> str:
    return " ".join(header.replace("*", "").lower().split())
