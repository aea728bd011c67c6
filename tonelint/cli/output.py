"""Which report format is written where."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from tonelint import run
from tonelint.cli.terminal import opened, paint_for, width_of, write
from tonelint.model.violation import Report
from tonelint.report import text
from tonelint.report.colour import Paint
from tonelint.run import CheckRequest

FORMATS = ("text", "concise", "json", "github", "sarif")


def default_format() -> str:
    """Return the format when none is chosen: github inside GitHub Actions, else text."""
    inside = os.environ.get("GITHUB_ACTIONS") and os.environ.get("GITHUB_WORKFLOW")
    return "github" if inside else "text"


def show_report(
    report: Report,
    request: CheckRequest,
    chosen: dict[str, Any],
    *,
    stream: TextIO,
    fixing: bool = False,
    fixed: str = "",
) -> None:
    """Write `report` in the chosen format to the chosen file, or else to `stream`.

    `fixed` says what has just been changed.
    Machines read stdout, so with their formats whatever is said to people goes to stderr.
    """
    name = chosen["output_format"] or default_format()
    target = chosen["output_file"]
    if name == "github":
        _step_summary(report)
    if target is None:
        _write(report, request, chosen, name=name, stream=stream, fixing=fixing, fixed=fixed)
        return
    with opened(target) as file:
        _write(report, request, chosen, name=name, stream=file, fixing=fixing, fixed=fixed)


def _write(
    report: Report,
    request: CheckRequest,
    chosen: dict[str, Any],
    *,
    name: str,
    stream: TextIO,
    fixing: bool,
    fixed: str,
) -> None:
    paint, width = paint_for(stream, flag=chosen["color"]), width_of(stream)
    people = stream if name == "text" else sys.stderr
    if name in ("text", "concise") and chosen["statistics"]:
        write(text.render_statistics(report, paint=paint), stream)
    elif name == "text":
        if report.violations:
            from tonelint.report import findings

            write(findings.render(report, paint=paint, width=width), stream)
    else:
        write(_machine(report, request, name), stream)
    if name in ("text", "concise"):
        write(text.render_troubles(report.troubles, paint=paint, width=width), people)
    if chosen["quiet"]:
        return
    if report.troubles and name == "text":
        write([""], stream)
    write([fixed] if fixed else [], people)
    if name == "text":
        write(text.render_end(report, paint=paint, width=width, fixing=fixing), stream)
        write(_first_step(report, request, paint), stream)
    else:
        write(report.notes, people)


def _first_step(report: Report, request: CheckRequest, paint: Paint) -> Iterator[str]:
    """Yield what to do next for someone who has no settings yet."""
    if report.counts.files and not request.guide and not run.settings(request).path:
        yield paint("dim", "No settings were found: tonelint's own rules and limits were used.")
        yield paint("dim", "“tonelint init” writes a first tonelint.yaml.")


def _machine(report: Report, request: CheckRequest, name: str) -> Iterator[str]:
    if name == "json":
        from tonelint.report import json

        return json.render(report)
    if name == "github":
        from tonelint.report import github

        return github.render(report)
    if name == "sarif":
        from tonelint.report import sarif

        return sarif.render(report, rules=run.list_rules(request) if report.violations else ())
    from tonelint.report import concise

    return concise.render(report)


def _step_summary(report: Report) -> None:
    """Add the counts to the page GitHub shows for the step, when there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from tonelint.report.github import render_summary

    try:
        with Path(path).open("a", encoding="utf-8") as file:
            write(render_summary(report), file)
    except OSError as error:
        write([f"tonelint: The step summary was not written ({error.strerror})."], sys.stderr)
