"""The page of one rule, printed from its own file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.model.roles import ROLES
from tonelint.model.rule import Example, Rule, Safety
from tonelint.report.catalogue import rule_data
from tonelint.report.clause import quoted
from tonelint.report.colour import Paint
from tonelint.report.json import VERSION, dump
from tonelint.report.tally import listed
from tonelint.report.width import shown_lines, wrap

_SPOT = re.compile(r"\[\[(.*?)\]\]")
_FIXES = {
    Safety.SAFE: "The rewrite is made by “tonelint check --fix”.",
    Safety.UNSAFE: "The rewrite is made by “tonelint check --fix --unsafe-fixes”: read it first.",
    Safety.SUGGEST: "Rewrites are only suggested.",
}
_STATUS = {
    "preview": "It is new: off until you name it, or choose the preset “strict”.",
    "deprecated": "It is deprecated: off until you name it, and it will go.",
}


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
    yield from _item("Where", where(rule), paint, width)
    if rule.unless:
        yield from _item(
            "Not in", listed((f"“{text}”" for text in rule.unless), "or"), paint, width
        )
    fix = " ".join(part for part in (_FIXES[rule.safety], _STATUS.get(rule.status, "")) if part)
    yield from _item("Fix", fix, paint, width)
    if rule.source:
        yield from _item("Source", rule.source, paint, width)
    if rule.formerly:
        yield from _item("Formerly", listed(rule.formerly), paint, width)
    if rule.examples:
        yield ""
        yield paint("strong", "Examples")
        for example in rule.examples:
            yield from _example(example, paint)
    yield ""
    yield paint("strong", "Switch it off")
    yield "  everywhere, in tonelint.yaml:"
    yield "    rules:"
    yield f"      {rule.id}: off"
    yield "  in one place, in a comment above the line:"
    yield f"    tonelint-disable-next-line {rule.id} -- the reason"


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
            "source": rule.source,
            "formerly": list(rule.formerly),
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


def where(rule: Rule) -> str:
    """Return in words where a rule looks."""
    roles = listed(role for role in ROLES if role in rule.roles)
    parts = [f"in {roles}" if roles else "in all copy but quotes and legal text"]
    if rule.speakers:
        parts.append(f"said by {listed(sorted(rule.speakers), 'or')}")
    parts.append(f"when {rule.when}" if rule.when.alternatives else "in every context")
    parts.append("in any language" if rule.lang == "any" else f"language {rule.lang}")
    return ", ".join(parts)


def _item(label: str, text: str, paint: Paint, width: int) -> Iterator[str]:
    for number, row in enumerate(wrap(text, max(width - 10, 20))):
        yield f"{paint('dim', ('' if number else label).ljust(10))}{row}"


def _example(example: Example, paint: Paint) -> Iterator[str]:
    note = _note(example)
    if note:
        yield f"    {paint('dim', note)}"
    mark = paint("error", "✗") if example.bad else paint("good", "✓")
    yield from _lines(mark, _marked(example, paint))
    if example.bad and example.fixed is not None:
        yield from _lines(paint("good", "→"), shown_lines(example.fixed))


def _lines(mark: str, lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"  {' ' if number else mark} {line}".rstrip()


def _marked(example: Example, paint: Paint) -> list[str]:
    """Return the text's lines with the faults underlined in colour, in [[ ]] without."""
    parts, at = [], 0
    for start, end in example.spots:
        parts += [example.text[at:start], "[[", example.text[start:end], "]]"]
        at = end
    lines = shown_lines("".join([*parts, example.text[at:]]))
    if not paint.on:
        return lines
    return [_SPOT.sub(lambda spot: paint("blank", spot[1]), line) for line in lines]


def _note(example: Example) -> str:
    notes = [value for _, value in sorted(example.context.items())]
    if example.role != "body":
        notes.append(example.role)
    if example.speaker != "brand":
        notes.append(example.speaker)
    if example.locale:
        notes.append(example.locale)
    if example.whole:
        notes.append("a whole message")
    return ", ".join(notes)


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
