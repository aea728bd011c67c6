"""Proposals as JSON and back: versioned, stable, one proposal a line; people may edit the file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tonelint.errors import FormatError
from tonelint.intake.clauses import clause_text, clauses_of
from tonelint.intake.proposal import ACCEPTED, KINDS, PROPOSED, Intake, Proposal, Scope, Unparsed

VERSION = 1
_SCOPE = {"section": "section", "in": "roles", "when": "when", "except": "unless", "only": "only"}


def render(intake: Intake) -> str:
    """Return proposals as JSON; the same guides give the same bytes."""
    return layout(
        {
            "version": VERSION,
            "files": [{"path": path, "statements": count} for path, count in intake.files],
            "proposals": [as_json(one) for one in intake.proposals],
            "unparsed": [_unparsed(one) for one in intake.unparsed],
        }
    )


def layout(data: Mapping[str, Any]) -> str:
    """Return `data` as JSON with one entry of each list a line."""
    parts = []
    for key, value in data.items():
        if isinstance(value, list) and value:
            lines = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value)
            parts.append(f"{json.dumps(key, ensure_ascii=False)}: [\n  {lines}\n ]")
        else:
            parts.append(
                f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
            )
    text = "{" + ",\n ".join(parts) + "}\n"
    return text.encode("utf-8", "replace").decode()


def as_json(one: Proposal) -> dict[str, Any]:
    """Return a proposal as the object of the JSON output."""
    scope = {key: _plain(getattr(one.scope, name)) for key, name in _SCOPE.items()}
    return {
        "id": one.id,
        "status": one.status,
        "kind": one.kind,
        "confidence": one.confidence,
        "file": one.file,
        "line": one.line,
        "quote": one.quote,
        "avoid": list(one.avoid),
        "prefer": list(one.prefer),
        "setting": one.setting,
        "scope": {key: value for key, value in scope.items() if value},
        "notes": list(one.notes),
        "also": list(one.also),
        "cue": one.cue,
        "clause": [clause_text(clause) for clause in clauses_of(one)],
    }


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _unparsed(one: Unparsed) -> dict[str, Any]:
    return {"file": one.file, "line": one.line, "quote": one.quote, "reason": one.reason}


def read(text: str, *, path: str) -> tuple[dict[str, Any], tuple[Proposal, ...]]:
    """Return the file as data, and its proposals; raises `FormatError` with a remedy."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise FormatError(
            "This is no JSON.",
            path=path,
            line=line,
            remedy="Write it with “tonelint guide import --output-format json”.",
        ) from None
    if not isinstance(data, dict) or not isinstance(data.get("proposals"), list):
        raise FormatError(
            "These are no proposals.",
            path=path,
            remedy="Give the file that “tonelint guide import --output-format json” wrote.",
        )
    if data.get("version") != VERSION:
        raise FormatError(
            f"The proposals are of version {data.get('version')!r}; this tonelint reads {VERSION}.",
            path=path,
            remedy="Import the guide again with this version.",
        )
    seen: dict[str, int] = {}
    found = []
    for number, entry in enumerate(data["proposals"], 1):
        one = _proposal(entry, number, path)
        if one.id in seen:
            raise _wrong(
                number, path, f"the id “{one.id}” is already that of proposal {seen[one.id]}"
            )
        seen[one.id] = number
        found.append(one)
    return data, tuple(found)


def _proposal(entry: object, number: int, path: str) -> Proposal:
    if not isinstance(entry, dict):
        raise _wrong(number, path, "it is no object")
    kind, status = entry.get("kind"), entry.get("status", PROPOSED)
    if kind not in KINDS:
        raise _wrong(number, path, f"“kind” is none of {', '.join(KINDS)}")
    if status not in (PROPOSED, ACCEPTED):
        raise _wrong(number, path, f"“status” is neither “{PROPOSED}” nor “{ACCEPTED}”")
    scope = entry.get("scope", {})
    if not isinstance(scope, dict):
        raise _wrong(number, path, "“scope” is no object")
    confidence = entry.get("confidence", 0.0)
    line = entry.get("line", 1)
    if (
        isinstance(confidence, bool)
        or not isinstance(confidence, int | float)
        or not 0 <= confidence <= 1
    ):
        raise _wrong(number, path, "“confidence” is no number from 0 to 1")
    if isinstance(line, bool) or not isinstance(line, int):
        raise _wrong(number, path, "“line” is no whole number")
    return Proposal(
        file=_text(entry, "file", number, path),
        line=line,
        quote=_text(entry, "quote", number, path),
        kind=kind,
        avoid=_texts(entry, "avoid", number, path),
        prefer=_texts(entry, "prefer", number, path),
        scope=Scope(
            _text(scope, "section", number, path),
            _texts(scope, "in", number, path),
            _texts(scope, "when", number, path),
            _texts(scope, "except", number, path),
            _text(scope, "only", number, path),
        ),
        confidence=float(confidence),
        cue=_text(entry, "cue", number, path),
        setting=_text(entry, "setting", number, path),
        notes=_texts(entry, "notes", number, path),
        also=_texts(entry, "also", number, path),
        status=status,
        id=_text(entry, "id", number, path, needed=True),
    )


def _text(entry: dict[str, Any], key: str, number: int, path: str, *, needed: bool = False) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str) or (needed and not value):
        raise _wrong(number, path, f"“{key}” is no text")
    return value


def _texts(entry: dict[str, Any], key: str, number: int, path: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _wrong(number, path, f"“{key}” is no list of texts")
    return tuple(value)


def _wrong(number: int, path: str, what: str) -> FormatError:
    return FormatError(
        f"Proposal {number} cannot be read: {what}.",
        path=path,
        remedy="Correct it, or import the guide again.",
    )
