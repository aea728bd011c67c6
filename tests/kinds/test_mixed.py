"""Dates, times and numbers of one message in two forms."""

from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.mixed import read_options

from .helpers import fixed, found, rule_of, segment_of, spots

DATES = rule_of(
    "mixed", {"what": "date", "styles": ["D Month YYYY", "Month D, YYYY", "YYYY-MM-DD"]}
)
TIMES = rule_of("mixed", {"what": "time", "styles": ["h[:mm]am|pm", "HH:mm"]})
NUMBERS = rule_of("mixed", {"what": "number", "styles": ["thousands-comma", "no-thousands"]})


def test_dates() -> None:
    text = "From 3 May 2026 to 9 May 2026. Sign up by April 30, 2026."
    assert spots(DATES, text) == ["April 30, 2026"]
    assert fixed(DATES, text) == "From 3 May 2026 to 9 May 2026. Sign up by 30 April 2026."
    assert spots(DATES, "From 3 May 2026 to 9 May 2026.") == []
    assert spots(DATES, "Nothing happens in May.") == []


def test_all_segments_of_a_message_count_and_quotations_do_not() -> None:
    parts = [
        segment_of("May 3, 2026", role="heading"),
        segment_of("Begins May 4, 2026. Ends 2026-05-09."),
    ]
    assert [(m.segment, m.values["found"]) for m in found(DATES, segments=parts)] == [
        (1, "2026-05-09")
    ]
    (match,) = found(DATES, segments=parts)
    assert (match.values["better"], match.values["count"]) == ("May 9, 2026", "2")
    assert spots(DATES, "We said “by April 30, 2026”, and meant 1 May 2026.") == []


def test_times_and_numbers() -> None:
    assert spots(TIMES, "We open at 9am, close at 5pm, and at 15:00 on Friday.") == ["15:00"]
    assert spots(TIMES, "We open at 9am and close at 5pm.") == []
    assert spots(NUMBERS, "We have 12,000 and 34,500 readers, and 11000 members.") == ["11000"]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"what": "date", "styles": ["YYYY-MM-DD"]}, "There are no two styles."),
        ({"what": "date", "styles": ["YYYY-MM-DD", "soon"]}, "“soon” is no way to write dates."),
    ],
)
def test_options_that_compare_nothing(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError) as caught:
        read_options(options)
    assert caught.value.problem == problem
