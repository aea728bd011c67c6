"""The reference pages are in step with the code.

The tables of guide-language.md between `<!-- name -->` and `<!-- /name -->` are made from the code:
`pytest tests/test_docs.py --golden` writes them anew.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
import yaml
from guide.shipped import NAMES, settings

from tonelint.context import Axes, Cascade
from tonelint.guide.keys import KEYS
from tonelint.guide.samples import SAMPLES
from tonelint.guide.tables import REQUIRED, TABLES
from tonelint.model.tone import Tone
from tonelint.pack.defaults import load_defaults
from tonelint.report.coverage import percent
from tonelint.run.covering import cover
from tonelint.run.guides import open_guide
from tonelint.settings import Override, Settings

DOCS = Path(__file__).parents[1] / "docs"
GUIDES = DOCS / "guide-language.md"
SHIPPED = DOCS / "guides.md"
SETTINGS = DOCS / "configuration.md"
PAGE = SETTINGS.read_text(encoding="utf-8")


def checks() -> str:
    rows = ["| check | what it is about | arguments | example | finds |", "|---|---|---|---|---|"]
    for key in KEYS.values():
        found = SAMPLES[key.name].wrong.strip()
        found = found if len(found) < 60 else f"{found[:50].rsplit(' ', 1)[0]} …"
        cells = (f"`{key.name}`", key.meaning, key.arguments, f"`{key.example}`", found)
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(rows)


def tables() -> str:
    rows = ["| table | columns |", "|---|---|"]
    for name, headers in TABLES.items():
        needed = REQUIRED.get(name, headers[:1])
        cells = [f"**{header}**" if header in needed else header for header in headers]
        rows.append(f"| {name} | {', '.join(cells)} |")
    return "\n".join([*rows, "", "Columns in bold must be there."])


def levers() -> str:
    by_guide = {name: settings(name) for name in NAMES}
    rows = ["| | " + " | ".join(map(str.capitalize, NAMES)) + " |", "|---" * (len(NAMES) + 1) + "|"]
    for lever in by_guide[NAMES[0]]:
        cells = [by_guide[name][lever].replace("|", "\\|") for name in NAMES]
        rows.append(f"| {lever} | {' | '.join(cells)} |")
    return "\n".join(rows)


def coverage() -> str:
    rows = ["| guide | checked | not enforced | advice | for people only | share | examples |"]
    rows.append("|---|---|---|---|---|---|---|")
    for name in NAMES:
        counts = cover(open_guide(name)).counts
        numbers = [*counts[:4], percent(counts.share), counts.examples]
        rows.append(f"| {name.capitalize()} | {' | '.join(map(str, numbers))} |")
    return "\n".join(rows)


def ranges() -> str:
    defaults = load_defaults()
    cascade = Cascade(guide=Tone(), defaults=defaults, axes=Axes(defaults.axes))
    channels = cascade.axes.by_name["channel"].values
    rows = [f"| situation | {' | '.join(channels)} |", "|---" * (len(channels) + 1) + "|"]
    for situation in cascade.axes.by_name["situation"].values:
        cells = []
        for channel in channels:
            limit = cascade.resolve({"channel": channel, "situation": situation})
            found = limit.bounds("formality")
            assert found is not None
            cells.append("–".join(map(str, dict.fromkeys(found[0]))))
        rows.append(f"| {situation} | {' | '.join(cells)} |")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (checks, GUIDES),
        (tables, GUIDES),
        (levers, SHIPPED),
        (coverage, SHIPPED),
        (ranges, DOCS / "formality.md"),
    ],
    ids=lambda part: getattr(part, "__name__", ""),
)
def test_what_is_made_from_the_code_is_up_to_date(make, page: Path, golden: bool) -> None:
    name = make.__name__
    text = page.read_text(encoding="utf-8")
    start = text.index(f"<!-- {name} -->") + len(f"<!-- {name} -->")
    end = text.index(f"<!-- /{name} -->")
    if golden:
        page.write_text(text[:start] + f"\n{make()}\n" + text[end:], encoding="utf-8")
    else:
        assert text[start:end].strip() == make()


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
