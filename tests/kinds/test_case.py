from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.case import read_options
from tonelint.model.rule import Rule, Safety

from .helpers import fixed, found, rule_of, segment_of


def case(style: str, *names: str, **fields: object) -> Rule:
    return rule_of("case", {"style": style, "names": list(names)}, **fields)


@pytest.mark.parametrize(
    ("role", "text", "better"),
    [
        ("heading", "Reset Your Password", "Reset your password"),
        ("subject", "Your Order Has Shipped", "Your order has shipped"),
        ("cta", "Get Started", "Get started"),
        ("title", "RESET YOUR PASSWORD", "Reset your password"),
    ],
)
def test_sentence_case(role: str, text: str, better: str) -> None:
    rule = case("sentence")
    assert fixed(rule, text, role=role) == better
    assert found(rule, better, role=role) == []


def test_the_match_is_the_heading() -> None:
    [match] = found(case("sentence"), " Reset Your Password ", role="heading")
    assert match.values == {
        "found": "Reset Your Password", "better": "Reset your password", "style": "sentence case",
    }  # fmt: skip
    assert (match.start, match.end) == (1, 20)
    assert [change.text for change in match.changes] == ["your", "password"]


def test_running_text_is_not_judged_unless_asked() -> None:
    assert found(case("sentence"), "Reset Your Password") == []
    rule = case("sentence", roles=frozenset({"body"}))
    assert len(found(rule, "Reset Your Password")) == 1


def test_names_placeholders_and_quotations_are_kept() -> None:
    rule = case("sentence", "Direct Debit", unless=("Great News",))
    text = "Start Your Direct Debit Today"
    assert fixed(rule, text, role="heading") == "Start your Direct Debit today"
    segment = segment_of("Your {{ Plan Name }} Is Ready", role="heading", kept=["{{ Plan Name }}"])
    changes = found(rule, segments=[segment])[0].changes
    assert [change.text for change in changes] == ["is", "ready"]
    assert found(rule, "Choose “Save All Reports Now” first", role="heading") == []
    assert found(rule, "The Great News", role="heading") == []


def test_a_word_of_the_message_in_lower_case_is_no_name() -> None:
    segments = [segment_of("Choosing Your Snorkel", role="heading"), segment_of("A snorkel helps.")]
    [match] = found(case("sentence"), segments=segments)
    assert match.values["better"] == "Choosing your snorkel"


def test_an_unsure_change_is_not_safe() -> None:
    rule = case("sentence", safety=Safety.SAFE)
    [sure] = found(rule, "Change Your Plan", role="heading")
    [unsure] = found(rule, "About Community Stories", role="heading")
    assert (sure.safety, unsure.safety) == (None, Safety.UNSAFE)


def test_a_long_subject_in_title_case() -> None:
    text = "Great News: Your Brand New And Totally Free Tallybird Trial Starts Today"
    assert fixed(case("sentence", "Tallybird"), text, role="subject") == (
        "Great news: Your brand new and totally free Tallybird trial starts today"
    )


def test_other_styles() -> None:
    assert fixed(case("title"), "reset your password", role="heading") == "Reset Your Password"
    assert fixed(case("lower"), "Sign In", role="cta") == "sign in"
    assert fixed(case("upper"), "Sign in", role="cta") == "SIGN IN"


def test_numbers_and_signs_have_no_case() -> None:
    assert found(case("upper"), "12:30", role="heading") == []


@pytest.mark.parametrize("options", [{}, {"style": "camel"}, {"style": "sentence", "name": ["x"]}])
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


def test_a_word_with_a_capital_inside_sentences_is_a_name() -> None:
    body = "Play music with Voltra. We like Voltra. Run voltra, see https://voltra.example."
    segments = [segment_of("Who is Voltra for?", role="heading"), segment_of(body)]
    assert found(case("sentence"), segments=segments) == []


def test_a_word_before_a_name_may_belong_to_it() -> None:
    assert found(case("sentence"), "Using Microsoft Visual Studio", role="heading") == []


def test_capitals_that_make_a_line_of_plain_text_a_heading_are_only_told() -> None:
    [match] = found(case("sentence"), "WHAT YOU CAN DO", role="heading")
    assert match.safety is Safety.SUGGEST
