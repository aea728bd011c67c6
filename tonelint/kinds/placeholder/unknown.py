"""Merge tags whose field does not exist: `{{ frist_name }}`."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches

# {x} {{ x }} {{{x}}} {{ x | filter }} %{x} ${x} *|X|* <%= x %>, and no call or quoted text.
_FIELD = re.compile(
    r"(?:%|\$)?\{{1,3}-?\s*(?P<braces>[A-Za-z_][\w.]*)\s*(?:[|:}]|-\})"
    r"|\*\|(?P<chimp>[A-Z][A-Z0-9_]*)(?::[^|]*)?\|\*"
    r"|<%=\s*@?(?P<erb>[A-Za-z_][\w.]*)\s*-?%>"
)
_WORDS = frozenset({"else", "this", "true", "false", "nil", "none", "null"})


def field_of(tag: str) -> str:
    """Return the field that a merge tag shows, as it is written; "" when it is no plain field."""
    match = _FIELD.match(tag)
    if match is None:
        return ""
    field = match["braces"] or match["chimp"] or match["erb"]
    return "" if field.lower() in _WORDS else field


def is_known(field: str, fields: Collection[str]) -> bool:
    """Whether a field is one of `fields`; case does not matter, nor does what owns it."""
    low = field.lower()
    names = {name.lower() for name in fields}
    return low in names or low.rpartition(".")[2] in names


def meant(tag: str, field: str, fields: Collection[str]) -> str:
    """Return the tag with the field that is most like the one written, or "" when none is."""
    owner, dot, name = field.rpartition(".")
    by_low = {known.lower(): known for known in fields}
    near = get_close_matches(name.lower(), sorted(by_low), n=1)
    if not near:
        return ""
    better = by_low[near[0]].upper() if name.isupper() else by_low[near[0]]
    return tag.replace(field, owner + dot + better, 1)
