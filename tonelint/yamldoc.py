"""YAML with places: the one door to PyYAML, used for settings, guides, packs and copy.

Scalars follow YAML 1.2's core schema, so `no`, `on` and `12:30` stay texts.
"""

from __future__ import annotations

import re
from typing import Any

from tonelint.errors import FormatError

# A node of PyYAML. Its module is imported only when a text is composed.
Node = Any

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def compose(text: str, *, path: str) -> Node | None:
    """Return the node tree of the first document of `text`, None when it is empty.

    Node marks count characters of `text`, which must have no byte-order mark. Raises `FormatError`
    with the line when the YAML is broken.
    """
    return next(iter(compose_all(text, path=path)), None)


def compose_all(text: str, *, path: str) -> list[Node]:
    """Return the node trees of all documents of `text`; raises `FormatError` as `compose` does."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return [node for node in yaml.compose_all(text, Loader=loader) if node is not None]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        what = (error.problem or error.context or "cannot be parsed").rstrip(".")
        raise FormatError(
            f"The YAML is broken: {what}.",
            path=path,
            line=line,
            remedy="Check the indentation and the quotes around this line.",
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise FormatError(
            f"The YAML is broken: {str(error).splitlines()[0]}.",
            path=path,
            remedy="Remove characters that YAML does not allow.",
        ) from None


def plain(node: Node | None) -> Any:
    """Return the plain data of a node: dicts, lists, texts, numbers, booleans, None.

    What several aliases name is made once and shared.
    """
    return _plain(node, {})


def _plain(node: Node | None, made: dict[int, Any]) -> Any:
    if node is None:
        return None
    if node.id == "scalar":
        return scalar(node)
    if id(node) in made:
        return made[id(node)]
    made[id(node)] = None  # an alias to a node above would never end
    if node.id == "sequence":
        data: Any = [_plain(item, made) for item in node.value]
    else:
        data = {_key(key, made): _plain(value, made) for key, value in node.value}
    made[id(node)] = data
    return data


def _key(node: Node, made: dict[int, Any]) -> str:
    """Return the text of a key. A list as a key is told as what it is, not written out."""
    return str(_plain(node, made)) if node.id == "scalar" else f"a {node.id}"


def repeated_keys(node: Node | None) -> list[tuple[str, int]]:
    """Return the keys that a mapping gives more than once, with the line of each repeat."""
    seen: set[str] = set()
    found: list[tuple[str, int]] = []
    if node is not None and node.id == "mapping":
        for key, _ in node.value:
            if key.id == "scalar" and key.value in seen:
                found.append((key.value, key.start_mark.line + 1))
            seen.add(key.value if key.id == "scalar" else "")
    return found


def scalar(node: Any) -> str | int | float | bool | None:
    """Return the value of a scalar node; quoted and block scalars are always texts."""
    value: str = node.value
    if node.style:  # libyaml gives "" for a plain scalar, the pure loader None
        return value
    if value in _NULL:
        return None
    if value in _BOOL:
        return _BOOL[value]
    if _INT.match(value):
        return int(value)
    if _FLOAT.match(value):
        return float(value)
    return value
