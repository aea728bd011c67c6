"""A guide held to its own word: its examples, its own prose, its facts, its dead rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tonelint.guide.compiled import CompiledGuide, GuideExample
from tonelint.guide.elsewhere import place_elsewhere
from tonelint.guide.pack_conflicts import conflicts
from tonelint.guide.tree import Guide
from tonelint.guide.verdict import ExampleResult, GuideCheck, Judge, Judgement, ProseFinding
from tonelint.kinds import lacks
from tonelint.model.rule import Origin, Rule
from tonelint.model.selector import ALWAYS
from tonelint.model.tone import ToneRow

__all__ = ["ExampleResult", "GuideCheck", "Judge", "Judgement", "ProseFinding", "check_guide"]

# Quoted words, code and the targets of links are shown, not said.
_SHOWN = re.compile(
    r"“[^”]{0,500}”|\"[^\"]{0,500}\"|`[^`]{0,500}`|\]\([^)\s]{0,500}\)|(?<!\w)‘[^’]{0,500}’(?!\w)"
)

_LOCALE = re.compile(r"(?<!not )\blocale ([\w-]+)")


def check_guide(
    guide: Guide,
    compiled: CompiledGuide,
    judge: Judge,
    *,
    as_of: date | None = None,
    packs: Sequence[Rule] = (),
) -> GuideCheck:
    """Return how `guide` holds up; `as_of` is the day facts are looked at, today when absent.

    `packs` are the rules that are on besides those of the guide.
    """
    day = as_of or date.today()
    results = [_example(test, compiled, judge) for test in compiled.examples]
    lacking = {
        (rule.origin.path, rule.origin.section): command
        for rule in compiled.rules
        if rule.origin and (command := lacks(rule))
    }
    reasons = ["" if one.ok else _why_not_run(one.test, compiled, lacking) for one in results]
    pairs = list(zip(results, reasons, strict=True))
    return GuideCheck(
        path=guide.path,
        examples=tuple(one for one, reason in pairs if not reason),
        skipped=tuple((one.test, reason) for one, reason in pairs if reason),
        prose=tuple(_own_prose(guide, compiled, judge)),
        stale=tuple(fact for fact in compiled.facts if fact.review_by < day),
        unenforced=compiled.unenforced,
        unreachable=tuple(_unreachable(compiled)),
        conflicts=tuple(conflicts(compiled, judge, packs)),
    )


def _why_not_run(
    test: GuideExample, compiled: CompiledGuide, lacking: Mapping[tuple[str, str], str]
) -> str:
    """Return why a failing example is no fault of the guide; "" when it is one.

    It belongs to a section of an older guide that a later one says anew, or its section has a
    clause that needs what is not installed here.
    """
    place = test.path, test.section
    if test.path != compiled.path and place in compiled.overridden:
        return "its section is overridden"
    if test.bad and place in lacking:
        return f"its section needs a parser ({lacking[place]})"
    return ""


def _example(test: GuideExample, compiled: CompiledGuide, judge: Judge) -> ExampleResult:
    example = test.example
    if not example.bad:
        return _good(test, example.text, compiled, judge)
    if test.human:
        return ExampleResult(test)
    judged = _ask(judge, test, example.text, compiled)
    rows = {row.origin for row in compiled.tone.rows}
    if not any(
        v.origin and (v.origin.section == test.section or v.origin in rows)
        for v in judged.violations
    ):
        return _missed(test, judged, compiled, judge)
    if example.fixed is None:
        return ExampleResult(test)
    if judged.fixed != example.fixed:
        problem = f"The fix gives “{judged.fixed}”, not “{example.fixed}”."
        if judged.fixed == example.text:
            problem = f"It is flagged by {_names(judged)} and nothing fixes it."
        return ExampleResult(
            test, problem, "Correct the text after the arrow, or put it on a ✓ line of its own."
        )
    return _good(test, example.fixed, compiled, judge)


def _missed(
    test: GuideExample, judged: Judgement, compiled: CompiledGuide, judge: Judge
) -> ExampleResult:
    problem = f"No clause of #{test.section} flags this bad example."
    if judged.violations:
        problem += f" Only {_names(judged)} does."
    remedy = "Add a clause that does, give its context in braces, or end it in (human)."
    place = place_elsewhere(test.example, test.section, compiled, judge)
    if place:
        where = f"line {place.origin.line}"
        if place.origin.path not in ("", compiled.path):
            where += f" of {place.origin.path}"
        remedy = f"Say where it stands: with {{{', '.join(place.braces)}}} before it, {where} does."
    return ExampleResult(test, problem, remedy)


def _good(test: GuideExample, text: str, compiled: CompiledGuide, judge: Judge) -> ExampleResult:
    judged = _ask(judge, test, text, compiled)
    if not judged.violations:
        return ExampleResult(test)
    first = judged.violations[0]
    return ExampleResult(
        test,
        f"This good example breaks {_names(judged)}: {first.message}",
        "Reword the example, or give the clause an exception.",
    )


def _ask(judge: Judge, test: GuideExample, text: str, compiled: CompiledGuide) -> Judgement:
    example = test.example
    return judge(
        text,
        context=example.context,
        role=example.role,
        speaker=example.speaker,
        locale=example.locale or compiled.locales[0],
        whole=example.whole,
        format=example.format,
    )


def _names(judged: Judgement) -> str:
    return ", ".join(sorted({violation.rule for violation in judged.violations}))


def _own_prose(guide: Guide, compiled: CompiledGuide, judge: Judge) -> Iterator[ProseFinding]:
    for line, section, text, role, locale in _texts(guide):
        shown = [(found.start(), found.end()) for found in _SHOWN.finditer(text)]
        judged = judge(
            text,
            context={},
            role=role,
            speaker="brand",
            locale=locale or compiled.locales[0],
            whole=False,
            format="",
        )
        for violation in judged.violations:
            start, end = violation.span.start, violation.span.end
            origin = violation.origin
            own_tag = origin is not None and (origin.path, origin.line) == (guide.path, line)
            if not own_tag and not any(a < end and start < b for a, b in shown):
                at = line + text.count("\n", 0, start)
                yield ProseFinding(at, section, violation)


def _texts(guide: Guide) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield the guide's own words: line, section, text, role, locale ("": the guide's first one).

    Tables and examples are none. A bullet for one language is written in it.
    """
    for section in guide.sections:
        if section.title:
            yield section.line, section.id, section.title, "heading", ""
        for prose in (*section.prose, *section.advice):
            if prose.role != "table":
                yield prose.line, section.id, prose.text, prose.role, ""
        for bullet in section.bullets:
            named = _LOCALE.search(bullet.tag.when)
            yield bullet.line, section.id, bullet.sentence, "body", named[1] if named else ""


def _unreachable(compiled: CompiledGuide) -> Iterator[tuple[Origin, Origin]]:
    """Yield each tone row that a later one, for the same contexts or all, overrides entirely."""
    tightening = {axis.name for axis in compiled.tone.axes if axis.tightens}
    rows = [row for row in compiled.tone.rows if not _names_any(row, tightening)]
    for number, row in enumerate(rows):
        for later in rows[number + 1 :]:
            if later.origin.path != row.origin.path:
                break  # a guide may say all of it anew
            wider = later.when in (row.when, ALWAYS)
            if wider and row.cells and row.cells.keys() <= later.cells.keys():
                yield row.origin, later.origin
                break


def _names_any(row: ToneRow, axes: set[str]) -> bool:
    return any(term.axis in axes for terms in row.when.alternatives for term in terms)
