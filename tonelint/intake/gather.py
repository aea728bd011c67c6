"""Proposals of all files together: what is said twice, what contradicts, what is used anyway."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tonelint.intake.page import Page
from tonelint.intake.proposal import Intake, Proposal, proposal_id

_WORD = re.compile(r"[\w’'-]+")
_OWN_USES = 2
_OPPOSED = (
    ("contraction: prefer", "contraction: avoid"),
    ("number: words-to-nine", "number: numerals"),
    ("number: thousands-comma", "number: no-thousands"),
    ("serial-comma: use", "serial-comma: avoid"),
    ("percent: symbol", "percent: word"),
    ("case: sentence", "case: title"),
    ("please: use", "please: avoid"),
    ("exclamation: avoid", "exclamation: max 1"),
    ("emoji: avoid", "emoji: max 1"),
    ("dash: unspaced-em", "dash: spaced-em"),
    ("dash: unspaced-em", "dash: avoid"),
    ("dash: spaced-en", "dash: unspaced-em"),
)
_OPPOSITE: dict[str, frozenset[str]] = {}
for _one, _other in _OPPOSED:
    _OPPOSITE[_one] = _OPPOSITE.get(_one, frozenset()) | {_other}
    _OPPOSITE[_other] = _OPPOSITE.get(_other, frozenset()) | {_one}


def propose(texts: Iterable[tuple[str, str]]) -> Intake:
    """Return what the guides in `texts` (path, text) propose, by file and line."""
    pages = [Page(file, text) for file, text in texts]
    found = [one for page in pages for one in page.proposals]
    found = _merged(found)
    found = _two_settings(_contradicting(found))
    own = _own_words(pages)
    taken: set[str] = set()
    done = []
    for one in found:
        one = _own_use(one, own)
        done.append(replace(one, id=proposal_id(one, taken)))
    order = {page.file: number for number, page in enumerate(pages)}
    done.sort(key=lambda one: (order[one.file], one.line))
    unparsed = tuple(one for page in pages for one in page.unparsed)
    return Intake(tuple((page.file, page.count) for page in pages), tuple(done), unparsed)


def _merged(found: list[Proposal]) -> list[Proposal]:
    """Return the proposals with those that say the same made one, the surest kept."""
    groups: dict[tuple[object, ...], list[Proposal]] = defaultdict(list)
    for one in found:
        scope = one.scope
        if one.setting and one.kind != "words":
            key: tuple[object, ...] = (
                one.setting,
                scope.roles,
                scope.when,
                scope.unless,
            )
        else:
            key = (
                one.kind,
                tuple(sorted(t.lower() if one.kind != "spelling" else t for t in one.avoid)),
                tuple(t.lower() if one.kind == "words" else t for t in one.prefer),
                one.setting,
                scope.only,
                scope.roles,
                one.quote if one.kind == "feature" else "",  # advice is its own words
            )
        groups[key].append(one)
    out = []
    for group in groups.values():
        best = max(group, key=lambda one: one.confidence)
        also = tuple(dict.fromkeys(f"{one.file}:{one.line}" for one in group if one is not best))
        out.append(
            replace(
                best, also=tuple(place for place in also if place != f"{best.file}:{best.line}")
            )
        )
    return out


def _contradicting(found: list[Proposal]) -> list[Proposal]:
    """Return the proposals; a word banned here and approved there makes both less sure.

    That is what a statement read the wrong way round looks like.
    """
    banned: dict[str, list[Proposal]] = defaultdict(list)
    wanted: dict[str, list[Proposal]] = defaultdict(list)
    for one in found:
        if one.kind in ("words", "spelling"):
            for term in one.avoid:
                banned[term].append(one)
            for term in one.prefer:
                wanted[term].append(one)
    doubtful: dict[int, str] = {}
    for term in banned.keys() & wanted.keys():
        for one in (*banned[term], *wanted[term]):
            others = wanted[term] if one in banned[term] else banned[term]
            other = next((o for o in others if o is not one), None)
            if other and not (one.scope.only and other.scope.only):
                word = "approves" if one in banned[term] else "bans"
                doubtful[id(one)] = f"The guide also {word} “{term}” ({other.file}:{other.line})."
    return [
        replace(
            one,
            confidence=round(max(0.1, one.confidence - 0.3), 2),
            notes=(*one.notes, doubtful[id(one)]),
        )
        if id(one) in doubtful
        else one
        for one in found
    ]


def _two_settings(found: list[Proposal]) -> list[Proposal]:
    """Return the proposals; one lever set to two values without a scope makes both less sure.

    What examples show gives way to what the guide says.
    """
    whole = {
        one.setting for one in found if one.setting and not one.scope.roles and not one.scope.when
    }
    said = {one.setting.split(":")[0] for one in found if one.setting and one.kind == "feature"}
    out = []
    for one in found:
        lever = one.setting.split(":")[0]
        if one.kind == "format" and lever in said:
            continue
        others = sorted(
            whole & (_OPPOSITE.get(one.setting, frozenset()) | _other_forms(one, whole))
        )
        if others and not one.scope.roles and not one.scope.when:
            other = others[0]
            note = f"The guide also gives [{other}]."
            one = replace(
                one, confidence=round(max(0.1, one.confidence - 0.2), 2), notes=(*one.notes, note)
            )
        out.append(one)
    return out


def _other_forms(one: Proposal, whole: set[str]) -> set[str]:
    """Return the other settings of the lever of a format, of which there can only be one."""
    lever = one.setting.split(":")[0]
    if one.kind != "format" or lever == "money":
        return set()
    return {value for value in whole if value.startswith(f"{lever}:") and value != one.setting}


def _own_words(pages: list[Page]) -> dict[str, Counter[str]]:
    """Return, for each file, how often its own prose has each run of one to three words."""
    out: dict[str, Counter[str]] = {}
    for page in pages:
        counts: Counter[str] = Counter()
        for sentence in page.own:
            words = [word.lower() for word in _WORD.findall(sentence)]
            for size in (1, 2, 3):
                counts.update(
                    " ".join(words[at : at + size]) for at in range(len(words) - size + 1)
                )
        out[page.file] = counts
    return out


def _own_use(one: Proposal, own: dict[str, Counter[str]]) -> Proposal:
    if one.kind != "words" or one.scope.only or one.scope.roles:
        return one
    for term in one.avoid:
        uses = own[one.file][term.lower()]
        if uses > _OWN_USES:
            note = f"The guide itself writes “{term}” {uses} times."
            return replace(
                one,
                confidence=round(max(0.1, one.confidence - (0.15 if uses < 10 else 0.35)), 2),
                notes=(*one.notes, note),
            )
    return one
