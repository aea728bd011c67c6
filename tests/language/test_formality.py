"""The meter of formality: what it says, what caused it, and how it holds together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.language.formality import combine, has_meter, score
from tonelint.language.formality.features import RATING_ONLY, table
from tonelint.language.formality.lexicon import load
from tonelint.language.formality.model import model
from tonelint.language.formality.scale import CUTS, LEVELS, band, level_name, level_of

DATA = Path(__file__).parents[2] / "tonelint" / "language" / "data"

RISING = (
    "gonna need ur order # to check this out lol",
    "Hey! We're super sorry, your stuff's gonna be late.",
    "Thanks for reaching out! We're sorry your order is late.",
    "We have looked at your order, and it will be two days late.",
    "We have reviewed your order and confirm that it will be delayed by two days.",
    "We regret to inform you that the delivery of your order has been postponed until further "
    "notice, pursuant to section 4 of the agreement.",
)


def test_texts_come_in_their_order() -> None:
    levels = [score(text).level for text in RISING]
    assert levels == sorted(levels)
    assert level_name(levels[0]) == "very casual"
    assert level_of(levels[-1]) >= 4


@pytest.mark.parametrize(
    ("casual", "formal"),
    [
        ("You can't get a refund.", "You cannot get a refund."),
        ("Just send us the form.", "Send us the form."),
        ("We're sorry about that.", "We apologise for this."),
        ("Check out the new plans.", "Please review the new plans."),
        ("Send it ASAP, thx.", "Please send it without delay."),
        ("Before the meeting, call us.", "Prior to the meeting, please contact us."),
    ],
)
def test_a_formal_wording_scores_higher(casual: str, formal: str) -> None:
    assert score(casual).level < score(formal).level


@pytest.mark.parametrize("text", [*RISING, "", "!!", "Hi", "Yes. No. Thanks for all that you do."])
def test_contributions_add_up_to_the_score(text: str) -> None:
    own = score(text)
    total = model().baseline + sum(row.value for row in own.contributions)
    assert total == pytest.approx(own.level, abs=1e-9)


def test_a_contribution_names_the_words_that_caused_it() -> None:
    text = "Hi there. We can't do that, and it's gonna take a while."
    found = {row.feature: row for row in score(text).contributions}
    assert [text[a:b] for a, b in found["contraction-not"].spans] == ["can't"]
    assert [text[a:b] for a, b in found["reduced"].spans] == ["gonna"]
    assert found["reduced"].each < 0
    assert "hi" in {text[a:b].lower() for a, b in found["greeting-casual"].spans}


def test_causes_are_the_parts_of_contributions() -> None:
    text = "We can't and we won't, but we'll try again tomorrow."
    own = score(text)
    causes = [cause for cause in own.causes() if cause.feature == "contraction-not"]
    assert [text[c.start : c.end] for c in causes] == ["can't", "won't"]
    whole = next(row for row in own.contributions if row.feature == "contraction-not")
    assert sum(cause.weight for cause in causes) == pytest.approx(whole.value)


def test_four_words_have_a_rating_and_no_formality() -> None:
    own = score("Your order has shipped.")
    assert (own.formality, own.interval) == (None, None)
    assert -3 < own.rating < 3
    assert score("Your new order has shipped.").formality is not None


def test_the_interval_is_around_the_score_and_narrows_with_sentences() -> None:
    one = score("We have sent the invoice to your accountant.")
    many = combine([one] * 16)
    assert one.formality is not None
    assert one.interval is not None
    assert many.interval is not None
    low, high = one.interval
    assert low < one.formality < high
    assert many.level == pytest.approx(one.level)
    # Sentences of one document share a part of their error: more of them never make it certain.
    assert (high - low) / 4 < many.interval[1] - many.interval[0] < high - low


def test_length_moves_the_rating_and_not_the_formality() -> None:
    short = score("Our office is closed on Monday.")
    long = score("Our office is closed on Monday. Our office is closed on Monday.")
    assert long.level == pytest.approx(short.level)
    assert {"log-words", "log-characters"} <= RATING_ONLY.keys()
    assert not {row.feature for row in short.contributions} & RATING_ONLY.keys()


def test_a_document_is_the_mean_of_its_sentences_by_words() -> None:
    first, second = "We gonna fix that thing for you.", "Please refer to the terms and conditions."
    together = score(f"{first} {second}")
    alone = [score(first), score(second)]
    words = [own.words for own in alone]
    mean = sum(w * own.level for w, own in zip(words, alone, strict=True)) / sum(words)
    assert together.level == pytest.approx(mean)
    assert combine(alone).level == pytest.approx(mean)


def test_nothing_scores_like_nothing() -> None:
    assert combine([]).formality is None
    assert score("   ").words == 0


@pytest.mark.parametrize(("locale", "known"), [("en", True), ("en-GB", True), ("de", False)])
def test_only_english_has_a_meter(locale: str, known: bool) -> None:
    assert has_meter(locale) is known


def test_levels_follow_the_cuts() -> None:
    assert [level_of(value) for value in (-2.0, *CUTS)] == [1, 2, 3, 4, 5]
    assert len(LEVELS) == len(CUTS) + 1
    assert band((2, 3)) == (CUTS[0], CUTS[2])
    assert band((1, 5)) == (-3.0, 3.0)
    assert level_of(0.0, cuts=(1, 2, 3, 4)) == 1


def test_the_weights_are_small_signed_and_sourced() -> None:
    path = DATA / "formality_en.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    assert path.stat().st_size <= 64 * 1024
    assert raw["data"]["licence"] == "CC BY 3.0"
    assert len(raw["data"]["sha256"]) == 64
    assert raw["features"].keys() == table().keys()
    for name, row in raw["features"].items():
        sign = table()[name][0]
        assert sign == "~" or (row["weight"] >= 0) == (sign == "+") or row["weight"] == 0, name


def test_every_entry_of_the_lexicon_can_be_found() -> None:
    lexicon = load("formality_en.txt")
    entries = [*lexicon.words, *(f"{a} {b}" for a, rest in lexicon.phrases.items() for b in rest)]
    assert [entry for entry in entries if entry != entry.lower() or "\u2019" in entry] == []
    assert all(section.scale in {"count", "share", "once"} for section in lexicon.sections)


def test_pairs_of_the_benchmark_are_in_order() -> None:
    path = Path(__file__).parents[2] / "benchmarks" / "register" / "pairs_en.tsv"
    if not path.is_file():
        pytest.skip("the benchmarks are not part of this copy of the source")
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    pairs = [line.split("\t") for line in lines]
    right = sum(score(casual).level < score(formal).level for casual, formal in pairs)
    assert right >= 0.95 * len(pairs)
