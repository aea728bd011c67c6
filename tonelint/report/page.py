"""The page of one rule, printed from its own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tonelint.model.rule import Change, Example, Rule
from tonelint.report.catalogue import rule_data
from tonelint.report.clause import quoted
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, dump
from tonelint.report.rule import facts as facts
from tonelint.report.rule.evidence import evidence
from tonelint.report.tally import listed
from tonelint.report.width import shown_lines, wrap

_SPOT = re.compile(r"\[\[(.*?)\]\]")


def render(rule: Rule, *, paint: Paint, width: int) -> Iterator[str]:
    """Yield the page: what, why, examples, where it looks, source, how to switch it off."""
    word = rule.severity.word
    yield f"{paint('strong', rule.id)}  {paint(word, word)}"
    for text in (rule.summary or rule.message, rule.why):
        if text:
            yield from wrap(text, width)
    if rule.origin:
        cited = quoted(rule.origin, message=rule.summary or rule.message)
        yield from _item("Guide", cited, paint, width)
    yield ""
    for label, text in _facts(rule):
        yield from _item(label, text, paint, width)
    if rule.examples:
        yield ""
        yield paint("strong", "Examples")
        for note, group in groupby(rule.examples, key=facts.note):
            if note:
                yield f"    {paint('dim', note)}"
            for example in group:
                yield from _example(example, paint)
    yield ""
    options = facts.settable(rule)
    if options:
        yield paint("strong", "Change it")
        yield "  in tonelint.yaml, where it stands at:"
        yield "    rules:"
        yield f"      {rule.id}: {{{options}}}"
        yield ""
    yield paint("strong", "Switch it off")
    yield "  everywhere, in tonelint.yaml:"
    yield "    rules:"
    yield f"      {rule.id}: off"
    yield "  in one place, in a comment above the line:"
    yield f"    tonelint-disable-next-line {rule.id} -- the reason"


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what is said beside the examples: a label and a text each."""
    if rule.summary:
        yield "Says", facts.said(rule)
    found = facts.phrases(rule)
    if found:
        yield "Finds", found
    yield "Where", facts.where(rule)
    if rule.unless:
        yield "Not in", listed((f"“{text}”" for text in rule.unless), "or")
    yield from evidence(rule)
    yield "Fix", facts.fix(rule)
    for label, text in (("Guide", facts.guide(rule)), ("Precision", facts.measured(rule))):
        if text:
            yield label, text
    for text in facts.changes(rule):
        yield "Changed", text
    if rule.source:
        yield "Source", rule.source
    if rule.formerly:
        yield "Formerly", listed(rule.formerly)


def render_json(rule: Rule) -> Iterator[str]:
    """Yield the page as JSON: what the list of rules has, and the rest of the rule's file."""
    origin = rule.origin
    yield dump(
        {
            "version": VERSION,
            **rule_data(rule),
            "why": rule.why,
            "message": rule.message,
            "when": str(rule.when),
            "roles": sorted(rule.roles),
            "speakers": sorted(rule.speakers),
            "unless": list(rule.unless),
            "given": [list(terms) for terms in rule.given],
            "unless_near": rule.unless_near and rule.unless_near._asdict(),
            "advice": list(rule.advice),
            "source": rule.source,
            "formerly": list(rule.formerly),
            "changes": [_change_data(change) for change in rule.changes],
            "guide": origin
            and {
                "path": origin.path,
                "line": origin.line,
                "section": origin.section,
                "clause": origin.clause,
            },
            "examples": [_example_data(example) for example in rule.examples],
        }
    )


def _change_data(change: Change) -> dict[str, object]:
    fields = [{"key": key, "before": old, "after": new} for key, old, new in change.fields]
    return change._asdict() | {"fields": fields}


def _item(label: str, text: str, paint: Paint, width: int) -> Iterator[str]:
    for number, row in enumerate(wrap(text, max(width - 10, 20))):
        yield f"{paint('dim', ('' if number else label).ljust(10))}{row}"


def _example(example: Example, paint: Paint) -> Iterator[str]:
    mark = paint("error", "✗") if example.bad else paint("good", "✓")
    yield from _lines(mark, _marked(example, paint))
    if example.bad and example.fixed is not None:
        yield from _lines(paint("good", "→"), shown_lines(example.fixed))


def _lines(mark: str, lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"  {' ' if number else mark} {line}".rstrip()


def _marked(example: Example, paint: Paint) -> list[str]:
    """Return the text's lines with the faults underlined in colour, in [[ ]] without."""
    lines = shown_lines(facts.marked(example))
    if not paint.on:
        return lines
    return [_SPOT.sub(lambda spot: paint("blank", spot[1]), line) for line in lines]


def _example_data(example: Example) -> dict[str, object]:
    return {
        "text": example.text,
        "bad": example.bad,
        "spots": [list(spot) for spot in example.spots],
        "fixed": example.fixed,
        "context": dict(sorted(example.context.items())),
        "role": example.role,
        "speaker": example.speaker,
        "locale": example.locale,
        "whole": example.whole,
    }
