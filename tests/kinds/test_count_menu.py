"""The choices that a spoken menu offers."""

from __future__ import annotations

import pytest

from .helpers import found, rule_of, spots

MENU = rule_of("count", {"of": "menu-choice", "max": 2, "once": True})


@pytest.mark.parametrize(
    ("text", "third"),
    [
        ("Press 1 for hats, press 2 for coats, press 3 for shoes.", "press 3"),
        ("Press one for hats, two for coats, three for shoes.", "three for"),
        ("Hats, 1. Coats, 2. Shoes, 3.", "Shoes, 3"),
        ("Press 1 if it broke, 2 if it is lost, or 0 if it is neither.", "0 if"),
        ("You can say hats, coats, or shoes.", "shoes"),
        ("Please say hats, coats or shoes.", "shoes"),
        ("Your choices are: hats, coats, shoes.", "shoes"),
    ],
)
def test_the_first_choice_too_many_is_named(text: str, third: str) -> None:
    assert spots(MENU, text) == [third]


@pytest.mark.parametrize(
    "text",
    [
        "Press 1 for hats or 2 for coats.",
        "Press 1. If you press the wrong key, press 1 again, and 2 for coats.",
        "You can say things like hats, coats, shoes, gloves.",
        "Please say your name, the name of the street you live in, and your postcode, please.",
        "Your code is 4, 8, 1, 5: four, eight, one, five.",
        "We have a table for 2 at 6, for 3 at 7 and for 4 at 8.",
        "Press 12, press 1.5, press 2-3 and press 7/8.",
        "We read the press.",
    ],
)
def test_what_is_no_choice(text: str) -> None:
    assert found(MENU, text) == []


def test_all_choices_are_counted() -> None:
    (match,) = found(MENU, "Press 1, press 2, press 3, press 4.")
    assert match.values["count"] == "4"
