"""The keys `whole`, `given` and `unless_near`: what the rest of a message says."""

from __future__ import annotations

import pytest

from tonelint.engine.checks import Checks
from tonelint.kinds.view import View
from tonelint.model.rule import Near, Rule
from tonelint.model.source import Extent, Feature, Message, Segment
from tonelint.model.target import Target
from tonelint.span import Span

from .helpers import rule_of, segment_of

HURRY = {"patterns": [r"\bends soon\b"]}


def spots(rule: Rule, *segments: Segment, context: str = "", **message: object) -> list[str]:
    """Return what the rule finds in a message, through the engine's own checks."""
    whole = Message(Span(0, 0), segments, **message)  # type: ignore[arg-type]
    values = {"situation": context} if context else {}
    view = View(whole, context=values, target=Target(), locale="en-GB")
    found = Checks([rule]).run(view)
    return [segments[m.segment].text[m.start : m.end] if m.segment >= 0 else "-" for m in found]


@pytest.mark.parametrize(
    ("within", "text", "expected"),
    [
        ("sentence", "The sale ends soon. Come on Friday.", ["ends soon"]),
        ("sentence", "The sale ends soon, on Friday.", []),
        ("segment", "The sale ends soon. Come on Friday.", []),
        ("segment", "The sale ends soon. Come by.", ["ends soon"]),
    ],
)
def test_what_excuses_a_match_must_be_near(within: str, text: str, expected: list[str]) -> None:
    rule = rule_of("pattern", HURRY, unless_near=Near(within, moves=("time",)))
    assert spots(rule, segment_of(text)) == expected


def test_the_whole_message_can_excuse() -> None:
    rule = rule_of("pattern", HURRY, unless_near=Near("message", phrases=("terms apply",)))
    segments = segment_of("The sale ends soon."), segment_of("Terms apply.")
    assert spots(rule, *segments) == []
    assert spots(rule, segments[0]) == ["ends soon"]


def test_a_match_is_no_excuse_for_itself() -> None:
    rule = rule_of("pattern", HURRY, unless_near=Near("sentence", patterns=(r"\bsoon\b",)))
    assert spots(rule, segment_of("It ends soon.")) == ["ends soon"]
    assert spots(rule, segment_of("It ends soon, and I mean soon.")) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((("value:security",),), 1),
        ((("value:denial",),), 0),
        ((("feature:from",),), 1),
        ((("feature:from", "feature:markup"),), 0),
        ((("feature:markup",), ("role:subject",)), 1),
        ((("move:password-reset",),), 1),
        ((("move:sign-in-code",),), 0),
    ],
)
def test_a_rule_speaks_where_its_evidence_is(
    given: tuple[tuple[str, ...], ...], expected: int
) -> None:
    rule = rule_of("require", {"move": "expiry"}, whole=True, given=given)
    segments = segment_of("Reset your password", role="subject"), segment_of("Hi Sam,")
    features = (Feature("from", 0, 0, "no-reply@birch.example"),)
    assert len(spots(rule, *segments, context="security", features=features)) == expected


def test_evidence_counts_in_the_roles_of_the_move() -> None:
    rule = rule_of("require", {"move": "expiry"}, whole=True, given=(("move:password-reset",),))
    assert spots(rule, segment_of("You can always reset your password in the app.")) == []
    assert spots(rule, segment_of("Reset password", role="cta")) == ["-"]


@pytest.mark.parametrize(
    ("extent", "body", "expected"),
    [
        (Extent.WHOLE, False, ["-"]),
        (Extent.BODY, False, []),
        (Extent.BODY, True, ["-"]),
        (Extent.PART, True, []),
    ],
)
def test_nothing_is_missing_from_a_part(extent: Extent, body: bool, expected: list[str]) -> None:
    rule = rule_of("require", {"move": "unsubscribe"}, whole=True, body=body)
    assert spots(rule, segment_of("Our sale starts today."), extent=extent) == expected
