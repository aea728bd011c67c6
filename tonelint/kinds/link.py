"""Links: an address shown as it is, the same words that lead to two places.

Options: `what` (naked or twins).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Hit, Match, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import Place, View, speaks
from tonelint.language.lazy import compiled
from tonelint.model.roles import NEVER_JUDGED_UNASKED
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "target", "other"})

_ADDRESS = r"(?:https?://|www\.)[^\s<>\"'()]*[^\s<>\"'().,;:!?]"
_WORDS = r"[^\W\d_]{3}"  # numbers of versions and lines are told apart by what stands before
_VAGUE = frozenset({"here", "click here", "this", "link", "read more", "learn more", "more"})
"""Words that are no name of a page at all: another rule's business."""

_SAME = re.compile(r"\Ahttps?://(?:www\.)?|\Awww\.|\A\./")
_QUERY = re.compile(r"[?#].*\Z", re.S)


class Options(NamedTuple):
    """What is wrong with a link."""

    what: str


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(reader.choice("what", tuple(_FINDERS), ""))
    reader.done()
    return options


def compile_checks(rules: Sequence[Rule]) -> LinkCheck:
    """Return one check of all rules about links."""
    return LinkCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class LinkCheck(NamedTuple):
    """All rules about links, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the links that are at fault."""
        for rule, options in self.rules:
            for place, values in _FINDERS[options.what](view):
                index, start, end = place
                segment = view.segments[index]
                if segment.role in NEVER_JUDGED_UNASKED and segment.role not in rule.roles:
                    continue
                if rule.roles and segment.role not in rule.roles:
                    continue
                if speaks(rule, segment.locale or view.locale):
                    found = segment.text[start:end]
                    yield Match(rule, index, start, end, {"found": found, **values})


def _links(view: View) -> Iterator[tuple[Place, str]]:
    for index, segment in enumerate(view.segments):
        for mark in segment.marks:
            if mark.kind == "link":
                yield (index, mark.start, mark.end), mark.value


def _naked(view: View) -> Iterator[tuple[Place, dict[str, str]]]:
    """Yield addresses that stand in a sentence and lead somewhere: words read better."""
    if "://" not in view.joined and "www." not in view.joined:
        return
    for (index, start, end), target in _links(view):
        text = view.segments[index].text
        match = compiled(_ADDRESS).fullmatch(text, start, end)
        # An address alone in its paragraph is there to be copied.
        if match and text[:start].strip() and _in_sentence(text, start):
            yield (index, start, end), {"target": target, "other": ""}


def _in_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return before[-1:] not in ":\n" and not before.endswith(("browser", "address bar"))


def _twins(view: View) -> Iterator[tuple[Place, dict[str, str]]]:
    """Yield links whose words stood before, with another target."""
    seen: dict[str, str] = {}
    for (index, start, end), target in _links(view):
        words = " ".join(view.folded[index][start:end].split()).strip(" .,:;!?>»→")
        plain = _SAME.sub("", _QUERY.sub("", target).rstrip("/").lower())
        if not compiled(_WORDS).search(words) or not plain or _filled_in(target):
            continue
        if plain.startswith(("mailto:", "tel:")) or words in _VAGUE:
            continue
        other = seen.setdefault(words, plain)
        if other != plain:
            yield (index, start, end), {"target": target, "other": other}


def _filled_in(target: str) -> bool:
    return any(sign in target for sign in ("{", "<%", "*|", "%", "$"))


_FINDERS: dict[str, Callable[[View], Iterator[tuple[Place, dict[str, str]]]]] = {
    "naked": _naked,
    "twins": _twins,
}
