"""No message of the compiler without a test: every place that makes one is reached by a case.

Each has a path, a line and a remedy. What they say is what the cases themselves hold.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tonelint import guide
from tonelint.errors import GuideError, Problem
from tonelint.guide.clause import Clause
from tonelint.guide.problems import ClauseError, Problems

from . import test_anchors, test_contradictions, test_errors, test_extends
from .helpers import HEAD, compiled

FOLDER = Path(guide.__file__).parent
PASSING_ON = {("problems.py", "add_error"), ("clause.py", "no_argument")}
"""Functions that hand on what others say."""


def sites() -> Iterator[tuple[str, int, int]]:
    """Yield each call that makes a message: its file, its first and its last line."""
    for path in sorted(FOLDER.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        owners = {
            id(inner): node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not _says(node.func):
                continue
            if (path.name, owners.get(id(node), "")) not in PASSING_ON:
                yield path.name, node.lineno, node.end_lineno or node.lineno


def _says(func: ast.expr) -> bool:
    if isinstance(func, ast.Name):
        return func.id == "ClauseError"
    if not isinstance(func, ast.Attribute):
        return False
    owner = func.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return func.attr == "no_argument" or (func.attr == "add" and name == "problems")


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, int]]:
    """Return the places that made a message, filled while cases run."""
    found: set[tuple[str, int]] = set()

    def noting(function: Callable[..., object]) -> Callable[..., object]:
        def wrapper(*args: object, **given: object) -> object:
            frame = sys._getframe(1)
            found.add((Path(frame.f_code.co_filename).name, frame.f_lineno))
            return function(*args, **given)

        return wrapper

    monkeypatch.setattr(ClauseError, "__init__", noting(ClauseError.__init__))
    monkeypatch.setattr(Problems, "add", noting(Problems.add))
    monkeypatch.setattr(Clause, "no_argument", noting(Clause.no_argument))
    return found


def test_every_message_of_the_compiler_has_a_case(
    reached: set[tuple[str, int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cases = [(body, HEAD) for body, *_ in test_errors.CASES]
    cases += [("", head) for head, *_ in test_errors.HEADS]
    cases += [(body, HEAD) for body, *_ in test_contradictions.CONTRADICTIONS]
    cases += [(body, HEAD) for body in test_anchors.WRONG]
    told: list[Problem] = []
    for body, head in cases:
        with pytest.raises(GuideError) as caught:
            compiled(body, head=head)
        told += caught.value.problems
    for body, head in test_extends.WRONG:
        test_extends.prepare(tmp_path)
        with pytest.raises(GuideError) as caught:
            test_extends.child(body, head=head)
        told += caught.value.problems
    assert [one for one in told if not (one.path and one.line and one.remedy)] == []
    missed = [
        f"{name}:{first}"
        for name, first, last in sites()
        if not any(name == file and first <= line <= last for file, line in reached)
    ]
    assert not missed, "\n".join(missed)
