"""How letters are encoded says nothing: composed or not, old or new, straight or curly."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.address import address_of
from tonelint.language.energy import energy
from tonelint.language.register import measure

SAID = (
    ("de", "Könnten Sie Ihre Größe prüfen? Schön, dass du da bist!"),
    ("fr", "Êtes-vous prêt ? L'équipe t'envoie l'adresse, s'il te plaît."),
    ("es", "¿Podrías decirnos qué pasó? Recibirás un código. ¡ATENCIÓN!"),
    ("it", "C'è un problema: puoi dirci perché? Le abbiamo scritto, Lei sa già."),
    ("pt", "Não hesites, você já pode ver. Obrigadooo, até amanhã!"),
    ("nl", "Één vraag: kunt u uw code invoeren, of heb je hulp nodig?"),
    ("pl", "Proszę, wyślij zgłoszenie. Czy może Pan poczekać? ŚWIETNIE!"),
    ("ro", "Vă mulţumim, aşteptaţi. Îţi trimitem codul şi ştii ce să faci."),
    ("ru", "Ещё вопрос? Напишите нам, мы твой йогурт найдём. СРОЧНО!"),
    ("fa", "لطفاً صبر کنید، سفارشت آماده می‌شود."),
    ("ar", "شُكرًا لك، تم تأكيد طلبكم."),
    ("en", "I'm sorry, we couldn't help; it's a naïve café idea. Thanks SO MUCH, Zoë!!"),
    ("en", "Could you please tell us why it didn't work? That's great, thaaanks!"),
)
TEXTS = st.lists(st.sampled_from(SAID), min_size=1, max_size=3)


def forms(text: str, locale: str) -> list[tuple[str, str, bool, str]]:
    """Return what is found, with words composed so that they can be compared."""
    return [
        (m.id, m.form, m.strong, unicodedata.normalize("NFC", text[m.start : m.end]))
        for m in address_of(text, locale=locale).markers
    ]


def loudness(text: str) -> tuple[list[str], ...]:
    found = energy(text)
    kinds = (found.exclamations, found.emoji, found.capitals, found.repeated)
    return tuple([unicodedata.normalize("NFC", text[a:b]) for a, b in spans] for spans in kinds)


def courtesy(text: str) -> tuple[float, list[tuple[str, float]]]:
    found = measure(text, locale="en").politeness
    assert found is not None
    return round(found.score, 9), [(s.name, round(s.value, 9)) for s in found.strategies]


@given(TEXTS)
def test_decomposed_letters_are_the_same(said: list[tuple[str, str]]) -> None:
    text = unicodedata.normalize("NFC", " ".join(part for _, part in said))
    apart = unicodedata.normalize("NFD", text)
    for locale, _ in said:
        assert forms(apart, locale) == forms(text, locale)
    assert loudness(apart) == loudness(text)
    assert courtesy(apart) == courtesy(text)


@given(TEXTS)
def test_curly_apostrophes_are_the_same(said: list[tuple[str, str]]) -> None:
    text = " ".join(part for _, part in said)
    curly = text.replace("'", "\u2019")
    for locale, _ in said:
        same = [(*m[:3], m[3].replace("\u2019", "'")) for m in forms(curly, locale)]
        assert same == forms(text, locale)
    assert loudness(curly) == loudness(text)
    assert courtesy(curly) == courtesy(text)


@given(TEXTS)
def test_romanian_commas_and_cedillas_are_the_same(said: list[tuple[str, str]]) -> None:
    old = " ".join(part for _, part in said)
    new = old.translate(str.maketrans("şţŞŢ", "șțȘȚ"))
    for locale, _ in said:
        assert [m[:3] for m in forms(new, locale)] == [m[:3] for m in forms(old, locale)]
    assert loudness(new) == loudness(old)


def test_loud_words_are_found_in_every_alphabet() -> None:
    for text in ("СРОЧНО!", "ŚWIETNIE!", "ÖFFNUNGSZEITEN!", "¡ATENCIÓN!", "PRÉPAREZ-VOUS!"):
        assert len(energy(text).capitals) == 1, text
