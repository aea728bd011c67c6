"""A rule run over plain text: what it finds, and the text after its fixes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonelint.kinds import kind
from tonelint.kinds.base import Change, Check, Hit, Match, is_due
from tonelint.kinds.view import View
from tonelint.language.literals import LiteralScanner, word_begins, word_ends
from tonelint.model.rule import Rule
from tonelint.model.source import Message, Run, RunKind, Segment
from tonelint.model.target import Target
from tonelint.span import Span


def rule_of(kind_name: str, options: Mapping[str, object] | None = None, **fields: object) -> Rule:
    """Return a rule of a kind with `options`; other fields as `Rule` takes them."""
    values: dict[str, object] = {"id": "test/rule", "message": "“{found}”.", **fields}
    return Rule(kind=kind_name, options=options or {}, **values)  # type: ignore[arg-type]


def segment_of(text: str, *, role: str = "body", kept: Sequence[str] = ()) -> Segment:
    """Return a verbatim segment; each text of `kept` in it is a placeholder."""
    runs: list[Run] = []
    at = 0
    while at < len(text):
        starts = [(text.find(slot, at), slot) for slot in kept if text.find(slot, at) != -1]
        begin, slot = min(starts, default=(len(text), ""))
        if begin > at:
            runs.append(Run(at, at, begin, text[at:begin]))
        if slot:
            runs.append(Run(begin, begin, begin + len(slot), slot, RunKind.PLACEHOLDER))
        at = begin + len(slot)
    return Segment(text, tuple(runs), role)


def view_of(
    text: str = "",
    *,
    role: str = "body",
    context: Mapping[str, str] | None = None,
    target: Target | None = None,
    locale: str = "en-GB",
    segments: Sequence[Segment] | None = None,
) -> View:
    """Return the view of a message made of one plain segment, or of `segments`."""
    parts = tuple(segments) if segments is not None else (segment_of(text, role=role),)
    message = Message(Span(0, max((part.end for part in parts if part.runs), default=0)), parts)
    return View(message, context=context or {}, target=target or Target(), locale=locale)


def hits_of(check: Check, view: View) -> list[Hit]:
    """Return the hits of a check's triggers, as the engine would."""
    scanner = LiteralScanner([trigger.text for trigger in check.triggers])
    return [
        Hit(number, index, start, end)
        for index, folded in enumerate(view.folded)
        for number, start, end in scanner.scan(folded)
        if not check.triggers[number].left or word_begins(folded, start)
        if not check.triggers[number].right or word_ends(folded, end)
    ]


def run(rules: Sequence[Rule], view: View) -> list[Match]:
    """Return what the rules (of one kind) find in a view."""
    check = kind(rules[0].kind).compile_checks(rules)
    if not check.triggers:
        return list(check(view, ()))
    hits = hits_of(check, view)
    return list(check(view, hits)) if is_due(check, hit=bool(hits)) else []


def found(
    rule: Rule,
    text: str = "",
    *,
    role: str = "body",
    context: Mapping[str, str] | None = None,
    target: Target | None = None,
    locale: str = "en-GB",
    segments: Sequence[Segment] | None = None,
) -> list[Match]:
    """Return what one rule finds in a plain text."""
    view = view_of(
        text, role=role, context=context, target=target, locale=locale, segments=segments
    )
    return run([rule], view)


def spots(rule: Rule, text: str, **given: object) -> list[str]:
    """Return the texts that a rule finds."""
    return [text[m.start : m.end] for m in found(rule, text, **given)]  # type: ignore[arg-type]


def fixed(rule: Rule, text: str, **given: object) -> str:
    """Return the text after all changes of one round; overlapping ones are left out."""
    changes: list[Change] = []
    for match in found(rule, text, **given):  # type: ignore[arg-type]
        if all(not (c.start < d.end and d.start < c.end) for c in match.changes for d in changes):
            changes += match.changes
    for change in sorted(changes, key=lambda c: (c.start, c.end), reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text
