"""Bad input, end to end: a clear message with place and remedy, the right exit code, no loss."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tonelint.cli.main import run as run_command
from tonelint.language import regexes
from tonelint.run import files

FAULTY = "Please utilise it.\n"
FIXED = "Please use it.\n"
GUIDE = """\
---
tonelint: 1
brand: Acme
locale: en-GB
packs: []
---
# Acme voice

## Words

| Use | Not |
|---|---|
| use | utilise |
"""
EXAMPLES = "examples:\n  - {bad: 'A [[blub]].'}\n  - {good: 'A word.'}\n"
RULE = "kind: words\nmessage: No.\noptions: {entries: [{find: [blub]}]}\n" + EXAMPLES


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return " ".join((self.out + " " + self.err).split())


Tonelint = Callable[..., Result]


@pytest.fixture
def tonelint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Tonelint:
    """Return the command, run in an empty folder with a small guide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    for name in ("GITHUB_ACTIONS", "TONELINT_DEBUG", "TONELINT_OUTPUT_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    put("acme.voice.md", GUIDE)
    put("tonelint.yaml", "guide: acme.voice.md\nexclude: [acme.voice.md]\n")

    def call(*arguments: str) -> Result:
        code = run_command(arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert "fault of its own" not in err
        return Result(code, out, err)

    return call


def put(name: str, text: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "remedy"),
    [
        ("| Use | Not |", "| Use | Not | Wen |", 11, "“Wen” is no column", "Its columns are"),
        ("## Words", "## Words\n\n- Never. [exclamaton: 0]", 11, "Unknown check", "“exclamation”"),
        ("| use | utilise |", "| use | utilise |\n| utilise | use |", 13, "bans “use”", "Choose"),
        ("tonelint: 1", "tonelint: 1\ntonelint: [", 5, "broken", "Check the indentation"),
        ("locale: en-GB", "locale: en-GB\nbrand: Other", 5, "twice", "Keep one"),
    ],
)
def test_a_guide_with_a_mistake(
    tonelint: Tonelint, old: str, new: str, line: int, problem: str, remedy: str
) -> None:
    put("acme.voice.md", GUIDE.replace(old, new))
    put("a.md", FAULTY)
    for command in (("check", "a.md"), ("guide", "check", "acme.voice.md")):
        result = tonelint(*command)
        assert result.code == 2
        assert f"acme.voice.md:{line}" in result.said
        assert problem in result.said
        assert remedy in result.said


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\xff", b"brand: \0", b"\xff\xfe\xff"])
def test_a_binary_guide(tonelint: Tonelint, data: bytes) -> None:
    put("acme.voice.md", data)
    put("a.md", FAULTY)
    result = tonelint("check", "a.md")
    assert result.code == 2
    assert "acme.voice.md" in result.said
    assert tonelint("guide", "check", "acme.voice.md").code == 2


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (RULE.replace(EXAMPLES, ""), 1, "The rule has no bad example. Add"),
        (RULE.replace("[{find: [blub]}]", "{find: blub}"), 3, "entries"),
        ("kind: words\n\tmessage: No.\n", 2, "The YAML is broken"),
        (
            "kind: pattern\nmessage: No.\noptions: {patterns: ['(a+)+$']}\n" + EXAMPLES,
            3,
            "can take for ever",
        ),
    ],
)
def test_a_broken_rule_costs_one_rule(
    tonelint: Tonelint, text: str, line: int, problem: str
) -> None:
    put("tonelint.yaml", "packs: [./house]\n")
    put("house/good.yaml", RULE)
    put("house/bad.yaml", text)
    put("a.md", "A blub.\n")
    result = tonelint("check", "a.md", "--output-format", "json")
    assert result.code == 2
    report = json.loads(result.out)
    assert [v["rule"] for v in report["violations"]] == ["house/good"]
    told = [t for t in report["troubles"] if problem in f"{t['problem']} {t['remedy']}"]
    assert [(t["path"], t["line"]) for t in told] == [("house/bad.yaml", line)]
    assert told[0]["remedy"]


def test_a_slow_pattern_is_stopped_and_the_other_rules_run(
    tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regexes, "TIME_LIMIT", 0.05)
    put("tonelint.yaml", "packs: [./house]\n")
    put("house/good.yaml", RULE)
    slow = r"kind: pattern" "\n" r"options: {patterns: ['\w*x\w*x\w*x\w*x\w*y']}" "\n"
    put("house/slow.yaml", slow + "message: No.\nexamples: [{bad: '[[xxxxy]]'}, {good: 'A word.'}]")
    put("a.md", "A blub, y. " + "x" * 3000 + "\n")
    result = tonelint("check", "a.md", "--output-format", "json")
    assert result.code == 2
    report = json.loads(result.out)
    assert [v["rule"] for v in report["violations"]] == ["house/good"]
    (trouble,) = report["troubles"]
    assert trouble["path"] == "house/slow"
    assert "took longer than" in trouble["problem"]
    assert "Switch this one off" in trouble["remedy"]


