from __future__ import annotations

import pytest

from tonelint.kinds.unless import excused

from .helpers import rule_of, view_of

TEXT = "The Ease of Use award. Use it. Reuse of use."


@pytest.mark.parametrize(
    ("phrase", "word", "expected"),
    [
        ("ease of use", "Use", True),
        ("ease of use", "Use it", False),
        ("use it", "Use", False),
        ("use of", "use", False),  # only part of “Reuse of”
        ("", "Use", False),
    ],
)
def test_a_match_inside_a_phrase_is_excused(phrase: str, word: str, expected: bool) -> None:
    rule = rule_of("words", unless=(phrase,) if phrase else ())
    start = TEXT.index(word)
    assert excused(rule, view_of(TEXT), 0, start, start + len(word)) is expected


def test_curly_apostrophes_are_the_same() -> None:
    rule = rule_of("words", unless=("don't use",))
    assert excused(rule, view_of("Don’t use it"), 0, 6, 9)
