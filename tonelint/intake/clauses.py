"""The clause that a proposal would be in our guide: table rows, a bullet, or an example."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tonelint.intake.proposal import Proposal

WORDS_COLUMNS = ("Use", "Not", "When", "In", "Except", "Why")
NAMES_COLUMNS = ("Name", "Never")
_POS = re.compile(r"(.+) \{(noun|verb)\}\Z")
_KEY = re.compile(r"([a-z-]+):")
_ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table `table` ("words", "names"): column -> cell, ready to be written."""

    table: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet; `key` is its check, or "" when people have to look after it."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Examples:
    """A bad text and the good one beside it, "" when there is none."""

    bad: str
    good: str = ""


Clause = Row | Bullet | Examples


def clauses_of(one: Proposal) -> tuple[Clause, ...]:
    """Return the clauses of a proposal; none when it names nothing that could be wrong."""
    if one.kind == "pair":
        bad = one.avoid[0] if one.avoid else ""
        return (Examples(bad, one.prefer[0] if one.prefer else ""),) if bad else ()
    if one.kind == "part-of-speech":
        return _parts_of_speech(one)
    if one.kind in ("words", "spelling"):
        return _words(one)
    if one.setting:
        return (_tagged(one, one.setting),)
    return (Bullet(_sentence(one)),)


def row_text(row: Row) -> str:
    """Return a row as Markdown, with all columns of its table."""
    columns = WORDS_COLUMNS if row.table == "words" else NAMES_COLUMNS
    return "| " + " | ".join(row.cells.get(name, "") for name in columns) + " |"


def clause_text(clause: Clause) -> str:
    """Return a clause as the line that stands in a guide."""
    if isinstance(clause, Row):
        return row_text(clause)
    if isinstance(clause, Bullet):
        return f"- {clause.text}"
    return f"- ✗ {example_text(clause.bad)}" + (
        f" → ✓ {example_text(clause.good)}" if clause.good else ""
    )


def example_text(text: str) -> str:
    """Return copy as it stands in an example: arrows, brackets and braces are text."""
    text = " ".join(text.split())
    text = re.sub(r"(→|->)", r"\\\1", text)
    text = re.sub(r"\A\{", r"\\{", text)
    return f"{text[:-7]}\\(human)" if text.endswith("(human)") else text


def _words(one: Proposal) -> tuple[Clause, ...]:
    if not one.avoid:
        return ()
    scope = one.scope
    if scope.roles == ("link",) and not one.prefer and one.kind == "words":
        return (_tagged(one, "link-text: avoid " + ", ".join(map(_quoted, one.avoid))),)
    if (
        one.kind == "spelling"
        and one.prefer
        and one.prefer[0] != one.prefer[0].lower()
        and all(bad.lower() == one.prefer[0].lower() for bad in one.avoid)
    ):
        return (Row("names", {"Name": cell([one.prefer[0]]), "Never": cell(one.avoid)}),)
    rest = {
        "When": ", ".join(scope.when),
        "In": ", ".join(scope.roles),
        "Except": cell(scope.unless),
        "Why": _why(one),
    }
    rest = {name: text for name, text in rest.items() if text}
    if _aligned(one.avoid, one.prefer):
        return tuple(
            Row("words", {"Use": cell([good]), "Not": cell([bad]), **rest})
            for bad, good in zip(one.avoid, one.prefer, strict=True)
        )
    return (Row("words", {"Use": cell(one.prefer), "Not": cell(one.avoid), **rest}),)


def _aligned(avoid: tuple[str, ...], prefer: tuple[str, ...]) -> bool:
    """Whether two lists go pair by pair: `blacklist, whitelist` and `denylist, allowlist`."""
    if len(avoid) != len(prefer) or len(avoid) < 2:
        return False
    return all(
        bad.lower()[-4:] == good.lower()[-4:] or bad.lower()[:4] == good.lower()[:4]
        for bad, good in zip(avoid, prefer, strict=True)
    )


def _parts_of_speech(one: Proposal) -> tuple[Clause, ...]:
    sides = {found[2]: found[1] for found in map(_POS.match, one.prefer) if found}
    if set(sides) != {"noun", "verb"}:
        return (Bullet(_sentence(one)),)
    noun, verb = cell([sides["noun"]]), cell([sides["verb"]])
    return (
        Row("words", {"Use": f"{verb} {{verb}}", "Not": f"{noun} {{verb}}"}),
        Row("words", {"Use": f"{noun} {{noun}}", "Not": f"{verb} {{noun}}"}),
    )


def _tagged(one: Proposal, setting: str) -> Bullet:
    scope = one.scope
    tag = setting
    if scope.roles and not setting.startswith(
        ("link-text", "heading-end", "subject", "preheader", "grade", "cta")
    ):
        tag += f"; in {', '.join(scope.roles)}"
    if scope.when:
        tag += f"; when {', '.join(scope.when)}"
    if scope.unless:
        tag += f"; except {', '.join(map(_quoted, scope.unless))}"
    key = _KEY.match(setting)
    return Bullet(f"{_sentence(one)} [{tag}]", key[1] if key else "")


def _sentence(one: Proposal) -> str:
    """Return the words of the guide as one sentence that can stand before a tag."""
    text = " ".join(one.quote.split())
    text = re.sub(r"\A[-*+>#\s]+", "", text).rstrip(" :;,")
    text = re.sub(r"([\[\]])", r"\\\1", text)
    if not text:
        text = f"{one.kind}: {', '.join((*one.prefer, *one.avoid))}"
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", ".”", '."', ".)")) else f"{text}."


def _why(one: Proposal) -> str:
    parts = [note.removeprefix("Why: ") for note in one.notes if note.startswith("Why: ")]
    if one.scope.only:
        parts.append(f"holds: {one.scope.only}")
    return _escaped("; ".join(parts))


def cell(terms: tuple[str, ...] | list[str]) -> str:
    """Return terms as the items of a cell: commas and marks protected."""
    return ", ".join(_item(term) for term in terms)


def _item(term: str) -> str:
    pos = _POS.match(term)
    bare = pos[1] if pos else term
    text = (
        f'"{_escaped(bare)}"' if re.search(r"[,{}]", bare) and '"' not in bare else _escaped(bare)
    )
    return f"{text} {{{pos[2]}}}" if pos else text


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("|", "\\|")
    return re.sub(r'(["“])', r"\\\1", text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
