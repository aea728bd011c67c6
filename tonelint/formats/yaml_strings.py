"""YAML: translation catalogues, and the strings of other data that read like copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonelint import yamldoc
from tonelint.formats.base import ReadOptions
from tonelint.formats.strings import Found, messages_of
from tonelint.formats.yaml_comments import yaml_comments
from tonelint.formats.yaml_nodes import scalar_pieces
from tonelint.model.source import Document, Source

_NO_TEXT = frozenset({"", "~", "null", "Null", "NULL", "true", "True", "false", "False"})


def read(source: Source, *, options: ReadOptions) -> Document:
    """Return a message for each string that is copy; raises `FormatError` for broken YAML."""
    del options  # a string is a message whatever its channel
    nodes = yamldoc.compose_all(source.text, path=source.path)
    found = [string for node in nodes for string in strings(source.text, node)]
    return Document(
        source,
        "yaml",
        tuple(messages_of(found, path=source.path, source=source.text)),
        yaml_comments(source.text, nodes),
    )


def strings(text: str, root: Any) -> Iterator[Found]:
    """Yield every string below a node with its key path, in the order of the file.

    What an alias names is given once, where it is written. Keeps no stack of calls.
    """
    seen: set[int] = set()
    stack: list[tuple[Any, tuple[str, ...], bool]] = [(root, (), False)]
    while stack:
        node, keys, flow = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.id == "scalar":
            if node.style or node.value not in _NO_TEXT:
                pieces, escape = scalar_pieces(text, node)
                if flow and escape == "yaml-plain":
                    escape = "yaml-flow"
                yield Found(keys, pieces, escape)
            continue
        inside = flow or bool(node.flow_style)
        if node.id == "sequence":
            below = [(item, (*keys, str(number)), inside) for number, item in enumerate(node.value)]
        else:
            below = [(value, (*keys, str(key.value)), inside) for key, value in node.value]
        stack += reversed(below)
