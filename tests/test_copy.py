"""Real copy: every place is exact, every word can be written back, and fixes harm nothing.

The copy is in the folder named by TONELINT_COPY, or in `shared/copy` beside the repository. A
sample of the files is taken, always the same one; TONELINT_COPY_ALL=1 takes them all.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import yaml

from tonelint.errors import FormatError
from tonelint.fix import apply
from tonelint.formats import format_of, read
from tonelint.model.rule import Safety
from tonelint.model.source import Document, Run, RunKind, Segment, Source
from tonelint.model.violation import Edit, Fix
from tonelint.run import CheckRequest, list_rules

COPY = Path(os.environ.get("TONELINT_COPY") or Path(__file__).parents[2] / "shared" / "copy")
ALL = bool(os.environ.get("TONELINT_COPY_ALL"))
ONE_IN = 1 if ALL else 16
SHARE = 0.999
"""Of the verbatim runs that must write back."""

pytestmark = pytest.mark.skipif(
    not COPY.is_dir(), reason="the real copy is not here: name its folder in TONELINT_COPY"
)
_WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True)
class Texts:
    """The files of the sample as bytes, and decoded."""

    data: dict[str, bytes]
    decoded: dict[str, str]


@pytest.fixture(scope="module")
def texts() -> Texts:
    data: dict[str, bytes] = {}
    for path in sorted(COPY.rglob("*")):
        name = path.relative_to(COPY).as_posix()
        if path.is_file() and crc32(name.encode()) % ONE_IN == 0:
            data[name] = path.read_bytes()
    decoded = {}
    for name, raw in data.items():
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
        if format_of(name, text):
            decoded[name] = text
    assert len(decoded) > 30
    return Texts(data, decoded)


def write_all(folder: Path, data: dict[str, bytes]) -> None:
    for name, raw in data.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    (folder / "tonelint.yaml").write_text("guide: tallybird\n", encoding="utf-8")


def tonelint(folder: Path, *options: str) -> dict[str, Any]:
    """Return the JSON report of the command over a folder."""
    result = subprocess.run(
        [sys.executable, "-m", "tonelint", "check", ".", "--preset", "strict", "--no-gitignore",
         "--no-cache", "--output-format", "json", *options],
        cwd=folder, capture_output=True, text=True, timeout=3600,
    )  # fmt: skip
    assert result.returncode in (0, 1), result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def segments(document: Document) -> list[Segment]:
    return [segment for message in document.messages for segment in message.segments]


def readable(texts: Texts) -> Iterator[tuple[str, str, Document]]:
    for name, text in texts.decoded.items():
        try:
            yield name, text, read(Source(name, text))
        except FormatError:
            continue


def test_every_run_is_where_it_says(texts: Texts) -> None:
    wrong = []
    for name, text, document in readable(texts):
        for segment in segments(document):
            assert segment.text == "".join(run.text for run in segment.runs), name
            wrong += [
                (name, run.start)
                for run in segment.runs
                if run.verbatim and text[run.start : run.end] != run.text
            ]
    assert wrong == []


Spot = tuple[int, Run, re.Match[str]]


def test_every_verbatim_run_writes_back(texts: Texts) -> None:
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for name, text, document in readable(texts):
        found = segments(document)
        spots = [
            (number, run, word)
            for number, segment in enumerate(found)
            for run in segment.runs
            if run.verbatim and (word := _WORD.search(run.text))
        ]
        kind = document.format
        tried[kind] += len(spots)
        failed[kind] += _failing(name, text, found, spots)
        for spot in spots[:: max(1, len(spots) // 2)]:  # some alone: only that run may differ
            assert not _failing(name, text, found, [spot]), (name, spot)
    assert sum(tried.values()) > 1000
    for kind, number in tried.items():
        assert failed[kind] <= (1 - SHARE) * number, (kind, failed[kind], number)


def _failing(name: str, text: str, found: list[Segment], spots: list[Spot]) -> int:
    """Return how many spots fail, when a letter of a word is replaced in each of them at once."""
    if not spots:
        return 0
    expected = [segment.text for segment in found]
    changed = text
    for number, run, word in spots:
        last = "q" if word[0][-1] != "q" else "z"
        at, inside = run.start + word.end() - 1, run.at + word.end() - 1
        changed = changed[:at] + last + changed[at + 1 :]
        old = expected[number]
        expected[number] = old[:inside] + last + old[inside + 1 :]
    try:
        if [segment.text for segment in segments(read(Source(name, changed)))] == expected:
            return 0
    except FormatError:
        pass
    if len(spots) == 1:
        return 1
    half = len(spots) // 2
    return _failing(name, text, found, spots[:half]) + _failing(name, text, found, spots[half:])


def test_excerpts_are_exact_and_broken_files_are_told(texts: Texts, tmp_path: Path) -> None:
    write_all(tmp_path, texts.data)
    report = tonelint(tmp_path)
    wrong = []
    for violation in report["violations"]:
        text = texts.decoded[violation["path"]]
        start, end = violation["start"]["offset"], violation["end"]["offset"]
        line = text.count("\n", 0, start) + 1
        if text[start:end] != violation["excerpt"] or line != violation["start"]["line"]:
            wrong.append((violation["path"], violation["rule"], start))
    assert wrong == []
    assert len(report["violations"]) > 100
    assert all(t["line"] and t["problem"] and t["remedy"] for t in report["troubles"])


@pytest.mark.parametrize("options", [["--fix"], ["--fix", "--unsafe-fixes"]])
def test_fixes_are_final_and_touch_only_their_places(
    texts: Texts, tmp_path: Path, options: list[str]
) -> None:
    folder, replay = tmp_path / "fixed", tmp_path / "replayed"
    write_all(folder, texts.data)
    write_all(replay, texts.data)
    tonelint(folder, *options)
    once = {name: (folder / name).read_bytes() for name in texts.data}
    tonelint(folder, *options)
    again = [name for name in once if (folder / name).read_bytes() != once[name]]
    assert again == []

    least = Safety.UNSAFE if len(options) > 1 else Safety.SAFE
    for _ in range(10):
        if not _replay(replay, tonelint(replay), least):
            break
    odd = [name for name in once if (replay / name).read_bytes() != once[name]]
    assert odd == [], "bytes changed outside the edits that the report names"

    changed = {name for name in once if once[name] != texts.data[name]}
    assert changed <= texts.decoded.keys()
    for name in changed:
        _unharmed(name, texts.decoded[name], once[name].decode("utf-8-sig"))
        assert once[name].startswith(b"\xef\xbb\xbf") == texts.data[name].startswith(
            b"\xef\xbb\xbf"
        )


def _replay(folder: Path, report: dict[str, Any], least: Safety) -> int:
    """Make the edits that a report names, and return how many fixes that were."""
    by_path: dict[str, list[Fix]] = {}
    for violation in report["violations"]:
        if violation["fix"]:
            edits = [Edit(e["start"], e["end"], e["text"]) for e in violation["fix"]["edits"]]
            safety = Safety[violation["fix"]["safety"].upper()]
            by_path.setdefault(violation["path"], []).append(Fix(tuple(edits), safety))
    total = 0
    for name, fixes in by_path.items():
        raw = (folder / name).read_bytes()
        mark = raw[:3] if raw.startswith(b"\xef\xbb\xbf") else b""
        text, done = apply(raw[len(mark) :].decode(), fixes, at_least=least)
        (folder / name).write_bytes(mark + text.encode())
        total += done
    return total


def _unharmed(name: str, before: str, after: str) -> None:
    """Check that a fixed file has the same tags, parts, roles and line ends."""
    old, new = read(Source(name, before)), read(Source(name, after))
    assert _tags(old) == _tags(new), name
    roles = [(s.role, s.speaker, s.key, s.judged) for s in segments(old)]
    assert roles == [(s.role, s.speaker, s.key, s.judged) for s in segments(new)], name
    assert before.count("\r") == after.count("\r"), name
    if old.format in ("html", "mjml", "markdown"):
        assert _elements(before) == _elements(after), name
    if old.format == "json":
        assert _shape(json.loads(before)) == _shape(json.loads(after)), name
    if old.format in ("yaml", "rasa", "script"):
        assert _shape(_loaded(before)) == _shape(_loaded(after)), name


def _tags(document: Document) -> Counter[str]:
    return Counter(
        run.text
        for segment in segments(document)
        for run in segment.runs
        if run.kind is RunKind.PLACEHOLDER
    )


def _loaded(text: str) -> list[object]:
    return list(yaml.load_all(text, Loader=yaml.CSafeLoader))


def _shape(data: object) -> object:
    """Return data with every text replaced by its type."""
    if isinstance(data, dict):
        return {key: _shape(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_shape(value) for value in data]
    return type(data).__name__


def _elements(text: str) -> list[tuple[str, ...]]:
    """Return the tags of a page in order, with the names of their attributes."""
    found: list[tuple[str, ...]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, *(name for name, _ in attrs)))

        def handle_endtag(self, tag: str) -> None:
            found.append((f"/{tag}",))

    Reader().feed(text)
    return found


_NOT_ENGLISH = re.compile(
    r"(?:^|[/._-])(?:ar|bn|da|de|es|fa|fr|he|hi|id|it|ja|ko|nl|pl|pt|ru|sv|ta|th|tr|uk|zh)"
    r"(?:[-_][A-Za-z]{2,4})?(?:$|[/.])"
)


def test_files_in_other_languages_are_left_untouched(tmp_path: Path) -> None:
    """All of the catalogues: there are few."""
    data = {
        path.relative_to(COPY).as_posix(): path.read_bytes()
        for path in (COPY / "i18n").rglob("*")
        if path.is_file() and _NOT_ENGLISH.search(path.relative_to(COPY).as_posix())
    }
    if not data:
        pytest.skip("the copy has no catalogues in other languages")
    write_all(tmp_path, data)
    report = tonelint(tmp_path)
    rules = list_rules(CheckRequest(preset=("strict",), guide="tallybird"))
    english = {rule.id for rule in rules if rule.lang[:2] == "en"}
    assert len(english) > 20
    assert {v["rule"] for v in report["violations"]} & english == set()
    tonelint(tmp_path, "--fix")
    assert [name for name in data if (tmp_path / name).read_bytes() != data[name]] == []
