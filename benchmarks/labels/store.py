"""Labels: what a person said of a finding. One JSON object a line, one file a pack.

A label names the rule, a hash of the finding, the verdict and the reason in our own words. The hash
stands for the text, so that no text of other people is kept here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
VERDICTS = ("right", "wrong")
SOURCES = ("copy", "own")
"""Other people's copy, or cases written for this project."""


class Label(NamedTuple):
    """One finding that was read. `source` is “from” in the file."""

    rule: str
    hash: str
    verdict: str
    reason: str
    source: str = "copy"


class LabelError(ValueError):
    """A line that is no label, with its place."""


def hash_of(excerpt: str, text: str) -> str:
    """Return the hash of a finding: of its excerpt in the file and of the whole segment's words."""
    return sha256(f"{excerpt}\n{' '.join(text.split())}".encode()).hexdigest()[:16]


def read_labels(folder: Path = FOLDER) -> list[Label]:
    """Return all labels, file by file. Raises `LabelError`."""
    return [
        _label(line, f"{path.name}:{number}")
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.strip()
    ]


def write_labels(labels: Iterable[Label], folder: Path = FOLDER) -> None:
    """Write all labels, each into the file of its rule's pack, sorted; later ones win."""
    kept = {(label.rule, label.hash): label for label in labels}
    packs: dict[str, list[Label]] = {}
    for key in sorted(kept):
        packs.setdefault(key[0].split("/")[0], []).append(kept[key])
    for path in folder.glob("*.jsonl"):
        if path.stem not in packs:
            path.unlink()
    for pack, rows in packs.items():
        text = "".join(json.dumps(_data(label), ensure_ascii=False) + "\n" for label in rows)
        (folder / f"{pack}.jsonl").write_text(text, encoding="utf-8")


def renamed(labels: Iterable[Label], now: Mapping[str, str]) -> list[Label]:
    """Return the labels with the ids that rules have now; `now` leads former ids to them."""
    return [label._replace(rule=now.get(label.rule, label.rule)) for label in labels]


def _data(label: Label) -> dict[str, str]:
    data = label._asdict()
    data["from"] = data.pop("source")
    return data


def _label(line: str, place: str) -> Label:
    try:
        data = json.loads(line)
        label = Label(data["rule"], data["hash"], data["verdict"], data["reason"], data["from"])
    except (ValueError, KeyError, TypeError) as error:
        raise LabelError(f"{place}: This is no label ({error}).") from None
    if label.verdict not in VERDICTS or label.source not in SOURCES:
        raise LabelError(f"{place}: The verdict is one of {VERDICTS}, “from” is one of {SOURCES}.")
    return label
