"""Which rules are on: presets, --select and --ignore, and what the settings say of single rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from tonelint.errors import SettingsError, UsageError, nearest
from tonelint.globs import glob_regex
from tonelint.kinds import kind
from tonelint.kinds.base import OptionError
from tonelint.model.rule import Rule, Safety, Severity
from tonelint.policy.presets import Preset
from tonelint.shipped import rules_folder


def named(rules: Iterable[Rule], pattern: str) -> set[str]:
    """Return the ids that `pattern` means: an id, a former id, a pack (`chat/`), or a glob."""
    wanted = glob_regex(pattern + "**" if pattern.endswith("/") else pattern)
    pack = pattern.rstrip("/")
    return {
        rule.id
        for rule in rules
        if wanted.match(rule.id) or rule.pack == pack or pattern in rule.formerly
    }


def choose(
    rules: Sequence[Rule], *, select: Collection[str], ignore: Collection[str], preset: Preset
) -> tuple[Rule, ...]:
    """Return the rules that are on.

    Without `select`: those of the preset. A rule named in full is on whatever its status and
    channel. Raises `UsageError` for a name that means no rule.
    """
    chosen = {rule.id for rule in rules if preset.has(rule)}
    if select:
        exact = {rule.id for rule in rules if rule.id in select or {*rule.formerly} & {*select}}
        chosen = (chosen & _all_named(rules, select, "--select")) | exact
    chosen -= _all_named(rules, ignore, "--ignore")
    return tuple(rule for rule in rules if rule.id in chosen)


def _all_named(rules: Sequence[Rule], patterns: Collection[str], option: str) -> set[str]:
    found: set[str] = set()
    for pattern in patterns:
        ids = named(rules, pattern)
        if not ids:
            known = {rule.id for rule in rules} | {rule.pack for rule in rules}
            remedy = nearest(pattern, known, listed_by="tonelint rules --preview")
            raise UsageError(f"{option} {pattern} means no rule.", remedy=remedy)
        found |= ids
    return found


def adjust(
    rules: Sequence[Rule], *, settings: Mapping[str, object], safe: Collection[str], path: str
) -> tuple[Rule, ...]:
    """Return the rules as the settings want them: a severity, `off`, options, safe fixes.

    A rule that the settings give a severity or options is on, a preview too. Raises
    `SettingsError` for an unknown rule or wrong options.
    """
    changed = {rule.id: rule for rule in rules}
    for name, value in settings.items():
        for rule_id in _known(rules, name, path):
            rule = changed.get(rule_id)
            if rule is None:
                continue
            if value == "off":
                del changed[rule_id]
            elif isinstance(value, str):
                severity = Severity[value.upper()]
                changed[rule_id] = rule._replace(severity=severity, status="recommended")
            elif isinstance(value, Mapping):
                wanted = _with_options(rule, value, path)
                changed[rule_id] = wanted._replace(status="recommended")
    for name in safe:
        for rule_id in _known(rules, name, path):
            if rule_id in changed:
                changed[rule_id] = changed[rule_id]._replace(safety=Safety.SAFE)
    return tuple(changed.values())


def _known(rules: Sequence[Rule], name: str, path: str) -> set[str]:
    ids = named(rules, name)
    if not ids and not (rules_folder() / f"{name}.yaml").is_file():  # a pack that is not on
        known = {rule.id for rule in rules}
        raise SettingsError(f"There is no rule “{name}”.", path=path, remedy=nearest(name, known))
    return ids


def _with_options(rule: Rule, value: Mapping[str, object], path: str) -> Rule:
    options = dict(value)
    severity = options.pop("severity", None)
    merged = {**rule.options, **options}
    try:
        kind(rule.kind).read_options(merged)
    except OptionError as error:
        raise SettingsError(
            f"The options of {rule.id} are wrong: {error.problem}", path=path, remedy=error.remedy
        ) from None
    if severity is None:
        return rule._replace(options=merged)
    if str(severity).upper() not in Severity.__members__:
        raise SettingsError(
            f"“{severity}” is not a severity.", path=path, remedy="Write error, warning or notice."
        )
    return rule._replace(options=merged, severity=Severity[str(severity).upper()])
