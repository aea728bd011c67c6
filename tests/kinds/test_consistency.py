from __future__ import annotations

import pytest

from tonelint.kinds import kind
from tonelint.kinds.base import OptionError
from tonelint.model.rule import Rule
from tonelint.model.source import Mark, Run, RunKind, Segment

from .helpers import fixed, found, rule_of, segment_of, spots


def mail(**fields: object) -> Rule:
    return rule_of("consistency", {"forms": [["email", "e-mail"]], "endings": ["s"]}, **fields)


ISE = rule_of(
    "consistency",
    {
        "forms": [["organis-", "organiz-"], ["emphasis-", "emphasiz-"]],
        "sides": ["-ise", "-ize"],
        "endings": ["e", "ed", "ing", "ation"],
    },
)


def test_the_rarer_spelling_is_found_at_each_place() -> None:
    text = "An e-mail came. The email had two e-mails in it, and e-mails are emails."
    assert spots(mail(), text) == ["email", "emails"]
    assert fixed(mail(), text) == (
        "An e-mail came. The e-mail had two e-mails in it, and e-mails are e-mails."
    )


def test_the_message_has_both_spellings_and_how_often_they_stand_there() -> None:
    (match,) = found(mail(), "Email us. The email and the email, not E-mails.".replace("E", "e"))
    assert match.values == {
        "found": "e-mails",
        "better": "emails",
        "usual": "email",
        "rare": "e-mail",
        "usual_times": "3 times",
        "rare_times": "once",
        "where": "this text",
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Your email or e-mail.", ["e-mail"]),
        ("Your e-mail or email.", ["email"]),
        ("E-mail, e-mail, email and email.", ["email", "email"]),
    ],
)
def test_of_two_alike_the_later_one_is_found(text: str, wanted: list[str]) -> None:
    assert spots(mail(), text) == wanted


def test_spellings_are_counted_over_the_whole_message() -> None:
    segments = [
        segment_of("Your email", role="heading"),
        segment_of("Open the e-mail."),
        segment_of("No email?", role="footer"),
    ]
    (match,) = found(mail(), segments=segments)
    assert (match.segment, match.start, match.end) == (1, 9, 15)


@pytest.mark.parametrize(
    "text",
    [
        "Your email, and emails.",
        "Your email, he wrote: “No e-mail came.”",
        "Your email is at example.com/e-mail or me@e-mail.com.",
        "Your email at the E-Mail Museum.",
        "E-Mail Museum sends an email.",
        "Your email, spelt ‘e-mail’ by some.",
        "Your email and an e-mailer, or an e-mail-like thing.",
    ],
)
def test_what_is_no_choice_of_the_writer_does_not_count(text: str) -> None:
    assert spots(mail(), text) == []


def test_code_and_quotations_do_not_count() -> None:
    text = "Your email has a field e-mail in it."
    code = (Run(0, 0, 23, text[:23]), Run(23, 23, 29, text[23:29], RunKind.CODE))
    rest = Run(29, 29, len(text), text[29:])
    assert found(mail(), segments=[Segment(text, (*code, rest))]) == []
    quoted = Segment(text, (Run(0, 0, len(text), text),), marks=(Mark(11, 29, "quote"),))
    assert found(mail(), segments=[quoted]) == []
    other = [segment_of("Your email."), segment_of("My e-mail.", role="quote")]
    assert found(mail(), segments=other) == []


def test_what_an_exception_holds_does_not_count() -> None:
    rule = mail(unless=["an e-mail program"])
    assert spots(rule, "Your email needs an e-mail program.") == []
    assert spots(rule, "Your email needs an e-mail.") == ["e-mail"]


def test_another_language_is_left_alone() -> None:
    assert spots(mail(), "Email oder e-mail.", locale="de") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("EMAIL, email. READ AN E-MAIL", "EMAIL, email. READ AN EMAIL"),
        ("An email. E-mail us, or email.", "An email. Email us, or email."),
        ("An email. Your e-mail's end. No email.", "An email. Your email's end. No email."),
    ],
)
def test_the_rewrite_keeps_capitals(text: str, wanted: str) -> None:
    assert fixed(mail(), text) == wanted


def test_an_article_follows_its_word() -> None:
    rule = rule_of("consistency", {"forms": [["wireless unit", "unwired unit"]]})
    text = "The wireless unit and a wireless unit, or an unwired unit."
    assert fixed(rule, text) == "The wireless unit and a wireless unit, or a wireless unit."


def test_sides_are_counted_together() -> None:
    text = "Organise it, emphasise it, and organising is organization."
    (match,) = found(ISE, text)
    assert (match.values["usual"], match.values["rare"]) == ("-ise", "-ize")
    assert match.values["usual_times"] == "3 times"
    assert fixed(ISE, text).endswith("organising is organisation.")


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [("en-GB", ["color", "color"]), ("en-US", ["colour"]), ("en", ["colour"])],
)
def test_the_locale_says_which_side_is_at_home(locale: str, wanted: list[str]) -> None:
    options = {
        "forms": [["colour", "color"]],
        "sides": ["British", "American"],
        "locales": {"en-GB": "British", "en-US": "American"},
    }
    assert spots(rule_of("consistency", options), "A color, a color, a colour.", locale=locale) == (
        wanted
    )


def test_a_stem_needs_an_ending() -> None:
    assert spots(ISE, "Organize it with emphasis.") == []
    assert spots(ISE, "Organize it with organism and organiser.") == []


def test_one_spelling_inside_another_counts_once() -> None:
    rule = rule_of("consistency", {"forms": [["log in", "log-in"], ["log", "journal"]]})
    assert spots(rule, "Log in and read the journal.") == []


def test_each_rule_speaks_for_itself() -> None:
    other = rule_of("consistency", {"forms": [["email", "e-mail"]]}, id="test/other")
    check = kind("consistency").compile_checks([mail(), other])
    assert len(check.triggers) == 2


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({}, "“forms” is empty"),
        ({"forms": ["email"]}, "must be a list of lists"),
        ({"forms": [["email"]]}, "no two different spellings"),
        ({"forms": [["email", "Email"]]}, "no two different spellings"),
        ({"forms": [["a", "b", "c"]], "sides": ["x", "y"]}, "3 spellings for 2 sides"),
        ({"forms": [["organis-", "organiz-"]]}, "no endings"),
        ({"forms": [["a", "b"]], "locales": {"en-GB": "x"}}, "“x”, the side of en-GB"),
        ({"forms": [["a", "b"]], "side": ["x"]}, "Unknown option “side”"),
    ],
)
def test_wrong_options_are_named(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        kind("consistency").read_options(options)
