"""JSON catalogues and data: which strings are copy, and where they are."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import FormatError
from tonelint.formats.json_strings import scan
from tonelint.model.source import RunKind

from .reading import context, document, every, roles, texts, write_back

CATALOGUE = r"""{
  "cart": {
    "title": "Your \u201ccart\u201d",
    "checkout_button": "Pay {{ total }} now",
    "empty": "Nothing here\nyet \ud83d\ude00",
    "errors": {"blank": "Add %{field} first"},
    "terms_html": "Read our <a href=\"/terms\">terms</a> &amp; <br>privacy notes",
    "list": ["Pick one", "Pick two"]
  },
  "mailer": {"welcome": {"subject": "Welcome, %(name)s"}},
  "homepage": "https://tallybird.example/a b",
  "@title": {"description": "For translators only"}
}"""


def test_every_string_of_a_catalogue_is_a_message_with_key_and_role() -> None:
    read = document(CATALOGUE, "locales/en-GB.json")
    assert [(m.segments[0].key, s.role, s.text) for m in read.messages for s in m.segments] == [
        ("cart.title", "title", "Your “cart”"),
        ("cart.checkout_button", "cta", "Pay {{ total }} now"),
        ("cart.empty", "body", "Nothing here\nyet 😀"),
        ("cart.errors.blank", "error", "Add %{field} first"),
        ("cart.terms_html", "body", "Read our terms & \nprivacy notes"),
        ("cart.list.0", "body", "Pick one"),
        ("cart.list.1", "body", "Pick two"),
        ("mailer.welcome.subject", "subject", "Welcome, %(name)s"),
        ("homepage", "body", "https://tallybird.example/a b"),
    ]
    assert context(read) == {"locale": "en-GB"}
    assert context(read, 7) == {"locale": "en-GB", "channel": "email"}


def test_escapes_slots_and_markup_are_no_verbatim_text() -> None:
    segments = {s.key: s for s in every(document(CATALOGUE, "en.json"))}
    kinds = [(run.text, run.kind) for run in segments["cart.title"].runs]
    assert kinds == [
        ("Your ", RunKind.VERBATIM),
        ("“", RunKind.DECODED),
        ("cart", RunKind.VERBATIM),
        ("”", RunKind.DECODED),
    ]
    assert segments["cart.checkout_button"].runs[1].kind is RunKind.PLACEHOLDER
    (link,) = segments["cart.terms_html"].marks
    assert (link.kind, link.value) == ("link", "/terms")
    assert segments["cart.terms_html"].text[link.start : link.end] == "terms"


def test_a_locale_above_all_else_is_the_locale() -> None:
    text = '{"de": {"a": "Hallo"}, "fr": {"a": "Bonjour", "b$it": "Ciao"}}'
    read = document(text, "strings.json")
    assert [context(read, n)["locale"] for n in range(3)] == ["de", "fr", "it"]


def test_each_branch_of_a_choice_is_a_segment() -> None:
    text = json.dumps(
        {"n": "You have {n, plural, =0{no items} one{# item} other{{n} items in {place}}} here"}
    )
    assert texts(text, "en.json") == [
        "You have {n, plural, =0{no items} one{# item} other{{n} items in {place}}} here",
        "no items",
        "# item",
        "{n} items in {place}",
    ]
    first = every(document(text, "en.json"))[0]
    assert [run.kind for run in first.runs] == [
        RunKind.VERBATIM, RunKind.PLACEHOLDER, RunKind.VERBATIM,
    ]  # fmt: skip


def test_a_catalogue_whose_keys_are_its_texts_is_read_only() -> None:
    text = '{"Save this": "Save this", "Delete {{ n }} files_other": "Delete {{ n }} files"}'
    kinds = {run.kind for s in every(document(text, "en.json")) for run in s.runs}
    assert kinds == {RunKind.READONLY, RunKind.PLACEHOLDER}
    german = '{"Save this": "Speichern", "Delete all": "Alles weg"}'
    assert all(r.verbatim for s in every(document(german, "de.json")) for r in s.runs)


def test_of_other_data_only_prose_and_named_roles_are_copy() -> None:
    text = json.dumps(
        {
            "id": "some words here",
            "kind": "a kind of thing",
            "path": "/usr/local share",
            "color": "rgba(0, 0, 0)",
            "title": "Welcome",
            "intro": "We are glad you came.",
            "code": "utter_greet",
            "expr": "=Concat a b",
            "n": 3,
        }
    )
    assert roles(text, "data.json") == [
        ("title", "Welcome"),
        ("body", "We are glad you came."),
    ]


def test_a_bot_export_holds_the_bots_words_only() -> None:
    text = json.dumps(
        {
            "name": "Default Fallback Intent",
            "responses": [{"messages": [{"lang": "en", "speech": ["Sorry, say that again?"]}]}],
        }
    )
    (segment,) = every(document(text, "intents/fallback.json"))
    assert (segment.speaker, segment.text) == ("bot", "Sorry, say that again?")
    said = every(document('[{"text": "can you help me"}]', "intents/help_usersays_en.json"))
    assert [(s.speaker, s.judged) for s in said] == [("customer", False)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{\n"a": "b",\n}', 3),
        ('{"a": "b"', 1),
        ("", 1),
        ('{\n// no\n"a": 1}', 2),
        ("{\"a\":\n'b'}", 2),
        ('{"a": "b\nc"}', 1),
        ('{"a": "\\x"}', 1),
        ("[1 2]", 1),
        ("{} {}", 1),
        ("[1,]", 1),
    ],
)
def test_broken_json_is_an_error_with_its_line(text: str, line: int) -> None:
    with pytest.raises(FormatError) as caught:
        document(text, "en.json")
    assert caught.value.problems[0].line == line
    assert caught.value.problems[0].remedy


def test_deep_nesting_does_not_overflow() -> None:
    text = "[" * 50_000 + '"Hello there"' + "]" * 50_000
    assert [found.text for found in scan(text, path="x.json")] == ["Hello there"]


def test_long_and_broken_markup_is_read_in_time() -> None:
    nested = "{n, plural, one{" * 1500 + "x" + "}}" * 1500
    for text in (nested, "a {b " * 3000, "<a " * 3000, "[a " * 3000, "{n, plural, one{" * 2000):
        document(json.dumps({"key": text}), "en.json")


def test_a_word_can_be_replaced_in_place() -> None:
    assert write_back(CATALOGUE, "en.json") >= 10


_DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def _strings(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for item in below for text in _strings(item)]


@settings(max_examples=40)
@given(_DATA, st.booleans(), st.sampled_from([None, 1]))
def test_all_strings_are_found_and_lead_home(data: object, ascii_only: bool, indent: int) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    found = list(scan(text, path="x.json"))
    assert [string.text for string in found] == _strings(data)
    for string in found:
        for start, end, shown, kind in string.pieces:
            assert kind is not RunKind.VERBATIM or text[start:end] == shown
