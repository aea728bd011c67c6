"""Clauses become rules and tone rows."""

from __future__ import annotations

import pytest

from tonelint.guide.clause import severity_of
from tonelint.guide.keys import KEYS, compiler
from tonelint.language.syntax import INSTALL
from tonelint.model.rule import Safety, Severity

from .helpers import FIRST, HEAD, bullet, compiled, rule

WORDS = "## Words\n\n| Use | Not | When | In | Except | Why |\n|---|---|---|---|---|---|\n"


def entries(row: str) -> object:
    return rule(WORDS + row + "\n").options["entries"]


def test_a_row_of_words_becomes_one_rule() -> None:
    made = rule(WORDS + '| buy | purchase | email | headings | "purchase order" | short |\n')
    assert made.id == "acme/words-buy"
    assert (made.kind, made.severity, made.safety) == ("words", Severity.WARNING, Safety.UNSAFE)
    assert (str(made.when), made.roles, made.unless) == (
        "email", frozenset({"heading"}), ("purchase order",),
    )  # fmt: skip
    assert made.options == {
        "entries": [
            {"find": ["purchase"], "use": ["buy"], "why": "short", "case": "any", "inflect": True}
        ]
    }
    assert made.origin is not None
    assert (made.origin.line, made.origin.section) == (FIRST + 4, "words")
    assert made.origin.clause.startswith("Use: buy · Not: purchase")
    assert made.generated


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (
            "| use | utilise, leverage {verb} |",
            [("utilise", "", ["use"]), ("leverage", "verb", ["use"])],
        ),
        (
            "| sign in {verb}, sign-in {noun} | log in {verb}, login {noun} |",
            [("log in", "verb", ["sign in"]), ("login", "noun", ["sign-in"])],
        ),
        (
            "| sign in {verb}, sign-in {noun} | logon |",
            [("logon", "", ["sign in", "sign-in"])],
        ),
        ("| | simply |", [("simply", "", [])]),
        ("| buy, get | purchase |", [("purchase", "", ["buy"])]),
    ],
)
def test_the_first_use_replaces_every_not_unless_parts_of_speech_pair_them(
    row: str, found: list[object]
) -> None:
    made = entries(row)
    assert isinstance(made, list)
    assert [(e["find"][0], e.get("pos", ""), e["use"]) for e in made] == found


@pytest.mark.parametrize(
    ("row", "exact"),
    [("| direct debit | DD |", True), ("| email | Email |", True), ("| buy | purchase |", False)],
)
def test_case_counts_where_only_one_spelling_is_meant(row: str, exact: bool) -> None:
    made = entries(row)
    assert isinstance(made, list)
    assert (made[0]["case"] == "exact", made[0]["inflect"]) == (exact, not exact)


def test_a_use_that_contains_the_banned_word_excuses_it() -> None:
    assert rule(WORDS + "| bank feed | feed |\n").unless == ("bank feed",)


def test_a_name_keeps_its_first_mention_and_short_form() -> None:
    made = rule(
        "## Names\n\n| Name | Never | First mention | Short |\n|---|---|---|---|\n"
        '| Acme Pay | AcmePay | "Acme Pay (AP)" | AP |\n'
    )
    assert (made.id, made.lang, made.safety) == ("acme/names-acme-pay", "any", Safety.SAFE)
    assert made.options == {
        "name": "Acme Pay", "never": ["AcmePay"], "first_mention": "Acme Pay (AP)", "short": "AP",
    }  # fmt: skip


def test_a_fact_is_an_error_and_safe_only_when_its_note_says_so() -> None:
    head = (
        "## Facts\n\n| Fact | Value | Spotted by | When | Review by | Note |\n"
        "|---|---|---|---|---|---|\n"
    )
    guide = compiled(
        head + "| trial | 30-day free trial | {duration} (free) trial | email | 2027-01-31 | |\n"
        "| price | £12 a month | {money} a month | | | safe |\n"
    )
    trial, price = guide.rules
    assert (trial.severity, trial.safety, str(trial.when)) == (
        Severity.ERROR, Safety.UNSAFE, "email",
    )  # fmt: skip
    assert trial.options["patterns"] == ["{duration} (free) trial"]
    assert (price.safety, price.options["safe"]) == (Safety.SAFE, True)
    assert [(f.name, f.review_by.isoformat()) for f in guide.facts] == [("trial", "2027-01-31")]


