from __future__ import annotations

import json

import pytest

from tonelint.kinds.base import OptionError
from tonelint.kinds.words import compile_checks, read_options
from tonelint.model.rule import Rule
from tonelint.model.source import Mark, Run, Segment

from .helpers import fixed, found, rule_of, run, segment_of, spots, view_of


def entry(find: str, *use: str, **more: object) -> dict[str, object]:
    return {"find": find.split(", "), "use": list(use), **more}


def words(*entries: dict[str, object], **fields: object) -> Rule:
    options = {"entries": list(entries)}
    if fields.pop("whole", False):
        options["whole"] = True  # type: ignore[assignment]
    return rule_of("words", options, **fields)


USE = entry("utilise, utilize", "use")
LOG_IN = entry("log in, log on", "sign in", pos="verb")
LOGIN = entry("login", "sign-in", pos="noun")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please utilise the form.", "Please use the form."),
        ("UTILISING it, Utilised it", "USING it, Used it"),
        ("He utilizes a utilised part", "He uses a used part"),
        ("Please log in, or Log On.", "Please sign in, or Sign In."),
        ("She logged in while logging on", "She signed in while signing in"),
        ("Your login failed, logins fail", "Your sign-in failed, sign-ins fail"),
        ("Log in to see the log in page", "Sign in to see the log in page"),
    ],
)
def test_the_replacement_takes_form_and_case(text: str, expected: str) -> None:
    assert fixed(words(USE, LOG_IN, LOGIN), text) == expected


def test_a_verb_that_is_a_noun_too_is_decided_by_its_neighbours() -> None:
    rule = words(entry("purchase", "buy"))
    assert fixed(rule, "Purchase it. Your purchase. To purchase a thing.") == (
        "Buy it. Your purchase. To buy a thing."
    )
    assert found(rule, "Pull the purchase history; purchases") == []
    (match,) = found(words(entry("purchase", "buy", pos="verb")), "Purchase history")
    assert match.changes == ()
    assert match.suggestions == ("Buy",)


def test_undecided_parts_of_speech_offer_both() -> None:
    rule = words(entry("purchase", "buy", pos="verb"), entry("purchase", "order", pos="noun"))
    (match,) = found(rule, "Purchase history")
    assert set(match.suggestions) == {"Buy", "Order"}
    assert fixed(rule, "Your purchase. To purchase.") == "Your order. To buy."


def test_a_form_that_is_past_or_participle() -> None:
    rule = words(entry("commence", "begin"))
    assert fixed(rule, "We commenced. It has commenced.") == "We began. It has begun."
    (match,) = found(rule, "The work commenced today")
    assert match.suggestions == ("began", "begun")


def test_several_replacements_are_suggestions() -> None:
    (match,) = found(words(entry("regarding", "about", "on")), "A note regarding tax")
    assert match.suggestions == ("about", "on")
    assert match.values["better"] == "about or on"
    assert match.changes == ()


def test_a_ban_has_no_replacement() -> None:
    (match,) = found(words(entry("simply", why="It may not be simple.")), "Simply click.")
    assert (match.changes, match.suggestions) == ((), ())
    assert match.values == {"found": "Simply", "better": "", "why": "It may not be simple."}


def test_the_article_is_repaired() -> None:
    assert fixed(words(entry("item", "thing")), "An item, and an item") == "A thing, and a thing"


def test_possessives_are_kept() -> None:
    rule = words(entry("user", "customer"))
    assert fixed(rule, "the users’ data, a user's data") == "the customers’ data, a customer's data"


def test_the_longest_phrase_of_a_rule_wins() -> None:
    long, short = entry("bank sync", "bank feed"), entry("sync", "update", inflect=False)
    assert fixed(words(long, short), "A bank sync. A sync.") == "A bank feed. An update."


def test_rules_do_not_hide_one_another() -> None:
    first = words(entry("bank sync", "bank feed"), id="a/first")
    second = words(entry("sync", "update", inflect=False), id="a/second")
    matches = run([first, second], view_of("A bank sync"))
    assert [match.rule.id for match in matches] == ["a/first", "a/second"]


