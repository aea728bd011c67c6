"""`guide new` as people and scripts run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tonelint.guide.start.levers import levers

from .conftest import Tonelint

ALL = ("new", "--brand", "Acme", "--defaults")


def test_it_writes_a_guide_that_holds(tonelint: Tonelint, tmp_path: Path) -> None:
    result = tonelint("guide", *ALL)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Wrote acme.voice.md: ")
    assert tonelint("guide", "check", "acme.voice.md").code == 0
    assert "\nlocale: en-GB\n" in (tmp_path / "acme.voice.md").read_text("utf-8")


def test_answers_come_from_options_and_from_a_file(tonelint: Tonelint, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(
        "brand: Quill\nlocale: en-US\ntime: 9am\nsentence: 15\n", encoding="utf-8"
    )
    given = ("--answers", "answers.yaml", "--answer", "time=09:00", "--answer", "case=title")
    assert tonelint("guide", "new", "x.md", *given, "--defaults").code == 0
    text = (tmp_path / "x.md").read_text("utf-8")
    assert "# Quill Voice Guide" in text
    assert '[time: "HH:mm"]' in text  # an option beats the file
    assert "| always | 2–4 | allow | 1 | 0 | 15 | we |" in text
    assert "[money: $ no-zero-pence]" in text  # what is usual in en-US


def test_levers_may_stand_under_a_head_of_their_own(tonelint: Tonelint, tmp_path: Path) -> None:
    text = "brand: Quill\nanswers:\n  time: 09:00\n  case: title\ntime: 9am\n"
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    assert tonelint("guide", "new", "x.md", "--answers", "answers.yaml", "--defaults").code == 0
    guide = (tmp_path / "x.md").read_text("utf-8")
    assert "# Quill Voice Guide" in guide
    assert '[time: "h[:mm]am|pm"]' in guide


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "The brand has no name. Write --brand Acme."),
        (("--brand", "Acme"), "There is no terminal to ask, and no answer for formality, "),
        ((*ALL[1:], "--answer", "case"), "“case” is no answer. Write --answer case=title."),
        ((*ALL[1:], "--answer", "cases=title"), "There is no lever “cases”. Did you mean “case”?"),
        ((*ALL[1:], "--answer", "case=big"), "“big” is no choice of case. Known: sentence, title."),
        ((*ALL[1:], "--answer", "case=title", "--answer", "case=sentence"), "answered twice"),
        ((*ALL[1:], "--answers", "none.yaml"), "There is no such file or folder."),
        ((*ALL[1:], "--answers", "list.yaml"), "There are no answers."),
        ((*ALL[1:], "--answers", "twice.yaml"), "twice.yaml:2: “case” is given twice."),
        ((*ALL[1:], "--answers", "map.yaml"), "“case” has no choice."),
        (("--brand", "a|b", "--defaults"), "The name has “|” in it"),
        ((*ALL[1:], "--locale", "de"), "“de” is no locale that a guide can be started in."),
        (("none/x.md", *ALL[1:]), "There is no such folder."),
        ((".", *ALL[1:]), "There is such a file already."),
        ((".", *ALL[1:], "--force"), "This is a folder."),
    ],
)
def test_what_is_wrong_is_said(
    tonelint: Tonelint, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "list.yaml").write_text("- a\n", encoding="utf-8")
    (tmp_path / "twice.yaml").write_text("case: title\ncase: title\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text("case: {a: b}\n", encoding="utf-8")
    result = tonelint("guide", "new", *arguments)
    assert result.code == 2
    assert said in result.err
    assert not list(tmp_path.glob("*.voice.md"))


def test_a_file_is_never_replaced_unasked(tonelint: Tonelint, tmp_path: Path) -> None:
    path = tmp_path / "acme.voice.md"
    path.write_text("mine\n", encoding="utf-8")
    result = tonelint("guide", *ALL)
    assert (result.code, path.read_text("utf-8")) == (2, "mine\n")
    assert "There is such a file already." in result.err
    assert tonelint("guide", *ALL, "--force").code == 0
    assert path.read_text("utf-8") != "mine\n"


def test_the_choices_are_listed(tonelint: Tonelint) -> None:
    lines = tonelint("guide", "new", "--list").out.splitlines()
    assert "percent  How are percentages written?" in lines
    assert "  word    The plan saves 20 per cent a year." in lines


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
def test_a_person_answers_stops_and_goes_on(tmp_path: Path) -> None:
    code, out = talk(tmp_path, "Quill & Sons\nen-US\n3\n1\n", stop=True)
    assert code == 130
    kept = tmp_path / "quill-sons.answers.yaml"
    assert "Your answers are in quill-sons.answers.yaml." in out
    assert 'formality: "formal"\ncontractions: "prefer"\n' in kept.read_text("utf-8")
    code, out = talk(tmp_path, "Quill & Sons\n" + "\n" * 30)
    assert code == 0
    assert "Going on with the answers in quill-sons.answers.yaml." in out
    left = len(levers()) - 2
    assert f"1 of {left}  How many exclamation marks may a message have?" in out
    guide = (tmp_path / "quill-sons.voice.md").read_text("utf-8")
    assert "| always | 3–5 | prefer | 1 |" in guide
    assert not kept.exists()  # it has served


def test_a_choice_may_be_named_and_a_slip_is_asked_again(tmp_path: Path) -> None:
    code, out = talk(tmp_path, "Quill\n\nformal\n7\nPrefer\nx\n2\n" + "\n" * 30)
    assert code == 0
    assert (
        "Error: Write a number from 1 to 4, or a name: prefer, allow, no-negatives or avoid." in out
    )
    assert "valid integer" not in out
    guide = (tmp_path / "quill.voice.md").read_text("utf-8")
    assert "| always | 3–5 | prefer | 1 |" in guide


def talk(folder: Path, typed: str, *, stop: bool = False) -> tuple[int, str]:
    """Type into `guide new` at a terminal; `stop` presses Ctrl-C when the third question is up."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "tonelint", "guide", "new"],
        stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder,
        env={**os.environ, "COLUMNS": "80"},
    )  # fmt: skip
    os.write(master, typed.encode())
    before = ""
    if stop:
        assert process.stdout is not None
        while f"3 of {len(levers())}" not in before:
            before += os.read(process.stdout.fileno(), 4096).decode("utf-8", "replace")
        process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    return process.returncode, before + out.decode("utf-8", "replace")