def test_tone_rows_leave_out_blank_cells_and_set_levers() -> None:
    guide = compiled(
        "## Tone\n\n| When | Formality | Max ! | Greeting | Contractions |\n|---|---|---|---|---|\n"
        "| always | 1-4 | 1 | Hi {first_name}, | prefer |\n| email, chat | 3 | | none | |\n"
    )
    always, other = guide.tone.rows
    assert always.cells == {
        "formality": (1, 4), "exclamation": 1, "greeting": "Hi {first_name},",
        "contractions": "prefer",
    }  # fmt: skip
    assert (str(other.when), other.cells) == (
        "email, chat", {"formality": (3, 3), "greeting": "none"},
    )  # fmt: skip
    assert guide.levers == {"formality", "exclamation", "greeting", "contractions"}
    assert guide.unenforced == ()


@pytest.mark.parametrize(
    ("tag", "lever", "value"),
    [
        ("exclamation: avoid", "exclamation", 0),
        ("exclamation: max 2", "exclamation", 2),
        ("emoji: max 1; when chat", "emoji", 1),
        ("contraction: forbid", "contractions", "forbid"),
        ("sentence: max 25 words", "sentence", 25),
        ("grade: max 8", "grade", 8),
        ('greeting: "Dear {name},"', "greeting", "Dear {name},"),
        ("sign-off: none", "sign-off", "none"),
        ("person: I; when chat", "speaker", "I"),
        ("person: name", "speaker", "name"),
    ],
)
def test_a_bullet_about_a_tone_lever_is_a_tone_row(tag: str, lever: str, value: object) -> None:
    guide = compiled(f"## S\n\n- Say it. [{tag}]\n")
    assert not guide.rules
    (row,) = guide.tone.rows
    assert row.cells == {lever: value}
    assert (row.origin.clause, row.origin.section) == ("Say it.", "s")
    assert lever in guide.levers


