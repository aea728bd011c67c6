"""`guide import` and `guide accept` as a writer would use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Tonelint

GUIDE = """\
---
tonelint: 1
brand: Wren
locale: en-GB
---
# Wren voice guide

## Words

| Use | Not |
|---|---|
| log in | sign in |
"""
HOUSE = """\
# House style

Use “help” instead of “assist”.

Use “sign in”, not “log in”.

Always sound like yourself.
"""


@pytest.fixture(autouse=True)
def brand(tmp_path: Path) -> Path:
    (tmp_path / "wren.voice.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "house.md").write_text(HOUSE, encoding="utf-8")
    return tmp_path


def test_a_document_to_read(tonelint: Tonelint) -> None:
    result = tonelint("guide", "import", "house.md")
    assert result.code == 0
    assert "| help | assist |" in result.out
    assert "house.md:3" in result.out
    assert "- house.md:7: Always sound like yourself." in result.out
    assert result.err == "2 proposals from 1 guide; 1 statement not understood.\n"


def test_importing_changes_no_guide_and_makes_no_rule(tonelint: Tonelint, brand: Path) -> None:
    before = sorted(path.name for path in brand.iterdir())
    tonelint("guide", "import", "house.md")
    assert sorted(path.name for path in brand.iterdir()) == before
    assert (brand / "wren.voice.md").read_text("utf-8") == GUIDE


def test_proposals_that_nobody_accepted_are_not_enforced(tonelint: Tonelint, brand: Path) -> None:
    (brand / "tonelint.yaml").write_text("guide: wren.voice.md\n", encoding="utf-8")
    (brand / "page.md").write_text("We assist you.\n", encoding="utf-8")
    before = tonelint("check", "page.md").out
    tonelint("guide", "import", "house.md", "--output-format", "json", "-o", "p.json")
    tonelint("guide", "import", "house.md", "-o", "p.md")
    tonelint("guide", "accept", "p.json", "wren.voice.md", "--kind", "words", "--diff")
    assert tonelint("check", "page.md").out == before
    assert "assist" not in before.split("rewrite")[0].replace("We assist you", "")


def test_nothing_that_reads_like_a_rule_is_said(tonelint: Tonelint, brand: Path) -> None:
    (brand / "code.md").write_text("```py\nx = 1\n```\n", encoding="utf-8")
    result = tonelint("guide", "import", "code.md")
    assert result.code == 0
    assert "Nothing there reads like a rule for writing." in result.err


def test_what_many_proposals_share_is_said_once(tonelint: Tonelint, brand: Path) -> None:
    rows = "".join(
        f"| Moor boat {n} here today | The boat {n} is moored here |\n" for n in range(4)
    )
    (brand / "pairs.md").write_text(f"# W\n\n| Do | Don't |\n|---|---|\n{rows}", encoding="utf-8")
    tonelint("guide", "import", "pairs.md", "--output-format", "json", "-o", "q.json")
    done = tonelint("guide", "accept", "q.json", "wren.voice.md", "--kind", "pair")
    assert done.out.count("stands as (human)") == 1
    assert "For 4 of them:" in done.out


def test_from_a_foreign_guide_to_a_rule(tonelint: Tonelint, brand: Path) -> None:
    made = tonelint("guide", "import", "house.md", "--output-format", "json", "-o", "p.json")
    assert (made.code, made.out) == (0, "")
    dry = tonelint("guide", "accept", "p.json", "wren.voice.md", "--kind", "words", "--diff")
    assert dry.code == 1
    assert "+| help | assist |" in dry.out
    assert (brand / "wren.voice.md").read_text("utf-8") == GUIDE
    done = tonelint("guide", "accept", "p.json", "wren.voice.md", "--min-confidence", "0.8")
    assert done.code == 1
    assert "wren.voice.md:13" in done.out
    assert "refused" in done.out
    assert "Took 1 proposal, refused 1; 1 left to decide." in done.out
    (brand / "tonelint.yaml").write_text("guide: wren.voice.md\n", encoding="utf-8")
    (brand / "page.md").write_text("We assist you.\n", encoding="utf-8")
    assert "Write “help” instead of “assist”." in tonelint("check", "page.md").out
    assert tonelint("guide", "check", "wren.voice.md").code == 0
    data = json.loads((brand / "p.json").read_text("utf-8"))
    assert sorted(one["status"] for one in data["proposals"]) == ["accepted", "proposed"]


def test_one_by_its_id(tonelint: Tonelint) -> None:
    tonelint("guide", "import", "house.md", "--output-format", "json", "-o", "p.json")
    first = json.loads(Path("p.json").read_text("utf-8"))["proposals"][0]["id"]
    done = tonelint("guide", "accept", "p.json", "wren.voice.md", "--id", first)
    assert done.code == 0
    assert "Now run “tonelint guide check wren.voice.md”." in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "gone.md"),
        ("accept", "gone.json", "wren.voice.md", "--kind", "words"),
        ("accept", "house.md", "wren.voice.md", "--kind", "words"),
        ("accept", "p.json", "gone.voice.md", "--kind", "words"),
        ("accept", "p.json", "wren.voice.md"),
        ("accept", "p.json", "wren.voice.md", "--id", "zzz"),
        ("accept", "p.json", "wren.voice.md", "--kind", "zzz"),
    ],
)
def test_what_cannot_be_done_ends_with_2(tonelint: Tonelint, arguments: tuple[str, ...]) -> None:
    tonelint("guide", "import", "house.md", "--output-format", "json", "-o", "p.json")
    result = tonelint("guide", *arguments)
    assert result.code == 2
    assert result.err
    assert "Traceback" not in result.err


def test_a_binary_file_ends_with_2_and_says_where(tonelint: Tonelint, brand: Path) -> None:
    (brand / "bad.md").write_bytes(b"Avoid\nthis\x00.")
    result = tonelint("guide", "import", "bad.md")
    assert result.code == 2
    assert "bad.md:2" in result.err
