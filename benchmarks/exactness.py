"""Whether places are exact and fixes are final, over copies of a folder of real copy.

    python benchmarks/exactness.py FOLDER      (or TONELINT_COPY=FOLDER)

For every violation, the text of the file at its place must be its excerpt. In every verbatim run a
letter is replaced, and after reading again only that may differ. Then all fixes are applied to the
copies, unsafe ones too, and a second round must change nothing.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from copies import check, folder_of_copy, texts_of_copy, write_copies

from tonelint.errors import FormatError
from tonelint.formats import read
from tonelint.model.source import Run, Segment, Source

_WORD = re.compile(r"[A-Za-z]{4,}")
Spot = tuple[int, Run, re.Match[str]]


def main() -> None:
    texts = texts_of_copy(folder_of_copy())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_copies(texts, folder)
        report = check(folder)
        check(folder, "--fix", "--unsafe-fixes")
        once = written(texts, folder)
        check(folder, "--fix", "--unsafe-fixes")
        twice = written(texts, folder)
    show(report, texts, once, twice)
    show_write_backs(texts)


def written(texts: dict[str, str], folder: Path) -> dict[str, str]:
    """Return the files as they are now."""
    return {name: (folder / name).read_bytes().decode("utf-8-sig") for name in texts}


def show(
    report: dict[str, Any], texts: dict[str, str], once: dict[str, str], twice: dict[str, str]
) -> None:
    """Print the shares, and the first places that are wrong."""
    violations = report["violations"]
    total = len(violations) or 1
    wrong = [v for v in violations if not exact(v, texts)]
    fixed = [v for v in violations if v["fix"]]
    changed = [name for name in texts if once[name] != texts[name]]
    restless = [name for name in texts if twice[name] != once[name]]
    print(f"violations        {len(violations):,} in {len(texts):,} files")
    print(f"exact places      {1 - len(wrong) / total:.2%}")
    print(f"with a fix        {len(fixed) / total:.1%}")
    print(f"files changed     {len(changed):,} by all fixes")
    print(f"not final         {len(restless):,} changed again by a second round")
    print(f"troubles          {len(report['troubles']):,}")
    for violation in wrong[:5]:
        print("  wrong place:", violation["path"], violation["start"], violation["rule"])
    for name in restless[:5]:
        print("  changed again:", name)
    for trouble in report["troubles"][:5]:
        print("  trouble:", trouble["path"], trouble["problem"])


def exact(violation: dict[str, Any], texts: dict[str, str]) -> bool:
    """Return whether the text at the violation's place is its excerpt."""
    text = texts[violation["path"]]
    start, end = violation["start"]["offset"], violation["end"]["offset"]
    return bool(text[start:end] == violation["excerpt"])


def show_write_backs(texts: dict[str, str]) -> None:
    """Print for each format how many verbatim runs write back."""
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for name, text in texts.items():
        try:
            document = read(Source(name, text))
        except FormatError:
            continue
        found = [segment for message in document.messages for segment in message.segments]
        spots = [
            (number, run, word)
            for number, segment in enumerate(found)
            for run in segment.runs
            if run.verbatim and (word := _WORD.search(run.text))
        ]
        tried[document.format] += len(spots)
        failed[document.format] += failing(name, text, found, spots)
    for kind, number in tried.most_common():
        print(f"write back        {1 - failed[kind] / number:.2%} of {number:,} runs in {kind}")


def failing(name: str, text: str, found: list[Segment], spots: list[Spot]) -> int:
    """Return how many spots fail; all are tried at once, and by halves when that fails."""
    if not spots:
        return 0
    expected = [segment.text for segment in found]
    changed = text
    for number, run, word in spots:
        new = "q" if word[0][-1] != "q" else "z"
        at, inside = run.start + word.end() - 1, run.at + word.end() - 1
        changed = changed[:at] + new + changed[at + 1 :]
        expected[number] = expected[number][:inside] + new + expected[number][inside + 1 :]
    try:
        after = read(Source(name, changed))
        if [s.text for message in after.messages for s in message.segments] == expected:
            return 0
    except FormatError:
        pass
    if len(spots) == 1:
        return 1
    half = len(spots) // 2
    return failing(name, text, found, spots[:half]) + failing(name, text, found, spots[half:])


if __name__ == "__main__":
    main()
