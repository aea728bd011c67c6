from __future__ import annotations

import pytest

from tonelint.language.detect import detect


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We have sent your order and it will be with you on Monday."),
        ("de", "Wir haben Ihre Bestellung verschickt und sie ist am Montag bei Ihnen."),
        ("fr", "Nous avons envoyé votre commande et elle sera chez vous dans la semaine."),
        ("es", "Hemos enviado su pedido y estará con usted el lunes por la mañana."),
        ("it", "Abbiamo spedito il tuo ordine e sarà da te lunedì con il corriere della zona."),
        ("pt", "Enviamos o seu pedido e ele vai chegar na segunda, mas não precisa fazer nada."),
        ("nl", "We hebben je bestelling verstuurd en die is maandag bij je in de bus."),
        ("pl", "Twoje zamówienie jest już w drodze i nie musisz się o to martwić, proszę."),
        ("ro", "Am trimis comanda și va ajunge la dumneavoastră luni, pentru că este pe drum."),
        ("ru", "Мы отправили ваш заказ, и вы получите его в понедельник."),
        ("uk", "Ми надіслали ваше замовлення, і ви отримаєте його в понеділок."),
        ("ar", "لقد أرسلنا طلبك وسيصل إليك يوم الاثنين"),
        ("fa", "سفارش شما ارسال شد و روز دوشنبه به دست شما می‌رسد"),
        ("ja", "ご注文の商品を発送しました。月曜日に届きます。"),
        ("zh", "您的订单已经发货，星期一就能送到您手中。"),
        ("ko", "주문하신 상품을 발송했습니다. 월요일에 도착합니다."),
        ("he", "שלחנו את ההזמנה שלך והיא תגיע ביום שני"),
        ("el", "Στείλαμε την παραγγελία σας και θα φτάσει τη Δευτέρα."),
        ("hi", "हमने आपका ऑर्डर भेज दिया है और यह सोमवार को पहुँचेगा"),
    ],
)  # fmt: skip
def test_languages(lang: str, text: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Save",
        "Your order",
        "Tallybird Pay, Berlin, München, Zürich, Köln, Paris, Lyon, Nice",
        "in in in in in in in in in in",
        "1 2 3 4 5 6 7 8 9 10",
        "日本",
        "Das Auto",
        "Привет",
        "Log in to the app, или нажмите кнопку внизу",
    ],
)
def test_unsure(text: str) -> None:
    assert detect(text) is None


def test_foreign_names_do_not_sway_english() -> None:
    text = "The team in São Paulo and the team in 東京 have sent your order to La Défense."
    assert detect(text) == "en"
