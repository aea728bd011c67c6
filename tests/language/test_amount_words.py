from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.amount_words import may_hold
from tonelint.language.fold import fold
from tonelint.language.quantities_grammar import KINDS, LANGUAGES, shape

SAID = ["£12", "12 % off", "twenty-one days", "half a day", "a month", "noon", "9am", "1 may 2026",
        "zwölf tage", "midi", "una semana", "020 7946", "free", "the next invoice"]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "sentence", "lang", "expected"),
    [
        ("money", "the change starts next month.", "en", False),
        ("duration", "the change starts next month.", "en", False),
        ("duration", "free for a month.", "en", True),
        ("money", "twelve pounds a month", "en", True),
        ("time", "open until midnight!", "en", True),
        ("money", "it costs £12", "en", True),
        ("n", "drei tage", "de", True),
        ("n", "drei tage", "pl", False),  # read with English words, as the shapes are
    ],
)
def test_a_sentence_without_a_number_holds_no_amount(
    kind: str, sentence: str, lang: str, expected: bool
) -> None:
    assert may_hold(kind, sentence, lang) is expected


@given(st.lists(st.sampled_from(SAID), max_size=4), st.sampled_from(KINDS),
       st.sampled_from(LANGUAGES))  # fmt: skip
def test_whatever_a_shape_finds_may_be_held(said: list[str], kind: str, lang: str) -> None:
    sentence = fold(" ".join(said))
    if shape(kind, lang).search(sentence):
        assert may_hold(kind, sentence, lang)
