"""The wheel and the editable install hold rules and guides, and no stray top-level names."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIST_DATA = """
import tonelint
from pathlib import Path
from tonelint import shipped
print(Path(tonelint.__file__).parent)
data = ((shipped.rules_folder(), ".yaml"), (shipped.guides_folder(), ".voice.md"))
for folder, ending in data:
    for path in sorted(folder.rglob("*" + ending)):
        print(path)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout, built with the backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (built,) = folder.glob("tonelint-*.whl")
    return built


def data_files(folder: str, ending: str) -> set[str]:
    """Return the data files of the checkout, as paths from its root."""
    found = (ROOT / folder).rglob(f"*{ending}")
    return {path.relative_to(ROOT).as_posix() for path in found}


@pytest.mark.parametrize(("folder", "ending"), [("rules", ".yaml"), ("voice_guides", ".voice.md")])
def test_the_wheel_holds_all_data(wheel: Path, folder: str, ending: str) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    wanted = data_files(folder, ending)
    assert wanted
    assert {f"tonelint/{name}" for name in wanted} <= set(names)


def test_the_wheel_installs_one_top_level_name(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"tonelint"}


def test_the_wheel_has_no_second_copy_of_a_file(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    assert "tonelint/py.typed" in names


def test_data_is_found_inside_the_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    package, *files = listed(tmp_path, python_path=str(site))
    assert package == str(site / "tonelint")
    assert files
    assert all(file.startswith(package + os.sep) for file in files)


def test_data_is_found_beside_an_editable_install(tmp_path: Path) -> None:
    package, *files = listed(tmp_path, python_path=str(ROOT))
    assert package == str(ROOT / "tonelint")
    wanted = data_files("rules", ".yaml") | data_files("voice_guides", ".voice.md")
    assert {Path(file).relative_to(ROOT).as_posix() for file in files} == wanted


def listed(folder: Path, *, python_path: str) -> list[str]:
    """Return where the package lies, then its data files, as a process in `folder` sees them."""
    environment = {**os.environ, "PYTHONPATH": python_path}
    out = subprocess.run(
        [sys.executable, "-c", LIST_DATA], cwd=folder, env=environment, check=True,
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return out.stdout.splitlines()
