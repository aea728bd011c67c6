"""One text, two spellings: each place of the form that the message uses less often.

Options: `forms` is a list of rows, each with the spellings of one term; `endings` are what may
follow a spelling (“colour” + “ful”), and must follow a stem (“organis-”). With `sides` (“British”,
“American”) all rows are counted together, and a row has a spelling for each side; `locales` says
which side is at home in a locale, however often the other one is used.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.consistency.options import STEM, Options, checked_before, read_options
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.kinds.words.reading import begins_sentence
from tonelint.language.fold import fold
from tonelint.language.literals import word_ends
from tonelint.model.rule import Rule
from tonelint.rewrite.text import carry_case, minimal_change, repair_article

__all__ = ["FIELDS", "ConsistencyCheck", "OptionError", "Options", "compile_checks", "read_options"]

FIELDS = frozenset({"found", "better", "usual", "rare", "usual_times", "rare_times", "where"})
_TIMES = {1: "once", 2: "twice"}
_SINGLE = ("'", "\u2018", "\u2019")


class _Form(NamedTuple):
    """A spelling: whose rule, the row it stands in, and its place there."""

    rule: int
    row: int
    column: int


class _Use(NamedTuple):
    """A spelling found in the message, with its ending."""

    segment: int
    start: int
    end: int
    form: _Form
    ending: str


class ConsistencyCheck:
    """All rules about spellings that should not be mixed; called where one of them occurs."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, checked_before(rule.options)) for rule in rules]
        wanted: dict[str, list[_Form]] = {}
        for number, (_, options) in enumerate(self._rules):
            for row, spellings in enumerate(options.forms):
                for column, spelling in enumerate(spellings):
                    form = _Form(number, row, column)
                    wanted.setdefault(fold(spelling.removesuffix(STEM)), []).append(form)
        self._forms = list(wanted.values())
        # An ending may follow, so where the word ends is looked at below.
        self.triggers: tuple[Trigger, ...] = tuple(Trigger(text, True, False) for text in wanted)

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:
        """Yield a match for each place of a form that is not the usual one of the message."""
        groups: dict[tuple[int, int], list[_Use]] = {}
        for use in self._uses(view, hits):
            _, options = self._rules[use.form.rule]
            row = -1 if options.sides else use.form.row
            groups.setdefault((use.form.rule, row), []).append(use)
        for (number, _), uses in groups.items():
            if len({use.form.column for use in uses}) > 1:
                yield from _mixed(*self._rules[number], view, uses)

    def _uses(self, view: View, hits: Sequence[Hit]) -> Iterator[_Use]:
        """Yield what counts, in reading order; of two spellings at a place the longer one."""
        taken: dict[tuple[int, int], int] = {}
        for hit in hits:
            folded = view.folded[hit.segment]
            end = _word_end(folded, hit.end)
            for form in self._forms[hit.trigger]:
                rule, options = self._rules[form.rule]
                ending = folded[hit.end : end]
                if not (_may_end(options, form, ending) and word_ends(folded, end)):
                    continue
                place = form.rule, hit.segment
                if taken.get(place, 0) > hit.start:
                    continue
                taken[place] = end
                if _counts(rule, options, view, hit.segment, hit.start, end, form):
                    yield _Use(hit.segment, hit.start, end, form, ending)


def compile_checks(rules: Sequence[Rule]) -> ConsistencyCheck:
    """Return one check of all rules about consistency."""
    return ConsistencyCheck(rules)


def _word_end(folded: str, end: int) -> int:
    while end < len(folded) and folded[end].isalpha():
        end += 1
    return end


def _may_end(options: Options, form: _Form, ending: str) -> bool:
    if ending:
        return ending in options.endings
    return not options.forms[form.row][form.column].endswith(STEM)


def _counts(
    rule: Rule, options: Options, view: View, index: int, start: int, end: int, form: _Form
) -> bool:
    """Whether a place is the writer's own choice: admitted, not excused, no name, no mention."""
    text = view.segments[index].text
    spelling = options.forms[form.row][form.column]
    if spelling == spelling.lower() and _is_name(text, start, end):
        return False
    if text[start - 1 : start] in _SINGLE and text[end : end + 1] in _SINGLE:
        return False  # ‘color’ is spoken of, and not used
    return view.admits(rule, index, start, end) and not excused(rule, view, index, start, end)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capital is there for a name: inside a sentence, or before another capital."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    return not begins_sentence(text, start) or text[end + 1 : end + 2].isupper()


def _mixed(rule: Rule, options: Options, view: View, uses: Sequence[_Use]) -> Iterator[Match]:
    """Yield the uses of all columns but one: that of the locale, or the most frequent one.

    Of two alike the one that comes first stays.
    """
    counts: dict[int, int] = {}
    for use in uses:
        counts[use.form.column] = counts.get(use.form.column, 0) + 1
    usual = options.locales.get(view.locale, max(counts, key=counts.__getitem__))
    if usual not in counts:
        return
    for use in uses:
        if use.form.column != usual:
            yield _match(rule, options, view, use, usual, counts)


def _match(
    rule: Rule,
    options: Options,
    view: View,
    use: _Use,
    usual: int,
    counts: Mapping[int, int],
) -> Match:
    text, row, column = (
        view.segments[use.segment].text,
        options.forms[use.form.row],
        use.form.column,
    )
    found = text[use.start : use.end]
    begins = begins_sentence(text, use.start)
    written, wanted = (row[side].removesuffix(STEM) + use.ending for side in (column, usual))
    better = carry_case(found, written, wanted, begins=begins)
    names = options.sides or row
    values = {
        "found": found,
        "better": better,
        "usual": names[usual],
        "rare": names[column],
        "usual_times": _times(counts[usual]),
        "rare_times": _times(counts[column]),
        "where": "this file" if _is_catalogue(view) else "this text",
    }
    start, end, new = minimal_change(found, better)
    changes = [Change(use.start + start, use.start + end, new)]
    article = repair_article(text, use.start, found, better)
    if article is not None:
        changes.insert(0, Change(*article))
    return Match(rule, use.segment, use.start, use.end, values, tuple(changes))


def _is_catalogue(view: View) -> bool:
    """Whether the texts stand under keys of their own: strings that were put together."""
    first = view.segments[0].key
    return first is not None and any(segment.key != first for segment in view.segments)


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")
