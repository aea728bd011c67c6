"""The `overrides:` blocks of built packs: kept to the letter, and read."""

from __future__ import annotations

from typing import Any

from tonelint.errors import FormatError, Problem, nearest
from tonelint.model.rule import Severity
from tonelint.yamldoc import compose, plain

_FIELDS = ("severity", "status")
_STATUSES = ("off", "recommended", "preview")
_SEVERITIES = {severity.word for severity in Severity}


def overrides_block(text: str) -> str:
    """Return the lines of the `overrides:` block and the comments right above it, or ""."""
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("overrides:")]
    if not starts:
        return ""
    start = end = starts[0]
    while start and lines[start - 1].startswith("#"):
        start -= 1
    end += 1
    while end < len(lines) and (not lines[end] or lines[end][0] in " \t#-}]"):
        end += 1
    return "\n".join(lines[start:end]).rstrip() + "\n"


def read_overrides_text(
    text: str, *, path: str, pack: str, problems: list[Problem]
) -> dict[str, dict[str, object]]:
    """Return the overrides in one file: rule id -> field -> value; notes what is wrong."""
    try:
        root: Any = compose(text, path=path)
    except FormatError as error:
        problems += error.problems
        return {}
    found: dict[str, dict[str, object]] = {}
    if root is None or root.id != "mapping":
        return found
    for key, block in root.value:
        if key.value != "overrides" or plain(block) is None:
            continue
        if block.id != "mapping":
            line = block.start_mark.line + 1
            problems.append(
                Problem("“overrides” must be a mapping.", path, line, "Write rule-id: off.")
            )
            continue
        for name, change in block.value:
            rule_id = str(name.value) if "/" in str(name.value) else f"{pack}/{name.value}"
            fault = Problem("", path, name.start_mark.line + 1, "")
            found[rule_id] = _change(plain(change), fault, problems)
    return found


def _change(value: Any, place: Problem, problems: list[Problem]) -> dict[str, object]:
    """Return one rule's override with every field checked."""
    if isinstance(value, str):
        value = {"status": "off"} if value == "off" else {"severity": value}
    if not isinstance(value, dict):
        remedy = "Write off, a severity, or {severity: notice}."
        problems.append(Problem("The override says nothing.", place.path, place.line, remedy))
        return {}
    for name, word in value.items():
        known = {"severity": _SEVERITIES, "status": set(_STATUSES)}.get(name)
        if known is None:
            problem, remedy = f"“{name}” cannot be overridden.", nearest(name, _FIELDS)
        elif word not in known:
            problem, remedy = f"“{word}” is no {name}.", nearest(str(word), known)
        else:
            continue
        problems.append(Problem(problem, place.path, place.line, remedy))
    return value