BOMB = "a: &a [lol, lol]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghij", "bcdefghijk", strict=True)
)
BROKEN: list[tuple[str, str | bytes, int | None, str]] = [
    ("locales/en.json", '{"subject": "Hi",\n "b": }', 2, "The JSON is broken"),
    ("a.yml", "responses:\n  utter_a: [\n", 3, "The YAML is broken"),
    ("a.md", "---\ntitle: 'x\n---\nHi\n", 3, "broken"),
    ("a.md", b"one\ncaf\xe9\n", 2, "not UTF-8"),
    ("a.html", b"<p>a</p>\n\n\0", 3, "NUL bytes"),
    ("a.txt", "Hi".encode("utf-16-le"), 1, "NUL bytes"),
    ("a.eml", "no header here\n\nHi\n", 1, ""),
    ("a.md", "---\ntonelint: {situation: apolgy}\n---\nHi\n", None, "“apolgy” is not a value"),
]


@pytest.mark.parametrize(("name", "data", "line", "problem"), BROKEN)
def test_a_broken_file_is_a_trouble_and_others_are_checked(
    tonelint: Tonelint, name: str, data: str | bytes, line: int | None, problem: str
) -> None:
    before = data if isinstance(data, bytes) else data.encode()
    put(f"site/{name}", data)
    put("site/good.md", FAULTY)
    result = tonelint("check", "site", "--output-format", "json")
    report = json.loads(result.out)
    assert result.code == 1  # met in a folder: told, and not what decides
    (trouble,) = report["troubles"]
    assert trouble["path"] == f"site/{name}"
    assert problem in trouble["problem"]
    assert trouble["remedy"]
    if line is not None:
        assert trouble["line"] == line
    assert [v["path"] for v in report["violations"]] == ["site/good.md"]
    assert tonelint("check", "site", "--strict").code == 2
    assert tonelint("check", f"site/{name}").code == 2  # named
    assert tonelint("check", f"site/{name}", "--fix", "--unsafe-fixes").code == 2
    assert Path(f"site/{name}").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        ("a.html", "<div>" * 20_000 + "Please utilise it." + "</div>" * 20_000, 1),
        ("b.html", "<p>Please utilise <b it</p><div <<<>> <!-- ", 1),
        ("a.json", '{"a":' * 20_000 + '"Please utilise it."' + "}" * 20_000, 1),
        ("a.yaml", "[" * 900 + "]" * 900, 0),  # newer YAML libraries refuse more than a thousand
        ("b.yaml", "".join(f"{' ' * n}a:\n" for n in range(300)), 0),
        ("c.yaml", BOMB, 0),
        ("d.yaml", "en:\n  a: Please utilise it.\n  a: We utilise it now.\n", 2),
        ("a.md", "> " * 500 + "Hi\n\nPlease utilise it.\n", 1),
        ("b.md", f"---\n{BOMB}---\nPlease utilise it.\n", 1),
        ("c.md", "[" * 20_000 + "](x)" * 20_000 + "\n\nPlease utilise it.\n", 1),
        ("a.eml", "Subject: =?utf-8?B?!!?=\nContent-Type: multipart/mixed; boundary=x\n\n--y\n", 0),
        ("b.eml", "Subject: x\nContent-Type: text/plain; charset=bogus\n\nWe utilise it.\n", 1),
        ("c.eml", "Subject: x\nContent-Transfer-Encoding: base64\n\n!!!@@@\n", 0),
    ],
)
def test_deep_endless_and_doubled_files_are_read_in_time(
    tonelint: Tonelint, name: str, text: str, faults: int
) -> None:
    put(name, text)
    started = time.monotonic()
    result = tonelint("check", name, "--output-format", "json", "--select", "acme/")
    assert time.monotonic() - started < 20
    report = json.loads(result.out)
    assert report["troubles"] == []
    assert [v["excerpt"] for v in report["violations"]] == ["utilise"] * faults
    assert result.code == (1 if faults else 0)


@pytest.mark.parametrize("where", ["tonelint.yaml", "house/bomb.yaml"])
def test_aliases_that_multiply_do_not_hang_the_settings(tonelint: Tonelint, where: str) -> None:
    put("tonelint.yaml", "packs: [./house]\n")
    put("house/good.yaml", RULE)
    put(where, BOMB)
    put("a.md", "Hi\n")
    result = tonelint("check", "a.md")
    assert result.code == 2
    assert f"{where}:1" in result.said


