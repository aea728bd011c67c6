"""`tonelint test`: rules and guides held to their own examples."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from tonelint.cli.examples import examples
from tonelint.cli.terminal import write
from tonelint.errors import UsageError, nearest
from tonelint.pack.sources import NoSuchPackError, Source, find_pack
from tonelint.report.tally import number_of
from tonelint.shipped import guide_names, pack_names

_GUIDE = ".voice.md"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One pack or guide: how many examples it has, and what is wrong, one text each.

    `untried` rules need something that is not installed; `install` is the command for it.
    `warnings` are no faults: overrides that say nothing new.
    """

    name: str
    rules: int
    examples: int
    faults: Sequence[str]
    untried: int = 0
    install: str = ""
    warnings: Sequence[str] = ()


@click.command(
    "test",
    short_help="Prove packs and guides by their own examples.",
    epilog=examples(
        ("tonelint test", "all that comes with tonelint"),
        ("tonelint test ./house-rules", "a pack of your own"),
        ("tonelint test acme.voice.md", "a guide"),
    ),
)
@click.argument("names", nargs=-1, metavar="[PACK]…")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def command(names: tuple[str, ...], *, quiet: bool) -> None:
    """Prove every rule of a PACK by its own examples; prove a guide by its ✗ and ✓ lines.

    A PACK is a folder of rules, a guide file, or the name of one that comes with tonelint or in
    an installed package. Without
    any, everything that comes with tonelint is tested.

    Exit codes: 0 every promise is kept, 1 some are not, 2 a pack or guide cannot be read.
    """
    broken = False
    for name in names or _everything():
        outcome = _test(name)
        broken = broken or bool(outcome.faults)
        write(_lines(outcome, quiet=quiet), sys.stdout)
    raise click.exceptions.Exit(1 if broken else 0)


def _everything() -> tuple[str, ...]:
    guides = guide_names()
    return (*(name for name in pack_names() if name not in guides), *guides)


def _test(name: str) -> Outcome:
    guides, packs = guide_names(), pack_names()
    if name.endswith(_GUIDE) or (name in guides and not Path(name).is_dir()):
        return _test_guide(name)
    if Path(name).is_dir():
        return _test_pack(Source("", Path(name), Path(name).as_posix()))
    if Path(name).is_file() and name not in packs:
        return _test_guide(name)
    try:
        return _test_pack(find_pack(name, Path()))
    except NoSuchPackError:
        raise UsageError(
            f"There is no pack or guide “{name}”.", remedy=nearest(name, {*packs, *guides})
        ) from None


def _test_guide(name: str) -> Outcome:
    from tonelint.run.guides import hold_to_its_word, open_guide

    opened = open_guide(name)
    found = hold_to_its_word(opened)
    faults = [str(problem) for problem in found.errors()]
    return Outcome(found.path, len(opened.compiled.rules), len(found.examples), faults)


def _test_pack(source: Source) -> Outcome:
    from tonelint.context import Axes, Cascade
    from tonelint.contract import check_pack
    from tonelint.engine.judge import RuleJudge
    from tonelint.kinds import lacks
    from tonelint.model.tone import Tone
    from tonelint.pack.defaults import axis_of, load_defaults
    from tonelint.pack.family import Family

    defaults = load_defaults()
    family = Family(axis_of(defaults.axes))
    pack = family.add_source(source).pack
    gathered = family.rules()
    rules = [
        rule
        for rule in gathered.rules
        if rule.pack == pack.name or pack.name in {change.pack for change in rule.changes}
    ]
    cascade = Cascade(guide=Tone(), defaults=defaults, axes=Axes(defaults.axes))
    faults = [str(problem) for problem in gathered.problems]
    faults += [str(failure) for failure in check_pack(rules, RuleJudge(cascade))]
    examples = sum(len(rule.examples) for rule in rules)
    commands = [command for command in map(lacks, rules) if command]
    return Outcome(
        source.shown,
        len(rules),
        examples,
        faults,
        len(commands),
        "".join(commands[:1]),
        [str(warning) for warning in gathered.warnings],
    )


def _lines(outcome: Outcome, *, quiet: bool) -> Iterator[str]:
    if outcome.faults or not quiet:
        verdict = "all kept" if not outcome.faults else number_of(len(outcome.faults), "fault")
        counts = f"{number_of(outcome.rules, 'rule')}, {number_of(outcome.examples, 'example')}"
        yield f"{outcome.name}: {counts}: {verdict}"
    if outcome.untried:
        rules = number_of(outcome.untried, "rule")
        yield f"  {rules} not tried: they need a language model ({outcome.install})"
    for warning in outcome.warnings:
        yield f"  {warning}"
    for fault in outcome.faults:
        yield from (f"  {line}" for line in fault.splitlines())
