"""What a guide takes over from those it extends, and what it says anew.

The clauses of all of them hold. A row for the same banned word, the same name or the same fact, a
raw rule of the same id, an example of the same text and a table of anchors take the place of the
older ones. A tagged bullet does so when its tag says `overrides`. Tone rows come after the older
ones and win, cell by cell. `drops` takes single rules out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from tonelint.errors import nearest
from tonelint.guide.cells import plain, word_items
from tonelint.guide.desk import Claim, Desk
from tonelint.guide.problems import ClauseError, Problems
from tonelint.guide.tree import AxisSpec, Guide, Header, Row, Section
from tonelint.language.fold import fold

_RAW_ID = re.compile(r"^id:\s*[\"']?([\w-]+)", re.MULTILINE)


def inherited(family: Sequence[Guide]) -> Header:
    """Return the header of the last guide, with what the older ones say where it is silent."""
    header = family[0].header
    for guide in family[1:]:
        own = guide.header
        header = replace(
            own,
            brand=own.brand or header.brand,
            locales=own.locales if "locale" in own.lines else header.locales,
            owner=own.owner or header.owner,
            version=own.version or header.version,
            packs=own.packs if "packs" in own.lines else header.packs,
            axes=_axes(header.axes, own.axes),
            calibrated=own.calibrated or header.calibrated,
        )
    return header


def _axes(old: Sequence[AxisSpec], own: Sequence[AxisSpec]) -> tuple[AxisSpec, ...]:
    """Return the axes of both: a value may be added, a default and `tightens` said anew."""
    merged = {axis.name: axis for axis in old}
    for axis in own:
        known = merged.get(axis.name)
        if known is None:
            merged[axis.name] = axis
            continue
        values = dict.fromkeys((*known.values, *axis.values))
        default = axis.default or known.default
        tightens = known.tightens if axis.tightens is None else axis.tightens
        merged[axis.name] = AxisSpec(axis.name, tuple(values), default, tightens, axis.line)
    return tuple(merged.values())


def check_axes(family: Sequence[Guide], header: Header, problems: Problems) -> None:
    """Note values that a guide puts on one axis, and a guide it extends on another."""
    axis_of: dict[str, str] = {}
    if len(family) == 1:
        return  # it was seen when the front matter was read
    for axis in header.axes:
        for value in axis.values:
            if axis_of.setdefault(value, axis.name) != axis.name:
                problems.add(
                    header.lines.get("axes", 1),
                    f"“{value}” is a value of “{axis_of[value]}” and of “{axis.name}”.",
                    "Rename one: a value belongs to one axis, so that rows need not say which.",
                )


def digest_of(family: Sequence[Guide]) -> str:
    """Return the digest of a guide's text, of all the texts when it extends others."""
    if len(family) == 1:
        return family[0].digest
    return sha256("".join(guide.digest for guide in family).encode()).hexdigest()


def claims_of(guide: Guide, older: Sequence[Guide], problems: Problems) -> frozenset[Claim]:
    """Return what `guide` says anew of what `older` ones say; notes overrides of nothing."""
    claims: set[Claim] = set()
    for section in guide.sections:
        claims.update(_rows(section))
        claims.update(("example", line.text) for line in section.examples)
        claims.update(
            ("rule", found[1]) for raw in section.raw if (found := _RAW_ID.search(raw.text))
        )
        for bullet in section.bullets:
            if not bullet.tag.overrides:
                continue
            place = _overridden(bullet.tag.key, section.id, older)
            if place is None:
                problems.add(
                    bullet.line,
                    f"No guide that this one extends has a “{bullet.tag.key}” to override.",
                    "Take “overrides” out, or name the check as it is there.",
                    path=guide.path,
                )
            else:
                claims.add(("check", f"{bullet.tag.key} {place}"))
    return frozenset(claims)


def _overridden(key: str, section: str, older: Sequence[Guide]) -> str | None:
    """Return the section in which a check is overridden, * for all; None when none has it."""
    places = {
        part.id for guide in older for part in guide.sections for b in part.bullets
        if b.tag.key == key
    }  # fmt: skip
    return section if section in places else "*" if places else None


def _rows(section: Section) -> Iterator[Claim]:
    for table in section.tables:
        if table.kind == "anchors":
            yield "anchors", ""
        for row in table.rows:
            if table.kind == "words":
                yield from (("word", fold(item)) for item in _words(row))
            elif table.kind == "names":
                yield "name", plain(row.cells.get("Name", ""))
            elif table.kind == "facts":
                yield "fact", plain(row.cells.get("Fact", "")).lower()


def _words(row: Row) -> list[str]:
    try:
        return [item.text for item in word_items(row.cells.get("Not", ""))]
    except ClauseError:  # told when the row is compiled
        return []


def drop(names: Sequence[str], line: int, desk: Desk) -> None:
    """Take the rules called `names` out; notes a name that no extended guide has."""
    own = [rule for rule in desk.rules if rule.origin and rule.origin.path == desk.path]
    inherited_ids = {rule.id.partition("/")[2] for rule in desk.rules if rule not in own}
    for name in names:
        short = name.removeprefix(f"{desk.slug}/")
        if short not in inherited_ids:
            desk.problems.add(
                line,
                f"No guide that this one extends has a rule “{name}” to drop.",
                nearest(short, inherited_ids)
                if inherited_ids
                else "Name that guide under “extends”, or take “drops” out.",
            )
    gone = {f"{desk.slug}/{name.removeprefix(f'{desk.slug}/')}" for name in names}
    dropped = [rule for rule in desk.rules if rule.id in gone and rule not in own]
    desk.rules[:] = [rule for rule in desk.rules if rule not in dropped]
    kept = {(rule.origin.path, rule.origin.line) for rule in desk.rules if rule.origin}
    places = {(r.origin.path, r.origin.line) for r in dropped if r.origin} - kept
    desk.overridden |= {(r.origin.path, r.origin.section) for r in dropped if r.origin}
    desk.settings[:] = [one for one in desk.settings if (one.path, one.line) not in places]
    desk.banned[:] = [one for one in desk.banned if (one.path, one.line) not in places]
