"""The built pack: a guide's rules as readable YAML, and what people changed in it by hand.

One file a section, and `pack.yaml` about the whole. All of it belongs to the guide but the
`overrides:` blocks: those belong to people, and a rebuild keeps them to the letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tonelint.errors import FormatError, PackError, Problem
from tonelint.guide.built_comments import with_comments
from tonelint.guide.built_yaml import dump
from tonelint.guide.compiled import CompiledGuide
from tonelint.guide.overrides import overrides_block, read_overrides_text
from tonelint.model.rule import Origin, Rule
from tonelint.yamldoc import compose, plain

LANGUAGE = 1
_NOTE = (
    "# Built from {path}. Change the guide, then run “tonelint guide build”.\n"
    "# What you write under “overrides:” stays: “rule-id: off” or “rule-id: notice”.\n"
)


def render_pack(
    compiled: CompiledGuide, *, existing: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the files of the built pack: name -> text, the same for the same guide.

    `existing` are the files there now; their `overrides:` blocks are kept to the letter, and
    comments of people stay above the lines they were written for. A file
    whose section is gone is kept only while it has overrides, with no rules in it.
    """
    existing = existing or {}
    files: dict[str, list[dict[str, Any]]] = {}
    for rule in compiled.rules:
        files.setdefault(_file_of(rule), []).append(rule_data(rule))
    texts = {"pack.yaml": _head(compiled)}
    kept = {name: block for name, text in existing.items() if (block := overrides_block(text))}
    for name in sorted({*files, *kept} - {"pack.yaml"}):
        texts[name] = dump({"rules": files.get(name, [])})
    note = _NOTE.format(path=compiled.path)
    return {
        name: note
        + with_comments(text, existing.get(name, ""))
        + ("\n" + kept[name] if name in kept else "")
        for name, text in texts.items()
    }


def rule_data(rule: Rule) -> dict[str, Any]:
    """Return one rule as it stands in a built file, with its guide line."""
    data: dict[str, Any] = {"id": rule.id, "kind": rule.kind, "lang": rule.lang}
    optional: dict[str, Any] = {
        "lever": rule.lever,
        "summary": rule.summary,
        "why": rule.why,
        "message": rule.message,
        "severity": rule.severity.word,
        "safety": rule.safety.word,
        "when": str(rule.when) if rule.when.alternatives else "",
        "in": sorted(rule.roles),
        "speakers": sorted(rule.speakers),
        "unless": list(rule.unless),
        "whole": rule.whole,
        "options": dict(rule.options),
    }
    data |= {key: value for key, value in optional.items() if value}
    origin = rule.origin
    if origin:
        place = {"path": origin.path, "line": origin.line, "section": origin.section}
        more = {"clause": origin.clause, "reason": origin.reason, "good": origin.good}
        data["guide"] = place | {key: value for key, value in more.items() if value}
    return data


def drift(compiled: CompiledGuide, folder: Path) -> tuple[str, ...]:
    """Return what differs between the guide and its built pack in `folder`, precisely.

    Each line names the file, the rule and the field. Overrides are no drift.
    """
    existing = read_folder(folder)
    wanted = render_pack(compiled, existing=existing)
    found: list[str] = []
    for name in sorted({*wanted, *existing}):
        if name not in existing:
            found.append(f"{name}: is missing")
        elif name not in wanted:
            found.append(f"{name}: its section is no longer in the guide")
        elif _rows(wanted[name]) != _rows(existing[name]):
            differences = _differences(_data(wanted[name], name), _data(existing[name], name))
            found += [f"{name}: {line}" for line in differences or ["is written differently"]]
    return tuple(found)


def _rows(text: str) -> list[str]:
    """Return the lines that say something: a blank one before the overrides is nobody's concern."""
    return [line for line in text.replace("\r\n", "\n").split("\n") if line]


def read_folder(folder: Path) -> dict[str, str]:
    """Return the YAML files of a built pack: name -> text; none when there is no folder."""
    if not folder.is_dir():
        return {}
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            texts[path.name] = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise PackError(
                "The file cannot be read.", path=path.as_posix(), remedy="Save it as UTF-8."
            ) from None
    return texts


def read_overrides(folder: Path) -> Mapping[str, Mapping[str, object]]:
    """Return what people changed in the built pack in `folder`: rule id -> field -> value.

    Empty without a folder. `off` stands for `{status: off}`, a severity for `{severity: …}`.
    Raises `PackError` with all problems.
    """
    found: dict[str, Mapping[str, object]] = {}
    problems: list[Problem] = []
    for name, text in read_folder(folder).items():
        if "overrides" in text:
            path = f"{folder.as_posix()}/{name}"
            found |= read_overrides_text(text, path=path, pack=folder.name, problems=problems)
    if problems:
        raise PackError.of(problems)
    return found


