"""The pages in docs/rules are those that the rules' files make.

`pytest tests/test_rule_pages.py --golden` writes them anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from tonelint import shipped
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.report.rule import markdown as rule_markdown

PAGES = Path(__file__).parents[1] / "docs" / "rules"
REMEDY = "Run pytest tests/test_rule_pages.py --golden, and read the difference."


def rule_pages() -> dict[str, str]:
    """Return path -> text of every page."""
    known = axis_of(load_defaults().axes)
    built = set(shipped.guide_names())
    packs = [
        load_pack(shipped.rules_folder() / name, axis_of=known)
        for name in shipped.pack_names()
        if name not in built
    ]
    rules = [rule for pack in packs for rule in pack.rules]
    summaries = {pack.name: pack.manifest.summary for pack in packs}
    return {
        "README.md": rule_markdown.index(rules, summaries),
        **{f"{rule.id}.md": rule_markdown.page(rule) for rule in rules},
    }


def test_every_page_is_that_of_a_rule(golden: bool) -> None:
    pages = rule_pages()
    there = {p.relative_to(PAGES).as_posix(): p for p in PAGES.rglob("*.md")}
    if golden:
        for name in there.keys() - pages.keys():
            there[name].unlink()
        for name, text in pages.items():
            (PAGES / name).parent.mkdir(parents=True, exist_ok=True)
            (PAGES / name).write_text(text, encoding="utf-8")
        return
    assert there.keys() == pages.keys(), REMEDY
    stale = [
        name for name, text in pages.items() if there[name].read_text(encoding="utf-8") != text
    ]
    assert stale == [], REMEDY


def test_the_pages_lead_to_each_other() -> None:
    for path in PAGES.rglob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).is_file() or "://" in target, (path, target)
