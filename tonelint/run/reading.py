"""From a source to messages with their contexts: format, settings and directives together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tonelint.context import Axes, Context, settle
from tonelint.errors import FormatError, SettingsError
from tonelint.formats import ReadOptions, read
from tonelint.language.contracts import is_contract
from tonelint.language.detect import detect
from tonelint.model.source import Document, Message, Segment, Source
from tonelint.policy import Policy
from tonelint.settings import Override, Settings

_MAIL_WORDS = frozenset({"email", "emails", "mail", "mails", "mailer", "mailers", "newsletter"})
_LEGAL_WORDS = frozenset(
    {"terms", "legal", "licence", "license", "eula", "disclaimer", "impressum", "imprint", "agb"}
)
_SAMPLE = 4000  # characters that are enough to tell a language


class Reading(NamedTuple):
    """A document, and the context of each of its messages in the same order."""

    document: Document
    contexts: tuple[Context, ...]


def read_copy(
    source: Source,
    *,
    place: str,
    settings: Settings,
    policy: Policy,
    forced: Mapping[str, str],
) -> Reading:
    """Return the messages of `source` with their contexts.

    `place` is the file's path relative to the settings. Raises `FormatError` for a broken file and
    for metadata that names an axis value nobody knows.
    """
    channel = forced.get("channel") or settings.channel_of(place) or _channel_by_path(place)
    options = ReadOptions(channel=channel)
    document = read(source, options=options, name=settings.format_of(place) or None)
    if any("tonelint" in comment.text for comment in document.comments):
        from tonelint.directives import with_directives  # few files have such comments

        document = with_directives(document)
    if _is_legal(place):
        document = document._replace(messages=tuple(map(_as_legal, document.messages)))
    elif any(is_contract(s.text for s in message.segments) for message in document.messages):
        document = document._replace(messages=tuple(map(_as_contract, document.messages)))
    overrides = settings.overrides_of(place)
    by_key = [o for o in overrides if o.key or o.role or o.speaker or not o.judge]
    messages = tuple(_with_roles(m, by_key) for m in document.messages) if by_key else None
    if messages is not None:
        document = document._replace(messages=messages)
    fallback = _Fallback(document, policy, channel if channel == "email" else "")
    contexts = tuple(
        _context(message, source.path, overrides, policy.axes, forced, fallback)
        for message in document.messages
    )
    return Reading(document, contexts)


def _channel_by_path(place: str) -> str:
    """Return "email" when a folder of the path says that mails are kept there."""
    folders = place.lower().split("/")[:-1]
    names = {part for folder in folders for part in folder.replace("_", "-").split("-")}
    return "email" if names & _MAIL_WORDS else ""


def _as_contract(message: Message) -> Message:
    """Return a message that reads like a contract as legal text; any other as it is."""
    if not is_contract(segment.text for segment in message.segments):
        return message
    return message._replace(segments=tuple(s._replace(role="legal") for s in message.segments))


def _is_legal(place: str) -> bool:
    """Return whether a file or its folder is named as terms, a licence or a notice is."""
    parts = place.lower().partition(".")[0].replace("_", "-").replace("/", "-").split("-")
    return not _LEGAL_WORDS.isdisjoint(parts)


def _as_legal(message: Message) -> Message:
    """Return the message with its prose as legal text, which only rules that ask for it judge."""
    segments = (
        segment._replace(role="legal") if segment.role in ("body", "heading", "title") else segment
        for segment in message.segments
    )
    return message._replace(segments=tuple(segments))


def _with_roles(message: Message, overrides: Sequence[Override]) -> Message:
    """Return the message with the roles and speakers that the settings give its segments."""
    return message._replace(segments=tuple(_segment(s, overrides) for s in message.segments))


def _segment(segment: Segment, overrides: Sequence[Override]) -> Segment:
    for override in overrides:
        if override.has_key(segment.key):
            segment = segment._replace(
                role=override.role or segment.role,
                speaker=override.speaker or segment.speaker,
                judged=segment.judged and override.judge and override.speaker != "customer",
            )
    return segment


class _Fallback:
    """What is assumed of a document's messages when nobody says: the language and the channel."""

    def __init__(self, document: Document, policy: Policy, channel: str) -> None:
        self._document = document
        self._policy = policy
        self._triple: tuple[str, str, str] | None = None
        self.channel = [("channel", channel, "the folder's name")] if channel else []

    def locale(self) -> tuple[str, str, str]:
        """Return axis, value and origin of the language."""
        if self._triple is None:
            self._triple = self._find()
        return self._triple

    def _find(self) -> tuple[str, str, str]:
        text: list[str] = []
        size = 0
        for message in self._document.messages:
            for segment in message.segments:
                if segment.judged and size < _SAMPLE:
                    text.append(segment.text)
                    size += len(segment.text)
        own = self._policy.locale or "en"
        found = detect("\n".join(text))
        if found and found != own[:2]:
            return "locale", found, "the words of the text"
        return "locale", own, "the guide" if self._policy.locale else "the default"


def _context(
    message: Message,
    path: str,
    overrides: Sequence[Override],
    axes: Axes,
    forced: Mapping[str, str],
    fallback: _Fallback,
) -> Context:
    key = message.segments[0].key if message.segments else None
    said = [
        (axis, value, override.origin)
        for override in overrides
        if override.context and override.has_key(key)
        for axis, value in override.context.items()
    ]
    known = any(d.axis == "locale" for d in message.declared) or any(
        a == "locale" for a, _, _ in said
    )
    own = [] if known or "locale" in forced else [fallback.locale()]
    try:
        return settle(
            axes,
            declared=message.declared,
            overrides=[*fallback.channel, *said],
            forced=[(axis, value, "the command line") for axis, value in forced.items()],
            defaults=own,
            path=path,
        )
    except SettingsError as error:
        raise FormatError.of(error.problems) from None
