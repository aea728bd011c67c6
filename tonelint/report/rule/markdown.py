"""The page of a rule as Markdown, and the index of many: the reference in docs/rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tonelint.model.channels import channels
from tonelint.model.rule import Example, Rule
from tonelint.report.rule import facts as facts
from tonelint.report.rule.evidence import evidence
from tonelint.report.tally import listed

_SHORT = {"safe": "fixed", "unsafe": "fixed when asked", "suggest": ""}


def page(rule: Rule) -> str:
    """Return the page of one rule; it ends with a line break."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}\n"
    yield f"{rule.summary or rule.message} {rule.why}".strip() + "\n"
    yield "| | |"
    yield "|---|---|"
    for name, text in _facts(rule):
        yield f"| {name} | {_cell(text)} |"
    yield ""
    found = list(facts.finds(rule))
    if found:
        yield "## Words\n"
        yield from _words(found)
        yield ""
    yield "## Examples\n"
    for note, group in groupby(rule.examples, key=facts.note):
        if note:
            yield f"In this context: {note}.\n"
        yield from _fenced([line for example in group for line in _example(example)])
    yield "## Change it, or switch it off\n"
    yield from _settings(rule)


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "Says", facts.said(rule)
    yield "Severity", rule.severity.word
    yield "Looks", facts.where(rule)
    if rule.unless:
        yield "Not in", listed((f"“{text}”" for text in rule.unless), "or")
    yield from evidence(rule)
    yield "Fix", facts.fix(rule)
    for name, text in (("Guide", facts.guide(rule)), ("Precision", facts.measured(rule))):
        if text:
            yield name, text
    for text in facts.changes(rule):
        yield "Changed", text
    if rule.source:
        yield "Source", rule.source
    if rule.formerly:
        yield "Formerly", listed(f"`{name}`" for name in rule.formerly)
    yield "Kind", f"[`{rule.kind}`](../../rules-format.md#kinds)"


def _words(found: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> Iterator[str]:
    if not any(use for _, use in found):
        yield listed(f"“{text}”" for find, _ in found for text in find) + "."
        return
    yield "| instead of | write |"
    yield "|---|---|"
    for find, use in found:
        better = listed(use, "or") or "*nothing*"
        yield f"| {_cell(', '.join(find))} | {_cell(better)} |"


def _example(example: Example) -> Iterator[str]:
    """Yield an example's lines: what is at fault, what it becomes, or what is right."""
    yield from _lines("✗" if example.bad else "✓", facts.marked(example))
    if example.bad and example.fixed is not None:
        yield from _lines("→", example.fixed)


def _lines(sign: str, text: str) -> Iterator[str]:
    first, *rest = text.replace("\r\n", "\n").split("\n")
    yield f"{sign} {first}".rstrip()
    yield from (f"  {line}".rstrip() for line in rest)


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    fence = "```"
    while any(fence in line for line in lines):
        fence += "`"
    yield f"{fence}text"
    yield from lines
    yield f"{fence}\n"


def _settings(rule: Rule) -> Iterator[str]:
    yield "```yaml"
    yield "rules:"
    options = facts.settable(rule)
    if options:
        yield f"  {rule.id}: {{{options}}}   # what holds now: change it, or write off"
    else:
        yield f"  {rule.id}: off"
    yield "```\n"
    yield "In one place, with the reason:\n"
    yield "```html"
    yield f"<!-- tonelint-disable-next-line {rule.id} -- the reason -->"
    yield "```"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


def index(rules: Iterable[Rule], packs: Mapping[str, str]) -> str:
    """Return the index of rules: pack by pack, by channel, and by what has happened.

    `packs` leads the name of a pack to what it is for.
    """
    return "\n".join(_index(sorted(rules, key=lambda rule: rule.id), packs)) + "\n"


def _index(rules: Sequence[Rule], packs: Mapping[str, str]) -> Iterator[str]:
    yield "# Rules\n"
    yield (
        "Every rule that comes with tonelint has a page of its own: what it finds and why, with "
        "examples. `tonelint explain RULE` prints it, too. Rules in *preview* are off until you "
        "name them or choose the preset `strict`.\n"
    )
    yield from _ways_in(rules)
    for pack, group in groupby(rules, key=lambda rule: rule.pack):
        yield f"## Pack {pack}\n"
        if packs.get(pack):
            yield f"{packs[pack]}\n"
        yield "| rule | finds | severity | |"
        yield "|---|---|---|---|"
        for rule in group:
            notes = [_SHORT[rule.safety.word], "" if rule.status == "recommended" else rule.status]
            said = ", ".join(note for note in notes if note)
            yield f"| {_link(rule)} | {_cell(rule.summary)} | {rule.severity.word} | {said} |"
        yield ""
    yield "## By channel\n"
    yield "Rules for every channel are left out.\n"
    yield from _by(rules, lambda rule: [f"In {name}" for name in channels(rule)])
    yield "## By situation, emotion, audience and stage\n"
    yield "Rules that depend on what happened, on how readers feel, or on who they are.\n"
    yield from _by(rules, _circumstances)


def _ways_in(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield links to the parts of the index: what people write, where, and when."""
    packs = dict.fromkeys(rule.pack for rule in rules)
    places = sorted({name for rule in rules for name in channels(rule)})
    yield f"- by channel: {', '.join(f'[{name}](#in-{name})' for name in places)}"
    yield "- [by situation, emotion, audience and stage](#by-situation-emotion-audience-and-stage)"
    yield f"- by pack: {', '.join(f'[{name}](#pack-{name})' for name in packs)}"
    yield ""


def _circumstances(rule: Rule) -> list[str]:
    return sorted(
        {
            f"{term.axis.capitalize()}: {term.value}"
            for terms in rule.when.alternatives
            for term in terms
            if term.axis != "channel" and not term.negated
        }
    )


def _by(rules: Sequence[Rule], names: Callable[[Rule], Iterable[str]]) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for rule in rules:
        for name in names(rule):
            found.setdefault(name, []).append(_line(rule))
    for name in sorted(found):
        yield f"### {name}\n"
        yield from found[name]
        yield ""


def _line(rule: Rule) -> str:
    note = "" if rule.status == "recommended" else f" *({rule.status})*"
    return f"- {_link(rule)}: {rule.summary}{note}"


def _link(rule: Rule) -> str:
    return f"[{rule.id}]({rule.id}.md)"
