"""What `tonelint rules` lists beside the rules: packs, and conflicts between rules."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.pack.family import LoadedPack
from tonelint.report import conflicts, packs
from tonelint.run import CheckRequest
from tonelint.run.conflicts import find_conflicts
from tonelint.run.shelf import shelf


def list_packs(request: CheckRequest, chosen: Mapping[str, Any]) -> None:
    """Print the packs that are on, and those that could be."""
    found = shelf(request)
    facts = [_facts(one, on=True, pins=found.pinned) for one in found.on]
    facts += [_facts(one, on=False, pins={}) for one in found.off]
    if chosen["output_format"] == "json":
        write(packs.render_json(facts, found.problems), sys.stdout)
        return
    paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
    write(packs.render(facts, found.problems, paint=paint, width=width), sys.stdout)


def _facts(one: LoadedPack, *, on: bool, pins: Mapping[str, Mapping[str, str]]) -> packs.PackFacts:
    pack, source, base = one
    places = {"tonelint": "comes with tonelint", "folder": f"folder {source.shown}"}
    return packs.PackFacts(
        name=pack.name,
        version=one.version,
        digest=one.digest,
        source=source.origin,
        place=places.get(source.origin, f"package {source.package} {source.version}".rstrip()),
        rules=len(pack.rules),
        on=on,
        summary=pack.manifest.summary,
        pinned=pins.get(pack.name, {}),
        extends=base,
        overrides=len(pack.manifest.overrides),
    )


def list_conflicts(request: CheckRequest, chosen: Mapping[str, Any]) -> bool:
    """Print where the rules that are on want different things; return whether they do."""
    rules, found = find_conflicts(request)
    facts = [
        conflicts.ConflictFacts(
            one.kind, tuple(dict.fromkeys((one.rule, one.other))), one.problem, one.remedy
        )
        for one in found
    ]
    if chosen["output_format"] == "json":
        write(conflicts.render_json(rules, facts), sys.stdout)
    else:
        paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
        write(conflicts.render(rules, facts, paint=paint, width=width), sys.stdout)
    return bool(found)
