"""One source judged: its violations, and what was looked at."""

from __future__ import annotations

from tonelint.engine import Engine
from tonelint.engine.checks import RuleFault
from tonelint.engine.together import CATALOGUES, compared
from tonelint.model.source import Source
from tonelint.model.violation import Counts, Violation
from tonelint.run.project import Projects
from tonelint.run.reading import Reading, read_copy
from tonelint.settings import Settings


class Judging:
    """Judges sources, with one engine for each project's settings."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._engines: dict[str, Engine] = {}

    def judge(
        self, source: Source, *, place: str, settings: Settings
    ) -> tuple[list[Violation], Counts, Reading]:
        """Return the violations of one source, what was looked at, and how it was read.

        `place` is its path in the settings. Raises `FormatError` when the file is broken, and
        `TonelintError` when the settings, the guide or a pack are wrong.
        """
        engine = self._engine(settings)
        reading = read_copy(
            source,
            place=place,
            settings=settings,
            policy=engine.policy,
            forced=self._projects.request.context,
        )
        found: list[Violation] = []
        for message, context in zip(reading.document.messages, reading.contexts, strict=True):
            found.extend(engine.check(source, message, context.values))
        if reading.document.format in CATALOGUES:
            contexts = (context.values for context in reading.contexts)
            strings = zip(reading.document.messages, contexts, strict=True)
            found = compared(engine, source, strings, found)
        found = _without_off(found, place, settings)
        kept, excused = _unexcused(reading, found, engine)
        return kept, _counts(reading, excused), reading

    def faults(self) -> tuple[RuleFault, ...]:
        """Return the rules that broke down so far."""
        return tuple(fault for engine in self._engines.values() for fault in engine.faults())

    def _engine(self, settings: Settings) -> Engine:
        if settings.path not in self._engines:
            self._engines[settings.path] = Engine(self._projects.policy(settings)[0])
        return self._engines[settings.path]


def _unexcused(
    reading: Reading, found: list[Violation], engine: Engine
) -> tuple[list[Violation], int]:
    """Return the violations that no comment excuses, and how many are excused."""
    if not any("tonelint" in comment.text for comment in reading.document.comments):
        return found, 0
    from tonelint.suppress import suppress  # few files have such comments

    return suppress(reading.document, found, is_on=engine.has)


def _without_off(found: list[Violation], place: str, settings: Settings) -> list[Violation]:
    """Return the violations without those of rules that an override switches off here."""
    overrides = [o for o in settings.overrides_of(place) if "off" in o.rules.values()]
    if not overrides:
        return found
    return [
        v
        for v in found
        if not any(o.rules.get(v.rule) == "off" and o.has_key(v.key) for o in overrides)
    ]


def _counts(reading: Reading, excused: int) -> Counts:
    segments = words = 0
    channels: dict[str, int] = {}
    for message, context in zip(reading.document.messages, reading.contexts, strict=True):
        judged = [segment for segment in message.segments if segment.judged]
        segments += len(judged)
        words += sum(len(segment.text.split()) for segment in judged)
        channel = context.values.get("channel", "")
        channels[channel] = channels.get(channel, 0) + 1
    return Counts(1, len(reading.document.messages), segments, words, excused, channels)
