"""What a message seems to be: suggested, and never assumed."""

from __future__ import annotations

import pytest

from tonelint.kinds.suggestion import suggested
from tonelint.model.source import Feature, Message, Segment
from tonelint.span import Span

from .helpers import segment_of

BOTH = frozenset({"purpose", "situation"})
HEADER = Feature("list-unsubscribe", 0, 0)


def said(*segments: Segment, features: tuple[Feature, ...] = (), **rest: str) -> list[str]:
    message = Message(Span(0, 0), segments, features=features)
    context = {"channel": "email", "locale": "en", **rest}
    return [f"{s.axis}={s.value}" for s in suggested(message, context, unsaid=BOTH)]


@pytest.mark.parametrize(
    ("subject", "body", "expected"),
    [
        ("Reset your password", "Hi Sam,", ["situation=security", "purpose=transactional"]),
        ("Your password was changed", "Hi Sam,", ["situation=security"]),
        ("Sorry about your parcel", "Hi Sam,", ["situation=problem", "purpose=transactional"]),
        ("Your order 1042 has shipped", "Hi Sam,", ["purpose=transactional"]),
        ("Our news of April", "You can reset your password in the app.", []),
        ("20% off shoes", "Come and see.", []),  # an offer alone may stand in a receipt
    ],
)
def test_what_the_words_speak_for(subject: str, body: str, expected: list[str]) -> None:
    assert said(segment_of(subject, role="subject"), segment_of(body)) == expected


def test_an_offer_to_a_list_is_marketing() -> None:
    assert said(segment_of("20% off shoes"), features=(HEADER,)) == ["purpose=marketing"]
    assert said(segment_of("20% off shoes"), segment_of("Unsubscribe", role="footer")) == [
        "purpose=marketing"
    ]


def test_only_what_nobody_has_set_and_only_in_mail() -> None:
    segment = segment_of("Reset your password", role="subject")
    assert said(segment, channel="web") == []
    message = Message(Span(0, 0), (segment,))
    assert suggested(message, {"channel": "email"}, unsaid=frozenset()) == ()
