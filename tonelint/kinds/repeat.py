"""A part of a message that says again what another part has said, such as a preview line.

Options: `part` and `of` (roles), `similarity` (how alike, 0 to 1; 0.85 when absent).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View
from tonelint.model.roles import ROLES
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "part", "of"})

_WORD = re.compile(r"\w+")
_FEWEST = 2  # one word in common is no repetition


class Options(NamedTuple):
    """The role that may not repeat, and the role it is compared with."""

    part: str
    of: str
    similarity: float = 0.85


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    part, of = reader.text("part"), reader.text("of")
    similarity = reader.decimal("similarity", 0.85)
    reader.done()
    for role in (part, of):
        if role not in ROLES:
            raise OptionError(f"“{role}” is no role.", nearest(role, ROLES))
    if part == of:
        raise OptionError("A part is compared with itself.", "Write two roles: part: and of:.")
    return Options(part, of, 0.85 if similarity is None else similarity)


def compile_checks(rules: Sequence[Rule]) -> "RepeatCheck":
    """Return one check of all rules about repetition."""
    return RepeatCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class RepeatCheck(NamedTuple):
    """All rules about repetition, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the first segment of each part that repeats the other one."""
        for rule, options in self.rules:
            if not {options.part, options.of} <= view.roles:
                continue
            said = _words(view, options.of)
            for index, segment in enumerate(view.segments):
                if segment.role != options.part or not view.admits(rule, index, 0, 0):
                    continue
                words = _WORD.findall(view.folded[index])
                if any(_alike(words, other) >= options.similarity for other in said):
                    yield _match(rule, options, index, segment.text)


def _words(view: View, role: str) -> list[list[str]]:
    return [
        words
        for index, segment in enumerate(view.segments)
        if segment.role == role and len(words := _WORD.findall(view.folded[index])) >= _FEWEST
    ]


def _alike(words: list[str], other: list[str]) -> float:
    """Return how alike two word lists are; one that begins with the other says it again."""
    if len(words) < _FEWEST:
        return 0.0
    shorter, longer = sorted((words, other), key=len)
    if longer[: len(shorter)] == shorter and len(shorter) * 2 > len(longer):
        return 1.0
    common = len({*words} & {*other})
    return 2 * common / (len({*words}) + len({*other}))


def _match(rule: Rule, options: Options, index: int, text: str) -> Match:
    names = {"part": options.part, "of": options.of}
    return Match(rule, index, 0, len(text), {"found": text, **names})
