from __future__ import annotations

import pytest

from tonelint.language.ranges import Range, range_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("18–24", Range(18, 24)),
        ("18 to 24 years", Range(18, 24, "year")),
        ("from 1 to 5", Range(1, 5)),
        ("under 18", Range(None, 17)),
        ("up to 10", Range(None, 10)),
        ("10 or less", Range(None, 10)),
        ("more than 50", Range(51, None)),
        ("65+", Range(65, None)),
        ("65 or older", Range(65, None)),
        ("11 or more", Range(11, None)),
        ("1,000–5,000", Range(1000, 5000)),
        ("£50–£99", Range(50, 99)),
        ("less than 6 months", Range(None, 5, "month")),
        ("6 months to 1 year", None),
        ("9:00–12:00", None),
        ("1.5–2.5", None),
        ("10–5", None),
        ("one to five", None),
        ("room 5", None),
    ],
)
def test_ranges(text: str, wanted: Range | None) -> None:
    assert range_of(text) == wanted