@pytest.mark.parametrize(
    ("tag", "kind", "options", "roles"),
    [
        (
            "case: sentence",
            "case",
            {"style": "sentence", "names": ["Acme"]},
            {"heading", "subject", "title"},
        ),
        (
            "exclamation: avoid; in heading",
            "count",
            {"of": "exclamation", "max": 0, "per": "segment"},
            {"heading"},
        ),
        ("emoji: end", "format", {"what": "emoji", "style": "end"}, set()),
        (
            "contraction: avoid should've, could've",
            "contraction",
            {"style": "allow", "avoid": ["should've", "could've"]},
            set(),
        ),
        ('time: "h[:mm]am|pm"', "format", {"what": "time", "style": "h[:mm]am|pm"}, set()),
        ("money: £ no-zero-pence", "format", {"what": "money", "style": "£ no-zero-pence"}, set()),
        ("serial-comma: use", "format", {"what": "serial-comma", "style": "use"}, set()),
        (
            'link-text: avoid "here", "click here"',
            "words",
            {
                "entries": [{"find": ["here", "click here"], "use": [], "inflect": False}],
                "whole": True,
            },
            {"link", "cta"},
        ),
        (
            'avoid: "any hassle"; suggest "trouble"',
            "words",
            {"entries": [{"find": ["any hassle"], "use": ["trouble"], "inflect": False}]},
            set(),
        ),
        (
            'prefer: "bank feed" over "bank sync", "feed sync"',
            "words",
            {
                "entries": [
                    {"find": ["bank sync", "feed sync"], "use": ["bank feed"], "inflect": True}
                ]
            },
            set(),
        ),
        ("must: sorry 1..2", "require", {"move": "sorry", "min": 1, "max": 2}, set()),
        ('must: "We can help"', "require", {"phrases": ["We can help"], "min": 1}, set()),
        ("must: role footer", "require", {"role": "footer", "min": 1}, set()),
        (
            'claim: "certified" needs "ISO 9001"',
            "verbatim",
            {"text": "certified", "needs": "ISO 9001"},
            set(),
        ),
        (
            "preheader: max 90 chars",
            "length",
            {"unit": "chars", "max": 90, "per": "segment"},
            {"preheader"},
        ),
        (
            "cta: max 1",
            "count",
            {"of": "segment", "role": "cta", "max": 1, "per": "message"},
            {"cta"},
        ),
        ("cta: verb-first", "opening", {"verb_first": True}, {"cta"}),
        ("person: we; in subject", "person", {"speaker": "we"}, {"subject"}),
        (
            'person: avoid "users", "the client"',
            "person",
            {"reader": ["users", "the client"]},
            set(),
        ),
        ("please: avoid", "please", {"style": "avoid"}, set()),
        ("please: use", "please", {"style": "use"}, set()),
        ("please: max 1 per sentence", "please", {"max": 1, "per": "sentence"}, set()),
        ("please: max 2", "please", {"max": 2, "per": "message"}, set()),
        ("passive: avoid", "syntax", {"what": "passive"}, {"body"}),
        (
            "passive: max 10%, agentless; in body",
            "syntax",
            {"what": "passive", "max_share": 10, "agentless": True},
            {"body"},
        ),
        ("acronym: expand", "acronym", {"allow": ["Acme"]}, set()),
        ('greeting: avoid "Dear all"', "opening", {"avoid": ["Dear all"]}, set()),
        (
            "paragraph: max 3 sentences",
            "length",
            {"unit": "sentences", "max": 3, "per": "segment"},
            {"body"},
        ),
        (
            'heading-end: avoid "."',
            "pattern",
            {"patterns": [r"(\w[)”’\"]?)[\.]\Z"], "replace": "\\1"},
            {"heading", "subject", "title"},
        ),
    ],
)
def test_a_tag_becomes_a_rule(
    tag: str, kind: str, options: dict[str, object], roles: set[str]
) -> None:
    made = bullet(tag)
    assert (made.kind, dict(made.options), set(made.roles)) == (kind, options, roles)
    assert made.message == made.summary == "Say it so."


def test_the_text_of_verbatim_stands_in_the_sentence() -> None:
    made = bullet("verbatim: tagline", 'Tagline: "Done. Dusted."')
    assert (made.id, made.options, made.lang) == (
        "acme/section-tagline", {"text": "Done. Dusted."}, "any",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bullet_", "severity", "safe"),
    [
        ("- Never shout. [exclamation: avoid]", Severity.ERROR, False),
        ("- No shouting. [exclamation: avoid; severity notice; safe]", Severity.NOTICE, True),
        ("- No shouting. [exclamation: avoid]", None, False),
    ],
)
def test_a_bullet_about_a_tone_lever_keeps_its_severity_and_safety(
    bullet_: str, severity: Severity | None, safe: bool
) -> None:
    [row] = compiled(f"## S\n\n{bullet_}\n").tone.rows
    assert (row.severity, row.safe) == (severity, safe)


@pytest.mark.parametrize(
    ("name", "some", "none"),
    [
        ("negative", {"don't", "can't"}, {"we're", "should've"}),
        ("positive", {"we're", "it's", "i'd"}, {"don't", "should've"}),
        ("have", {"should've", "would've", "i'd've"}, {"we've", "don't"}),
        ("negative, have", {"don't", "should've"}, {"we've"}),
    ],
)
def test_classes_of_contractions(name: str, some: set[str], none: set[str]) -> None:
    avoided = set(bullet(f"contraction: avoid {name}").options["avoid"])  # type: ignore[call-overload]
    assert some <= avoided
    assert not none & avoided


