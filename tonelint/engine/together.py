"""The strings of a catalogue read together, for rules on one thing that is written in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tonelint.engine import Engine
from tonelint.model.source import Extent, Message, Source
from tonelint.model.violation import Violation
from tonelint.span import Span

CATALOGUES = frozenset({"json", "yaml"})
"""Formats whose messages are the strings of one product."""

Said = tuple[Message, Mapping[str, str]]
"""A message, and its context."""


def compared(
    engine: Engine, source: Source, strings: Iterable[Said], found: list[Violation]
) -> list[Violation]:
    """Return what was found in a catalogue, with what is found in its strings read together.

    Those of one language are compared, in the context that all of them share. What the same rules
    said of a string by itself is left out: it may prefer the form that the others have less often.
    """
    by_locale: dict[str, list[Said]] = {}
    for message, context in strings:
        if message.extent is Extent.PART:
            by_locale.setdefault(context.get("locale", ""), []).append((message, context))
    for group in by_locale.values():
        if len(group) > 1:
            found = _with(engine, source, group, found)
    return found


def _with(
    engine: Engine, source: Source, strings: list[Said], found: list[Violation]
) -> list[Violation]:
    segments = tuple(segment for message, _ in strings for segment in message.segments)
    shared = set(strings[0][1].items()).intersection(*(own.items() for _, own in strings))
    together = Message(Span(0, len(source.text)), segments, extent=Extent.PART)
    more, rules = engine.compare(source, together, dict(sorted(shared)))
    keys = {segment.key for segment in segments}
    return [v for v in found if v.rule not in rules or v.key not in keys] + more
