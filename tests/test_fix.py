"""Applying fixes is pure, and never writes two edits over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonelint.fix import apply
from tonelint.model.rule import Safety
from tonelint.model.violation import Edit, Fix


def fix(*edits: tuple[int, int, str], safety: Safety = Safety.SAFE) -> Fix:
    return Fix(tuple(Edit(*edit) for edit in edits), safety)


def test_touching_fixes_are_both_applied():
    assert apply("abcd", [fix((0, 2, "x")), fix((2, 4, "y"))], at_least=Safety.SAFE) == ("xy", 2)


def test_overlapping_fixes_wait_for_another_round():
    assert apply("abcd", [fix((0, 3, "x")), fix((2, 4, "y"))], at_least=Safety.SAFE) == ("xd", 1)


def test_a_fix_is_applied_as_a_whole_or_not_at_all():
    text, done = apply("abcdef", [fix((0, 1, "X"), (4, 5, "Y")), fix((4, 6, "Z"))],
                       at_least=Safety.SAFE)  # fmt: skip
    assert (text, done) == ("XbcdYf", 1)


def test_unsafe_fixes_need_to_be_asked_for():
    fixes = [fix((0, 1, "X"), safety=Safety.UNSAFE), fix((1, 2, "Y"))]
    assert apply("ab", fixes, at_least=Safety.SAFE) == ("aY", 1)
    assert apply("ab", fixes, at_least=Safety.UNSAFE) == ("XY", 2)


def test_two_insertions_at_one_spot_are_one_too_many():
    assert apply("ab", [fix((1, 1, "x")), fix((1, 1, "y"))], at_least=Safety.SAFE) == ("axb", 1)


EDITS = st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("xyz", max_size=3))


@given(st.text("abc\r\n", min_size=16, max_size=16), st.lists(EDITS, max_size=6))
def test_what_no_edit_covers_stays(text, rows):
    fixes = [fix((start, min(start + size, 16), new)) for start, size, new in rows]
    after, done = apply(text, fixes, at_least=Safety.SAFE)
    assert done <= len(fixes)
    covered = {i for start, size, _ in rows for i in range(start, min(start + size, 16))}
    rest = [c for i, c in enumerate(text) if i not in covered]
    left = iter(after)
    assert all(char in left for char in rest)  # they are there, in their order
