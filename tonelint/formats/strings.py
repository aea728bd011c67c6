"""Strings of data files: which of them are copy, and what their keys say about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tonelint.formats.icu import choices, has_choice
from tonelint.formats.names import as_locale, is_copy
from tonelint.formats.prose import Piece, segment_of
from tonelint.formats.slots import Slot, apart, part, slots_of, with_slots
from tonelint.model.source import Declared, Message, Rank, Run, RunKind, Segment
from tonelint.span import Span

_ROLE_WORDS = {
    "subject": "subject",
    "preheader": "preheader", "preview": "preheader",
    "title": "title",
    "heading": "heading", "headline": "heading", "header": "heading", "subtitle": "heading",
    "subheading": "heading",
    "button": "cta", "btn": "cta", "cta": "cta", "submit": "cta",
    "link": "link",
    "label": "label", "tab": "label", "menu": "label", "aria": "label",
    "hint": "hint", "help": "hint", "helper": "hint", "tooltip": "hint", "placeholder": "hint",
    "error": "error", "invalid": "error",
    "alt": "alt",
    "greeting": "greeting", "salutation": "greeting",
    "signoff": "sign-off",
    "footer": "footer",
    "legal": "legal", "disclaimer": "legal",
    "question": "question",
    "option": "option",
}  # fmt: skip
_NO_COPY = (
    "id ids uuid guid url uri urls href src path file filename type kind icon class classname "
    "style css regex pattern format locale lang language version date time created updated color "
    "colour selector slug handle token hash checksum mime method schema ref payload intent action "
    "modeldescription displayname comment comments todo"
)
_NO_COPY_KEYS = frozenset(_NO_COPY.split())
# Words that say nothing about the role: `title_html`, `subject_line`, `title.other`.
_NEUTRAL_WORDS = "html text md txt line zero one two few many other"
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# Words without a slot or markup, which most strings are.
_PLAIN = re.compile(r"(?=\S)[^{%$*<&\[@_]*[^\W\d_][^{%$*<&\[@_]*(?<=\S)\Z")
_PROSE = re.compile(r"[^\W\d_]{2,}[^\s\w]*\s+\S*[^\W\d_]")
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


def messages_of(found: Sequence[Found], *, path: str) -> Iterator[Message]:
    """Yield a message for each string that is copy.

    Where the path says the file is a catalogue of translations every string with a letter is copy;
    elsewhere only prose and strings whose key names a role.
    """
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
            declared = (*_declared(string, key), *(_CHAT if bot else ()))
            yield Message(span, tuple(segments), declared)


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
    if len(pieces) == 1 and _PLAIN.match(pieces[0][2]) and pieces[0][3] is RunKind.VERBATIM:
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


def is_copy_string(keys: tuple[str, ...], text: str, *, catalogue: bool, role: str | None) -> bool:
    """Return whether a string is shown to people, from its key and its look."""
    if not _LETTER.search(text) or _ADDRESS.match(text):
        return False
    if keys and "@" in (keys[-1][:1], keys[-2:][0][:1]):  # descriptions for translators
        return False
    if catalogue:
        return True
    if _no_copy_key(_last_name(keys)) or _CODE.match(text):
        return False
    return role is not None or bool(_PROSE.search(text))


def role_of(keys: tuple[str, ...]) -> str | None:
    """Return the role the last words of a key path name (`mail.welcomeSubject`: subject)."""
    while keys and (keys[-1] in _NEUTRAL or keys[-1].isdigit()):
        keys = keys[:-1]
    if not keys:
        return None
    found = _role_in(keys[-1])
    if found:
        return found
    for parent in reversed(keys[-3:-1]):  # `errors.blank`, `buttons.save`
        words = _words(parent)
        if words and words[-1].endswith("s"):
            return _ROLE_WORDS.get(words[-1][:-1])
    return None


@lru_cache(maxsize=4096)
def _role_in(key: str) -> str | None:
    words = [word for word in _words(key) if word not in _NEUTRAL]
    if words[-2:] == ["sign", "off"]:
        return "sign-off"
    # The label of a button is the button.
    if words[-1:] == ["label"] and words[-2:-1] and words[-2] in _ROLE_WORDS:
        return _ROLE_WORDS[words[-2]]
    return _ROLE_WORDS.get(words[-1]) if words else None


@lru_cache(maxsize=4096)
def _words(key: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORDS.findall(key))


@lru_cache(maxsize=4096)
def _no_copy_key(key: str) -> bool:
    words = _words(key)
    return "".join(words) in _NO_COPY_KEYS or (words[-1:] != () and words[-1] in _NO_COPY_KEYS)


def _last_name(keys: tuple[str, ...]) -> str:
    return next((key for key in reversed(keys) if not key.isdigit()), "")


def _declared(string: Found, key: str) -> Iterator[Declared]:
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
        replace(run, kind=RunKind.READONLY) if run.kind in _WRITABLE else run
        for run in segment.runs
    )
    return replace(segment, runs=runs, escape="never")


def _branches(
    text: str, start: int, end: int, slots: list[Slot]
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
            more, own = _branches(text, low, high, sorted(mine, key=lambda s: s.start))
            frames += more
            kept += own
    kept.sort(key=lambda slot: (slot.start, slot.end))
    return frames, kept
