"""The reference pages are in step with the code.

The tables of guide-language.md between `<!-- name -->` and `<!-- /name -->` are made from the code:
`pytest tests/test_docs.py --golden` writes them anew.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
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


AGENTS = DOCS / "agents.md"
JSON = DOCS / "json-output.md"


def run(arguments: list[str], folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", "tonelint"]
    return subprocess.run(
        [*program, *arguments], cwd=folder, input=text, capture_output=True, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip


def test_the_loop_for_agents_repairs_what_is_safe(tmp_path: Path) -> None:
    found = re.search(r"^```python loop.py\n(.*?)^```", AGENTS.read_text("utf-8"), re.S | re.M)
    assert found
    here = [sys.executable, "-m", "tonelint"]
    code = found[1].replace('["tonelint", ', f"[*{here!r}, ")
    assert code != found[1]
    (tmp_path / "loop.py").write_text(code, encoding="utf-8")
    mail = "Please utilise it!!\r\n\r\nWe apologise for any inconvenience.\n"
    (tmp_path / "a.md").write_text(mail, encoding="utf-8", newline="")
    done = subprocess.run(
        [sys.executable, "loop.py", "a.md"], cwd=tmp_path, capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    better = mail.replace("utilise", "use").replace("!!", "!")
    assert done.stdout.decode("utf-8") == better
    assert "Name what happened" in done.stderr.decode("utf-8")
    # The one command that does the same says the same.
    fix = ["check", "-", "--fix", "--stdin-filename", "a.md", "--output-format", "json"]
    whole = run(fix, tmp_path, mail)
    assert whole.stdout.splitlines() == better.splitlines()
    assert [v["rule"] for v in json.loads(whole.stderr)["violations"]] == ["core/inconvenience"]


@pytest.mark.parametrize(
    ("heading", "command"),
    [
        ("explain", "explain --channel email --guide tallybird"),
        ("guide check", "guide check tallybird"),
        ("guide coverage", "guide coverage tallybird"),
        ("guide contexts", "guide contexts tallybird"),
        ("rules", "rules"),
    ],
)
def test_the_json_shown_has_the_keys_that_come_out(
    tmp_path: Path, heading: str, command: str
) -> None:
    page = JSON.read_text("utf-8")
    found = re.search(rf"^## {heading}\n.*?^```json\n(.*?)^```", page, re.S | re.M)
    assert found
    done = run([*command.split(), "--output-format", "json"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert_same_keys(json.loads(found[1]), json.loads(done.stdout))


def assert_same_keys(shown: object, real: object) -> None:
    """The objects have the same keys in the same order, as deep as both have something."""
    if isinstance(shown, dict) and isinstance(real, dict):
        named_by_values = {"context", "limits"}  # their keys are axes and levers
        assert list(shown) == list(real)
        for key in shown:
            if key not in named_by_values or isinstance(shown[key], list):
                assert_same_keys(shown[key], real[key])
            elif shown[key] and real[key]:
                assert_same_keys(next(iter(shown[key].values())), next(iter(real[key].values())))
    elif isinstance(shown, list) and isinstance(real, list) and shown and real:
        assert_same_keys(shown[0], real[-1])


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_each_page_is_in_the_index_and_its_anchors_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    index = (DOCS / "README.md").read_text("utf-8")
    assert page.name == "README.md" or f"]({page.name}" in index
    for name, anchor in re.findall(r"\]\(([\w./-]*\.md)#([\w-]+)\)", text):
        titles = re.findall(r"^#+ (.*)$", (page.parent / name).read_text("utf-8"), re.M)
        slugs = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
        assert anchor in slugs, f"{name}#{anchor}"


@pytest.mark.parametrize("kind", [Settings, Override])
def test_every_setting_is_documented(kind: type[Settings | Override]) -> None:
    internal = {"path", "folder", "origin", "pins"} if kind is Settings else {"origin"}
    names = {*kind._fields} - internal
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
