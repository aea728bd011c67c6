from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.kinds.base import OptionError
from tonelint.kinds.verbatim import read_options
from tonelint.model.rule import Rule

from .helpers import fixed, found, rule_of, segment_of, spots


def exact(text: str, **options: object) -> Rule:
    return rule_of("verbatim", {"text": text, **options}, lang="any")


TAGLINE = exact("Books done. Back to business.")


@pytest.mark.parametrize(
    "text",
    [
        "Books done, back to business!",
        "Books done. Back to the business.",
        "Books done – back to business.",
        "Books all done. Back to business.",
        "books done. back to business.",
    ],
)
def test_drift_becomes_the_exact_text(text: str) -> None:
    assert fixed(TAGLINE, text) == "Books done. Back to business."
    assert (
        fixed(TAGLINE, f"Hello. {text} Try it.") == "Hello. Books done. Back to business. Try it."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Books done. Back to business.",
        "Books done. Back to business",
        "Books done.  Back to business.",
        "Your books are done, so get back to your business.",
        "Back to school with books.",
        "It is good business to have books done.",
        "They wrote “Books done, back to business!”.",
    ],
)
def test_what_is_no_drift(text: str) -> None:
    assert found(TAGLINE, text) == []


def test_quotes_of_either_shape_are_the_same() -> None:
    assert found(exact("We don't do admin for fun."), "We don’t do admin for fun.") == []


def test_a_short_text_counts_as_a_sentence_of_its_own() -> None:
    rule = exact("Just count.")
    assert found(rule, "You can just count on us.") == []
    assert fixed(rule, "JUST COUNT!") == "Just count."


def test_the_similarity_can_be_set() -> None:
    text = "Books finished. Back to business."
    assert fixed(exact("Books done. Back to business.", similarity=0.9), text) == text
    assert fixed(TAGLINE, text) == "Books done. Back to business."


def test_unless() -> None:
    rule = rule_of(
        "verbatim",
        {"text": "Books done. Back to business."},
        unless=("books done, back to business",),
    )
    assert found(rule, "Books done, back to business") == []


CLAIM = exact("HMRC-recognised", needs="Making Tax Digital")


def test_a_claim_without_its_note() -> None:
    text = "We are HMRC-recognised. Truly HMRC-recognised."
    [match] = found(CLAIM, text)
    assert (match.start, match.values["needs"]) == (7, "Making Tax Digital")
    assert match.advice == ("Add “Making Tax Digital” to this message.",)
    assert match.changes == ()


def test_a_claim_with_its_note_anywhere_in_the_message() -> None:
    assert found(CLAIM, "HMRC-recognised for Making  Tax Digital.") == []
    legal = segment_of("For making tax digital only.", role="legal")
    assert found(CLAIM, segments=[segment_of("HMRC-recognised."), legal]) == []


def test_a_claim_inside_another_word_is_none() -> None:
    assert found(CLAIM, "non-HMRC-recognisedly") == []


@pytest.mark.parametrize(
    "options", [{}, {"text": "!"}, {"text": "a b", "similarity": 0.2}, {"text": "a", "note": "b"}]
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


@given(
    st.lists(
        st.sampled_from(["Books", "done.", "Back", "to", "business.", "the,", "a!"]), max_size=12
    )
)
def test_after_the_change_the_rule_is_quiet(words: list[str]) -> None:
    text = " ".join(words)
    once = fixed(TAGLINE, text)
    assert len(spots(TAGLINE, once)) <= len(spots(TAGLINE, text))
