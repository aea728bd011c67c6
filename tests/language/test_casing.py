from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.casing import recase
from tonelint.language.words import word_spans


def _written(style: str, text: str, *, names: tuple[str, ...] = (), lang: str = "en") -> str:
    kept = [(text.find(n), text.find(n) + len(n)) for n in names if n in text]
    verdict = recase(style, text, word_spans(text), kept=kept, lang=lang)
    for change in reversed(verdict.changes):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Reset Your Password", "Reset your password"),
        ("Getting Started", "Getting started"),
        ("What’s New in Reports", "What’s new in reports"),
        ("Your Order Has Shipped", "Your order has shipped"),
        ("RESET YOUR PASSWORD", "Reset your password"),
        ("reset your password", "Reset your password"),
        ("Sign-In Problems and How to Fix Them", "Sign-in problems and how to fix them"),
        ("Great News: Your Free Trial Starts Today", "Great news: Your free trial starts today"),
    ],
)
def test_sentence_case(text: str, fixed: str) -> None:
    assert _written("sentence", text) == fixed
    assert _written("sentence", fixed) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "Reset your password",
        "Meet Rosa Birch",
        "What I learned in May",
        "Pay with Apple Pay or PayPal",
        "Save a PDF to Google Drive",
        "Build it with GitHub Actions",
        "Notes from the General Services Administration",
        "Step 2: Choose a plan",
        "iPhone and Android",
        "How to open the Account Settings page when you are offline",
        "Changes on Monday in English",
        "API",
        "",
    ],
)
def test_what_is_sentence_case_already(text: str) -> None:
    assert recase("sentence", text, word_spans(text)).changes == ()


def test_names_are_kept() -> None:
    text = "Start Your Direct Debit Today"
    assert _written("sentence", text, names=("Direct Debit",)) == "Start your Direct Debit today"


def test_a_capitalised_function_word_makes_it_sure() -> None:
    text = "Change Your Plan"
    assert recase("sentence", text, word_spans(text)).sure
    text = "About Community Stories"
    assert not recase("sentence", text, word_spans(text)).sure


def test_a_word_seen_in_lower_case_is_ordinary() -> None:
    text = "Choosing Your Snorkel"
    words = word_spans(text)
    assert len(recase("sentence", text, words).changes) == 1
    assert len(recase("sentence", text, words, seen=lambda w: w == "snorkel").changes) == 2


def test_german_nouns_keep_their_capitals() -> None:
    assert _written("sentence", "Neue Rechnung in Ihrem Konto", lang="de") == (
        "Neue Rechnung in Ihrem Konto"
    )


def test_other_styles() -> None:
    assert _written("title", "reset your password for good") == "Reset Your Password for Good"
    assert _written("title", "Reset Your Password") == "Reset Your Password"
    assert _written("lower", "Sign In") == "sign in"
    assert _written("upper", "Sign in", names=("in",)) == "SIGN in"


@given(st.text(alphabet="Reset your New PLAN-iPhone: 'x’.", max_size=40))
def test_a_second_round_changes_nothing(text: str) -> None:
    for style in ("sentence", "title", "lower", "upper"):
        once = _written(style, text)
        assert len(once) == len(text)
        assert _written(style, once) == once
