from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.language.fold import fold
from tonelint.language.quantities import KINDS, Quantity, find, parse, same
from tonelint.language.quantities_render import render


def _one(kind: str, text: str, locale: str = "en") -> Quantity:
    quantity = parse(kind, fold(text), locale)
    assert quantity is not None, text
    return quantity


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("duration", "30 days", "30-day"),
        ("duration", "fourteen days", "two weeks"),
        ("duration", "5 working days", "five business days"),
        ("duration", "30 calendar days", "30 days"),
        ("duration", "24h", "1 day"),
        ("duration", "half an hour", "30 minutes"),
        ("money", "£12", "£12.00"),
        ("money", "$1,234.50", "1234.50 dollars"),
        ("money", "99p", "£0.99"),
        ("money", "£10k", "£10,000"),
        ("time", "5 p.m.", "17:00"),
        ("time", "noon", "12pm"),
        ("time", "midnight", "12am"),
        ("date", "31 May 2026", "2026-05-31"),
        ("date", "May 31st, 2026", "31 May"),
        ("percent", "20%", "twenty percent"),
        ("n", "thirty-two", "32"),
        ("phone", "0800 123 4567", "0800-123-4567"),
    ],
)
def test_ways_to_write_the_same_amount(kind: str, one: str, other: str) -> None:
    assert same(_one(kind, one), _one(kind, other))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("duration", "1 month", "30 days"),
        ("duration", "5 working days", "5 days"),
        ("duration", "3 to 5 days", "5 days"),
        ("money", "£12", "€12"),
        ("money", "A$12", "$12"),
        ("time", "5am", "5pm"),
        ("date", "31 May 2026", "31 May 2027"),
        ("percent", "20%", "2%"),
    ],
)
def test_different_amounts(kind: str, one: str, other: str) -> None:
    assert not same(_one(kind, one), _one(kind, other))


def test_places_are_in_the_text() -> None:
    text = "open from 8am to 8 p.m., sixty-one days a year"
    assert [text[q.start : q.end] for q in find("time", text)] == ["8am", "8 p.m."]
    assert [q.text for q in find("duration", text)] == ["sixty-one days", "a year"]


def test_number_signs_follow_the_language() -> None:
    assert same(_one("money", "1.234,50 €", "de"), _one("money", "€1,234.50", "en"))
    assert same(_one("n", "1.234", "de"), _one("n", "1,234", "en"))


def test_numeric_dates_follow_the_locale() -> None:
    assert _one("date", "03/04/2026", "en-GB").value == (2026, 4, 3)
    assert _one("date", "03/04/2026", "en-US").value == (2026, 3, 4)


def test_other_languages() -> None:
    assert same(_one("duration", "zwei Wochen", "de"), _one("duration", "14 Tage", "de"))
    assert _one("time", "18.30 Uhr", "de").value == (1110,)
    assert _one("time", "9h30", "fr").value == (570,)
    assert _one("duration", "5 jours ouvrés", "fr").value[0] == "working days"
    assert _one("date", "3 de mayo de 2026", "es").value == (2026, 5, 3)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("time", "13pm"), ("date", "45 May"), ("money", "twelve"), ("phone", "12 34"), ("n", "v12")],
)
def test_what_is_no_amount(kind: str, text: str) -> None:
    assert parse(kind, fold(text)) is None


@pytest.mark.parametrize(
    ("kind", "value", "like", "written"),
    [
        ("duration", "30-day", "14 days", "30 days"),
        ("duration", "30 days", "14-day", "30-day"),
        ("duration", "30 days", "Fourteen days", "Thirty days"),
        ("duration", "5 working days", "10 business days", "5 business days"),
        ("duration", "1 day", "two days", "one day"),
        ("duration", "30-day", "a week", "30 days"),
        ("duration", "1 month", "30 days", "1 month"),
        ("time", "8am", "9:30 a.m.", "8:00 a.m."),
        ("time", "8pm", "17:00", "20:00"),
        ("time", "8pm", "9 AM", "8 PM"),
        ("money", "£12", "£15.00", "£12.00"),
        ("money", "£12", "$15", "£12"),
        ("percent", "20%", "15 per cent", "20 per cent"),
        ("n", "30", "fourteen", "thirty"),
    ],
)
def test_render_keeps_the_style_of_the_place(
    kind: str, value: str, like: str, written: str
) -> None:
    assert render(kind, value, like) == written


def test_render_leaves_a_value_it_cannot_read() -> None:
    assert render("duration", "soon", "14 days") == "soon"


@given(st.integers(1, 99), st.sampled_from(["14 days", "14-day", "fourteen days", "a week"]))
def test_rendered_durations_mean_the_value(days: int, like: str) -> None:
    value = f"{days} days" if days > 1 else "1 day"
    assert same(_one("duration", value), _one("duration", render("duration", value, like)))


@given(st.text(alphabet="0123456789 ,.-–:£$%apm()dayshourto", max_size=60))
def test_any_text_is_read(text: str) -> None:
    folded = fold(text)
    for kind in KINDS:
        for quantity in find(kind, folded):
            assert folded[quantity.start : quantity.end] == quantity.text
