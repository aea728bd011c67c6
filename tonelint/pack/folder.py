"""A pack: a folder of rule files. A broken rule costs one rule; the rest of the pack is read.

`pack.yaml` at its top is no rule: it says what the pack is called and which version it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tonelint.errors import PackError, Problem, nearest
from tonelint.model.rule import Rule
from tonelint.pack.digest import pack_files
from tonelint.pack.manifest import Manifest, manifest_file, read_manifest, read_text
from tonelint.pack.nodes import Fields, is_mapping, printable
from tonelint.pack.reading import SEVERITIES, compose_rule_file, read_rule

_HEAD = ("tonelint", "name", "summary", "brand", "guide", "digest", "version")
"""What a file of many rules may say about itself; it is for people and for `guide build`."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules. `problems` are the faults of the rules that could not be read."""

    name: str
    path: Path
    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...] = ()
    manifest: Manifest = field(default_factory=Manifest)


def load_pack(
    folder: Path, *, axis_of: Mapping[str, str], shown: str | None = None, name: str = ""
) -> Pack:
    """Return the rules under `folder`, sorted by id, with the problems of those that are broken.

    A file's path is its rule's id: `email/subject-too-long.yaml` in the pack `email`. `shown` is
    the folder's path for messages and origins, its own when absent; `name` is what the pack is
    called, else its pack.yaml says it, else its folder. Raises `PackError` when there is no such
    folder or it holds no rule file.
    """
    place = shown or folder.as_posix()
    if not folder.is_dir():
        raise PackError("There is no such pack.", path=place, remedy="Give a folder of rule files.")
    problems: list[Problem] = []
    manifest = read_manifest(folder, shown=place, problems=problems)
    if name and manifest.name not in ("", name):
        problem = f"The pack calls itself “{manifest.name}”, and it is installed as “{name}”."
        remedy = "Give pack.yaml and the entry point the same name."
        problems.append(Problem(problem, manifest.path, None, remedy))
    head = None if manifest.has_rules else manifest_file(folder)
    files = [path for path in pack_files(folder) if path != head]
    if not files and not (manifest.extends or problems):
        raise PackError("The pack holds no rules.", path=place, remedy="Add a .yaml file to it.")
    called = name or manifest.name or folder.name or folder.resolve().name
    rules: list[Rule] = []
    for path in files:
        inside = path.relative_to(folder)
        reader = _File(f"{place}/{printable(inside.as_posix())}", called, axis_of, problems)
        rules += reader.rules(path, f"{called}/{inside.with_suffix('').as_posix()}")
    return Pack(called, folder, _unique(rules, problems, place), tuple(problems), manifest)


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a pack: `path` is for messages."""

    path: str
    pack: str
    axis_of: Mapping[str, str]
    problems: list[Problem]

    def rules(self, file: Path, rule_id: str) -> Iterator[Rule]:
        """Yield the rules of `file`: one whose id is `rule_id`, or those of its `rules:` list."""
        text = read_text(file, self.path, self.problems)
        if text is None:
            return
        node = compose_rule_file(text, path=self.path, problems=self.problems)
        if node is None:
            return
        fields = Fields(node, path=self.path, problems=self.problems)
        if fields.has("rules"):
            yield from self._many(fields)
        else:
            rule = read_rule(fields, rule_id=rule_id, pack=self.pack, axis_of=self.axis_of)
            if rule:
                yield rule

    def _many(self, fields: Fields) -> Iterator[Rule]:
        for key in _HEAD:
            fields.node(key)
        items = fields.node("rules")
        changes = self._overrides(fields)
        fields.done()
        if items.id != "sequence" or not all(is_mapping(item) for item in items.value):
            fields.problem("rules", "“rules” must be a list of rules.", "Begin each with - id:.")
            return
        for item in items.value:
            name = self._id(str(Fields(item, path=self.path, problems=[]).value("id") or ""))
            change = changes.pop(name, None)
            if change != "off":
                rule = self._one(item, name, change)
                if rule:
                    yield rule
        for name in changes:
            known = [self._id(known) for known in _ids(items)]
            problem = f"“overrides” names “{name}”, which is no rule of this file."
            fields.problem("overrides", problem, nearest(name, known))

    def _id(self, name: str) -> str:
        """Return the whole id of a rule that may be written without its pack."""
        return name if "/" in name else f"{self.pack}/{name}"

    def _one(self, item: Any, rule_id: str, change: Any) -> Rule | None:
        _apply(item, change)
        fields = Fields(item, path=self.path, problems=self.problems)
        fields.node("id")
        return read_rule(fields, rule_id=rule_id, pack=self.pack, axis_of=self.axis_of)

    def _overrides(self, fields: Fields) -> dict[str, Any]:
        """Return what people changed: rule id -> off, a severity's name, or a mapping node."""
        node = fields.node("overrides")
        if node is None:
            return {}
        if not is_mapping(node):
            fields.problem("overrides", "“overrides” must be a mapping.", "Write rule-id: off.")
            return {}
        inner = Fields(node, path=self.path, problems=self.problems)
        found: dict[str, Any] = {}
        for key, _ in node.value:
            name = str(key.value)
            value = inner.node(name)
            word = _status(value) if is_mapping(value) else inner.text(name)
            if word == "off" or word in SEVERITIES:
                found[self._id(name)] = word
            elif is_mapping(value):
                found[self._id(name)] = value
            else:
                remedy = "Write off, error, warning, notice, or the keys to change."
                inner.problem(name, f"“{word}” cannot override a rule.", remedy)
        return found


def _status(node: Any) -> str:
    """Return `off` for a mapping with `status: off`, else nothing."""
    return "off" if any((k.value, v.value) == ("status", "off") for k, v in node.value) else ""


def _apply(item: Any, change: Any) -> None:
    """Put the keys of `change` (a severity's name or a mapping node) in place of the rule's own.

    Options are changed one by one; the others stay.
    """
    if change is None:
        return
    if isinstance(change, str):
        _lay_over(item, _severity(item, change))
    else:
        _lay_over(item, change, inside="options")


def _lay_over(node: Any, change: Any, *, inside: str = "") -> None:
    own = {key.value: value for key, value in node.value}
    pairs = []
    for key, value in change.value:
        if key.value == inside and is_mapping(value) and is_mapping(own.get(inside)):
            _lay_over(own[inside], value)
            value = own[inside]
        pairs.append((key, value))
    taken = {key.value for key, _ in pairs}
    node.value = [pair for pair in node.value if pair[0].value not in taken] + pairs


def _severity(item: Any, word: str) -> Any:
    """Return the mapping `severity: word`, placed where the rule begins."""
    scalar = type(item.value[0][0])
    places = item.start_mark, item.end_mark
    key = scalar("tag:yaml.org,2002:str", "severity", *places)
    value = scalar("tag:yaml.org,2002:str", word, *places)
    return type(item)(item.tag, [(key, value)], *places)


def _ids(items: Any) -> list[str]:
    return [
        str(value.value) for item in items.value for key, value in item.value if key.value == "id"
    ]


def _unique(rules: list[Rule], problems: list[Problem], place: str) -> tuple[Rule, ...]:
    """Return the rules sorted by id, the first of each id only; the others are noted."""
    kept: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in kept:
            remedy = "Give one of the two another id."
            problems.append(Problem(f"Two rules are called {rule.id}.", place, None, remedy))
        kept.setdefault(rule.id, rule)
    return tuple(kept[name] for name in sorted(kept))
