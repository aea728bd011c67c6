"""The strings of a catalogue are one text to the rules that compare the parts of a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint.run import CheckRequest, check

RULES = ("core/two-spellings", "core/sign-in-and-log-in", "core/british-and-american")
STRINGS = {
    "title": "Check your email",
    "hint": "We send an email a week. No e-mail came?",
    "bill": "Bills come by e-mail.",
    "more": "Email us.",
}


def found(path: Path, data: object, **context: str) -> list[tuple[str, str, str | None]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = data if isinstance(data, str) else json.dumps(data)
    path.write_text(text, encoding="utf-8")
    request = CheckRequest(
        paths=(str(path),), context=context, select=RULES, preset=("strict",), use_results=False
    )
    report = check(request)
    return [(v.rule, v.excerpt, v.key) for v in report.violations]


def test_strings_are_compared_and_each_place_is_told_once(tmp_path: Path) -> None:
    assert found(tmp_path / "locales" / "en.json", STRINGS) == [
        ("core/two-spellings", "e-mail", "hint"),
        ("core/two-spellings", "e-mail", "bill"),
    ]


def test_what_the_catalogue_uses_decides_over_what_a_string_uses(tmp_path: Path) -> None:
    strings = {**STRINGS, "hint": "Send an e-mail. Your e-mail came? No email?"}
    del strings["bill"]
    strings |= {"a": "The email is here.", "b": "Another email.", "c": "An email."}
    assert found(tmp_path / "locales" / "en.json", strings) == [
        ("core/two-spellings", "e-mail", "hint"),
        ("core/two-spellings", "e-mail", "hint"),
    ]


def test_a_yaml_catalogue_says_file_and_not_text(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "en.yml"
    path.parent.mkdir()
    path.write_text("en:\n  a: Sign in\n  b: You are signed in.\n  c: Log in again\n", "utf-8")
    request = CheckRequest(paths=(str(path),), select=RULES, preset=("strict",))
    (violation,) = check(request).violations
    assert violation.excerpt == "Log in"
    assert "this file has both “sign in” (twice) and “log in” (once)" in violation.message
    assert violation.fix is not None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        # One string a language is compared with none of another.
        ("all.json", {"en": {"a": "Email us"}, "en-US": {"a": "E-mail us"}}),
        # Keys and other data that are no copy do not count.
        ("locales/en.json", {"e-mail": "Email us", "b": "Your email"}),
        # A bot's answers are messages of their own, and so are the turns of a script.
        (
            "domain.yml",
            'version: "3.1"\nresponses:\n  utter_a:\n  - text: "Email us"\n'
            '  utter_b:\n  - text: "E-mail us"\n',
        ),
        ("chat.yml", "tonelint-script: 1\nturns:\n  - agent: Email us.\n  - agent: E-mail us.\n"),
    ],
)
def test_what_is_not_one_text(tmp_path: Path, name: str, data: object) -> None:
    assert found(tmp_path / name, data) == []


def test_mails_and_pages_of_one_product_are_compared(tmp_path: Path) -> None:
    data = {"en": {"user_mailer": {"hi": "Your email is new."}, "page": {"hi": "Your e-mail."}}}
    assert [rule for rule, *_ in found(tmp_path / "locales" / "en.json", data)] == [
        "core/two-spellings"
    ]


def test_comments_excuse_what_is_compared(tmp_path: Path) -> None:
    text = (
        "en:\n  a: Your email\n  b: Another email\n"
        "  # tonelint-disable-next-line core/two-spellings -- a form\n  c: Your e-mail\n"
    )
    assert found(tmp_path / "locales" / "en.yml", text) == []
