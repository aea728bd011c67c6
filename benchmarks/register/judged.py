"""How well the verdict on formality agrees with people: precision, recall and confusions.

    python benchmarks/register/judged.py [FILE.tsv] [--misses tuned|kept]

`judged_en.tsv` holds short messages with their channel, situation and the verdict a content editor
would give: in (the band), casual or formal. It is split in half by the md5 of the text: cues and
bands were tuned while looking at the mistakes in one half only.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from pathlib import Path

from tonelint.engine.judge import Judge
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.settings import Settings

FILE = Path(__file__).parent / "judged_en.tsv"
RULES = {"tone/too-casual": "casual", "tone/too-formal": "formal"}
GOALS = {"precision": 0.95, "recall": 0.75}


def main() -> None:
    args = sys.argv[1:]
    shown = args[args.index("--misses") + 1] if "--misses" in args else ""
    paths = [Path(arg) for arg in args if arg.endswith(".tsv")] or [FILE]
    judge = Judge(compile_policy(Settings(), Wish(select=tuple(RULES))))
    for path in paths:
        rows = list(read(path))
        for half in ("tuned", "kept") if path == FILE else ("",):
            own = [row for row in rows if not half or half_of(row["text"]) == half]
            print(f"{path.name} {half}: {len(own)} messages")
            tell(judge, own, show=bool(shown) and shown in (half, "all"))


def read(path: Path) -> list[dict[str, str]]:
    """Return the messages of a file, one row a message."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def half_of(text: str) -> str:
    """Return the half of the set that a text belongs to."""
    digest = hashlib.md5(text.lower().encode("utf-8"), usedforsecurity=False).hexdigest()
    return "tuned" if int(digest, 16) % 2 else "kept"


def verdict(judge: Judge, row: dict[str, str]) -> tuple[str, list[str]]:
    """Return what tonelint says of a message, and the words it names; both sides are “both”."""
    context = {"channel": row["channel"], "situation": row["situation"]}
    found = [v for v in judge(row["text"], context=context).violations if v.rule in RULES]
    sides = {RULES[violation.rule] for violation in found}
    said = "in" if not sides else sides.pop() if len(sides) == 1 else "both"
    return said, [violation.excerpt for violation in found]


def tell(judge: Judge, rows: list[dict[str, str]], *, show: bool) -> None:
    """Print the figures of some messages, and the mistakes when `show` is set."""
    table: Counter[tuple[str, str]] = Counter()
    hard: Counter[bool] = Counter()
    for row in rows:
        said, words = verdict(judge, row)
        table[row["verdict"], said] += 1
        if row["hard"] == "yes":
            hard[said == row["verdict"]] += 1
        if show and said != row["verdict"]:
            where = f"{row['channel']} {row['situation']}"
            print(f"    {row['verdict']} -> {said} [{where}] {row['text']} {words}")
    sides = ("casual", "formal")
    right = sum(table[side, side] for side in sides)
    claimed = sum(number for (_, what), number in table.items() if what != "in")
    wanted = sum(number for (truth, _), number in table.items() if truth != "in")
    for name, whole in (("precision", claimed), ("recall", wanted)):
        print(f"  {name:9} {right / max(whole, 1):.3f}  at least {GOALS[name]}  ({right}/{whole})")
    for side in sides:
        own = sum(number for (truth, _), number in table.items() if truth == side)
        print(f"    {side:7} recall {table[side, side] / max(own, 1):.3f} of {own}")
    wrong_side = table["casual", "formal"] + table["formal", "casual"]
    both = sum(number for (_, what), number in table.items() if what == "both")
    print(f"  wrong side {wrong_side}, both sides {both}, false alarms {table['in', 'casual']} "
          f"casual and {table['in', 'formal']} formal")  # fmt: skip
    print(f"  hard messages right {hard[True]} of {sum(hard.values())}")


if __name__ == "__main__":
    main()
