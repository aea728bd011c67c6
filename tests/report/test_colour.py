from __future__ import annotations

import pytest

from tonelint.report.colour import Paint, wants_colour


@pytest.mark.parametrize(
    ("flag", "environ", "terminal", "wanted"),
    [
        (None, {}, True, True),
        (None, {}, False, False),
        (None, {"TERM": "dumb"}, True, False),
        (None, {"NO_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"FORCE_COLOR": "1"}, False, True),
        (None, {"FORCE_COLOR": ""}, False, False),
        (None, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, True),
        (False, {"FORCE_COLOR": "1"}, True, False),
        (True, {"NO_COLOR": "1"}, False, True),
    ],
)
def test_the_flag_then_force_then_no_then_the_terminal(
    flag: bool | None, environ: dict[str, str], terminal: bool, wanted: bool
) -> None:
    assert wants_colour(flag, environ, is_terminal=terminal) is wanted


def test_paint() -> None:
    assert Paint(on=True)("added", "new") == "\x1b[32mnew\x1b[0m"
    assert Paint(on=True)("added", "") == ""
    assert Paint()("added", "new") == "new"