def test_several_arguments_become_several_rules_of_one_clause() -> None:
    guide = compiled("## Email\n\n- Short. [subject: max 9 words, max 60 chars]\n")
    assert [made.id for made in guide.rules] == [
        "acme/email-subject-max-9-words", "acme/email-subject-max-60-chars",
    ]  # fmt: skip


def test_modifiers_limit_a_rule() -> None:
    made = bullet(
        'ampersand: avoid; in subject lines, button; when email + not accountant; except "P&L"; '
        "severity notice; safe"
    )
    assert made.roles == {"subject", "cta"}
    assert str(made.when) == "email + not accountant"
    assert (made.unless, made.severity, made.safety) == (("P&L",), Severity.NOTICE, Safety.SAFE)


def test_rules_that_need_a_whole_message_say_so() -> None:
    assert bullet("must: next-step").whole
    assert not bullet('avoid: "x"').whole


def test_the_message_is_the_sentence_and_its_braces_are_text() -> None:
    made = bullet('avoid: "x"', "Write **{first_name}**, not [this](http://x).")
    assert made.message.format(found="x") == "Write {first_name}, not this."


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("Never shout.", Severity.ERROR),
        ("You must not shout.", Severity.ERROR),
        ("Avoid shouting.", Severity.WARNING),
        ("Use them sparingly, never twice.", Severity.NOTICE),
        ("Times are 9am.", Severity.WARNING),
        ('Do not say "never".', Severity.WARNING),
    ],
)
def test_the_modal_verb_gives_the_severity(sentence: str, severity: Severity) -> None:
    assert severity_of(sentence) is severity


def test_a_lever_is_set_unless_the_clause_is_for_some_contexts_only() -> None:
    assert compiled("## S\n\n- A. [case: title]\n").levers == {"case"}
    assert compiled("## S\n\n- A. [case: title; in heading]\n").levers == {"case"}
    assert not compiled("## S\n\n- A. [case: title; when email]\n").levers
    assert not compiled("## S\n\n- A. [time: HH:mm; in subject]\n").levers


def test_a_check_that_needs_a_parser_says_so_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = "## S\n\n- Say who. [passive: max 10%]\n- Be kind.\n"
    monkeypatch.setattr("tonelint.language.syntax.identity", lambda: "")
    guide = compiled(body)
    [one] = guide.unenforced
    assert one.origin.line - FIRST == 2
    assert one.reason == f"It needs a parser, which is not installed: {INSTALL}."
    monkeypatch.setattr("tonelint.language.syntax.identity", lambda: "a model")
    assert not compiled(body).unenforced
    assert [(section, prose.text) for section, prose in guide.advice] == [("s", "Be kind.")]


def test_a_speaker_and_a_reader_are_two_clauses_of_one_bullet() -> None:
    guide = compiled('## S\n\n- We help you. [person: we, you, avoid "users"; when email]\n')
    [row], [rule] = guide.tone.rows, guide.rules
    assert (str(row.when), row.cells) == ("email", {"speaker": "we"})
    assert rule.options == {"reader": ["users"]}
    [plain] = compiled("## S\n\n- You. [person: you]\n").rules
    assert "the customer" in plain.options["reader"]  # type: ignore[operator]


def test_acronyms_know_the_names_table() -> None:
    names = (
        "## Names\n\n| Name | First mention | Short |\n|---|---|---|\n"
        '| Making Tax Digital | "Making Tax Digital (MTD)" | |\n| Value Card Plus | | VCP |\n\n'
    )
    guide = compiled(names + "- Explain. [acronym: expand]\n")
    options = next(rule.options for rule in guide.rules if rule.kind == "acronym")
    assert options["known"] == {"VCP": "Value Card Plus"}
    assert {"MTD", "Acme"} <= set(options["allow"])  # type: ignore[call-overload]


def test_a_check_for_english_says_so_in_a_guide_without_english() -> None:
    head = HEAD.replace("locale: en-GB", "locale: [de, fr]")
    [one] = compiled("## S\n\n- Kurz. [please: avoid]\n", head=head).unenforced
    assert (
        one.reason == "“please” is for texts in English only; no locale of this guide is English."
    )
    both = HEAD.replace("locale: en-GB", "locale: [de, en-GB]")
    [rule] = compiled("## S\n\n- Kurz. [please: avoid]\n", head=both).rules
    assert rule.lang == "en"


