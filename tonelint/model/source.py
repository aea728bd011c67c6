"""A file's text, and the copy in it: every character of prose knows its way home."""

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from tonelint.span import Span


class Source(NamedTuple):
    """A decoded file. `text` has no byte-order mark and keeps its line ends.

    `path` is relative to the working directory, with `/`; it is shown to people.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False


class RunKind(Enum):
    """How a run's text relates to its source slice."""

    VERBATIM = "verbatim"  # the slice is the text: any part of it may be replaced
    DECODED = "decoded"  # `&amp;` for `&`: replaced as a whole, through the escape function
    PLACEHOLDER = "placeholder"  # a merge tag, a slot: kept by every rewrite
    CODE = "code"  # inline code: kept, and never judged
    BREAK = "break"  # a line break or collapsed space that the reader sees: kept
    READONLY = "readonly"  # an encoded mail part, a catalogue key: shown, never changed


class Run(NamedTuple):
    """One stretch of a segment: `text` begins at `at` in the segment, its source is start..end.

    A tuple, because reading makes more of these than of anything else.
    """

    at: int
    start: int
    end: int
    text: str
    kind: RunKind = RunKind.VERBATIM

    @property
    def verbatim(self) -> bool:
        """Whether `source[start:end] == text` and any part may be replaced."""
        return self.kind is RunKind.VERBATIM


class Mark(NamedTuple):
    """A stretch start..end of a segment's text with a meaning of its own.

    `kind` is a role ("link", "quote", "label") or "strong"; `value` is a link's target.
    """

    start: int
    end: int
    kind: str
    value: str = ""


class Segment(NamedTuple):
    """One stretch of copy inside a message, as the reader sees it.

    `text` is the texts of `runs`, joined. `role` is a name of `tonelint.model.roles`, `speaker` one
    of brand, agent, bot, customer. `key` is a path in a data file (`responses.utter_greet.0.text`).
    `escape` names the function of `tonelint.formats.escape` that writes new text at this place.
    `judged` is False for what is shown and never checked (customer turns, code, other people's
    words).
    """

    text: str
    runs: tuple[Run, ...]
    role: str = "body"
    speaker: str = "brand"
    key: str | None = None
    locale: str | None = None
    judged: bool = True
    escape: str = "plain"
    marks: tuple[Mark, ...] = ()

    @property
    def start(self) -> int:
        """Where its first run begins in the source."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Where its last run ends in the source."""
        return self.runs[-1].end

    def run_at(self, offset: int) -> Run:
        """Return the run that holds the character at `offset` of the text."""
        return self.runs[bisect_right(self.runs, offset, key=lambda run: run.at) - 1]

    def to_source(self, start: int, end: int) -> Span:
        """Return the place in the source of text[start:end].

        A run that is not verbatim counts as a whole, so the span covers every character that
        produced the text.
        """
        first = self.run_at(start)
        if end <= start:
            at = first.start + (start - first.at if first.verbatim else 0)
            return Span(at, at)
        # The last character's run decides the end: the end itself may lie one past a run.
        last = self.run_at(end - 1)
        begin = first.start + (start - first.at) if first.verbatim else first.start
        finish = last.start + (end - last.at) if last.verbatim else last.end
        return Span(begin, finish)


class Rank(Enum):
    """Who says what a message's context is; a higher rank wins over a lower one."""

    FORMAT = 1  # what the file format or the path suggests
    METADATA = 2  # front matter, mail header, a key in a script
    DIRECTIVE = 3  # a comment beside the copy


class Declared(NamedTuple):
    """One axis value a file states about a message; `origin` says where, for people."""

    axis: str
    value: str
    origin: str
    rank: Rank
    offset: int | None = None


class Extent(Enum):
    """How much of what the reader gets a file holds: what it lacks may stand elsewhere."""

    WHOLE = "whole"  # all of it
    BODY = "body"  # a mail's own text; the frame with the small print is added later
    PART = "part"  # a layout, a partial, one string of a catalogue


class Feature(NamedTuple):
    """Something of a message that is no copy and that rules may ask about, and its place.

    `kind` is a name of `tonelint.model.features`; `value` is what it says (a header's value).
    """

    kind: str
    start: int
    end: int
    value: str = ""


class Thread(NamedTuple):
    """What a message is a part of: all turns of a conversation, or all parts of a survey.

    It is there to be looked at, so that a rule knows what was said before and after; only the
    message itself is judged. `number` is the message's place among the `turns`.
    """

    turns: tuple[tuple[Segment, ...], ...]
    number: int


class Message(NamedTuple):
    """What a customer receives at once: one mail, one page, one chat turn, one locale string.

    `thread` is the conversation or survey it belongs to, None where it stands alone.
    """

    span: Span
    segments: tuple[Segment, ...]
    declared: tuple[Declared, ...] = ()
    extent: Extent = Extent.WHOLE
    features: tuple[Feature, ...] = ()
    thread: Thread | None = None


def threaded(messages: Iterable[Message]) -> list[Message]:
    """Return the messages of one conversation or survey, each knowing the others."""
    parts = list(messages)
    turns = tuple(part.segments for part in parts)
    return [part._replace(thread=Thread(turns, number)) for number, part in enumerate(parts)]


class Comment(NamedTuple):
    """A comment in the file's own syntax: its place, and its text without the delimiters."""

    start: int
    end: int
    text: str


class Document(NamedTuple):
    """A source cut into messages. `comments` may hold directives and suppressions."""

    source: Source
    format: str
    messages: tuple[Message, ...]
    comments: tuple[Comment, ...] = ()


def lay_out(pieces: Iterable[tuple[int, int, str, RunKind]]) -> tuple[str, tuple[Run, ...]]:
    """Return the text and runs of `pieces` (start, end, text, kind), given in reading order.

    Empty pieces are left out; neighbouring verbatim pieces that touch in the source become one run.
    """
    verbatim = RunKind.VERBATIM
    joined: list[tuple[int, int, str, RunKind]] = []
    touching = -1  # where the last piece ends, when it is verbatim
    for piece in pieces:
        start, end, text, kind = piece
        if not text:
            continue
        if kind is not verbatim:
            touching = -1
        elif start == touching:
            first, _, before, _ = joined.pop()
            piece, touching = (first, end, before + text, kind), end
        else:
            touching = end
        joined.append(piece)
    runs: list[Run] = []
    at = 0
    for start, end, text, kind in joined:
        runs.append(Run(at, start, end, text, kind))
        at += len(text)
    return "".join([piece[2] for piece in joined]), tuple(runs)
