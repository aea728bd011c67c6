"""A message as the checks see it: its judged segments, with words and sentences made once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from tonelint.language.fold import fold
from tonelint.language.protect import protected_spans
from tonelint.language.sentences import sentence_spans
from tonelint.language.words import mask, word_count, word_spans
from tonelint.model.roles import NEVER_JUDGED_UNASKED
from tonelint.model.rule import Rule
from tonelint.model.source import Message, RunKind, Segment
from tonelint.model.target import Target

Place = tuple[int, int, int]
"""A segment's number and a stretch of its text."""

_JOIN = "\x1e"
_KEPT = (RunKind.PLACEHOLDER, RunKind.CODE)


class View:
    """One message with its context and target. Facts about the text are made when first asked.

    `segments` are the judged segments, in reading order; every index a check uses points here.
    """

    __slots__ = (
        "_folded",
        "_joined",
        "_kept",
        "_places",
        "_protected",
        "_reach",
        "_roles",
        "_sentences",
        "_words",
        "context",
        "locale",
        "message",
        "segments",
        "target",
    )

    def __init__(
        self, message: Message, *, context: Mapping[str, str], target: Target, locale: str
    ) -> None:
        self.message = message
        self.context = context
        self.target = target
        self.locale = locale
        self.segments: tuple[Segment, ...] = tuple(s for s in message.segments if s.judged)
        self._folded: list[str] | None = None
        self._joined: str | None = None
        self._roles: frozenset[str] | None = None
        self._kept: dict[int, list[tuple[int, int]]] = {}
        self._places: dict[tuple[frozenset[str], frozenset[str], str], list[Place]] = {}
        self._words: dict[int, list[tuple[int, int]]] = {}
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._protected: dict[int, list[tuple[int, int]]] = {}
        self._reach: dict[int, list[int]] = {}

    @property
    def folded(self) -> Sequence[str]:
        """Each segment's text, lower-cased at equal length, quotes straight, spaces plain."""
        if self._folded is None:
            joined, at = self.joined, 0
            self._folded = []
            for segment in self.segments:
                end = at + len(segment.text)
                self._folded.append(joined[at:end])
                at = end + len(_JOIN)
        return self._folded

    @property
    def joined(self) -> str:
        """The folded texts of all segments, with a sign between them that ends words."""
        if self._joined is None:
            self._joined = fold(_JOIN.join([segment.text for segment in self.segments]))
        return self._joined

    @property
    def roles(self) -> frozenset[str]:
        """The roles of all segments, and the kinds of their marks."""
        if self._roles is None:
            roles = {segment.role for segment in self.segments}
            marks = {mark.kind for segment in self.segments for mark in segment.marks}
            self._roles = frozenset(roles | marks)
        return self._roles

    def kept(self, index: int) -> Sequence[tuple[int, int]]:
        """The places of placeholders and inline code in a segment's text."""
        if index not in self._kept:
            self._kept[index] = kept_spans(self.segments[index])
        return self._kept[index]

    def words(self, index: int) -> Sequence[tuple[int, int]]:
        """The words of a segment; a placeholder is one word."""
        if index not in self._words:
            segment = self.segments[index]
            self._words[index] = word_spans(segment.text, kept=self.kept(index))
        return self._words[index]

    def word_count(self, index: int, start: int, end: int) -> int:
        """How many words begin in a stretch; far cheaper than cutting the whole segment."""
        segment = self.segments[index]
        text = mask(segment.text, self.kept(index), "x")
        # No word goes across white space, so a stretch between spaces is cut alone.
        alone = not text[start - 1 : start].strip() and not text[end : end + 1].strip()
        if index not in self._words and (alone or (start, end) == (0, len(text))):
            return word_count(text, start, end)
        spans = self.words(index)
        return bisect_left(spans, (end,)) - bisect_left(spans, (start,))

    def sentences(self, index: int) -> Sequence[tuple[int, int]]:
        """The sentences of a segment."""
        if index not in self._sentences:
            segment = self.segments[index]
            self._sentences[index] = sentence_spans(
                segment.text, lang=self.locale[:2], kept=self.kept(index)
            )
        return self._sentences[index]

    def protected(self, index: int) -> Sequence[tuple[int, int]]:
        """The stretches no rule judges unasked: placeholders, code, addresses, quotations."""
        if index not in self._protected:
            segment = self.segments[index]
            quotes = [(m.start, m.end) for m in segment.marks if m.kind == "quote"]
            self._protected[index] = sorted(
                [*self.kept(index), *quotes, *protected_spans(segment.text)]
            )
        return self._protected[index]

    def is_protected(self, index: int, start: int, end: int) -> bool:
        """Whether a stretch touches anything protected."""
        places = self.protected(index)
        if not places:
            return False
        if index not in self._reach:
            self._reach[index] = list(accumulate((b for _, b in places), max))
        before = bisect_left(places, (end,))
        return before > 0 and self._reach[index][before - 1] > start

    def admits(self, rule: Rule, index: int, start: int, end: int) -> bool:
        """Whether `rule` looks at this stretch: role, speaker, language, nothing protected."""
        segment = self.segments[index]
        if rule.speakers and segment.speaker not in rule.speakers:
            return False
        if not speaks(rule, segment.locale or self.locale):
            return False
        if not self._role_admits(rule, segment, start, end):
            return False
        return "quote" in rule.roles or not self.is_protected(index, start, end)

    @staticmethod
    def _role_admits(rule: Rule, segment: Segment, start: int, end: int) -> bool:
        if not rule.roles:
            return segment.role not in NEVER_JUDGED_UNASKED
        if segment.role in rule.roles:
            return True
        return segment.role not in NEVER_JUDGED_UNASKED and any(
            mark.kind in rule.roles and mark.start <= start and end <= mark.end
            for mark in segment.marks
        )

    def places(self, rule: Rule) -> Sequence[Place]:
        """Return each stretch that `rule` looks at: whole segments, or marks such as links."""
        key = (rule.roles, rule.speakers, rule.lang)
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = list(self._find_places(rule))
        return found

    def _find_places(self, rule: Rule) -> Iterator[Place]:
        roles = rule.roles
        if roles and roles.isdisjoint(self.roles):
            return
        fits = speaks(rule, self.locale)
        for index, segment in enumerate(self.segments):
            if rule.speakers and segment.speaker not in rule.speakers:
                continue
            if not (speaks(rule, segment.locale) if segment.locale else fits):
                continue
            if segment.role in roles if roles else segment.role not in NEVER_JUDGED_UNASKED:
                yield index, 0, len(segment.text)
            elif roles and segment.marks and segment.role not in NEVER_JUDGED_UNASKED:
                for mark in segment.marks:
                    if mark.kind in roles:
                        yield index, mark.start, mark.end


def kept_spans(segment: Segment) -> list[tuple[int, int]]:
    """Return the places of placeholders and inline code in a segment's text."""
    return [(r.at, r.at + len(r.text)) for r in segment.runs if r.kind in _KEPT]


def speaks(rule: Rule, locale: str) -> bool:
    """Whether a rule is for a text in `locale` (`en-GB`); `any` is for every language."""
    return rule.lang == "any" or rule.lang == locale or rule.lang == locale[:2]
