"""Reading the nodes of a script file: known keys, clear errors, texts with their places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from tonelint.errors import FormatError, nearest
from tonelint.formats.names import as_locale
from tonelint.formats.strings import string_segments
from tonelint.formats.yaml_nodes import scalar_pieces
from tonelint.model.source import Declared, Message, Rank, Segment
from tonelint.span import Span

Said = tuple[Declared, ...]
ABOUT = frozenset({"id", "title", "note", "context", "channel", "locale"})
"""The keys that every larger part may have."""

_KIND = {"mapping": "keys with values", "sequence": "a list", "scalar": "a text"}


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """The text of a script file and its path, for places and errors."""

    text: str
    path: str

    def fields(self, node: Any, known: Collection[str], *, what: str) -> dict[str, Any]:
        """Return the values of a mapping by key; an unknown key is a `FormatError`."""
        self.expect(node, "mapping", what=what)
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                raise self.error(f"{what} has no key “{name}”.", key, nearest(name, known))
            if name in found:
                raise self.error(f"{what} has the key “{name}” twice.", key, "Keep one of them.")
            found[name] = value
        return found

    def items(self, node: Any, *, what: str) -> list[Any]:
        """Return the items of a list."""
        self.expect(node, "sequence", what=what)
        return list(node.value)

    def expect(self, node: Any, kind: str, *, what: str) -> None:
        """Raise `FormatError` when a node is of another kind."""
        if node.id != kind:
            problem = f"{what} must be {_KIND[kind]}, and is {_KIND[node.id]}."
            raise self.error(problem, node, "See docs/script-format.md for an example.")

    def error(self, problem: str, node: Any, remedy: str) -> FormatError:
        """Return an error at a node's line."""
        return FormatError(problem, path=self.path, line=node.start_mark.line + 1, remedy=remedy)

    def segments(
        self, node: Any, *, key: str, role: str = "body", speaker: str = "brand", what: str
    ) -> list[Segment]:
        """Return the segment of a text; the customer's words are not judged."""
        self.expect(node, "scalar", what=what)
        pieces, escape = scalar_pieces(self.text, node)
        return string_segments(
            pieces,
            key=key,
            role=role,
            speaker=speaker,
            judged=speaker != "customer",
            escape=escape,
            symbols=True,
        )

    def texts(self, node: Any, key: str, role: str, speaker: str) -> list[Segment]:
        """Return the segments of a list of texts."""
        found: list[Segment] = []
        for number, item in enumerate(self.items(node, what=f"“{key.rsplit('.', 1)[-1]}”")):
            place = f"{key}.{number}"
            found += self.segments(item, key=place, role=role, speaker=speaker, what="An item")
        return found

    def said(self, fields: dict[str, Any], *, origin: str) -> Said:
        """Return what the keys `context`, `channel` and `locale` say."""
        said: list[Declared] = []
        for name in ("channel", "locale"):
            if name in fields:
                node = fields[name]
                self.expect(node, "scalar", what=f"“{name}”")
                value = as_locale(node.value) if name == "locale" else node.value
                if value is None:
                    raise self.error(
                        f"“{node.value}” is no locale.", node, "Write it as in en-GB or de."
                    )
                said.append(_declared(name, value, origin, node))
        if "context" in fields:
            self.expect(fields["context"], "mapping", what="“context”")
            for axis, value in fields["context"].value:
                self.expect(value, "scalar", what=f"“{axis.value}”")
                said.append(_declared(str(axis.value), value.value, origin, value))
        return tuple(said)


def merged(outer: tuple[Declared, ...], inner: Said) -> Said:
    """Return what holds inside: `inner` replaces `outer` axis by axis."""
    axes = {declared.axis for declared in inner}
    return (*(declared for declared in outer if declared.axis not in axes), *inner)


def in_channel(said: Said, channel: str) -> Said:
    """Return what the file says, with the channel that this part of it always has."""
    part = Declared("channel", channel, f"{channel} part of the script", Rank.METADATA)
    return merged(said, (part,))


def message(segments: list[Segment], declared: Said) -> list[Message]:
    """Return one message of `segments`, none when there are none."""
    if not segments:
        return []
    ordered = sorted(segments, key=lambda segment: segment.start)
    span = Span(ordered[0].start, max(segment.end for segment in ordered))
    return [Message(span, tuple(ordered), declared)]


def _declared(axis: str, value: str, origin: str, node: Any) -> Declared:
    return Declared(axis, value, origin, Rank.METADATA, node.start_mark.index)
