"""The form of address: every language's two forms, neither, both, and words that only look so."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.address import (
    LANGUAGES,
    address_of,
    display_name,
    find_markers,
    speaks,
    swap,
)


def verdict(locale: str, text: str) -> str:
    return address_of(text, locale=locale).verdict


def strong(locale: str, text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_markers(text, locale=locale) if m.strong]


T = [
    ("de", "Deine Bestellung ist unterwegs."),
    ("de", "Wenn Ihr Fragen habt, meldet Euch."),
    ("de", "Ich hoffe, Du bist zufrieden mit Deinem Kauf."),
    ("de-CH", "Weisst du, wie gross das Paket ist?"),
    ("de", "Bitte bestätige die Adresse."),
    ("de", "Gib den Code ein."),
    ("fr", "Ton colis arrive demain."),
    ("fr", "Je t’envoie le lien."),
    ("fr", "On a changé de ton fournisseur."),
    ("es", "¿Puedes confirmar la dirección?"),
    ("es", "Regístrate y recibirás un descuento."),
    ("es", "No olvides la contraseña."),
    ("es-AR", "Tenés que elegir un horario."),
    ("es", "Vosotros tenéis la última palabra."),
    ("it", "Hai ricevuto il pacco?"),
    ("it", "Iscriviti, è gratis."),
    ("pt", "Recebeste a encomenda?"),
    ("pt-BR", "Teu pedido chegou."),
    ("nl", "Heb je nog vragen?"),
    ("nl-BE", "Hebt ge het pakket gekregen?"),
    ("pl", "Sprawdź swoją skrzynkę."),
    ("pl", "Zamówiłeś dwie koszulki."),
    ("ro", "Îţi mulţumim pentru comandă."),
    ("ro", "Ai nevoie de ajutor?"),
    ("ru", "Ты получишь код в сообщении."),
    ("ru", "Нажми кнопку ниже."),
    ("fa", "سفارشت ثبت شد."),
    ("fa", "نگران نباش."),
    ("ar", "تم تفعيل حسابك."),
    ("ar", "أَدْخِلْ رمز التحقق."),
]

V = [
    ("de", "Können Sie die Adresse bestätigen?"),
    ("de", "Hier finden Sie Ihre Rechnung."),
    ("fr", "Votre colis arrive demain."),
    ("fr", "Cliquez ici."),
    ("es", "Usted puede cancelar cuando quiera."),
    ("es", "Introduzca el código."),
    ("es", "Permítame un momento."),
    ("it", "La contatteremo domani, se Lei è d'accordo."),
    ("it", "Inserisca il codice."),
    ("pt", "Você pode cancelar."),
    ("pt", "Clique aqui, por favor."),
    ("pt-BR", "O senhor pode confirmar?"),
    ("nl", "U ontvangt uw bestelling morgen."),
    ("pl", "Czy może Pani podać numer?"),
    ("pl", "Szanowni Państwo, zmieniamy regulamin."),
    ("ro", "Contul dumneavoastră este activ."),
    ("ro", "Vă rugăm să confirmaţi adresa."),
    ("ru", "Ваш заказ готов."),
    ("ru", "Введите код."),
    ("fa", "سفارش شما ثبت شد."),
    ("fa", "لطفاً صبر کنید."),
    ("ar", "كيف يمكننا مساعدة حضرتك؟"),
    ("ar", "تم تفعيل حسابكم."),
]

MIXED = [
    ("de", "Hier finden Sie Ihre Rechnung. Melde dich bei Fragen."),
    ("fr", "Votre colis arrive. Merci pour ta patience."),
    ("es", "Usted puede cancelar. Te esperamos."),
    ("it", "Sono d'accordo con Lei. Grazie per il tuo ordine."),
    ("pt", "Você pode cancelar. Obrigado pela tua paciência."),
    ("nl", "U kunt annuleren. Heb je nog vragen?"),
    ("pl", "Czy może Pani poczekać? Kliknij link."),
    ("ro", "Vă mulțumim. Contul tău este activ."),
    ("ru", "Спасибо, что вы с нами. Мы вернём тебе деньги."),
    ("fa", "سفارش شما ثبت شد. نگران نباش."),
    ("ar", "تم تفعيل حسابكم. هل لديك سؤال؟"),
]

TRAPS = [
    ("de", "Wir haben die Kunden gefragt. Sie sind zufrieden."),
    ("de", "Ihr Chef kommt morgen."),
    ("de", "Sie haben gewonnen."),
    ("de", "Das Café du Monde liegt in New Orleans."),
    ("de", "Lade Daten …"),
    ("de", "Er fragte: „Kannst du mir helfen?“"),
    ("de", "Ach du meine Güte!"),
    ("fr", "Nous changeons de ton."),
    ("fr", "Le rendez-vous est chez M. Alvarez."),
    ("fr", "La marque Tu vend des vêtements."),
    ("fr", "Y a-t-il une erreur ?"),
    ("es", "Las compras y las cuentas existen además."),
    ("es-MX", "Ustedes son bienvenidos."),
    ("es", "El transporte va al norte con suerte."),
    ("it", "Abbiamo ordinato sei libri."),
    ("it", "Le leggi tutelano gli esperti."),
    ("it", "Ha venduto la sua casa."),
    ("pt", "Não consigo abrir o ficheiro triste."),
    ("pt-BR", "Você pode cancelar quando quiser."),
    ("nl", "De winkel sluit om 18 u. en U2 speelt."),
    ("pl", "Tomasz i Łukasz piszą: ci klienci dzisiaj płacą."),
    ("pl", "Państwo polskie finansuje program."),
    ("ro", "Frații mei și ai lor au ales."),
    ("ro", "Banii au fost returnați pe card."),
    ("ru", "На сайте лишь два билета в комитете."),
    ("fa", "مدیر می‌گوید خرید جدید مفید است."),
    ("fa", "پرداخت با کارت ممکن نیست."),
    ("ar", "كم سعر هذا البنك؟ صدر الحكم."),
    ("ar", "هناك شك في ذلك."),
    ("en", "You can collect it. Tu Sie vous."),
    ("ja", "ご注文ありがとうございます。"),
]


@pytest.mark.parametrize(("locale", "text"), T)
def test_the_familiar_form(locale: str, text: str) -> None:
    assert verdict(locale, text) == "T"


@pytest.mark.parametrize(("locale", "text"), V)
def test_the_polite_form(locale: str, text: str) -> None:
    assert verdict(locale, text) == "V"


@pytest.mark.parametrize(("locale", "text"), MIXED)
def test_both_forms_in_one_text(locale: str, text: str) -> None:
    assert verdict(locale, text) == "mixed"


@pytest.mark.parametrize(("locale", "text"), TRAPS)
def test_words_that_only_look_like_address(locale: str, text: str) -> None:
    assert verdict(locale, text) == "none"


@pytest.mark.parametrize("cases", [T, V, MIXED, TRAPS], ids=["T", "V", "mixed", "traps"])
def test_every_language_is_tried(cases: list[tuple[str, str]]) -> None:
    assert {locale[:2] for locale, _ in cases} >= set(LANGUAGES)


def test_a_weak_marker_is_kept_and_decides_nothing() -> None:
    found = address_of("Sie haben gewonnen.", locale="de")
    assert [(m.id, m.strong) for m in found.markers] == [("sie-first", False)]
    assert found.verdict == "none"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("pl", "Obejrzyj film i przekaż nam opinię."),
        ("pl", "Wejdź w profil i ustaw hasło."),
        ("pl", "Jakbyś miał pytania, pomożemy."),
        ("ro", "Când participi la concurs, primești un cod."),
        ("ro", "Dacă reziliezi, îmbunătățești contul."),
        ("ru", "Вспомни пароль или обращайся к нам."),
        ("it", "Se inserisci il codice e riconosci il numero, richiedi il rimborso."),
    ],
)
def test_forms_from_conjugations_are_familiar(locale: str, text: str) -> None:
    assert verdict(locale, text) == "T"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("pl", "Projekty ustaw. Umowa na wykup akcji. Pyszny śledź w oleju."),
        ("pl", "Pan Karl Daw i Kaszub z Wałcza."),
        ("ro", "Tradiții românești, cercuri specifice, măsuri noi."),
        ("it", "Nuovi temi, premi e vesti per i soci."),
    ],
)
def test_nouns_that_look_like_such_forms_are_not(locale: str, text: str) -> None:
    assert verdict(locale, text) == "none"


def test_a_lone_plural_does_not_make_a_long_text_mixed() -> None:
    familiar = "Tu peux suivre ton colis. Tu reçois ta facture. Tes points sont là. " * 2
    assert verdict("fr", familiar + "Vous serez tous invités.") == "T"
    assert verdict("fr", familiar + "Votre avis compte. Contactez-nous.") == "mixed"
    assert verdict("fr", "Suis ton colis. Votre facture est là.") == "mixed"
    german = "Ihre Rechnung ist da. Wir danken Ihnen für Ihre Geduld. " * 4
    assert verdict("de", german + "Dein Paket kommt.") == "mixed"  # nothing else it could be


def test_weak_polite_words_stand_in_where_the_third_person_is_polite() -> None:
    assert verdict("pt", "O teu pedido chegou. A sua fatura e o seu recibo estão aqui.") == "mixed"
    assert verdict("pt", "O teu pedido chegou. O Rui trouxe a sua mala.") == "T"
    assert verdict("pt", "A sua fatura e o seu recibo estão aqui.") == "none"


def test_places_are_exact() -> None:
    assert strong("de", "Wie kannst du helfen, Anna?") == ["kannst", "du"]
    assert strong("fr", "Ma mère t’appelle, dis à ta sœur.") == ["t", "ta"]


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("fa", "لطفاً رمزت را به کسی نده.", ["رمزت", "نده"]),
        ("ar", "شُكرًا على طَلَبِكَ من متجرنا.", ["طَلَبِكَ"]),
        ("ar", "مرحبًا \u200fمحمد\u200f، حسابك جاهز.", ["حسابك"]),
    ],
)
def test_places_are_exact_from_right_to_left(locale: str, text: str, words: list[str]) -> None:
    assert strong(locale, text) == words


@pytest.mark.parametrize(("locale", "text"), [*T, *V])
def test_composed_and_decomposed_letters_are_the_same(locale: str, text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    found = [unicodedata.normalize("NFC", word) for word in strong(locale, apart)]
    assert found == strong(locale, unicodedata.normalize("NFC", text))


def test_old_and_new_romanian_letters_are_the_same() -> None:
    assert strong("ro", "Vă rugăm să vă conectaţi.") == ["Vă", "vă", "conectaţi"]
    assert strong("ro", "Vă rugăm să vă conectați.") == ["Vă", "vă", "conectați"]


def test_a_placeholder_is_no_marker() -> None:
    text = "Hallo du, Kunde"
    assert address_of(text, locale="de", kept=[(6, 8)]).verdict == "none"
    assert address_of(text, locale="de").verdict == "T"


def test_shouting_is_address_and_an_abbreviation_is_not() -> None:
    assert verdict("es", "RECOGE TU PEDIDO") == "T"
    assert verdict("es", "La empresa TU crece") == "none"


def test_locales_are_read_in_both_ways() -> None:
    assert speaks("pt_BR")
    assert speaks("de")
    assert not speaks("den")
    assert not speaks("")
    assert verdict("pt_BR", "Você pode cancelar.") == "none"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_forms_have_a_name(lang: str) -> None:
    assert display_name(lang, "T") != display_name(lang, "V")


@pytest.mark.parametrize(
    ("locale", "text", "wanted", "other", "certain"),
    [
        ("de", "Wir haben deine Zahlung erhalten.", "V", "Ihre", True),
        ("de", "Deine Zahlung ist da.", "V", "Ihre", True),
        ("de", "Teile deine Meinung mit.", "V", "Ihre", False),
        ("de", "Hier kannst du zahlen.", "V", "können", False),
        ("de", "Dann gehst du zur Kasse.", "V", None, False),
        ("fr", "Nous avons reçu ta demande.", "V", "votre", True),
        ("es", "Gracias por tu compra.", "V", "su", True),
        ("es", "Gracias por tu compra, puedes seguirla aquí.", "V", "su", False),
        ("it", "Grazie per il tuo ordine.", "V", "Suo", True),
        ("pt", "Obrigado pela tua compra.", "V", "sua", True),
        ("nl", "We hebben jouw bestelling.", "V", "uw", True),
        ("ro", "Îți mulțumim pentru comanda ta.", "V", "Vă", True),
        ("ru", "Мы отправили тебе письмо.", "V", "вам", True),
        ("pl", "Twoja paczka jest w drodze.", "V", "Pana/Pani", False),
        ("ar", "تم تفعيل حسابك.", "V", "حسابكم", False),
    ],
)
def test_a_word_in_the_other_form(
    locale: str, text: str, wanted: str, other: str | None, certain: bool
) -> None:
    markers = find_markers(text, locale=locale)
    first = next(marker for marker in markers if marker.strong)
    found = swap(text, first, wanted, locale=locale, markers=markers)
    if other is None:
        assert found is None
    else:
        assert found is not None
        assert (found.text, found.certain) == (other, certain)


PIECES = st.sampled_from(
    ["du", "Sie", "Ihr", "tu", "te", "t'", "vous", "usted", "Lei", "você", "u", "je", "Pan", "cię",
     "vă", "ţi-", "вы", "ты", "شما", "تو", "حسابك", "حضرتك", "می‌کنی", "é", "e\u0301", "İ", "\u200c",
     "“", "”", "¿", "?", ".", "\n", " ", "  ", "-", "'", "{x}", "ß", "\u0301", "…", "1", "\u202e"]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60), st.sampled_from(LANGUAGES)
)
def test_any_text_can_be_read(text: str, lang: str) -> None:
    found = address_of(text, locale=lang)
    end = 0
    for marker in found.markers:
        assert end <= marker.start < marker.end <= len(text)
        assert marker.form in ("T", "V")
        end = marker.end
        for wanted in ("T", "V"):
            swap(text, marker, wanted, locale=lang, markers=found.markers)
