"""A rule file becomes a `Rule`: every fault of it is found when it is read, not when it fires."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

from tonelint.errors import FormatError, PackError, Problem, nearest
from tonelint.kinds import KINDS, kind
from tonelint.kinds.base import OptionError
from tonelint.model.roles import ROLES, SPEAKERS
from tonelint.model.rule import Example, Origin, Rule, Safety, Severity
from tonelint.pack.evidence import read_given, read_near
from tonelint.pack.examples import read_examples
from tonelint.pack.nodes import Fields, is_mapping, printable
from tonelint.yamldoc import compose

SEVERITIES = {severity.word: severity for severity in Severity}
SAFETIES = {safety.word: safety for safety in Safety}
STATUSES = ("recommended", "preview", "deprecated")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+\Z")
_LANG = re.compile(r"any|[a-z]{2,3}(?:-[A-Z]{2})?\Z")
_GROUP = re.compile(r"\(\?P<(\w+)>")


def load_rule(text: str, *, path: str, rule_id: str, pack: str, axis_of: Mapping[str, str]) -> Rule:
    """Return the rule written in `text`; raises `PackError` with all its problems.

    `path` is for messages, `axis_of` leads each known context value to its axis.
    """
    problems: list[Problem] = []
    node = compose_rule_file(text, path=path, problems=problems)
    rule = None
    if node is not None:
        fields = Fields(node, path=path, problems=problems)
        rule = read_rule(fields, rule_id=rule_id, pack=pack, axis_of=axis_of)
    if rule is None or problems:
        raise PackError.of(problems)
    return rule


def compose_rule_file(text: str, *, path: str, problems: list[Problem]) -> Any:
    """Return the mapping node of a rule file, or None after noting why there is none."""
    try:
        node = compose(text, path=path)
    except FormatError as error:
        problems += error.problems
        return None
    if is_mapping(node):
        return node
    remedy = "Begin with kind: and message:; docs/rules-format.md shows a whole rule."
    problems.append(Problem("A rule file must be a mapping.", path, 1, remedy))
    return None


def read_rule(
    fields: Fields, *, rule_id: str, pack: str, axis_of: Mapping[str, str]
) -> Rule | None:
    """Return the rule in `fields`, or None after noting its faults in `fields.problems`."""
    before = len(fields.problems)
    if not _ID.match(rule_id):
        remedy = "Use lower case, digits and hyphens: email/subject-too-long."
        fields.problem("id", f"“{printable(rule_id)}” is no rule id.", remedy)
    safety = SAFETIES[fields.choice("safety", SAFETIES, "suggest")]
    name = _kind_name(fields)
    options = fields.mapping("options")
    message = fields.text("message")
    if name:
        _check_options(fields, name, options)
        _check_message(fields, name, message, options)
    origin = _origin(fields)
    body = fields.value("whole") == "body"
    examples = read_examples(fields, axis_of)
    rule = Rule(
        id=rule_id,
        kind=name,
        message=message,
        severity=SEVERITIES[fields.choice("severity", SEVERITIES, "warning")],
        safety=safety,
        pack=pack,
        lang=_lang(fields),
        lever=fields.text("lever") or None,
        summary=fields.text("summary"),
        why=fields.text("why"),
        source=fields.text("source"),
        when=fields.selector("when", axis_of),
        roles=frozenset(fields.texts("in", ROLES)),
        speakers=frozenset(fields.texts("speakers", SPEAKERS)),
        unless=fields.texts("unless"),
        unless_near=read_near(fields),
        given=read_given(fields, axis_of),
        advice=fields.texts("advice"),
        options=options,
        examples=examples,
        status=fields.choice("status", STATUSES, "recommended"),
        formerly=fields.texts("formerly"),
        origin=origin,
        generated=origin is not None,
        whole=body or fields.flag("whole", default=name == "require"),
        body=body,
        precision=_precision(fields),
    )
    _check_examples(fields, examples, safety)
    fields.done()
    return rule if len(fields.problems) == before else None


def check_rule_text(fields: Fields, rule: Rule, *, examples: bool) -> None:
    """Note what is wrong with a rule that was changed: options, message and, if asked, examples."""
    _check_options(fields, rule.kind, rule.options)
    _check_message(fields, rule.kind, rule.message, rule.options)
    if examples:
        _check_examples(fields, rule.examples, rule.safety)


def fields_of(message: str) -> set[str]:
    """Return the names of the fields in a message; raises ValueError when its braces are wrong."""
    names = {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    for name in names:
        if not name.isidentifier():
            raise ValueError(name)
    return names


def _kind_name(fields: Fields) -> str:
    name = fields.text("kind")
    if name in KINDS:
        return name
    problem = f"There is no kind “{name}”." if name else "The rule has no kind."
    fields.problem("kind", problem, nearest(name, KINDS))
    return ""


def _check_options(fields: Fields, name: str, options: Mapping[str, object]) -> None:
    try:
        kind(name).read_options(options)
    except OptionError as error:
        fields.problem("options", error.problem, error.remedy)


def _check_message(fields: Fields, name: str, message: str, options: Mapping[str, object]) -> None:
    if not message:
        fields.problem("message", "The rule has no message.", "Say in one sentence what to do.")
        return
    try:
        used = fields_of(message)
    except ValueError:
        remedy = "Name a field in braces, {found}; write {{ and }} for braces as text."
        fields.problem("message", "The braces of the message are wrong.", remedy)
        return
    offered = set(kind(name).FIELDS) | _groups(options)
    for unknown in sorted(used - offered):
        fields.problem(
            "message", f"The message has no field “{unknown}”.", nearest(unknown, offered)
        )


def _groups(options: Mapping[str, object]) -> set[str]:
    """Return the named groups of the patterns: messages may use them as fields."""
    patterns = options.get("patterns")
    items = patterns if isinstance(patterns, list) else [patterns]
    return {name for item in items for name in _GROUP.findall(str(item))}


def _lang(fields: Fields) -> str:
    lang = fields.text("lang", "en")
    if not _LANG.match(lang):
        fields.problem("lang", f"“{lang}” is no language.", "Write en, de-AT or any.")
    return lang


def _origin(fields: Fields) -> Origin | None:
    node = fields.node("guide")
    if node is None:
        return None
    if not is_mapping(node):
        fields.problem("guide", "“guide” must be a mapping.", "Write guide: {line: 12}.")
        return None
    inner = Fields(node, path=fields.path, problems=fields.problems)
    line = inner.value("line")
    if not isinstance(line, int) or line < 1:
        inner.problem("line", "The clause has no line.", "Write line: and a number from 1.")
        line = 1
    origin = Origin(
        inner.text("path"),
        line,
        inner.text("section"),
        inner.text("clause"),
        inner.text("reason"),
        inner.text("good"),
    )
    inner.done()
    return origin


def _precision(fields: Fields) -> tuple[int, int] | None:
    """Return the two counts of `precision: {read: 40, right: 39}`."""
    counts = fields.mapping("precision")
    if not counts:
        return None
    read, right = counts.get("read"), counts.get("right")
    if counts.keys() != {"read", "right"} or not (isinstance(read, int) and isinstance(right, int)):
        remedy = "Write precision: {read: 40, right: 39}."
        fields.problem("precision", "“precision” must say how many were read and right.", remedy)
        return None
    if not 0 <= right <= read:
        fields.problem("precision", "More findings were right than were read.", "Count again.")
    return read, right


def _check_examples(fields: Fields, examples: tuple[Example, ...], safety: Safety) -> None:
    # The guide's own ✗ and ✓ lines are the tests of what is compiled from it.
    if fields.has("guide") and not examples:
        return
    if not any(example.bad for example in examples):
        fields.problem("examples", "The rule has no bad example.", "Add - {bad: a [[fault]]}.")
    if all(example.bad for example in examples):
        remedy = "Add - {good: a text that looks similar and is right}."
        fields.problem("examples", "The rule has no good example of its own.", remedy)
    for example in examples:
        if safety is Safety.SAFE and example.bad and example.fixed is None:
            remedy = "Add good: the text after the fix, or make the rule unsafe."
            problem = "A safe rule must state the fix of every bad example."
            fields.problems.append(Problem(problem, fields.path, example.line, remedy))
