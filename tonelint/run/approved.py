"""Approved copy, measured: the formality of each of its sentences, by channel."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tonelint.errors import UsageError
from tonelint.kinds.view import kept_spans
from tonelint.language import formality
from tonelint.model.source import Message
from tonelint.model.violation import Trouble
from tonelint.policy import Policy
from tonelint.report.tally import number_of
from tonelint.run.project import CheckRequest, Projects
from tonelint.run.readings import readings
from tonelint.run.scoring import RUNNING
from tonelint.run.tally import Tally


class Approved(NamedTuple):
    """Channel -> the score of each different sentence; how many files were read, how many messages
    were in a language without a meter, and what could not be read.
    """

    scores: dict[str, list[float]]
    files: int
    foreign: int
    troubles: tuple[Trouble, ...]


def measured(
    request: CheckRequest, policy: Policy, progress: Callable[[str], None] | None
) -> Approved:
    """Return the measures of the copy of `request`; raises `UsageError` where it has none.

    A sentence that stands in many samples (a footer, the text part of a mail) counts once.
    """
    for axis, value in request.context.items():
        policy.axes.check(axis, value, path="--context")
    projects, tally = Projects(request), Tally()
    scores: dict[str, dict[str, float]] = {}
    files = foreign = 0
    for reading, _ in readings(projects, tally, progress, policy=policy):
        files += 1
        for message, context in zip(reading.document.messages, reading.contexts, strict=True):
            locale = context.values.get("locale", "en")
            foreign += not formality.has_meter(locale)
            if channel := context.values.get("channel"):
                found = _sentences(message, locale)
                if found:
                    scores.setdefault(channel, {}).update(found)
    own = {channel: list(found.values()) for channel, found in scores.items()}
    troubles = tally.report(projects).troubles
    approved = Approved(own, files + len(troubles), foreign, troubles)
    if not own:
        raise _nothing(approved)
    return approved


def _nothing(approved: Approved) -> UsageError:
    """Return the error that says why there is nothing to measure."""
    broken = [trouble for trouble in approved.troubles if trouble.fatal]
    if broken:
        first = broken[0]
        return UsageError(f"{first.path}: {first.problem}", remedy=first.remedy)
    if not approved.files:
        return UsageError(
            "The samples hold no copy.", remedy="Name files of approved copy, or a folder of them."
        )
    if approved.foreign:
        return UsageError(
            f"No sentence of the {number_of(approved.files, 'file')} is English.",
            remedy="Formality is measured in English only. If it is English, say --locale en.",
        )
    return UsageError(
        f"No sentence of the {number_of(approved.files, 'file')} can be measured.",
        remedy="Name copy with sentences of five words or more; say its --channel.",
    )


def _sentences(message: Message, locale: str) -> dict[str, float]:
    """Return each sentence of a message that has a formality, with it."""
    found: dict[str, float] = {}
    for segment in message.segments:
        own = segment.locale or locale
        if segment.judged and segment.role in RUNNING and formality.has_meter(own):
            quotes = [(mark.start, mark.end) for mark in segment.marks if mark.kind == "quote"]
            kept = [*kept_spans(segment), *quotes]
            for sentence in formality.sentences_of(segment.text, kept=kept):
                value = formality.score_tokens([sentence]).formality
                if value is not None:
                    found[sentence[1].folded.strip()] = value
    return found
