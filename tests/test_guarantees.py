"""What no shipped rule judges unless it says so, proved with the faults of its own examples.

Customers' turns, quotations, code, legal text, template tags and copy in other languages are left
alone by every rule. The faults are those a rule's own bad examples mark.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tonelint import shipped
from tonelint.context import Axes, Cascade
from tonelint.engine.judge import Judge, RuleJudge
from tonelint.model.rule import Example, Rule
from tonelint.model.tone import Tone
from tonelint.pack.defaults import axis_of, load_defaults
from tonelint.pack.folder import load_pack
from tonelint.policy import Policy

DEFAULTS = load_defaults()
CASCADE = Cascade(guide=Tone(), defaults=DEFAULTS, axes=Axes(DEFAULTS.axes))
ABOUT_THE_WHOLE = {"length", "readability", "require", "formality", "opening", "closing", "spoken"}
"""Kinds that judge a text as a whole: quoted words count, or are said, as others are."""


def rules() -> list[Rule]:
    known = axis_of(DEFAULTS.axes)
    names = [name for name in shipped.pack_names() if name not in shipped.guide_names()]
    return [
        rule
        for name in names
        for rule in load_pack(shipped.rules_folder() / name, axis_of=known).rules
    ]


RULES = rules()
BY_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def faults(rule: Rule) -> Iterator[Example]:
    """Yield the bad examples of a rule that are one plain segment with a marked place."""
    for example in rule.examples:
        if example.bad and example.spots and not example.format:
            yield example._replace(spots=(), fixed=None)


def said(rule: Rule, example: Example) -> list[str]:
    violations, _ = RuleJudge(CASCADE)(rule, example)
    return [f"{v.rule}: {v.excerpt}" for v in violations]


@BY_RULE
def test_other_people_s_words_and_legal_text_are_left_alone(rule: Rule) -> None:
    for example in faults(rule):
        for role in {"quote", "legal"} - rule.roles:
            assert said(rule, example._replace(role=role)) == []


@BY_RULE
def test_quotations_are_left_alone(rule: Rule) -> None:
    if rule.kind in ABOUT_THE_WHOLE or rule.kind == "placeholder" or "quote" in rule.roles:
        pytest.skip("it judges the text as a whole, or tags, or says that it looks at quotations")
    for example in faults(rule):
        text = f"They wrote “{example.text.strip()}” and left"
        if '"' not in example.text and not set("“”\n") & set(example.text):
            assert said(rule, example._replace(text=text)) == []


@BY_RULE
def test_code_is_left_alone(rule: Rule) -> None:
    for example in faults(rule):
        if "`" in example.text:
            continue
        for text in (f"Run `{example.text}`", f"```\n{example.text}\n```\n"):
            code = example._replace(text=text.replace("\n\n", "\n"), format="markdown")
            assert said(rule, code) == []


@BY_RULE
def test_customers_are_left_alone(rule: Rule) -> None:
    for example in faults(rule):
        turn = json.dumps(example.text, ensure_ascii=False)
        text = f"tonelint-script: 1\nturns:\n  - customer: {turn}\n"
        assert said(rule, example._replace(text=text, format="script")) == []


@BY_RULE
def test_a_conversation_of_customers_is_left_alone(rule: Rule) -> None:
    for example in rule.examples:
        if example.bad and example.format == "script" and "turns:" in example.text:
            text = re.sub(r"- (?:agent|bot): ", "- customer: ", example.text)
            assert said(rule, example._replace(text=text, spots=(), fixed=None)) == []


@BY_RULE
def test_what_stands_in_a_template_tag_is_left_alone(rule: Rule) -> None:
    if rule.kind == "placeholder":
        pytest.skip("it is about template tags")
    for example in faults(rule):
        if set("{}\"'<>\n%|") & set(example.text):
            continue
        for tag in (
            f"{{{{ {example.text} }}}}",
            f"{{# {example.text} #}}",
            f"<%# {example.text} %>",
        ):
            assert said(rule, example._replace(text=f"<p>{tag}</p>", format="html")) == []


@BY_RULE
def test_a_rule_of_one_language_leaves_the_others_alone(rule: Rule) -> None:
    if rule.lang == "any":
        pytest.skip("it is for every language")
    other = "pl" if rule.lang[:2] != "pl" else "en"
    for example in faults(rule):
        assert said(rule, example._replace(locale=other)) == []


OWN = {
    "ar": "شكراً على طلبك. سنرسل الطرد غداً. إذا كان لديك سؤال فاكتب إلينا.",
    "de": "Vielen Dank für Ihre Bestellung. Das Paket kommt am Montag. Schreiben Sie uns gern.",
    "es": "Gracias por su pedido. El paquete llega el lunes. Si tiene alguna duda, escríbanos.",
    "fa": "از سفارش شما سپاسگزاریم. بسته دوشنبه می‌رسد. اگر پرسشی دارید برای ما بنویسید.",
    "fr": "Merci pour votre commande. Le colis arrive lundi. Une question ? Écrivez-nous.",
    "it": "Grazie per il suo ordine. Il pacco arriva lunedì. Se ha domande, ci scriva.",
    "ja": "ご注文ありがとうございます。荷物は月曜日に届きます。ご質問があればお知らせください。",
    "nl": "Bedankt voor uw bestelling. Het pakket komt maandag. Schrijf ons als u vragen hebt.",
    "pl": "Dziękujemy za zamówienie. Paczka przyjdzie w poniedziałek. Prosimy o pytania.",
    "pt": "Obrigado pela sua encomenda. O pacote chega na segunda. Em caso de dúvida, escreva-nos.",
    "ro": "Vă mulțumim pentru comandă. Pachetul ajunge luni. Dacă aveți întrebări, scrieți-ne.",
    "ru": "Спасибо за ваш заказ. Посылка придёт в понедельник. Если есть вопросы, напишите нам.",
}  # fmt: skip


@pytest.mark.parametrize("lang", sorted(OWN))
@pytest.mark.parametrize("channel", ["email", "chat", "web", "phone", "sms", "survey", "review"])
def test_copy_in_twelve_languages_is_left_alone(lang: str, channel: str) -> None:
    everyone = Judge(Policy(rules=tuple(RULES), cascade=CASCADE))
    found = everyone(OWN[lang], context={"channel": channel}, locale=lang)
    assert [f"{v.rule}: {v.excerpt}" for v in found.violations] == []
