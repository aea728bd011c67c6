"""Words to avoid and words to prefer, in all their forms.

Options: `entries` is a list of `{find, use, pos, why, case, inflect}`; `whole` asks that the phrase
is all there is (a link's words, a button).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused, inside
from tonelint.kinds.view import View
from tonelint.kinds.words.reading import Reading, begins_sentence, read_entry, reading_of
from tonelint.language.fold import fold
from tonelint.model.rule import Rule
from tonelint.rewrite.text import carry_case, minimal_change, repair_article

FIELDS = frozenset({"found", "better", "why"})

_EDGES = " \t\n.,:;!?…»›→>*\u00a0"


class Entry(NamedTuple):
    """Phrases and what to write instead: nothing, one text (a change), or several to choose from.

    `exact`: case counts; None: only for abbreviations such as “DD”.
    """

    find: tuple[str, ...]
    use: tuple[str, ...] = ()
    pos: str = ""
    why: str = ""
    exact: bool | None = None
    inflect: bool = True


class Options(NamedTuple):
    """The entries, and whether a phrase must be all there is at its place."""

    entries: tuple[Entry, ...]
    whole: bool = False


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    entries = tuple(_read_entry(row) for row in reader.rows("entries"))
    options = Options(entries, reader.flag("whole"))
    reader.done()
    if not entries:
        raise OptionError("“entries” is empty.", "Write entries: [{find: [utilise], use: [use]}].")
    return options


def _read_entry(row: Mapping[str, object]) -> Entry:
    reader = OptionReader(row)
    case = reader.choice("case", ("", "exact", "any"))
    entry = Entry(
        find=_phrases(reader.texts("find")),
        use=_phrases(reader.texts("use")),
        pos=reader.choice("pos", ("", "verb", "noun")),
        why=reader.text("why"),
        exact=None if not case else case == "exact",
        inflect=reader.flag("inflect", default=True),
    )
    reader.done()
    if not entry.find:
        raise OptionError("An entry has nothing to find.", "Write find: [utilise].")
    return entry


def _phrases(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in texts if text.strip())


class _Group(NamedTuple):
    """All that one rule means by one text."""

    rule: Rule
    whole: bool
    readings: tuple[Reading, ...]


class _Words:
    """The check of all rules of the kind. The longest phrase of a rule wins at a place."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        table: dict[str, dict[str, list[Reading]]] = {}
        by_id: dict[str, tuple[Rule, bool]] = {}
        for rule in rules:
            options = read_options(rule.options)
            by_id[rule.id] = rule, options.whole
            for entry in options.entries:
                for reading in _readings(entry, rule):
                    table.setdefault(fold(reading.text), {}).setdefault(rule.id, []).append(reading)
        self.triggers: tuple[Trigger, ...] = tuple(map(Trigger, table))
        self._groups = [
            [_Group(*by_id[rule_id], tuple(found)) for rule_id, found in groups.items()]
            for groups in table.values()
        ]

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        taken: dict[tuple[str, int], int] = {}
        for hit in hits:
            for group in self._groups[hit.trigger]:
                place = group.rule.id, hit.segment
                if taken.get(place, 0) > hit.start:
                    continue
                readings = _spelt(group.readings, view.segments[hit.segment].text, hit)
                if not readings or not view.admits(group.rule, hit.segment, hit.start, hit.end):
                    continue
                match = _match(group, readings, view, hit)
                if match is not None:
                    taken[place] = hit.end
                    if not excused(group.rule, view, hit.segment, hit.start, hit.end):
                        yield match


def compile_checks(rules: Sequence[Rule]) -> _Words:
    """Make one check for all `rules`, so that words are looked up once."""
    return _Words(rules)


def _readings(entry: Entry, rule: Rule) -> Iterator[Reading]:
    english = rule.lang[:2] == "en"
    for find in entry.find:
        exact = find.isupper() and len(find) > 1 if entry.exact is None else entry.exact
        yield from read_entry(
            find, entry.use, entry.pos, entry.why, exact=exact, inflect=entry.inflect and english
        )


def _spelt(readings: tuple[Reading, ...], text: str, hit: Hit) -> tuple[Reading, ...]:
    """Return the readings whose case is right."""
    if not any(reading.exact for reading in readings):
        return readings
    found = text[hit.start : hit.end]
    return tuple(r for r in readings if not r.exact or r.text == found)


def _match(group: _Group, readings: tuple[Reading, ...], view: View, hit: Hit) -> Match | None:
    segment = view.segments[hit.segment]
    if group.whole and not _is_whole(group.rule, view, hit):
        return None
    if any(inside(r.within, view.folded[hit.segment], hit.start, hit.end) for r in readings):
        return None
    meant, sure = reading_of(readings, view, hit)
    if not meant:
        return None
    found = segment.text[hit.start : hit.end]
    begins = begins_sentence(segment.text, hit.start)
    better = list(
        dict.fromkeys(
            carry_case(found, reading.text, use, begins=begins)
            for reading, uses in meant
            for use in uses
        )
    )
    if found in better:
        return None
    values = {"found": found, "better": " or ".join(better), "why": meant[0][0].why}
    one = sure and len(better) == 1
    return Match(
        group.rule,
        hit.segment,
        hit.start,
        hit.end,
        values,
        changes=_changes(segment.text, hit, better[0]) if one else (),
        suggestions=() if one else tuple(better),
    )


def _changes(text: str, hit: Hit, better: str) -> tuple[Change, ...]:
    found = text[hit.start : hit.end]
    start, end, new = minimal_change(found, better)
    word = Change(hit.start + start, hit.start + end, new)
    article = repair_article(text, hit.start, found, better)
    return (word,) if article is None else (Change(*article), word)


def _is_whole(rule: Rule, view: View, hit: Hit) -> bool:
    """Whether nothing but punctuation stands beside the phrase at a place the rule looks at."""
    text = view.segments[hit.segment].text
    return any(
        index == hit.segment
        and start <= hit.start
        and hit.end <= end
        and not text[start : hit.start].strip(_EDGES)
        and not text[hit.end : end].strip(_EDGES)
        for index, start, end in view.places(rule)
    )
