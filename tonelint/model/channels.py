"""The channels a rule is for: those its contexts name, or those that have the roles it looks at."""

from __future__ import annotations

from tonelint.model.rule import Rule

_OF_ROLES = {
    "subject": ("email",),
    "preheader": ("email",),
    "question": ("survey",),
    "option": ("survey",),
    "scale-label": ("survey",),
    "opener": ("chat", "phone"),
    "closing": ("chat", "phone"),
    "hand-off": ("chat", "phone"),
    "quick-reply": ("chat",),
}


def channels(rule: Rule) -> tuple[str, ...]:
    """Return the channels a rule is for, sorted; none: all."""
    named = _named(rule)
    if named:
        return tuple(sorted(named))
    if rule.roles and rule.roles <= _OF_ROLES.keys():
        return tuple(sorted({name for role in rule.roles for name in _OF_ROLES[role]}))
    return ()


def speaks_in(rule: Rule, channel: str) -> bool:
    """Return whether a rule may find something in copy for `channel`."""
    return channel in (channels(rule) or (channel,))


def _named(rule: Rule) -> set[str]:
    """Return the channels that the contexts of a rule name, when every one of them names some."""
    if any(not any(t.axis == "channel" for t in terms) for terms in rule.when.alternatives):
        return set()
    return {
        term.value
        for terms in rule.when.alternatives
        for term in terms
        if term.axis == "channel" and not term.negated
    }
