"""Prose that speaks to nobody: words that look like address and are none, and the same as such."""

from __future__ import annotations

import pytest

from tonelint.language.address import address_of

NEUTRAL = [
    ("de", "Er ging ohne Hast zum Bahnhof."),
    ("de", "Der Ordner steht in MEIN_DIR."),
    ("es", "El informe no lleva puntos ni comas."),
    ("es", "Los escribas copiaban con sales y tintas."),
    ("es", "El filtro añade una línea en blanco."),
    ("es", "Añade una línea en blanco al final."),
    ("es", "Las charlas del lunes empiezan tarde."),
    ("es", "Una ves al año abre la sala."),
    ("es", "El disfrute de sus derechos depende de la ley."),
    ("es", "Autorízase el ingreso de la empresa."),
    ("es", "The new driver uses a shared buffer."),
    ("es", "Funciona en OS/2 y en otros sistemas."),
    ("pt", "The tool only uses one color from the list."),
    ("ro", "Vezi figura 1 din anexă."),
    ("ro", "Stabilește dacă funcția este activă."),
    ("es", "Le pedimos al alcalde que nos mostrara la sala."),
    ("it", "Il limite è di sei argomenti o sei persone."),
    ("it", "Controlla l'azione della macchina."),
    ("it", "I valori sono noti (vedi tabella 3)."),
    ("it", "Un negozio di fai da te."),
    ("nl", "De optie -u sorteert, U=onbekend, %u is de naam."),
    ("nl", "De Vrijheidsunie (UW) verloor."),
    ("pl", "Obowiązki każdego Państwa określa traktat."),
    ("pl", "Nagrodę odebrała Pani Maria Lis, a Skarb Państwa zapłacił."),
    ("pl", "Szczegóły są dalej (patrz rozdział 4)."),
    ("pl", "Dyrektor Anna Skubisz otworzyła wystawę."),
    ("pt", "Ele confiou no Senhor."),
    ("pt", "As vias precisas foram aceitas."),
    ("pt", "O livro dá-nos uma ideia da época."),
    ("pt", "Sente-se ainda a influência da época."),
    ("ro", "Afișează fiecare schimbare din fișier."),
    ("ro", "Creează un strat protector."),
    ("ro", "În cele ce urmează voi prezenta rezultatele."),
    ("ro", "Se vor tine cursuri pentru credincioși ai mai multor religii."),
    ("ro", "Analiza (vezi capitolul 2) este scurtă."),
    ("ru", "Битва за Лейте длилась недолго."),
    ("ru", "Этого никому не докажешь."),
    ("fa", "این واژه در زبان کردی رایج است."),
    ("fa", "پیوند هستی و فراموشی موضوع کتاب است."),
    ("fa", "پایگاه داده‌ای که ساخته شد بزرگ است."),
    ("ar", "حُمل على الاعتراف."),
]

ADDRESSED = [
    ("de", "Hast du Fragen?", "T"),
    ("es", "¿La tienes a mano?", "T"),
    ("es", "Cuando comas aquí, dinos qué tal.", "T"),
    ("es", "Regístrese antes del lunes.", "V"),
    ("it", "Sei soddisfatto del servizio?", "T"),
    ("it", "Se vedi un errore, scrivici.", "T"),
    ("nl", "Wij helpen U graag.", "V"),
    ("nl", "LET OP: UW CODE VERLOOPT.", "V"),
    ("pl", "Patrz, jakie to proste.", "T"),
    ("pl", "Wysłaliśmy Państwu fakturę.", "V"),
    ("pt", "Dá-nos a tua opinião.", "T"),
    ("pt", "Obrigado, e dá-nos notícias.", "none"),
    ("pt", "Já enviámos a fatura ao senhor.", "V"),
    ("ro", "Creează contul acum!", "T"),
    ("ro", "Verifică adresa.", "T"),
    ("ro", "Un cadou pentru tine.", "T"),
    ("ro", "Voi puteți alege.", "V"),
    ("ru", "Если не получишь письмо, сообщи нам.", "T"),
    ("fa", "سوالی داری؟", "T"),
    ("ar", "حمل التطبيق الان.", "T"),
]


@pytest.mark.parametrize(("locale", "text"), NEUTRAL)
def test_nobody_is_addressed(locale: str, text: str) -> None:
    assert address_of(text, locale=locale).verdict == "none"


@pytest.mark.parametrize(("locale", "text", "verdict"), ADDRESSED)
def test_the_same_words_said_to_somebody(locale: str, text: str, verdict: str) -> None:
    assert address_of(text, locale=locale).verdict == verdict


def test_a_dash_before_a_word_may_open_a_line() -> None:
    assert address_of("-Du kannst jederzeit kündigen.", locale="de").verdict == "T"
    assert address_of("yum-complete-transaction", locale="es").verdict == "none"
