"""What `check` does with what a run finds; the run itself is made up here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonelint import run
from tonelint.model.rule import Safety, Severity
from tonelint.model.violation import Counts, Fix, Report, Trouble, Violation
from tonelint.run import CheckRequest, FileChange, FixOutcome
from tonelint.run.answers import cores
from tonelint.settings import Settings
from tonelint.span import Span

from .conftest import Tonelint

TEXT = "Please utilise it.\n"
FIXED = "Please use it.\n"
FOUND = Violation(
    path="a.md",
    span=Span(7, 14),
    rule="core/long-words",
    severity=Severity.WARNING,
    message="Write “use” instead of “utilise”.",
    excerpt="utilise",
    role="body",
    speaker="brand",
    key=None,
    context={"channel": "email"},
    fix=Fix((), Safety.SAFE),
)
COUNTS = Counts(1, 1, 1, 3, 0, {"email": 1})
BROKEN = Trouble("b.eml", None, "The header has no end.", "Add an empty line.")


def report(*found: Violation, troubles: tuple[Trouble, ...] = ()) -> Report:
    return Report(found, troubles, COUNTS, {"a.md": TEXT} if found else {})


class Runner:
    """Stands for tonelint.run: gives back what it is told to, and notes what it was asked."""

    def __init__(self) -> None:
        self.report = report(FOUND)
        self.fixed = FixOutcome(report(), (FileChange("a.md", TEXT, FIXED, 1),), 0)
        self.fail_on = "warning"
        self.request = CheckRequest()
        self.asked: dict[str, Any] = {}

    def check(self, request: CheckRequest, *, progress: object = None) -> Report:
        self.request, self.asked = request, {"progress": progress}
        return self.report

    def fix(self, request: CheckRequest, *, unsafe: bool, write: bool) -> FixOutcome:
        self.request, self.asked = request, {"unsafe": unsafe, "write": write}
        return self.fixed

    def settings(self, request: CheckRequest) -> Settings:  # noqa: ARG002
        return Settings(fail_on=self.fail_on)

    def list_rules(self, request: CheckRequest) -> tuple[()]:  # noqa: ARG002
        return ()


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Runner:
    made = Runner()
    for name in ("check", "fix", "settings", "list_rules"):
        monkeypatch.setattr(run, name, getattr(made, name))
    return made


@pytest.mark.parametrize(
    ("fail_on", "options", "severity", "code"),
    [
        ("warning", [], Severity.WARNING, 1),
        ("warning", [], Severity.ERROR, 1),
        ("warning", [], Severity.NOTICE, 0),
        ("error", [], Severity.WARNING, 0),
        ("notice", [], Severity.NOTICE, 1),
        ("never", [], Severity.ERROR, 0),
        ("never", ["--fail-on", "warning"], Severity.WARNING, 1),
        ("warning", ["--fail-on", "error"], Severity.WARNING, 0),
        ("warning", ["--exit-zero"], Severity.ERROR, 0),
    ],
)
def test_exit_codes(
    tonelint: Tonelint,
    runner: Runner,
    fail_on: str,
    options: list[str],
    severity: Severity,
    code: int,
) -> None:
    runner.fail_on = fail_on
    runner.report = report(FOUND._replace(severity=severity))
    assert tonelint("check", "a.md", *options).code == code


@pytest.mark.parametrize(
    ("fatal", "options", "code"),
    [(False, [], 0), (False, ["--strict"], 2), (True, [], 2), (True, ["--exit-zero"], 2)],
)
def test_troubles(
    tonelint: Tonelint, runner: Runner, fatal: bool, options: list[str], code: int
) -> None:
    runner.report = report(troubles=(BROKEN._replace(fatal=fatal),))
    result = tonelint("check", ".", *options)
    assert result.code == code
    assert "Add an empty line." in result.out


def test_a_fatal_trouble_wins_over_violations(tonelint: Tonelint, runner: Runner) -> None:
    runner.report = report(FOUND, troubles=(BROKEN._replace(fatal=True),))
    result = tonelint("check", "a.md")
    assert result.code == 2
    assert "utilise" in result.out


def test_options_make_the_request(tonelint: Tonelint, runner: Runner) -> None:
    tonelint(
        "check", "a", "b", "--select", "chat/, core/x", "--select", "y", "--ignore", "z",
        "--preset", "strict", "--channel", "email", "--context", "situation = apology",
        "--config", "c.yaml", "--guide", "g", "--no-cache", "--force-exclude", "--no-gitignore",
        "--jobs", "3",
    )  # fmt: skip
    assert runner.request == CheckRequest(
        paths=("a", "b"), config="c.yaml", context={"channel": "email", "situation": "apology"},
        select=("chat/", "core/x", "y"), ignore=("z",), preset=("strict",), guide="g",
        use_results=False, force_exclude=True, respect_gitignore=False, jobs=3,
    )  # fmt: skip


def test_unsafe_fixes_alone_are_no_wish(tonelint: Tonelint, runner: Runner) -> None:
    result = tonelint("check", "a", "--unsafe-fixes")
    assert result.code == 2
    assert "write --fix or --diff beside it" in result.err
    assert runner.request == CheckRequest()  # nothing was checked


def test_without_paths_this_folder_is_checked(tonelint: Tonelint, runner: Runner) -> None:
    tonelint("check")
    assert runner.request == CheckRequest(paths=(".",), jobs=cores())


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["-", "--stdin-filename", "mails/a.html"], "mails/a.html"),
        (["--stdin-filename", "mails/a.html"], "mails/a.html"),
        (["-"], "stdin.md"),
    ],
)
def test_standard_input(
    tonelint: Tonelint, runner: Runner, arguments: list[str], name: str
) -> None:
    tonelint("check", *arguments, stdin=b"Hi \xc3\xa4\r\n")
    assert runner.request.stdin == (name, b"Hi \xc3\xa4\r\n")
    assert runner.request.paths == ()


@pytest.mark.usefixtures("runner")
def test_standard_input_stands_alone(tonelint: Tonelint) -> None:
    result = tonelint("check", "-", "a.md")
    assert result.code == 2
    assert "“-” stands alone" in result.err


def test_fix_reports_what_is_left(tonelint: Tonelint, runner: Runner) -> None:
    runner.fixed = runner.fixed._replace(report=report(FOUND))
    result = tonelint("check", "a.md", "--fix")
    assert runner.asked == {"unsafe": False, "write": True}
    assert result.out.index("utilise") < result.out.index("\nFixed 1 place in 1 file.\n")
    assert result.code == 1


def test_all_fixed(tonelint: Tonelint, runner: Runner) -> None:
    assert tonelint("check", "a.md", "--fix", "--unsafe-fixes").code == 0
    assert runner.asked == {"unsafe": True, "write": True}
    assert tonelint("check", "a.md", "--fix", "--exit-non-zero-on-fix").code == 1
    runner.fixed = runner.fixed._replace(changed=())
    assert tonelint("check", "a.md", "--fix", "--exit-non-zero-on-fix").code == 0


def test_fix_of_standard_input(tonelint: Tonelint, runner: Runner) -> None:
    runner.fixed = runner.fixed._replace(
        report=report(FOUND), stdin_text=b"\xef\xbb\xbfPlease use it.\r\n"
    )
    result = tonelint("check", "-", "--fix", stdin=b"\xef\xbb\xbfPlease utilise it.\r\n")
    assert runner.asked["write"] is False
    assert result.out == "\ufeffPlease use it.\r\n"
    assert "utilise" in result.err


def test_an_excluded_standard_input_comes_back(tonelint: Tonelint, runner: Runner) -> None:
    runner.fixed = FixOutcome(report(), (), 0)
    result = tonelint("check", "-", "--fix", "--force-exclude", "-q", stdin=b"as it was\r\n")
    assert (result.code, result.out, result.err) == (0, "as it was\r\n", "")


def test_diff_writes_nothing(tonelint: Tonelint, runner: Runner) -> None:
    runner.fixed = runner.fixed._replace(hidden_unsafe=2)
    result = tonelint("check", "a.md", "--diff")
    assert runner.asked == {"unsafe": False, "write": False}
    assert result.out.splitlines() == [
        "--- a/a.md", "+++ b/a.md", "@@ -1 +1 @@", "-Please utilise it.", "+Please use it."
    ]  # fmt: skip
    assert result.err == "1 place would be fixed. 2 more with --unsafe-fixes.\n"
    assert result.code == 1


def test_no_diff_no_fault(tonelint: Tonelint, runner: Runner) -> None:
    runner.fixed = FixOutcome(report(FOUND), (), 0)
    result = tonelint("check", "a.md", "--diff", "-q")
    assert (result.code, result.out, result.err) == (0, "", "")
    runner.fixed = FixOutcome(report(troubles=(BROKEN._replace(fatal=True),)), (), 0)
    result = tonelint("check", "a.md", "--diff")
    assert result.code == 2
    assert "The header has no end." in result.err


def test_concise_lines_and_troubles_elsewhere(tonelint: Tonelint, runner: Runner) -> None:
    runner.report = report(FOUND, troubles=(BROKEN,))
    result = tonelint("check", "a.md", "--output-format", "concise")
    assert result.out == "a.md:1:8: warning core/long-words Write “use” instead of “utilise”.\n"
    assert "b.eml" in result.err


def test_json_is_alone_on_stdout(tonelint: Tonelint, runner: Runner) -> None:
    runner.report = report(FOUND, troubles=(BROKEN,))._replace(notes=("A note.",))
    result = tonelint("check", "a.md", "--output-format", "json", "--color")
    assert json.loads(result.out)["violations"][0]["excerpt"] == "utilise"
    fixed = tonelint("check", "a.md", "--output-format", "json", "--fix")
    assert json.loads(fixed.out)["violations"] == []
    assert fixed.err == "Fixed 1 place in 1 file.\n"


@pytest.mark.usefixtures("runner")
def test_the_format_may_come_from_the_environment(
    tonelint: Tonelint,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TONELINT_OUTPUT_FORMAT", "sarif")
    assert json.loads(tonelint("check", "a.md").out)["version"] == "2.1.0"


@pytest.mark.usefixtures("runner")
def test_github_inside_actions(
    tonelint: Tonelint,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::warning" not in tonelint("check", "a.md").out
    monkeypatch.setenv("GITHUB_WORKFLOW", "ci")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert tonelint("check", "a.md").out.startswith("::warning title=tonelint")
    assert "`core/long-words`" in (tmp_path / "summary.md").read_text("utf-8")
    assert tonelint("check", "a.md", "--output-format", "concise").out.startswith("a.md:1:8")


@pytest.mark.usefixtures("runner")
def test_output_file(tonelint: Tonelint, tmp_path: Path) -> None:
    result = tonelint("check", "a.md", "--output-file", "out/report.txt")
    assert (result.code, result.out) == (1, "")
    assert "“utilise”" in (tmp_path / "out" / "report.txt").read_text("utf-8")
    result = tonelint("check", "a.md", "--output-file", ".")
    assert result.code == 2
    assert "The report cannot be written" in result.err


def test_statistics(tonelint: Tonelint, runner: Runner) -> None:
    runner.report = report(FOUND, FOUND)
    result = tonelint("check", "a.md", "--statistics", "-q")
    assert result.out == "2  warning  core/long-words  (2 with --fix)\n"


def test_quiet(tonelint: Tonelint, runner: Runner) -> None:
    assert "can be fixed" not in tonelint("check", "a.md", "-q").out
    runner.report = report()
    assert tonelint("check", "a.md", "-q").out == ""
    assert "Nothing to change" in tonelint("check", "a.md").out


@pytest.mark.usefixtures("runner")
def test_colour(
    tonelint: Tonelint,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "\x1b" not in tonelint("check", "a.md").out
    assert "\x1b" in tonelint("check", "a.md", "--color").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in tonelint("check", "a.md").out
    assert "\x1b" not in tonelint("check", "a.md", "--no-color").out


@pytest.mark.parametrize("context", ["situation", "=apology", "situation="])
@pytest.mark.usefixtures("runner")
def test_a_context_is_an_axis_and_a_value(
    tonelint: Tonelint,
    context: str,
) -> None:
    result = tonelint("check", "a.md", "--context", context)
    assert result.code == 2
    assert result.err == (
        f"tonelint: “{context}” is not a context. Write --context situation=apology.\n"
    )


@pytest.mark.usefixtures("runner")
def test_a_context_given_twice(tonelint: Tonelint) -> None:
    result = tonelint("check", "--channel", "email", "--context", "channel=chat")
    assert result.code == 2
    assert "channel is given twice" in result.err
