from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tonelint.kinds.base import OptionError
from tonelint.kinds.count import read_options
from tonelint.model.rule import Origin, Rule
from tonelint.model.source import Mark, Run, Segment
from tonelint.model.target import Limit, Target

from .helpers import fixed, found, rule_of, segment_of, spots


def budget(of: str, limit: int | None = 0, **more: object) -> Rule:
    options = {"of": of, **({} if limit is None else {"max": limit}), **more}
    return rule_of("count", options, lang="any")


def test_exclamation_marks_beyond_the_limit() -> None:
    text = "Thanks! I found it! One moment!"
    [one] = found(budget("exclamation", 2), text)
    assert (one.start, one.values["count"], one.values["number"]) == (len(text) - 1, "3", "3")
    assert fixed(budget("exclamation", 1), text) == "Thanks! I found it. One moment."


def test_the_budget_is_the_message_s() -> None:
    segments = [segment_of("Hi Sam!", role="greeting"), segment_of("It worked!")]
    [match] = found(budget("exclamation", 1), segments=segments)
    assert match.segment == 1


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Great!!!", "Great."),
        ("Really?!", "Really?"),
        ("What?!?!", "What?"),
        ("Done! 🎉 See you!", "Done. 🎉 See you."),
        ("¡Hola! ¿Qué tal?", "Hola. ¿Qué tal?"),
        ("完成！", "完成。"),
        ("{{ n }}! Run x!=y or see https://a.example/b!c", "{{ n }}. Run x!=y or see https://a.example/b!c"),
    ],
)  # fmt: skip
def test_exclamation_marks_are_taken_out(text: str, better: str) -> None:
    rule = budget("exclamation")
    assert fixed(rule, text) == better
    assert found(rule, better) == []


def test_a_run_keeps_what_the_budget_allows() -> None:
    assert fixed(budget("exclamation", 1), "Great!!! Yes!") == "Great! Yes."
    assert spots(budget("exclamation", 1), "Great!!! Yes!") == ["!!", "!"]


@pytest.mark.parametrize(
    ("role", "text", "better"),
    [
        ("greeting", "Hi Sam!", "Hi Sam,"),
        ("subject", "It is here!", "It is here"),
        ("cta", "Buy now!", "Buy now"),
    ],
)
def test_the_stop_depends_on_the_place(role: str, text: str, better: str) -> None:
    assert fixed(budget("exclamation"), text, role=role) == better


def test_placeholders_and_code_have_no_marks() -> None:
    segment = segment_of("Hi {{!name}} there!", kept=["{{!name}}"])
    assert [m.start for m in found(budget("exclamation"), segments=[segment])] == [18]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Your parcel is late 😢", "Your parcel is late"),
        ("🎉 Done", "Done"),
        ("Done 🎉, thanks", "Done, thanks"),
        ("One 👍🏽 two ❤️", "One two"),
    ],
)
def test_emoji_are_taken_out(text: str, better: str) -> None:
    assert fixed(budget("emoji"), text) == better


def test_an_emoji_alone_has_no_repair() -> None:
    [match] = found(budget("emoji"), "🎉")
    assert match.changes == ()


def test_an_emoji_beside_a_merge_tag_alone_has_no_repair() -> None:
    segment = segment_of("🎉 {{ name }}", kept=["{{ name }}"])
    [match] = found(budget("emoji"), segments=[segment])
    assert match.changes == ()


def test_the_limit_of_the_tone_and_where_it_is_written() -> None:
    origin = Origin("voice.md", 31, "tone")
    target = Target({"exclamation": Limit(1, origin)})
    rule = rule_of("count", {"target": "exclamation"}, lang="any")
    [match] = found(rule, "Yes! Yes!", target=target)
    assert match.origin is origin
    assert match.values["limit"] == "1"
    assert found(rule, "Yes! Yes!") == []


