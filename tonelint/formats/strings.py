"""Strings of data files: which of them are copy, and what their keys say about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tonelint.formats.icu import choices, has_choice
from tonelint.formats.key_words import names_no_copy, role_of
from tonelint.formats.names import as_locale, is_copy
from tonelint.formats.prose import Piece, segment_of
from tonelint.formats.slots import SPECIAL, Slot, apart, part, slots_of, with_slots
from tonelint.model.source import Declared, Extent, Message, Rank, Run, RunKind, Segment
from tonelint.span import Span

_PROSE = re.compile(r"[^\W\d_]{2,}[^\s\w]*\s+\S*[^\W\d_]")
_DEEPEST_CHOICE = 8  # plurals inside plurals; nobody writes more
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(
    r"\s*(?:[a-z][a-z0-9+.-]*:\S+|www\.\S+|[./~]?/\S*|\S+@\S+|#[0-9a-fA-F]{3,8})\s*\Z"
)
_CODE = re.compile(r"\s*(?:=|[A-Za-z0-9]+(?:[_.:][A-Za-z0-9]+)+\s*\Z)")
_KEY_LOCALE = re.compile(r"\$([a-z]{2}(?:-[A-Z]{2})?)\Z")
_MAIL_KEY = re.compile(r"(?:\A|\.)(?:\w+_)?(?:mailers?|emails|mails|email_templates)\.")
_CHAT = (Declared("channel", "chat", "the bot's export", Rank.FORMAT),)
_COPILOT = frozenset({"activity", "prompt", "text", "speak", "unrecognizedPrompt"})
_DIALOGFLOW = frozenset({"speech", "title", "subtitle"})
_WRITABLE = (RunKind.VERBATIM, RunKind.DECODED)
_PLURAL = re.compile(r"_(?:zero|one|two|few|many|other|plural|\d+)\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A string of a data file: its key path, its pieces, and how new text is written there."""

    keys: tuple[str, ...]
    pieces: list[Piece]
    escape: str

    @property
    def text(self) -> str:
        """The string's value."""
        if len(self.pieces) == 1:
            return self.pieces[0][2]
        return "".join([piece[2] for piece in self.pieces])


def messages_of(found: Sequence[Found], *, path: str, source: str) -> Iterator[Message]:
    """Yield a message for each string that is copy, and for each question of a survey.

    Where the path says the file is a catalogue of translations every string with a letter is copy;
    elsewhere only prose and strings whose key names a role. `source` is the file's text.
    """
    if any(key[:1] in "qQ" for string in found for key in string.keys):  # nearly no file has any
        from tonelint.formats.survey_strings import apart as surveys_apart

        questions, rest = surveys_apart(found, source)
        if questions:
            messages = [*questions, *_of_strings(rest, path=path)]
            yield from sorted(messages, key=lambda message: message.span)
            return
    yield from _of_strings(found, path=path)


def _of_strings(found: Sequence[Found], *, path: str) -> Iterator[Message]:
    bot = _bot_keys(found)
    catalogue = not bot and (is_copy(path, "") or _by_locale(found))
    customer = "_usersays_" in path  # Dialogflow: what customers say to a bot
    speaker = "customer" if customer else "bot" if bot else "brand"
    own_key = _keys_are_texts(found)
    for string in found:
        text = string.text
        role = role_of(string.keys)
        if bot and not bot.intersection(string.keys):
            continue
        if not is_copy_string(string.keys, text, catalogue=catalogue, role=role):
            continue
        key = ".".join(string.keys)
        segments = string_segments(
            string.pieces,
            key=key,
            role=role or "body",
            escape=string.escape,
            judged=not customer,
            speaker=speaker,
        )
        if own_key and _as_text(string.keys[-1]) == text:
            segments = [_frozen(segment) for segment in segments]
        if segments:
            span = Span(segments[0].start, max(segment.end for segment in segments))
            declared = (*declared_of(string, key), *(_CHAT if bot else ()))
            extent = Extent.WHOLE if bot else Extent.PART
            yield Message(span, tuple(segments), declared, extent)


def string_segments(
    pieces: Sequence[Piece],
    *,
    key: str | None,
    role: str = "body",
    speaker: str = "brand",
    judged: bool = True,
    escape: str = "plain",
    symbols: bool = False,
) -> list[Segment]:
    """Return the segments of one string: one, or one for each branch of an ICU choice.

    A string without a letter is no copy, unless `symbols` (a bot may answer with an emoji).
    """
    if len(pieces) == 1 and _is_plain(pieces[0]):
        start, end, text, _ = pieces[0]
        return [
            Segment(text, (Run(0, start, end, text),), role, speaker, key, None, judged, escape)
        ]
    text = "".join(piece[2] for piece in pieces)
    slots, links = slots_of(text)
    segments: list[Segment | None] = []
    texts = [(0, len(text))]
    if has_choice(text):
        texts, slots = _branches(text, 0, len(text), slots)
    for start, end in texts:
        inside = apart(
            [
                Slot(s.start - start, s.end - start, s.kind, s.shown)
                for s in slots
                if start <= s.start and s.end <= end
            ]
        )
        near = [(a - start, b - start, to) for a, b, to in links if start <= a and b <= end]
        made, marks = with_slots(part(pieces, start, end) if texts[1:] else pieces, inside, near)
        if symbols or any(_LETTER.search(p[2]) for p in made if p[3] is not RunKind.PLACEHOLDER):
            segments.append(
                segment_of(
                    made, role=role, speaker=speaker, key=key, judged=judged, escape=escape,
                    marks=marks,
                )
            )  # fmt: skip
    return [segment for segment in segments if segment]


