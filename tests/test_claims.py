"""What a guide registers as a claim or a fact is no unregistered promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.engine.judge import Judge
from tonelint.policy.build import compile_policy
from tonelint.policy.wish import Wish
from tonelint.settings import Settings

GUIDE = """\
---
tonelint: 1
brand: Birch
locale: en-GB
packs: [promises]
---
# Birch voice

## Facts

| Fact | Value | Spotted by |
|---|---|---|
| savings | guaranteed savings of 5% | guaranteed savings of {percent} |

## Messages

- Our promise is “24/7 support”. [verbatim]
- Say “risk-free returns” only with the days. [claim: "risk-free returns" needs "30 days"]
"""


def said(folder: Path, text: str) -> list[str]:
    (folder / "birch.voice.md").write_text(GUIDE, encoding="utf-8")
    settings = Settings(folder=str(folder), guide="birch.voice.md")
    judge = Judge(compile_policy(settings, Wish(preset=("strict",))))
    found = judge(text, context={"channel": "email"}).violations
    return [v.excerpt for v in found if v.rule.startswith("promises/")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We offer 24/7 support.", []),
        ("Guaranteed savings of 5% a year.", []),
        ("Guaranteed savings for you.", ["Guaranteed savings"]),
        ("We ship 24/7.", ["24/7"]),
        ("Enjoy risk-free returns for 30 days.", []),
        ("Try our shoes risk-free.", ["risk-free"]),
    ],
)
def test_registered_claims_pass(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert said(tmp_path, text) == expected
