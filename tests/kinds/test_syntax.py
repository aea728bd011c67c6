from __future__ import annotations

import pytest

from tonelint.kinds import kind, lacks
from tonelint.kinds.base import OptionError
from tonelint.language import syntax

from .helpers import found, rule_of, segment_of, spots

pytestmark = pytest.mark.skipif(not syntax.identity(), reason=f"no model: {syntax.INSTALL}")


def of(what: str, **options: object) -> object:
    return rule_of("syntax", {"what": what, **options})


PASSIVES = [
    ("Your order has been shipped.", ["has been shipped"]),
    ("Mistakes were made.", ["were made"]),
    ("The form is not checked on Fridays.", ["is not checked"]),
    ("You're being asked to pay.", ["'re being asked"]),
    ("You can be paid today. It will be sent on Monday.", ["can be paid", "will be sent"]),
    ("The shop is being closed.", ["is being closed"]),
    # not passives
    ("The shop is closed on Sundays.", []),
    ("You are signed in.", []),
    ("We are interested in your view.", []),
    ("We have checked the form.", []),
    ("It is recommended that you rest.", []),
    ("She was tired and we are based in Leeds.", []),
    ("Get paid faster.", []),
]


@pytest.mark.parametrize(("text", "wanted"), PASSIVES)
def test_passives(text: str, wanted: list[str]) -> None:
    assert spots(of("passive"), text) == wanted


TURNED = [
    ("The report was written by the team.", "The team wrote the report"),
    ("Your refund is handled by our partners.", "Our partners handle your refund"),
    ("Your refund is handled by our partner.", "Our partner handles your refund"),
    ("They were told by her.", "She told them"),
    ("She will be called by us.", "We will call her"),
    ("Invoices have been sent by Tallybird.", "Tallybird has sent invoices"),
    ("Leeds was chosen by the team.", "The team chose Leeds"),
]


@pytest.mark.parametrize(("text", "active"), TURNED)
def test_a_passive_that_names_who_acts_is_turned_round(text: str, active: str) -> None:
    (match,) = found(of("passive"), text)
    assert match.suggestions == (active,)
    assert text[match.start : match.end] == text[:-1]
    assert [m.suggestions for m in found(of("passive-by"), text)] == [(active,)]


@pytest.mark.parametrize(
    "text",
    [
        "The bug was found by accident.",
        "The letter was sent by post.",
        "It was written by the team.",
        "Lunch is followed by tea.",
        "The event is sent by window.open().",
        "It was sent by Friday.",
        "The report was written by the team that we met in Leeds.",
        "Nothing was written by the team.",
        "On Monday the report was written by the team.",
        "The report was written by the team in a hurry, and we read it.",
        "The report was frobnicated by the team.",
    ],
)
def test_other_passives_are_not_turned_round(text: str) -> None:
    assert [match.suggestions for match in found(of("passive"), text) if match.suggestions] == []
    assert spots(of("passive-by"), text) == []


def test_merge_tags_come_through_a_rewrite() -> None:
    text = "{{product}} was chosen by the team."
    (match,) = found(of("passive"), segments=[segment_of(text, kept=["{{product}}"])])
    assert match.suggestions == ("The team chose {{product}}",)


def test_agentless_leaves_passives_alone_that_say_by_whom() -> None:
    text = "It was written by the team. It was posted on Monday."
    assert spots(of("passive"), text) == ["was written", "was posted"]
    assert spots(of("passive", agentless=True), text) == ["was posted"]


LETTER = (
    "Your form was received on Monday. It was checked on Tuesday. We wrote to you today. "
    "A letter was posted too. Please call us soon."
)


def test_a_share_gives_one_match_with_its_figures() -> None:
    (match,) = found(of("passive", max_share=25), LETTER)
    assert LETTER[match.start : match.end] == "was checked"
    assert match.values["share"] == "60"
    assert match.values["limit"] == "25"
    assert match.values["count"] == "3"
    assert match.advice == ("Look at these too: “was posted”.",)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ({"max_share": 60}, 0),
        ({"max_share": 59}, 1),
        ({"max_share": 0}, 1),
        ({"max_share": 0, "min_sentences": 6}, 0),
        ({"max_share": 0, "min_sentences": 5}, 1),
    ],
)
def test_shares(options: dict[str, object], wanted: int) -> None:
    assert len(found(of("passive", **options), LETTER)) == wanted


def test_one_passive_is_never_too_many_unless_none_is_wanted() -> None:
    text = "It was sent. We wrote to you."
    assert spots(of("passive", max_share=10), text) == []
    assert spots(of("passive", max_share=0), text) == ["was sent"]


OTHERS = [
    ("no-actor", "It is recommended that you rest.", ["It is recommended that"]),
    ("no-actor", "It was decided to close.", ["It was decided to"]),
    ("no-actor", "It is expected to rain.", []),
    ("no-actor", "It is recommended by your doctor that you rest.", []),
    ("no-actor", "It is needed.", []),
    ("duty", "Forms must be sent by Friday.", ["must be sent"]),
    ("duty", "The form needs to be checked.", ["needs to be checked"]),
    ("duty", "You must be registered.", []),
    ("duty", "Forms must be sent by the parents.", []),
    ("duty", "We keep the forms that must be sent.", []),
    ("noun-string", "The customer account security policy is new.",
     ["customer account security policy"]),
    ("noun-string", "The customer security policy is new.", []),
    ("noun-string", "The Leeds Bradford Airport Express is new.", []),
    ("noun-string", "Update customer account policy soon.", []),
    ("buried-verb", "We made a careful decision.", ["made a careful decision"]),
    ("buried-verb", "We made a decision.", []),  # a word list finds it without a parser
    ("buried-verb", "The decision made a good story.", []),
    ("nominalisation", "Use it for the creation of a card.", ["for the creation of"]),
    ("nominalisation", "The creation of a card takes a day.", []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "wanted"), OTHERS)
def test_other_constructions(what: str, text: str, wanted: list[str]) -> None:
    assert spots(of(what), text) == wanted


def test_the_hidden_verb_is_named() -> None:
    (match,) = found(of("buried-verb"), "We made a careful decision.")
    assert match.values["better"] == "decide"


def test_quotations_and_other_languages_are_left_alone() -> None:
    assert spots(of("passive"), "He said: “Mistakes were made.”") == []
    assert spots(of("passive"), "Mistakes were made.", locale="de") == []


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"what": "pasive"}, "not a choice"),
        ({"what": "passive", "max_share": 120}, "percentage"),
        ({"what": "passive", "maxshare": 10}, "Unknown option"),
        ({"what": "passive", "max_share": "ten"}, "must be a number"),
    ],
)
def test_wrong_options_are_named(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        kind("syntax").read_options(options)


def test_without_a_model_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(syntax.VARIABLE, "none")
    rule = of("passive")
    assert spots(rule, "Mistakes were made.") == []
    assert lacks(rule) == syntax.INSTALL  # type: ignore[arg-type]
    assert lacks(rule_of("words")) == ""


def test_a_text_without_a_candidate_loads_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "parse", lambda _: pytest.fail("parsed"))
    for what in ("passive", "no-actor", "duty", "noun-string", "buried-verb", "nominalisation"):
        assert spots(of(what), "We open at nine. You can call us then.") == []