def test_rule_ids_do_not_change_when_clauses_are_added_elsewhere() -> None:
    one = compiled('## S\n\n- A. [avoid: "b c"]\n').rules[0]
    two = compiled('## S\n\n- Z. [avoid: "y"]\n- A. [avoid: "b c"]\n').rules[1]
    assert one.id == two.id == "acme/s-avoid-b-c"


def test_a_raw_rule_has_its_section_as_its_clause() -> None:
    made = rule(
        "## S\n\n```yaml rule\nid: shouting\nkind: count\nwhen: email\nmessage: Softly.\n"
        "options: {of: capitals, max: 3, per: segment}\n```\n"
    )
    assert (made.id, made.kind, str(made.when)) == ("acme/shouting", "count", "email")
    assert made.origin is not None
    assert (made.origin.section, made.origin.line) == ("s", FIRST + 3)


def test_examples_take_context_role_speaker_and_locale_from_their_braces() -> None:
    guide = compiled("## S\n\n- ✓ {email, role headings, speaker bot, locale de-DE, message} Hi.\n")
    example = guide.examples[0].example
    assert example.context == {"channel": "email"}
    assert (example.role, example.speaker, example.locale, example.whole, example.bad) == (
        "heading", "bot", "de-DE", True, False,
    )  # fmt: skip


def test_a_clause_knows_the_good_example_that_shows_it() -> None:
    guide = compiled(
        WORDS + "| buy | purchase |\n| help | assist |\n\n"
        "- ✗ Purchase it. → ✓ Buy it.\n- ✗ {email} We assist.\n- ✓ {email} We help.\n"
        "- ✗ {email} We assist you.\n- ✓ {chat} Hello.\n"
    )
    assert [made.origin.good for made in guide.rules if made.origin] == ["Buy it.", "We help."]


def test_axes_take_what_they_leave_open_from_the_defaults() -> None:
    head = HEAD.replace(
        "situation: {values: [routine, problem, apology], default: routine, tightens: true}",
        "situation: [routine, problem, apology]",
    )
    axis = next(a for a in compiled("", head=head).tone.axes if a.name == "situation")
    assert (axis.default, axis.tightens) == ("routine", True)


def test_every_check_has_an_example_that_compiles() -> None:
    for key in KEYS.values():
        sentence = 'Say “it” so, "word for word".'
        guide = compiled(f"## S\n\n- {sentence} {key.example}\n")
        assert key.meaning.endswith(".")
        assert callable(compiler(key))
        assert guide.rules or guide.tone.rows, key.name


def test_a_fact_and_a_subject_know_their_good_examples() -> None:
    guide = compiled(
        "## Facts\n\n| Fact | Value | Spotted by |\n|---|---|---|\n"
        "| trial | 30-day free trial | {duration} (free) trial |\n\n"
        "- ✗ A 14-day trial. → ✓ A 30-day trial.\n\n"
        "## Email\n\n- Short. [subject: max 9 words]\n\n"
        "- ✗ {role subject} All of our many words.\n- ✓ {role subject} Words.\n"
    )
    assert [made.origin.good for made in guide.rules if made.origin] == [
        "A 30-day trial.", "Words.",
    ]  # fmt: skip


def test_a_sentence_for_several_things_tells_which_is_wrong() -> None:
    rules = compiled(
        "## Sorry\n\n- Say sorry {once} and go on. [must: sorry 1..1, next-step]\n"
    ).rules
    values = {"count": "0", "move": "an apology"}
    said = "Say sorry {once} and go on. (Here: 0 × an apology.)"
    assert [rule.message.format(**values) for rule in rules] == [said, said]
    [alone] = compiled("## Sorry\n\n- Say sorry. [must: sorry]\n").rules
    assert alone.message == "Say sorry."
