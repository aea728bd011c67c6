"""A guide is held to its own word, with a small judge that knows phrases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tonelint.guide import CompiledGuide, compile_guide, parse_guide
from tonelint.guide.check import GuideCheck, Judgement, check_guide
from tonelint.model.rule import Severity
from tonelint.model.violation import Violation
from tonelint.pack.defaults import load_defaults
from tonelint.span import Span

from .helpers import FIRST, HEAD

WORDS = (
    "## Words\n\n| Use | Not | When |\n|---|---|---|\n| buy | purchase | email |\n| | shiny | |\n\n"
)


@dataclass
class PhraseJudge:
    """Finds the phrases of the guide's word rules, and replaces them by their first use."""

    guide: CompiledGuide

    def __call__(
        self,
        text: str,
        *,
        context: Mapping[str, str],
        role: str,
        speaker: str,
        locale: str,
        whole: bool,
        format: str,  # noqa: A002
    ) -> Judgement:
        assert (speaker, locale, whole, format) == ("brand", "en-GB", False, "")
        found, fixed = [], text
        for rule in self.guide.rules:
            if not rule.when.matches(context) or (rule.roles and role not in rule.roles):
                continue
            for entry in rule.options["entries"]:  # type: ignore[attr-defined]
                at = text.lower().find(entry["find"][0])
                if at >= 0:
                    span = Span(at, at + len(entry["find"][0]))
                    found.append(
                        Violation(
                            "", span, rule.id, rule.severity, rule.summary, "", role, speaker,
                            None, context, rule.origin,
                        )
                    )  # fmt: skip
                    fixed = fixed.replace(entry["find"][0], (entry["use"] or ["…"])[0])
        return Judgement(tuple(found), fixed)


def checked(body: str, *, as_of: date | None = None) -> GuideCheck:
    guide = parse_guide(HEAD + body, path="acme.voice.md")
    compiled = compile_guide(guide, defaults_axes=load_defaults().axes)
    return check_guide(guide, compiled, PhraseJudge(compiled), as_of=as_of)


def errors(body: str) -> list[tuple[int, str]]:
    """Return the lines in the body and the problems of the check."""
    return [((p.line or 0) - FIRST + 1, p.problem) for p in checked(body).errors()]


def test_a_guide_whose_examples_hold_is_in_order() -> None:
    result = checked(
        WORDS + "- ✗ {email} We purchase. → ✓ We buy.\n- ✗ Shiny things.\n- ✓ We purchase.\n"
    )
    assert result.ok
    assert [one.ok for one in result.examples] == [True, True, True]
    assert result.errors() == result.warnings() == ()


def test_a_bad_example_that_nothing_flags_fails() -> None:
    assert errors(WORDS + "- ✗ We purchase.\n") == [
        (8, "No clause of #words flags this bad example.")
    ]


def test_a_bad_example_must_be_flagged_by_its_own_section() -> None:
    assert errors(WORDS + "## Other\n\n- ✗ Shiny things.\n") == [
        (10, "No clause of #other flags this bad example. Only acme/words-shiny does.")
    ]


def test_an_example_for_humans_need_not_be_flagged() -> None:
    assert checked(WORDS + "- ✗ A bank would say that. (human)\n").ok


def test_a_good_example_must_be_clean_under_all_rules() -> None:
    assert errors(WORDS + "## Other\n\n- ✓ Shiny things.\n") == [
        (10, "This good example breaks acme/words-shiny: Leave out “shiny”.")
    ]


def test_an_arrow_must_give_exactly_the_text() -> None:
    assert errors(WORDS + "- ✗ {email} We purchase. → ✓ We get.\n") == [
        (8, "The fix gives “We buy.”, not “We get.”.")
    ]


def test_the_text_after_an_arrow_must_be_clean_too() -> None:
    body = WORDS.replace("| buy |", "| shinybuy |").replace("purchase | email", "purchase |")
    body = body.replace("| | shiny |", "| | shinyb |")
    (line, said), *_ = errors(body + "- ✗ We purchase. → ✓ We shinybuy.\n")
    assert (line, "breaks" in said) == (8, True)


def test_the_guide_keeps_its_own_rules_in_its_own_words() -> None:
    found = errors(
        "We like\nshiny things, “shiny” quoted, `shiny` code.\n\n" + WORDS + "- Be shiny.\n"
        '- Never be shiny, please. [avoid: "shiny"; severity notice; when chat]\n'
    )
    assert found == [
        (2, "The guide breaks its own rule acme/words-shiny: Leave out “shiny”."),
        (11, "The guide breaks its own rule acme/words-shiny: Leave out “shiny”."),
        (12, "The guide breaks its own rule acme/words-shiny: Leave out “shiny”."),
    ]


def test_quoted_words_tables_and_bad_examples_are_exempt() -> None:
    assert checked(
        'We do not say "shiny" or ‘shiny’, see [it](http://shiny).\n\n' + WORDS + "- ✗ Shiny.\n"
    ).ok


def test_a_bullet_is_exempt_from_its_own_tag() -> None:
    assert checked("## S\n\n- Never be shiny. [avoid: shiny]\n").ok


def test_facts_past_review_are_warnings_with_their_line() -> None:
    facts = (
        "## Facts\n\n| Fact | Value | Spotted by | Review by |\n|---|---|---|---|\n"
        "| trial | 30-day trial | {duration} trial | 2026-06-30 |\n"
    )
    guide = parse_guide(HEAD + facts, path="a")
    compiled = compile_guide(guide, defaults_axes=load_defaults().axes)

    def quiet(text: str, **_: object) -> Judgement:
        return Judgement((), text)

    for day, stale in ((date(2026, 6, 30), 0), (date(2026, 7, 1), 1)):
        result = check_guide(guide, compiled, quiet, as_of=day)
        assert (result.ok, len(result.warnings())) == (True, stale)
    (warning,) = result.warnings()
    assert (warning.line, warning.problem) == (
        FIRST + 4, "“trial” was to be reviewed by 2026-06-30.",
    )  # fmt: skip
    assert "move the day" in warning.remedy


def test_a_tone_row_that_never_counts_is_a_warning() -> None:
    tone = (
        "## Tone\n\n| When | Max ! | Max emoji |\n|---|---|---|\n| email | 1 | |\n"
        "| chat | 1 | 1 |\n| problem | 0 | |\n| always | 2 | |\n"
    )
    (warning,) = checked(tone).warnings()
    assert warning.line == FIRST + 4
    assert "line 19 overrides all of it" in warning.problem


def test_a_tone_row_may_flag_an_example_of_any_section() -> None:
    body = "## Tone\n\n| When | Max ! |\n|---|---|\n| always | 0 |\n\n## S\n\n- ✗ Hi!\n"
    guide = parse_guide(HEAD + body, path="a")
    compiled = compile_guide(guide, defaults_axes=load_defaults().axes)
    origin = compiled.tone.rows[0].origin

    def strict(text: str, **_: object) -> Judgement:
        if "!" not in text:
            return Judgement((), text)
        span = Span(text.index("!"), text.index("!") + 1)
        found = Violation(
            "",
            span,
            "tone/exclamation",
            Severity.WARNING,
            "",
            "!",
            "body",
            "brand",
            None,
            {},
            origin,
        )
        return Judgement((found,), text)

    assert check_guide(guide, compiled, strict).ok


def test_other_clauses_of_a_section_with_tone_rows_are_no_tone_rows() -> None:
    body = WORDS + "- One only. [exclamation: max 1]\n\n## Other\n\n- ✗ Shiny things.\n"
    assert [line for line, _ in errors(body)] == [12]
