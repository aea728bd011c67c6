from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.length import read_options
from tonelint.model.rule import Origin, Rule
from tonelint.model.target import Limit, Target

from .helpers import found, rule_of, segment_of, spots


def limit(unit: str, **options: object) -> Rule:
    fields = {key: options.pop(key) for key in ("roles", "unless") if key in options}
    return rule_of("length", {"unit": unit, **options}, **fields)


SUBJECT = frozenset({"subject"})


def test_a_subject_of_too_many_words() -> None:
    rule = limit("words", max=4, roles=SUBJECT)
    [match] = found(rule, "Your new trial starts today", role="subject")
    assert match.values == {
        "found": "Your new trial starts today", "count": "5", "limit": "4", "unit": "words",
    }  # fmt: skip
    assert found(rule, "Your trial starts today", role="subject") == []
    assert found(rule, "Your new trial starts today") == []


def test_a_placeholder_is_one_word_and_no_characters() -> None:
    slot = "{{ user first name }}"
    segment = segment_of(f"Hi {slot}, hello", role="subject", kept=[slot])
    [match] = found(limit("words", max=2, roles=SUBJECT), segments=[segment])
    assert match.values["count"] == "3"
    [match] = found(limit("chars", max=5, roles=SUBJECT), segments=[segment])
    assert match.values["count"] == str(len("Hi , hello"))


def test_a_long_sentence_alone_is_found() -> None:
    text = "Short one. This one here has far too many words for us. Short."
    assert spots(limit("words", max=6, per="sentence"), text) == [
        "This one here has far too many words for us."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We did all that we could to bring it back,” said one of them.",
        'She told us: "we did all that we could to bring it back".',
        "Ana Ruiz, Bo Larsen, Cy Young, Di Marsh and Ed Stone.",
    ],
)
def test_quotations_and_lists_of_names_may_be_long(text: str) -> None:
    assert found(limit("words", max=6, per="sentence"), text) == []


def test_where_to_split_a_long_sentence() -> None:
    text = "We looked at all of your books, and we found that two of them were not there."
    [match] = found(limit("words", max=10, per="sentence"), text)
    assert match.advice == ("Begin a new sentence at “and we found that …”.",)


def test_the_limit_of_the_tone() -> None:
    origin = Origin("voice.md", 30, "tone")
    target = Target({"sentence": Limit(3, origin)})
    rule = limit("words", target="sentence", per="sentence")
    [match] = found(rule, "One two three four.", target=target)
    assert match.origin is origin
    assert found(rule, "One two three four.") == []


def test_sentences_and_minimum() -> None:
    assert spots(limit("sentences", max=2), "One. Two. Three.") == ["One. Two. Three."]
    assert spots(limit("words", min=3), "Too short") == ["Too short"]
    assert found(limit("words", min=3), "   ") == []


def test_a_whole_message() -> None:
    segments = [segment_of("One two."), segment_of("Three four five.")]
    [match] = found(limit("words", max=4, per="message"), segments=segments)
    assert (match.segment, match.values["count"], match.values["found"]) == (-1, "5", "")


def test_white_space_around_does_not_count() -> None:
    [match] = found(limit("chars", max=3), "  four ")
    assert (match.start, match.end, match.values["count"]) == (2, 6, "4")


def test_unless() -> None:
    rule = limit("words", max=2, unless=("all of the above",))
    assert found(rule, "All of the above") == []


@pytest.mark.parametrize(
    "options",
    [
        {"unit": "words"},
        {"unit": "letters", "max": 3},
        {"unit": "words", "max": 3, "per": "page"},
        {"unit": "sentences", "per": "sentence", "max": 1},
        {"unit": "words", "max": "three"},
        {"unit": "words", "max": 3, "maximum": 4},
    ],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)
