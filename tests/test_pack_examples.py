from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.pack.examples import mark, unmark


@pytest.mark.parametrize(
    ("marked", "text", "spots"),
    [
        ("plain", "plain", ()),
        ("a [[b]] c [[d]]", "a b c d", ((2, 3), (6, 7))),
        ("Dear [[[Name]]],", "Dear [Name],", ((5, 11),)),
        (r"a \[[b\]] [[c]]", "a [[b]] c", ((8, 9),)),
        ("two\n[[lines\nhere]]", "two\nlines\nhere", ((4, 14),)),
        ("left [[open", "left [[open", ()),
    ],
)
def test_marks_are_taken_away(marked: str, text: str, spots: tuple[tuple[int, int], ...]) -> None:
    assert unmark(marked) == (text, spots)


@given(st.lists(st.tuples(st.text("ab ]["), st.text("xyz", min_size=1)), max_size=4))
def test_marking_and_unmarking_are_inverse(pieces: list[tuple[str, str]]) -> None:
    text, spots = "", []
    for between, inside in pieces:
        # A bracket that touches a mark belongs to neither side, so keep them apart.
        text += f"{between.strip('[]')} "
        spots.append((len(text), len(text) + len(inside)))
        text += f"{inside} "
    if "\\" not in text and "[[[" not in text and "]]]" not in text:
        assert unmark(mark(text, tuple(spots))) == (text, tuple(spots))
