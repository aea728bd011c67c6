from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.sentences import sentence_spans


def sentences(text: str, lang: str = "en", kept: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, lang=lang, kept=kept or [])]


# Each text is its sentences joined by “ | ”.
ENGLISH = [
    "Open at 9 a.m. | Then call.",
    "See you at 9 a.m. Monday. | Bye.",
    "No. 5 is here. | No. | I won't.",
    "Ask Dr. Brown, e.g. Tom. | Thanks.",
    "Acme Inc. Sells it. | We bought Acme Inc. | The rest is history.",
    "J. K. Smith wrote it. | So do I. | You?",
    "“Really?” she asked. | He said “Stop.” | Then left.",
    "Wait... what? | Well… | Now what?!",
    "What?! | Yes!! | Ok.",
    "great! | thanks for that",
    "1. Open the app. | 2. Close it.",
    "It costs 3.50. | Pay at www.example.com. | Done.",
    "Is it (really?) so? | Yes. | (Maybe.) | Good.",
    "Thanks! 🎉 | See you.",
    "The U.S. Government. | In the U.S. | We do.",
    "Plan B. | Then go.",
    "It was on Jan. 5. | Later, etc. | More.",
    "p. 5 and pp. 6. | Fig. 3 is new.",
]


@pytest.mark.parametrize("joined", ENGLISH)
def test_english(joined: str) -> None:
    assert sentences(joined.replace(" | ", " ")) == joined.split(" | ")


@pytest.mark.parametrize(
    ("lang", "joined"),
    [
        ("de", "Am 5. Mai ist z. B. frei. | Das kostet 5. | Dann geht es."),
        ("de", "Dr. Müller kommt um 9 Uhr. | Siehe Nr. 5 usw. | Danke."),
        ("fr", "M. Dupont arrive. | Voir p. 5, etc. | Merci."),
        ("es", "El Sr. García llega. | ¿Qué? | ¡Sí! | Véase pág. 5."),
        ("it", "Il sig. Rossi arriva. | Grazie."),
        ("pt", "O Sr. Silva chega. | Obrigado."),
        ("nl", "Bel dhr. Jansen, bijv. Morgen. | Dank je."),
        ("pl", "Np. Jan ma nr 5. | Dziękujemy."),
        ("ro", "Dl. Popescu vine. | Mulțumim."),
        ("xx", "Abc def. | Ghi."),
    ],
)
def test_other_languages(lang: str, joined: str) -> None:
    assert sentences(joined.replace(" | ", " "), lang) == joined.split(" | ")


def test_scripts_without_spaces() -> None:
    assert sentences("これは。はい！そう", "ja") == ["これは。", "はい！", "そう"]


def test_paragraphs_and_short_lines_end_sentences() -> None:
    assert sentences("Hi Sam,\nYour bill is due. Pay it\n\nThanks\nThe team") == [
        "Hi Sam,", "Your bill is due.", "Pay it", "Thanks", "The team",
    ]  # fmt: skip


def test_a_wrapped_line_goes_on() -> None:
    text = "We sent your invoice to the address that you gave us when you\nTallied up the books."
    assert sentences(text) == [text]


def test_list_items_are_sentences() -> None:
    lead = "You need all of these things before you can begin the work:"
    assert sentences(f"{lead}\n- a card\n- it") == [lead, "- a card", "- it"]


def test_a_placeholder_is_never_split() -> None:
    text = "Hi {{ a. B }}. {{ c }} is here. No. {{ n }} too."
    kept = [(3, 13), (15, 22), (36, 43)]
    assert sentences(text, kept=kept) == ["Hi {{ a. B }}.", "{{ c }} is here.", "No. {{ n }} too."]


@given(st.text("ab AB.!?\n\"'1", max_size=60))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    kept = "".join(sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
