"""Contractions (English): preferred, avoided or forbidden, as the rule or the target says.

Options: `style` (prefer, allow, avoid, forbid), `target: contractions` (the style comes from the
tone row), `avoid` (contractions that are never used), `except` (texts that are left alone).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.contraction.grammar import expansion, long_forms, reads_well
from tonelint.kinds.contraction.table import (
    LET_US,
    NEGATIVE,
    OPEN_D,
    OPEN_S,
    PLAIN,
    SHORT_FORMS,
)
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.kinds.words.reading import neighbours
from tonelint.language.fold import fold
from tonelint.model.rule import Origin, Rule, Safety, Severity
from tonelint.rewrite.text import carry_case

FIELDS = frozenset({"found", "better"})

STYLES = ("prefer", "allow", "avoid", "forbid")
_SHORT = (*NEGATIVE, *PLAIN, *OPEN_S, *OPEN_D, *LET_US)


class Options(NamedTuple):
    """The style, or the lever it is read from, with the contractions that have rules of their own.

    All texts are folded.
    """

    style: str = "allow"
    target: str = ""
    avoid: frozenset[str] = frozenset()
    exempt: frozenset[str] = frozenset()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        style=reader.choice("style", STYLES, "allow"),
        target=reader.choice("target", ("", "contractions")),
        avoid=frozenset(map(fold, reader.texts("avoid"))),
        exempt=frozenset(map(fold, reader.texts("except"))),
    )
    reader.done()
    unknown = sorted(options.avoid - set(_SHORT))
    if unknown:
        raise OptionError(
            f"“{unknown[0]}” is no contraction.", "Write it in full, such as should've or don't."
        )
    if options.style == "allow" and not options.target and not options.avoid:
        raise OptionError(
            "The rule asks for nothing.", "Write style: prefer, target: contractions or avoid: […]."
        )
    return options


class _Contractions:
    """The check of all rules of the kind."""

    triggers: tuple[Trigger, ...] = tuple(map(Trigger, (*SHORT_FORMS, *_SHORT)))

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, read_options(rule.options)) for rule in rules]

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        longs = [hit for hit in hits if hit.trigger < len(SHORT_FORMS)]
        shorts = _longest([hit for hit in hits if hit.trigger >= len(SHORT_FORMS)])
        for rule, options in self._rules:
            style, origin = _style(options, view)
            if style == "prefer":
                yield from _contracted(rule, options, view, longs, origin)
            for hit in shorts:
                short = view.folded[hit.segment][hit.start : hit.end]
                if short not in options.avoid and not (
                    style == "forbid" or (style == "avoid" and short not in LET_US)
                ):
                    continue
                if short in options.exempt or not _counts(rule, view, hit):
                    continue
                yield _expanded(rule, view, hit, short, origin)


def compile_checks(rules: Sequence[Rule]) -> _Contractions:
    """Make one check for all `rules`."""
    return _Contractions(rules)


def _style(options: Options, view: View) -> tuple[str, Origin | None]:
    if options.target:
        limit = view.target.text(options.target)
        return limit if limit is not None else ("allow", None)
    return options.style, None


def _counts(rule: Rule, view: View, hit: Hit) -> bool:
    place = hit.segment, hit.start, hit.end
    return view.admits(rule, *place) and not excused(rule, view, *place)


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without those that lie inside the one before (“I'd” in “I'd've”)."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or kept[-1].segment != hit.segment or kept[-1].end <= hit.start:
            kept.append(hit)
    return kept


def _contracted(
    rule: Rule, options: Options, view: View, hits: Sequence[Hit], origin: Origin | None
) -> Iterator[Match]:
    """Yield long forms that should be short. “It is not” is “it isn't”: the negative wins."""
    end = (-1, 0)
    for hit in hits:
        long = " ".join(view.folded[hit.segment][hit.start : hit.end].split())
        short = SHORT_FORMS[long]
        text = view.segments[hit.segment].text
        found = text[hit.start : hit.end]
        if (hit.segment, hit.start) < end or short in options.exempt or long in options.exempt:
            continue
        if short in options.avoid or _stressed(found, view, hit) or not _joined(text, hit):
            continue
        if not reads_well(long, *neighbours(view, hit.segment, hit.start, hit.end)) or not _counts(
            rule, view, hit
        ):
            continue
        end = hit.segment, hit.end
        better = _quoted(carry_case(found, long, short), text)
        yield Match(
            rule,
            hit.segment,
            hit.start,
            hit.end,
            {"found": found, "better": better},
            changes=(Change(hit.start, hit.end, better),),
            origin=origin,
            # A contraction changes the rhythm of a sentence, so people look at it first.
            safety=min(rule.safety, Safety.UNSAFE),
            # To prefer the short form is no ban on the long one.
            severity=min(rule.severity, Severity.NOTICE),
        )


def _stressed(found: str, view: View, hit: Hit) -> bool:
    """Whether a word is stressed by capitals or bold type: “do NOT”, “do **not**”."""
    if any(len(word) > 1 and word.isupper() for word in found.split()):
        return True
    return any(
        mark.kind == "strong" and hit.start < mark.end and mark.start < hit.end
        and not (mark.start <= hit.start and hit.end <= mark.end)
        for mark in view.segments[hit.segment].marks
    )  # fmt: skip


def _joined(text: str, hit: Hit) -> bool:
    """Whether the next word follows at once: “Yes, we will.” stays long.

    A negative may end a clause (“we do not.”).
    """
    rest = text[hit.end : hit.end + 2]
    if text[hit.start : hit.end].lower().endswith("not"):
        return not rest.startswith(")")
    return len(rest) == 2 and rest[0].isspace() and (rest[1].isalnum() or rest[1] in "{%*[<$")


def _quoted(better: str, text: str) -> str:
    """Return a contraction with the apostrophe its text uses."""
    return better.replace("'", "\u2019") if _is_curly(text) else better


@lru_cache(maxsize=8)
def _is_curly(text: str) -> bool:
    """Return whether all apostrophes of a text are curly."""
    return "\u2019" in text and "'" not in text


def _expanded(rule: Rule, view: View, hit: Hit, short: str, origin: Origin | None) -> Match:
    text = view.segments[hit.segment].text
    found = text[hit.start : hit.end]
    before, after = neighbours(view, hit.segment, hit.start, hit.end)
    options = long_forms(short, after)
    upper = found.replace("\u2019", "'").rpartition("'")[0].isupper() and len(short) > 4
    cased = [long.upper() if upper else carry_case(found, short, _with_i(long)) for long in options]
    values = {"found": found, "better": " or ".join(cased)}
    place = rule, hit.segment, hit.start, hit.end, values
    if len(cased) > 1:
        return Match(*place, suggestions=tuple(cased), origin=origin)
    placed = expansion(short, options[0], before, after)
    if placed is None:
        return Match(*place, advice=(cased[0],), origin=origin)
    moved, words = placed
    end = hit.end
    if words:
        end = next(stop for start, stop in view.words(hit.segment) if start >= hit.end)
    better = moved.upper() if upper else carry_case(found, short, _with_i(moved))
    values["better"] = better
    return Match(*place, changes=(Change(hit.start, end, better),), origin=origin)


def _with_i(text: str) -> str:
    return " ".join("I" if word == "i" else word for word in text.split(" "))