def test_a_replacement_that_holds_the_phrase_is_right() -> None:
    rule = words(entry("sync", "bank sync", inflect=False))
    assert fixed(rule, "The sync and the bank sync") == "The bank sync and the bank sync"


def test_nothing_to_do_is_no_fault() -> None:
    assert found(words(entry("tallybird", "Tallybird")), "Tallybird") == []


def test_an_abbreviation_is_exact_unless_told() -> None:
    assert spots(words(entry("DD", "direct debit")), "DD dd") == ["DD"]
    assert spots(words(entry("DD", "direct debit", case="any")), "DD dd") == ["DD", "dd"]
    assert spots(words(entry("Pay", "Tally Pay", case="exact")), "Pay to pay") == ["Pay"]


def test_signs_are_phrases_too() -> None:
    assert fixed(words(entry("&", "and")), "Reports & invoices") == "Reports and invoices"


@pytest.mark.parametrize(
    "text", ["just-in-time", "adjust", "“just”", "see just.com", "it's justly"]
)
def test_parts_of_words_and_protected_text(text: str) -> None:
    assert found(words(entry("just")), text) == []


def test_whole_means_all_there_is() -> None:
    rule = words(entry("click here, here"), whole=True, roles=frozenset({"cta", "link"}))
    assert spots(rule, "Click here!", role="cta") == ["Click here"]
    assert spots(rule, "Click here to pay", role="cta") == []
    text = "To pay, click here now"
    link = Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(14, 18, "link"),))
    assert [(m.start, m.end) for m in found(rule, segments=[link])] == [(14, 18)]


def test_placeholders_are_left_alone() -> None:
    segment = segment_of("Hi {{ user }}, dear user", kept=["{{ user }}"])
    matches = found(words(entry("user", "customer")), segments=[segment])
    assert [match.start for match in matches] == [20]


def test_unless_excuses() -> None:
    rule = words(entry("use", "apply", inflect=False), unless=("ease of use",))
    assert spots(rule, "Ease of use. Use it.") == ["Use"]


def test_rules_of_other_languages_do_not_inflect() -> None:
    rule = words(entry("utilise", "use"), lang="any")
    assert spots(rule, "utilise utilised", locale="fr-FR") == ["utilise"]


def test_options_survive_json() -> None:
    raw = {"entries": [USE, LOG_IN], "whole": True}
    assert read_options(json.loads(json.dumps(raw))) == read_options(raw)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({}, "empty"),
        ({"entries": [{"use": ["use"]}]}, "nothing to find"),
        ({"entries": [{"find": ["a"], "pos": "adverb"}]}, "adverb"),
        ({"entries": [{"find": ["a"], "usee": ["b"]}]}, "usee"),
        ({"entries": [USE], "hole": True}, "hole"),
    ],
)
def test_wrong_options_are_refused(raw: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        read_options(raw)


def test_a_phrase_of_many_rules_is_one_trigger() -> None:
    check = compile_checks([words(USE, id="a/x"), words(USE, id="a/y")])
    texts = [trigger.text for trigger in check.triggers]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Call us for an assisted sale.", "Call us for an assisted sale."),
        ("Assisted sales are up.", "Assisted sales are up."),
        ("The assisting nurse called.", "The assisting nurse called."),
        ("We assisted people.", "We helped people."),
        ("People assisted by us are glad.", "People helped by us are glad."),
        ("Assisting people is our job.", "Helping people is our job."),
    ],
)
def test_a_verb_that_stands_for_an_adjective_is_left_alone(text: str, better: str) -> None:
    rule = rule_of("words", {"entries": [{"find": ["assist"], "use": ["help"], "pos": "verb"}]})
    assert fixed(rule, text) == better


def test_a_replacement_that_is_an_adjective_too_is_offered() -> None:
    rule = rule_of("words", {"entries": [{"find": ["utilise"], "use": ["use"]}]})
    assert spots(rule, "The utilised tool is here.") == ["utilised"]
