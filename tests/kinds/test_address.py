from __future__ import annotations

import json

import pytest

from tonelint.context import Axes, Cascade
from tonelint.engine import Engine
from tonelint.formats import ReadOptions, read
from tonelint.kinds.address import read_options
from tonelint.kinds.address.policy import wanted
from tonelint.kinds.base import OptionError
from tonelint.language.address.grammar import data
from tonelint.model.rule import Origin, Rule, Safety
from tonelint.model.selector import ALWAYS
from tonelint.model.source import Source
from tonelint.model.target import Limit, Target
from tonelint.model.tone import Tone, ToneRow
from tonelint.model.violation import Violation
from tonelint.policy import Policy

from .helpers import fixed, found, rule_of, segment_of, spots

DU = "Hier kannst du deine Rechnung sehen."


def address(**options: object) -> Rule:
    return rule_of("address", options, lang="any")


def target(text: str) -> Target:
    return Target({"address": Limit(text, Origin("voice.md", 7))})


def test_the_wrong_form_is_found_where_it_stands() -> None:
    assert spots(address(form="V"), DU, locale="de") == ["kannst du deine"]
    assert spots(address(form="T"), DU, locale="de") == []


def test_the_values_of_a_match() -> None:
    [match] = found(address(form="Sie"), "Danke für dein Vertrauen.", locale="de")
    assert match.values == {"found": "dein", "form": "informal", "wanted": "Sie"}


def test_a_certain_word_is_replaced_and_a_verb_is_advice() -> None:
    rule = address(form="V")
    assert fixed(rule, "Danke für dein Vertrauen.", locale="de") == "Danke für Ihr Vertrauen."
    [match] = found(rule, DU, locale="de")
    assert match.changes == ()
    assert match.advice[0].startswith("Write “können” for “kannst”, “Sie” for “du”")


@pytest.mark.parametrize("policy", ["Sie", "formal", "V", "de: Sie, fr: tu", "de-DE: Sie; de: du"])
def test_the_form_of_the_tone(policy: str) -> None:
    [match] = found(address(target="address"), DU, locale="de-DE", target=target(policy))
    assert match.origin == Origin("voice.md", 7)


@pytest.mark.parametrize("policy", ["du", "informal", "T", "fr: vous", "vous, usted", "any", ""])
def test_a_tone_that_asks_for_this_form_or_for_none(policy: str) -> None:
    if policy == "any":
        policy = "de: any"
    assert found(address(target="address"), DU, locale="de", target=target(policy)) == []


def test_a_tone_without_address_is_silent() -> None:
    assert found(address(target="address"), DU, locale="de") == []


@pytest.mark.parametrize(
    ("policy", "locale", "form"),
    [
        ("tu", "fr-CA", "T"),
        ("tú", "es-MX", "T"),
        ("“Sie”", "de_CH", "V"),
        ("de: Sie, de-CH: du", "de-CH", "T"),
        ("de: Sie, de-CH: du", "de-AT", "V"),
        ("pt-BR: você, pt: formal", "pt-BR", "N"),
        ("pt-BR: você, pt: formal", "pt-PT", "V"),
        ("Pan/Pani", "pl", "V"),
        ("formal, fr: tu", "fr", "T"),
        ("formal, fr: tu", "ru", "V"),
        ("شما", "fa", "V"),
        ("du", "fr", ""),
    ],
)
def test_what_a_guide_says(policy: str, locale: str, form: str) -> None:
    assert wanted(policy, locale) == form


def test_in_brazil_both_other_forms_are_wrong_beside_voce() -> None:
    rule = address(form="pt-BR: você")
    text = "O senhor já viu o teu pedido? Você recebe o código hoje."
    [polite, familiar] = found(rule, text, locale="pt-BR")
    assert polite.values == {"found": "senhor", "form": "formal", "wanted": "você"}
    assert familiar.values == {"found": "teu", "form": "informal", "wanted": "você"}
    assert found(rule, text, locale="pt-PT") == []
    [teu] = found(address(form="formal"), text, locale="pt-BR")
    assert teu.values["wanted"] == "o senhor/a senhora"


def test_a_sentence_is_one_finding_and_the_next_another() -> None:
    text = (
        "Deine Rechnung findest du hier. Hast du Fragen? Wir haben „deine“ Mail und deinen Brief."
    )
    [first, second, third] = found(address(form="V"), text, locale="de")
    assert first.values["found"] == "Deine Rechnung findest du"
    assert first.advice == (
        "Write “Ihre” for “Deine”, “finden” for “findest”, “Sie” for “du”, "
        "and change what belongs to them.",
    )
    assert second.values["found"] == "Hast du"
    assert third.values["found"] == "deinen"


def test_two_certain_words_of_a_sentence_are_replaced_together() -> None:
    rule = address(form="V")
    text = "Wir haben deine Mail und deinen Brief."
    assert len(found(rule, text, locale="de")) == 1
    assert fixed(rule, text, locale="de") == "Wir haben Ihre Mail und Ihren Brief."


def test_words_far_apart_are_two_findings() -> None:
    text = "Deine Rechnung liegt bei, und morgen kommt noch ein Brief mit deinem Code."
    assert spots(address(form="V"), text, locale="de") == ["Deine", "deinem"]


