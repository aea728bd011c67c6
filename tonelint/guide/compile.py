"""A guide's tree made into rules, tone rows and tests; every problem named with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tonelint.context import merge_axes
from tonelint.guide.anchors import compile_anchor, cuts_of
from tonelint.guide.bullets import compile_bullet, compile_raw
from tonelint.guide.calibrated import Calibrated, check_scale, with_bands
from tonelint.guide.compiled import CompiledGuide, GuideExample, Unenforced
from tonelint.guide.contradictions import find_contradictions
from tonelint.guide.desk import Desk, ascii_slug
from tonelint.guide.family import read_family
from tonelint.guide.inherit import check_axes, claims_of, digest_of, drop, inherited
from tonelint.guide.names import names_of, short_forms
from tonelint.guide.problems import ClauseError, Problems
from tonelint.guide.rows import compile_fact, compile_name, compile_tone
from tonelint.guide.rows_words import compile_row as compile_words
from tonelint.guide.tables import read_as_advice
from tonelint.guide.tests_of import compile_example
from tonelint.guide.tree import AxisSpec, Guide, Header, Row, Section
from tonelint.kinds import kind, lacks
from tonelint.kinds.base import OptionError
from tonelint.model.rule import Origin
from tonelint.model.tone import Axis, Tone, ToneRow

_ROWS: dict[str, Callable[[Row, str, Desk], None]] = {
    "tone": compile_tone,
    "words": compile_words,
    "names": compile_name,
    "facts": compile_fact,
    "anchors": compile_anchor,
}
_NOT_MEASURED = {
    "formality": "Formality is read; it can be measured in English only.",
}


def read_guide(
    text: str, *, path: str, defaults_axes: Sequence[Axis], place: Path | None = None
) -> CompiledGuide:
    """Return the guide written as `text`, compiled; raises `GuideError` with all its problems."""
    return parse_and_compile(text, path=path, defaults_axes=defaults_axes, place=place)[1]


def parse_and_compile(
    text: str, *, path: str, defaults_axes: Sequence[Axis], place: Path | None = None
) -> tuple[Guide, CompiledGuide]:
    """Return the guide written as `text`, as a tree and compiled with all that it extends.

    `path` is how people read its place, `place` the file itself, from which the guides it extends
    are found. Raises `GuideError` with all problems of parsing and compiling at once; where one of
    those guides is missing, with those of parsing.
    """
    family, problems = read_family(text, path=path, place=place)
    if problems.incomplete:
        problems.raise_any()
    compiled = _compile(family, defaults_axes, problems)
    problems.raise_any()
    return family[-1], compiled


def compile_guide(guide: Guide, *, defaults_axes: Sequence[Axis]) -> CompiledGuide:
    """Return `guide` compiled alone; raises `GuideError` with all problems and their lines.

    `defaults_axes` are the product's own axes, known beside those of the guide.
    """
    problems = Problems(guide.path)
    compiled = _compile((guide,), defaults_axes, problems)
    problems.raise_any()
    return compiled


def _compile(
    family: Sequence[Guide], defaults_axes: Sequence[Axis], problems: Problems
) -> CompiledGuide:
    guide, header = family[-1], inherited(family)
    check_axes(family, header, problems)
    own = tuple(_axis(spec, defaults_axes) for spec in header.axes)
    axes = merge_axes(defaults_axes, own)
    desk = Desk(
        path=guide.path,
        slug=ascii_slug(header.brand),
        lang=header.locales[0][:2].lower(),
        axis_of=axes.axis_of,
        problems=problems,
        names=names_of(family, header.brand),
        short_forms=short_forms(family),
        langs=frozenset(locale[:2].lower() for locale in header.locales),
    )
    claims = [claims_of(one, family[:number], problems) for number, one in enumerate(family)]
    for number, one in enumerate(family):
        desk.taken = frozenset().union(*claims[number + 1 :])
        _generation(one, desk)
        drop(one.header.drops, one.header.lines.get("drops", 1), desk)
    _not_measured(desk)
    measured = header.calibrated if "en" in desk.langs else None
    check_scale(measured, problems)
    cuts = cuts_of(desk)
    if desk.anchored and "en" not in desk.langs:
        reason = "Anchors are read; formality is measured in English only."
        desk.unenforced.append(Unenforced(desk.anchored, reason))
    find_contradictions(desk)
    _check_options(desk)
    _note_lacks(desk)
    tone = Tone(own, _ordered(family, desk, measured, axes.axis_of), cuts)
    return _compiled(family, header, desk, tone)


def _ordered(
    family: Sequence[Guide],
    desk: Desk,
    measured: Calibrated | None,
    axis_of: Mapping[str, str],
) -> tuple[ToneRow, ...]:
    """Return the tone rows as they are read: the oldest guide first, then by line."""
    order = {one.path: number for number, one in enumerate(family)}
    rows = sorted(desk.rows, key=lambda row: (order[row.origin.path], row.origin.line))
    return with_bands(rows, measured, axis_of, desk.problems)


def _compiled(family: Sequence[Guide], header: Header, desk: Desk, tone: Tone) -> CompiledGuide:
    guide = family[-1]
    order = {one.path: number for number, one in enumerate(family)}

    def place(origin: Origin | None) -> tuple[int, int]:
        return (order[origin.path], origin.line) if origin else (0, 0)

    return CompiledGuide(
        path=guide.path,
        brand=header.brand,
        slug=desk.slug,
        locales=header.locales,
        packs=header.packs,
        version=header.version,
        digest=digest_of(family),
        tone=tone,
        rules=tuple(sorted(desk.rules, key=lambda rule: place(rule.origin))),
        levers=frozenset(desk.levers),
        unenforced=tuple(sorted(desk.unenforced, key=lambda one: place(one.origin))),
        advice=tuple(
            (section.id, advice if one is guide else replace(advice, path=one.path))
            for one in family
            for section in one.sections
            for advice in section.advice
        ),
        examples=tuple(desk.examples),
        facts=tuple(desk.facts),
        anchors=tuple(desk.anchors),
        family=tuple(order),
        overridden=frozenset(desk.overridden),
        packs_at=next(
            (
                Origin(one.path, one.header.lines["packs"])
                for one in reversed(family)
                if "packs" in one.header.lines
            ),
            None,
        ),
    )


def _generation(guide: Guide, desk: Desk) -> None:
    """Compile the sections of one guide of the family; its places carry its path."""
    desk.path = desk.problems.path = guide.path
    examples, settings, banned = len(desk.examples), len(desk.settings), len(desk.banned)
    own: list[GuideExample] = []
    for section in guide.sections:
        for line in section.examples:
            if desk.is_taken(("example", line.text), section.id):
                continue
            with _noting(desk.problems, line.line):
                test = compile_example(line, section.id, desk.axis_of)
                own.append(replace(test, path=guide.path))
    desk.examples[examples:] = own
    desk.pair_examples(own)
    for section in guide.sections:
        _section(section, desk)
    desk.settings[settings:] = [replace(s, path=guide.path) for s in desk.settings[settings:]]
    desk.banned[banned:] = [replace(w, path=guide.path) for w in desk.banned[banned:]]


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
        if row and not (lever == "formality" and desk.lang == "en"):
            desk.unenforced.append(Unenforced(row.origin, reason))


def _note_lacks(desk: Desk) -> None:
    """Note the clauses that need something which is not installed here."""
    for rule in desk.rules:
        command = lacks(rule)
        if command and rule.origin:
            reason = f"It needs a parser, which is not installed: {command}."
            desk.unenforced.append(Unenforced(rule.origin, reason))


def _check_options(desk: Desk) -> None:
    """Note the clauses whose kinds object to their options."""
    for rule in desk.rules:
        try:
            kind(rule.kind).read_options(rule.options)
        except OptionError as error:
            assert rule.origin is not None
            desk.problems.add(rule.origin.line, error.problem, error.remedy, path=rule.origin.path)
