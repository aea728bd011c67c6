"""What a pack changes of the pack it extends: single rules, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tonelint.errors import Problem, nearest
from tonelint.model.roles import ROLES, SPEAKERS
from tonelint.model.rule import Change, Rule
from tonelint.model.selector import Selector
from tonelint.pack.evidence import read_given, read_near
from tonelint.pack.examples import read_examples
from tonelint.pack.manifest import Manifest
from tonelint.pack.nodes import Fields, is_mapping
from tonelint.pack.reading import SAFETIES, SEVERITIES, check_rule_text

OFF = "off"
STATUSES = (OFF, "recommended", "preview")
_FINDS = {"when", "roles", "speakers", "unless", "unless_near", "given", "options"}
"""Fields that decide what is found: with another one, a measured precision says nothing."""
_LONG = 60


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with overrides, and what they say without changing anything."""

    problems: list[Problem]
    warnings: list[Problem]


def apply_overrides(
    pack: str,
    manifest: Manifest,
    *,
    bases: Sequence[str],
    rules: dict[str, Rule],
    axis_of: Mapping[str, str],
    faults: Faults,
) -> None:
    """Change `rules` (by id) as the overrides in a pack.yaml say; notes what is wrong in `faults`.

    `bases` are the packs that `pack` extends, the nearest first. A broken override changes nothing.
    """
    for name, node, line in manifest.overrides:
        at = Problem("", manifest.path, line, "")
        rule = _named(name, bases, rules)
        if rule is None:
            known = [rule.id for rule in rules.values() if rule.pack in bases]
            whole = name if "/" in name or not bases else f"{bases[0]}/{name}"
            problem = f"No pack that {pack} extends has a rule “{name}”."
            faults.problems.append(at._replace(problem=problem, remedy=nearest(whole, known)))
        elif not is_mapping(node):
            problem = f"The override of {rule.id} must say what it changes, and why."
            remedy = "Write {status: off, why: the reason}, or {severity: notice, why: the reason}."
            faults.problems.append(at._replace(problem=problem, remedy=remedy))
        else:
            fields = Fields(node, path=manifest.path, problems=faults.problems)
            rules[rule.id] = _changed(rule, fields, at, (pack, *bases), axis_of, faults)


def _named(name: str, bases: Sequence[str], rules: Mapping[str, Rule]) -> Rule | None:
    """Return the rule of a base that `name` means: its id, or its id without the nearest pack."""
    for rule_id in (name, f"{bases[0]}/{name}" if bases else name):
        if rule_id in rules and rules[rule_id].pack in bases:
            return rules[rule_id]
    return None


def _changed(
    rule: Rule,
    fields: Fields,
    at: Problem,
    family: Sequence[str],
    axis_of: Mapping[str, str],
    faults: Faults,
) -> Rule:
    before = len(faults.problems)
    why = fields.text("why")
    if not why:
        remedy = "Add why: and the reason; `tonelint explain` shows it."
        problem = f"The override of {rule.id} does not say why."
        faults.problems.append(at._replace(problem=problem, remedy=remedy))
    values = dict(_values(rule, fields, axis_of))
    fields.done()
    made = rule._replace(**values)
    if len(faults.problems) == before:
        check_rule_text(fields, made, examples=bool({"safety", "examples"} & values.keys()))
    if len(faults.problems) > before:
        return rule
    told = [
        row
        for name, new in values.items()
        for row in _told(name, getattr(rule, name), new, fields.value("options"))
    ]
    # What a pack beside this one has set is not for this one to know.
    others = {row[0] for one in rule.changes if one.pack not in family for row in one.fields}
    for key, old, new in told:
        if old == new and key not in others:
            problem = f"This says nothing new: {key} of {rule.id} is {_short(old)} already."
            line = fields.line(key if fields.has(key) else "options")
            faults.warnings.append(Problem(problem, at.path, line, "Take it out."))
    news = tuple((key, _short(old), _short(new)) for key, old, new in told if old != new)
    if not told:
        problem = f"The override of {rule.id} changes nothing."
        faults.warnings.append(at._replace(problem=problem, remedy="Take it out."))
    if not news:
        return rule
    if any(values[name] != getattr(rule, name) for name in _FINDS & values.keys()):
        made = made._replace(precision=None)
    change = Change(family[0], at.path, at.line or 1, why, news, tuple(family[1:]))
    return made._replace(changes=(*rule.changes, change))


def _values(rule: Rule, fields: Fields, axis_of: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a rule that an override sets, with their new values."""
    if fields.value("severity") == OFF:
        fields.problem("severity", "“off” is no severity.", "Write status: off.")
    elif fields.has("severity"):
        yield "severity", SEVERITIES[fields.choice("severity", SEVERITIES, "warning")]
    readers: dict[str, tuple[str, Any]] = {
        "status": ("status", lambda: fields.choice("status", STATUSES, "recommended")),
        "message": ("message", lambda: fields.text("message")),
        "summary": ("summary", lambda: fields.text("summary")),
        "safety": ("safety", lambda: SAFETIES[fields.choice("safety", SAFETIES, "suggest")]),
        "when": ("when", lambda: fields.selector("when", axis_of)),
        "in": ("roles", lambda: frozenset(fields.texts("in", ROLES))),
        "speakers": ("speakers", lambda: frozenset(fields.texts("speakers", SPEAKERS))),
        "unless": ("unless", lambda: fields.texts("unless")),
        "unless_near": ("unless_near", lambda: read_near(fields)),
        "given": ("given", lambda: read_given(fields, axis_of)),
        "advice": ("advice", lambda: fields.texts("advice")),
        "options": ("options", lambda: {**rule.options, **fields.mapping("options")}),
        "examples": ("examples", lambda: read_examples(fields, axis_of)),
    }
    for key, (name, read) in readers.items():
        if fields.has(key):
            yield name, read()
        else:
            fields.node(key)  # a key that there is


def _told(name: str, old: Any, new: Any, options: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield what an override sets, option by option: its key in the file, before and after."""
    if name == "options":
        yield from ((key, old.get(key), new[key]) for key in options)
    else:
        yield "in" if name == "roles" else name, old, new


def _short(value: Any) -> str:
    """Return a value as people read it in one line."""
    if value is None or value in ((), frozenset()):
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Selector):
        return str(value) or "always"
    if hasattr(value, "word"):
        return str(value.word)
    if isinstance(value, (list, tuple, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else list(value)
        if not all(isinstance(item, (str, int, float)) for item in items):
            return f"{len(items)} of them" if len(items) > 1 else "one"
        value = ", ".join(map(str, items))
    text = " ".join(str(value).split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
