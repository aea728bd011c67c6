from __future__ import annotations

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.closing import read_options
from tonelint.model.rule import Origin, Rule
from tonelint.model.target import Limit, Target

from .helpers import fixed, found, rule_of, segment_of, spots


def closing(**options: object) -> Rule:
    return rule_of("closing", options)


TEAM = closing(texts=["The Tallybird team"])


@pytest.mark.parametrize(
    "text", ["The Tallybird team", "Thanks,\nThe Tallybird team", "the tallybird team x"]
)
def test_the_expected_sign_off_may_have_lines_beside_it(text: str) -> None:
    assert found(TEAM, text, role="sign-off") == []


def test_another_sign_off() -> None:
    assert fixed(TEAM, " Kind regards ", role="sign-off") == " The Tallybird team "
    [match] = found(TEAM, "Kind regards", role="sign-off")
    assert match.values == {
        "found": "Kind regards", "better": "The Tallybird team",
        "expected": "“The Tallybird team”",
    }  # fmt: skip


def test_one_of_several_lines_is_enough() -> None:
    lines = [
        segment_of("Thanks,", role="sign-off"),
        segment_of("The Tallybird team", role="sign-off"),
    ]
    assert found(TEAM, segments=lines) == []
    [match] = found(closing(texts=["Kind regards"]), segments=lines)
    assert (match.segment, match.changes) == (1, ())
    assert match.advice == ("Write “Kind regards”",)


def test_a_merge_field_in_the_expected_text() -> None:
    rule = closing(texts=["Thanks, {agent}"])
    assert (
        found(rule, segments=[segment_of("Thanks, {{a}}", role="sign-off", kept=["{{a}}"])]) == []
    )
    assert found(rule, "Thanks, Rosa", role="sign-off") == []
    [match] = found(rule, segments=[segment_of("Cheers, {{a}}", role="sign-off", kept=["{{a}}"])])
    assert match.changes == ()


def test_none_and_the_tone() -> None:
    assert spots(closing(none=True), "Kind regards, the shop team", role="sign-off") == [
        "Kind regards, the shop team"
    ]
    origin = Origin("voice.md", 3)
    target = Target({"sign-off": Limit("Tallybird", origin)})
    [match] = found(closing(target="sign-off"), "Best wishes", role="sign-off", target=target)
    assert match.origin is origin
    assert found(closing(target="sign-off"), "Best wishes", role="sign-off") == []


def test_a_closing_turn_need_not_sign_off() -> None:
    assert found(TEAM, "I have sent it. Have a good day.", role="closing") == []
    assert found(TEAM, "Kind regards") == []


def test_phrases_to_avoid() -> None:
    rule = closing(avoid=["Cheers"])
    assert spots(rule, "Cheers,\nRosa", role="sign-off") == ["Cheers"]
    assert found(rule, "Cheers to all", role="body") == []


@pytest.mark.parametrize(
    "options", [{}, {"texts": ["a"], "none": True}, {"target": "greeting"}, {"avoids": ["x"]}]
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


def test_a_name_under_the_good_bye_stays() -> None:
    regards = closing(texts=["Kind regards"])
    text = "Cheers,\nThe Tallybird team"
    assert fixed(regards, text, role="sign-off") == "Kind regards,\nThe Tallybird team"


def test_no_name_is_taken_out_for_a_team() -> None:
    [match] = found(TEAM, "Cheers,\nSam", role="sign-off")
    assert match.changes == ()
    assert match.advice == ("Write “The Tallybird team”",)
