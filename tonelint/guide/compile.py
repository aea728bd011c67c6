"""A guide's tree made into rules, tone rows and tests; every problem named with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tonelint.context import merge_axes
from tonelint.guide.anchors import compile_anchor, cuts_of
from tonelint.guide.bullets import compile_bullet, compile_raw
from tonelint.guide.cells import plain
from tonelint.guide.compiled import CompiledGuide, Unenforced
from tonelint.guide.contradictions import find_contradictions
from tonelint.guide.desk import Desk, ascii_slug
from tonelint.guide.parse import parse_leniently
from tonelint.guide.problems import ClauseError, Problems
from tonelint.guide.rows import compile_fact, compile_name, compile_tone
from tonelint.guide.rows_words import compile_row as compile_words
from tonelint.guide.tables import read_as_advice
from tonelint.guide.tests_of import compile_example
from tonelint.guide.tree import AxisSpec, Guide, Row, Section
from tonelint.kinds import kind
from tonelint.kinds.base import OptionError
from tonelint.model.rule import Origin
from tonelint.model.tone import Axis, Tone

_ROWS: dict[str, Callable[[Row, str, Desk], None]] = {
    "tone": compile_tone,
    "words": compile_words,
    "names": compile_name,
    "facts": compile_fact,
    "anchors": compile_anchor,
}
_NOT_MEASURED = {
    "formality": "Formality is read; no rule measures it yet.",
}


def read_guide(text: str, *, path: str, defaults_axes: Sequence[Axis]) -> CompiledGuide:
    """Return the guide written as `text`, compiled; raises `GuideError` with all its problems."""
    return parse_and_compile(text, path=path, defaults_axes=defaults_axes)[1]


def parse_and_compile(
    text: str, *, path: str, defaults_axes: Sequence[Axis]
) -> tuple[Guide, CompiledGuide]:
    """Return the guide written as `text`, as a tree and compiled.

    Raises `GuideError` with all problems of parsing and compiling at once.
    """
    guide, problems = parse_leniently(text, path=path)
    compiled = _compile(guide, defaults_axes, problems)
    problems.raise_any()
    return guide, compiled


def compile_guide(guide: Guide, *, defaults_axes: Sequence[Axis]) -> CompiledGuide:
    """Return `guide` compiled; raises `GuideError` with all problems and their lines.

    `defaults_axes` are the product's own axes, known beside those of the guide.
    """
    problems = Problems(guide.path)
    compiled = _compile(guide, defaults_axes, problems)
    problems.raise_any()
    return compiled


def _compile(guide: Guide, defaults_axes: Sequence[Axis], problems: Problems) -> CompiledGuide:
    header = guide.header
    own = tuple(_axis(spec, defaults_axes) for spec in header.axes)
    axes = merge_axes(defaults_axes, own)
    desk = Desk(
        path=guide.path,
        slug=ascii_slug(header.brand),
        lang=header.locales[0][:2].lower(),
        axis_of=axes.axis_of,
        problems=problems,
        names=_names(guide),
        short_forms=_short_forms(guide),
        langs=frozenset(locale[:2].lower() for locale in header.locales),
    )
    for section in guide.sections:
        for line in section.examples:
            with _noting(problems, line.line):
                desk.examples.append(compile_example(line, section.id, axes.axis_of))
    desk.pair_examples()
    for section in guide.sections:
        _section(section, desk)
    _not_measured(desk)
    if header.extends:
        origin = Origin(guide.path, header.lines.get("extends", 1))
        desk.unenforced.append(Unenforced(origin, "“extends” is read; other guides are not yet."))
    cuts = cuts_of(desk)
    if desk.anchored and "en" not in desk.langs:
        reason = "Anchors are read; formality is measured in English only."
        desk.unenforced.append(Unenforced(desk.anchored, reason))
    find_contradictions(desk)
    _check_options(desk)
    line_of = {rule.id: rule.origin.line for rule in desk.rules if rule.origin}
    return CompiledGuide(
        path=guide.path,
        brand=header.brand,
        slug=desk.slug,
        locales=header.locales,
        packs=header.packs,
        version=header.version,
        digest=guide.digest,
        tone=Tone(own, tuple(sorted(desk.rows, key=lambda row: row.origin.line)), cuts),
        rules=tuple(sorted(desk.rules, key=lambda rule: line_of.get(rule.id, 0))),
        levers=frozenset(desk.levers),
        unenforced=tuple(sorted(desk.unenforced, key=lambda one: one.origin.line)),
        advice=tuple((s.id, advice) for s in guide.sections for advice in s.advice),
        examples=tuple(desk.examples),
        facts=tuple(desk.facts),
        anchors=tuple(desk.anchors),
    )


@dataclass(frozen=True, slots=True)
class _noting:  # noqa: N801
    """A block whose `ClauseError` becomes a problem of `line`."""

    problems: Problems
    line: int

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind_: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, ClauseError):
            self.problems.add_error(self.line, error)
            return True
        return False


def _axis(spec: AxisSpec, defaults: Sequence[Axis]) -> Axis:
    """Return an axis of the guide; what it leaves open is as in the default axis of its name."""
    known = next((axis for axis in defaults if axis.name == spec.name), None)
    default, tightens = spec.default, spec.tightens
    if known and default is None and known.default in spec.values:
        default = known.default
    if tightens is None:
        tightens = bool(known and known.tightens)
    return Axis(spec.name, spec.values, default, tightens)


def _name_rows(guide: Guide) -> Iterator[Row]:
    tables = (table for section in guide.sections for table in section.tables)
    return (row for table in tables if table.kind == "names" for row in table.rows)


def _names(guide: Guide) -> tuple[str, ...]:
    rows = _name_rows(guide)
    names = [guide.header.brand, *(plain(row.cells.get("Name", "")) for row in rows)]
    return tuple(dict.fromkeys(name for name in names if name))


def _short_forms(guide: Guide) -> dict[str, str]:
    """Return the short form of each name that has one -> the name; "" with a first mention."""
    found: dict[str, str] = {}
    for row in _name_rows(guide):
        name, first, short = (
            plain(row.cells.get(header, "")) for header in ("Name", "First mention", "Short")
        )
        inside = re.search(r"\(([^()]+)\)", first)
        short = short or (inside[1] if inside else "")
        if short:
            found[short] = "" if first else name
    return found


def _section(section: Section, desk: Desk) -> None:
    for table in section.tables:
        compile_ = _ROWS.get(table.kind)
        for row in table.rows if compile_ else ():
            with _noting(desk.problems, row.line):
                assert compile_ is not None
                compile_(row, section.id, desk)
    for prose in section.advice:
        reason = read_as_advice(prose.text) if prose.role == "table" else ""
        if reason:
            desk.unenforced.append(Unenforced(Origin(desk.path, prose.line, section.id), reason))
    for bullet in section.bullets:
        with _noting(desk.problems, bullet.line):
            compile_bullet(bullet, section, desk)
    for raw in section.raw:
        compile_raw(raw, section, desk)


def _not_measured(desk: Desk) -> None:
    """Note each lever of the tone rows that no rule looks at, once, with its first row."""
    for lever, reason in _NOT_MEASURED.items():
        row = next((row for row in desk.rows if lever in row.cells), None)
        if row:
            desk.unenforced.append(Unenforced(row.origin, reason))


def _check_options(desk: Desk) -> None:
    """Note the clauses whose kinds object to their options."""
    for rule in desk.rules:
        try:
            kind(rule.kind).read_options(rule.options)
        except OptionError as error:
            assert rule.origin is not None
            desk.problems.add(rule.origin.line, error.problem, error.remedy)
