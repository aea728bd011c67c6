"""The examples of a rule: texts with `[[marked]]` places, and what they must become."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tonelint.errors import Problem, nearest
from tonelint.model.roles import ROLES, SPEAKERS
from tonelint.model.rule import Example
from tonelint.model.target import LEVERS
from tonelint.pack.nodes import Fields, is_mapping, line_of

# A mark ends at the last pair of a run of brackets, so `[[[Name]]]` marks “[Name]”.
_MARK = re.compile(r"\\(\[\[|\]\])|\[\[(.+?)\]\](?!\])", re.DOTALL)


def unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return `text` without its `[[` and `]]`, and the places that stood between them.

    A backslash before `[[` or `]]` keeps the brackets as text.
    """
    parts: list[str] = []
    spots: list[tuple[int, int]] = []
    at = size = 0
    for mark in _MARK.finditer(text):
        before = text[at : mark.start()]
        inside = mark[1] or mark[2]
        size += len(before)
        if mark[2]:
            spots.append((size, size + len(inside)))
        parts += before, inside
        size += len(inside)
        at = mark.end()
    return "".join([*parts, text[at:]]), tuple(spots)


def mark(text: str, spots: tuple[tuple[int, int], ...]) -> str:
    """Return `text` with `[[` and `]]` around its spots; `unmark` takes them away again."""
    parts: list[str] = []
    at = 0
    for start, end in spots:
        parts += _escaped(text[at:start]), "[[", text[start:end], "]]"
        at = end
    return "".join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return text.replace("[[", r"\[[").replace("]]", r"\]]")


def read_examples(fields: Fields, axis_of: Mapping[str, str]) -> tuple[Example, ...]:
    """Return the examples under `examples:`; faults are noted in `fields.problems`."""
    node = fields.node("examples")
    if node is None:
        return ()
    if node.id != "sequence" or not all(is_mapping(item) for item in node.value):
        remedy = "Write one - {bad: …} or - {good: …} a line."
        fields.problem("examples", "“examples” must be a list of mappings.", remedy)
        return ()
    read = [_read(item, fields.path, fields.problems, axis_of) for item in node.value]
    return tuple(example for example in read if example is not None)


def _read(
    node: Any, path: str, problems: list[Problem], axis_of: Mapping[str, str]
) -> Example | None:
    fields = Fields(node, path=path, problems=problems)
    bad, good = fields.literal("bad"), fields.literal("good")
    whole = fields.flag("whole")
    text, spots = unmark(bad) if bad is not None else (good or "", ())
    example = Example(
        text,
        spots,
        fixed=good if bad is not None else None,
        context=_context(fields, axis_of),
        role=fields.choice("role", ROLES, "body"),
        speaker=fields.choice("speaker", SPEAKERS, "brand"),
        locale=fields.text("locale") or None,
        whole=whole,
        bad=bad is not None,
        line=line_of(node),
        format=fields.text("format"),
        limits=_limits(fields),
    )
    fields.done()
    if bad is None and good is None:
        fields.problem("bad", "An example has neither bad nor good.", "Write bad: or good: text.")
        return None
    if example.bad and not spots and not whole:
        remedy = "Put [[ and ]] around it, or say whole: true when something is missing."
        fields.problem("bad", "No place is marked in a bad example.", remedy)
    return example


def _limits(fields: Fields) -> dict[str, int | str | tuple[int, int]]:
    """Return the tone limits under which the example stands: lever -> value."""
    limits: dict[str, int | str | tuple[int, int]] = {}
    for lever, value in fields.mapping("limits").items():
        if lever not in LEVERS:
            fields.problem("limits", f"“{lever}” is no limit of the tone.", nearest(lever, LEVERS))
        elif isinstance(value, list):
            limits[lever] = int(value[0]), int(value[-1])
        else:
            limits[lever] = value if isinstance(value, int) else str(value)
    return limits


def _context(fields: Fields, axis_of: Mapping[str, str]) -> dict[str, str]:
    """Return the example's context. A value decides its axis: a guide may have moved it."""
    context: dict[str, str] = {}
    for raw in fields.mapping("context").values():
        value = str(raw)
        if value in axis_of:
            context[axis_of[value]] = value
        else:
            problem = f"“{value}” is a value of no axis."
            fields.problem("context", problem, nearest(value, axis_of))
    return context