def test_a_default_limit_grows_with_the_text_and_a_guide_s_does_not() -> None:
    rule = budget("exclamation", None, target="exclamation", words=10)
    text = "One! Two! Three! " + "word " * 17
    for path, number in (("rules/defaults/targets.yaml", 1), ("acme.voice.md", 2)):
        target = Target({"exclamation": Limit(1, Origin(path, 1))})
        assert len(found(rule, text, target=target)) == number
    [match] = found(
        rule, "One! Two!", target=Target({"exclamation": Limit(1, Origin("rules/defaults/x", 1))})
    )
    assert match.values["limit"] == "1"


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("This is VERY important.", ["VERY"], "This is very important."),
        ("PLEASE READ this", ["PLEASE READ"], "Please read this"),
        ("Save it as HTML or JPEG on NASA's site.", [], ""),
        ("Reply STOP to leave. Use code SPRING.", [], ""),
        ("Send a PDF. OK?", [], ""),
    ],
)
def test_shouted_words(text: str, words: list[str], better: str) -> None:
    assert spots(budget("capitals"), text) == words
    if better:
        assert fixed(budget("capitals"), text) == better


def test_shouting_in_a_language_without_a_list_needs_two_words() -> None:
    assert spots(budget("capitals"), "Es ist SEHR WICHTIG", locale="de") == ["SEHR WICHTIG"]
    assert spots(budget("capitals"), "Das ist UNESCO", locale="de") == []


def test_the_second_button() -> None:
    segments = [
        segment_of("Spring is here."),
        segment_of("See shoes", role="cta"),
        segment_of("See hats", role="cta"),
    ]
    rule = rule_of("count", {"of": "segment", "role": "cta", "max": 1}, roles=frozenset({"cta"}))
    [match] = found(rule, segments=segments)
    assert (match.segment, match.values["found"], match.values["count"]) == (2, "See hats", "2")


def test_links_are_counted_by_their_marks() -> None:
    text = "See prices and hats"
    marks = (Mark(4, 10, "link"), Mark(15, 19, "link"))
    segment = Segment(text, (Run(0, 0, len(text), text),), marks=marks)
    assert [m.start for m in found(budget("link", 1), segments=[segment])] == [15]


def test_phrases_and_unless() -> None:
    rule = budget("words-of", 1, phrases=["please", "kindly"])
    assert spots(rule, "Please wait. Kindly sign, please. Displeased.") == ["Kindly", "please"]
    rule = rule_of("count", {"phrases": ["please"], "max": 0}, unless=("if you please",))
    assert spots(rule, "If you please, do so. Please.") == ["Please"]


def test_per_sentence_and_segment() -> None:
    text = "Yes! Wow! No!! Fine."
    assert spots(budget("exclamation", 1, per="sentence"), text) == ["!"]
    segments = [segment_of("One! Two!"), segment_of("Three!")]
    rule = budget("exclamation", 1, per="segment")
    assert [m.segment for m in found(rule, segments=segments)] == [0]


def test_too_few() -> None:
    rule = budget("link", None, min=1)
    [match] = found(rule, "No link here.")
    assert (match.segment, match.values["count"], match.values["limit"]) == (-1, "0", "1")


@pytest.mark.parametrize(
    "options",
    [
        {"of": "exclamation"},
        {"of": "exclamations", "max": 1},
        {"of": "words-of", "max": 1},
        {"of": "emoji", "phrases": ["x"], "max": 1},
        {"of": "segment", "role": "buton", "max": 1},
        {"of": "segment", "max": -1},
        {"of": "segment", "max": 1, "mx": 2},
    ],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


def test_emoji_in_a_row_at_the_start_go_together() -> None:
    assert fixed(budget("emoji"), "🎉 🎉a") == "a"


@example("🎉 🎉a", 0)
@given(st.text(alphabet="ab!?. ¡🎉\n", max_size=40), st.integers(0, 3))
def test_the_rest_fits_the_budget(text: str, limit: int) -> None:
    for of in ("exclamation", "emoji"):
        rule = budget(of, limit)
        once = fixed(rule, text)
        assert all(not match.changes for match in found(rule, once))
