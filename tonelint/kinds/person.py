"""Who speaks, we or I, and how the reader is called, you or “the customer”."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Origin, Rule

FIELDS = frozenset({"found", "better", "wanted"})
SPEAKERS = ("we", "I", "name", "any")
"""Who may speak: we, I, the brand by its name (neither we nor I), or any of them."""

_READERS_OWN = frozenset(
    {"cta", "link", "label", "option", "scale-label", "quick-reply", "question", "alt", "heading"}
)
"""Roles in which “I” is the reader: “My account”, “I agree”, “Keep me signed in”."""

_PERSONAL = 4
"""More “I” than that in one message is a person's own account: an interview, a signed post."""


class Options(NamedTuple):
    """`speaker` is who speaks; `reader` are words for the reader that stand for “you”.

    `target` reads the speaker from the tone.
    """

    speaker: str = ""
    reader: tuple[str, ...] = ()
    target: str = ""


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        speaker=speaker_of(reader.text("speaker")),
        reader=reader.texts("reader"),
        target=reader.choice("target", ("", "speaker")),
    )
    reader.done()
    if not (options.speaker or options.reader or options.target):
        raise OptionError("Nobody is named.", "Write speaker: we, reader: [the customer] or both.")
    return options


def speaker_of(text: str) -> str:
    """Return the speaker written as `text` (`i` is I, too); raises `OptionError`."""
    word = {"i": "I", "none": "name"}.get(text.strip().lower(), text.strip())
    if word and word not in SPEAKERS:
        raise OptionError(f"“{text}” is no speaker.", nearest(word, SPEAKERS))
    return word


def compile_checks(rules: Sequence[Rule]) -> "PersonCheck":
    """Return one check of all rules."""
    return PersonCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class PersonCheck(NamedTuple):
    """All rules about persons."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the words of another speaker, and words for the reader that are not “you”."""
        for rule, options in self.rules:
            speaker, origin = options.speaker, None
            if options.target:
                limit = view.target.text(options.target)
                if limit is None:
                    continue
                speaker, origin = speaker_of(limit[0]), limit[1]
            if speaker not in ("", "any"):
                yield from _other_speaker(rule, speaker, view, origin)
            if options.reader:
                yield from _other_reader(rule, options.reader, view)


def _other_speaker(rule: Rule, speaker: str, view: View, origin: Origin | None) -> Iterator[Match]:
    from tonelint.language.person import against, may_speak

    found = [
        (index, spoken)
        for index, start, end in _sentences(rule, view, partial(may_speak, speaker))
        for spoken in against(speaker, view.segments[index].text, view.folded[index], start, end)
        if not view.is_protected(index, spoken.start, spoken.end)
    ]
    if speaker == "we" and len(found) > _PERSONAL:
        return
    for index, spoken in found:
        place = index, spoken.start, spoken.end
        if excused(rule, view, *place):
            continue
        words = view.segments[index].text[spoken.start : spoken.end]
        wanted = "your name" if speaker == "name" else speaker
        values = {"found": words, "better": spoken.better, "wanted": wanted}
        changes = (Change(*spoken),) if spoken.better else ()
        yield Match(rule, *place, values, changes, origin=origin)


def _other_reader(rule: Rule, phrases: Sequence[str], view: View) -> Iterator[Match]:
    from tonelint.language.reader import as_you

    names = "|".join(sorted(map(_pattern, phrases), key=len, reverse=True))
    pattern = compiled(rf"(?<![\w-])(?:{names})(?![\w-])")
    for index, start, end in _sentences(rule, view, pattern.search):
        text, folded = view.segments[index].text, view.folded[index]
        for found in pattern.finditer(folded, start, end):
            place = index, found.start(), found.end()
            if view.is_protected(*place) or excused(rule, view, *place):
                continue
            you = as_you(text, folded, found.start(), found.end(), (start, end))
            values = {"found": text[found.start() : found.end()], "wanted": "you", "better": ""}
            if you is None:
                yield Match(rule, *place, values)
                continue
            values |= {"better": you.better, "found": text[you.start : you.end]}
            yield Match(rule, index, you.start, you.end, values, (Change(*you),))


def _sentences(
    rule: Rule, view: View, worth: Callable[[str], object]
) -> Iterator[tuple[int, int, int]]:
    """Yield the sentences that a rule looks at, of segments whose folded text is worth it."""
    for index, begin, end in view.places(rule):
        if not rule.roles and view.segments[index].role in _READERS_OWN:
            continue
        if not worth(view.folded[index]):
            continue
        for start, stop in view.sentences(index):
            if max(start, begin) < min(stop, end):
                yield index, max(start, begin), min(stop, end)


def _pattern(phrase: str) -> str:
    import re

    from tonelint.language.fold import fold

    return r"\s+".join(map(re.escape, fold(phrase).split()))