def _is_plain(piece: Piece) -> bool:
    """Return whether a piece is words without slots, markup or white space around them."""
    text = piece[2]
    return (
        piece[3] is RunKind.VERBATIM
        and not SPECIAL.search(text)
        and not (text[:1].isspace() or text[-1:].isspace())
        and _LETTER.search(text) is not None
    )


def is_copy_string(keys: tuple[str, ...], text: str, *, catalogue: bool, role: str | None) -> bool:
    """Return whether a string is shown to people, from its key and its look."""
    if not _LETTER.search(text) or _ADDRESS.match(text):
        return False
    if keys and "@" in (keys[-1][:1], keys[-2:][0][:1]):  # descriptions for translators
        return False
    if catalogue:
        return True
    if names_no_copy(keys) or _CODE.match(text):
        return False
    return role is not None or bool(_PROSE.search(text))


def declared_of(string: Found, key: str) -> Iterator[Declared]:
    """Yield what the key of a string says: its locale, or that it belongs to a mail."""
    tail = _KEY_LOCALE.search(key) if "$" in key else None
    locale = as_locale(tail[1]) if tail else _root_locale(string.keys)
    if locale:
        yield Declared("locale", locale, "the key", Rank.METADATA)
    if "mail" in key and _MAIL_KEY.search(key):
        yield Declared("channel", "email", "the key", Rank.FORMAT)


def _root_locale(keys: tuple[str, ...]) -> str | None:
    """Return the locale that stands above all else (`de: …`), as Rails has it."""
    return as_locale(keys[0]) if len(keys) > 1 else None


def _bot_keys(found: Sequence[Found]) -> frozenset[str]:
    """Return the keys that hold what a bot says, for the exports of bot builders; else none.

    The rest of such a file is for the builder, for a language model, or said by customers.
    """
    for string in found:
        if string.keys == ("kind",) and string.text == "AdaptiveDialog":  # Copilot Studio
            return _COPILOT
        if string.keys[:1] == ("responses",) and "speech" in string.keys:  # Dialogflow
            return _DIALOGFLOW
    return frozenset()


def _by_locale(found: Sequence[Found]) -> bool:
    return bool(found) and all(_root_locale(string.keys) for string in found)


def _keys_are_texts(found: Sequence[Found]) -> bool:
    """Return whether a catalogue's keys are its English texts: a new value would part the two."""
    same = sum(1 for s in found if s.keys and " " in s.keys[-1] and _as_text(s.keys[-1]) == s.text)
    return same * 4 > len(found)


def _as_text(key: str) -> str:
    return _PLURAL.sub("", key)


def _frozen(segment: Segment) -> Segment:
    """Return the segment with nothing in it that could be changed."""
    runs = tuple(
        run._replace(kind=RunKind.READONLY) if run.kind in _WRITABLE else run
        for run in segment.runs
    )
    return segment._replace(runs=runs, escape="never")


def _branches(
    text: str, start: int, end: int, slots: list[Slot], depth: int = 0
) -> tuple[list[tuple[int, int]], list[Slot]]:
    """Return the stretches of text to read (the frame, then each branch) and their slots."""
    frames: list[tuple[int, int]] = [(start, end)]
    kept = list(slots)
    for begin, stop, branches in choices(text[start:end]):
        begin, stop = begin + start, stop + start
        inside = [s for s in kept if begin <= s.start < stop]
        kept = [s for s in kept if not begin <= s.start < stop]
        kept.append(Slot(begin, stop, RunKind.PLACEHOLDER, text[begin:stop]))
        for low, high in branches:
            low, high = low + start, high + start
            mine = [s for s in inside if low <= s.start and s.end <= high]
            mine += [
                Slot(m.start(), m.end(), RunKind.PLACEHOLDER, "#")
                for m in re.compile("#").finditer(text, low, high)
            ]
            mine.sort(key=lambda slot: slot.start)
            more, own = [(low, high)], mine
            if depth < _DEEPEST_CHOICE:
                more, own = _branches(text, low, high, mine, depth + 1)
            frames += more
            kept += own
    kept.sort(key=lambda slot: (slot.start, slot.end))
    return frames, kept
