from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.feature import compile_checks, read_options
from tonelint.kinds.view import View
from tonelint.model.source import Feature, Message
from tonelint.model.target import Target
from tonelint.span import Span

from .helpers import rule_of, segment_of


def places(options: dict[str, object], *features: Feature) -> list[Span | None]:
    message = Message(Span(0, 9), (segment_of("Hi Sam,"),), features=features)
    view = View(message, context={}, target=Target(), locale="en")
    return [match.place for match in compile_checks([rule_of("feature", options)])(view, ())]


def test_a_feature_is_found_at_its_place() -> None:
    image = Feature("image", 4, 20, "shoes.jpg")
    assert places({"of": "image"}, image, Feature("from", 0, 3, "Birch")) == [Span(4, 20)]


def test_a_value_must_match() -> None:
    options: dict[str, object] = {"of": ["from", "reply-to"], "patterns": ["no-?reply@"]}
    assert places(options, Feature("from", 1, 2, "NoReply@birch.example")) == [Span(1, 2)]
    assert places(options, Feature("from", 1, 2, "help@birch.example")) == []


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({}, "No feature is named."),
        ({"of": "picture"}, "“picture” is no feature."),
        ({"of": "from", "patterns": ["("]}, "is not a regular expression"),
    ],
)
def test_wrong_options(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError) as error:
        read_options(options)
    assert problem in str(error.value)
