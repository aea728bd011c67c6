"""The keys `given` and `unless_near` of a rule file: what else the message says."""

from __future__ import annotations

from collections.abc import Mapping

from tonelint.errors import nearest
from tonelint.language.moves import move_names
from tonelint.language.regexes import PatternError, compile_pattern
from tonelint.model.features import FEATURES
from tonelint.model.roles import ROLES
from tonelint.model.rule import Near
from tonelint.pack.nodes import Fields, is_mapping

WITHIN = ("sentence", "segment", "neighbours", "message")


def read_given(fields: Fields, axis_of: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return the alternatives of a `given` (`reset-link, security + markup`), each name resolved.

    A name is a value of the context, a feature, a move or a role, looked up in this order.
    """
    text = ", ".join(fields.texts("given"))
    if not text.strip():
        return ()
    return tuple(
        tuple(_term(fields, name.strip(), axis_of) for name in alternative.split("+"))
        for alternative in text.split(",")
    )


def _term(fields: Fields, name: str, axis_of: Mapping[str, str]) -> str:
    known = (
        ("value", axis_of), ("feature", FEATURES), ("move", move_names()), ("role", ROLES)
    )  # fmt: skip
    for kind, names in known:
        if name in names:
            return f"{kind}:{name}"
    remedy = nearest(name, [one for _, names in known for one in names])
    fields.problem("given", f"“{name}” is no context value, feature, move or role.", remedy)
    return ""


def read_near(fields: Fields) -> Near | None:
    """Return what excuses a match from near; None when nothing does."""
    node = fields.node("unless_near")
    if node is None:
        return None
    if not is_mapping(node):
        remedy = "Write unless_near: {within: sentence, phrases: [one, two]}."
        fields.problem("unless_near", "“unless_near” must be a mapping.", remedy)
        return None
    inner = Fields(node, path=fields.path, problems=fields.problems)
    near = Near(
        within=inner.choice("within", WITHIN, "sentence"),
        moves=inner.texts("moves", move_names()),
        phrases=inner.texts("phrases"),
        patterns=inner.texts("patterns"),
        roles=inner.texts("roles", ROLES),
    )
    for pattern in near.patterns:
        try:
            compile_pattern(pattern, ignore_case=True)
        except PatternError as error:
            inner.problem("patterns", error.problem, error.remedy)
    inner.done()
    if not (near.moves or near.phrases or near.patterns or near.roles):
        remedy = "Name moves, phrases, patterns or roles."
        fields.problem("unless_near", "“unless_near” names nothing.", remedy)
    return near