def test_a_line_of_50_mb_is_told_and_one_of_2_mb_is_checked(tonelint: Tonelint) -> None:
    with Path("big.txt").open("wb") as file:
        file.truncate(50_000_000)
    result = tonelint("check", "big.txt")
    assert result.code == 2
    assert "50 MB" in result.said
    assert "max_file_mb" in result.said
    put("long.txt", "the next word comes after the last and then another one, " * 35_000 + FAULTY)
    started = time.monotonic()
    result = tonelint("check", "long.txt", "--output-format", "json", "--select", "acme/")
    assert time.monotonic() - started < 30
    assert [v["excerpt"] for v in json.loads(result.out)["violations"]] == ["utilise"]


def test_thousands_of_faults_in_one_line_take_no_square_of_the_time(tonelint: Tonelint) -> None:
    put("a.txt", "Please utilise it & go. " * 8000)
    started = time.monotonic()
    result = tonelint("check", "a.txt", "--output-format", "concise")
    assert time.monotonic() - started < 30
    assert result.out.count("acme/words-use") == 8000


def test_a_line_as_long_as_a_file_is_shown_in_time(tonelint: Tonelint) -> None:
    put("a.txt", "Please utilise it now. " * 8000)
    started = time.monotonic()
    result = tonelint("check", "a.txt", "--select", "acme/")
    assert time.monotonic() - started < 30
    assert result.out.count("     rewrite  ") == 1
    assert "The same on line 1 (7,999 times)." in result.out


