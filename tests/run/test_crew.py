"""Several processes say what one says, and a lost one loses nothing."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tonelint import run
from tonelint.errors import SettingsError
from tonelint.report import json as as_json
from tonelint.run import CheckRequest, answers, crew

FORKS = multiprocessing.get_start_method() == "fork"
"""Whether other processes see what a test has changed."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder of pages, one of them broken, with settings of its own in a part."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(tmp_path / "kept"))
    for number in range(60):
        text = f"# Page {number}\n\nYou can utilise it{'!' * (number % 4)}\n"
        put(tmp_path, f"web/{number:02}.md", text)
    put(tmp_path, "web/31-broken.md", b"\xff\xfe\x00")
    put(tmp_path, "locales/en.yml", "a: [b\n")
    put(tmp_path, "shop/tonelint.yaml", "guide: tallybird\n")
    put(tmp_path, "shop/a.md", "# Help\n\nWe assist you & more. Call us at 5:00 PM.\n")
    monkeypatch.setattr(answers, "_ALONE", 5)
    monkeypatch.setattr(crew, "_BATCH", 4)
    return tmp_path


def put(folder: Path, name: str, text: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def report(**given: object) -> dict[str, object]:
    request = CheckRequest(paths=(".",), **given)  # type: ignore[arg-type]
    return json.loads("".join(as_json.render(run.check(request))))


@pytest.mark.usefixtures("folder")
def test_several_processes_say_what_one_says(monkeypatch):
    alone = report(use_results=False)
    assert len(alone["violations"]) > 60
    assert len(alone["troubles"]) == 2
    started = []
    begin = crew.ProcessPoolExecutor

    def pool(*arguments, **named):
        started.append(arguments)
        return begin(*arguments, **named)

    monkeypatch.setattr(crew, "ProcessPoolExecutor", pool)
    assert report(use_results=False, jobs=2) == alone
    assert [first for first, *_ in started] == [2]


@pytest.mark.usefixtures("folder")
def test_what_is_kept_is_answered_without_other_processes(monkeypatch):
    first = report(jobs=2)
    monkeypatch.setattr(crew, "ProcessPoolExecutor", None)
    assert report(jobs=2) == first


@pytest.mark.usefixtures("folder")
def test_where_no_process_can_be_had_this_one_does_the_work(monkeypatch):
    def pool(*_arguments, **_named):
        raise OSError("no semaphores")

    alone = report(use_results=False)
    monkeypatch.setattr(crew, "ProcessPoolExecutor", pool)
    assert report(use_results=False, jobs=2) == alone


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not FORKS, reason="processes start afresh here, without the test's change")
def test_a_lost_process_loses_nothing(monkeypatch):
    alone = report(use_results=False)
    home, check = os.getpid(), crew.answer

    def answer(checking, item):
        if item.place == "web/25.md" and os.getpid() != home:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(checking, item)

    monkeypatch.setattr(crew, "answer", answer)
    assert report(use_results=False, jobs=2) == alone


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not FORKS, reason="processes start afresh here, without the test's change")
def test_a_rule_that_breaks_down_elsewhere_is_named(monkeypatch):
    from tonelint.kinds import words

    def broken(_self, view, _hits):
        if "page 4" in view.joined:
            raise RuntimeError("no")
        return iter(())

    monkeypatch.setattr(words._Words, "__call__", broken)
    alone = report(use_results=False)
    assert any("broke down" in trouble["problem"] for trouble in alone["troubles"])
    assert report(use_results=False, jobs=2) == alone


def test_a_wrong_guide_ends_the_run(folder):
    put(folder, "zz/tonelint.yaml", "guide: missing.voice.md\n")
    put(folder, "zz/a.md", "Hello\n")
    with pytest.raises(SettingsError, match="missing"):
        report(use_results=False, jobs=2)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_key_stops_all_of_them(folder):
    for number in range(400):
        put(folder, f"more/{number}.md", "# A page\n\n" + "You can utilise it. " * 200)
    command = [sys.executable, "-m", "tonelint", "check", "--no-cache", "--jobs", "2", "-q", "."]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        time.sleep(2)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert said.strip() == "Stopped."
