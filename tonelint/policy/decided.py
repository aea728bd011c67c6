"""Spellings that a guide decides: rules about consistency leave them to the guide's own clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tonelint.language.fold import fold
from tonelint.model.rule import Rule

KIND = "consistency"


def undecided(rules: Sequence[Rule], guide: Iterable[Rule]) -> list[Rule]:
    """Return the rules, those about consistency without the terms that the guide's rules name.

    The spelling that a text uses most may be the one the guide does not want, and then the two
    would contradict each other. Rows that are counted together are left out together.
    """
    if not any(rule.kind == KIND for rule in rules):
        return list(rules)
    texts = {fold(text) for rule in guide if rule.generated for text in _named(rule.options)}
    return [kept for rule in rules if (kept := _without(rule, texts)) is not None]


def _without(rule: Rule, texts: set[str]) -> Rule | None:
    if rule.kind != KIND:
        return rule
    rows = _lists(rule.options.get("forms"))
    kept = [row for row in rows if texts.isdisjoint(fold(str(text)) for text in row)]
    if len(kept) == len(rows):
        return rule
    if not kept or rule.options.get("sides"):
        return None
    return rule._replace(options={**rule.options, "forms": kept})


def _named(options: Mapping[str, object]) -> Iterator[str]:
    """Yield the texts that a clause on words or on a name looks for or asks for."""
    for entry in _lists(options.get("entries")):
        if isinstance(entry, Mapping):
            yield from _named(entry)
    for key in ("find", "use", "name", "never"):
        value = options.get(key)
        yield from [value] if isinstance(value, str) else map(str, _lists(value))


def _lists(value: object) -> list[Sequence[object]]:
    return list(value) if isinstance(value, (list, tuple)) else []
