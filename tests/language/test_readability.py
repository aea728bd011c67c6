from __future__ import annotations

import pytest

from tonelint.language.readability import Counts, ari, available, count, from_text, lix

TEXTS = {
    "plain": (
        "We sent your parcel this morning. It should be with you on Friday. "
        "You can follow it on our map, and change the day if you are out."
    ),
    "heavy": (
        "Notwithstanding the aforementioned provisions, subscribers acknowledge responsibility "
        "for safeguarding confidential authentication credentials. Unauthorised disclosure "
        "constitutes a material breach of these conditions."
    ),
}


def _counts(text: str) -> Counts:
    return count(text.split(), text.count("."))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_own_formulas_agree_with_textstat(text: str) -> None:
    textstat = pytest.importorskip("textstat", reason="textstat is not installed").textstat
    assert lix(_counts(text)) == pytest.approx(textstat.lix(text), abs=0.01)
    assert ari(_counts(text)) == pytest.approx(textstat.automated_readability_index(text), abs=0.01)


def test_lix_by_hand() -> None:
    # 8 words, 2 sentences, 2 long words: 8/2 + 100*2/8
    assert lix(Counts(words=8, sentences=2, characters=40, long_words=2)) == 29.0


def test_nothing_to_read_scores_nothing() -> None:
    assert lix(Counts()) == 0.0
    assert ari(Counts()) == 0.0


def test_counts_add_up() -> None:
    one, two = _counts(TEXTS["plain"]), _counts(TEXTS["heavy"])
    both = one + two
    assert both.words == one.words + two.words
    assert both.long_words == one.long_words + two.long_words


def test_punctuation_does_not_make_a_word_long() -> None:
    assert count(["banana,", "“banana”"], 1).long_words == 0
    assert count(["bananas"], 1).long_words == 1


@pytest.mark.parametrize("formula", ["coleman-liau", "rix"])
def test_textstat_formulas_rank_heavy_text_higher(formula: str) -> None:
    if not available(formula):
        pytest.skip("textstat is not installed")
    assert from_text(formula, TEXTS["heavy"]) > from_text(formula, TEXTS["plain"])


def test_own_formulas_are_always_available() -> None:
    assert available("lix")
    assert available("ari")