def test_a_folder_nobody_may_look_into_is_a_trouble(
    tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.md", FAULTY)
    Path("shut").mkdir()
    scan, status = os.scandir, os.stat

    def scandir(path: str | Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def stat(path: str | Path, **options: bool) -> object:
        if Path(path).parent.name == "shut":
            raise PermissionError(13, "Permission denied")
        return status(path, **options)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "shut")
    for paths in (["."], ["shut", "a.md"]):
        result = tonelint("check", *paths, "--output-format", "concise")
        assert result.out.count("acme/words-use") == 1
        assert "shut The folder cannot be read: permission denied." in result.said
        assert "exclude it" in result.said


def test_a_folder_in_a_files_place(tonelint: Tonelint) -> None:
    Path("answers.yaml").mkdir()
    result = tonelint("guide", "new", "--brand", "Wren", "--answers", "answers.yaml")
    assert result.code == 2
    assert "answers.yaml: This is a folder. Name a file." in result.said


@pytest.mark.parametrize(
    ("option", "name", "problem"),
    [
        ("--guide", "own.voice.md", "The guide cannot be read: permission denied."),
        ("--config", "own.yaml", "The settings cannot be read: permission denied."),
    ],
)
def test_a_guide_or_settings_nobody_may_read(
    tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch, option: str, name: str, problem: str
) -> None:
    put("a.md", FAULTY)
    put(name, GUIDE)
    opened = io.open

    def refuse(path: str | Path, *rest: object, **more: object) -> object:
        if str(path).endswith(name):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(io, "open", refuse)
    result = tonelint("check", "a.md", option, name)
    assert result.code == 2
    assert f"{name}: {problem}" in result.said
    assert "fault of its own" not in result.said


def test_an_unreadable_file_is_a_trouble(
    tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.md", FAULTY)
    put("b.md", FAULTY)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = tonelint("check", "a.md", "b.md", "--output-format", "json")
    assert result.code == 2
    report = json.loads(result.out)
    assert [v["path"] for v in report["violations"]] == ["b.md"]
    assert [(t["path"], "permission denied" in t["problem"]) for t in report["troubles"]] == [
        ("a.md", True)
    ]


def test_a_circle_of_links_ends(tonelint: Tonelint) -> None:
    put("site/a.md", FAULTY)
    Path("site/round").symlink_to(Path("site").resolve(), target_is_directory=True)
    Path("site/loop.md").symlink_to("loop.md")
    result = tonelint("check", "site", "--output-format", "json")
    report = json.loads(result.out)
    assert [v["path"] for v in report["violations"]] == ["site/a.md"]
    assert [t["path"] for t in report["troubles"]] == ["site/loop.md"]
    assert tonelint("check", "site/loop.md").code == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tonelint: Tonelint) -> None:
    put("site/a.md", FAULTY)
    os.mkfifo("site/pipe.md")
    result = tonelint("check", "site", "--output-format", "json")
    assert result.code == 1
    (trouble,) = json.loads(result.out)["troubles"]
    assert "no ordinary file" in trouble["problem"]
    assert "tonelint check -" in trouble["remedy"]


@pytest.mark.parametrize("path", ["site", "site/a.md"])
def test_a_read_only_file_is_not_fixed(tonelint: Tonelint, path: str) -> None:
    put("site/a.md", FAULTY)
    put("site/b.md", FAULTY)
    Path("site/a.md").chmod(0o444)
    result = tonelint("check", path, "--fix", "--unsafe-fixes")
    assert result.code == 2
    assert "site/a.md" in result.said
    assert "read-only" in result.said
    assert "Nothing was changed" in result.said
    assert Path("site/a.md").read_text() == FAULTY
    assert Path("site/b.md").read_text() == (FIXED if path == "site" else FAULTY)
    assert sorted(os.listdir("site")) == ["a.md", "b.md"]


def test_a_fix_that_the_encoding_cannot_write_is_not_made(tonelint: Tonelint) -> None:
    put("acme.voice.md", GUIDE.replace("| use | utilise |", "| use → go | utilise |"))
    mail = "Subject: x\r\nContent-Type: text/plain; charset=latin-1\r\n\r\nCafé, utilise it.\r\n"
    put("a.eml", mail.encode("latin-1"))
    result = tonelint("check", "a.eml", "--fix", "--unsafe-fixes")
    assert result.code == 2
    assert "“→”" in result.said
    assert "Save the file as UTF-8" in result.said
    assert Path("a.eml").read_bytes() == mail.encode("latin-1")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("guide: [a]\n", "“guide” must be a text"),
        ("guid: acme.voice.md\n", "Did you mean “guide”?"),
        ("guide: nowhere.voice.md\n", "no guide"),
        ("guide: acme.voice.md\nguide: tallybird\n", "given twice"),
        ("fail_on: sometimes\n", "not a choice for fail_on"),
        ("max_file_mb: lots\n", "must be a whole number"),
        ("files: 3\n", "must be a list"),
        ("packs: [cor]\n", "Did you mean “core”?"),
        ("rules: {core/long-words: loud}\n", "is not a setting for the rule"),
        ("rules: {core/long-words: {bogus: 1}}\n", "Unknown option “bogus”"),
        ("rules: {core/long-wrods: off}\n", "core/long-words"),
        ("overrides: [{path: x, contxt: {channel: email}}]\n", "Did you mean “context”?"),
        ("overrides: [{path: '**', context: {channel: emial}}]\n", "Did you mean “email”?"),
        ("overrides: [{path: '**', role: nonsense}]\n", "is not a role"),
        ("overrides: [{path: '**', format: docx}]\n", "There is no format “docx”"),
        ("a: [\n", "The YAML is broken"),
        ("- a\n", "must be a mapping"),
    ],
)
def test_wrong_settings(tonelint: Tonelint, text: str, problem: str) -> None:
    put("tonelint.yaml", text)
    put("a.md", FAULTY)
    result = tonelint("check", "a.md", "--fix")
    assert result.code == 2
    assert problem in result.said
    assert Path("a.md").read_text() == FAULTY


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--context", "situation=apolgy"], "Did you mean “apology”?"),
        (["--context", "mood=sad"], "There is no axis “mood”"),
        (["--context", "nonsense"], "is not a context"),
        (["--config", "nowhere.yaml"], "no such settings file"),
        (["--guide", "nowhere"], "no guide"),
        (["--select", "acme/words-uze"], "acme/words-use"),
        (["--fail-on", "never-ever"], "--fail-on"),
        (["--bogus"], "--bogus"),
        (["nowhere.md"], "no such file"),
    ],
)
def test_wrong_options(tonelint: Tonelint, options: list[str], problem: str) -> None:
    put("a.md", FAULTY)
    result = tonelint("check", "a.md", *options)
    assert result.code == 2
    assert problem in result.said


def test_ctrl_c_while_fixing_leaves_whole_files_and_no_draft(tonelint: Tonelint) -> None:
    del tonelint  # its folder is what matters
    text = "Please utilise it. " * 200 + "\n"
    names = [put(f"site/{number:03}.md", text) for number in range(150)]
    first = Path(names[0])
    process = subprocess.Popen(
        [sys.executable, "-m", "tonelint", "check", "site", "--fix", "--unsafe-fixes"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    while first.stat().st_size == len(text) and time.monotonic() < until:
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.strip() == "Stopped."
    fixed = text.replace("utilise", "use")
    found = [Path(name).read_text() for name in names]
    assert set(found) <= {text, fixed}
    assert found[0] == fixed
    assert found[-1] == text, "the signal came too late to show anything"
    assert sorted(os.listdir("site")) == [Path(name).name for name in names]


def test_a_file_that_vanishes_before_it_is_written_is_no_crash(
    tonelint: Tonelint, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("site/a.md", FAULTY)
    write = files.write

    def vanish(path: Path, data: bytes) -> None:
        path.unlink()
        path.parent.rmdir()
        write(path, data)

    monkeypatch.setattr(files, "write", vanish)
    result = tonelint("check", "site/a.md", "--fix", "--unsafe-fixes")
    assert result.code == 2
    assert "cannot be written" in result.said