def stale_overrides(compiled: CompiledGuide, folder: Path) -> tuple[Problem, ...]:
    """Return the overrides in the built pack in `folder` that say nothing a rule can follow.

    They name no rule of the guide, or no severity.
    """
    ids = {rule.id for rule in compiled.rules}
    found: list[Problem] = []
    for name, text in read_folder(folder).items():
        path = f"{folder.as_posix()}/{name}"
        for rule in read_overrides_text(text, path=path, pack=folder.name, problems=found):
            if rule not in ids:
                problem = f"The override for “{rule}” changes nothing: the guide has no such rule."
                close = get_close_matches(rule, ids, n=1)
                remedy = f"Did you mean “{close[0]}”?" if close else "Take it out."
                found.append(Problem(problem, path, None, remedy))
    return tuple(found)


def _file_of(rule: Rule) -> str:
    section = rule.origin.section if rule.origin else ""
    name = section or "guide"
    return "guide-pack.yaml" if name == "pack" else f"{name}.yaml"


def _head(compiled: CompiledGuide) -> str:
    rows: list[dict[str, Any]] = []
    for row in compiled.tone.rows:
        place = _place(row.origin, compiled) | {"when": str(row.when)}
        cells = {k: list(v) if isinstance(v, tuple) else v for k, v in row.cells.items()}
        told = {"severity": row.severity.word} if row.severity else {}
        safe = {"safe": True} if row.safe else {}
        rows.append(place | cells | told | safe)
    anchors = [
        _place(a.origin, compiled) | {"level": a.level, "score": round(a.score, 2), "text": a.text}
        for a in compiled.anchors
    ]
    older = {"extends": list(compiled.family[:-1])} if len(compiled.family) > 1 else {}
    scale = {"anchors": anchors, "cuts": list(compiled.tone.cuts)} if anchors else {}
    head: dict[str, Any] = {
        "tonelint": LANGUAGE,
        "brand": compiled.brand,
        "version": compiled.version,
        "digest": compiled.digest,
        "guide": {"path": compiled.path, "locales": list(compiled.locales)}
        | older
        | scale
        | {"tone": rows},
        "rules": [],
    }
    return dump({key: value for key, value in head.items() if value != ""})


def _place(origin: Origin, compiled: CompiledGuide) -> dict[str, Any]:
    """Return the line and section of a clause, and the guide where it is another one."""
    path = {} if origin.path == compiled.path else {"path": origin.path}
    return path | {"line": origin.line, "section": origin.section}


def _data(text: str, name: str) -> dict[str, Any]:
    try:
        data = plain(compose(text, path=name))
    except FormatError:
        return {}
    return data if isinstance(data, dict) else {}


def _differences(wanted: dict[str, Any], actual: dict[str, Any]) -> list[str]:
    if not actual:
        return ["cannot be read"]
    keys = sorted({*wanted, *actual} - {"rules", "overrides", "guide"})
    lines = [f"“{key}” differs" for key in keys if wanted.get(key) != actual.get(key)]
    lines += _head_differences(_mapping(wanted.get("guide")), _mapping(actual.get("guide")))
    new, old = _by_id(wanted), _by_id(actual)
    for name in sorted({*new, *old}):
        if name not in old:
            lines.append(f"{name} is missing")
        elif name not in new:
            lines.append(f"{name} is no longer in the guide")
        else:
            lines += [f"{name}: “{key}” differs" for key in _changed(new[name], old[name])]
    return lines


def _head_differences(wanted: dict[str, Any], actual: dict[str, Any]) -> list[str]:
    """Return what differs in `guide:` of pack.yaml, tone row by tone row."""
    new, old = wanted.pop("tone", []), actual.pop("tone", [])
    lines = [f"guide: “{key}” differs" for key in _changed(wanted, actual)]
    if not isinstance(old, list) or len(new) != len(old):
        return [*lines, "the number of tone rows differs"]
    for row, other in zip(new, old, strict=True):
        for key in _changed(row, _mapping(other)):
            lines.append(f"tone row “{row['when']}”: “{key}” differs")
    return lines


def _changed(new: dict[str, Any], old: dict[str, Any]) -> list[str]:
    return [key for key in sorted({*new, *old}) if new.get(key) != old.get(key)]


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}


def _by_id(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    rules = data.get("rules")
    items = rules if isinstance(rules, list) else []
    return {str(item.get("id")): item for item in items if isinstance(item, dict)}
