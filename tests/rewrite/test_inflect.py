from __future__ import annotations

import pytest

from tonelint.rewrite.inflect import noun_forms, part_of, plural_of, variants, verb_forms


@pytest.mark.parametrize(
    ("verb", "s", "past", "participle", "ing"),
    [
        ("use", "uses", "used", "used", "using"),
        ("sign in", "signs in", "signed in", "signed in", "signing in"),
        ("log in", "logs in", "logged in", "logged in", "logging in"),
        ("begin", "begins", "began", "begun", "beginning"),
        ("send", "sends", "sent", "sent", "sending"),
        ("make", "makes", "made", "made", "making"),
        ("take", "takes", "took", "taken", "taking"),
        ("have", "has", "had", "had", "having"),
        ("do", "does", "did", "done", "doing"),
        ("try", "tries", "tried", "tried", "trying"),
        ("buy", "buys", "bought", "bought", "buying"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("submit", "submits", "submitted", "submitted", "submitting"),
        ("help", "helps", "helped", "helped", "helping"),
        ("fix", "fixes", "fixed", "fixed", "fixing"),
        ("show", "shows", "showed", "shown", "showing"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("tie", "ties", "tied", "tied", "tying"),
        ("open", "opens", "opened", "opened", "opening"),
        ("opt in", "opts in", "opted in", "opted in", "opting in"),
    ],
)
def test_verbs(verb: str, s: str, past: str, participle: str, ing: str) -> None:
    forms = verb_forms(verb)
    assert [forms[name][0] for name in ("s", "past", "participle", "ing")] == [
        s, past, participle, ing,
    ]  # fmt: skip


def test_both_spellings_of_doubled_l_are_known() -> None:
    assert verb_forms("cancel")["past"] == ("cancelled", "canceled")


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("user", "users"),
        ("query", "queries"),
        ("key", "keys"),
        ("box", "boxes"),
        ("person", "people"),
        ("Person", "People"),
        ("DD", "DDs"),
    ],
)
def test_plurals(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural


def test_a_phrase_with_of_is_inflected_at_its_head() -> None:
    assert noun_forms("point of sale")["plural"] == ("points of sale",)
    assert noun_forms("bank feed")["plural"] == ("bank feeds",)


@pytest.mark.parametrize(
    ("find", "use", "part"),
    [
        ("utilise", ["use"], "verb"),
        ("facilitate", [], "verb"),
        ("log in", ["sign in"], "verb"),
        ("user", ["customer"], "noun"),
        ("bank sync", ["bank feed"], "noun"),
        ("simply", [], ""),
        ("easy", [], ""),
        ("in order to", ["to"], ""),
        ("&", ["and"], ""),
        ("über", ["über"], ""),
    ],
)
def test_the_part_of_speech_of_a_listed_phrase(find: str, use: list[str], part: str) -> None:
    assert part_of(find, use) == part


def test_a_replacement_takes_the_form_of_the_phrase() -> None:
    assert variants("commence", ["begin"], "verb")["commenced"] == {
        "past": ("began",),
        "participle": ("begun",),
    }


def test_a_modal_replaces_only_what_it_can() -> None:
    found = variants("be able to", ["can"], "verb")
    assert found["are able to"] == {"s": ("can",)}
    assert found["was able to"] == {"past": ("could",)}
    assert "be able to" not in found


def test_a_ban_has_all_forms() -> None:
    assert set(variants("leverage", [], "verb")) == {
        "leverage", "leverages", "leveraged", "leveraging",
    }  # fmt: skip
