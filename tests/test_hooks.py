"""The pre-commit hooks, run by the real pre-commit in a scratch repository.

The hooks under test are the entries of .pre-commit-hooks.yaml. Only their `language` is replaced,
so that the command of this environment runs and nothing is installed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tonelint.formats import KNOWN_SUFFIXES

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}
SETTINGS = "guide: tallybird\nexclude: [drafts/**]\n"
FAULTY = "Turn on TallyPay today.\n"
FIXED = "Turn on Tallybird Pay today.\n"


class Repository:
    """A git repository with one of our hooks, in a folder of its own."""

    def __init__(self, folder: Path, hook: str) -> None:
        self.folder = folder / "repository"
        self.folder.mkdir()
        self.environment = {
            **os.environ,
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        self.git("init", "--quiet")
        config = {"repos": [{"repo": "local", "hooks": [{**HOOKS[hook], "language": "system"}]}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        self.write("tonelint.yaml", SETTINGS)
        self.git("add", ".pre-commit-config.yaml", "tonelint.yaml")

    def git(self, *arguments: str) -> str:
        return self._run(["git", *arguments], check=True).stdout

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def stage(self, name: str, text: str | bytes) -> Path:
        path = self.write(name, text)
        self.git("add", name)
        return path

    def commit_check(self) -> subprocess.CompletedProcess[str]:
        """Run the hook as `git commit` would, over what is staged."""
        return self._run([sys.executable, "-m", "pre_commit", "run", "--color=never", "--verbose"])

    def _run(self, command: list[str], *, check: bool = False) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, check=check, text=True,
            capture_output=True, stdin=subprocess.DEVNULL, timeout=120,
        )  # fmt: skip


def test_manifest_is_valid() -> None:
    from pre_commit.clientlib import load_manifest

    assert [hook["id"] for hook in load_manifest(str(MANIFEST))] == ["tonelint", "tonelint-fix"]


@pytest.mark.parametrize("hook", HOOKS.values(), ids=lambda hook: hook["id"])
def test_files_are_the_formats_we_read(hook: dict[str, str]) -> None:
    wanted = re.compile(hook["files"])
    missed = [suffix for suffix in KNOWN_SUFFIXES if not wanted.search(f"mail/welcome{suffix}")]
    assert not missed
    assert not any(wanted.search(name) for name in ("logo.png", "md", "notes.mdown", "app.py"))


@pytest.mark.parametrize("hook", HOOKS.values(), ids=lambda hook: hook["id"])
def test_the_users_args_do_not_replace_the_sub_command(hook: dict[str, object]) -> None:
    assert str(hook["entry"]).startswith("tonelint check ")
    assert "args" not in hook
    assert hook["require_serial"] is True


def test_every_format_is_picked_up_and_pictures_are_not(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint")
    repository.stage("note.md", FAULTY)
    repository.stage("mail.eml", f"Subject: Hello\n\n{FAULTY}")
    repository.stage(
        "mail.mjml", f"<mjml><mj-body><mj-text><p>{FAULTY}</p></mj-text></mj-body></mjml>\n"
    )
    repository.stage("logo.png", b"\x89PNG\r\n\x1a\nTallyPay\x00\x01")
    result = repository.commit_check()
    assert result.returncode == 1
    assert "exit code: 1" in result.stdout
    for name in ("note.md", "mail.eml", "mail.mjml"):
        assert name in result.stdout
    assert "logo.png" not in result.stdout


def test_settings_of_programs_are_no_copy_and_locales_are(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint")
    words = "Utilise TallyPay & TallyBird here!!"
    repository.stage("package.json", f'{{"name": "shop", "description": "{words}"}}\n')
    repository.stage(".github/workflows/ci.yml", f"name: {words}\non: push\n")
    repository.stage("mkdocs.yml", f"site_name: {words}\n")
    repository.stage("acme.voice.md", f"# Acme\n\n- ✗ {words}\n")
    assert repository.commit_check().returncode == 0

    repository.stage("locales/en.json", f'{{"pay": "{words}"}}\n')
    result = repository.commit_check()
    assert result.returncode == 1
    assert "locales/en.json:1:" in result.stdout
    assert "package.json" not in result.stdout


def test_clean_copy_passes(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint")
    repository.stage("note.md", FIXED)
    result = repository.commit_check()
    assert result.returncode == 0, result.stdout
    assert "Passed" in result.stdout


def test_excluded_files_stay_excluded(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint")
    repository.stage("drafts/note.md", FAULTY)
    assert repository.commit_check().returncode == 0


def test_what_is_staged_is_checked_not_what_lies_beside(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint")
    path = repository.stage("note.md", FIXED)
    path.write_text(FAULTY, encoding="utf-8")  # an unstaged change: put aside while the hook runs
    assert repository.commit_check().returncode == 0
    assert path.read_text(encoding="utf-8") == FAULTY

    repository.git("add", "note.md")
    path.write_text(FIXED, encoding="utf-8")
    assert repository.commit_check().returncode == 1
    assert path.read_text(encoding="utf-8") == FIXED


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("mail.eml", "Subject: A new way to get paid\n\n{}"),
        ("mail.mjml", "<mjml><mj-body><mj-text><p>{}</p></mj-text></mj-body></mjml>\n"),
    ],
)
def test_mails_are_checked_and_fixed_as_staged(tmp_path: Path, name: str, copy: str) -> None:
    repository = Repository(tmp_path, "tonelint-fix")
    path = repository.stage(name, copy.format(FIXED))
    path.write_text(copy.format(FAULTY), encoding="utf-8")
    assert repository.commit_check().returncode == 0

    repository.git("add", name)
    assert repository.commit_check().returncode == 1
    assert path.read_text(encoding="utf-8") == copy.format(FIXED)


def test_fix_changes_files_and_fails(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint-fix")
    path = repository.stage("note.md", FAULTY)
    result = repository.commit_check()
    assert result.returncode == 1
    assert path.read_text(encoding="utf-8") == FIXED
    assert "files were modified by this hook" in result.stdout

    repository.git("add", "note.md")
    assert repository.commit_check().returncode == 0


def test_fix_keeps_changes_that_are_not_staged(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "tonelint-fix")
    path = repository.stage("note.md", FAULTY + "\n" * 8 + "The end.\n")
    path.write_text(FAULTY + "\n" * 8 + "The very end.\n", encoding="utf-8")
    result = repository.commit_check()
    assert result.returncode == 1
    assert path.read_text(encoding="utf-8") == FIXED + "\n" * 8 + "The very end.\n"
