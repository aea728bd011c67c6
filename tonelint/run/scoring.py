"""Paths, standard input or single lines in, scores out: formality, politeness, energy, address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tonelint.context import Context
from tonelint.kinds.view import kept_spans
from tonelint.language.readability import count, lix
from tonelint.language.register import Measured, measure
from tonelint.language.sentences import sentence_spans
from tonelint.language.words import mask
from tonelint.model.source import Document, Message, Segment
from tonelint.model.target import Target
from tonelint.model.violation import Trouble
from tonelint.report.score import ScoredDocument, ScoredMessage, ScoredSegment
from tonelint.run.project import CheckRequest, Projects
from tonelint.run.readings import readings
from tonelint.run.tally import Tally

__all__ = ["score"]

RUNNING = frozenset(
    {
        "body", "preheader", "greeting", "sign-off", "hint", "error", "question", "opener",
        "closing", "hand-off",
    }
)  # fmt: skip
"""Roles that hold sentences: headings, buttons, labels, quotes and small print have no score."""

_ENOUGH = 100  # words from which a reading grade means something
_FRAGMENT = 3  # a stretch of fewer words is no sentence to a formula


def score(
    request: CheckRequest, *, progress: Callable[[str], None] | None = None
) -> tuple[tuple[ScoredDocument, ...], tuple[Trouble, ...]]:
    """Return the scores of every file of the request, and the troubles met; nothing is written.

    Raises `TonelintError` for wrong settings, guides or packs.
    """
    projects, tally = Projects(request), Tally()
    found: list[ScoredDocument] = []
    for reading, policy in readings(projects, tally, progress):
        found.append(_scored(reading.document, reading.contexts, policy.cascade.resolve))
    return tuple(found), tally.report(projects).troubles


def _scored(
    document: Document,
    contexts: Sequence[Context],
    target_of: Callable[..., Target],
) -> ScoredDocument:
    messages = tuple(
        _message(message, context, target_of(context.values))
        for message, context in zip(document.messages, contexts, strict=True)
        if any(segment.judged for segment in message.segments)
    )
    return ScoredDocument(document.source, messages)


def _message(message: Message, context: Context, target: Target) -> ScoredMessage:
    locale = context.values.get("locale", "en")
    segments = tuple(
        _segment(segment, segment.locale or locale)
        for segment in message.segments
        if segment.judged
    )
    limit = target.limits.get("formality")
    wanted = limit.value if limit is not None and isinstance(limit.value, tuple) else None
    grade = _grade(message, locale)
    return ScoredMessage(message.span, context.values, wanted, segments, grade, target.cuts)


def _segment(segment: Segment, locale: str) -> ScoredSegment:
    measured: Measured | None = None
    if segment.role in RUNNING:
        # Other people's words inside a sentence say nothing about the brand's own.
        quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
        kept = [*kept_spans(segment), *quotes]
        measured = measure(segment.text, locale=locale, kept=kept)
    return ScoredSegment(segment, measured)


def _grade(message: Message, locale: str) -> float | None:
    """Return the LIX of a message's running text; None under a hundred words."""
    words: list[str] = []
    sentences = 0
    for segment in message.segments:
        if not segment.judged or segment.role != "body":
            continue
        kept = kept_spans(segment)
        text = mask(segment.text, kept, "x")
        for start, end in sentence_spans(text, lang=locale[:2], kept=kept):
            own = text[start:end].split()
            if len(own) >= _FRAGMENT:
                words += own
                sentences += 1
    return lix(count(words, sentences)) if len(words) >= _ENOUGH else None
