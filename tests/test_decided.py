"""Where a guide decides how a term is written, rules about consistency are silent on it."""

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
packs: [core]
---
# Birch voice

## Words

| Use | Not |
|---|---|
| email | e-mail |
| log in | sign in |
"""


def said(folder: Path, text: str, guide: str = "birch.voice.md") -> list[str]:
    (folder / "birch.voice.md").write_text(GUIDE, encoding="utf-8")
    settings = Settings(folder=str(folder), guide=guide)
    judge = Judge(compile_policy(settings, Wish(preset=("strict",))))
    return [f"{v.rule}: {v.excerpt}" for v in judge(text, context={"channel": "web"}).violations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An e-mail, an e-mail, an email.",
            ["birch/words-email: e-mail", "birch/words-email: e-mail"],
        ),
        (
            "Sign in. You signed in. Log in.",
            ["birch/words-log-in: Sign in", "birch/words-log-in: signed in"],
        ),
        ("Our website and our web site.", ["core/two-spellings: web site"]),
    ],
)
def test_the_guide_speaks_alone_on_what_it_decides(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    assert said(tmp_path, text) == expected


def test_without_a_guide_the_rarer_spelling_is_found(tmp_path: Path) -> None:
    found = said(tmp_path, "An e-mail, an e-mail, an email.", guide="")
    assert found == ["core/two-spellings: email"]


def test_a_rule_that_the_guide_decides_can_still_be_named(tmp_path: Path) -> None:
    (tmp_path / "birch.voice.md").write_text(GUIDE, encoding="utf-8")
    settings = Settings(folder=str(tmp_path), guide="birch.voice.md")
    for wish in (Wish(select=("core/sign-in-and-log-in",)), Wish(ignore=("core/two-spellings",))):
        rules = compile_policy(settings, wish).rules
        assert not {rule.id for rule in rules} & {"core/sign-in-and-log-in", "core/two-spellings"}
    only = Judge(compile_policy(settings, Wish(select=("core/two-spellings",))))
    assert only("An e-mail, an e-mail, an email.", context={}).violations == ()
    assert len(only("A website and a web site.", context={}).violations) == 1
