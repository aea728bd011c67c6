from __future__ import annotations

import pytest

from tonelint.language.topics import content_words, named_thing


def test_words_that_say_what_a_text_is_about() -> None:
    words = content_words(
        "the room was great, but 2 windows did not close. thank you for the service!"
    )
    assert words == {"room", "2", "window", "clos"}


def test_forms_of_a_word_are_alike() -> None:
    assert content_words("heated rooms") == content_words("heating room")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("where is my refund?", ("my refund", "refund")),
        ("the order, i mean my gym card", ("my gym card", "gym card")),
        ("my two tickets", ("my two tickets", "two tickets")),
        ("i ordered a sofa", ("a sofa", "sofa")),
        ("is this the right place?", None),
        ("reordering is hard", None),
    ],
)
def test_the_thing_that_is_named(text: str, wanted: tuple[str, str] | None) -> None:
    assert named_thing(text) == wanted
