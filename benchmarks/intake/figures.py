"""How right and how complete `tonelint guide import` is, on guides that you labelled by hand.

    export TONELINT_INTAKE_GUIDES=FOLDER TONELINT_INTAKE_LABELS=labels.jsonl
    python benchmarks/intake/figures.py [-v]

Label a guide before you run the import on it. README.md beside this file has the format.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tonelint.intake.gather import propose
from tonelint.intake.proposal import Intake, Proposal

USABLE = ("exact", "usable")
VERDICTS = (*USABLE, "wrong", "inverted")
FAR = 2
"""Lines that a proposal may stand away from the clause it found."""


_BANS = {
    "please: avoid": {"please", "Please"},
    'avoid: "e.g.", "i.e."': {"e.g", "i.e", "eg", "ie", "etc"},
    "person: first-person-avoid": {"I", "we", "We", "our", "us", "my"},
}
_WANTS = {"person: you": {"you"}, "person: we": {"we"}}
"""Tags that say what a rule about words says: by its banned words, by its wanted ones."""


def main() -> None:
    folder, labels = (
        os.environ.get("TONELINT_INTAKE_GUIDES"),
        os.environ.get("TONELINT_INTAKE_LABELS"),
    )
    if not folder or not labels:
        sys.exit(
            "Set TONELINT_INTAKE_GUIDES to a folder of guides and TONELINT_INTAKE_LABELS to labels."
        )
    rows = [
        json.loads(line) for line in Path(labels).read_text("utf-8").splitlines() if line.strip()
    ]
    names = sorted({row["file"] for row in rows})
    found = propose(
        [(name, (Path(folder) / name).read_text("utf-8", errors="replace")) for name in names]
    )
    show_precision(found, [row for row in rows if "verdict" in row])
    show_recall(found, [row for row in rows if "verdict" not in row])
    print(f"proposals {len(found.proposals)}, statements not understood {len(found.unparsed)}")


def show_precision(found: Intake, verdicts: list[dict[str, Any]]) -> None:
    """Print the share of proposals that were read and are usable, by guide and by confidence."""
    by_id = {(row["file"], row["id"]): row["verdict"] for row in verdicts}
    read = [
        (one, by_id[one.file, one.id]) for one in found.proposals if (one.file, one.id) in by_id
    ]
    for name in sorted({one.file for one, _ in read}):
        line("precision", name, [verdict for one, verdict in read if one.file == name])
    for low, high in ((0.8, 1.01), (0.6, 0.8), (0.0, 0.6)):
        line(
            "precision",
            f"confidence {low:.1f} up",
            [v for one, v in read if low <= one.confidence < high],
        )
    line("precision", "all", [verdict for _, verdict in read])
    unread = len(found.proposals) - len(read)
    if unread:
        print(f"          {unread} proposals have no verdict")


def line(what: str, name: str, verdicts: list[str]) -> None:
    if not verdicts:
        return
    counts = Counter(verdicts)
    good = sum(counts[verdict] for verdict in USABLE)
    rest = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS)
    print(f"{what} {name:24} {good}/{len(verdicts)} = {good / len(verdicts):.3f}  ({rest})")


def show_recall(found: Intake, clauses: list[dict[str, Any]]) -> None:
    """Print the share of labelled clauses that were found, by guide and by kind."""
    groups: dict[str, list[bool]] = defaultdict(list)
    for row in clauses:
        hit = any(finds(one, row) for one in found.proposals)
        for name in (row["file"], f"kind {row['kind']}", "all"):
            groups[name].append(hit)
        if not hit and "-v" in sys.argv:
            print("missed", row["file"], row["line"], row.get("avoid") or row.get("setting"))
    for name in sorted(groups, key=lambda name: (name == "all", name.startswith("kind"), name)):
        hits = groups[name]
        print(f"recall    {name:24} {sum(hits)}/{len(hits)} = {sum(hits) / len(hits):.3f}")


def finds(one: Proposal, row: dict[str, Any]) -> bool:
    """Whether a proposal says what a labelled clause says, the same way round."""
    places = [f"{one.file}:{one.line}", *one.also]
    near = [place for place in places if place.rpartition(":")[0] == row["file"]
            and abs(int(place.rpartition(":")[2]) - row["line"]) <= FAR]  # fmt: skip
    if not near:
        return False
    if row.get("avoid") and folded(one.avoid) & folded(row["avoid"]):
        return not folded(one.avoid) & folded(row.get("prefer", ()))
    if row.get("setting"):
        if one.kind == "words" and (
            folded(one.avoid) & _BANS.get(row["setting"], set())
            or folded(one.prefer) & _WANTS.get(row["setting"], set())
        ):
            return True
        return one.setting == row["setting"] or one.cue == row["setting"] or _untagged(one, row)
    if row["kind"] == "pair":
        return one.kind == "pair" or bool(folded(one.avoid) & folded(row.get("avoid", ())))
    avoid, prefer = folded(one.avoid), folded(one.prefer)
    if one.kind == "words":  # a verb only is still that word
        avoid |= {term.partition(" {")[0] for term in avoid}
    wrong, right = folded(row.get("avoid", ())), folded(row.get("prefer", ()))
    if avoid & right or prefer & wrong:
        return False
    return bool(avoid & wrong) if wrong else bool(prefer & right)


def _untagged(one: Proposal, row: dict[str, Any]) -> bool:
    """Whether a clause that no tag of ours can hold was found: it counts on its own line only."""
    if row["kind"] == "format":
        lever = one.setting.partition(":")[0]
        if lever in ("date", "time", "money", "phone", "number", "percent"):
            return True
    elif not row["setting"].startswith("feature:") and row["setting"] not in ("other", "limit"):
        return False
    return one.line == row["line"] and one.kind in ("feature", "format", "limit")


def folded(terms: Any) -> set[str]:
    return {" ".join(term.replace("’", "'").split()).strip(".") for term in terms}


if __name__ == "__main__":
    main()
