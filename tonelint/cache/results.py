"""What a file's check gave, kept by its content, the policy and everything that gives context."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tonelint.cache.store import code, digest, read, write
from tonelint.model.rule import Origin, Safety, Severity
from tonelint.model.source import Source
from tonelint.model.violation import Counts, Edit, Fix, Suggestion, Violation
from tonelint.settings import Override
from tonelint.span import Span

Result = tuple[list[Violation], Counts]


def name_of(
    source: Source,
    *,
    place: str,
    policy: str,
    overrides: Sequence[Override],
    forced: Mapping[str, str],
) -> str:
    """Return the name under which the result for `source` is kept.

    `place` is its path in the settings, `policy` the policy's own name; `overrides` are those for
    the path, `forced` is the context of the command line.
    """
    said = [row._asdict() for row in overrides]
    facts = json.dumps([source.path, place, source.encoding, source.bom, said, dict(forced)])
    name = digest([policy, code(), facts, source.text])
    return f"results/{name[:2]}/{name}"


def find(name: str, source: Source) -> Result | None:
    """Return the kept result for `source`, or None."""
    data = read(name)
    if data is None:
        return None
    try:
        counts = Counts(**data["counts"])
        return [_violation(row, source, data["contexts"]) for row in data["violations"]], counts
    except (KeyError, TypeError, ValueError, IndexError):  # of another version, or damaged
        return None


def keep(name: str, result: Result) -> None:
    """Keep the result of a check. Contexts are kept once, since most violations share them."""
    violations, counts = result
    contexts: list[dict[str, str]] = []
    rows = [_data(violation, contexts) for violation in violations]
    write(name, {"counts": counts._asdict(), "contexts": contexts, "violations": rows})


def _data(v: Violation, contexts: list[dict[str, str]]) -> dict[str, Any]:
    context = dict(v.context)
    if context not in contexts:
        contexts.append(context)
    return {
        "at": [v.span.start, v.span.end],
        "rule": v.rule,
        "severity": int(v.severity),
        "message": v.message,
        "role": v.role,
        "speaker": v.speaker,
        "key": v.key,
        "context": contexts.index(context),
        "origin": list(v.origin) if v.origin else None,
        "why": v.why,
        "fix": [int(v.fix.safety), _edits(v.fix.edits)] if v.fix else None,
        "suggestions": [[s.title, _edits(s.edits)] for s in v.suggestions],
    }


def _edits(edits: Sequence[Edit]) -> list[list[Any]]:
    return [[edit.start, edit.end, edit.text] for edit in edits]


def _violation(row: Mapping[str, Any], source: Source, contexts: list[dict[str, str]]) -> Violation:
    span = Span(*row["at"])
    fix = row["fix"]
    return Violation(
        path=source.path,
        span=span,
        rule=row["rule"],
        severity=Severity(row["severity"]),
        message=row["message"],
        excerpt=source.text[span.start : span.end],
        role=row["role"],
        speaker=row["speaker"],
        key=row["key"],
        context=contexts[row["context"]],
        origin=Origin(*row["origin"]) if row["origin"] else None,
        why=row["why"],
        fix=Fix(_made(fix[1]), Safety(fix[0])) if fix else None,
        suggestions=tuple(Suggestion(title, _made(edits)) for title, edits in row["suggestions"]),
    )


def _made(edits: Sequence[Sequence[Any]]) -> tuple[Edit, ...]:
    return tuple(Edit(*edit) for edit in edits)
