"""The reference pages are in step with the code.

The tables of guide-language.md between `<!-- name -->` and `<!-- /name -->` are made from the code,
and the pages in docs/rules from the rules: `pytest tests/test_docs.py --golden` writes them anew.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
import yaml

from tonelint import shipped
from tonelint.guide.keys import KEYS
from tonelint.guide.tables import REQUIRED, TABLES
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.report import rule_markdown
from tonelint.settings import Override, Settings

DOCS = Path(__file__).parents[1] / "docs"
GUIDES = DOCS / "guide-language.md"
RULES = DOCS / "rules"
REMEDY = "Run pytest tests/test_docs.py --golden, and read the difference."
SETTINGS = DOCS / "configuration.md"
PAGE = SETTINGS.read_text(encoding="utf-8")


def checks() -> str:
    rows = ["| check | what it is about | arguments | example |", "|---|---|---|---|"]
    for key in KEYS.values():
        about = key.meaning if key.enforced else f"{key.meaning} *Read, not enforced yet.*"
        cells = (f"`{key.name}`", about, key.arguments, f"`{key.example}`")
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(rows)


def tables() -> str:
    rows = ["| table | columns |", "|---|---|"]
    for name, headers in TABLES.items():
        needed = REQUIRED.get(name, headers[:1])
        cells = [f"**{header}**" if header in needed else header for header in headers]
        rows.append(f"| {name} | {', '.join(cells)} |")
    return "\n".join([*rows, "", "Columns in bold must be there."])


@pytest.mark.parametrize("make", [checks, tables], ids=["checks", "tables"])
def test_the_guide_language_is_the_one_the_code_reads(make, golden: bool) -> None:
    name = make.__name__
    text = GUIDES.read_text(encoding="utf-8")
    start = text.index(f"<!-- {name} -->") + len(f"<!-- {name} -->")
    end = text.index(f"<!-- /{name} -->")
    if golden:
        GUIDES.write_text(text[:start] + f"\n{make()}\n" + text[end:], encoding="utf-8")
    else:
        assert text[start:end].strip() == make()


def rule_pages() -> dict[str, str]:
    """Return path -> text of every page in docs/rules."""
    known = axis_of(load_defaults().axes)
    built = set(shipped.guide_names())
    rules = [
        rule
        for name in shipped.pack_names()
        if name not in built
        for rule in load_pack(shipped.rules_folder() / name, axis_of=known).rules
    ]
    return {
        "README.md": rule_markdown.index(rules),
        **{f"{rule.id}.md": rule_markdown.page(rule) for rule in rules},
    }


def test_every_rule_has_its_page_and_the_index_lists_it(golden: bool) -> None:
    pages = rule_pages()
    there = {p.relative_to(RULES).as_posix(): p for p in RULES.rglob("*.md")}
    if golden:
        for name in there.keys() - pages.keys():
            there[name].unlink()
        for name, text in pages.items():
            (RULES / name).parent.mkdir(parents=True, exist_ok=True)
            (RULES / name).write_text(text, encoding="utf-8")
        return
    stale = [n for n in pages if n not in there or there[n].read_text("utf-8") != pages[n]]
    assert (stale, there.keys() - pages.keys()) == ([], set()), REMEDY


def test_the_pages_lead_to_each_other() -> None:
    for path in RULES.rglob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).is_file() or "://" in target, (path, target)


@pytest.mark.parametrize("kind", [Settings, Override])
def test_every_setting_is_documented(kind: type) -> None:
    internal = {"path", "folder", "origin"} if kind is Settings else {"origin"}
    names = {field.name for field in dataclasses.fields(kind)} - internal
    assert {name for name in names if f"| `{name}` |" not in PAGE} == set()


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    from tonelint.run import CheckRequest, settings

    blocks = re.findall(r"^```yaml tonelint.yaml\n(.*?)^```", PAGE, re.S | re.M)
    assert blocks
    for text in blocks:
        assert yaml.safe_load(text)
        path = tmp_path / "tonelint.yaml"
        path.write_text(text, encoding="utf-8")
        assert settings(CheckRequest(config=str(path))).path
