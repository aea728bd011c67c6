"""What cannot be said aloud: web addresses, brackets, signs, and words for people who see a page.

It looks into addresses too, where other kinds never look, because nobody can say one. `what` picks
some of the finds; without it all are looked for. The words are English, the signs are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import Change, Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.unless import excused
from tonelint.kinds.view import View
from tonelint.language.lazy import compiled
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "better", "what"})


class Form(NamedTuple):
    """One thing that is written and not said: its pattern over folded text, and how to say it.

    With an empty `better` it has to be put in another way.
    """

    name: str
    pattern: str
    better: str = ""


FORMS = (
    Form("a web address", r"\b(?:https?://|www\.)\S+[\w/]|\b[\w-]+(?:\.[\w-]+)+/\S*[\w/]"),
    Form("an abbreviation", r"\be\.g\.,?(?!\w)", "for example"),
    Form("an abbreviation", r"\bi\.e\.,?(?!\w)", "that is"),
    Form("an abbreviation", r"\betc\b\.?"),
    Form("an abbreviation", r"\b(?:asap|a\.s\.a\.p\.)(?!\w)", "as soon as possible"),
    Form("an abbreviation", r"\b(?:fyi|btw|tbc|tba|n/a|w/o|approx\.|incl\.|vs\.?)(?!\w)"),
    Form("a slash", r"\band/or\b", "or"),
    Form("a slash", r"(?<![/\w])[a-z]{3,}/[a-z]{3,}(?![/\w])"),
    Form("an ampersand", r"(?<= )&(?= )", "and"),
    Form("brackets", r"\((?![^()]*\b(?:pause|wait|if|spell|read|note)\b)[^(){}\n]{3,}\)"),
    Form("words for a screen", r"\b(?:click|tap) (?:here|below|above|this link|the link below)\b"),
    Form("words for a page", r"\b(?:see|shown|listed|described|mentioned) (?:below|above)\b"),
    Form("words for a page", r"\bthe (?:following|above|below) (?:link|list|table|steps|form)\b"),
    Form("an emoticon", r"(?<!\w)[:;]-?[)(dp](?!\w)"),
)  # fmt: skip


class Options(NamedTuple):
    """The names of the forms to look for; none: all."""

    what: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError` for an unknown form."""
    reader = OptionReader(raw)
    options = Options(reader.texts("what"))
    reader.done()
    known = sorted({form.name for form in FORMS})
    for name in options.what:
        if name not in known:
            raise OptionError(f"“{name}” is nothing it looks for.", nearest(name, known))
    return options


def compile_checks(rules: Sequence[Rule]) -> SpokenCheck:
    """Return one check of all rules about what can be said."""
    return SpokenCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class SpokenCheck(NamedTuple):
    """All such rules, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield what cannot be said, each place once."""
        for rule, options in self.rules:
            for index, start, end in view.places(rule):
                yield from _in_place(rule, options, view, (index, start, end))


def _in_place(
    rule: Rule, options: Options, view: View, place: tuple[int, int, int]
) -> Iterator[Match]:
    index, start, end = place
    folded, text = view.folded[index], view.segments[index].text
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        if options.what and form.name not in options.what:
            continue
        for match in compiled(form.pattern).finditer(folded, start, end):
            a, b = match.span()
            if any(a < y and x < b for x, y in [*taken, *view.kept(index)]):
                continue
            if excused(rule, view, index, a, b):
                continue
            taken.append((a, b))
            values = {"found": text[a:b], "better": form.better, "what": form.name}
            changes = (Change(a, b, form.better),) if form.better else ()
            yield Match(rule, index, a, b, values, changes)
