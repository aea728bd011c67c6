"""What the command loads: a check of one file must not wait for libraries it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .packages import HEAD, RULE, install

NOT_FOR_THE_VERSION = {"click", "dataclasses", "importlib.metadata", "json", "pathlib", "yaml"}

NOT_FOR_A_CHECK = {
    "asyncio", "decimal", "difflib", "importlib.metadata", "logging", "multiprocessing", "nltk",
    "numpy", "regex", "rich", "ruamel", "spacy", "textstat", "tomllib", "turbohtml",
    "urllib.request", "yaml",
}  # fmt: skip
"""With the compiled rules on disk, a check of a Markdown file needs none of these."""

NOT_FOR_A_CLEAN_TEXT = {
    "tonelint.kinds.contraction", "tonelint.kinds.name", "tonelint.kinds.placeholder",
    "tonelint.kinds.please", "tonelint.kinds.verbatim", "tonelint.kinds.words",
    "tonelint.kinds.words.reading", "tonelint.language.energy", "tonelint.language.quantities",
    "tonelint.report.finding", "tonelint.report.findings", "tonelint.rewrite.pos",
}  # fmt: skip
"""Kinds whose literals are not in the text, and what shows findings, wait until they are needed."""

SCRIPT = """
import sys
from tonelint.__main__ import main
sys.argv = ["tonelint", *sys.argv[1:]]
code = main()
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


def modules(*arguments: str, folder: Path, site: str = "") -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "TONELINT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": site},
        timeout=60, check=False,
    )  # fmt: skip
    assert result.returncode in (0, 1), result.stderr
    return set(result.stderr.split())


def test_the_version_loads_next_to_nothing(tmp_path: Path) -> None:
    loaded = modules("--version", folder=tmp_path)
    assert "tonelint" in loaded
    assert loaded & NOT_FOR_THE_VERSION == set()


def test_a_check_with_compiled_rules_is_light(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("guide: tallybird\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Hello\n\nYou can utilise it.\n", encoding="utf-8")
    modules("check", "a.md", folder=tmp_path)
    loaded = modules("check", "a.md", "--no-cache", folder=tmp_path)
    assert "tonelint.engine" in loaded
    assert loaded & NOT_FOR_A_CHECK == set()
    assert not {name for name in loaded if name.startswith("tonelint.guide.")}


def test_a_check_of_a_clean_text_loads_only_the_kinds_that_look_at_every_text(
    tmp_path: Path,
) -> None:
    (tmp_path / "tonelint.yaml").write_text("guide: tallybird\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Plans\n\nOpen the client and pick a plan.\n", "utf-8")
    modules("check", "a.md", folder=tmp_path)
    loaded = modules("check", "a.md", "--no-cache", folder=tmp_path)
    assert "tonelint.kinds.case" in loaded
    assert loaded & (NOT_FOR_A_CHECK | NOT_FOR_A_CLEAN_TEXT) == set()


def test_a_check_with_a_kept_result_loads_no_engine_and_no_parser(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text("guide: tallybird\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Hello\n\nYou can utilise it.\n", encoding="utf-8")
    modules("check", "a.md", folder=tmp_path)
    loaded = modules("check", "a.md", folder=tmp_path)
    assert loaded & NOT_FOR_A_CHECK == set()
    assert loaded & {"tonelint.engine", "tonelint.formats.markdown", "pyromark"} == set()
    assert not {name for name in loaded if name.startswith("tonelint.kinds")}


def test_an_installed_pack_is_looked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"acme_tone/pack.yaml": HEAD, "acme_tone/revert.yaml": RULE}
    points = {"acme-support": "acme_tone"}
    site = str(install(tmp_path / "site", monkeypatch, files=files, points=points))
    (tmp_path / "tonelint.yaml").write_text("packs: [acme-support==1.2]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Hello\n\nWe revert back soon.\n", encoding="utf-8")
    assert "importlib.metadata" in modules("check", "a.md", folder=tmp_path, site=site)
    loaded = modules("check", "a.md", "--no-cache", folder=tmp_path, site=site)
    assert loaded & NOT_FOR_A_CHECK == set()
