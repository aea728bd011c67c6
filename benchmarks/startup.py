"""How long the command takes to start, as multiples of a bare Python on the same machine.

    python benchmarks/startup.py [ROUNDS]

The commands take turns, so that a busy machine slows all of them alike; medians are shown.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TONELINT = [sys.executable, "-m", "tonelint"]
PARAGRAPH = (
    "You can move a client to another plan at any time. Open the client, choose Billing and pick "
    "the plan. We show the price before you confirm, and the change starts on the next invoice. "
    "If the client has already paid for the month, we take the difference off the next payment.\n\n"
)
"""51 words; six of them are the 300-word page."""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.md"
        page.write_text("# Change a plan\n\n" + PARAGRAPH * 6, encoding="utf-8")
        (Path(folder) / "tonelint.yaml").write_text("guide: tallybird\n", encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "tonelint --version": [*TONELINT, "--version"],
            "tonelint check (300 words)": [*TONELINT, "check", "--no-cache", page.name],
            "the same, result kept": [*TONELINT, "check", page.name],
        }
        times = measured(commands, rounds=rounds, folder=folder)
    base = times["python -c pass"]
    for name, seconds in times.items():
        print(f"{name:28} {seconds * 1000:7.0f} ms {seconds / base:7.1f} ×")


def measured(commands: dict[str, list[str]], *, rounds: int, folder: str) -> dict[str, float]:
    """Return the median seconds of each command, run in turns; the first turn is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            seconds = time.perf_counter() - start
            if result.returncode not in (0, 1):
                raise SystemExit(f"{name} ended with {result.returncode}:\n{result.stderr}")
            if turn:
                times[name].append(seconds)
    return {name: statistics.median(values) for name, values in times.items()}


if __name__ == "__main__":
    main()
