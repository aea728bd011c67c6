from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tonelint.language.fold import fold
from tonelint.language.moves import find_moves, meaning, move_names, speaks


def _found(move: str, text: str, locale: str = "en-GB") -> list[str]:
    return [text[a:b] for a, b in find_moves(move, fold(text), locale)]


@pytest.mark.parametrize(
    ("move", "text", "words"),
    [
        ("sorry", "Sorry about that. We apologise for the delay.", ["Sorry", "apologise"]),
        ("next-step", "We’ve cancelled the second one.", ["We’ve cancelled"]),
        ("next-step", "You won't be charged.", ["You won't"]),
        ("unsubscribe", "Unsubscribe at any time.", ["Unsubscribe"]),
        ("postal-address", "12 High Street, LS1 4AB", ["12 High Street", "LS1 4AB"]),
        ("postal-address", "Write to {{ company_address }}.", ["{{ company_address }"]),
        ("expiry", "This link is valid for 24 hours.", ["valid for 24"]),
        ("not-you", "If you didn’t ask, just wait.", ["you didn’t ask"]),
        ("reason", "You get this mail because of me.", ["You get this mail because"]),
        ("thanks", "Thanks for your order.", ["Thanks"]),
        ("greeting", "Hi Sam,", ["Hi"]),
        ("sign-off", "Kind regards", ["Kind regards"]),
        ("contact", "Questions? Get in touch.", ["Get in touch"]),
        ("introduction", "I'm Rosa from Birch.", ["I'm Rosa from"]),
        ("automated", "I'm Birch's virtual assistant.", ["virtual assistant"]),
        ("time-estimate", "It takes about 2 minutes.", ["takes about 2 minutes"]),
        ("offer-help", "Anything else I can do?", ["Anything else"]),
        ("acknowledge", "I can see why that hurts.", ["I can see"]),
        ("reassure", "Your money is safe.", ["is safe"]),
        ("cause", "This was caused by a fault.", ["caused by"]),
        ("unsubscribe-link", "Unsubscribe or view online.", ["Unsubscribe"]),
        ("password-reset", "Reset your Acme password", ["Reset your Acme password"]),
        ("password-reset", "How to reset your password", []),
        ("sign-in-code", "Your verification code is 1234.", ["Your verification code"]),
        ("magic-link", "Your sign-in link for Acme", ["Your sign-in link"]),
        ("account-change", "Your password was changed", ["Your password was changed"]),
        ("time", "The sale ends on 3 May.", ["3 May"]),
        ("time", "The sale ends on {{ sale_end_date }}.", ["{ sale_end_date }"]),
        ("time", "It may end soon.", []),
        ("condition", "Free on orders over 20.", ["on orders"]),
        ("proof", "Rated 4.8 out of 5.", ["Rated", "out of 5"]),
        ("offer", "Get 20% off your order.", ["20% off"]),
        ("transaction-news", "Your order 1042", ["Your order"]),
        ("trouble", "Sorry about your parcel", ["Sorry about"]),
        ("transaction", "Your order has shipped.", ["Your order"]),
    ],
)  # fmt: skip
def test_moves_and_their_words(move: str, text: str, words: list[str]) -> None:
    assert _found(move, text) == words


@pytest.mark.parametrize(
    ("move", "text"),
    [
        ("sorry", "We're sorry to see you go. Better safe than sorry."),
        ("next-step", "We apologise for any inconvenience caused!"),
        ("next-step", "Please accept our apologies."),
        ("thanks", "Thanks to a new engine, it is fast."),
        ("postal-address", "Your login is {{ email_address }} from {{ ip_address }}."),
        ("contact", "Mails from noreply@birch.example are not read."),
        ("greeting", "Welcome to Birch"),
        ("unsubscribe", "Subscribe today"),
        ("expiry", "Available in red. It works for us, and is available for all."),
        ("postal-address", "In 2022 we found a new way to work"),
        ("postal-address", "Enter {{ address_line_1 }} here"),
    ],
)
def test_what_is_no_move(move: str, text: str) -> None:
    assert _found(move, text) == []


def test_other_languages() -> None:
    assert _found("sorry", "Das tut uns leid.", "de-DE") == ["tut uns leid"]
    assert _found("unsubscribe", "Se désabonner", "fr") == ["Se désabonner"]
    assert _found("thanks", "¡Gracias!", "es") == ["Gracias"]


def test_a_language_without_words_is_not_judged() -> None:
    assert not speaks("introduction", "de")
    assert _found("introduction", "Ich bin Rosa von Birch.", "de") == []
    assert speaks("postal-address", "pl")


def test_every_move_says_what_it_is() -> None:
    assert all(meaning(move) for move in move_names())


def test_the_data_are_lists_of_patterns() -> None:
    moves = json.loads(files("tonelint.language").joinpath("data/moves.json").read_text("utf-8"))
    for entry in moves["moves"].values():
        for lang in entry.keys() - {"meaning", "in"}:
            assert entry[lang]["find"]
            assert set(entry[lang]) == {"find", "not"}
