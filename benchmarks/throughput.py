"""How fast a folder of real copy is checked, by one process and by several, in how much memory.

    python benchmarks/throughput.py FOLDER     (or TONELINT_COPY=FOLDER)

The whole command is timed: start, reading, every shipped rule with the example guide, JSON. Beside
it stands a plain word count of the same files in Python, so that the ratio can be compared between
machines.
"""

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from pathlib import Path

from copies import check, folder_of_copy, texts_of_copy, write_copies

RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere


def main() -> None:
    texts = texts_of_copy(folder_of_copy())
    size = sum(len(text.encode()) for text in texts.values()) / 1e6
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_copies(texts, folder)
        counting = seconds_to_count(folder)
        start = time.perf_counter()
        report = check(folder, "--no-cache", "--jobs", "1")
        checking = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * RSS_UNIT / 1e6
        start = time.perf_counter()
        check(folder, "--no-cache")
        together = time.perf_counter() - start
    summary = report["summary"]
    print(f"files        {summary['files']:>10,} ({size:.1f} MB, {summary['words']:,} words)")
    print(f"violations   {len(report['violations']):>10,}")
    print(f"check        {checking:>10.1f} s  {size / checking:.2f} MB/s")
    faster = f"{checking / together:.1f} × as fast"
    print(f"the same     {together:>10.1f} s  by one process a core: {faster}")
    print(f"word count   {counting:>10.1f} s  the check takes {checking / counting:.1f} × as long")
    print(f"peak memory  {peak:>10.0f} MB")


def seconds_to_count(folder: Path) -> float:
    """Return how long it takes to read all files and find their words."""
    start = time.perf_counter()
    words = 0
    for path in folder.rglob("*"):
        if path.is_file():
            words += len(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
