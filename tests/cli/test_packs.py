"""Packs from folders and Python packages: found, pinned, listed, and refused with a remedy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tonelint.pack.digest import digest_of

from .conftest import Tonelint
from .packages import HEAD, RULE, TRAP, install

ROOT = Path(__file__).parents[2]
FILES = {
    "acme_tone/__init__.py": TRAP,
    "acme_tone/pack.yaml": HEAD,
    "acme_tone/revert.yaml": RULE,
}
POINTS = {"acme-support": "acme_tone"}
COPY = "We'll revert back on Monday.\n"


def settings(text: str) -> None:
    Path("tonelint.yaml").write_text(text, encoding="utf-8")
    Path("a.txt").write_text(COPY, encoding="utf-8")


def folder(name: str, **files: str) -> Path:
    place = Path(name)
    place.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        (place / f"{file}.yaml").write_text(text, encoding="utf-8")
    return place


def concise(tonelint: Tonelint) -> tuple[int, str, str]:
    result = tonelint("check", "--output-format", "concise", "--select", "acme-support/", "a.txt")
    return result.code, result.out, result.err


def listed(tonelint: Tonelint) -> dict[str, dict[str, object]]:
    data = json.loads(tonelint("rules", "--packs", "--output-format", "json").out)
    return {pack["name"]: pack for pack in data["packs"]}


def test_a_pack_of_an_installed_package_runs_and_none_of_its_code_does(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "site", monkeypatch, files=FILES, points=POINTS)
    settings("packs: [acme-support]\n")
    code, out, _ = concise(tonelint)
    assert (code, out.split(" ")[2]) == (1, "acme-support/revert")
    assert "acme_tone" not in sys.modules
    result = tonelint("test", "acme-support")
    assert (result.code, result.out) == (0, "acme-tone:acme_tone: 1 rule, 2 examples: all kept\n")


def test_a_pack_may_lie_deep_in_a_package_whose_parents_are_not_imported(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "acme_tone/__init__.py": TRAP,
        "acme_tone/packs/support/pack.yaml": HEAD,
        "acme_tone/packs/support/revert.yaml": RULE,
    }
    points = {"acme-support": "acme_tone.packs.support"}
    install(tmp_path / "site", monkeypatch, files=files, points=points)
    settings("packs: [acme-support]\n")
    assert concise(tonelint)[0] == 1


def test_the_list_of_packs_says_where_each_comes_from(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "site", monkeypatch, files=FILES, points=POINTS)
    place = folder("house", revert=RULE)
    settings(f"packs: [core, {{name: ./house, digest: '{digest_of(place)}'}}]\n")
    packs = listed(tonelint)
    facts = {name: (p["source"], p["version"], p["rules"], p["on"]) for name, p in packs.items()}
    assert facts["core"][0] == "tonelint"
    assert facts["house"] == ("folder", None, 1, True)
    assert facts["acme-support"] == ("package", "1.2", 1, False)
    assert packs["house"]["pinned"] == {"digest": packs["house"]["digest"]}
    text = " ".join(tonelint("rules", "--packs").out.split())
    assert f"house no version, 1 rule, folder house, pinned by digest {digest_of(place)}" in text
    assert "Not on here; name them under “packs” acme-support 1.2, 1 rule, package acme" in text


PINS = [
    ("{name: acme-support, version: '1.2'}", ""),
    ("acme-support==1.2", ""),
    ("{name: acme-support, version: '1.3'}", "pinned to version 1.3, and this is version 1.2"),
    ("acme-support==2", "pip install acme-tone==2"),
    ("{name: acme-support, digest: 'sha256:%s'}" % ("0" * 64), "are not those that are pinned"),
    ("{name: acme-support, digest: 'md5:0'}", "“md5:0” is no digest of a pack. Copy it from"),
    ("{name: acme-support, version: 1.2}", "The version of a pack must be a text. Put 1.2 in"),
    ("{name: acme-support, verison: '1'}", "Unknown key “verison” of a pack. Did you mean"),
    ("{version: '1'}", "A pack has no name."),
    ("acme-support==", "“acme-support==” names no pack."),
    ("[acme-support]", "A pack must be a text or a mapping."),
    ("acme-support, acme-support==1.2", "“acme-support” is named twice."),
    ("acme-suport", "There is no pack “acme-suport”."),
]


@pytest.mark.parametrize(("pin", "said"), PINS)
def test_a_pin_holds_or_is_an_error_with_place_and_remedy(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pin: str, said: str
) -> None:
    install(tmp_path / "site", monkeypatch, files=FILES, points=POINTS)
    settings(f"packs: [{pin}]\n")
    code, out, err = concise(tonelint)
    err = " ".join(err.split())
    if said:
        assert (code, out) == (2, "")
        assert said in err
        assert "tonelint.yaml" in err
    else:
        assert (code, err) == (1, "")


def test_a_digest_pins_every_file_and_not_the_line_ends(tonelint: Tonelint) -> None:
    place = folder("acme-support", revert=RULE, pack=HEAD)
    settings(f"packs: [{{name: acme-support, digest: '{digest_of(place)}'}}]\n")
    assert concise(tonelint)[0] == 1
    (place / "revert.yaml").write_bytes(b"\xef\xbb\xbf" + RULE.replace("\n", "\r\n").encode())
    assert concise(tonelint)[0] == 1
    (place / "pack.yaml").write_text(HEAD + "summary: Another.\n")
    code, _, err = concise(tonelint)
    assert code == 2
    assert digest_of(place) in err


def test_a_digest_is_that_of_what_sha256sum_prints(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/x.yaml", "a.yaml", "pack.yaml"):
        (tmp_path / name).write_text(f"{name}\n")
    (tmp_path / "README.md").write_text("no part of the pack")
    command = "sha256sum a.yaml b/x.yaml pack.yaml | sha256sum"
    out = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True).stdout
    assert digest_of(tmp_path) == f"sha256:{out.split()[0]}"


BROKEN = [
    ({"acme_tone/revert.yaml": RULE}, "acme_tone", "has no pack.yaml in acme_tone. Add one"),
    ({}, "acme_tone", "leads to acme_tone, which is not a folder here. Install the package again"),
    ({"acme_tone.py": TRAP}, "acme_tone", "which is not a folder here"),
    (FILES, "acme_tone:PACK", "leads to “acme_tone:PACK”, which is no package"),
    (FILES, "../../etc", "leads to “../../etc”, which is no package"),
    (FILES, "acme_tone..rules", "which is no package"),
    ({"acme_tone/pack.yaml": HEAD}, "acme_tone", "The pack holds no rules."),
    (FILES | {"acme_tone/pack.yaml": "version: [1\n"}, "acme_tone", "pack.yaml:2 The YAML is"),
    (
        FILES | {"acme_tone/pack.yaml": "- a\n"},
        "acme_tone",
        "pack.yaml:1 pack.yaml must be a map",
    ),
    (FILES | {"acme_tone/pack.yaml": "version: 1.2\n"}, "acme_tone", "pack.yaml:1 “version” must"),
    (FILES | {"acme_tone/pack.yaml": "versoin: ''\n"}, "acme_tone", "Did you mean “version”?"),
    (FILES | {"acme_tone/pack.yaml": "name: other\n"}, "acme_tone", "it is installed as “acme-"),
    (FILES | {"acme_tone/pack.yaml": "name: ../x\n"}, "acme_tone", "“../x” is no name of a pack."),
    (FILES | {"acme_tone/pack.yaml": "tonelint: 2\n"}, "acme_tone", "knows no packs of form 2."),
    (FILES | {"acme_tone/pack.yaml": RULE}, "acme_tone", "pack.yaml:1 This file cannot be a rule"),
    (FILES | {"acme_tone/Bad Name.yaml": RULE}, "acme_tone", "“acme-support/Bad Name” is no rule"),
    (FILES | {"acme_tone/a\x1b[2J\nb.yaml": RULE}, "acme_tone", "a\ufffd[2J\ufffdb” is no rule id"),
]


@pytest.mark.parametrize(("files", "value", "said"), BROKEN)
def test_a_broken_package_is_an_error_that_says_what_to_do(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str], value: str, said: str,
) -> None:  # fmt: skip
    install(tmp_path / "site", monkeypatch, files=files, points={"acme-support": value})
    settings("packs: [acme-support]\n")
    code, _, err = concise(tonelint)
    assert code == 2
    assert said in " ".join(err.split())
    assert "acme_tone" not in sys.modules


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such file names")
def test_a_file_name_that_is_no_text_is_named_and_nothing_breaks(tonelint: Tonelint) -> None:
    place = folder("acme-support", revert=RULE)
    (Path(os.fsdecode(os.fsencode(str(place)) + b"/caf\xe9.yaml"))).write_text(RULE)
    settings("packs: [acme-support]\n")
    code, _, err = concise(tonelint)
    assert code == 2
    assert "caf\ufffd” is no rule id" in err
    assert "acme-support" in listed(tonelint)


def test_two_packages_with_one_pack_are_an_error(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = install(tmp_path / "site", monkeypatch, files=FILES, points=POINTS)
    install(site, monkeypatch, files={}, points=POINTS, name="other-tone")
    settings("packs: [acme-support]\n")
    assert (
        "Two packages have a pack “acme-support”: acme-tone and other-tone."
        in (concise(tonelint)[2])
    )


def test_a_folder_comes_before_a_package_and_the_list_says_what_is_hidden(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = POINTS | {"core": "acme_tone"}
    install(tmp_path / "site", monkeypatch, files=FILES, points=points)
    folder("acme-support", own=RULE)
    settings("packs: [acme-support]\n")
    assert "acme-support/own" in concise(tonelint)[1]
    out = " ".join(tonelint("rules", "--packs").out.split())
    assert "the package acme-tone: Its pack “acme-support” is hidden by acme-support." in out
    assert "Its pack “core” is hidden by rules/core. Rename one of them" in out


def test_two_packs_of_one_name_are_an_error(tonelint: Tonelint) -> None:
    folder("mine/acme-support", a=RULE)
    folder("yours/acme-support", a=RULE)
    settings("packs: [./mine/acme-support, ./yours/acme-support]\n")
    code, _, err = concise(tonelint)
    assert code == 2
    said = "Two packs are called “acme-support”: mine/acme-support and yours/acme-support."
    assert said in " ".join(err.split())
    settings("packs: [./mine/acme-support, mine/acme-support]\n")
    assert concise(tonelint)[0] == 1


def test_rules_that_change_are_seen_at_the_next_check(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = install(tmp_path / "site", monkeypatch, files=FILES, points=POINTS)
    settings("packs: [acme-support]\n")
    assert "“reply”" in concise(tonelint)[1]
    (site / "acme_tone/revert.yaml").write_text(RULE.replace("reply", "answer"))
    assert "“answer”" in concise(tonelint)[1]
    (site / "acme_tone-3.0.dist-info/entry_points.txt").unlink()
    (site / "acme_tone-3.0.dist-info/METADATA").unlink()
    (site / "acme_tone-3.0.dist-info").rmdir()
    assert concise(tonelint)[0] == 2


def test_a_pack_that_a_guide_names_is_seen_to_change(tonelint: Tonelint) -> None:
    folder("acme-support", revert=RULE)
    settings("guide: a.voice.md\n")
    head = "---\ntonelint: 1\nbrand: A\nlocale: en\npacks: [./acme-support]\n---\n# A\n"
    Path("a.voice.md").write_text(head)
    assert "“reply”" in concise(tonelint)[1]
    folder("acme-support", revert=RULE.replace("reply", "answer"))
    assert "“answer”" in concise(tonelint)[1]


def test_the_package_of_the_reference_builds_and_its_pack_runs(
    tonelint: Tonelint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs/rules-format.md").read_text(encoding="utf-8")
    files = re.findall(r"^```(?:toml|yaml) (pyproject\.toml|acme_tone/\S+)\n(.*?)^```", page,
                       re.S | re.M)  # fmt: skip
    assert len(files) == 3
    project = tmp_path / "project"
    for name, text in files:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")],
        cwd=project, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    monkeypatch.syspath_prepend(tmp_path / "site")
    settings('packs: ["acme-support==1.2"]\n')
    assert "acme-support/revert-back" in concise(tonelint)[1]
    assert tonelint("test", "acme-support").code == 0
    assert listed(tonelint)["acme-support"]["summary"] == "How Acme's support team writes."


def test_a_pack_built_from_a_guide_has_its_version_and_can_be_extended(tonelint: Tonelint) -> None:
    folder("mine", pack="extends: tallybird\nversion: '1'\n")
    settings("packs: [./mine, tallybird==2026.11]\n")
    packs = listed(tonelint)
    assert (packs["tallybird"]["version"], packs["mine"]["extends"]) == ("2026.11", "tallybird")
    assert int(str(packs["tallybird"]["rules"])) > 20
