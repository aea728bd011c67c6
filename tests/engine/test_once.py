from __future__ import annotations

from pathlib import Path

import pytest

from tonelint.run import CheckRequest, check


def rules(path: Path, text: str, **context: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    request = CheckRequest(paths=(str(path),), context=context, select=("core/", "tone/"))
    return [violation.rule for violation in check(request).violations]


@pytest.mark.parametrize(
    ("text", "situation", "expected"),
    [
        ("It is ready!!\n", "routine", ["core/exclamation-marks-in-a-row"]),
        # Where no mark is allowed, “use one” would be the wrong advice.
        ("It broke!!\n", "problem", ["tone/too-many-exclamation-marks"]),
        # The second row would be too much even as one mark.
        (
            "One! Two!! Three!!!\n",
            "routine",
            ["core/exclamation-marks-in-a-row", "tone/too-many-exclamation-marks"],
        ),
    ],
)
def test_marks_in_a_row_are_reported_once(
    tmp_path: Path, text: str, situation: str, expected: list[str]
) -> None:
    found = rules(tmp_path / "a.md", text, channel="email", situation=situation)
    assert found == expected


BUTTON_LINK = '<h1>Plans</h1><p>We have three.</p><a class="button" href="/p">Learn more</a>\n'


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (("core/", "web/"), ["web/vague-button"]),
        # Without the rule for buttons, the one for links speaks.
        (("core/",), ["core/vague-link"]),
    ],
)
def test_a_link_that_is_a_button_is_reported_once(
    tmp_path: Path, select: tuple[str, ...], expected: list[str]
) -> None:
    page = tmp_path / "a.html"
    page.write_text(BUTTON_LINK, encoding="utf-8")
    request = CheckRequest(paths=(str(page),), context={"channel": "web"}, select=select)
    assert [violation.rule for violation in check(request).violations] == expected


def test_a_link_in_a_sentence_stays_a_link(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text('<p>Our plans: <a href="/p">learn more</a></p>\n', encoding="utf-8")
    request = CheckRequest(paths=(str(page),), context={"channel": "web"}, select=("core/", "web/"))
    assert [violation.rule for violation in check(request).violations] == ["core/vague-link"]
