"""Claims that a guide registers: the pack `promises` takes them as said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonelint.model.rule import Rule

PACK = "promises"


def registered(rules: Sequence[Rule], guide: Iterable[Rule]) -> list[Rule]:
    """Return the rules, those on promises with an exception for each claim of the guide's rules.

    A claim is registered by `[claim: …]`, `[verbatim]` or a row of the facts table. Whether it
    stands where it may, and with the words it needs, is for the guide's own rule to say.
    """
    texts = tuple(dict.fromkeys(text for rule in guide if (text := _claim(rule))))
    if not texts:
        return list(rules)
    return [
        rule._replace(unless=(*rule.unless, *texts)) if rule.pack == PACK else rule
        for rule in rules
    ]


def _claim(rule: Rule) -> str:
    if not rule.generated:
        return ""
    name = {"verbatim": "text", "fact": "value"}.get(rule.kind)
    return str(rule.options.get(name) or "") if name else ""
