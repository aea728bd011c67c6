"""The kinds that compare parts of a message: repeat, agree, order, link."""

from __future__ import annotations

import pytest

from tonelint.kinds.agree import read_options as read_agree
from tonelint.kinds.base import OptionError
from tonelint.kinds.link import read_options as read_link
from tonelint.kinds.order import read_options as read_order
from tonelint.kinds.repeat import read_options as read_repeat
from tonelint.model.source import Mark, Segment

from .helpers import found, rule_of, segment_of


def texts(kind: str, options: dict[str, object], *segments: Segment) -> list[str]:
    matches = found(rule_of(kind, options), segments=segments)
    return [segments[m.segment].text[m.start : m.end] for m in matches]


@pytest.mark.parametrize(
    ("subject", "preheader", "repeats"),
    [
        ("Your invoice is ready", "Your invoice is ready!", True),
        ("Your invoice is ready", "Your invoice is ready to view", True),
        ("Your invoice is ready", "Pay it by Friday with one click", False),
        ("Sale", "Sale", False),  # one word is no repetition
    ],
)
def test_a_preview_line_that_says_the_subject(subject: str, preheader: str, repeats: bool) -> None:
    options: dict[str, object] = {"part": "preheader", "of": "subject"}
    segments = segment_of(subject, role="subject"), segment_of(preheader, role="preheader")
    assert texts("repeat", options, *segments) == ([preheader] if repeats else [])


@pytest.mark.parametrize(
    ("subject", "body", "expected"),
    [
        ("Save 30% today", "Take 20% off all shoes.", ["30%"]),
        ("Save 30% today", "Take 20% off shoes and 30% off hats.", []),
        ("Save 30% today", "Sales rose by 20%.", []),  # no offer
        ("$5 off", "Get $10 off with this code.", ["$5"]),
        ("$5 off", "Get $5.00 off with this code.", []),
        ("$5 off", "Get 5% off with this code.", []),  # another kind of amount
        ("A 14-day free trial", "Your free trial lasts 30 days.", ["14-day"]),
    ],
)
def test_amounts_that_disagree(subject: str, body: str, expected: list[str]) -> None:
    options: dict[str, object] = {"what": "amount", "part": "subject"}
    assert (
        texts("agree", options, segment_of(subject, role="subject"), segment_of(body)) == expected
    )


@pytest.mark.parametrize(
    ("title", "button", "expected"),
    [
        ("Remove this photo?", "Delete photo", ["Delete"]),
        ("Delete this photo?", "Delete photo", []),
        ("Photo removed", "Delete the photo", ["Delete"]),
        ("Remove this album?", "Delete photo", []),  # another thing
        ("Your photo", "Delete photo", []),
    ],
)
def test_verbs_that_disagree(title: str, button: str, expected: list[str]) -> None:
    options: dict[str, object] = {"what": "verb", "part": "cta"}
    segments = segment_of(title, role="heading"), segment_of(button, role="cta")
    assert texts("agree", options, *segments) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Get 20% off hats.", "Your order has shipped."], ["20% off"]),
        (["Your order has shipped.", "Get 20% off hats."], []),
        (["Get 20% off hats.", "The shop is open."], []),
    ],
)
def test_an_offer_before_the_news(lines: list[str], expected: list[str]) -> None:
    options: dict[str, object] = {"early": ["offer"], "fact": ["transaction"]}
    assert texts("order", options, *map(segment_of, lines)) == expected


def linked(text: str, words: str, target: str) -> Segment:
    at = text.index(words)
    return segment_of(text)._replace(marks=(Mark(at, at + len(words), "link", target),))


def test_the_same_words_that_lead_to_two_places() -> None:
    first = linked("See the prices.", "prices", "/prices")
    again = linked("More on Prices here.", "Prices", "/prices/?from=mail")
    other = linked("And the prices.", "prices", "/other")
    filled = linked("And the prices.", "prices", "{{ url }}")
    assert texts("link", {"what": "twins"}, first, again) == []
    assert texts("link", {"what": "twins"}, first, other) == ["prices"]
    assert texts("link", {"what": "twins"}, first, filled) == []


def test_an_address_in_a_sentence() -> None:
    address = "https://birch.example/prices"
    inside = linked(f"See {address} for more.", address, address)
    copied = linked(f"Copy this into your browser:\n{address}", address, address)
    alone = linked(address, address, address)
    assert texts("link", {"what": "naked"}, inside) == [address]
    assert texts("link", {"what": "naked"}, copied, alone) == []


def test_wrong_options() -> None:
    for read, options in (
        (read_repeat, {"part": "preheader", "of": "headline"}),
        (read_repeat, {"part": "subject", "of": "subject"}),
        (read_agree, {"what": "colour", "part": "cta"}),
        (read_order, {"early": ["offer"]}),
        (read_order, {"early": ["offers"], "fact": ["transaction"]}),
        (read_link, {"what": "blue"}),
    ):
        with pytest.raises(OptionError):
            read(options)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        ("Who Is Behind It", ["Who Is Behind It"]),
        ("Who is behind it", []),
        ("Fernhill Garden Planner", []),  # names, for all one can tell
        ("Prices", []),
    ],
)
def test_a_heading_in_another_case(odd: str, expected: list[str]) -> None:
    options: dict[str, object] = {"what": "case", "part": "heading"}
    others = "How it works today", "What you pay for it", "Where you find us"
    segments = [segment_of(text, role="heading") for text in (*others, odd)]
    assert texts("agree", options, *segments) == expected


def test_two_headings_of_each_case_are_nobody_s_fault() -> None:
    options: dict[str, object] = {"what": "case", "part": "heading"}
    titles = "How it works today", "What you pay for it", "Who Is Behind It", "Where You Find Us"
    assert texts("agree", options, *(segment_of(t, role="heading") for t in titles)) == []