@pytest.mark.parametrize(
    ("locale", "text", "said"),
    [
        ("ar", "هذا من أجل خصوصيتك.", "“خصوصيتكم”"),
        ("fa", "رمزت آماده است.", "“رمزتان”"),
    ],
)
def test_endings_are_changed_where_the_data_say_how(locale: str, text: str, said: str) -> None:
    [match] = found(address(form="V"), text, locale=locale)
    assert said in match.advice[0]


def test_a_word_that_is_no_form_is_named() -> None:
    with pytest.raises(OptionError, match="“siee” is no form"):
        wanted("de: siee", "de")
    with pytest.raises(OptionError, match="no form of address"):
        wanted("first name", "de")


def test_english_asks_nothing_even_of_a_wrong_word() -> None:
    rule = address(target="address", mixed=True)
    assert found(rule, "Use your first name.", target=target("first name")) == []


def test_both_forms_in_one_message() -> None:
    rule = address(mixed=True)
    segments = [segment_of("Hier finden Sie Ihre Rechnung."), segment_of("Melde dich bei uns.")]
    assert [
        (m.segment, m.values["found"]) for m in found(rule, segments=segments, locale="de")
    ] == [(1, "dich")]
    assert found(rule, segments=segments[:1], locale="de") == []


def test_when_both_come_as_often_the_first_stays() -> None:
    text = "Votre colis arrive. Merci pour ta patience."
    assert spots(address(mixed=True), text, locale="fr") == ["ta"]


def test_languages_are_not_mixed_up() -> None:
    segments = [segment_of("Votre colis arrive."), segment_of("Dein Paket kommt.")]
    german = segments[1].__class__("Dein Paket kommt.", segments[1].runs, locale="de")
    assert found(address(mixed=True), segments=[segments[0], german], locale="fr") == []


def test_weak_markers_and_quotations_are_no_fault() -> None:
    assert found(address(form="T"), "Sie haben gewonnen.", locale="de") == []
    assert found(address(form="V"), "Er schrieb: „Kannst du kommen?“", locale="de") == []


def test_excused_phrases() -> None:
    rule = rule_of("address", {"form": "V"}, lang="any", unless=("dein Tag",))
    assert spots(rule, "Die Aktion „x“ dein Tag und dein Geld", locale="de") == ["dein"]


@pytest.mark.parametrize(
    "options",
    [{}, {"form": "siee"}, {"form": "V", "target": "address"}, {"target": "tone"}, {"x": 1}],
)
def test_option_errors(options: dict[str, object]) -> None:
    with pytest.raises(OptionError):
        read_options(options)


def check(name: str, text: str, locale: str, policy: str) -> list[Violation]:
    """Return the violations of a file under a guide whose tone says `policy`."""
    row = ToneRow(ALWAYS, {"address": policy}, Origin("voice.md", 7, "tone"))
    cascade = Cascade(guide=Tone((), (row,)), defaults=Tone(), axes=Axes(()))
    rule = Rule(
        id="tone/address", kind="address", message="Use “{wanted}”, not “{found}” ({form}).",
        safety=Safety.UNSAFE, lang="any", options={"target": "address", "mixed": True},
    )  # fmt: skip
    engine = Engine(Policy(rules=(rule,), cascade=cascade))
    source = Source(name, text)
    messages = read(source, options=ReadOptions(), name="").messages
    return [v for m in messages for v in engine.check(source, m, {"locale": locale})]


@pytest.mark.parametrize(
    ("locale", "policy", "text", "words"),
    [
        ("fa", "شما", "# سلام\n\nلطفاً **رمزت** را به کسی نده.\n", ["رمزت", "نده"]),
        ("ar", "formal", "# مرحبًا\n\nشُكرًا على طَلَبِكَ من [متجرنا](https://x.example).\n", ["طَلَبِكَ"]),
        ("de", "Sie", "Hallo {{ name }},\n\nhier ist *deine* Rechnung &amp; mehr.\n", ["deine"]),
    ],
)
def test_the_engine_points_at_the_source(
    locale: str, policy: str, text: str, words: list[str]
) -> None:
    found_there = check("mail.md", text, locale, policy)
    assert [v.excerpt for v in found_there] == words
    assert [text[v.span.start : v.span.end] for v in found_there] == words
    assert {v.origin.line for v in found_there if v.origin} == {7}


def test_the_engine_offers_a_verified_fix() -> None:
    [violation] = check("mail.md", "Wir haben deine Zahlung erhalten.\n", "de", "Sie")
    assert violation.fix is not None
    assert [edit.text for edit in violation.fix.edits] == ["Ihre"]
    assert violation.message == "Use “Sie”, not “deine” (informal)."


def test_options_survive_json() -> None:
    raw = {"target": "address", "mixed": True}
    assert read_options(json.loads(json.dumps(raw))) == read_options(raw)


def test_english_reads_no_data() -> None:
    before = data.cache_info()
    assert found(address(mixed=True, form="V"), "You can collect it. Tu vous Sie.") == []
    assert data.cache_info() == before
