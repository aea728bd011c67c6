"""Copy inside template tags: which strings, which roles, and that the rest is left alone."""

from __future__ import annotations

import pytest

from tonelint.formats.base import ReadOptions
from tonelint.formats.expression_roles import is_prose
from tonelint.formats.html import read
from tonelint.model.source import RunKind, Segment, Source


def copy(text: str) -> list[Segment]:
    document = read(Source("page.html", text), options=ReadOptions(channel="web"))
    return list(document.messages[0].segments)


def found(text: str) -> list[tuple[str, str]]:
    return [(segment.role, segment.text) for segment in copy(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{{ govukButton({ text: "Save and continue", classes: "govuk-!-mt-4" }) }}',
         [("cta", "Save and continue")]),
        ('{{ govukInput({ label: { text: "Email address" }, hint: { text: "We’ll reply here" }, '
         'id: "email-address", errorMessage: { text: "Enter an email address" } }) }}',
         [("label", "Email address"), ("hint", "We’ll reply here"),
          ("error", "Enter an email address")]),
        ("{{ radios({ items: [{ value: 'yes', text: 'Yes' }] }) }}", [("label", "Yes")]),
        ('{{ breadcrumb({ items: [{ "text": "Home", "href": "/" }] }) }}', [("link", "Home")]),
        ('{% set pageTitle = "Check your answers" %}', [("title", "Check your answers")]),
        ('{% set title = "Check your answers" %}', [("title", "Check your answers")]),
        ('{% from "a b.html" import c %}{% include "My part.html" %}', []),
        ("<%= f.submit 'Send it' %>", [("cta", "Send it")]),
        ("<%= f.label :name, 'Your name' %>", [("label", "Your name")]),
        ("<% content_for :title, 'Your account' %>", [("title", "Your account")]),
        ("<%= link_to 'Start now', url, class: 'btn btn-big' %>", [("cta", "Start now")]),
        ("<%= render 'mailer/button', label: 'Accept it' %>", [("cta", "Accept it")]),
        ("{{ _('Page not found') }}", [("body", "Page not found")]),
        ("{{ t('errors.not_found') }} {{ 'general.Search title' | t }}", []),
        ('{{ url_for("main.sign_in") }}', []),
        ('{{ x({ text: "Yes" if a == "No way" else "Maybe" }) }}',
         [("body", "Yes"), ("body", "Maybe")]),
        ("{# text: 'Not copy' #}<!-- {{ button({text: 'Nor this'}) }} -->", []),
        ("<script>{{ button({text: 'Not copy'}) }}</script>", []),
    ],
)  # fmt: skip
def test_takes_strings_by_key_and_call(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_link_in_a_sentence_belongs_to_it() -> None:
    (segment,) = copy("<p>You can <%= link_to 'change it', url %> here.</p>")
    assert segment.text == "You can change it here."
    assert [(m.kind, segment.text[m.start : m.end]) for m in segment.marks] == [
        ("link", "change it")
    ]
    assert segment.escape == "html-string"
    assert all(run.kind is RunKind.VERBATIM for run in segment.runs)


def test_a_call_in_a_sentence_is_shown_without_its_copy() -> None:
    text = '<p>See {{ govukTag({ text: "Beta test" }) }} now.</p>'
    sentence, tag = copy(text)
    assert sentence.text == 'See {{ govukTag({ text: "…" }) }} now.'
    assert tag.text == "Beta test"


def test_joined_strings_are_one_text() -> None:
    (segment,) = copy('{{ hint({ text: "For example, " ~ code ~ " or less" }) }}')
    assert segment.text == "For example, {code} or less"
    assert [run.kind for run in segment.runs] == [
        RunKind.VERBATIM, RunKind.PLACEHOLDER, RunKind.VERBATIM,
    ]  # fmt: skip


def test_escapes_and_slots_inside_strings() -> None:
    (segment,) = copy(r"<%= f.submit 'Don\'t wait, %{name}' %>")
    assert segment.text == "Don't wait, %{name}"
    assert segment.escape == "js-sq"
    assert [run.kind for run in segment.runs] == [
        RunKind.VERBATIM, RunKind.DECODED, RunKind.VERBATIM, RunKind.PLACEHOLDER,
    ]  # fmt: skip


def test_liquid_strings_know_no_escape() -> None:
    (segment,) = copy("{% assign title = 'Our shop' %}")
    assert segment.escape == "bare-sq"


@pytest.mark.parametrize("text", ["btn btn-big/x", "Yes", "Save it", "ÉCRIRE"])
def test_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text", ["", "email-address", "main.sign_in", "/a/b", "https://a.example", "12px", "camelCase",
             "%Y-%m-%d", "#top", "a@b.example"],
)  # fmt: skip
def test_no_prose(text: str) -> None:
    assert not is_prose(text)
