"""Energy: exclamation marks, emoji, capitals and repeated letters, with their places."""

from __future__ import annotations

import pytest

from tonelint.language.energy import energy


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_all_loud_places_are_found() -> None:
    text = "Sooo good! READ THIS 🎉 now :)"
    found = energy(text)
    assert words(text, found.exclamations) == ["!"]
    assert words(text, found.emoji) == ["🎉", ":)"]
    assert words(text, found.capitals) == ["READ", "THIS"]
    assert words(text, found.repeated) == ["Sooo"]
    assert found.total == 6


@pytest.mark.parametrize(
    "text",
    [
        "Send the PDF to the VAT office.",
        "See www.example.com and part XIII.",
        "Use {NAME_OF_FIELD} or https://example.com/READ_THIS!",
        "Your order has shipped.",
        "",
    ],
)
def test_acronyms_addresses_and_placeholders_are_quiet(text: str) -> None:
    assert energy(text).total == 0


def test_one_long_word_in_capitals_shouts() -> None:
    text = "This is IMPORTANT news."
    assert words(text, energy(text).capitals) == ["IMPORTANT"]


def test_any_language_can_be_loud() -> None:
    assert energy("Jetzt KAUFEN! 🎉").total == 3
