"""What must hold for any copy: what never makes it more formal, and what never moves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.formality import score

SENTENCES = (
    "We have sent your invoice to the address on your account.",
    "You can't cancel after the trial ends.",
    "Please find attached the documents that you requested.",
    "Pick a plan, then tell us who pays for it.",
    "Thanks for your patience while we fix this!",
    "Do you want to keep your current plan?",
    "I am writing to confirm that the meeting has been moved.",
    "It's kind of hard to say when we'll be back",
    "The fee increases by 4% in April; see our terms.",
    "Hi there, just checking in about the thing you asked for.",
    "Your payment was declined.",
    "HELLO, PLEASE CALL US BACK",
    "oh no, we totally messed up ur order lol",
    "Dear customer, kindly note that our office is closed until Monday.",
)
SENTENCE = st.sampled_from(SENTENCES)
"""A text's level is the mean of its sentences by length, so that one more word in a sentence gives
that sentence more weight: what noise does is said of one sentence."""
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)


@given(SENTENCE, st.sampled_from(["!!", "!", " !!!", " 🎉", " 😀😀", " :)", " gonna", " lol"]))
def test_noise_at_the_end_never_raises_formality(text: str, noise: str) -> None:
    assert score(text + noise).level <= score(text).level + 1e-9


@given(SENTENCE, st.sampled_from(["gonna", "🎉", "😀"]), st.integers(0, 60))
def test_noise_between_words_never_raises_formality(text: str, noise: str, at: int) -> None:
    words = text.split(" ")
    place = at % (len(words) + 1)
    noisy = " ".join([*words[:place], noise, *words[place:]])
    assert score(noisy).level <= score(text).level + 1e-9


@given(TEXTS)
def test_lower_case_never_raises_formality(text: str) -> None:
    assert score(text.lower()).level <= score(text).level + 1e-9


@given(TEXTS)
def test_apostrophes_score_the_same(text: str) -> None:
    assert score(text.replace("'", "\u2019")).level == pytest.approx(score(text).level)


@given(TEXTS)
def test_every_cause_is_inside_the_text(text: str) -> None:
    for cause in score(text).causes():
        assert 0 <= cause.start < cause.end <= len(text)


PLACES = (
    "Hi {}, your order has shipped today.",
    "{} has sent you a message about the invoice.",
    "Thanks for calling {}, we'll get back to you.",
    "Dear {}, please find attached the report.",
    "Ask {} for help with that.",
)


@pytest.mark.parametrize("text", PLACES)
@pytest.mark.parametrize(
    "name", ["Elizabeth", "Bo", "Anastasia", "O'Neill", "María", "{first_name}", "{{ user.name }}"]
)
def test_names_and_placeholders_do_not_move_the_score(text: str, name: str) -> None:
    assert score(text.format(name)).level == pytest.approx(score(text.format("Sam")).level)


@pytest.mark.parametrize("number", ["2026", "1,250.50", "12", "4.2", "{count}"])
def test_numbers_do_not_move_the_score(number: str) -> None:
    text = "You have paid {} for the plan since May."
    assert score(text.format(number)).level == pytest.approx(score(text.format("3")).level)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/legal/terminate-contract",
        "www.example.org",
        "help@example.com",
        "{url}",
        "https://gonna.example.com/lol",
    ],
)
def test_addresses_do_not_move_the_score(address: str) -> None:
    text = "Please visit {} for more information."
    own = score(text.format(address)).level
    assert own == pytest.approx(score(text.format("example.com")).level)


def test_stretches_that_are_kept_are_not_read() -> None:
    text = "Please run dunno lol before the next invoice."
    kept = [(11, 20)]
    assert text[11:20] == "dunno lol"
    other = text.replace("dunno lol", "name_here")
    assert score(text, kept=kept).level > score(text).level
    assert score(text, kept=kept).level == pytest.approx(score(other, kept=kept).level)
