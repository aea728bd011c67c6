"""How long a voice guide of 500 clauses takes to compile, and its policy to load when it is kept.

    python benchmarks/guide.py [ROUNDS]

The yardstick is a fixed piece of plain Python, measured in turns with them. Medians of processor
time are shown, with the collector of garbage set as the command sets it.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tonelint.cache import policies
from tonelint.guide import read_guide
from tonelint.pack.defaults import load_defaults
from tonelint.policy import Policy
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.settings import Settings

HEAD = """---
tonelint: 1
brand: Acme
locale: en-GB
packs: [core, email, chat, web]
axes:
  channel: [email, chat, web, sms]
  situation: {values: [routine, problem, apology], default: routine, tightens: true}
  audience: [owner, accountant]
---
# Acme voice guide
"""
LETTERS = "bcdfghjklmnpqrstvwz"
MOST_SECONDS, MOST_LOAD = 1.0, 0.010


def guide_text() -> str:
    """Return a guide of 500 clauses: 250 words, 50 names, 40 facts, 60 tone rows, 100 bullets."""
    parts = [
        HEAD,
        "\n## Tone\n\n| When | Max ! | Max emoji | Words per sentence |\n|---|---|---|---|\n",
    ]
    contexts = [
        f"{channel} + {situation} + {audience}"
        for channel in ("email", "chat", "web", "sms")
        for situation in ("routine", "problem", "apology")
        for audience in ("owner", "accountant", "not owner", "not accountant", "owner")
    ]
    parts += [
        f"| {when} | {n % 3} | {n % 2} | {20 + n} |\n" for n, when in enumerate(_once(contexts))
    ]
    parts.append("\n## Words\n\n| Use | Not | Why |\n|---|---|---|\n")
    parts += [f"| {word(n)}ab | {word(n)}oc, {word(n)}ud | it is short |\n" for n in range(250)]
    parts.append("\n## Names\n\n| Name | Never |\n|---|---|\n")
    parts += [f"| Acme{word(n)} | Acme-{word(n)} |\n" for n in range(50)]
    parts.append("\n## Facts\n\n| Fact | Value | Spotted by |\n|---|---|---|\n")
    parts += [
        f"| {word(n)} | {n + 2} days of {word(n)} | {{duration}} of {word(n)} |\n"
        for n in range(40)
    ]
    parts.append("\n## Phrases\n\n")
    parts += [
        f'- Never say it so. [avoid: "{word(n)} of {word(n + 7)}"; when email]\n'
        for n in range(112)
    ]
    parts += [f"- ✗ We {word(n)}oc it. → ✓ We {word(n)}ab it.\n" for n in range(50)]
    return "".join(parts)


def _once(contexts: list[str]) -> list[str]:
    return list(dict.fromkeys(contexts))


def word(number: int) -> str:
    """Return a made-up word of its own for each number."""
    size = len(LETTERS)
    return (
        f"{LETTERS[number % size]}a{LETTERS[number // size % size]}o{LETTERS[number * 7 % size]}im"
    )


def yardstick() -> None:
    """A fixed piece of plain Python."""
    sum(number * number % 7 for number in range(300_000))


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    gc.set_threshold(200_000, 30, 30)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    text, axes = guide_text(), load_defaults().axes
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TONELINT_CACHE_DIR"] = f"{folder}/cache"
        Path(folder, "acme.voice.md").write_text(text, encoding="utf-8")
        settings = Settings(folder=folder, guide="acme.voice.md")

        def policy() -> Policy:
            return policies.policy_for(
                settings, Wish()._asdict(), lambda: compile_policy(settings, Wish())
            )[0]

        compiled = read_guide(text, path="acme.voice.md", defaults_axes=axes)
        clauses = len(compiled.tone.rows) + len({r.origin.line for r in compiled.rules if r.origin})
        policy()  # from here on it is kept
        jobs: dict[str, Callable[[], object]] = {
            "yardstick": yardstick,
            "compile the guide": lambda: read_guide(text, path="a.voice.md", defaults_axes=axes),
            "load the kept policy": policy,
        }
        times: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(rounds):
            for name, work in jobs.items():
                times[name].append(timed(work))
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"{clauses} clauses, {len(compiled.rules)} rules")
    for name, seconds in medians.items():
        best = min(times[name])
        ratio = seconds / medians["yardstick"]
        print(f"{name:22} {seconds * 1000:8.1f} ms (best {best * 1000:.1f}) {ratio:7.2f} ×")
    late = (
        medians["compile the guide"] > MOST_SECONDS or medians["load the kept policy"] > MOST_LOAD
    )
    print(f"wanted: compiled in {MOST_SECONDS:.0f} s, loaded in {MOST_LOAD * 1000:.0f} ms")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
